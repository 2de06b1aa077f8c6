-- Defaults of domains over domains: taken over when the domain is made.
create domain d1 as int default 5; create domain d2 as d1; create table dt(i int, x d2);
create domain d3 as d1 default null; create domain d4 as d2 default 8; create domain d5 as d1 check (value > 0);
create table many(i int, a d1, b d2, c d3, d d4, e d5, f d2 default null, g d2[]);
insert into many(i) values (1) returning *;
select typname, typdefault from pg_type where typname in ('d1','d2','d3','d4','d5') order by 1;
alter domain d1 set default 6;
insert into many(i) values (2) returning *;
alter domain d2 drop default; insert into dt(i) values(1) returning *;
insert into many values (3, default, default, default, default, default, default, default) returning *;
update many set b = default, e = default where i = 1 returning *;
alter table many add column h d2, add column k d4;
select i, h, k from many order by i;
alter domain d2 set default 11;
alter table many alter b drop default, alter f drop default;
insert into many(i) values (4) returning *;
