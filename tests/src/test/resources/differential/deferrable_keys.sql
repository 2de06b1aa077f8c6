-- DEFERRABLE PRIMARY KEY and UNIQUE (CREATE TABLE, SET CONSTRAINTS): checked at a statement's or a
-- transaction's end.
create table seats (n int primary key deferrable, guest text unique deferrable initially deferred, spare int unique);
select conname, contype, condeferrable, condeferred, conkey, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'seats'::regclass order by 1;
select indexrelid::regclass::text, indisunique, indisprimary, indimmediate from pg_index where indrelid = 'seats'::regclass order by 1;
select indexdef from pg_indexes where tablename = 'seats' order by 1;
insert into seats values (1, 'ann', 1), (2, 'bob', 2), (3, 'cyd', 3);
-- at the statement's end
update seats set n = n + 1;
update seats set n = 6 - n;
select n, guest from seats order by n;
update seats set n = 2 where n = 3;
update seats set spare = spare + 1;
insert into seats values (3, 'dan', 9);
insert into seats values (7, 'dan', 7), (7, 'eve', 8);
insert into seats values (null, 'dan', 9);
insert into seats select 2 + i, 'x' || i, 10 + i from generate_series(0, 2) i;
-- copy: 4\tfox\t44
-- copy: 8\tgus\t45
copy seats from stdin;
-- copy: 8\thal\t46
-- copy: 9\tina\t47
copy seats (n, guest, spare) from stdin;
select n from seats order by n;
-- at the transaction's end
insert into seats values (10, 'ann', 50);
begin;
insert into seats values (10, 'ann', 50);
select count(*) from seats where guest = 'ann';
update seats set guest = 'jon' where n = 10;
commit;
begin;
update seats set guest = 'ann' where n = 10;
set constraints seats_guest_key immediate;
rollback;
begin;
set constraints all immediate;
update seats set guest = 'ann' where n = 10;
rollback;
begin;
set constraints seats_pkey deferred;
update seats set n = 3 where n = 10;
insert into seats values (2, 'kim', 60);
savepoint s;
delete from seats where n = 2;
set constraints seats_pkey immediate;
rollback to s;
delete from seats where guest in ('kim', 'jon');
set constraints seats_pkey immediate;
commit;
begin;
set constraints seats_spare_key deferred;
rollback;
begin;
insert into seats values (11, 'ann', 70);
savepoint s;
insert into seats values (12, 'bob', 71);
rollback to s;
delete from seats where n = 11;
commit;
begin;
insert into seats values (11, 'ann', 70);
commit;
select n, guest, spare from seats order by n, guest;
-- what waits keeps the table as it is
begin;
insert into seats values (11, 'ann', 70);
alter table seats add column note text;
rollback;
begin;
insert into seats values (11, 'ann', 70);
truncate seats;
rollback;
begin;
insert into seats values (11, 'ann', 70);
drop table seats;
rollback;
-- neither arbiter nor referenced
insert into seats values (1, 'zed', 90) on conflict do nothing;
insert into seats values (1, 'zed', 90) on conflict (n) do nothing;
insert into seats values (1, 'zed', 90) on conflict (n) do update set guest = 'zed';
insert into seats values (1, 'zed', 90) on conflict on constraint seats_guest_key do nothing;
insert into seats values (11, 'zed', 1) on conflict (spare) do nothing;
insert into seats values (12, 'yva', 1) on conflict (spare) do update set guest = 'yva', n = 2;
-- deviation: PostgreSQL finds that out when there is a row
insert into seats select 1, 'zed', 90 where false on conflict do nothing;
create table r (a int references seats);
create table r (a text references seats (guest));
create table r (a int references seats (spare));
drop table r;
alter table seats replica identity using index seats_pkey;
select n, spare from seats group by n;
-- values that are written otherwise
create table prices (p numeric unique deferrable, d timestamptz, i interval, unique (d, i) deferrable initially deferred);
insert into prices values (1.0, '2024-01-01 00:00+00', '1 day'), (2, '2024-01-01 00:00+00', '24:00');
insert into prices values (1.00, null, null), (null, null, null), (null, null, null);
insert into prices values (3, '2024-01-01 01:00+01', '24 hours');
update prices set p = p * 2.00;
select * from prices order by p;
create table nd (a int, b text, unique nulls not distinct (a, b) deferrable);
insert into nd values (1, null), (2, null);
insert into nd values (1, null);
update nd set a = a + 1;
insert into nd values (null, null), (null, null);
-- added to rows that are there, dropped, renamed
create table late (id int, v varchar(10), w int generated always as (id * 2) stored);
insert into late values (1, 'a'), (2, 'b'), (2, 'c');
alter table late add constraint late_key unique (id) deferrable initially deferred;
update late set id = 3 where v = 'c';
alter table late add constraint late_key unique (id) deferrable initially deferred;
alter table late add unique (w) deferrable;
insert into late values (1, 'x');
update late set id = id + 1;
alter table late rename column id to number;
alter table late rename constraint late_key to late_number;
alter table late rename to later;
update later set number = number - 1;
insert into later values (1, 'y');
alter table later alter number type bigint;
insert into later values (1, 'y');
update later set number = number + 1;
alter table later drop constraint later_w_key;
alter table later drop constraint late_w_key;
insert into later values (2, 'y');
alter table later drop constraint late_number;
insert into later values (2, 'y');
alter table later add primary key (number) deferrable;
delete from later where v = 'y';
alter table later add primary key (number) deferrable;
select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'later'::regclass order by 1;
update later set number = number + 1;
alter table later drop column number;
select * from later order by v;
-- an index that is there
create table u (a int, b int);
create unique index u_a on u (a);
insert into u values (1, 1), (2, 2);
alter table u add constraint u_key unique using index u_a deferrable;
update u set a = a + 1;
insert into u values (2, 1);
select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'u'::regclass;
-- the rows go where their keys go
create table ids (id int primary key, slot int unique deferrable initially deferred);
insert into ids values (1, 1), (2, 2);
begin;
update ids set slot = 2 where id = 1;
update ids set id = 10 where id = 1;
commit;
begin;
update ids set slot = 2 where id = 1;
update ids set id = 10 where id = 1;
update ids set slot = 3 where id = 10;
commit;
select * from ids order by id;
create table copied (like ids including all);
select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'copied'::regclass order by 1;
create temp table tt (a int unique deferrable initially deferred, b int primary key deferrable);
insert into tt values (1, 1), (2, 2);
update tt set b = b + 1;
-- state
insert into tt values (1, 4);
begin;
insert into tt values (1, 4);
delete from tt where b = 2;
commit;
select * from tt order by b;
-- partitions
create table parts (k int, d int, primary key (k, d) deferrable) partition by range (d);
create table parts_1 partition of parts for values from (0) to (10);
create table parts_2 partition of parts for values from (10) to (20);
insert into parts values (1, 1), (2, 2), (1, 11);
insert into parts values (1, 1);
update parts set d = d + 1, k = 1 where d < 5;
update parts set k = k + 1;
update parts set d = 11 where d = 2;
select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint where conrelid in ('parts'::regclass, 'parts_1'::regclass, 'parts_2'::regclass) order by 1;
-- with triggers and functions
create table log (what text);
create function noted() returns trigger language plpgsql as $$ begin insert into log values (tg_op || ' ' || new.n); return new; end $$;
create trigger noted after insert or update on seats for each row execute function noted();
update seats set n = n + 1;
insert into seats values (2, 'lea', 80);
create function twice(a int) returns void language sql as $$ insert into seats values (a, 'm' || a, a + 100); update seats set n = n + 1 $$;
select twice(30);
select twice(31);
do $$ begin insert into seats values (2, 'lea', 80); exception when unique_violation then raise notice '%', sqlerrm; end $$;
select count(*) from seats;
with w as (insert into seats values (50, 'nia', 200), (51, 'ole', 201) returning n) select count(*) from w;
with w as (insert into seats values (52, 'pia', 202), (52, 'quo', 203) returning n) select count(*) from w;
merge into seats s using (values (50), (60)) v (n) on s.n = v.n when matched then update set n = 51 when not matched then insert values (v.n, 'ray', 300);
merge into seats s using (values (50), (60)) v (n) on s.n = v.n when matched then update set n = 59 when not matched then insert values (v.n, 'ray', 300);
prepare p (int) as insert into seats values ($1, 'sue', 400);
execute p (59);
execute p (61);
-- extended: 61
insert into seats values ($1, 'tom', 401);
-- extended: 62
insert into seats values ($1, 'tom', 401);
-- session: b
insert into seats values (62, 'una', 402);
-- of its own names
create table named (a int constraint a_key unique deferrable, b int, constraint named_pk primary key (b, a) initially deferred);
select conname, condeferrable, condeferred from pg_constraint where conrelid = 'named'::regclass order by 1;
set constraints a_key, named_pk immediate;
alter table named alter b drop not null;
alter table named alter constraint a_key not deferrable;
create table twice (a int unique deferrable, unique (a), unique (a) deferrable);
select conname from pg_constraint where conrelid = 'twice'::regclass order by 1;
create table f (a int, check (a > 0) deferrable);
create table f (a int check (a > 0) deferrable);
create table f (a int not null initially deferred);
create table f (a int unique deferrable not deferrable);
create table f (a int, unique (a) deferrable not deferrable);
create table f (a int unique initially immediate initially deferred);
create table f (a int primary key not deferrable initially deferred);
create table f (a int primary key initially immediate deferrable);
select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'f'::regclass;
