SELECT pg_catalog.current_database() AS domain_catalog, nt.nspname AS domain_schema,
  t.typname AS domain_name, pg_catalog.current_database() AS table_catalog,
  n.nspname AS table_schema, c.relname AS table_name, a.attname AS column_name
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  JOIN pg_catalog.pg_namespace nt ON nt.oid = t.typnamespace
WHERE t.typtype = 'd' AND c.relkind IN ('r', 'v', 'f', 'p') AND a.attnum > 0
  AND NOT a.attisdropped AND pg_catalog.pg_has_role(t.typowner, 'USAGE')
