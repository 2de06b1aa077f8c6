-- generation clauses, and the types of identity columns
create table g1 (a int primary key, b int generated always as (a * 2) stored generated always as (a * 3) stored);
create table g2 (a int generated always as identity, b text);
alter table g2 alter column a type text;
alter table g2 alter column a type smallint;
insert into g2 (b) values ('x') returning *;
alter table g2 alter column a type bigint;
select * from g2;
