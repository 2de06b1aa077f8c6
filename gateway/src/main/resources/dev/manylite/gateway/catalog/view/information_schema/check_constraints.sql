SELECT pg_catalog.current_database() AS constraint_catalog, n.nspname AS constraint_schema,
  c.conname AS constraint_name,
  pg_catalog.substring(pg_catalog.pg_get_constraintdef(c.oid), 7)::varchar AS check_clause
FROM pg_catalog.pg_constraint c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  LEFT JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
  LEFT JOIN pg_catalog.pg_type t ON t.oid = c.contypid
WHERE c.contype = 'c' AND pg_catalog.pg_has_role(coalesce(r.relowner, t.typowner), 'USAGE')
UNION
SELECT pg_catalog.current_database(), n.nspname,
  (n.oid || '_' || r.oid || '_' || a.attnum || '_not_null')::pg_catalog.name,
  (a.attname || ' IS NOT NULL')::varchar
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class r ON r.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
WHERE a.attnotnull AND a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p')
  AND pg_catalog.pg_has_role(r.relowner, 'USAGE')
