SELECT pg_catalog.current_database() AS udt_catalog, n.nspname AS udt_schema, c.relname AS udt_name,
  a.attname AS attribute_name, a.attnum::int AS ordinal_position,
  NULL::varchar AS attribute_default,
  (CASE WHEN a.attnotnull OR t.typtype = 'd' AND t.typnotnull THEN 'NO' ELSE 'YES' END)::varchar(3)
    AS is_nullable,
  (CASE WHEN b.typelem <> 0 AND b.typlen = -1 THEN 'ARRAY'
      WHEN nb.nspname = 'pg_catalog' THEN pg_catalog.format_type(b.oid, NULL) ELSE 'USER-DEFINED'
          END)::varchar
    AS data_type,
  information_schema._pg_char_max_length(b.oid, x.modifier) AS character_maximum_length,
  information_schema._pg_char_octet_length(b.oid, x.modifier) AS character_octet_length,
  NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  NULL::name AS character_set_name,
  CASE WHEN nco.nspname IS NOT NULL THEN pg_catalog.current_database() END AS collation_catalog,
  nco.nspname AS collation_schema, co.collname AS collation_name,
  information_schema._pg_numeric_precision(b.oid, x.modifier) AS numeric_precision,
  information_schema._pg_numeric_precision_radix(b.oid, x.modifier) AS numeric_precision_radix,
  information_schema._pg_numeric_scale(b.oid, x.modifier) AS numeric_scale,
  information_schema._pg_datetime_precision(b.oid, x.modifier) AS datetime_precision,
  information_schema._pg_interval_type(b.oid, x.modifier)::varchar AS interval_type,
  NULL::int AS interval_precision, pg_catalog.current_database() AS attribute_udt_catalog,
  nb.nspname AS attribute_udt_schema, b.typname AS attribute_udt_name,
  NULL::name AS scope_catalog, NULL::name AS scope_schema, NULL::name AS scope_name,
  NULL::int AS maximum_cardinality, a.attnum::varchar::name AS dtd_identifier,
  'NO'::varchar(3) AS is_derived_reference_attribute
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  CROSS JOIN LATERAL (SELECT
      CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END AS base,
      CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END AS modifier) x
  JOIN pg_catalog.pg_type b ON b.oid = x.base
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
  LEFT JOIN pg_catalog.pg_collation co
    ON co.oid = a.attcollation AND co.collname <> 'default'
  LEFT JOIN pg_catalog.pg_namespace nco ON nco.oid = co.collnamespace
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind = 'c'
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_type_privilege(c.reltype, 'USAGE'))
