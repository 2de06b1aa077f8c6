SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS table_catalog,
  n.nspname AS table_schema, x.relname AS table_name, x.privilege_type::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.relowner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable,
  (CASE WHEN x.privilege_type = 'SELECT' THEN 'YES' ELSE 'NO' END)::varchar(3) AS with_hierarchy
FROM (SELECT c.relname, c.relnamespace, c.relowner, p.grantor, p.grantee, p.privilege_type,
      p.is_grantable
    FROM pg_catalog.pg_class c
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) p
    WHERE c.relkind IN ('r', 'v', 'f', 'p')) x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type IN
    ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
