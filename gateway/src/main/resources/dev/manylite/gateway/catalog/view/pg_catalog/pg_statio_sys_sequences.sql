SELECT relid, schemaname, relname, blks_read, blks_hit
FROM pg_catalog.pg_statio_all_sequences
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
