SELECT pg_catalog.current_database() AS trigger_catalog, n.nspname AS trigger_schema,
  t.tgname AS trigger_name, pg_catalog.current_database() AS event_object_catalog,
  n.nspname AS event_object_schema, c.relname AS event_object_table,
  a.attname AS event_object_column
FROM pg_catalog.pg_trigger t
  JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (t.tgattr::int2[])
WHERE NOT t.tgisinternal
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_column_privilege(c.oid, a.attnum, 'INSERT, UPDATE, REFERENCES'))
