SELECT DISTINCT pg_catalog.current_database() AS specific_catalog, np.nspname AS specific_schema,
  (CASE WHEN pg_catalog.length(p.proname || '_' || p.oid) > 63
    THEN pg_catalog.left(p.proname::text, 62 - pg_catalog.length(p.oid::text)) || '_' || p.oid
    ELSE p.proname || '_' || p.oid END)::name AS specific_name, pg_catalog.current_database() AS routine_catalog,
  n.nspname AS routine_schema, (CASE WHEN pg_catalog.length(q.proname || '_' || q.oid) > 63
    THEN pg_catalog.left(q.proname::text, 62 - pg_catalog.length(q.oid::text)) || '_' || q.oid
    ELSE q.proname || '_' || q.oid END)::name AS routine_name
FROM pg_catalog.pg_proc p
  JOIN pg_catalog.pg_namespace np ON np.oid = p.pronamespace
  JOIN pg_catalog.pg_depend d
    ON d.classid = 1255 AND d.objid = p.oid AND d.refclassid = 1255
  JOIN pg_catalog.pg_proc q ON q.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = q.pronamespace
WHERE p.prokind IN ('f', 'p') AND q.prokind IN ('f', 'p')
  AND pg_catalog.pg_has_role(q.proowner, 'USAGE')
