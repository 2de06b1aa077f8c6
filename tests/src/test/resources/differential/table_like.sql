create table source (
  id serial primary key,
  name varchar(20) not null default 'nobody',
  price numeric(8, 2) check (price > 0),
  twice numeric generated always as (price * 2) stored,
  tags text[],
  unique (name, price),
  constraint positive check (id > 0)
);
create index on source (lower(name) desc) where price > 5;
create unique index named on source (tags nulls first, id desc);
comment on column source.price is 'without tax';
create table plain (like source);
create table some (first int, like source including defaults including constraints, last text default 'x');
create table generated (like source including all excluding indexes excluding comments);
create table everything (like source including all);
create table indexed (like source including indexes including storage including statistics including compression);
create table two (like plain, extra int, like indexed);
create table two (a int, like two);
create table pair (like source, name text);
create table missing (like nowhere);
create table missing (like source including nothing);
create temporary table temporary (like source including defaults);
insert into plain values (1, 'a', -1, 5, '{x}');
insert into plain (name) values ('b');
insert into plain (id) values (3);
insert into some (first, price) values (1, 2.5);
insert into some (first, price) values (1, -2.5);
insert into everything (price) values (7.126);
insert into everything (price) values (7.126);
insert into everything (name, price) values ('c', 8);
insert into temporary (price) values (1);
select * from plain;
select first, name, price, twice, tags, last from some;
select name, price, twice from everything order by price;
select name, price, twice from temporary;
select relname, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attgenerated, pg_get_expr(adbin, adrelid), col_description(attrelid, attnum)
  from pg_class c join pg_attribute a on attrelid = c.oid left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where relname in ('plain', 'some', 'generated', 'everything', 'indexed') and attnum > 0 order by 1, 2;
select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
  where conrelid in ('plain'::regclass, 'some'::regclass, 'generated'::regclass, 'everything'::regclass, 'indexed'::regclass) order by 1, 2;
select indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
  where indrelid in ('plain'::regclass, 'some'::regclass, 'generated'::regclass, 'everything'::regclass, 'indexed'::regclass) order by 1, 2;
create view shown as select id, name from source;
create table from_view (like shown);
insert into from_view values (null, null);
select * from from_view;
drop table everything, generated, indexed, plain;
