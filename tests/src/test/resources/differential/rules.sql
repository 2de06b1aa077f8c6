-- rewrite rules: INSERT
create table rl_t (a int primary key, b text default 'none', c numeric(6, 2));
create table rl_log (what text, a int, b text);
create rule rl_ins as on insert to rl_t do also insert into rl_log values ('ins', new.a, new.b);
insert into rl_t values (1, 'one', 1.005);
insert into rl_t (a) values (2), (3);
insert into rl_t (a, b) select a + 10, b || '!' from rl_t;
insert into rl_t (b, a) values (default, 20);
select * from rl_t order by a;
select * from rl_log order by a;
insert into rl_t values (50, 'fifty') returning a, b;
insert into rl_t values (1, 'again') on conflict do nothing;
insert into rl_t values (1, 'again');
select count(*) from rl_log;

-- UPDATE and DELETE
create rule rl_upd as on update to rl_t where new.b <> old.b
  do also insert into rl_log values ('upd', old.a, old.b || '->' || new.b);
create rule rl_del as on delete to rl_t do insert into rl_log (what, a) values ('del', old.a);
delete from rl_log;
update rl_t set b = 'two' where a = 2;
update rl_t set c = 5 where a = 2;
update rl_t set b = b || '?', a = a + 100 where a in (11, 12);
update rl_t as x set b = y.b from (values (3, 'from')) y (a, b) where x.a = y.a;
select * from rl_log order by a, b;
delete from rl_t where a > 100;
delete from rl_t t using (values (13)) v (n) where t.a = v.n;
select * from rl_log where what = 'del' order by a;
delete from rl_t where a = 999;
with gone as (select 20 as a) delete from rl_t using gone where rl_t.a = gone.a;
truncate rl_t;
delete from rl_log;
delete from rl_t;
select * from rl_log;
drop rule rl_ins on rl_t;
drop rule rl_upd on rl_t;
drop rule rl_del on rl_t;
drop rule rl_del on rl_t;
drop rule if exists rl_del on rl_t;
drop rule if exists rl_del on rl_nothing;

-- INSTEAD
create rule rl_small as on insert to rl_t where new.a < 10
  do instead insert into rl_log values ('small', new.a, new.b);
insert into rl_t values (5, 'five'), (15, 'fifteen');
select a, b from rl_t order by a;
select * from rl_log order by a;
insert into rl_t values (6) returning a;
create or replace rule rl_small as on insert to rl_t where new.a < 10 do instead nothing;
insert into rl_t values (7, 'seven'), (17, 'seventeen');
select a, b from rl_t order by a;
create rule rl_keep as on delete to rl_t where old.a = 15 do instead nothing;
delete from rl_t;
select a, b from rl_t order by a;
create rule rl_never as on delete to rl_t do instead nothing;
delete from rl_t;
select a, b from rl_t order by a;
delete from rl_t returning *;
create rule rl_mark as on update to rl_t do instead update rl_log set b = new.b where a = old.a;
insert into rl_log values ('x', 15, 'old');
update rl_t set b = 'new';
select * from rl_log order by a, what;
update rl_t set b = 'never' where a = 99;
explain (costs off) select * from rl_t;
drop rule rl_never on rl_t;
drop rule rl_keep on rl_t;
drop rule rl_mark on rl_t;
drop rule rl_small on rl_t;

-- several actions, of other kinds than the event
delete from rl_log;
create rule rl_many as on insert to rl_t do instead (
  insert into rl_log values ('first', new.a, new.b);
  update rl_log set b = 'updated' where a = new.a;
  insert into rl_log select 'second', l.a, l.b from rl_log l where l.a = new.a;
  delete from rl_log where what = 'first' and a = new.a
);
insert into rl_t values (1, 'x');
insert into rl_t values (2, 'y'), (3, 'z');
select * from rl_log order by a, what;
select * from rl_t where a < 10;
drop rule rl_many on rl_t;
create rule rl_only_delete as on insert to rl_t do instead delete from rl_log where a = new.a;
insert into rl_t values (1, 'x');
select * from rl_log order by a, what;
drop rule rl_only_delete on rl_t;

-- views
create table rl_base (id int primary key, name text, hidden int default 7);
create view rl_view as select id, upper(name) as name from rl_base;
insert into rl_view values (1, 'no');
create rule rl_vi as on insert to rl_view do instead
  insert into rl_base (id, name) values (new.id, lower(new.name)) returning id, upper(name);
create rule rl_vu as on update to rl_view do instead
  update rl_base set id = new.id, name = lower(new.name) where id = old.id returning id, name || '!';
create rule rl_vd as on delete to rl_view do instead delete from rl_base where id = old.id;
insert into rl_view values (1, 'ONE'), (2, 'TWO');
insert into rl_view values (3, 'THREE') returning *;
insert into rl_view values (4, 'FOUR') returning id * 10 as ten, name || '.';
update rl_view set name = name || 'S' where id > 2;
update rl_view set id = id + 100 where name like 'T%' returning id, name;
update rl_view v set name = 'x' where v.id = 1 returning v.*;
delete from rl_view where name = 'FOURS';
delete from rl_view returning id;
select * from rl_view order by id;
select * from rl_base order by id;
prepare rl_p (int, text) as insert into rl_view values ($1, $2) returning name, $1 + 1;
execute rl_p (7, 'SEVEN');
execute rl_p (8, 'EIGHT');
deallocate rl_p;
select * from rl_base order by id;

-- in WITH
with w as (insert into rl_view values (9, 'NINE')) select 1;
with w as (delete from rl_view where id = 9) select 2;
select * from rl_base order by id;
create rule rl_ti as on insert to rl_t do instead nothing;
with w as (insert into rl_t values (1)) select 1;
create or replace rule rl_ti as on insert to rl_t do also delete from rl_log;
with w as (insert into rl_t values (1)) select 1;
create or replace rule rl_ti as on insert to rl_t where new.a > 5 do instead delete from rl_log;
with w as (insert into rl_t values (1)) select 1;
create or replace rule rl_ti as on insert to rl_t do instead (delete from rl_log; delete from rl_base);
with w as (insert into rl_t values (1)) select 1;
create or replace rule rl_ti as on insert to rl_t do instead notify rl_channel;
with w as (insert into rl_t values (1)) select 1;
insert into rl_t values (1);
create or replace rule rl_ti as on insert to rl_t do also insert into rl_log values ('with', new.a);
with w as (select 77 as a) insert into rl_t select a from w;
drop rule rl_ti on rl_t;

create table rl_member (m int, n text);
create rule rl_md as on delete to rl_member do instead
  insert into rl_member values (old.m * 10, 'instead') returning *;
insert into rl_member values (1, 'a'), (2, 'b');
with w as (delete from rl_member returning *) select * from w order by m;
with w (x, y) as (delete from rl_member where m = 2 returning *) select y, x from w;
select * from rl_member order by m, n;
drop rule rl_md on rl_member;
create rule rl_show as on insert to rl_member do instead select m, n from rl_member where m > new.m order by m;
insert into rl_member values (5, 'x');
drop rule rl_show on rl_member;
create rule rl_bare as on insert to rl_member where m = 0 do instead nothing;
insert into rl_member values (0, 'not'), (1000, 'is');
select count(*) from rl_member where m in (0, 1000);
create rule rl_bare_two as on delete to rl_member where m = 1000 do instead nothing;
delete from rl_member;
select * from rl_member;
create rule rl_bad as on update to rl_member where m = 0 do instead nothing;
create rule rl_bad as on update to rl_member do instead
  with w as (select old.*) update rl_log set a = w.m from w;
drop table rl_member;

-- recursion
create rule rl_self as on insert to rl_t do also insert into rl_t values (new.a + 1);
insert into rl_t values (300);
drop rule rl_self on rl_t;
create rule rl_one as on update to rl_t do also update rl_base set name = new.b where id = old.a;
create rule rl_two as on update to rl_base do also update rl_t set b = new.name where a = old.id;
update rl_t set b = 'ping' where a = 1;
drop rule rl_two on rl_base;
update rl_t set b = 'pong' where a = 1;
drop rule rl_one on rl_t;

-- what rules can't be
create rule rl_bad as on insert to rl_t do also insert into rl_log values ('x', old.a);
create rule rl_bad as on delete to rl_t do also insert into rl_log values ('x', new.a);
create rule rl_bad as on insert to rl_nothing do instead nothing;
create rule rl_bad as on insert to rl_t do also insert into rl_nothing values (1);
create rule rl_bad as on insert to rl_t where new.b do instead nothing;
create rule rl_bad as on insert to rl_t where new.nope = 1 do instead nothing;
create rule rl_bad as on insert to rl_t do also insert into rl_log values ('x', new.nope);
create rule rl_bad as on select to rl_t do instead nothing;
create rule rl_bad as on insert to rl_t where new.a = 1 do also notify rl_channel;
create rule rl_twice as on insert to rl_t do instead nothing;
create rule rl_twice as on insert to rl_t do instead nothing;
alter rule rl_twice on rl_t rename to rl_renamed;
alter rule rl_twice on rl_t rename to rl_renamed;
insert into rl_t values (1000);
alter table rl_t disable rule rl_renamed;
insert into rl_t values (1000);
alter table rl_t enable rule rl_renamed;
alter table rl_t enable rule rl_nope;
insert into rl_t values (1001);
select a from rl_t where a >= 1000;
comment on rule rl_renamed on rl_t is 'nothing comes in';
comment on rule rl_nope on rl_t is 'nothing comes in';
merge into rl_t using (values (1)) v (a) on rl_t.a = v.a when matched then do nothing;
copy rl_t (a) from stdin;
create rule "_RETURN" as on insert to rl_view do instead nothing;
drop rule "_RETURN" on rl_view;
create rule rl_cond as on insert to rl_view where new.id = 1 do instead nothing;
drop rule rl_vi on rl_view;
insert into rl_view values (1);
drop rule rl_cond on rl_view;

-- names follow, and are needed
create schema rl_other;
create table rl_other.rl_there (n int);
create rule rl_far as on delete to rl_base do also insert into rl_other.rl_there values (old.id);
set search_path = rl_other, public;
delete from rl_base where id = 1;
select * from rl_there;
set search_path = public;
select rulename, ev_type, is_instead, ev_enabled from (select rulename, ev_type, is_instead, ev_enabled from pg_rewrite where ev_class in ('rl_base'::regclass, 'rl_t'::regclass)) x order by 1;
select relname, relhasrules from pg_class where relname in ('rl_base', 'rl_log', 'rl_view') order by 1;
drop table rl_other.rl_there;
drop table rl_other.rl_there cascade;
delete from rl_base where id = 2;
drop view rl_view;
drop table rl_base, rl_t, rl_log;
drop schema rl_other;

-- how they are shown
create table rl_shown (a int);
create rule rl_first as on insert to rl_shown do instead nothing;
create rule rl_second as on delete to rl_shown do also nothing;
select rulename, pg_get_ruledef(oid), pg_get_ruledef(oid, true) from pg_rewrite where ev_class = 'rl_shown'::regclass order by 1;
select * from pg_rules where tablename = 'rl_shown' order by rulename;
select pg_get_ruledef(1::oid);
drop table rl_shown;

-- what rules do fires triggers
create table rl_told (m text);
create table rl_fires (n serial, m text);
create function rl_tell() returns trigger language plpgsql as $$ begin insert into rl_told values (tg_op || ' ' || coalesce(new.m, old.m)); return null; end $$;
create trigger rl_after after insert or delete on rl_fires for each row execute function rl_tell();
create table rl_ruled (id int primary key);
create rule rl_note as on insert to rl_ruled do also insert into rl_fires (m) values ('new ' || new.id);
create rule rl_forget as on delete to rl_ruled do instead delete from rl_fires where m = 'new ' || old.id returning n;
insert into rl_ruled values (1), (2);
select * from rl_told;
delete from rl_ruled where id = 2;
delete from rl_ruled where id = 1 returning id;
select * from rl_told;
drop table rl_ruled, rl_fires, rl_told;
drop function rl_tell();
create table starred (a int, b text);
create table stars (c int, d int, e int);
insert into starred values (1, 'x'), (2, 'y');
insert into stars values (1, 2, 3);
create rule r1 as on update to starred do instead select * from stars where c = old.a;
create rule r2 as on delete to starred do also insert into stars select * from stars where stars.c = old.a;
update starred set a = 1;
delete from starred where a = 1;
select * from stars;
drop table starred, stars;
