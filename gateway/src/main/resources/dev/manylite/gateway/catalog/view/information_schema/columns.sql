SELECT pg_catalog.current_database() AS table_catalog, x.nspname AS table_schema,
  x.relname AS table_name, x.attname AS column_name, x.attnum::int AS ordinal_position,
  (CASE WHEN x.attgenerated = '' THEN x.expression END)::varchar AS column_default,
  (CASE WHEN x.attnotnull OR x.typtype = 'd' AND x.typnotnull THEN 'NO' ELSE 'YES' END)::varchar(3)
    AS is_nullable,
  (CASE WHEN b.typelem <> 0 AND b.typlen = -1 THEN 'ARRAY'
      WHEN nb.nspname = 'pg_catalog' THEN pg_catalog.format_type(b.oid, NULL) ELSE 'USER-DEFINED'
          END)::varchar
    AS data_type,
  information_schema._pg_char_max_length(b.oid, x.modifier) AS character_maximum_length,
  information_schema._pg_char_octet_length(b.oid, x.modifier) AS character_octet_length,
  information_schema._pg_numeric_precision(b.oid, x.modifier) AS numeric_precision,
  information_schema._pg_numeric_precision_radix(b.oid, x.modifier) AS numeric_precision_radix,
  information_schema._pg_numeric_scale(b.oid, x.modifier) AS numeric_scale,
  information_schema._pg_datetime_precision(b.oid, x.modifier) AS datetime_precision,
  information_schema._pg_interval_type(b.oid, x.modifier)::varchar AS interval_type,
  NULL::int AS interval_precision, NULL::name AS character_set_catalog,
  NULL::name AS character_set_schema, NULL::name AS character_set_name,
  CASE WHEN nco.nspname IS NOT NULL THEN pg_catalog.current_database() END AS collation_catalog,
  nco.nspname AS collation_schema, co.collname AS collation_name,
  CASE WHEN x.typtype = 'd' THEN pg_catalog.current_database() END AS domain_catalog,
  CASE WHEN x.typtype = 'd' THEN nt.nspname END AS domain_schema,
  CASE WHEN x.typtype = 'd' THEN x.typname END AS domain_name,
  pg_catalog.current_database() AS udt_catalog, nb.nspname AS udt_schema, b.typname AS udt_name,
  NULL::name AS scope_catalog, NULL::name AS scope_schema, NULL::name AS scope_name,
  NULL::int AS maximum_cardinality, x.attnum::varchar::name AS dtd_identifier,
  'NO'::varchar(3) AS is_self_referencing,
  (CASE WHEN x.attidentity IN ('a', 'd') THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_identity,
  (CASE x.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END)::varchar
    AS identity_generation,
  s.seqstart::varchar AS identity_start, s.seqincrement::varchar AS identity_increment,
  s.seqmax::varchar AS identity_maximum, s.seqmin::varchar AS identity_minimum,
  (CASE WHEN s.seqcycle THEN 'YES' ELSE 'NO' END)::varchar(3) AS identity_cycle,
  (CASE WHEN x.attgenerated <> '' THEN 'ALWAYS' ELSE 'NEVER' END)::varchar AS is_generated,
  (CASE WHEN x.attgenerated <> '' THEN x.expression END)::varchar AS generation_expression,
  (CASE WHEN x.relkind IN ('r', 'p') OR (x.relkind IN ('v', 'f')
      AND pg_catalog.pg_column_is_updatable(x.roid::pg_catalog.regclass, x.attnum, false))
    THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_updatable
FROM (SELECT n.nspname, c.oid AS roid, c.relname, c.relkind, c.relowner, a.attname, a.attnum,
      a.attgenerated, a.attidentity, a.attnotnull, a.attcollation, t.typtype, t.typnotnull,
      t.typname, t.typnamespace, t.typcollation,
      pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS expression,
      CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END AS base,
      CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END AS modifier
    FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v', 'f', 'p')
      AND NOT pg_catalog.pg_is_other_temp_schema(n.oid)
      AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
        OR pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT, INSERT, UPDATE,
            REFERENCES'))) x
  JOIN pg_catalog.pg_type b ON b.oid = x.base
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
  JOIN pg_catalog.pg_namespace nt ON nt.oid = x.typnamespace
  LEFT JOIN pg_catalog.pg_collation co
    ON co.oid = x.attcollation AND co.collname <> 'default'
  LEFT JOIN pg_catalog.pg_namespace nco ON nco.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_depend dep ON dep.refclassid = 1259 AND dep.refobjid = x.roid
    AND dep.refobjsubid = x.attnum AND dep.deptype = 'i' AND dep.classid = 1259
    AND x.attidentity <> ''
  LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = dep.objid
