-- COPY FREEZE asks for a table that the present subtransaction made or truncated
create table cf (a int);
copy cf from stdin with (freeze);
1
\.
copy cf from stdin with (freeze off);
1
\.
copy cf from stdin with (freeze maybe);
begin;
truncate cf;
copy cf from stdin with (freeze);
2
\.
savepoint s;
truncate cf;
copy cf from stdin with (freeze);
3
\.
release s;
copy cf from stdin with (freeze true);
4
\.
commit;
select * from cf order by a;
begin;
truncate cf;
savepoint s;
copy cf from stdin with (freeze);
5
\.
rollback to s;
select count(*) from cf;
release s;
copy cf from stdin with (freeze);
6
\.
commit;
select * from cf order by a;
begin;
insert into cf values (7);
savepoint s;
truncate cf;
rollback to savepoint s;
copy cf from stdin with (freeze);
8
\.
commit;
select * from cf order by a;
begin;
create table cf_new (a int);
savepoint s;
truncate cf_new;
copy cf_new from stdin with (freeze);
1
\.
rollback to s;
release s;
copy cf_new from stdin with (freeze);
2
\.
commit;
select * from cf_new order by a;
begin;
create table cf_as as select 1 as a;
copy cf_as from stdin with (freeze);
2
\.
declare c cursor for select 1;
copy cf_as from stdin with (freeze);
3
\.
rollback;
begin;
create table cf_key (a int primary key);
create table cf_ref (a int references cf_key);
insert into cf_key values (1);
commit;
begin;
truncate cf_key cascade;
copy cf_key from stdin with (freeze);
2
\.
copy cf_ref from stdin with (freeze);
2
\.
commit;
select * from cf_ref;
begin;
create table cf_part (a int) partition by list (a);
create table cf_part1 partition of cf_part for values in (1);
copy cf_part1 from stdin with (freeze);
1
\.
copy cf_part from stdin with (freeze);
1
\.
rollback;
create function cf_truncates() returns void language plpgsql as $$
begin
  truncate cf;
exception when others then
  raise;
end $$;
begin;
insert into cf values (9);
select cf_truncates();
copy cf from stdin with (freeze);
10
\.
commit;
select * from cf;
copy cf to stdout with (freeze);
-- a switch is on, off, true, false, 0 or 1, and no other spelling of a boolean
copy cf from stdin with (freeze 'yes');
copy cf to stdout with (freeze nope);
copy cf to stdout with (format csv, header 't');
copy cf to stdout with (format csv, header 2);
copy cf to stdout with (format csv, header 'ON');
