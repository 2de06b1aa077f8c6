// node-postgres against a gateway at PGHOST:PGPORT (see run.sh): every type keeps its value and
// arrives as the JavaScript type that node-postgres gives it from PostgreSQL.
const { test, before, after } = require('node:test');
const assert = require('node:assert');
const { Client, Pool } = require('pg');
const Cursor = require('pg-cursor');
const { from: copyFrom, to: copyTo } = require('pg-copy-streams');
const { pipeline } = require('node:stream/promises');
const { Readable } = require('node:stream');

let client;
before(async () => {
  const admin = new Client({ database: 'postgres' });
  await admin.connect();
  await admin.query('DROP DATABASE IF EXISTS node_test WITH (FORCE)');
  await admin.query('CREATE DATABASE node_test');
  await admin.end();
  client = new Client({ database: 'node_test' });
  await client.connect();
});
after(async () => client.end());

const cases = [
  ['bool', true], ['bool', false],
  ['int2', -32768], ['int4', 2147483647], ['int8', '9223372036854775807'],
  ['float4', 1.5], ['float8', 0.1], ['float8', Infinity],
  ['numeric', '123456789012345678901234567890.12'], ['numeric(10,2)', '1.50'],
  ['text', 'äöü€𝄞 \\ \''], ['varchar(10)', 'abc'], ['char(5)', 'ab   '], ['"char"', 'x'],
  ['name', 'abc'], ['bytea', Buffer.from([0, 255, 16])],
  ['date', new Date(2024, 1, 29)], ['time', '12:34:56.789'], ['timetz', '12:34:56+02'],
  ['timestamp', new Date(2024, 1, 29, 12, 34, 56, 789)],
  ['timestamptz', new Date(Date.UTC(2024, 1, 29, 12, 34, 56, 789))],
  ['interval', '1 day 02:03:04', (v) => assert.deepEqual({ ...v }, { days: 1, hours: 2, minutes: 3, seconds: 4 })],
  ['uuid', '123e4567-e89b-12d3-a456-426614174000'],
  ['json', { a: [1, 2.5, null], b: 'x' }], ['jsonb', { a: [1, 2.5, null], b: 'x' }],
  ['oid', 4294967295],
  ['int4[]', [1, null, 3]], ['text[]', ['a', 'b c', 'd"e', null]], ['bool[]', [true, false]],
  ['float8[]', [0.1, 2]], ['numeric[]', [1.5, 2]], ['uuid[]', ['123e4567-e89b-12d3-a456-426614174000']],
  ['regclass', 'pg_class'],
];

for (const [type, value, check] of cases) {
  test(`${type} round trip`, async () => {
    const name = 't_' + Math.abs([...`${type}${JSON.stringify(value)}`].reduce((h, c) => (h * 31 + c.charCodeAt(0)) | 0, 7));
    await client.query(`CREATE TABLE ${name} (v ${type})`);
    const sent = type.startsWith('json') ? JSON.stringify(value) : value;
    await client.query(`INSERT INTO ${name} VALUES ($1)`, [sent]);
    const { rows } = await client.query(`SELECT v FROM ${name}`);
    if (check) check(rows[0].v); else assert.deepEqual(rows[0].v, value);
    const again = await client.query({ name: 'q' + name, text: `SELECT v FROM ${name} WHERE v IS NOT NULL`, values: [] });
    if (check) check(again.rows[0].v); else assert.deepEqual(again.rows[0].v, value);
  });
}

test('null', async () => {
  const { rows } = await client.query('SELECT $1::int AS a, $2::text AS b', [null, null]);
  assert.deepEqual(rows, [{ a: null, b: null }]);
});

test('binary results', async () => {
  const { rows } = await client.query({ text: 'SELECT 7::int4 AS a, $1::text AS b, true AS c', values: ['x'], binary: true });
  assert.deepEqual(rows, [{ a: 7, b: 'x', c: true }]);
});

test('errors carry their fields and the session goes on', async () => {
  await client.query('CREATE TABLE u (a int PRIMARY KEY)');
  await client.query('INSERT INTO u VALUES (1)');
  await assert.rejects(client.query('INSERT INTO u VALUES ($1)', [1]), (e) =>
    e.code === '23505' && e.constraint === 'u_pkey' && e.table === 'u' && e.detail === 'Key (a)=(1) already exists.');
  await assert.rejects(client.query('SELECT nope'), (e) => e.code === '42703' && e.position === '8');
  assert.equal((await client.query('SELECT 1 AS one')).rows[0].one, 1);
});

test('transactions', async () => {
  await client.query('CREATE TABLE tx (a int)');
  await client.query('BEGIN');
  await client.query('INSERT INTO tx VALUES (1)');
  await client.query('ROLLBACK');
  assert.equal((await client.query('SELECT count(*)::int AS n FROM tx')).rows[0].n, 0);
});

test('cursor', async () => {
  const cursor = client.query(new Cursor('SELECT g FROM generate_series(1, 250) g'));
  let seen = 0;
  for (let rows = await cursor.read(100); rows.length > 0; rows = await cursor.read(100)) seen += rows.length;
  await cursor.close();
  assert.equal(seen, 250);
});

test('copy in and out', async () => {
  await client.query('CREATE TABLE c (a int, b text)');
  await pipeline(Readable.from(['1\tone\n', '2\t\\N\n']), client.query(copyFrom('COPY c FROM STDIN')));
  const out = [];
  for await (const chunk of client.query(copyTo('COPY c TO STDOUT CSV'))) out.push(chunk);
  assert.equal(Buffer.concat(out).toString(), '1,one\n2,\n');
});

test('a pool of connections', async () => {
  const pool = new Pool({ database: 'node_test', max: 10 });
  await pool.query('CREATE TABLE p (a int)');
  await Promise.all(Array.from({ length: 100 }, (_, i) => pool.query('INSERT INTO p VALUES ($1)', [i])));
  assert.equal((await pool.query('SELECT sum(a)::int AS s FROM p')).rows[0].s, 4950);
  await pool.end();
});
