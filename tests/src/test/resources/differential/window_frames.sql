-- window frames (manual, 4.2.8): RANGE over types that SQLite does not calculate with
create table d (id int primary key, g int, dt date, ts timestamp, tz timestamptz, ti time, tt timetz, iv interval, n numeric, n2 numeric(8,2), f float8, r float4);
insert into d values
  (1, 1, '2020-01-31', '2020-01-31 10:00', '2020-01-31 10:00+00', '10:00', '10:00+01', '1 month', 1.1, 1.10, 1.1, 1.1),
  (2, 1, '2020-02-29', '2020-02-29 10:00', '2020-02-29 10:00+00', '10:30', '10:00+00', '30 days', 2.2, 2.20, 2.2, 2.2),
  (3, 1, '2020-02-29', '2020-02-29 11:00', '2020-02-29 11:00+00', '11:00', '11:00+01', '1 month 1 day', 3.3, 3.30, 3.3, 3.3),
  (4, 2, '2020-03-31', '2020-03-31 10:00', '2020-03-31 10:00+00', '22:00', '22:00-03', '2 months', 'NaN', 4.40, 'NaN', 'NaN'),
  (5, 2, '2020-04-30', '2020-04-30 00:00', '2020-04-30 00:00+00', '23:30', '23:30+02', '01:00', 'infinity', 5.50, 'infinity', 'infinity'),
  (6, 2, 'infinity', 'infinity', 'infinity', '00:00', '00:00+00', '1 year', '-infinity', 9.99, '-infinity', '-infinity'),
  (7, 1, null, null, null, null, null, null, null, null, null, null),
  (8, 2, null, null, null, null, null, null, null, null, null, null),
  (9, 1, '2020-01-30', '-infinity', '-infinity', '10:00', '11:00+02', '12 months', 1.1000, 1.1, 1.1000001, 2);
select id, dt, array_agg(dt) over w, count(*) over w from d window w as (order by dt range between '1 month' preceding and '1 month' following) order by dt, id;
select id, dt, array_agg(id) over w from d window w as (order by dt, id rows between 1 preceding and current row) order by dt, id;
select id, dt, sum(id) over w, first_value(id) over (order by dt range '30 days' preceding) >= 0 from d window w as (order by dt range '30 days' preceding) order by dt, id;
select id, dt, sum(id) over (order by dt desc range between '1 month' preceding and '29 days' following) from d order by dt, id;
select id, dt, sum(id) over (order by dt desc nulls last range between '1 month' following and '2 months' following) from d order by dt, id;
select id, dt, sum(id) over (order by dt nulls first range between '2 months' preceding and '1 day' preceding) from d order by dt, id;
select id, dt, sum(id) over (order by dt range between unbounded preceding and '1 month' following) from d order by dt, id;
select id, dt, sum(id) over (order by dt range between '1 month' preceding and unbounded following exclude current row) from d order by dt, id;
select id, dt, sum(id) over (order by dt range between '1 month' preceding and current row exclude group) from d order by dt, id;
select id, dt, sum(id) over (order by dt range between current row and '1 month' following exclude ties) from d order by dt, id;
select id, g, ts, sum(id) over (partition by g order by ts range between '1 month' preceding and '1 month' following) from d order by g, ts, id;
select id, tz, sum(id) over (order by tz range between '1 hour' preceding and '60 days' following) from d order by tz, id;
select id, tz, sum(id) over (order by tz desc range between '1 hour' preceding and '60 days' following) from d order by tz, id;
select id, ti, sum(id) over (order by ti range between '30 min' preceding and '2 hours' following) from d order by ti, id;
select id, ti, sum(id) over (order by ti desc range between '30 min' preceding and '26 hours' following) from d order by ti, id;
select id, ti, sum(id) over (order by ti range '1 day' preceding) from d order by ti, id;
select id, tt, sum(id) over (order by tt range between '30 min' preceding and '2 hours' following) from d order by tt, id;
select id, tt, sum(id) over (order by tt desc range between '0' preceding and '0' following) from d order by tt, id;
select id, iv, sum(id) over (order by iv range between '1 month' preceding and '1 day' following) from d order by iv, id;
select id, n, sum(id) over (order by n range between 1.1 preceding and 1.1 following) from d order by n, id;
select id, n, sum(id) over (order by n range between 'inf' preceding and 'inf' following) from d order by n, id;
select id, n, sum(id) over (order by n desc range between 'inf' preceding and 1 preceding) from d order by n, id;
select id, n, sum(id) over (order by n range between 'inf' following and 'inf' following) from d order by n, id;
select id, n2, sum(id) over (order by n2 range between 1.1 preceding and 2.2::numeric following) from d order by n2, id;
select id, n2, sum(n2) over (order by n2 range 1.1 preceding), avg(n2) over (order by n2 range 1 preceding) from d order by n2, id;
select id, f, sum(id) over (order by f range between 1.1 preceding and 1 following) from d order by f, id;
select id, f, sum(id) over (order by f range between 'inf' preceding and 'inf' following) from d order by f, id;
select id, f, sum(id) over (order by f range between 'inf' preceding and 'inf' preceding) from d order by f, id;
select id, f, sum(id) over (order by f desc range between 'inf' following and 'inf' following) from d order by f, id;
select id, r, sum(id) over (order by r range between 'inf' following and unbounded following) from d order by r, id;
select id, r, sum(id) over (order by r range between 1.1::float4 preceding and 0.9::numeric following) from d order by r, id;
-- functions of the frame, of the partition, with FILTER, grouped, in expressions and below others
select id, first_value(id) over w, last_value(id) over w, nth_value(id, 2) over w, nth_value(id, null) over w from d where dt is not null window w as (order by dt, id range between unbounded preceding and current row) order by id;
select id, first_value(dt) over w, last_value(dt) over w, nth_value(dt, 2) over w, nth_value(dt, null) over w, rank() over w, lag(id) over (w2 range '1 day' preceding) from d window w as (order by dt range between '1 month' preceding and '1 month' following), w2 as (order by dt, id rows 1 preceding) order by id;
select id, nth_value(dt, 2) over w, rank() over w, ntile(2) over w, cume_dist() over w from d window w as (order by dt range between '1 month' preceding and '1 month' following) order by id;
select nth_value(id, 0) over (order by dt range '1 month' preceding) from d;
select id, count(*) filter (where id > 2) over w, count(dt) over w, string_agg(id::text, '-') filter (where g = 1) over (order by ts range '1 year' preceding) from d window w as (order by dt range '1 month' preceding) order by id;
select g, sum(id), sum(sum(id)) over (order by min(dt) range '1 year' preceding) + g as t, max(g) over () from d group by g having count(*) > 1 order by t desc;
select distinct sum(id) over (order by dt range '1 month' preceding) as s from d order by s desc limit 3;
select distinct on (s) sum(g) over (order by dt range '1 month' preceding) as s, g from d order by s, g;
select * from (select id, 2 * sum(id) over (order by dt range '1 month' preceding) as s from d) x where s > 5 order by id;
select id from d order by sum(id) over (order by dt range '1 month' preceding), id;
with w as (select id, sum(id) over (order by n range 1 preceding) as s from d) select sum(s), min(s) from w;
select x.g, (select sum(s) from (select sum(id) over (order by dt range '1 month' preceding) as s from d where d.g = x.g) y) from (values (1), (2)) x(g) order by 1;
update d set g = s from (select id as k, sum(id) over (order by dt range '1 month' preceding) as s from d) x where k = id and false;
select sum(sum(id) over (order by dt range '1 month' preceding)) from d;
-- extended: 40 days
select id, sum(id) over (order by dt range $1::interval preceding) from d order by id;
-- extended: 1.5
select id, sum(id) over (order by f range $1 preceding) from d order by id;
-- extended: 1
select id, sum(id) over (order by id range $1 preceding) from d order by id;
select id, sum(id) over (order by dt range (select '1 month'::interval) preceding) from d order by id;
select id, sum(id) over (order by id rows (select 1) + 1 preceding) from d order by id;
select id, sum(id) over (order by id rows (select min(id) from d) preceding) from d order by id;
select id, sum(id) over (order by id groups (select min(id) from d) preceding) from d order by id;
-- groups and exclusions
select id, g, sum(id) over (order by g groups between 1 preceding and 1 preceding), sum(id) over (order by g groups between current row and 1 following exclude current row), sum(id) over (order by g groups between 1 preceding and current row exclude group), sum(id) over (order by g groups between unbounded preceding and 0 following exclude ties) from d order by id;
select id, g, first_value(id) over (order by g, id rows between 1 preceding and 1 following exclude current row), last_value(id) over (order by g, id rows between 1 preceding and 1 following exclude current row), nth_value(id, 2) over (order by g, id groups between 2 preceding and 2 following exclude ties) from d order by id;
-- over grouping sets
select g, id > 4 as big, count(*), sum(count(*)) over (partition by g order by id > 4), rank() over (order by count(*) desc, g, id > 4) as r from d group by rollup (g, id > 4) order by r;
select g, grouping(g), sum(sum(id)) over (order by g) from d group by grouping sets ((g), ()) order by 1, 2;
select distinct count(*) over () from d group by cube (g, id);
-- refused
select sum(id) over (order by dt range 1 preceding) from d;
select sum(id) over (order by id range '1 day' preceding) from d;
select sum(id) over (order by id range '1 day'::interval preceding) from d;
select sum(id) over (order by id range 1.5 preceding) from d;
select sum(id) over (order by n range '1 day'::interval preceding) from d;
select sum(id) over (order by id::text range 1 preceding) from d;
select sum(id) over (order by id::varchar range 1 preceding) from d;
select sum(id) over (order by id > 1 range 1 preceding) from d;
select sum(id) over (order by dt range '-1 day' preceding) from d;
select sum(id) over (order by dt range between '1 day' preceding and '-1 day' following) from d;
select sum(id) over (order by n range -1 preceding) from d;
select sum(id) over (order by n range 'nan' preceding) from d;
select sum(id) over (order by f range 'nan' preceding) from d;
select sum(id) over (order by dt range null preceding) from d;
select sum(id) over (order by dt range between current row and null following) from d;
select sum(id) over (order by dt, id range '1 day' preceding) from d;
select sum(id) over (range '1 day' preceding) from d;
select sum(id) over (order by dt range dt preceding) from d;
select sum(id) over (order by id rows 1.5 preceding) from d;
select sum(id) over (order by id rows -1 preceding) from d;
select sum(id) over (order by id rows null preceding) from d;
select sum(id) over (groups 1 preceding) from d;
