SELECT pg_catalog.current_database() AS object_catalog, n.nspname AS object_schema,
  x.object_name, x.object_type::varchar AS object_type,
  x.identifier::name AS collection_type_identifier,
  (CASE WHEN e.typelem <> 0 AND e.typlen = -1 THEN 'ARRAY'
      WHEN ne.nspname = 'pg_catalog' THEN pg_catalog.format_type(e.oid, NULL) ELSE 'USER-DEFINED'
          END)::varchar
    AS data_type,
  NULL::int AS character_maximum_length, NULL::int AS character_octet_length,
  NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  NULL::name AS character_set_name,
  CASE WHEN nco.nspname IS NOT NULL THEN pg_catalog.current_database() END AS collation_catalog,
  nco.nspname AS collation_schema, co.collname AS collation_name, NULL::int AS numeric_precision,
  NULL::int AS numeric_precision_radix, NULL::int AS numeric_scale,
  NULL::int AS datetime_precision, NULL::varchar AS interval_type, NULL::int AS interval_precision,
  NULL::varchar AS domain_default, pg_catalog.current_database() AS udt_catalog,
  ne.nspname AS udt_schema, e.typname AS udt_name, NULL::name AS scope_catalog,
  NULL::name AS scope_schema, NULL::name AS scope_name, NULL::int AS maximum_cardinality,
  ('a' || x.identifier)::name AS dtd_identifier
FROM (SELECT c.relnamespace AS namespace, c.relname AS object_name,
      CASE WHEN c.relkind = 'c' THEN 'USER-DEFINED TYPE' ELSE 'TABLE' END AS object_type,
      a.attnum::text AS identifier, a.atttypid AS type, a.attcollation AS collation
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'v', 'f', 'c', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT t.typnamespace, t.typname, 'DOMAIN', '1', t.typbasetype, t.typcollation
    FROM pg_catalog.pg_type t WHERE t.typtype = 'd'
    UNION ALL
    SELECT f.pronamespace, (f.proname || '_' || f.oid)::name, 'ROUTINE',
      u.place::text, u.type, 0
    FROM pg_catalog.pg_proc f
      CROSS JOIN LATERAL pg_catalog.unnest(coalesce(f.proallargtypes, f.proargtypes::oid[]))
        WITH ORDINALITY AS u(type, place)
    UNION ALL
    SELECT f.pronamespace, (f.proname || '_' || f.oid)::name, 'ROUTINE',
      '0', f.prorettype, 0
    FROM pg_catalog.pg_proc f) x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.namespace
  JOIN pg_catalog.pg_type t ON t.oid = x.type
  JOIN pg_catalog.pg_type e ON e.oid = t.typelem
  JOIN pg_catalog.pg_namespace ne ON ne.oid = e.typnamespace
  LEFT JOIN pg_catalog.pg_collation co ON co.oid = x.collation AND co.collname <> 'default'
  LEFT JOIN pg_catalog.pg_namespace nco ON nco.oid = co.collnamespace
WHERE t.typelem <> 0 AND t.typlen = -1
  AND (n.nspname, x.object_name, x.object_type, x.identifier) IN (
    SELECT object_schema, object_name, object_type::text, dtd_identifier::text
    FROM information_schema.data_type_privileges)
