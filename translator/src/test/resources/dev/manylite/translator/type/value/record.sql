-- Records PostgreSQL 15's arithmetic and comparisons. Run from this folder as
--   psql -X -q -f record.sql postgres
-- It writes arithmetic.tsv (operation, left, right, outcome) and orders.tsv (collation, left, right,
-- sign of their comparison), all values in runtime spelling.
set client_min_messages = error;
set timezone = 'UTC';
create function pg_temp.outcome(expression text) returns text language plpgsql as $$
declare result text; state text; message text;
begin
  execute 'select (' || expression || ')::text' into result;
  return result;
exception when others then
  get stacked diagnostics state = returned_sqlstate, message = message_text;
  return '!' || state || ' ' || message;
end $$;
create temp table n(x numeric);
insert into n select unnest(array['0', '0.00', '1', '-1', '1.0', '2', '3', '7', '10', '-10.5', '0.1', '0.001', '1.5', '2.5', '-2.5', '99.99', '100', '9999', '10000', '12345.6789', '-0.00012345', '1e10', '1e-10',
  '123456789012345678901234567890', '0.333333333333333333333', '9999.9999', '0.9999', '1e20', '6.02e23', 'NaN', 'Infinity', '-Infinity']::numeric[]);
create temp table a(operation text, l text, r text, outcome text);
insert into a select op, l.x, r.x, pg_temp.outcome(format('%L::numeric %s %L::numeric', l.x, op, r.x)) from n l, n r, unnest(array['+', '-', '*', '/', '%']) op;
insert into a select 'div', l.x, r.x, pg_temp.outcome(format('div(%L::numeric, %L::numeric)', l.x, r.x)) from n l, n r;
insert into a select '^', l.x, r.x, pg_temp.outcome(format('%L::numeric ^ %L::numeric', l.x, r.x)) from n l, n r where r.x not between 1000 and 1e100;
insert into a select 'log', l.x, r.x, pg_temp.outcome(format('log(%L::numeric, %L::numeric)', l.x, r.x)) from n l, n r;
insert into a select f, l.x, '', pg_temp.outcome(format('%s(%L::numeric)', f, l.x)) from n l, unnest(array['sqrt', 'exp', 'ln', 'log', 'ceil', 'floor', 'abs', '-', 'trim_scale', 'min_scale', 'int8', 'float8']) f where not (f = 'exp' and l.x > 200000 and l.x < 'Infinity');
insert into a select f, l.x, r::text, pg_temp.outcome(format('%s(%L::numeric, %s)', f, l.x, r)) from n l, unnest(array['round', 'trunc']) f, unnest(array[-3, -1, 0, 1, 2, 5]) r;
insert into a select 'numeric', x::text, '', x::numeric::text from unnest(array[0.1, 1e15, 123456789.123456789, 1e-7, 1.1e20, 0.1 + 0.2, 'NaN', 'Infinity', 2.5, 1234567890123456]::float8[]) x;
insert into a select 'interval' || op, l, r, pg_temp.outcome(format('%L::interval %s %L::%s', l, op, r, case when op in ('*', '/') then 'float8' else 'interval' end))
from unnest(array['1 day', '1 mon', '-1 mon 3 days', '1 year 2 mons 3 days 04:05:06.789', '00:00:01', '-00:00:01.5', '31 days 25:00:00', '2147483647 mons']) l,
  (values ('*', '2'), ('*', '0.5'), ('*', '1.5'), ('*', '-0.1'), ('*', '0.333'), ('*', '1e10'), ('/', '2'), ('/', '3'), ('/', '0.7'), ('/', '0'), ('/', '-7'),
    ('+', '1 day'), ('+', '2147483647 mons'), ('-', '1 year 1 day 00:00:01')) o(op, r);
insert into a select 'interval ' || f, l::interval::text, '', pg_temp.outcome(format('%s(%L::interval)', f, l))
from unnest(array['1 day 25:00:00', '35 days', '-35 days 1 mon', '1 mon -1 day', '1 mon 35 days 27:00:00', '1 mon -1 hour', '-1 mon 1 hour', '100 days -100:00:00', '-1 day 1 hour', '-1 year 400 days -30:00:00', '12 mons 60 days 48:00:00', '2 days -1 hour', '-27:00:00']) l,
  unnest(array['justify_hours', 'justify_days', 'justify_interval', '-']) f;
insert into a select 'timestamp+', l, r, pg_temp.outcome(format('%L::timestamp + %L::interval', l, r))
from unnest(array['2020-01-31 10:00:00', '2020-02-29 00:00:00', '1999-12-31 23:59:59.999999', 'infinity']) l, unnest(array['1 mon', '-1 mon', '13 mons', '1 day', '-00:00:01', '1 year 1 mon 1 day 01:01:01.5', '-2 mons 30 days']) r;
set timezone = 'America/New_York';
insert into a select 'timestamptz+', timezone('UTC', l)::text || '+00:00', r, (timezone('UTC', l + r))::text || '+00:00'
from unnest(array['2020-03-07 12:00:00-05', '2020-03-08 06:30:00Z', '2020-11-01 05:30:00Z', '2020-10-31 01:30:00-04', '2020-02-08 02:30:00-05']::timestamptz[]) l, unnest(array['1 day', '24 hours', '1 mon', '-1 day', '1 mon 1 day 01:00:00']::interval[]) r;
set timezone = 'UTC';
\copy a to arithmetic.tsv

create temp table o(collation_name text, l text, r text, sign int);
create function pg_temp.pairs(name text, type text, texts text[]) returns void language plpgsql as $$
begin
  execute format('insert into o select %L, l, r, case when l::%s < r::%s then -1 when l::%s > r::%s then 1 else 0 end from unnest($1) l, unnest($1) r',
    name, type, type, type, type) using texts;
end $$;
\o /dev/null
select pg_temp.pairs('pg_numeric', 'numeric', (select array_agg(x::text) from n) || array['-0.1', '-0.10', '10.0', '10.00', '9.9', '-9.9', '-10', '100.001', '0.0001']);
select pg_temp.pairs('pg_interval', 'interval', array['00:00:00', '1 mon', '30 days', '29 days 24:00:00', '31 days', '-1 mons', '720:00:00', '-00:00:01', '00:00:00.000001', '1 year', '360 days', '365 days', '1 mon -30 days', '1 day -24:00:00', '2147483647 days', '-2147483648 days', '2147483647 mons', '2562047788:00:54.775807']);
insert into o select 'pg_timetz', l.c, r.c, case when l.c::timetz < r.c::timetz then -1 when l.c::timetz > r.c::timetz then 1 else 0 end
from unnest(array['10:00:00+00:00', '11:00:00+01:00', '09:00:00-01:00', '10:00:00.5+00:00', '00:00:00+14:00', '23:59:59-12:00', '10:00:00+00:00:30', '24:00:00+00:00']) l(c), unnest(array['10:00:00+00:00', '11:00:00+01:00', '09:00:00-01:00', '10:00:00.5+00:00', '00:00:00+14:00', '23:59:59-12:00', '10:00:00+00:00:30', '24:00:00+00:00']) r(c);
select pg_temp.pairs('pg_jsonb', 'jsonb', array['null', '""', '"a"', '"b"', '"ab"', '"é"', '0', '1', '1.0', '-1', '10', 'true', 'false', '[]', '[null]', '[1]', '[1, 2]', '[2]', '["a"]', '[[]]', '[{}]', '[true]', '{}', '{"a": 1}', '{"a": 2}', '{"b": 1}', '{"aa": 1}', '{"a": 1, "b": 2}', '{"b": 1, "aa": 0}', '{"a": [1]}', '{"a": {}}', '{"a": null}', '[1, [2, 3]]', '[1, [2]]']);

create function pg_temp.array_pairs(element text, arrays text[]) returns void language plpgsql as $$
begin
  -- numeric's elements are held as strings, bool's as 0 and 1.
  execute format('insert into o select %L, array_to_json(l::%s)::text, array_to_json(r::%s)::text,
      case when l::%s[] < r::%s[] then -1 when l::%s[] > r::%s[] then 1 else 0 end from unnest($1) l, unnest($1) r',
    'pg_array_' || element, case when element in ('numeric', 'interval') then 'text[]' else element || '[]' end,
    case when element in ('numeric', 'interval') then 'text[]' else element || '[]' end, element, element, element, element) using arrays;
end $$;
select pg_temp.array_pairs('int4', array['{}', '{1}', '{2}', '{1,2}', '{1,NULL}', '{NULL}', '{10}', '{{1,2},{3,4}}', '{1,2,3,4}', '{{1},{2}}', '{{1,2}}', '{-1}', '{1,2,3}']);
select pg_temp.array_pairs('text', array['{}', '{a}', '{b}', '{B}', '{a,b}', '{a,NULL}', '{""}', '{ab}', '{é}', '{"a b"}', '{"a\"b"}', '{"a\\b"}']);
select pg_temp.array_pairs('numeric', array['{1.0}', '{1.00}', '{10}', '{9.5}', '{NaN}', '{Infinity}', '{1.0,2}', '{1,2}']);
select pg_temp.array_pairs('interval', array['{1 mon}', '{30 days}', '{31 days}', '{-1 days,1 day}']);
\copy o to orders.tsv
