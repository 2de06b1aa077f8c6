SELECT pg_catalog.current_database() AS udt_catalog, nb.nspname AS udt_schema, b.typname AS
    udt_name,
  pg_catalog.current_database() AS domain_catalog, n.nspname AS domain_schema, t.typname AS
      domain_name
FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
WHERE t.typtype = 'd' AND pg_catalog.pg_has_role(b.typowner, 'USAGE')
