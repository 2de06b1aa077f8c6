-- What depends on what, whose it is and what was granted: pg_depend, pg_shdepend, pg_init_privs.
create schema cdep;
create type cdep.mood as enum ('sad', 'ok');
create type cdep.pair as (a int, m cdep.mood);
create domain cdep.small as int default 1 check (value < 10);
create domain cdep.feeling as cdep.mood check (value <> 'sad'::cdep.mood);
create sequence cdep.free;
create function cdep.f(a int, b cdep.mood default 'ok') returns int language sql immutable as 'select $1';
create function cdep.trg() returns trigger language plpgsql as 'begin return null; end';
create table cdep.parent (id serial primary key, code text unique, gone int, m cdep.mood default 'ok', n int default nextval('cdep.free'), p cdep.pair, s cdep.small, ms cdep.mood[]);
alter table cdep.parent drop column gone;
create table cdep.child (id int generated always as identity, pid int references cdep.parent, code text, constraint to_code foreign key (code) references cdep.parent (code), g int generated always as (pid * 2) stored, check (pid > 0 and cdep.f(id, 'ok') > 0), exclude using btree (pid with =));
create table cdep.heir (extra int) inherits (cdep.parent);
create table cdep.part (a int, b text, primary key (a)) partition by range (a);
create table cdep.part1 partition of cdep.part for values from (0) to (10);
create table cdep.bylower (a text) partition by list (lower(a));
create index part_b on cdep.part (b);
create index child_expr on cdep.child ((pid + 1), code) where g > 3;
create index child_only on cdep.child (lower(code));
create view cdep.v as select id, cdep.f(id, 'sad') as x, m from cdep.parent where m = 'ok'::cdep.mood;
create view cdep.vv as select count(*) from cdep.v;
create view cdep.vs as select * from cdep.child;
create materialized view cdep.mv as select v.x from cdep.v;
create trigger t before update of code on cdep.child for each row when (new.pid > 1) execute function cdep.trg();
create rule r as on insert to cdep.heir where new.extra > 1 do instead insert into cdep.part (a) values (new.extra);
create function cdep.body() returns bigint language sql begin atomic select count(id) from cdep.parent; end;
-- relations on relations
select distinct c.relname, d.objsubid, d.deptype, r.relname, d.refobjsubid from pg_depend d join pg_class c on c.oid = d.objid join pg_class r on r.oid = d.refobjid where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and c.relnamespace = 'cdep'::regnamespace order by 1, 2, 4, 5, 3;
-- constraints and indexes
select distinct c.conname, d.deptype, r.relname, d.refobjsubid from pg_depend d join pg_constraint c on c.oid = d.objid join pg_class r on r.oid = d.refobjid where d.classid = 'pg_constraint'::regclass and d.refclassid = 'pg_class'::regclass and c.connamespace = 'cdep'::regnamespace order by 1, 3, 4, 2;
select distinct c.relname, d.deptype, r.conname from pg_depend d join pg_class c on c.oid = d.objid join pg_constraint r on r.oid = d.refobjid where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_constraint'::regclass and c.relnamespace = 'cdep'::regnamespace order by 1, 3;
select distinct c.conname, d.deptype, r.conname from pg_depend d join pg_constraint c on c.oid = d.objid join pg_constraint r on r.oid = d.refobjid where d.classid = 'pg_constraint'::regclass and d.refclassid = 'pg_constraint'::regclass and c.connamespace = 'cdep'::regnamespace order by 1, 3;
select distinct c.conname, d.deptype, r.proname from pg_depend d join pg_constraint c on c.oid = d.objid join pg_proc r on r.oid = d.refobjid where d.classid = 'pg_constraint'::regclass and d.refclassid = 'pg_proc'::regclass and c.connamespace = 'cdep'::regnamespace order by 1, 3;
select distinct c.conname, d.deptype, t.typname from pg_depend d join pg_constraint c on c.oid = d.objid join pg_type t on t.oid = d.refobjid where d.classid = 'pg_constraint'::regclass and d.refclassid = 'pg_type'::regclass and c.connamespace = 'cdep'::regnamespace order by 1, 3;
-- columns on types, types on all
select distinct c.relname, d.objsubid, d.deptype, t.typname from pg_depend d join pg_class c on c.oid = d.objid join pg_type t on t.oid = d.refobjid where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_type'::regclass and c.relnamespace = 'cdep'::regnamespace order by 1, 2, 4;
select distinct t.typname, d.deptype, u.typname from pg_depend d join pg_type t on t.oid = d.objid join pg_type u on u.oid = d.refobjid where d.classid = 'pg_type'::regclass and d.refclassid = 'pg_type'::regclass and t.typnamespace = 'cdep'::regnamespace order by 1, 3;
select distinct t.typname, d.deptype, c.relname from pg_depend d join pg_type t on t.oid = d.objid join pg_class c on c.oid = d.refobjid where d.classid = 'pg_type'::regclass and d.refclassid = 'pg_class'::regclass and t.typnamespace = 'cdep'::regnamespace order by 1, 3;
-- defaults
select distinct r.relname, a.adnum, d.deptype, d.refclassid::regclass, x.relname, d.refobjsubid from pg_depend d join pg_attrdef a on a.oid = d.objid join pg_class r on r.oid = a.adrelid left join pg_class x on x.oid = d.refobjid and d.refclassid = 'pg_class'::regclass where d.classid = 'pg_attrdef'::regclass and r.relnamespace = 'cdep'::regnamespace order by 1, 2, 5, 6, 3;
-- rules, triggers, routines
select distinct v.relname, w.rulename, d.deptype, r.relname, d.refobjsubid from pg_depend d join pg_rewrite w on w.oid = d.objid join pg_class v on v.oid = w.ev_class join pg_class r on r.oid = d.refobjid where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and v.relnamespace = 'cdep'::regnamespace order by 1, 2, 4, 5, 3;
select distinct v.relname, d.deptype, d.refclassid::regclass, coalesce(t.typname, p.proname) from pg_depend d join pg_rewrite w on w.oid = d.objid join pg_class v on v.oid = w.ev_class left join pg_type t on t.oid = d.refobjid left join pg_proc p on p.oid = d.refobjid where d.classid = 'pg_rewrite'::regclass and d.refclassid in ('pg_proc'::regclass, 'pg_type'::regclass) and v.relnamespace = 'cdep'::regnamespace order by 1, 3, 4;
select distinct g.tgname, d.deptype, d.refclassid::regclass, d.refobjsubid from pg_depend d join pg_trigger g on g.oid = d.objid where d.classid = 'pg_trigger'::regclass and g.tgname = 't' order by 1, 3, 4, 2;
select distinct p.proname, d.deptype, d.refclassid::regclass, coalesce(t.typname, c.relname, l.lanname, n.nspname), d.refobjsubid from pg_depend d join pg_proc p on p.oid = d.objid left join pg_type t on t.oid = d.refobjid and d.refclassid = 'pg_type'::regclass left join pg_class c on c.oid = d.refobjid and d.refclassid = 'pg_class'::regclass left join pg_language l on l.oid = d.refobjid and d.refclassid = 'pg_language'::regclass left join pg_namespace n on n.oid = d.refobjid and d.refclassid = 'pg_namespace'::regclass where d.classid = 'pg_proc'::regclass and p.pronamespace = 'cdep'::regnamespace order by 1, 3, 4, 5;
select d.classid::regclass, d.deptype, count(*) from pg_depend d where d.refclassid = 'pg_extension'::regclass group by 1, 2 order by 1, 2;
-- dropped columns keep their number
select attname, attnum, attisdropped, atttypid = 0 from pg_attribute where attrelid = 'cdep.parent'::regclass and attnum > 0 order by attnum;
select relnatts from pg_class where oid = 'cdep.parent'::regclass;
-- roles
create role cdep_boss;
create role cdep_clerk;
alter table cdep.part owner to cdep_boss;
grant select on cdep.parent to cdep_clerk;
grant update (code) on cdep.child to cdep_clerk, cdep_boss;
grant usage on schema cdep to cdep_clerk;
select d.classid::regclass, c.relname, d.objsubid, d.deptype, r.rolname from pg_shdepend d join pg_roles r on r.oid = d.refobjid left join pg_class c on c.oid = d.objid where r.rolname ~ '^cdep' and dbid = (select oid from pg_database where datname = current_database()) order by 1, 2, 3, 4, 5;
select p.objoid::regclass, p.privtype, p.initprivs from pg_init_privs p where p.classoid = 'pg_class'::regclass and p.objoid in ('pg_class'::regclass, 'pg_settings'::regclass, 'pg_authid'::regclass) order by 1;
alter role cdep_clerk set search_path = "$user", sales;
alter role cdep_clerk set datestyle to 'ISO, DMY';
alter role cdep_boss set work_mem = '8MB';
select setdatabase, rolname, setconfig from pg_db_role_setting s join pg_roles r on r.oid = s.setrole where rolname ~ '^cdep' order by 2;
-- what tools ask of names and options
select ('abc'::name)[0], ('é'::name)[0], ('a'::name)[1] = '', ('a'::name)[64] is null, ('a'::name)[-1] is null, ('a'::name)[1][1] is null;
select ('a'::name)[0:1];
select * from pg_options_to_table('{a=b,c,d=e=f,=x}') order by 1;
select count(*) from pg_options_to_table(null);
reset role;
set client_min_messages = warning;
drop schema cdep cascade;
drop role cdep_boss, cdep_clerk;
