SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS table_catalog,
  n.nspname AS table_schema, x.relname AS table_name, x.attname AS column_name,
  x.privilege_type::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.relowner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT c.relname, c.relnamespace, c.relowner, a.attname, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_class c
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) p
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'v', 'f', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    UNION
    SELECT c.relname, c.relnamespace, c.relowner, a.attname, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(a.attacl, pg_catalog.acldefault('c', c.relowner))) p
    WHERE c.relkind IN ('r', 'v', 'f', 'p') AND a.attnum > 0 AND NOT a.attisdropped) x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
