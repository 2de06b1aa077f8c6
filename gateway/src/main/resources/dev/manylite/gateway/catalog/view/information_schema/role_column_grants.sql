SELECT grantor, grantee, table_catalog, table_schema, table_name, column_name, privilege_type,
  is_grantable
FROM information_schema.column_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
