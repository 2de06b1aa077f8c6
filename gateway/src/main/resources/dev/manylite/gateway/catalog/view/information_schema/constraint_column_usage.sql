SELECT pg_catalog.current_database() AS table_catalog, u.nspname AS table_schema,
  u.relname AS table_name, u.attname AS column_name,
  pg_catalog.current_database() AS constraint_catalog, u.constraint_schema,
  u.conname AS constraint_name
FROM (SELECT nr.nspname, r.relname, r.relowner, a.attname, nc.nspname AS constraint_schema, c.conname
    FROM pg_catalog.pg_constraint c
      JOIN pg_catalog.pg_class r
        ON r.oid = CASE c.contype WHEN 'f' THEN c.confrelid ELSE c.conrelid END
      JOIN pg_catalog.pg_namespace nr ON nr.oid = r.relnamespace
      JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
        AND a.attnum = ANY (CASE c.contype WHEN 'f' THEN c.confkey ELSE c.conkey END)
    WHERE c.contype IN ('c', 'p', 'u', 'f') AND r.relkind IN ('r', 'p')
      AND NOT a.attisdropped) u
WHERE pg_catalog.pg_has_role(u.relowner, 'USAGE')
