SELECT pg_catalog.current_database() AS table_catalog, nr.nspname AS table_schema,
  r.relname AS table_name, pg_catalog.current_database() AS constraint_catalog,
  nc.nspname AS constraint_schema, c.conname AS constraint_name
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_class r
    ON r.oid = CASE c.contype WHEN 'f' THEN c.confrelid ELSE c.conrelid END
  JOIN pg_catalog.pg_namespace nr ON nr.oid = r.relnamespace
  JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
WHERE c.contype IN ('p', 'u', 'f') AND r.relkind IN ('r', 'p')
  AND pg_catalog.pg_has_role(r.relowner, 'USAGE')
