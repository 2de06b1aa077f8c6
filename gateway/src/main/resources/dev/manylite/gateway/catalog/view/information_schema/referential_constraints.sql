SELECT pg_catalog.current_database() AS constraint_catalog, n.nspname AS constraint_schema,
  c.conname AS constraint_name,
  CASE WHEN nk.nspname IS NOT NULL THEN pg_catalog.current_database() END
    AS unique_constraint_catalog,
  nk.nspname AS unique_constraint_schema, k.conname AS unique_constraint_name,
  (CASE c.confmatchtype WHEN 'f' THEN 'FULL' WHEN 'p' THEN 'PARTIAL' WHEN 's' THEN 'NONE'
    END)::varchar AS match_option,
  (CASE c.confupdtype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT'
    WHEN 'r' THEN 'RESTRICT' WHEN 'a' THEN 'NO ACTION' END)::varchar AS update_rule,
  (CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT'
    WHEN 'r' THEN 'RESTRICT' WHEN 'a' THEN 'NO ACTION' END)::varchar AS delete_rule
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
  LEFT JOIN pg_catalog.pg_constraint k
    ON k.conindid = c.conindid AND k.contype IN ('p', 'u') AND k.conrelid = c.confrelid
  LEFT JOIN pg_catalog.pg_namespace nk ON nk.oid = k.connamespace
WHERE c.contype = 'f'
  AND (pg_catalog.pg_has_role(r.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(r.oid,
      'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(r.oid, 'INSERT, UPDATE, REFERENCES'))
