-- What PostgreSQL keeps from PUBLIC of its own relations and functions.
SELECT proname, proacl, count(*) FROM pg_proc WHERE proacl IS NOT NULL AND oid < 12000 GROUP BY 1, 2 ORDER BY 1;
SELECT relname, relacl FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind IN ('r', 'v') AND NOT relacl::text[] @> '{=r/postgres}' ORDER BY 1;
SELECT attname, attacl FROM pg_attribute WHERE attacl IS NOT NULL AND attrelid = 'pg_subscription'::regclass ORDER BY attnum;
SELECT classoid::regclass, count(*), count(DISTINCT initprivs::text) FROM pg_init_privs GROUP BY 1 ORDER BY 2;
CREATE ROLE reads_all_stats IN ROLE pg_read_all_stats;
SELECT f, has_function_privilege('reads_all_stats', f, 'EXECUTE') FROM unnest('{pg_stat_reset(),pg_get_shmem_allocations(),pg_ls_waldir(),lower(text)}'::text[]) f;
SELECT has_table_privilege('reads_all_stats', t, 'SELECT') FROM unnest('{pg_shmem_allocations,pg_authid,pg_subscription,pg_class}'::text[]) t;
SELECT has_column_privilege('reads_all_stats', 'pg_subscription', c, 'SELECT') FROM unnest('{subname,subconninfo}'::text[]) c;
SET ROLE reads_all_stats;
SELECT subname, subowner FROM pg_subscription;
SELECT subconninfo FROM pg_subscription;
SELECT count(*) FROM pg_authid;
RESET ROLE;
DROP ROLE reads_all_stats;
-- What is gathered for statistics objects: PostgreSQL's columns.
SELECT * FROM pg_statistic_ext_data;
SELECT * FROM pg_stats_ext;
SELECT * FROM pg_stats_ext_exprs;
SELECT 'x'::pg_ndistinct;
SELECT 'x'::pg_dependencies;
SELECT 'x'::pg_mcv_list;
SELECT 'x'::pg_node_tree;
SELECT NULL::pg_statistic[], pg_typeof(stxdexpr) FROM pg_statistic_ext_data RIGHT JOIN (SELECT) one ON true;
SELECT nspname, relname, count(*), max(attnum), string_agg(attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || attcollation || attstorage || attalign || attndims, ',' ORDER BY attnum) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r', 'v') AND attnum > 0 AND nspname IN ('pg_catalog', 'information_schema') GROUP BY 1, 2 ORDER BY 1, 2;
