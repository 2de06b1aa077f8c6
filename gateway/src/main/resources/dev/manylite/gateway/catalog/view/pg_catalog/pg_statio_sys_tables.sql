SELECT relid, schemaname, relname, heap_blks_read, heap_blks_hit, idx_blks_read, idx_blks_hit,
  toast_blks_read, toast_blks_hit, tidx_blks_read, tidx_blks_hit
FROM pg_catalog.pg_statio_all_tables
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
