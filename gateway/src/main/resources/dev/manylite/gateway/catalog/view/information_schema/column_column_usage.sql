SELECT DISTINCT pg_catalog.current_database() AS table_catalog, n.nspname AS table_schema,
  c.relname AS table_name, used.attname AS column_name, made.attname AS dependent_column
FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute used ON used.attrelid = c.oid AND used.attnum = d.refobjsubid
  JOIN pg_catalog.pg_attrdef v ON v.oid = d.objid AND v.adrelid = c.oid
  JOIN pg_catalog.pg_attribute made ON made.attrelid = c.oid AND made.attnum = v.adnum
WHERE d.classid = 2604 AND d.refclassid = 1259 AND made.attgenerated <> ''
  AND used.attnum <> made.attnum AND pg_catalog.pg_has_role(c.relowner, 'USAGE')
