SELECT NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  pg_catalog.getdatabaseencoding()::name AS character_set_name,
  (CASE pg_catalog.getdatabaseencoding() WHEN 'UTF8' THEN 'UCS'
    ELSE pg_catalog.getdatabaseencoding() END)::name AS character_repertoire,
  pg_catalog.getdatabaseencoding()::name AS form_of_use,
  pg_catalog.current_database() AS default_collate_catalog, n.nspname AS default_collate_schema,
  c.collname AS default_collate_name
FROM pg_catalog.pg_database d
  LEFT JOIN (pg_catalog.pg_collation c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace)
    ON c.collcollate = d.datcollate AND c.collctype = d.datctype
WHERE d.datname = pg_catalog.current_database()
ORDER BY pg_catalog.char_length(c.collname::text) DESC, c.collname
LIMIT 1
