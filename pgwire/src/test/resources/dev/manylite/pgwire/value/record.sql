-- Records PostgreSQL 15's binary forms. Run as
--   psql -X -q -f record.sql postgres > recorded.tsv
-- A line: type OID, value in the canonical spelling of the package's documentation, bytes in hex.
set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
create temp table recorded(type regtype, value text, bytes bytea);

insert into recorded select 'bool', x::int::text, boolsend(x) from unnest(array[true, false]) x;
insert into recorded select 'int2', x::text, int2send(x) from unnest(array[0, 1, -1, 32767, -32768]::int2[]) x;
insert into recorded select 'int4', x::text, int4send(x) from unnest(array[0, 1, -1, 2147483647, -2147483648]::int4[]) x;
insert into recorded select 'int8', x::text, int8send(x) from unnest(array[0, 1, -1, 9223372036854775807, -9223372036854775808]) x;
insert into recorded select 'oid', x::text, oidsend(x) from unnest(array['0', '1259', '4294967295']::oid[]) x;
insert into recorded select 'regclass', '1259', regclasssend('pg_class'::regclass);
insert into recorded select 'regtype', '23', regtypesend('int4'::regtype);
insert into recorded select 'xid', '7', xidsend('7'::xid);
insert into recorded select 'tid', '(3,4)', tidsend('(3,4)'::tid);
insert into recorded select 'float8', x::text, float8send(x)
from unnest(array['0', '-0', '1.5', '-0.1', '1e300', '5e-324', 'NaN', 'Infinity', '-Infinity']::float8[]) x;
insert into recorded select 'float4', x::float8::text, float4send(x)
from unnest(array['0', '-0', '1.5', '0.1', '1e30', 'NaN', 'Infinity', '-Infinity']::float4[]) x;
insert into recorded select 'numeric', x::text, numeric_send(x)
from unnest(array['NaN', 'Infinity', '-Infinity', '0', '0.0', '0.000', '1', '-1', '10', '9999', '10000', '100000000', '0.1', '0.01', '0.0001', '0.00001', '1.50', '-1.5000',
  '123456789.987654321', '10000.0001', '0.00000000000000000001', '99999999999999999999999999999.99999999999999999999', '100.0', '1e100', '1e-100', '-12340000', '0.1234000']::numeric[]) x;
insert into recorded select 'numeric', x::text, numeric_send(x)
from (select round((hashint8(i) * power(10::numeric, i % 25 - 12)), i % 17) from generate_series(1, 500) i) n(x);
insert into recorded select type, x, textsend(x)
from unnest(array['', 'a', 'abc def', 'é', '日本語', '😀', E'a\nb', '\']) x, unnest(array['text', 'varchar', 'unknown']::regtype[]) type;
insert into recorded select 'name', x::text, namesend(x) from unnest(array['a', 'pg_class', 'é']::name[]) x;
insert into recorded select '"char"', x::text, charsend(x) from unnest(array['', 'a', '\', '\101', '\377', '\200']::"char"[]) x;
insert into recorded select 'bytea', encode(x, 'hex'), byteasend(x) from unnest(array['', '\x00', '\xdeadbeef']::bytea[]) x;
insert into recorded select 'uuid', x::text, uuid_send(x) from (select md5(i::text)::uuid from generate_series(1, 20) i) n(x);
insert into recorded select 'json', x::text, json_send(x) from unnest(array['{"a" : 1}', '[]']::json[]) x;
insert into recorded select 'jsonb', x::text, jsonb_send(x) from unnest(array['{"a": 1, "bb": [1, 2.50, null, "é"]}', '[]', '"x"', '1']::jsonb[]) x;
insert into recorded select 'jsonpath', x::text, jsonpath_send(x) from unnest(array['strict $."é"[1 to last]?(@ > 1)', '$', '1.50']::jsonpath[]) x;
insert into recorded select 'date', x::text, date_send(x)
from (select date '0001-01-01' + i * 1777 from generate_series(0, 2054) i union all select unnest(array['9999-12-31', '2000-01-01', '1999-12-31', '2000-02-29', 'infinity', '-infinity']::date[])) n(x);
insert into recorded select 'time', x::text, time_send(x)
from (select time '00:00' + i * interval '7 minutes 13.123456 seconds' from generate_series(0, 150) i union all select unnest(array['24:00', '23:59:59.999999', '12:00:00.5']::time[])) n(x);
insert into recorded select 'timetz', t || z, timetz_send((t || z)::timetz)
from unnest(array['00:00:00', '12:34:56.789', '24:00:00']) t, unnest(array['+00:00', '-08:00', '+05:30', '-03:30:15', '+15:59']) z;
insert into recorded select 'timestamp', x::text, timestamp_send(x)
from (select timestamp '0001-01-01' + i * interval '1111 days 5 hours 7 minutes 1.000123 seconds' from generate_series(0, 3285) i
  union all select unnest(array['9999-12-31 23:59:59.999999', '2000-01-01', '1999-12-31 23:59:59.999999', 'infinity', '-infinity']::timestamp[])) n(x);
insert into recorded select 'timestamptz', case when isfinite(x) then x || ':00' else x::text end, timestamptz_send(x)
from unnest(array['2020-01-31 10:11:12+00', '1999-12-31 23:59:59.5+00', '0001-01-01 00:00:00+00', 'infinity', '-infinity']::timestamptz[]) x;
insert into recorded select 'interval', x::text, interval_send(x)
from (select make_interval(months => i * 7 - 100, days => (i * 13) % 50 - 25, secs => (i * 98765.4321) - 1000000) from generate_series(1, 200) i
  union all select unnest(array['0', '1 day', '-1 day', '1 mon', '1 year', '-1 year 1 day', '1 day -1 sec', '-0.5 sec', '1 year -1 mon', '-1 mon 1 day 00:00:01',
  '2147483647 mons 2147483647 days 2562047788:00:54.775807', '-2147483648 mons -2147483648 days -2562047788:00:54.775807', '-9223372036854775808 us']::interval[])) n(x);
insert into recorded select 'bit', x::text, bit_send(x) from unnest(array[B'', B'1', B'0101', B'10000000', B'101010101', B'1111111100000000']) x;
insert into recorded select 'varbit', x::text, varbit_send(x) from unnest(array['', '0', '000000001']::varbit[]) x;
insert into recorded select 'inet', text(x), inet_send(x)
from unnest(array['1.2.3.4', '255.0.128.9/9', '0.0.0.0/0', '2001:4f8:3:ba:2e0:81ff:fe22:d1f1', '1:2:3:4:5:6:7:8/1']::inet[]) x;
insert into recorded select 'cidr', x::text, cidr_send(x) from unnest(array['1.2.3.4', '10/8', '2001:4f8:3:ba:2e0:81ff:fe22:d1f1']::cidr[]) x;
insert into recorded select 'macaddr', x::text, macaddr_send(x) from unnest(array['08:00:2b:01:02:03', 'ff:ff:ff:00:00:00']::macaddr[]) x;
insert into recorded select 'macaddr8', x::text, macaddr8_send(x) from unnest(array['08:00:2b:01:02:03:04:ff']::macaddr8[]) x;
insert into recorded select 'money', x::numeric::text, cash_send(x) from unnest(array['0', '-0.01', '92233720368547758.07', '-92233720368547758.08']::money[]) x;
insert into recorded select 'pg_lsn', x::text, pg_lsn_send(x) from unnest(array['0/0', '16/B374D848', 'FFFFFFFF/FFFFFFFF']::pg_lsn[]) x;
insert into recorded select 'xid8', x::text, xid8send(x) from unnest(array['0', '18446744073709551615']::xid8[]) x;
insert into recorded select 'void', '', '';

create function pg_temp.ints(x anyarray) returns text language sql as 'select array_to_json(x)::text';
create function pg_temp.texts(x anyarray) returns text language sql as 'select array_to_json(x::text[])::text';
insert into recorded select 'int4[]', pg_temp.ints(x), array_send(x) from (values ('{}'::int4[]), ('{1}'), ('{1,NULL,-3}'), ('{NULL}')) n(x);
insert into recorded select 'int4[]', pg_temp.ints(x), array_send(x) from (values ('{{1,2},{3,NULL}}'::int4[])) n(x);
insert into recorded select 'int4[]', pg_temp.ints(x), array_send(x) from (values ('{{{1,2},{3,4}},{{5,6},{7,8}}}'::int4[])) n(x);
insert into recorded select 'int8[]', pg_temp.ints(x), array_send(x) from (values ('{1,9223372036854775807}'::int8[])) n(x);
insert into recorded select 'int2[]', pg_temp.ints(x), array_send(x) from (values ('{1,-32768}'::int2[])) n(x);
insert into recorded select 'bool[]', pg_temp.ints(x::int[]), array_send(x) from (values ('{t,f,NULL}'::bool[])) n(x);
insert into recorded select 'float8[]', pg_temp.ints(x), array_send(x) from (values ('{1.5,-0.25,NULL}'::float8[])) n(x);
insert into recorded select 'float8[]', '["NaN",9e999,-9e999,1.0]', array_send('{NaN,Infinity,-Infinity,1}'::float8[]);
insert into recorded select 'text[]', pg_temp.texts(x), array_send(x) from (values ('{}'::text[]), ('{a,NULL,"",NULL}'), (array['é 日本', E'a\n\t\r\b\f"\\b', 'null', '[1]', E'\x01'])) n(x);
insert into recorded select 'varchar[]', pg_temp.texts(x), array_send(x) from (values ('{a,b}'::varchar[])) n(x);
insert into recorded select 'numeric[]', pg_temp.texts(x), array_send(x) from (values ('{1.50,NaN,-0.001,NULL}'::numeric[])) n(x);
insert into recorded select 'bytea[]', pg_temp.texts(x), array_send(x) from (values (array['\x00ff', '', NULL]::bytea[])) n(x);
insert into recorded select 'uuid[]', pg_temp.texts(x), array_send(x) from (values ('{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}'::uuid[])) n(x);
insert into recorded select 'date[]', pg_temp.texts(x), array_send(x) from (values ('{2020-01-31,infinity}'::date[])) n(x);
insert into recorded select 'timestamp[]', pg_temp.texts(x), array_send(x) from (values ('{2020-01-31 10:11:12.5}'::timestamp[])) n(x);
insert into recorded select 'interval[]', pg_temp.texts(x), array_send(x) from (values ('{1 day,-00:00:01}'::interval[])) n(x);
insert into recorded select 'jsonb[]', pg_temp.texts(x), array_send(x) from (values (array['{"a": [1, "x"]}', 'null', NULL]::jsonb[])) n(x);
insert into recorded select '"char"[]', pg_temp.texts(x), array_send(x) from (values ('{r,v}'::"char"[])) n(x);
insert into recorded select 'name[]', pg_temp.texts(x), array_send(x) from (values ('{a,b}'::name[])) n(x);
insert into recorded select 'oid[]', '[1,4294967295]', array_send('{1,4294967295}'::oid[]);
insert into recorded select 'int2vector', '[1,2]', int2vectorsend('1 2'::int2vector);
insert into recorded select 'int2vector', '[]', int2vectorsend(''::int2vector);
insert into recorded select 'oidvector', '[23]', oidvectorsend('23'::oidvector);
insert into recorded select 'int4range', x, range_send(x) from (values (int4range(1, 5)), ('empty'), ('(,7)'), ('[-3,)'), ('(,)')) n(x);
insert into recorded select 'int8range', x, range_send(x) from (values (int8range(1, 5)), ('[9223372036854775806,9223372036854775807)')) n(x);
insert into recorded select 'numrange', x, range_send(x) from (values (numrange(1.50, 2)), ('[1,1]'), ('(-0.001,]'), ('[NaN,NaN]')) n(x);
insert into recorded select 'daterange', x, range_send(x) from (values (daterange('2024-02-28', '2024-03-01')), ('[-infinity,infinity]'), ('empty')) n(x);
insert into recorded select 'tsrange', x, range_send(x) from (values (tsrange('2024-02-28 10:00', '2024-03-01 00:00:00.5', '[]')), ('(,infinity)')) n(x);
insert into recorded select 'tstzrange', replace(x::text, '+00', '+00:00'), range_send(x) from (values (tstzrange('2024-02-28 10:00+00', '2024-03-01 00:00:00.5+00', '[]')), ('[2024-01-01 00:00+00,)')) n(x);
insert into recorded select 'int4multirange', x, multirange_send(x) from (values ('{}'::int4multirange), ('{[1,3),[7,9)}'), ('{(,3),[7,)}')) n(x);
insert into recorded select 'nummultirange', x, multirange_send(x) from (values ('{[1.0,3],(7,9)}'::nummultirange)) n(x);
insert into recorded select 'tsmultirange', x, multirange_send(x) from (values ('{[2024-01-01,2024-01-02]}'::tsmultirange)) n(x);
insert into recorded select 'int4range[]', pg_temp.texts(x), array_send(x) from (values (array[int4range(1, 5), null, 'empty'])) n(x);
insert into recorded select 'tsrange[]', pg_temp.texts(x), array_send(x) from (values (array[tsrange('2024-01-01', null)])) n(x);
insert into recorded select 'int4multirange[]', pg_temp.texts(x), array_send(x) from (values (array['{[1,5),[7,8)}'::int4multirange])) n(x);
insert into recorded select 'tsvector', v, tsvectorsend(v::tsvector)
  from unnest(array['', '''a'' ''b'':1 ''it''''s'':1A,2B,3C,16383 ''é x'':5']) v;
insert into recorded select 'tsquery', v, tsquerysend(v::tsquery)
  from unnest(array['', '''a''', '''a'' & ( ''b'' & ''c'' )', '!''a'':*AD | ''b'' <-> ''c'' <2> ''it''''s''',
    '!( ''a'' | !''b'' ) & ''c'':B']) v;

copy (select type::oid, value, encode(bytes, 'hex') from recorded) to stdout;
