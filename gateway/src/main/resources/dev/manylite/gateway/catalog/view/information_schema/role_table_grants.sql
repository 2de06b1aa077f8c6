SELECT grantor, grantee, table_catalog, table_schema, table_name, privilege_type, is_grantable,
  with_hierarchy
FROM information_schema.table_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
