SELECT grantor, grantee, specific_catalog, specific_schema, specific_name, routine_catalog,
  routine_schema, routine_name, privilege_type, is_grantable
FROM information_schema.routine_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
