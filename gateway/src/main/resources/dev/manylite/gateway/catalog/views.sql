-- System views that are queries over other system relations: a name after two dashes, then what it shows.
-- pg_catalog.pg_indexes
SELECT n.nspname AS schemaname, c.relname AS tablename, i.relname AS indexname,
  t.spcname AS tablespace, pg_catalog.pg_get_indexdef(i.oid) AS indexdef
FROM pg_catalog.pg_index x
  JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
  JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = i.reltablespace
WHERE c.relkind IN ('r', 'm', 'p') AND i.relkind IN ('i', 'I')
-- pg_catalog.pg_sequences
SELECT n.nspname AS schemaname, c.relname AS sequencename,
  pg_catalog.pg_get_userbyid(c.relowner) AS sequenceowner, s.seqtypid::pg_catalog.regtype AS data_type,
  s.seqstart AS start_value, s.seqmin AS min_value, s.seqmax AS max_value,
  s.seqincrement AS increment_by, s.seqcycle AS cycle, s.seqcache AS cache_size,
  CASE WHEN pg_catalog.has_sequence_privilege(c.oid, 'SELECT, USAGE')
    THEN pg_catalog.pg_sequence_last_value(c.oid::pg_catalog.regclass) END AS last_value
FROM pg_catalog.pg_sequence s
  JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
-- pg_catalog.pg_views
SELECT n.nspname AS schemaname, c.relname AS viewname,
  pg_catalog.pg_get_userbyid(c.relowner) AS viewowner, pg_catalog.pg_get_viewdef(c.oid) AS definition
FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'v'
-- pg_catalog.pg_matviews
SELECT n.nspname AS schemaname, c.relname AS matviewname,
  pg_catalog.pg_get_userbyid(c.relowner) AS matviewowner, t.spcname AS tablespace,
  c.relhasindex AS hasindexes, c.relispopulated AS ispopulated,
  pg_catalog.pg_get_viewdef(c.oid) AS definition
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = c.reltablespace
WHERE c.relkind = 'm'
-- information_schema.information_schema_catalog_name
SELECT pg_catalog.current_database() AS catalog_name
-- information_schema.sequences
SELECT pg_catalog.current_database() AS sequence_catalog, n.nspname AS sequence_schema,
  c.relname AS sequence_name, pg_catalog.format_type(s.seqtypid, NULL)::varchar AS data_type,
  CASE s.seqtypid WHEN 21 THEN 16 WHEN 23 THEN 32 ELSE 64 END AS numeric_precision,
  2 AS numeric_precision_radix, 0 AS numeric_scale,
  s.seqstart::varchar AS start_value, s.seqmin::varchar AS minimum_value,
  s.seqmax::varchar AS maximum_value, s.seqincrement::varchar AS increment,
  (CASE WHEN s.seqcycle THEN 'YES' ELSE 'NO' END)::varchar(3) AS cycle_option
FROM pg_catalog.pg_sequence s
  JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = 1259 AND d.objid = c.oid AND d.deptype = 'i')
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_sequence_privilege(c.oid, 'SELECT, UPDATE, USAGE'))
-- information_schema.views
SELECT pg_catalog.current_database() AS table_catalog, n.nspname AS table_schema,
  c.relname AS table_name,
  (CASE WHEN pg_catalog.pg_has_role(c.relowner, 'USAGE')
    THEN pg_catalog.pg_get_viewdef(c.oid) END)::varchar AS view_definition,
  (CASE WHEN 'check_option=cascaded' = ANY (c.reloptions) THEN 'CASCADED'
    WHEN 'check_option=local' = ANY (c.reloptions) THEN 'LOCAL' ELSE 'NONE' END)::varchar
    AS check_option,
  (CASE WHEN pg_catalog.pg_relation_is_updatable(c.oid::pg_catalog.regclass, false) & 20 = 20
    THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_updatable,
  (CASE WHEN pg_catalog.pg_relation_is_updatable(c.oid::pg_catalog.regclass, false) & 8 = 8
    THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_insertable_into,
  (CASE WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_trigger
      WHERE tgrelid = c.oid AND tgtype::int & 81 = 81) THEN 'YES' ELSE 'NO' END)::varchar(3)
    AS is_trigger_updatable,
  (CASE WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_trigger
      WHERE tgrelid = c.oid AND tgtype::int & 73 = 73) THEN 'YES' ELSE 'NO' END)::varchar(3)
    AS is_trigger_deletable,
  (CASE WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_trigger
      WHERE tgrelid = c.oid AND tgtype::int & 69 = 69) THEN 'YES' ELSE 'NO' END)::varchar(3)
    AS is_trigger_insertable_into
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'v'
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(c.oid,
      'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
-- information_schema.table_constraints
SELECT pg_catalog.current_database() AS constraint_catalog, nc.nspname AS constraint_schema,
  c.conname AS constraint_name, pg_catalog.current_database() AS table_catalog,
  nr.nspname AS table_schema, r.relname AS table_name,
  (CASE c.contype WHEN 'c' THEN 'CHECK' WHEN 'f' THEN 'FOREIGN KEY' WHEN 'p' THEN 'PRIMARY KEY'
    WHEN 'u' THEN 'UNIQUE' END)::varchar AS constraint_type,
  (CASE WHEN c.condeferrable THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_deferrable,
  (CASE WHEN c.condeferred THEN 'YES' ELSE 'NO' END)::varchar(3) AS initially_deferred,
  'YES'::varchar(3) AS enforced,
  (CASE WHEN c.contype = 'u' THEN
    CASE WHEN (SELECT NOT x.indnullsnotdistinct FROM pg_catalog.pg_index x
      WHERE x.indexrelid = c.conindid) THEN 'YES' ELSE 'NO' END END)::varchar(3) AS nulls_distinct
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
  JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
  JOIN pg_catalog.pg_namespace nr ON nr.oid = r.relnamespace
WHERE c.contype NOT IN ('t', 'x') AND r.relkind IN ('r', 'p')
  AND (pg_catalog.pg_has_role(r.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(r.oid,
      'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(r.oid, 'INSERT, UPDATE, REFERENCES'))
UNION ALL
SELECT pg_catalog.current_database(), n.nspname,
  (n.oid || '_' || r.oid || '_' || a.attnum || '_not_null')::pg_catalog.name,
  pg_catalog.current_database(), n.nspname, r.relname, 'CHECK'::varchar, 'NO'::varchar(3),
  'NO'::varchar(3), 'YES'::varchar(3), NULL::varchar(3)
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class r ON r.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
WHERE a.attnotnull AND a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p')
  AND (pg_catalog.pg_has_role(r.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(r.oid,
      'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(r.oid, 'INSERT, UPDATE, REFERENCES'))
-- information_schema.key_column_usage
SELECT pg_catalog.current_database() AS constraint_catalog, k.nc_nspname AS constraint_schema,
  k.conname AS constraint_name, pg_catalog.current_database() AS table_catalog,
  k.nr_nspname AS table_schema, k.relname AS table_name, a.attname AS column_name,
  k.place::int AS ordinal_position,
  CASE WHEN k.contype = 'f' THEN (SELECT p.place::int
    FROM pg_catalog.pg_index x,
      pg_catalog.unnest(x.indkey::int2[]) WITH ORDINALITY AS p(number, place)
    WHERE x.indexrelid = k.conindid AND p.number = k.referenced) END
    AS position_in_unique_constraint
FROM (SELECT r.oid AS roid, r.relname, r.relowner, nc.nspname AS nc_nspname,
      nr.nspname AS nr_nspname, c.conname, c.contype, c.conindid, u.number, u.place,
      c.confkey[u.place] AS referenced
    FROM pg_catalog.pg_constraint c
      JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
      JOIN pg_catalog.pg_namespace nr ON nr.oid = r.relnamespace
      JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
      CROSS JOIN LATERAL pg_catalog.unnest(c.conkey) WITH ORDINALITY AS u(number, place)
    WHERE c.contype IN ('p', 'u', 'f') AND r.relkind IN ('r', 'p')) k
  JOIN pg_catalog.pg_attribute a ON a.attrelid = k.roid AND a.attnum = k.number
WHERE NOT a.attisdropped
  AND (pg_catalog.pg_has_role(k.relowner, 'USAGE')
    OR pg_catalog.has_column_privilege(k.roid, a.attnum, 'SELECT, INSERT, UPDATE, REFERENCES'))
-- information_schema.referential_constraints
SELECT pg_catalog.current_database() AS constraint_catalog, n.nspname AS constraint_schema,
  c.conname AS constraint_name,
  CASE WHEN nk.nspname IS NOT NULL THEN pg_catalog.current_database() END
    AS unique_constraint_catalog,
  nk.nspname AS unique_constraint_schema, k.conname AS unique_constraint_name,
  (CASE c.confmatchtype WHEN 'f' THEN 'FULL' WHEN 'p' THEN 'PARTIAL' WHEN 's' THEN 'NONE'
    END)::varchar AS match_option,
  (CASE c.confupdtype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT'
    WHEN 'r' THEN 'RESTRICT' WHEN 'a' THEN 'NO ACTION' END)::varchar AS update_rule,
  (CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT'
    WHEN 'r' THEN 'RESTRICT' WHEN 'a' THEN 'NO ACTION' END)::varchar AS delete_rule
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
  LEFT JOIN pg_catalog.pg_constraint k
    ON k.conindid = c.conindid AND k.contype IN ('p', 'u') AND k.conrelid = c.confrelid
  LEFT JOIN pg_catalog.pg_namespace nk ON nk.oid = k.connamespace
WHERE c.contype = 'f'
  AND (pg_catalog.pg_has_role(r.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(r.oid,
      'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(r.oid, 'INSERT, UPDATE, REFERENCES'))
-- information_schema.check_constraints
SELECT pg_catalog.current_database() AS constraint_catalog, n.nspname AS constraint_schema,
  c.conname AS constraint_name,
  pg_catalog.substring(pg_catalog.pg_get_constraintdef(c.oid), 7)::varchar AS check_clause
FROM pg_catalog.pg_constraint c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  LEFT JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
  LEFT JOIN pg_catalog.pg_type t ON t.oid = c.contypid
WHERE c.contype = 'c' AND pg_catalog.pg_has_role(coalesce(r.relowner, t.typowner), 'USAGE')
UNION
SELECT pg_catalog.current_database(), n.nspname,
  (n.oid || '_' || r.oid || '_' || a.attnum || '_not_null')::pg_catalog.name,
  (a.attname || ' IS NOT NULL')::varchar
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class r ON r.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
WHERE a.attnotnull AND a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p')
  AND pg_catalog.pg_has_role(r.relowner, 'USAGE')
-- information_schema.constraint_column_usage
SELECT pg_catalog.current_database() AS table_catalog, u.nspname AS table_schema,
  u.relname AS table_name, u.attname AS column_name,
  pg_catalog.current_database() AS constraint_catalog, u.constraint_schema,
  u.conname AS constraint_name
FROM (SELECT nr.nspname, r.relname, r.relowner, a.attname, nc.nspname AS constraint_schema, c.conname
    FROM pg_catalog.pg_constraint c
      JOIN pg_catalog.pg_class r
        ON r.oid = CASE c.contype WHEN 'f' THEN c.confrelid ELSE c.conrelid END
      JOIN pg_catalog.pg_namespace nr ON nr.oid = r.relnamespace
      JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
        AND a.attnum = ANY (CASE c.contype WHEN 'f' THEN c.confkey ELSE c.conkey END)
    WHERE c.contype IN ('c', 'p', 'u', 'f') AND r.relkind IN ('r', 'p')
      AND NOT a.attisdropped) u
WHERE pg_catalog.pg_has_role(u.relowner, 'USAGE')
-- information_schema.constraint_table_usage
SELECT pg_catalog.current_database() AS table_catalog, nr.nspname AS table_schema,
  r.relname AS table_name, pg_catalog.current_database() AS constraint_catalog,
  nc.nspname AS constraint_schema, c.conname AS constraint_name
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_class r
    ON r.oid = CASE c.contype WHEN 'f' THEN c.confrelid ELSE c.conrelid END
  JOIN pg_catalog.pg_namespace nr ON nr.oid = r.relnamespace
  JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
WHERE c.contype IN ('p', 'u', 'f') AND r.relkind IN ('r', 'p')
  AND pg_catalog.pg_has_role(r.relowner, 'USAGE')
-- pg_catalog.pg_stat_all_tables
SELECT c.oid AS relid, n.nspname AS schemaname, c.relname AS relname, 0::bigint AS seq_scan,
  0::bigint AS seq_tup_read, CASE WHEN c.relhasindex THEN 0::bigint END AS idx_scan,
  CASE WHEN c.relhasindex THEN 0::bigint END AS idx_tup_fetch, 0::bigint AS n_tup_ins,
  0::bigint AS n_tup_upd, 0::bigint AS n_tup_del, 0::bigint AS n_tup_hot_upd,
  0::bigint AS n_live_tup, 0::bigint AS n_dead_tup, 0::bigint AS n_mod_since_analyze,
  0::bigint AS n_ins_since_vacuum, NULL::timestamptz AS last_vacuum,
  NULL::timestamptz AS last_autovacuum, NULL::timestamptz AS last_analyze,
  NULL::timestamptz AS last_autoanalyze, 0::bigint AS vacuum_count,
  0::bigint AS autovacuum_count, 0::bigint AS analyze_count, 0::bigint AS autoanalyze_count
FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 't', 'm', 'p')
-- pg_catalog.pg_stat_sys_tables
SELECT relid, schemaname, relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch, n_tup_ins,
  n_tup_upd, n_tup_del, n_tup_hot_upd, n_live_tup, n_dead_tup, n_mod_since_analyze,
  n_ins_since_vacuum, last_vacuum, last_autovacuum, last_analyze, last_autoanalyze,
  vacuum_count, autovacuum_count, analyze_count, autoanalyze_count
FROM pg_catalog.pg_stat_all_tables
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
-- pg_catalog.pg_stat_user_tables
SELECT relid, schemaname, relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch, n_tup_ins,
  n_tup_upd, n_tup_del, n_tup_hot_upd, n_live_tup, n_dead_tup, n_mod_since_analyze,
  n_ins_since_vacuum, last_vacuum, last_autovacuum, last_analyze, last_autoanalyze,
  vacuum_count, autovacuum_count, analyze_count, autoanalyze_count
FROM pg_catalog.pg_stat_all_tables
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname !~ '^pg_toast'
-- pg_catalog.pg_stat_xact_all_tables
SELECT c.oid AS relid, n.nspname AS schemaname, c.relname AS relname, 0::bigint AS seq_scan,
  0::bigint AS seq_tup_read, CASE WHEN c.relhasindex THEN 0::bigint END AS idx_scan,
  CASE WHEN c.relhasindex THEN 0::bigint END AS idx_tup_fetch, 0::bigint AS n_tup_ins,
  0::bigint AS n_tup_upd, 0::bigint AS n_tup_del, 0::bigint AS n_tup_hot_upd
FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 't', 'm', 'p')
-- pg_catalog.pg_stat_xact_sys_tables
SELECT relid, schemaname, relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch, n_tup_ins,
  n_tup_upd, n_tup_del, n_tup_hot_upd
FROM pg_catalog.pg_stat_xact_all_tables
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
-- pg_catalog.pg_stat_xact_user_tables
SELECT relid, schemaname, relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch, n_tup_ins,
  n_tup_upd, n_tup_del, n_tup_hot_upd
FROM pg_catalog.pg_stat_xact_all_tables
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname !~ '^pg_toast'
-- pg_catalog.pg_stat_all_indexes
SELECT c.oid AS relid, i.oid AS indexrelid, n.nspname AS schemaname, c.relname AS relname,
  i.relname AS indexrelname, 0::bigint AS idx_scan, 0::bigint AS idx_tup_read,
  0::bigint AS idx_tup_fetch
FROM pg_catalog.pg_index x
  JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
  JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 't', 'm')
-- pg_catalog.pg_stat_sys_indexes
SELECT relid, indexrelid, schemaname, relname, indexrelname, idx_scan, idx_tup_read,
  idx_tup_fetch
FROM pg_catalog.pg_stat_all_indexes
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
-- pg_catalog.pg_stat_user_indexes
SELECT relid, indexrelid, schemaname, relname, indexrelname, idx_scan, idx_tup_read,
  idx_tup_fetch
FROM pg_catalog.pg_stat_all_indexes
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname !~ '^pg_toast'
-- pg_catalog.pg_statio_all_tables
SELECT c.oid AS relid, n.nspname AS schemaname, c.relname AS relname,
  0::bigint AS heap_blks_read, 0::bigint AS heap_blks_hit,
  CASE WHEN c.relhasindex THEN 0::bigint END AS idx_blks_read,
  CASE WHEN c.relhasindex THEN 0::bigint END AS idx_blks_hit, NULL::bigint AS toast_blks_read,
  NULL::bigint AS toast_blks_hit, NULL::bigint AS tidx_blks_read, NULL::bigint AS tidx_blks_hit
FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 't', 'm')
-- pg_catalog.pg_statio_sys_tables
SELECT relid, schemaname, relname, heap_blks_read, heap_blks_hit, idx_blks_read, idx_blks_hit,
  toast_blks_read, toast_blks_hit, tidx_blks_read, tidx_blks_hit
FROM pg_catalog.pg_statio_all_tables
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
-- pg_catalog.pg_statio_user_tables
SELECT relid, schemaname, relname, heap_blks_read, heap_blks_hit, idx_blks_read, idx_blks_hit,
  toast_blks_read, toast_blks_hit, tidx_blks_read, tidx_blks_hit
FROM pg_catalog.pg_statio_all_tables
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname !~ '^pg_toast'
-- pg_catalog.pg_statio_all_indexes
SELECT c.oid AS relid, i.oid AS indexrelid, n.nspname AS schemaname, c.relname AS relname,
  i.relname AS indexrelname, 0::bigint AS idx_blks_read, 0::bigint AS idx_blks_hit
FROM pg_catalog.pg_index x
  JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
  JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 't', 'm')
-- pg_catalog.pg_statio_sys_indexes
SELECT relid, indexrelid, schemaname, relname, indexrelname, idx_blks_read, idx_blks_hit
FROM pg_catalog.pg_statio_all_indexes
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
-- pg_catalog.pg_statio_user_indexes
SELECT relid, indexrelid, schemaname, relname, indexrelname, idx_blks_read, idx_blks_hit
FROM pg_catalog.pg_statio_all_indexes
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname !~ '^pg_toast'
-- pg_catalog.pg_statio_all_sequences
SELECT c.oid AS relid, n.nspname AS schemaname, c.relname AS relname, 0::bigint AS blks_read,
  0::bigint AS blks_hit
FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('S')
-- pg_catalog.pg_statio_sys_sequences
SELECT relid, schemaname, relname, blks_read, blks_hit
FROM pg_catalog.pg_statio_all_sequences
WHERE schemaname IN ('pg_catalog', 'information_schema') OR schemaname ~ '^pg_toast'
-- pg_catalog.pg_statio_user_sequences
SELECT relid, schemaname, relname, blks_read, blks_hit
FROM pg_catalog.pg_statio_all_sequences
WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname !~ '^pg_toast'
-- pg_catalog.pg_stat_database
SELECT d.oid AS datid, d.datname AS datname,
  (SELECT pg_catalog.count(*)::int FROM pg_catalog.pg_stat_activity s
    WHERE s.datid = d.oid) AS numbackends,
  0::bigint AS xact_commit, 0::bigint AS xact_rollback, 0::bigint AS blks_read,
  0::bigint AS blks_hit, 0::bigint AS tup_returned, 0::bigint AS tup_fetched,
  0::bigint AS tup_inserted, 0::bigint AS tup_updated, 0::bigint AS tup_deleted,
  0::bigint AS conflicts, 0::bigint AS temp_files, 0::bigint AS temp_bytes,
  0::bigint AS deadlocks, NULL::bigint AS checksum_failures,
  NULL::timestamptz AS checksum_last_failure, 0::float8 AS blk_read_time,
  0::float8 AS blk_write_time, 0::float8 AS session_time, 0::float8 AS active_time,
  0::float8 AS idle_in_transaction_time, 0::bigint AS sessions, 0::bigint AS sessions_abandoned,
  0::bigint AS sessions_fatal, 0::bigint AS sessions_killed, NULL::timestamptz AS stats_reset
FROM (SELECT 0::oid AS oid, NULL::name AS datname
    UNION ALL SELECT oid, datname FROM pg_catalog.pg_database) d
-- pg_catalog.pg_stat_database_conflicts
SELECT d.oid AS datid, d.datname AS datname, 0::bigint AS confl_tablespace,
  0::bigint AS confl_lock, 0::bigint AS confl_snapshot, 0::bigint AS confl_bufferpin,
  0::bigint AS confl_deadlock
FROM pg_catalog.pg_database d
-- pg_catalog.pg_stat_bgwriter
SELECT 0::bigint AS checkpoints_timed, 0::bigint AS checkpoints_req,
  0::float8 AS checkpoint_write_time, 0::float8 AS checkpoint_sync_time,
  0::bigint AS buffers_checkpoint, 0::bigint AS buffers_clean, 0::bigint AS maxwritten_clean,
  0::bigint AS buffers_backend, 0::bigint AS buffers_backend_fsync, 0::bigint AS buffers_alloc,
  NULL::timestamptz AS stats_reset
-- pg_catalog.pg_stat_archiver
SELECT 0::bigint AS archived_count, NULL::text AS last_archived_wal,
  NULL::timestamptz AS last_archived_time, 0::bigint AS failed_count,
  NULL::text AS last_failed_wal, NULL::timestamptz AS last_failed_time,
  NULL::timestamptz AS stats_reset
-- pg_catalog.pg_stat_wal
SELECT 0::bigint AS wal_records, 0::bigint AS wal_fpi, 0::numeric AS wal_bytes,
  0::bigint AS wal_buffers_full, 0::bigint AS wal_write, 0::bigint AS wal_sync,
  0::float8 AS wal_write_time, 0::float8 AS wal_sync_time, NULL::timestamptz AS stats_reset
-- pg_catalog.pg_stat_slru
SELECT s.name AS name, 0::bigint AS blks_zeroed, 0::bigint AS blks_hit, 0::bigint AS blks_read,
  0::bigint AS blks_written, 0::bigint AS blks_exists, 0::bigint AS flushes,
  0::bigint AS truncates, NULL::timestamptz AS stats_reset
FROM (VALUES ('CommitTs'), ('MultiXactMember'), ('MultiXactOffset'), ('Notify'), ('Serial'),
  ('Subtrans'), ('Xact'), ('other')) AS s (name)
-- pg_catalog.pg_stat_gssapi
SELECT s.pid, false AS gss_authenticated, NULL::text AS principal, false AS encrypted
FROM pg_catalog.pg_stat_activity s WHERE s.client_port IS NOT NULL
-- pg_catalog.pg_roles
SELECT a.rolname, a.rolsuper, a.rolinherit, a.rolcreaterole, a.rolcreatedb, a.rolcanlogin,
  a.rolreplication, a.rolconnlimit, '********'::text AS rolpassword, a.rolvaliduntil, a.rolbypassrls,
  s.setconfig AS rolconfig, a.oid
FROM pg_catalog.pg_authid a
  LEFT JOIN pg_catalog.pg_db_role_setting s ON s.setrole = a.oid AND s.setdatabase = 0
-- pg_catalog.pg_shadow
SELECT a.rolname AS usename, a.oid AS usesysid, a.rolcreatedb AS usecreatedb,
  a.rolsuper AS usesuper, a.rolreplication AS userepl, a.rolbypassrls AS usebypassrls,
  a.rolpassword AS passwd, a.rolvaliduntil AS valuntil, s.setconfig AS useconfig
FROM pg_catalog.pg_authid a
  LEFT JOIN pg_catalog.pg_db_role_setting s ON s.setrole = a.oid AND s.setdatabase = 0
WHERE a.rolcanlogin
-- pg_catalog.pg_user
SELECT usename, usesysid, usecreatedb, usesuper, userepl, usebypassrls,
  '********'::text AS passwd, valuntil, useconfig
FROM pg_catalog.pg_shadow
-- pg_catalog.pg_group
SELECT a.rolname AS groname, a.oid AS grosysid,
  ARRAY(SELECT m.member FROM pg_catalog.pg_auth_members m WHERE m.roleid = a.oid) AS grolist
FROM pg_catalog.pg_authid a WHERE NOT a.rolcanlogin
-- pg_catalog.pg_available_extensions
SELECT e.name, e.version AS default_version, x.extversion AS installed_version, e.comment
FROM pg_catalog.pg_available_extension_versions e
  LEFT JOIN pg_catalog.pg_extension x ON x.extname = e.name
-- pg_catalog.pg_available_extension_versions
SELECT x.extname AS name, x.extversion AS version, true AS installed, true AS superuser,
  true AS trusted, x.extrelocatable AS relocatable, n.nspname AS schema, NULL::name[] AS requires,
  pg_catalog.obj_description(x.oid, 'pg_extension') AS comment
FROM pg_catalog.pg_extension x JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
-- pg_catalog.pg_stat_recovery_prefetch
SELECT NULL::timestamptz AS stats_reset, 0::bigint AS prefetch, 0::bigint AS hit, 0::bigint AS
  skip_init, 0::bigint AS skip_new, 0::bigint AS skip_fpw, 0::bigint AS skip_rep, 0::integer AS
  wal_distance, 0::integer AS block_distance, 0::integer AS io_depth
