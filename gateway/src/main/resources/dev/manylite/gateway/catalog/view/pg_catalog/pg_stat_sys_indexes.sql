SELECT relid, indexrelid, schemaname, relname, indexrelname, idx_scan, idx_tup_read,
  idx_tup_fetch
FROM pg_catalog.pg_stat_all_indexes
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
