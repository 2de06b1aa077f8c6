SELECT pg_catalog.current_database() AS constraint_catalog, nc.nspname AS constraint_schema,
  c.conname AS constraint_name, pg_catalog.current_database() AS table_catalog,
  nr.nspname AS table_schema, r.relname AS table_name,
  (CASE c.contype WHEN 'c' THEN 'CHECK' WHEN 'f' THEN 'FOREIGN KEY' WHEN 'p' THEN 'PRIMARY KEY'
    WHEN 'u' THEN 'UNIQUE' END)::varchar AS constraint_type,
  (CASE WHEN c.condeferrable THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_deferrable,
  (CASE WHEN c.condeferred THEN 'YES' ELSE 'NO' END)::varchar(3) AS initially_deferred,
  'YES'::varchar(3) AS enforced,
  (CASE WHEN c.contype = 'u' THEN
    CASE WHEN (SELECT NOT x.indnullsnotdistinct FROM pg_catalog.pg_index x
      WHERE x.indexrelid = c.conindid) THEN 'YES' ELSE 'NO' END END)::varchar(3) AS nulls_distinct
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
  JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
  JOIN pg_catalog.pg_namespace nr ON nr.oid = r.relnamespace
WHERE c.contype NOT IN ('t', 'x') AND r.relkind IN ('r', 'p')
  AND (pg_catalog.pg_has_role(r.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(r.oid,
      'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(r.oid, 'INSERT, UPDATE, REFERENCES'))
UNION ALL
SELECT pg_catalog.current_database(), n.nspname,
  (n.oid || '_' || r.oid || '_' || a.attnum || '_not_null')::pg_catalog.name,
  pg_catalog.current_database(), n.nspname, r.relname, 'CHECK'::varchar, 'NO'::varchar(3),
  'NO'::varchar(3), 'YES'::varchar(3), NULL::varchar(3)
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class r ON r.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
WHERE a.attnotnull AND a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p')
  AND (pg_catalog.pg_has_role(r.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(r.oid,
      'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(r.oid, 'INSERT, UPDATE, REFERENCES'))
