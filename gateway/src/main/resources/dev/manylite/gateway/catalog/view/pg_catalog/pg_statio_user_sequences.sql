SELECT relid, schemaname, relname, blks_read, blks_hit
FROM pg_catalog.pg_statio_all_sequences
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname !~ '^pg_toast'
