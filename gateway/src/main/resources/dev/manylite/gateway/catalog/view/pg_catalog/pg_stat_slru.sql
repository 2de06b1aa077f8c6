SELECT s.name AS name, 0::bigint AS blks_zeroed, 0::bigint AS blks_hit, 0::bigint AS blks_read,
  0::bigint AS blks_written, 0::bigint AS blks_exists, 0::bigint AS flushes,
  0::bigint AS truncates, pg_postmaster_start_time() AS stats_reset
FROM (VALUES ('CommitTs'), ('MultiXactMember'), ('MultiXactOffset'), ('Notify'), ('Serial'),
  ('Subtrans'), ('Xact'), ('other')) AS s (name)
