-- What Npgsql loads when a pool opens its first connection: all types with their elements, fields, labels.
create schema tnp;
set search_path to tnp;
create type grade as enum ('c', 'b', 'a');
create type span as range (subtype = float8);
create domain short as varchar(5);
create type box3 as (w int, h numeric(5, 1), grade grade);
create table plain (a int, b grade[]);
with typ as (select t.oid, t.typnamespace, t.typname, t.typnotnull, t.typcategory, c.relkind, case when p.proname = 'array_recv' then 'a' else t.typtype end as typtype, case when p.proname = 'array_recv' then t.typelem when t.typtype = 'r' then r.rngsubtype when t.typtype = 'm' then (select rngtypid from pg_range where rngmultitypid = t.oid) when t.typtype = 'd' then t.typbasetype end as elem from pg_type t left join pg_class c on c.oid = t.typrelid left join pg_proc p on p.oid = t.typreceive left join pg_range r on r.rngtypid = t.oid) select n.nspname, t.typname, t.typtype, t.typnotnull, t.typcategory, e.typname as elem from typ t left join pg_type e on e.oid = t.elem left join pg_class ec on ec.oid = e.typrelid left join pg_proc ep on ep.oid = e.typreceive join pg_namespace n on n.oid = t.typnamespace where n.nspname = 'tnp' and (t.typtype in ('b', 'r', 'm', 'e', 'd') or t.typtype = 'c' and t.relkind = 'c' or t.typtype = 'a' and ((case when ep.proname = 'array_recv' then 'a' else e.typtype end) in ('b', 'r', 'm', 'e', 'd') or e.typtype = 'c' and ec.relkind = 'c')) order by case when t.typtype in ('b', 'e', 'p') then 0 when t.typtype = 'c' then 1 when t.typtype = 'r' then 2 when t.typtype = 'm' then 3 when t.typtype = 'd' then 4 when t.typtype = 'a' then 5 end, t.typname;
with typ as (select t.oid, t.typname, case when p.proname = 'array_recv' then 'a' else t.typtype end as kind, coalesce(case when p.proname = 'array_recv' then t.typelem when t.typtype = 'r' then r.rngsubtype when t.typtype = 'm' then m.rngtypid end, 0) as elem from pg_type t left join pg_proc p on p.oid = t.typreceive left join pg_range r on r.rngtypid = t.oid left join pg_range m on m.rngmultitypid = t.oid where t.typnamespace = 'pg_catalog'::regnamespace and t.oid < 10000) select typ.* from typ where kind in ('b', 'r', 'm') or kind = 'p' and typname in ('record', 'void', 'unknown') or kind = 'a' and exists (select from pg_type e where e.oid = elem and e.typtype in ('b', 'r', 'm')) order by oid;
select t.typname, a.attname, a.atttypid::regtype from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_class c on c.oid = t.typrelid join pg_attribute a on a.attrelid = t.typrelid where t.typtype = 'c' and c.relkind = 'c' and n.nspname = 'tnp' and a.attnum > 0 /* no system columns */ and not a.attisdropped order by t.typname, a.attnum;
select t.typname, e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid join pg_namespace n on n.oid = t.typnamespace where n.nspname = 'tnp' order by t.oid, e.enumsortorder;
select rngtypid::regtype, rngsubtype::regtype, rngmultitypid::regtype from pg_range where rngtypid < 10000 order by rngtypid;
close all; unlisten *; select pg_advisory_unlock_all(); discard sequences; discard temp;
set session authorization default; reset all;
discard all;
select version() like 'PostgreSQL 15%', current_setting('max_index_keys'), current_setting('integer_datetimes');
set client_min_messages = warning;
drop schema tnp cascade;
