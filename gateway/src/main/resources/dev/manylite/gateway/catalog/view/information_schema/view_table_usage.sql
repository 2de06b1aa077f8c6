SELECT DISTINCT pg_catalog.current_database() AS view_catalog, nv.nspname AS view_schema,
  v.relname AS view_name, pg_catalog.current_database() AS table_catalog,
  n.nspname AS table_schema, c.relname AS table_name
FROM pg_catalog.pg_class v
  JOIN pg_catalog.pg_namespace nv ON nv.oid = v.relnamespace
  JOIN pg_catalog.pg_rewrite w ON w.ev_class = v.oid AND w.rulename = '_RETURN'
  JOIN pg_catalog.pg_depend d
    ON d.classid = 2618 AND d.objid = w.oid AND d.deptype = 'n' AND d.refobjid <> v.oid
  JOIN pg_catalog.pg_class c ON c.oid = d.refobjid AND d.refclassid = 1259
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE v.relkind = 'v' AND c.relkind IN ('r', 'v', 'f', 'p')
  AND pg_catalog.pg_has_role(c.relowner, 'USAGE')
