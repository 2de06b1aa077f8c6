SELECT pg_catalog.current_database() AS table_catalog, n.nspname AS table_schema,
  c.relname AS table_name,
  (CASE WHEN n.oid = pg_catalog.pg_my_temp_schema() THEN 'LOCAL TEMPORARY'
    WHEN c.relkind IN ('r', 'p') THEN 'BASE TABLE' WHEN c.relkind = 'v' THEN 'VIEW'
    WHEN c.relkind = 'f' THEN 'FOREIGN' END)::varchar AS table_type,
  NULL::name AS self_referencing_column_name, NULL::varchar AS reference_generation,
  CASE WHEN t.typname IS NOT NULL THEN pg_catalog.current_database() END
    AS user_defined_type_catalog,
  nt.nspname AS user_defined_type_schema, t.typname AS user_defined_type_name,
  (CASE WHEN c.relkind IN ('r', 'p') OR (c.relkind IN ('v', 'f')
      AND pg_catalog.pg_relation_is_updatable(c.oid::pg_catalog.regclass, false) & 8 = 8)
    THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_insertable_into,
  (CASE WHEN t.typname IS NOT NULL THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_typed,
  NULL::varchar AS commit_action
FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_type t ON t.oid = c.reloftype AND c.reloftype <> 0
  LEFT JOIN pg_catalog.pg_namespace nt ON nt.oid = t.typnamespace
WHERE c.relkind IN ('r', 'v', 'f', 'p') AND NOT pg_catalog.pg_is_other_temp_schema(n.oid)
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(c.oid,
      'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
