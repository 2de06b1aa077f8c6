"""What asyncpg sees: the types of parameters and columns that PREPARE tells, and the rows.

Prints it line by line, so that the output of two servers can be compared (see run.sh). asyncpg sends
and reads every value in binary, and refuses what is not of the type that the server has told.
"""
import asyncio
import datetime as dt
import ipaddress
import sys
import uuid
from decimal import Decimal

import asyncpg

SETUP = """
DROP TABLE IF EXISTS t,e,k CASCADE;
DROP TYPE IF EXISTS mood CASCADE;
DROP TYPE IF EXISTS comp CASCADE;
DROP DOMAIN IF EXISTS posint;

CREATE TYPE mood AS ENUM ('sad','ok','happy');
CREATE TYPE comp AS (a int, b text);
CREATE DOMAIN posint AS int CHECK (value > 0);
CREATE TABLE t (id serial PRIMARY KEY, name varchar(40), price numeric(10,2), ts timestamptz,
  j jsonb, tags text[], u uuid, d date, iv interval, ok bool, f float8, b bytea, ip cidr);
INSERT INTO t(name,price,ts,j,tags,f,d) VALUES
  ('abc',2.50,'2024-05-05 10:00Z','{"a":1}','{p,q}',0.5,'2024-03-01'),
  ('def',1.25,'2024-05-06 11:30Z','{"a":{"b":2}}','{}',1.5,NULL);
CREATE TABLE e (m mood);
INSERT INTO e VALUES ('sad'),('happy'),('sad');
CREATE TABLE k (a int PRIMARY KEY, b int);
CREATE OR REPLACE FUNCTION f(a int, b int DEFAULT 3) RETURNS int LANGUAGE sql AS 'SELECT a * b';
CREATE OR REPLACE FUNCTION ft(n int) RETURNS TABLE(x int, y text) LANGUAGE sql AS 'SELECT g, g::text FROM generate_series(1,n) g';
"""


def utc(*parts):
    return dt.datetime(*parts, tzinfo=dt.timezone.utc)


STATEMENTS = [
    ("SELECT $1::int + 1", [4]),
    ("SELECT $1 + 1", [4]),
    ("SELECT $1 || 'x'", ['a']),
    ("SELECT $1 = ANY($2)", [1,[1,2]]),
    ("SELECT $1 = ANY($2::int[])", [1,[1,2]]),
    ("SELECT * FROM t WHERE id = ANY($1)", [[1,2]]),
    ("SELECT * FROM t WHERE name LIKE $1", ['a%']),
    ("SELECT * FROM t WHERE price > $1 ORDER BY id", [Decimal('1.5')]),
    ("INSERT INTO t(name,price,ts,j,tags,u,d,iv,ok,f,b,ip) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) RETURNING *",
     ['zed',Decimal('12.34'), utc(2024, 1, 2, 3, 4, 5, 678901),'{"a":1}',['x',None,'y'],uuid.UUID(int=5),
      dt.date(2024,2,29),dt.timedelta(days=3,seconds=5),True,1.5,b'\x00\xff',ipaddress.ip_network('10.0.0.0/8')]),
    ("SELECT id, name, price, ts, j, tags, u, d, iv, ok, f, b, ip FROM t ORDER BY id", []),
    ("SELECT date_trunc($1, ts), count(*) FROM t GROUP BY 1 ORDER BY 1", ['day']),
    ("SELECT $1::timestamptz - $2::interval", [utc(2024, 1, 2),dt.timedelta(hours=5)]),
    ("SELECT now() - $1 > '1 day'", [utc(2024, 1, 2)]),
    ("SELECT now() - $1 > '1 day'", [dt.timedelta(days=1)]),
    ("SELECT ts + $1 FROM t ORDER BY id LIMIT $2 OFFSET $3", [dt.timedelta(days=1),1,0]),
    ("SELECT coalesce($1, 'x')", ['q']),
    ("SELECT coalesce($1, 5)", [7]),
    ("SELECT CASE WHEN $1 THEN $2 ELSE 'z' END", [True,'k']),
    ("SELECT CASE WHEN $1 > 3 THEN $2 ELSE 1.5 END", [4,Decimal('2.5')]),
    ("SELECT $1::jsonb -> 'a', $1::jsonb ->> $2", ['{"a":[1]}','a']),
    ("SELECT j -> $1 FROM t ORDER BY id", ['a']),
    ("SELECT j @> $1 FROM t ORDER BY id", ['{"a":1}']),
    ("SELECT unnest($1::text[])", [['a','b']]),
    ("SELECT * FROM unnest($1::int[], $2::text[]) AS x(a,b)", [[1,2],['p','q']]),
    ("INSERT INTO t(name, price) SELECT * FROM unnest($1::text[], $2::numeric[]) RETURNING id, name, price",
     [['m','n'],[Decimal(1),Decimal('2.25')]]),
    ("UPDATE t SET price = price * $1, name = $2 WHERE id = $3 RETURNING price, name",
     [Decimal('1.1'),'new',1]),
    ("SELECT array_agg(id ORDER BY id) FROM t", []),
    ("SELECT array_agg(name ORDER BY id) FROM t", []),
    ("SELECT row(1,'a',now() > '2000-01-01')", []),
    ("SELECT t FROM t WHERE id=1", []),
    ("SELECT (t).name FROM t WHERE id=1", []),
    ("SELECT array_agg(t ORDER BY id) FROM (SELECT id,name FROM t) t", []),
    ("SELECT '[1,5)'::int4range, '[2024-01-01,2024-02-01)'::daterange, numrange(1.5,2.5)", []),
    ("SELECT $1::int4range", [asyncpg.Range(1,5)]),
    ("SELECT $1 <@ int4range(1,10)", [3]),
    ("SELECT '{[1,3),[5,7)}'::int4multirange", []),
    ("SELECT $1::mood, 'sad'::mood", ['happy']),
    ("SELECT * FROM e WHERE m = $1", ['sad']),
    ("SELECT * FROM e WHERE m = ANY($1::mood[])", [['sad','happy']]),
    ("SELECT m, count(*) FROM e GROUP BY m ORDER BY m", []),
    ("SELECT array_agg(m ORDER BY m) FROM e", []),
    ("SELECT '(1,abc)'::comp", []),
    ("SELECT $1::comp", [(1,'abc')]),
    ("SELECT ($1::comp).b", [(1,'abc')]),
    ("SELECT array[row(1,'x')::comp]", []),
    ("SELECT $1::posint", [5]),
    ("SELECT 'NaN'::float8, 'Infinity'::float4, '-Infinity'::numeric, 'NaN'::numeric", []),
    ("SELECT 1.50::numeric(10,3), 1e20::numeric, -0.00001::numeric, 12345678901234567890.123456789::numeric",
     []),
    ("SELECT $1::numeric", [Decimal('123456789.000000001')]),
    ("SELECT 'infinity'::timestamptz, 'infinity'::date, '-infinity'::timestamp", []),
    ("SELECT '12:34:56.789'::time, '12:34:56+02'::timetz, '1 mon 2 days 03:04:05'::interval", []),
    ("SELECT B'1011', B'101'::varbit, '10110'::bit(5)", []),
    ("SELECT '08:00:2b:01:02:03'::macaddr, '192.168.1.5/24'::inet, '10.0.0.0/8'::cidr", []),
    ("SELECT 'a fat cat'::tsvector, 'fat & rat'::tsquery", []),
    ("SELECT E'\\\\xdeadbeef'::bytea, 'x'::\"char\", 'abc'::name, 'abc'::char(5), 'abc'::varchar(10)", []),
    ("SELECT '{\"a\":1}'::json", []),
    ("SELECT 'pg_class'::regclass, 'int4'::regtype, 'now'::regproc", []),
    ("SELECT jsonb_path_query('[1,2,3]', '$[*] ? (@ > 1)')", []),
    ("SELECT * FROM jsonb_to_recordset($1) AS x(a int, b text)", ['[{"a":1,"b":"x"}]']),
    ("SELECT generate_series($1::int, $2)", [1,3]),
    ("SELECT * FROM generate_series($1::date, $2::date, $3) g",
     [dt.date(2024,1,1),dt.date(2024,1,3),dt.timedelta(days=1)]),
    ("SELECT $1 BETWEEN $2 AND 10", [5,1]),
    ("SELECT $1 IN (1,2,3)", [2]),
    ("SELECT $1 IS NULL", [None]),
    ("SELECT $1::text IS NULL", [None]),
    ("SELECT $1", ['abc']),
    ("SELECT nullif($1, 0)", [0]),
    ("SELECT greatest($1, 2.5)", [Decimal(3)]),
    ("SELECT concat($1::text, $2::int)", ['a',1]),
    ("SELECT format('%s-%s', $1::text, $2::int)", ['a',1]),
    ("SELECT count(*) FILTER (WHERE id > $1) FROM t", [1]),
    ("SELECT sum(price) OVER (ORDER BY id ROWS $1 PRECEDING) FROM t ORDER BY id", [1]),
    ("SELECT * FROM (VALUES ($1::int, $2::text)) v(a,b)", [1,'x']),
    ("SELECT * FROM (VALUES ($1, $2)) v(a,b)", ['1','x']),
    ("WITH x AS (INSERT INTO e(m) VALUES ($1) RETURNING m) SELECT * FROM x", ['sad']),
    ("SELECT pg_typeof($1 + 1.5), $1 + 1.5", [Decimal(2)]),
    ("SELECT pg_typeof(date '2024-01-01' + $1), date '2024-01-01' + $1", [3]),
    ("SELECT pg_typeof(timestamp '2024-01-01' + $1)", [dt.timedelta(1)]),
    ("SELECT age($1::timestamptz, $2)", [utc(2024, 1, 2),utc(2023, 1, 2)]),
    ("SELECT extract(epoch from $1::timestamptz)", [utc(2024, 1, 2)]),
    ("SELECT $1 AT TIME ZONE 'Europe/Berlin'", [utc(2024, 1, 2)]),
    ("SELECT to_char($1, 'YYYY-MM-DD')", [utc(2024, 1, 2)]),
    ("SELECT to_char($1::timestamp, 'YYYY')", [dt.datetime(2024,1,2)]),
    ("SELECT substring($1 from 2 for $2)", ['hello',2]),
    ("SELECT $1 ~ $2", ['abc','b']),
    ("SELECT position($1 in $2)", ['b','abc']),
    ("SELECT -$1", [Decimal(5)]),
    ("SELECT -$1::int", [5]),
    ("SELECT @ $1", [1.5]),
    ("SELECT $1::int / $2", [7,2]),
    ("SELECT $1 % 3", [7]),
    ("SELECT 2 ^ $1", [3.0]),
    ("SELECT $1[1]", [[1]]),
    ("SELECT ($1::int[])[$2]", [[5,6],2]),
    ("SELECT array_length($1, 1)", [[1]]),
    ("SELECT array_length($1::text[], 1)", [['a']]),
    ("SELECT $1 || $2", ['a','b']),
    ("SELECT $1 || ARRAY[1]", [[2]]),
    ("SELECT ARRAY[$1, 2]", [1]),
    ("SELECT ARRAY[$1, $2]", ['a','b']),
    ("SELECT ARRAY[[1,2],[3,4]], '[0:1]={5,6}'::int[]", []),
    ("SELECT '{}'::int[]", []),
    ("SELECT ROW($1::int, $2::text) = ROW(1,'a')", [1,'a']),
    ("SELECT (1,2) < ($1,$2)", [1,3]),
    ("SELECT EXISTS(SELECT 1 FROM t WHERE id=$1)", [1]),
    ("SELECT $1 UNION SELECT 2", [1]),
    ("SELECT $1::text UNION ALL SELECT name FROM t ORDER BY 1", ['a']),
    ("DELETE FROM e WHERE m=$1", ['sad']),
    ("MERGE INTO t USING (VALUES ($1::int, $2::text)) s(i,n) ON t.id = s.i WHEN MATCHED THEN UPDATE SET name = s.n WHEN NOT MATCHED THEN INSERT (name) VALUES (s.n)",
     [1,'mm']),
    ("INSERT INTO k VALUES ($1,$2) ON CONFLICT (a) DO UPDATE SET b = k.b + excluded.b + $3 RETURNING *",
     [1,2,3]),
    ("INSERT INTO k VALUES ($1,$2) ON CONFLICT (a) DO UPDATE SET b = k.b + excluded.b + $3 RETURNING *",
     [1,2,3]),
    ("SELECT 1 LIMIT $1", [1]),
    ("SELECT set_config('a.b',$1,false), current_setting($2)", ['v','a.b']),
    ("SELECT $1::int2, $2::int8, $3::float4, $4::float8, $5::bool, $6::char(3), $7::oid",
     [1,2**40,1.25,2.5,False,'ab',7]),
    ("SELECT f($1, $2)", [1,2]),
    ("SELECT * FROM ft($1)", [2]),
    ("SELECT x.* FROM t, LATERAL (SELECT t.id * $1 AS y) x ORDER BY 1", [2]),
    ("SELECT pg_advisory_lock($1), pg_advisory_unlock($1)", [5]),
    ("SELECT max(ts), min(d), avg(price), sum(id), stddev(f) FROM t", []),
    ("SELECT string_agg(name, $1 ORDER BY id) FROM t", [',']),
    ("SELECT json_agg(name ORDER BY id), jsonb_object_agg(id, name) FROM t", []),
    ("SELECT percentile_cont($1) WITHIN GROUP (ORDER BY price) FROM t", [0.5]),
    ("SELECT percentile_cont($1::float8[]) WITHIN GROUP (ORDER BY price) FROM t", [[0.5,0.9]]),
    ("SELECT lag(price, $1, $2) OVER (ORDER BY id) FROM t ORDER BY id", [1,Decimal(0)]),
    ("SELECT ntile($1) OVER (ORDER BY id) FROM t", [2]),
    ("SELECT tstzrange($1,$2)", [utc(2024, 1, 2),None]),
    ("SELECT make_interval(days => $1)", [3]),
    ("SELECT jsonb_build_object($1::text, $2::int)", ['a',2]),
    ("SELECT to_jsonb($1::text)", ['a']),
    ("SELECT jsonb_set($1, $2, $3)", ['{"a":1}',['a'],'2']),
    ("SELECT $1::jsonb - $2::text", ['{"a":1}','a']),
    ("SELECT $1::jsonb ? $2", ['{"a":1}','a']),
    ("SELECT j #>> $1 FROM t ORDER BY id", [['a']]),
    ("SELECT encode($1,'hex'), length($1)", [b'ab']),
    ("SELECT md5($1)", ['a']),
    ("SELECT upper($1), lower($2), initcap($3)", ['a','B','cd ef']),
    ("SELECT left($1,$2)", ['abc',2]),
]


async def answers(connection):
    for statement, arguments in STATEMENTS:
        try:
            prepared = await connection.prepare(statement)
            yield [(p.name, p.kind) for p in prepared.get_parameters()]
            yield [(c.name, c.type.name, c.type.kind) for c in prepared.get_attributes()]
            yield [tuple(row.items()) for row in await prepared.fetch(*arguments)]
            yield prepared.get_statusmsg()
        except (asyncpg.PostgresError, asyncpg.DataError) as error:
            yield type(error).__name__, str(error)
    pairs = [(i, i * 2) for i in range(10, 1000)]
    yield await connection.copy_records_to_table('k', records=pairs)
    await connection.executemany('INSERT INTO k VALUES ($1, $2)', [(i, i) for i in range(2000, 2100)])
    async with connection.transaction():
        query = 'SELECT a FROM k WHERE a < $1 ORDER BY a'
        yield [row['a'] async for row in connection.cursor(query, 50, prefetch=7)]
    yield await connection.fetchval('SELECT count(*) FROM k')


async def main(port):
    connection = await asyncpg.connect(
        host='127.0.0.1', port=port, user='postgres', database='drivers', timeout=20)
    await connection.execute(SETUP)
    async for answer in answers(connection):
        print(answer)
    await connection.close()


asyncio.run(main(int(sys.argv[1])))
