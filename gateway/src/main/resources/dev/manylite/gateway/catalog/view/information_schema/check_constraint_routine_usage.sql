SELECT DISTINCT pg_catalog.current_database() AS constraint_catalog, nc.nspname AS constraint_schema,
  c.conname AS constraint_name, pg_catalog.current_database() AS specific_catalog,
  n.nspname AS specific_schema, (CASE WHEN pg_catalog.length(p.proname || '_' || p.oid) > 63
    THEN pg_catalog.left(p.proname::text, 62 - pg_catalog.length(p.oid::text)) || '_' || p.oid
    ELSE p.proname || '_' || p.oid END)::name AS specific_name
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
  JOIN pg_catalog.pg_depend d
    ON d.classid = 2606 AND d.objid = c.oid AND d.refclassid = 1255
  JOIN pg_catalog.pg_proc p ON p.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE c.contype = 'c' AND pg_catalog.pg_has_role(p.proowner, 'USAGE')
