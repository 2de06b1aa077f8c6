SELECT pg_catalog.current_database() AS trigger_catalog, n.nspname AS trigger_schema,
  t.tgname AS trigger_name, e.event::varchar AS event_manipulation,
  pg_catalog.current_database() AS event_object_catalog, n.nspname AS event_object_schema,
  c.relname AS event_object_table,
  pg_catalog.rank() OVER (PARTITION BY n.oid, c.oid, e.bit, t.tgtype::int & 1, t.tgtype::int & 66
    ORDER BY t.tgname)::int AS action_order,
  (CASE WHEN pg_catalog.pg_has_role(c.relowner, 'USAGE')
    THEN nullif(pg_catalog.regexp_replace(pg_catalog.pg_get_triggerdef(t.oid),
      '^.*? WHEN \((.*)\) EXECUTE FUNCTION .*$|^.*$', '\1'), '') END)::varchar AS action_condition,
  pg_catalog.substring(pg_catalog.pg_get_triggerdef(t.oid), 'EXECUTE FUNCTION .*$')::varchar
    AS action_statement,
  (CASE WHEN t.tgtype::int & 1 = 1 THEN 'ROW' ELSE 'STATEMENT' END)::varchar
    AS action_orientation,
  (CASE t.tgtype::int & 66 WHEN 2 THEN 'BEFORE' WHEN 64 THEN 'INSTEAD OF' ELSE 'AFTER' END)::varchar
    AS action_timing,
  t.tgoldtable AS action_reference_old_table, t.tgnewtable AS action_reference_new_table,
  NULL::name AS action_reference_old_row, NULL::name AS action_reference_new_row,
  NULL::timestamptz(2) AS created
FROM pg_catalog.pg_trigger t
  JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN (VALUES (4, 'INSERT'), (8, 'DELETE'), (16, 'UPDATE')) e(bit, event)
    ON t.tgtype::int & e.bit <> 0
WHERE NOT t.tgisinternal
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(c.oid,
      'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(c.oid, 'INSERT, UPDATE, REFERENCES'))
