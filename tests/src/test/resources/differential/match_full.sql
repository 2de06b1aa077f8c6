-- FOREIGN KEY ... MATCH FULL: all columns null, or none.
create table places (country text, city int, primary key (country, city));
insert into places values ('at', 1), ('at', 2), ('de', 1);
create table trips (id int primary key, country text, city int, foreign key (country, city) references places match full);
select conname, confmatchtype, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'trips'::regclass order by 1;
insert into trips values (1, 'at', 1), (2, null, null);
insert into trips values (3, 'at', null);
insert into trips values (3, null, 2);
insert into trips values (3, 'de', 2);
insert into trips (id, city) values (3, 1);
insert into trips values (3, 'de', 1), (4, 'de', null);
update trips set city = null;
update trips set city = null where id = 2;
update trips set city = null, country = null where id = 1;
update trips set country = 'at', city = 2 where id = 1;
insert into trips values (1, 'at', 2) on conflict (id) do update set city = null;
insert into trips values (1, 'at', null) on conflict do nothing;
-- copy: 5\tde\t\\N
copy trips from stdin;
-- copy: 5\tde\t1
-- copy: 6\t\\N\t\\N
copy trips from stdin;
select * from trips order by id;
delete from places where country = 'at';
update places set city = 9 where country = 'at' and city = 2;
-- with actions
create table s (id int, country text, city int, foreign key (country, city) references places match full on delete set null on update cascade);
insert into s values (1, 'at', 1);
update places set city = 7 where city = 1 and country = 'at';
select * from s;
delete from places where city = 7;
select * from s;
-- deferred
create table d (id int, country text, city int, constraint d_fk foreign key (country, city) references places match full deferrable initially deferred);
select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'd'::regclass;
begin;
insert into d values (1, 'at', null);
update d set city = 2;
commit;
begin;
insert into d values (2, 'at', null);
commit;
begin;
insert into d values (2, 'at', null);
set constraints d_fk immediate;
rollback;
begin;
insert into d values (2, 'at', null);
alter table d add column x int;
rollback;
begin;
insert into d values (2, 'at', null);
delete from d where id = 2;
commit;
insert into d values (3, null, 1);
select * from d;
-- one column
create table one (c int unique);
create table o (c int references one (c) match full);
insert into o values (null);
insert into o values (1);
select confmatchtype, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'o'::regclass;
create table sim (c int references one (c) match simple);
select confmatchtype, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'sim'::regclass;
-- added to rows that are there
create table a (x text, y int);
insert into a values ('at', null);
alter table a add foreign key (x, y) references places match full;
alter table a add constraint a_fk foreign key (x, y) references places match full not valid;
insert into a values ('de', null);
alter table a validate constraint a_fk;
update a set y = 3;
update a set y = 2;
alter table a validate constraint a_fk;
select convalidated, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'a'::regclass;
alter table a rename x to land;
alter table a rename to aa;
update aa set y = null;
alter table aa alter y type bigint;
update aa set y = null;
alter table aa drop constraint a_fk;
update aa set y = null;
alter table aa add foreign key (land, y) references places match full;
delete from aa;
alter table aa add foreign key (land, y) references places match full;
alter table aa drop column y;
insert into aa values ('xx');
create temp table tp (a int, b int, primary key (a, b));
create temp table tf (a int, b int, foreign key (a, b) references tp match full);
insert into tp values (1, 1);
-- state
insert into tf values (1, null);
insert into tf values (1, 1);
-- partitions
create table pt (id int, a text, b int, foreign key (a, b) references places match full) partition by range (id);
create table pt_1 partition of pt for values from (0) to (10);
insert into pt values (1, 'de', null);
insert into pt_1 values (1, 'de', null);
insert into pt values (1, 'de', 1);
update pt set a = null;
create table pt_2 (id int, a text, b int);
insert into pt_2 values (11, 'de', null);
alter table pt attach partition pt_2 for values from (10) to (20);
delete from pt_2;
alter table pt attach partition pt_2 for values from (10) to (20);
insert into pt values (12, null, 1);
select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint where conrelid in ('pt'::regclass, 'pt_1'::regclass, 'pt_2'::regclass) order by 1;
-- refused
create table n (a text, b int, foreign key (a, b) references places match partial);
create table n (a text, b int, foreign key (a, b) references places match some);
create table n (a text references places match full);
