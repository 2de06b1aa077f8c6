SELECT DISTINCT pg_catalog.current_database() AS specific_catalog, np.nspname AS specific_schema,
  (CASE WHEN pg_catalog.length(p.proname || '_' || p.oid) > 63
    THEN pg_catalog.left(p.proname::text, 62 - pg_catalog.length(p.oid::text)) || '_' || p.oid
    ELSE p.proname || '_' || p.oid END)::name AS specific_name, pg_catalog.current_database() AS routine_catalog,
  np.nspname AS routine_schema, p.proname AS routine_name,
  pg_catalog.current_database() AS sequence_catalog, n.nspname AS sequence_schema,
  c.relname AS sequence_name
FROM pg_catalog.pg_proc p
  JOIN pg_catalog.pg_namespace np ON np.oid = p.pronamespace
  JOIN pg_catalog.pg_depend d
    ON d.classid = 1255 AND d.objid = p.oid AND d.refclassid = 1259
  JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'S' AND pg_catalog.pg_has_role(c.relowner, 'USAGE')
