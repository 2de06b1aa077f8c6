SELECT x.extname AS name, x.extversion AS version, true AS installed, true AS superuser,
  true AS trusted, x.extrelocatable AS relocatable, n.nspname AS schema, NULL::name[] AS requires,
  pg_catalog.obj_description(x.oid, 'pg_extension') AS comment
FROM pg_catalog.pg_extension x JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
