-- Numbers and times at the limits of their functions.
select right('abc', -2147483648), right('abc', -2147483647), left('abc', -2147483648);
select overlay('abc', 'x', 2147483647);
select overlay('abc', 'x', 1, 2147483647);
select overlay('\x01'::bytea, '\x02'::bytea, 2147483647, 10);
select overlay('abc' placing 'x' from 0);
select make_interval(secs => 1e16), make_interval(10, 100, 100, 10, 2, -1, 1e16), make_interval(secs => 1e12), make_interval(-2147483648, 10);
select make_interval(secs => 'Infinity');
select make_interval(2, -1, 100, 3, 10, -1, 'NaN');
select length(round(0::numeric, 2147483647)::text), length(trunc(1.5, 100000)::text), round(1.5, -2147483648), trunc(1.5, -2147483648);
select least(0.00, 0::numeric), least(0, 0.00), greatest(0.00, 0), greatest(0, 0.0), least(1.0, 1.00, 1), greatest('-0'::float8, 0), least('-0'::float8, 0);
select (null::timestamp, '2020-01-01'::timestamp) overlaps ('2020-01-02'::timestamp, null::timestamp);
select overlaps('10:00'::time, null::time, '11:00'::time, '12:00'::time), overlaps('10:00'::time, '12:00'::time, '11:00', null), overlaps('10:00'::time, '11:00'::time, '12:00'::time, null), overlaps('10:00'::time, '10:30', '10:00', null);
select overlaps('2021-03-28 01:30:00+00'::timestamptz, null::timestamptz, '1900-01-01 00:00 Europe/Berlin'::timestamptz, '-00:00:00.000001'::interval);
select overlaps('10:00'::time, '1 hour'::interval, '10:30'::time, '1 hour'::interval), overlaps('10:00+00'::timetz, '11:00+00', '10:30+00', null);
