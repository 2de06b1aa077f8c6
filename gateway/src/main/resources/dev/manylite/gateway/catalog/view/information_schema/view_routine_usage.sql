SELECT DISTINCT pg_catalog.current_database() AS table_catalog, nv.nspname AS table_schema,
  v.relname AS table_name, pg_catalog.current_database() AS specific_catalog,
  n.nspname AS specific_schema, (CASE WHEN pg_catalog.length(p.proname || '_' || p.oid) > 63
    THEN pg_catalog.left(p.proname::text, 62 - pg_catalog.length(p.oid::text)) || '_' || p.oid
    ELSE p.proname || '_' || p.oid END)::name AS specific_name
FROM pg_catalog.pg_class v
  JOIN pg_catalog.pg_namespace nv ON nv.oid = v.relnamespace
  JOIN pg_catalog.pg_rewrite w ON w.ev_class = v.oid AND w.rulename = '_RETURN'
  JOIN pg_catalog.pg_depend d
    ON d.classid = 2618 AND d.objid = w.oid AND d.deptype = 'n' AND d.refobjid <> v.oid
  JOIN pg_catalog.pg_proc p ON p.oid = d.refobjid AND d.refclassid = 1255
  JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE v.relkind = 'v' AND pg_catalog.pg_has_role(p.proowner, 'USAGE')
