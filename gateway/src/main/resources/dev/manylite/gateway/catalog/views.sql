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
