SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS udt_catalog,
  n.nspname AS udt_schema, x.typname AS udt_name, 'TYPE USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.typowner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT t.typname, t.typnamespace, t.typowner, p.grantor, p.grantee, p.privilege_type,
      p.is_grantable
    FROM pg_catalog.pg_type t
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(t.typacl, pg_catalog.acldefault('T', t.typowner))) p
    WHERE t.typtype = 'c') x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.typnamespace
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
