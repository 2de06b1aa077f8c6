SELECT pg_catalog.current_database() AS domain_catalog, nt.nspname AS domain_schema,
  t.typname AS domain_name,
  (CASE WHEN b.typelem <> 0 AND b.typlen = -1 THEN 'ARRAY'
      WHEN nb.nspname = 'pg_catalog' THEN pg_catalog.format_type(b.oid, NULL) ELSE 'USER-DEFINED'
          END)::varchar
    AS data_type,
  information_schema._pg_char_max_length(b.oid, t.typtypmod) AS character_maximum_length,
  information_schema._pg_char_octet_length(b.oid, t.typtypmod) AS character_octet_length,
  NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  NULL::name AS character_set_name,
  CASE WHEN nco.nspname IS NOT NULL THEN pg_catalog.current_database() END AS collation_catalog,
  nco.nspname AS collation_schema, co.collname AS collation_name,
  information_schema._pg_numeric_precision(b.oid, t.typtypmod) AS numeric_precision,
  information_schema._pg_numeric_precision_radix(b.oid, t.typtypmod) AS numeric_precision_radix,
  information_schema._pg_numeric_scale(b.oid, t.typtypmod) AS numeric_scale,
  information_schema._pg_datetime_precision(b.oid, t.typtypmod) AS datetime_precision,
  information_schema._pg_interval_type(b.oid, t.typtypmod)::varchar AS interval_type,
  NULL::int AS interval_precision, t.typdefault::varchar AS domain_default,
  pg_catalog.current_database() AS udt_catalog, nb.nspname AS udt_schema, b.typname AS udt_name,
  NULL::name AS scope_catalog, NULL::name AS scope_schema, NULL::name AS scope_name,
  NULL::int AS maximum_cardinality, '1'::name AS dtd_identifier
FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_namespace nt ON nt.oid = t.typnamespace
  JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
  LEFT JOIN pg_catalog.pg_collation co
    ON co.oid = t.typcollation AND co.collname <> 'default'
  LEFT JOIN pg_catalog.pg_namespace nco ON nco.oid = co.collnamespace
WHERE pg_catalog.pg_has_role(t.typowner, 'USAGE')
  OR pg_catalog.has_type_privilege(t.oid, 'USAGE')
