SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS
    specific_catalog,
  n.nspname AS specific_schema,
  (CASE WHEN pg_catalog.length(x.proname || '_' || x.oid) > 63
    THEN pg_catalog.left(x.proname::text, 62 - pg_catalog.length(x.oid::text)) || '_' || x.oid
    ELSE x.proname || '_' || x.oid END)::name AS specific_name,
  pg_catalog.current_database() AS routine_catalog, n.nspname AS routine_schema,
  x.proname AS routine_name, 'EXECUTE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.proowner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT f.oid, f.proname, f.proowner, f.pronamespace, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_proc f
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(f.proacl, pg_catalog.acldefault('f', f.proowner))) p) x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.pronamespace
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'EXECUTE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
