SELECT rolname AS role_name FROM pg_catalog.pg_roles
WHERE pg_catalog.pg_has_role(oid, 'USAGE')
