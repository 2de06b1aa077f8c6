SELECT e.name, e.version AS default_version, x.extversion AS installed_version, e.comment
FROM pg_catalog.pg_available_extension_versions e
  LEFT JOIN pg_catalog.pg_extension x ON x.extname = e.name
