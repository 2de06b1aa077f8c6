-- what random expressions over edge values brought to light
select '\x01'::bytea || '\x02'::bytea, '\x0a'::bytea || 'b64', 'abc'::bytea || '{"\\x00"}', pg_typeof('\x01'::bytea || '\x02');
select array['\x00'::bytea] || '\xff'::bytea, '\x'::bytea || '\x';
select width_bucket('abc'::bytea, '{"\\x00","\\xff"}'::bytea[]), width_bucket('\xff'::bytea, '{"\\x00","\\x80"}'::bytea[]);
select width_bucket('1e15', '1e300'::float8, '0.1'::float8, 3), width_bucket(5.35::float8, 0.024, 10.06, 5);
select overlay('x''y' placing 'foo' from 2147483647);
select overlay('abc'::bytea placing 'xyz'::bytea from 2147483646 for 3);
select date_trunc('abc', 'infinity'::timestamp), date_trunc('abc', '-infinity'::timestamptz), date_trunc('day', 'infinity'::timestamptz, 'nowhere');
select date_trunc('abc', '2024-01-01'::timestamp);
select date_bin('-1 day', 'infinity'::timestamp, '2000-01-01'), date_bin('1 month', '-infinity'::timestamptz, '2000-01-01');
select timezone(interval '25:00:00', '9999-12-29 23:59:59+00'::timestamptz), timezone(interval '-23:59:59.5', '2024-01-01 12:00'::timestamp), timezone(interval '1 day', 'infinity'::timestamp);
select timezone(interval '-23:59:59.5', '23:59:59.999999-12'::timetz), timezone('nowhere', '-infinity'::timestamptz);
select timezone(interval '1 day', '2024-01-01'::timestamp);
select regr_count(a, b), regr_count(b, a) filter (where a > 0) from (values ('-Infinity'::float8, '1.7976931348623157e308'::float8), (1, '1.7976931348623157e308'), (null, 1)) v(a, b);
select sum(distinct i), avg(distinct i), array_agg(distinct i) from (values ('30 days'::interval), ('1 month'), ('1 day'), ('24:00:00')) v(i);
select array_fill('f'::boolean, '{5,6}', '{2147483647,1}');
select array_fill(0, '{2}', '{2147483645}');
select length(round(1.005, 2147483647)::text), length(trunc(-1.005, 3000)::text), round(12345.6, -2147483648), length(round(repeat('9', 2500)::numeric, -2400)::text);
