SELECT r.rolname AS grantor, 'PUBLIC'::name AS grantee, pg_catalog.current_database() AS
    object_catalog,
  n.nspname AS object_schema, c.collname AS object_name, 'COLLATION'::varchar AS object_type,
  'USAGE'::varchar AS privilege_type, 'NO'::varchar(3) AS is_grantable
FROM pg_catalog.pg_collation c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
  JOIN pg_catalog.pg_roles r ON r.oid = c.collowner
WHERE c.collencoding IN (-1, (SELECT encoding FROM pg_catalog.pg_database
  WHERE datname = pg_catalog.current_database()))
UNION ALL
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS object_catalog,
  x.nspname AS object_schema, x.objname AS object_name, 'DOMAIN'::varchar AS object_type,
  'USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.owner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT n.nspname AS nspname, t.typname AS objname, t.typowner AS owner, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(t.typacl, pg_catalog.acldefault('T', t.typowner))) p
    WHERE t.typtype = 'd') x
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
UNION ALL
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS object_catalog,
  x.nspname AS object_schema, x.objname AS object_name, 'FOREIGN DATA WRAPPER'::varchar AS
      object_type,
  'USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.owner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT ''::name AS nspname, f.fdwname AS objname, f.fdwowner AS owner, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_foreign_data_wrapper f
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(f.fdwacl, pg_catalog.acldefault('F', f.fdwowner))) p) x
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
UNION ALL
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS object_catalog,
  x.nspname AS object_schema, x.objname AS object_name, 'FOREIGN SERVER'::varchar AS object_type,
  'USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.owner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT ''::name AS nspname, s.srvname AS objname, s.srvowner AS owner, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_foreign_server s
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(s.srvacl, pg_catalog.acldefault('S', s.srvowner))) p) x
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
UNION ALL
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS object_catalog,
  x.nspname AS object_schema, x.objname AS object_name, 'SEQUENCE'::varchar AS object_type,
  'USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.owner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT n.nspname AS nspname, c.relname AS objname, c.relowner AS owner, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) p
    WHERE c.relkind = 'S') x
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
