SELECT pg_catalog.current_database() AS constraint_catalog, nc.nspname AS constraint_schema,
  c.conname AS constraint_name, pg_catalog.current_database() AS domain_catalog,
  n.nspname AS domain_schema, t.typname AS domain_name,
  (CASE WHEN c.condeferrable THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_deferrable,
  (CASE WHEN c.condeferred THEN 'YES' ELSE 'NO' END)::varchar(3) AS initially_deferred
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_type t ON t.oid = c.contypid AND c.contypid <> 0
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
WHERE pg_catalog.pg_has_role(t.typowner, 'USAGE')
  OR pg_catalog.has_type_privilege(t.oid, 'USAGE')
