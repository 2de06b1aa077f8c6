SELECT m.rolname AS grantee, b.rolname AS role_name,
  (CASE WHEN am.admin_option THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_grantable
FROM (SELECT member, roleid, admin_option FROM pg_catalog.pg_auth_members
    UNION
    SELECT datdba, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = 'pg_database_owner'), false
    FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) am
  JOIN pg_catalog.pg_roles m ON m.oid = am.member
  JOIN pg_catalog.pg_roles b ON b.oid = am.roleid
WHERE pg_catalog.pg_has_role(m.oid, 'USAGE')
