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
-- information_schema.schemata
SELECT pg_catalog.current_database() AS catalog_name, n.nspname AS schema_name,
  pg_catalog.pg_get_userbyid(n.nspowner) AS schema_owner,
  NULL::name AS default_character_set_catalog, NULL::name AS default_character_set_schema,
  NULL::name AS default_character_set_name, NULL::varchar AS sql_path
FROM pg_catalog.pg_namespace n
WHERE pg_catalog.pg_has_role(n.nspowner, 'USAGE')
  OR pg_catalog.has_schema_privilege(n.oid, 'CREATE, USAGE')
-- information_schema.tables
SELECT pg_catalog.current_database() AS table_catalog, n.nspname AS table_schema,
  c.relname AS table_name,
  (CASE WHEN n.oid = pg_catalog.pg_my_temp_schema() THEN 'LOCAL TEMPORARY'
    WHEN c.relkind IN ('r', 'p') THEN 'BASE TABLE' WHEN c.relkind = 'v' THEN 'VIEW'
    WHEN c.relkind = 'f' THEN 'FOREIGN' END)::varchar AS table_type,
  NULL::name AS self_referencing_column_name, NULL::varchar AS reference_generation,
  CASE WHEN t.typname IS NOT NULL THEN pg_catalog.current_database() END
    AS user_defined_type_catalog,
  nt.nspname AS user_defined_type_schema, t.typname AS user_defined_type_name,
  (CASE WHEN c.relkind IN ('r', 'p') OR (c.relkind IN ('v', 'f')
      AND pg_catalog.pg_relation_is_updatable(c.oid::pg_catalog.regclass, false) & 8 = 8)
    THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_insertable_into,
  (CASE WHEN t.typname IS NOT NULL THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_typed,
  NULL::varchar AS commit_action
FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_type t ON t.oid = c.reloftype AND c.reloftype <> 0
  LEFT JOIN pg_catalog.pg_namespace nt ON nt.oid = t.typnamespace
WHERE c.relkind IN ('r', 'v', 'f', 'p') AND NOT pg_catalog.pg_is_other_temp_schema(n.oid)
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(c.oid,
      'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
-- information_schema.columns
SELECT pg_catalog.current_database() AS table_catalog, x.nspname AS table_schema,
  x.relname AS table_name, x.attname AS column_name, x.attnum::int AS ordinal_position,
  (CASE WHEN x.attgenerated = '' THEN x.expression END)::varchar AS column_default,
  (CASE WHEN x.attnotnull OR x.typtype = 'd' AND x.typnotnull THEN 'NO' ELSE 'YES' END)::varchar(3)
    AS is_nullable,
  (CASE WHEN b.typelem <> 0 AND b.typlen = -1 THEN 'ARRAY'
      WHEN nb.nspname = 'pg_catalog' THEN pg_catalog.format_type(b.oid, NULL) ELSE 'USER-DEFINED'
          END)::varchar
    AS data_type,
  information_schema._pg_char_max_length(b.oid, x.modifier) AS character_maximum_length,
  information_schema._pg_char_octet_length(b.oid, x.modifier) AS character_octet_length,
  information_schema._pg_numeric_precision(b.oid, x.modifier) AS numeric_precision,
  information_schema._pg_numeric_precision_radix(b.oid, x.modifier) AS numeric_precision_radix,
  information_schema._pg_numeric_scale(b.oid, x.modifier) AS numeric_scale,
  information_schema._pg_datetime_precision(b.oid, x.modifier) AS datetime_precision,
  information_schema._pg_interval_type(b.oid, x.modifier)::varchar AS interval_type,
  NULL::int AS interval_precision, NULL::name AS character_set_catalog,
  NULL::name AS character_set_schema, NULL::name AS character_set_name,
  CASE WHEN nco.nspname IS NOT NULL THEN pg_catalog.current_database() END AS collation_catalog,
  nco.nspname AS collation_schema, co.collname AS collation_name,
  CASE WHEN x.typtype = 'd' THEN pg_catalog.current_database() END AS domain_catalog,
  CASE WHEN x.typtype = 'd' THEN nt.nspname END AS domain_schema,
  CASE WHEN x.typtype = 'd' THEN x.typname END AS domain_name,
  pg_catalog.current_database() AS udt_catalog, nb.nspname AS udt_schema, b.typname AS udt_name,
  NULL::name AS scope_catalog, NULL::name AS scope_schema, NULL::name AS scope_name,
  NULL::int AS maximum_cardinality, x.attnum::varchar::name AS dtd_identifier,
  'NO'::varchar(3) AS is_self_referencing,
  (CASE WHEN x.attidentity IN ('a', 'd') THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_identity,
  (CASE x.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END)::varchar
    AS identity_generation,
  s.seqstart::varchar AS identity_start, s.seqincrement::varchar AS identity_increment,
  s.seqmax::varchar AS identity_maximum, s.seqmin::varchar AS identity_minimum,
  (CASE WHEN s.seqcycle THEN 'YES' ELSE 'NO' END)::varchar(3) AS identity_cycle,
  (CASE WHEN x.attgenerated <> '' THEN 'ALWAYS' ELSE 'NEVER' END)::varchar AS is_generated,
  (CASE WHEN x.attgenerated <> '' THEN x.expression END)::varchar AS generation_expression,
  (CASE WHEN x.relkind IN ('r', 'p') OR (x.relkind IN ('v', 'f')
      AND pg_catalog.pg_column_is_updatable(x.roid::pg_catalog.regclass, x.attnum, false))
    THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_updatable
FROM (SELECT n.nspname, c.oid AS roid, c.relname, c.relkind, c.relowner, a.attname, a.attnum,
      a.attgenerated, a.attidentity, a.attnotnull, a.attcollation, t.typtype, t.typnotnull,
      t.typname, t.typnamespace, t.typcollation,
      pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS expression,
      CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END AS base,
      CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END AS modifier
    FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v', 'f', 'p')
      AND NOT pg_catalog.pg_is_other_temp_schema(n.oid)
      AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
        OR pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT, INSERT, UPDATE,
            REFERENCES'))) x
  JOIN pg_catalog.pg_type b ON b.oid = x.base
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
  JOIN pg_catalog.pg_namespace nt ON nt.oid = x.typnamespace
  LEFT JOIN pg_catalog.pg_collation co
    ON co.oid = x.attcollation AND co.collname <> 'default'
  LEFT JOIN pg_catalog.pg_namespace nco ON nco.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_depend dep ON dep.refclassid = 1259 AND dep.refobjid = x.roid
    AND dep.refobjsubid = x.attnum AND dep.deptype = 'i' AND dep.classid = 1259
    AND x.attidentity <> ''
  LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = dep.objid
-- information_schema.domains
SELECT pg_catalog.current_database() AS domain_catalog, nt.nspname AS domain_schema,
  t.typname AS domain_name,
  (CASE WHEN b.typelem <> 0 AND b.typlen = -1 THEN 'ARRAY'
      WHEN nb.nspname = 'pg_catalog' THEN pg_catalog.format_type(b.oid, NULL) ELSE 'USER-DEFINED'
          END)::varchar
    AS data_type,
  information_schema._pg_char_max_length(b.oid, t.typtypmod) AS character_maximum_length,
  information_schema._pg_char_octet_length(b.oid, t.typtypmod) AS character_octet_length,
  NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  NULL::name AS character_set_name,
  CASE WHEN nco.nspname IS NOT NULL THEN pg_catalog.current_database() END AS collation_catalog,
  nco.nspname AS collation_schema, co.collname AS collation_name,
  information_schema._pg_numeric_precision(b.oid, t.typtypmod) AS numeric_precision,
  information_schema._pg_numeric_precision_radix(b.oid, t.typtypmod) AS numeric_precision_radix,
  information_schema._pg_numeric_scale(b.oid, t.typtypmod) AS numeric_scale,
  information_schema._pg_datetime_precision(b.oid, t.typtypmod) AS datetime_precision,
  information_schema._pg_interval_type(b.oid, t.typtypmod)::varchar AS interval_type,
  NULL::int AS interval_precision, t.typdefault::varchar AS domain_default,
  pg_catalog.current_database() AS udt_catalog, nb.nspname AS udt_schema, b.typname AS udt_name,
  NULL::name AS scope_catalog, NULL::name AS scope_schema, NULL::name AS scope_name,
  NULL::int AS maximum_cardinality, '1'::name AS dtd_identifier
FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_namespace nt ON nt.oid = t.typnamespace
  JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
  LEFT JOIN pg_catalog.pg_collation co
    ON co.oid = t.typcollation AND co.collname <> 'default'
  LEFT JOIN pg_catalog.pg_namespace nco ON nco.oid = co.collnamespace
WHERE pg_catalog.pg_has_role(t.typowner, 'USAGE')
  OR pg_catalog.has_type_privilege(t.oid, 'USAGE')
-- information_schema.attributes
SELECT pg_catalog.current_database() AS udt_catalog, n.nspname AS udt_schema, c.relname AS udt_name,
  a.attname AS attribute_name, a.attnum::int AS ordinal_position,
  NULL::varchar AS attribute_default,
  (CASE WHEN a.attnotnull OR t.typtype = 'd' AND t.typnotnull THEN 'NO' ELSE 'YES' END)::varchar(3)
    AS is_nullable,
  (CASE WHEN b.typelem <> 0 AND b.typlen = -1 THEN 'ARRAY'
      WHEN nb.nspname = 'pg_catalog' THEN pg_catalog.format_type(b.oid, NULL) ELSE 'USER-DEFINED'
          END)::varchar
    AS data_type,
  information_schema._pg_char_max_length(b.oid, x.modifier) AS character_maximum_length,
  information_schema._pg_char_octet_length(b.oid, x.modifier) AS character_octet_length,
  NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  NULL::name AS character_set_name,
  CASE WHEN nco.nspname IS NOT NULL THEN pg_catalog.current_database() END AS collation_catalog,
  nco.nspname AS collation_schema, co.collname AS collation_name,
  information_schema._pg_numeric_precision(b.oid, x.modifier) AS numeric_precision,
  information_schema._pg_numeric_precision_radix(b.oid, x.modifier) AS numeric_precision_radix,
  information_schema._pg_numeric_scale(b.oid, x.modifier) AS numeric_scale,
  information_schema._pg_datetime_precision(b.oid, x.modifier) AS datetime_precision,
  information_schema._pg_interval_type(b.oid, x.modifier)::varchar AS interval_type,
  NULL::int AS interval_precision, pg_catalog.current_database() AS attribute_udt_catalog,
  nb.nspname AS attribute_udt_schema, b.typname AS attribute_udt_name,
  NULL::name AS scope_catalog, NULL::name AS scope_schema, NULL::name AS scope_name,
  NULL::int AS maximum_cardinality, a.attnum::varchar::name AS dtd_identifier,
  'NO'::varchar(3) AS is_derived_reference_attribute
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  CROSS JOIN LATERAL (SELECT
      CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END AS base,
      CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END AS modifier) x
  JOIN pg_catalog.pg_type b ON b.oid = x.base
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
  LEFT JOIN pg_catalog.pg_collation co
    ON co.oid = a.attcollation AND co.collname <> 'default'
  LEFT JOIN pg_catalog.pg_namespace nco ON nco.oid = co.collnamespace
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind = 'c'
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_type_privilege(c.reltype, 'USAGE'))
-- information_schema.domain_constraints
SELECT pg_catalog.current_database() AS constraint_catalog, nc.nspname AS constraint_schema,
  c.conname AS constraint_name, pg_catalog.current_database() AS domain_catalog,
  n.nspname AS domain_schema, t.typname AS domain_name,
  (CASE WHEN c.condeferrable THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_deferrable,
  (CASE WHEN c.condeferred THEN 'YES' ELSE 'NO' END)::varchar(3) AS initially_deferred
FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_type t ON t.oid = c.contypid AND c.contypid <> 0
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
WHERE pg_catalog.pg_has_role(t.typowner, 'USAGE')
  OR pg_catalog.has_type_privilege(t.oid, 'USAGE')
-- information_schema.domain_udt_usage
SELECT pg_catalog.current_database() AS udt_catalog, nb.nspname AS udt_schema, b.typname AS
    udt_name,
  pg_catalog.current_database() AS domain_catalog, n.nspname AS domain_schema, t.typname AS
      domain_name
FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
WHERE t.typtype = 'd' AND pg_catalog.pg_has_role(b.typowner, 'USAGE')
-- information_schema.column_domain_usage
SELECT pg_catalog.current_database() AS domain_catalog, nt.nspname AS domain_schema,
  t.typname AS domain_name, pg_catalog.current_database() AS table_catalog,
  n.nspname AS table_schema, c.relname AS table_name, a.attname AS column_name
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  JOIN pg_catalog.pg_namespace nt ON nt.oid = t.typnamespace
WHERE t.typtype = 'd' AND c.relkind IN ('r', 'v', 'f', 'p') AND a.attnum > 0
  AND NOT a.attisdropped AND pg_catalog.pg_has_role(t.typowner, 'USAGE')
-- information_schema.column_udt_usage
SELECT pg_catalog.current_database() AS udt_catalog, nb.nspname AS udt_schema, b.typname AS
    udt_name,
  pg_catalog.current_database() AS table_catalog, n.nspname AS table_schema,
  c.relname AS table_name, a.attname AS column_name
FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  JOIN pg_catalog.pg_type b
    ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
  JOIN pg_catalog.pg_namespace nb ON nb.oid = b.typnamespace
WHERE c.relkind IN ('r', 'v', 'f', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  AND pg_catalog.pg_has_role(b.typowner, 'USAGE')
-- information_schema.user_defined_types
SELECT pg_catalog.current_database() AS user_defined_type_catalog,
  n.nspname AS user_defined_type_schema, c.relname AS user_defined_type_name,
  'STRUCTURED'::varchar AS user_defined_type_category, 'YES'::varchar(3) AS is_instantiable,
  NULL::varchar(3) AS is_final, NULL::varchar AS ordering_form,
  NULL::varchar AS ordering_category, NULL::name AS ordering_routine_catalog,
  NULL::name AS ordering_routine_schema, NULL::name AS ordering_routine_name,
  NULL::varchar AS reference_type, NULL::varchar AS data_type,
  NULL::int AS character_maximum_length, NULL::int AS character_octet_length,
  NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  NULL::name AS character_set_name, NULL::name AS collation_catalog,
  NULL::name AS collation_schema, NULL::name AS collation_name, NULL::int AS numeric_precision,
  NULL::int AS numeric_precision_radix, NULL::int AS numeric_scale,
  NULL::int AS datetime_precision, NULL::varchar AS interval_type, NULL::int AS interval_precision,
  NULL::name AS source_dtd_identifier, NULL::name AS ref_dtd_identifier
FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = c.reltype
WHERE c.relkind = 'c' AND (pg_catalog.pg_has_role(t.typowner, 'USAGE')
  OR pg_catalog.has_type_privilege(t.oid, 'USAGE'))
-- information_schema.triggers
SELECT pg_catalog.current_database() AS trigger_catalog, n.nspname AS trigger_schema,
  t.tgname AS trigger_name, e.event::varchar AS event_manipulation,
  pg_catalog.current_database() AS event_object_catalog, n.nspname AS event_object_schema,
  c.relname AS event_object_table,
  pg_catalog.rank() OVER (PARTITION BY n.oid, c.oid, e.bit, t.tgtype::int & 1, t.tgtype::int & 66
    ORDER BY t.tgname)::int AS action_order,
  (CASE WHEN pg_catalog.pg_has_role(c.relowner, 'USAGE')
    THEN nullif(pg_catalog.regexp_replace(pg_catalog.pg_get_triggerdef(t.oid),
      '^.*? WHEN \((.*)\) EXECUTE FUNCTION .*$|^.*$', '\1'), '') END)::varchar AS action_condition,
  pg_catalog.substring(pg_catalog.pg_get_triggerdef(t.oid), 'EXECUTE FUNCTION .*$')::varchar
    AS action_statement,
  (CASE WHEN t.tgtype::int & 1 = 1 THEN 'ROW' ELSE 'STATEMENT' END)::varchar
    AS action_orientation,
  (CASE t.tgtype::int & 66 WHEN 2 THEN 'BEFORE' WHEN 64 THEN 'INSTEAD OF' ELSE 'AFTER' END)::varchar
    AS action_timing,
  t.tgoldtable AS action_reference_old_table, t.tgnewtable AS action_reference_new_table,
  NULL::name AS action_reference_old_row, NULL::name AS action_reference_new_row,
  NULL::timestamptz(2) AS created
FROM pg_catalog.pg_trigger t
  JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN (VALUES (4, 'INSERT'), (8, 'DELETE'), (16, 'UPDATE')) e(bit, event)
    ON t.tgtype::int & e.bit <> 0
WHERE NOT t.tgisinternal
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(c.oid,
      'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR pg_catalog.has_any_column_privilege(c.oid, 'INSERT, UPDATE, REFERENCES'))
-- information_schema.triggered_update_columns
SELECT pg_catalog.current_database() AS trigger_catalog, n.nspname AS trigger_schema,
  t.tgname AS trigger_name, pg_catalog.current_database() AS event_object_catalog,
  n.nspname AS event_object_schema, c.relname AS event_object_table,
  a.attname AS event_object_column
FROM pg_catalog.pg_trigger t
  JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (t.tgattr::int2[])
WHERE NOT t.tgisinternal
  AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_column_privilege(c.oid, a.attnum, 'INSERT, UPDATE, REFERENCES'))
-- information_schema.character_sets
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
-- information_schema.collations
SELECT pg_catalog.current_database() AS collation_catalog, n.nspname AS collation_schema,
  c.collname AS collation_name, 'NO PAD'::varchar AS pad_attribute
FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
WHERE c.collencoding IN (-1, (SELECT encoding FROM pg_catalog.pg_database
  WHERE datname = pg_catalog.current_database()))
-- information_schema.collation_character_set_applicability
SELECT pg_catalog.current_database() AS collation_catalog, n.nspname AS collation_schema,
  c.collname AS collation_name, NULL::name AS character_set_catalog,
  NULL::name AS character_set_schema, pg_catalog.getdatabaseencoding()::name AS character_set_name
FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
WHERE c.collencoding IN (-1, (SELECT encoding FROM pg_catalog.pg_database
  WHERE datname = pg_catalog.current_database()))
-- information_schema.table_privileges
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS table_catalog,
  n.nspname AS table_schema, x.relname AS table_name, x.privilege_type::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.relowner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable,
  (CASE WHEN x.privilege_type = 'SELECT' THEN 'YES' ELSE 'NO' END)::varchar(3) AS with_hierarchy
FROM (SELECT c.relname, c.relnamespace, c.relowner, p.grantor, p.grantee, p.privilege_type,
      p.is_grantable
    FROM pg_catalog.pg_class c
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) p
    WHERE c.relkind IN ('r', 'v', 'f', 'p')) x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type IN
    ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
-- information_schema.column_privileges
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS table_catalog,
  n.nspname AS table_schema, x.relname AS table_name, x.attname AS column_name,
  x.privilege_type::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.relowner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT c.relname, c.relnamespace, c.relowner, a.attname, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_class c
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) p
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'v', 'f', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    UNION
    SELECT c.relname, c.relnamespace, c.relowner, a.attname, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(a.attacl, pg_catalog.acldefault('c', c.relowner))) p
    WHERE c.relkind IN ('r', 'v', 'f', 'p') AND a.attnum > 0 AND NOT a.attisdropped) x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
-- information_schema.udt_privileges
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS udt_catalog,
  n.nspname AS udt_schema, x.typname AS udt_name, 'TYPE USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.typowner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT t.typname, t.typnamespace, t.typowner, p.grantor, p.grantee, p.privilege_type,
      p.is_grantable
    FROM pg_catalog.pg_type t
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(t.typacl, pg_catalog.acldefault('T', t.typowner))) p
    WHERE t.typtype = 'c') x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.typnamespace
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
-- information_schema.usage_privileges
SELECT r.rolname AS grantor, 'PUBLIC'::name AS grantee, pg_catalog.current_database() AS
    object_catalog,
  n.nspname AS object_schema, c.collname AS object_name, 'COLLATION'::varchar AS object_type,
  'USAGE'::varchar AS privilege_type, 'NO'::varchar(3) AS is_grantable
FROM pg_catalog.pg_collation c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
  JOIN pg_catalog.pg_roles r ON r.oid = c.collowner
WHERE c.collencoding IN (-1, (SELECT encoding FROM pg_catalog.pg_database
  WHERE datname = pg_catalog.current_database()))
UNION ALL
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS object_catalog,
  x.nspname AS object_schema, x.objname AS object_name, 'DOMAIN'::varchar AS object_type,
  'USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.owner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT n.nspname AS nspname, t.typname AS objname, t.typowner AS owner, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_type t
      JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(t.typacl, pg_catalog.acldefault('T', t.typowner))) p
    WHERE t.typtype = 'd') x
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
UNION ALL
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS object_catalog,
  x.nspname AS object_schema, x.objname AS object_name, 'FOREIGN DATA WRAPPER'::varchar AS
      object_type,
  'USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.owner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT ''::name AS nspname, f.fdwname AS objname, f.fdwowner AS owner, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_foreign_data_wrapper f
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(f.fdwacl, pg_catalog.acldefault('F', f.fdwowner))) p) x
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
UNION ALL
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS object_catalog,
  x.nspname AS object_schema, x.objname AS object_name, 'FOREIGN SERVER'::varchar AS object_type,
  'USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.owner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT ''::name AS nspname, s.srvname AS objname, s.srvowner AS owner, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_foreign_server s
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(s.srvacl, pg_catalog.acldefault('S', s.srvowner))) p) x
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
UNION ALL
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS object_catalog,
  x.nspname AS object_schema, x.objname AS object_name, 'SEQUENCE'::varchar AS object_type,
  'USAGE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.owner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT n.nspname AS nspname, c.relname AS objname, c.relowner AS owner, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) p
    WHERE c.relkind = 'S') x
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'USAGE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
-- information_schema.routine_privileges
SELECT o.rolname AS grantor, g.rolname AS grantee, pg_catalog.current_database() AS
    specific_catalog,
  n.nspname AS specific_schema,
  (CASE WHEN pg_catalog.length(x.proname || '_' || x.oid) > 63
    THEN pg_catalog.left(x.proname::text, 62 - pg_catalog.length(x.oid::text)) || '_' || x.oid
    ELSE x.proname || '_' || x.oid END)::name AS specific_name,
  pg_catalog.current_database() AS routine_catalog, n.nspname AS routine_schema,
  x.proname AS routine_name, 'EXECUTE'::varchar AS privilege_type,
  (CASE WHEN pg_catalog.pg_has_role(g.oid, x.proowner, 'USAGE') OR x.is_grantable THEN 'YES' ELSE
      'NO' END)::varchar(3)
    AS is_grantable
FROM (SELECT f.oid, f.proname, f.proowner, f.pronamespace, p.grantor, p.grantee,
      p.privilege_type, p.is_grantable
    FROM pg_catalog.pg_proc f
      CROSS JOIN LATERAL pg_catalog.aclexplode(
        coalesce(f.proacl, pg_catalog.acldefault('f', f.proowner))) p) x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.pronamespace
  JOIN pg_catalog.pg_roles o ON o.oid = x.grantor
  JOIN (SELECT oid, rolname FROM pg_catalog.pg_roles UNION ALL SELECT 0, 'PUBLIC'::name) g
    ON g.oid = x.grantee
WHERE x.privilege_type = 'EXECUTE'
  AND (pg_catalog.pg_has_role(o.oid, 'USAGE') OR pg_catalog.pg_has_role(g.oid, 'USAGE')
    OR g.rolname = 'PUBLIC')
-- information_schema.enabled_roles
SELECT rolname AS role_name FROM pg_catalog.pg_roles
WHERE pg_catalog.pg_has_role(oid, 'USAGE')
-- information_schema.applicable_roles
SELECT m.rolname AS grantee, b.rolname AS role_name,
  (CASE WHEN am.admin_option THEN 'YES' ELSE 'NO' END)::varchar(3) AS is_grantable
FROM (SELECT member, roleid, admin_option FROM pg_catalog.pg_auth_members
    UNION
    SELECT datdba, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = 'pg_database_owner'), false
    FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) am
  JOIN pg_catalog.pg_roles m ON m.oid = am.member
  JOIN pg_catalog.pg_roles b ON b.oid = am.roleid
WHERE pg_catalog.pg_has_role(m.oid, 'USAGE')
-- information_schema.administrable_role_authorizations
SELECT grantee, role_name, is_grantable FROM information_schema.applicable_roles
WHERE is_grantable = 'YES'
-- information_schema.role_table_grants
SELECT grantor, grantee, table_catalog, table_schema, table_name, privilege_type, is_grantable,
  with_hierarchy
FROM information_schema.table_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
-- information_schema.role_column_grants
SELECT grantor, grantee, table_catalog, table_schema, table_name, column_name, privilege_type,
  is_grantable
FROM information_schema.column_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
-- information_schema.role_usage_grants
SELECT grantor, grantee, object_catalog, object_schema, object_name, object_type, privilege_type,
  is_grantable
FROM information_schema.usage_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
-- information_schema.role_udt_grants
SELECT grantor, grantee, udt_catalog, udt_schema, udt_name, privilege_type, is_grantable
FROM information_schema.udt_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
-- information_schema.role_routine_grants
SELECT grantor, grantee, specific_catalog, specific_schema, specific_name, routine_catalog,
  routine_schema, routine_name, privilege_type, is_grantable
FROM information_schema.routine_privileges
WHERE grantor IN (SELECT role_name FROM information_schema.enabled_roles)
  OR grantee IN (SELECT role_name FROM information_schema.enabled_roles)
-- information_schema.data_type_privileges
SELECT pg_catalog.current_database() AS object_catalog, x.object_schema, x.object_name,
  x.object_type::varchar AS object_type, x.dtd_identifier
FROM (SELECT udt_schema AS object_schema, udt_name AS object_name,
      'USER-DEFINED TYPE' AS object_type, dtd_identifier FROM information_schema.attributes
    UNION ALL
    SELECT table_schema, table_name, 'TABLE', dtd_identifier FROM information_schema.columns
    UNION ALL
    SELECT domain_schema, domain_name, 'DOMAIN', dtd_identifier FROM information_schema.domains
    UNION ALL
    SELECT specific_schema, specific_name, 'ROUTINE', dtd_identifier
    FROM information_schema.parameters
    UNION ALL
    SELECT specific_schema, specific_name, 'ROUTINE', dtd_identifier
    FROM information_schema.routines) x
-- information_schema.element_types
SELECT pg_catalog.current_database() AS object_catalog, n.nspname AS object_schema,
  x.object_name, x.object_type::varchar AS object_type,
  x.identifier::name AS collection_type_identifier,
  (CASE WHEN e.typelem <> 0 AND e.typlen = -1 THEN 'ARRAY'
      WHEN ne.nspname = 'pg_catalog' THEN pg_catalog.format_type(e.oid, NULL) ELSE 'USER-DEFINED'
          END)::varchar
    AS data_type,
  NULL::int AS character_maximum_length, NULL::int AS character_octet_length,
  NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  NULL::name AS character_set_name,
  CASE WHEN nco.nspname IS NOT NULL THEN pg_catalog.current_database() END AS collation_catalog,
  nco.nspname AS collation_schema, co.collname AS collation_name, NULL::int AS numeric_precision,
  NULL::int AS numeric_precision_radix, NULL::int AS numeric_scale,
  NULL::int AS datetime_precision, NULL::varchar AS interval_type, NULL::int AS interval_precision,
  NULL::varchar AS domain_default, pg_catalog.current_database() AS udt_catalog,
  ne.nspname AS udt_schema, e.typname AS udt_name, NULL::name AS scope_catalog,
  NULL::name AS scope_schema, NULL::name AS scope_name, NULL::int AS maximum_cardinality,
  ('a' || x.identifier)::name AS dtd_identifier
FROM (SELECT c.relnamespace AS namespace, c.relname AS object_name,
      CASE WHEN c.relkind = 'c' THEN 'USER-DEFINED TYPE' ELSE 'TABLE' END AS object_type,
      a.attnum::text AS identifier, a.atttypid AS type, a.attcollation AS collation
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'v', 'f', 'c', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT t.typnamespace, t.typname, 'DOMAIN', '1', t.typbasetype, t.typcollation
    FROM pg_catalog.pg_type t WHERE t.typtype = 'd'
    UNION ALL
    SELECT f.pronamespace, (f.proname || '_' || f.oid)::name, 'ROUTINE',
      u.place::text, u.type, 0
    FROM pg_catalog.pg_proc f
      CROSS JOIN LATERAL pg_catalog.unnest(coalesce(f.proallargtypes, f.proargtypes::oid[]))
        WITH ORDINALITY AS u(type, place)
    UNION ALL
    SELECT f.pronamespace, (f.proname || '_' || f.oid)::name, 'ROUTINE',
      '0', f.prorettype, 0
    FROM pg_catalog.pg_proc f) x
  JOIN pg_catalog.pg_namespace n ON n.oid = x.namespace
  JOIN pg_catalog.pg_type t ON t.oid = x.type
  JOIN pg_catalog.pg_type e ON e.oid = t.typelem
  JOIN pg_catalog.pg_namespace ne ON ne.oid = e.typnamespace
  LEFT JOIN pg_catalog.pg_collation co ON co.oid = x.collation AND co.collname <> 'default'
  LEFT JOIN pg_catalog.pg_namespace nco ON nco.oid = co.collnamespace
WHERE t.typelem <> 0 AND t.typlen = -1
  AND (n.nspname, x.object_name, x.object_type, x.identifier) IN (
    SELECT object_schema, object_name, object_type::text, dtd_identifier::text
    FROM information_schema.data_type_privileges)
