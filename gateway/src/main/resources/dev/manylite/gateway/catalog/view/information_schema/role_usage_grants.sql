SELECT grantor, grantee, object_catalog, object_schema, object_name, object_type, privilege_type,
  is_grantable
FROM information_schema.usage_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
