// Knex against the server at port $1: schema builder, migrations there and back, seeds, columnInfo and
// the query builder. Prints what they give and what the database then holds.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import makeKnex from 'knex';
import { printCatalog } from './catalog.mjs';

const port = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));

const connect = (database) => makeKnex({
  client: 'pg',
  connection: { host: '127.0.0.1', port, user: 'postgres', database },
  pool: { min: 0, max: 4 },
  migrations: { directory: join(here, 'knex', 'migrations'), loadExtensions: ['.mjs'] },
  seeds: { directory: join(here, 'knex', 'seeds'), loadExtensions: ['.mjs'] },
});

/** Times of the run are left out. */
const show = (name, value) => console.log(name, JSON.stringify(value, (key, v) =>
  /^(created_at|updated_at|migration_time)$/.test(key) && v ? 'NOW' : v));

async function attempt(name, query) {
  try {
    show(name, await query());
  } catch (e) {
    console.log(name, 'ERROR', e.code, e.message.replace(/\d{4}-\d\d-\d\d[ T][\d:.]+/g, 'NOW'), e.detail?.replace(/\d{4}-\d\d-\d\d [\d:.]+/g, 'NOW'), e.constraint);
  }
}

const admin = connect('postgres');
await admin.raw('DROP DATABASE IF EXISTS knex');
await admin.raw('CREATE DATABASE knex');
await admin.destroy();

const knex = connect('knex');
const holds = () => printCatalog((sql) => knex.raw(sql).then((r) => r.rows));
try {
  await migrations();
  await reads();
  await writes();
  await transactions();
  await attempt('rollback all', () => knex.migrate.rollback(undefined, true));
  await holds();
} finally {
  await knex.destroy();
}

async function migrations() {
  await attempt('up one', () => knex.migrate.up());
  await holds();
  await attempt('status', () => knex.migrate.status());
  await attempt('latest', () => knex.migrate.latest());
  await attempt('again', () => knex.migrate.latest());
  await attempt('list', () => knex.migrate.list());
  await holds();
  await attempt('rollback', () => knex.migrate.rollback());
  await attempt('down', () => knex.migrate.down());
  await attempt('version', () => knex.migrate.currentVersion());
  await attempt('latest', () => knex.migrate.latest());
  await attempt('seed', () => knex.seed.run().then((r) => r[0].length));
  await attempt('columnInfo', () => knex('people').columnInfo());
  await attempt('columnInfo of one', () => knex('animals').columnInfo('called'));
  await attempt('columnInfo of a schema', () => knex('old').withSchema('archive').columnInfo());
  await attempt('hasTable', async () => [await knex.schema.hasTable('people'), await knex.schema.hasTable('nobody'), await knex.schema.withSchema('archive').hasTable('old')]);
  await attempt('hasColumn', async () => [await knex.schema.hasColumn('people', 'phone'), await knex.schema.hasColumn('people', 'x')]);
}

async function reads() {
  await attempt('all', () => knex('people').orderBy('id'));
  await attempt('first', () => knex('people').where({ email: 'bob@x.org' }).first('id', 'description', 'tags', 'settings'));
  await attempt('where', () => knex('people').where('age', '>', 30).orWhere((q) => q.whereNull('age').andWhereNot('active', false)).orderBy('id').pluck('id'));
  await attempt('in, between, like', () => knex('people').whereIn('id', [1, 2]).whereBetween('age', [1, 99]).whereLike('email', '%x.org').whereILike('email', '%X%').orderBy('id').pluck('email'));
  await attempt('json', () => knex('people').whereJsonObject('settings', { deep: { a: [1, 'x'] } }).pluck('id'));
  await attempt('json path', () => knex('people').whereJsonPath('settings', '$.deep.a[1]', '=', 'x').pluck('id'));
  await attempt('json superset', () => knex('people').whereJsonSupersetOf('settings', { deep: null }).pluck('id'));
  await attempt('json extract', () => knex('people').jsonExtract('settings', '$.deep.a', 'a').orderBy('id'));
  await attempt('json set', () => knex('people').jsonSet('settings', '$.deep', '7', 'changed').jsonInsert('settings', '$.more', '"x"', 'more').jsonRemove('settings', '$.deep', 'less').orderBy('id'));
  await attempt('join', () => knex('people as p').join('animals as a', 'a.owner', 'p.id').select('p.email', 'a.called').orderBy('a.id'));
  await attempt('left join', () => knex('people').leftJoin('animals', function () { this.on('people.id', 'animals.owner').andOnVal('called', '<>', 'Tom'); }).select('people.id', 'called').orderBy(['people.id', { column: 'called', order: 'desc', nulls: 'last' }]));
  await attempt('using', () => knex('people').joinRaw('cross join lateral (select count(*) as n from animals where owner = people.id) c').select('people.id', 'n').orderBy('people.id'));
  await attempt('aggregates', () => knex('people').count('* as n').min('age').max('email').sum('money').avg('age as mean').countDistinct('active'));
  await attempt('group', () => knex('animals').select('owner').count('*').groupBy('owner').having(knex.raw('count(*)'), '>', 1));
  await attempt('rollup', () => knex('animals').select('owner').count('*').groupByRaw('rollup(owner)').orderBy('owner', 'asc', 'last'));
  await attempt('distinct on', () => knex('animals').distinctOn('owner').select('owner', 'called').orderBy([{ column: 'owner' }, { column: 'called', order: 'desc' }]));
  await attempt('union', () => knex.select('id').from('people').union([knex.select('owner').from('animals')]).orderBy('id'));
  await attempt('except', () => knex('people').select('id').except(knex('animals').select('owner')).orderBy('id'));
  await attempt('with', () => knex.with('busy', knex('animals').select('owner').count('* as n').groupBy('owner')).select('*').from('busy').orderBy('owner'));
  await attempt('recursive', () => knex.withRecursive('t', knex.raw('select 1 as n union all select n + 1 from t where n < 5')).sum('n').from('t'));
  await attempt('materialized', () => knex.withMaterialized('a', knex('animals')).withNotMaterialized('b', knex('people')).from('a').join('b', 'a.owner', 'b.id').count());
  await attempt('window', () => knex('animals').select('called').rowNumber('r', (w) => w.partitionBy('owner').orderBy('called', 'desc')).rank('k', 'owner').orderBy('called'));
  await attempt('subquery', () => knex('people').select('id', knex('animals').count('*').whereColumn('owner', 'people.id').as('n')).whereExists(knex('animals').whereColumn('owner', 'people.id')).orderBy('id'));
  await attempt('page', () => knex('people').orderBy('id').limit(1).offset(1).select('id'));
  await attempt('raw', () => knex.raw('select ?::int + ? as a, ?? from people where id = :id'.replace(':id', '?'), [1, 2, 'email', 1]).then((r) => r.rows));
  await attempt('views', () => knex('elders'));
  await attempt('refresh', () => knex.schema.refreshMaterializedView('counts').then(() => knex('counts').orderBy('owner')));
  await attempt('lock', () => knex.transaction((t) => t('people').where('id', 1).forUpdate().noWait().pluck('id')));
  await attempt('skip locked', () => knex.transaction((t) => t('people').forUpdate(['people']).skipLocked().orderBy('id').limit(1).pluck('id')));
  await attempt('no table', () => knex('nobody'));
  await attempt('no column', () => knex('people').select('nothing'));
}

async function writes() {
  await attempt('returning', () => knex('people').insert({ email: 'dan@x.org', token: null }, ['id', 'tags', 'money', 'phone']));
  await attempt('defaults', () => knex('archive.old').insert({}, ['id']));
  await attempt('batch', () => knex.batchInsert('animals', Array.from({ length: 25 }, (_, i) => ({ called: `b${i}` })), 10).returning('called'));
  await attempt('duplicate', () => knex('people').insert({ email: 'ann@x.org' }));
  await attempt('check', () => knex('people').insert({ email: 'x', size: 'XXL', token: null }));
  await attempt('not null', () => knex('people').insert({ email: 'x', active: null, token: null }));
  await attempt('ignore', () => knex('people').insert({ email: 'ann@x.org' }).onConflict('email').ignore().returning('id'));
  await attempt('merge', () => knex('people').insert({ email: 'ann@x.org', age: 71 }).onConflict('email').merge(['age']).where('people.age', '<', 100).returning(['id', 'age']));
  await attempt('update', () => knex('people').where('id', 2).update({ age: knex.raw('age * 2'), settings: knex.jsonSet('settings', '$.x', '1') }, ['age', 'settings']));
  await attempt('update from', () => knex('people').update({ description: knex.ref('a.called') }).updateFrom('animals as a').where('a.owner', knex.ref('people.id')).where('a.called', 'Ada').returning('description'));
  await attempt('increment', () => knex('people').where('id', 1).increment({ age: 1, large: 2 }).returning(['age', 'large']));
  await attempt('delete', () => knex('animals').whereLike('called', 'b%').del());
  await attempt('delete using', () => knex('animals').using('people').where('people.id', knex.ref('owner')).where('email', 'bob@x.org').del('called'));
  await attempt('truncate', () => knex('archive.old').truncate().then((r) => r.command));
}

async function transactions() {
  await attempt('rolled back', () => knex.transaction(async (t) => {
    await t('people').where('id', 1).update({ age: 1 });
    throw new Error('no');
  }));
  await attempt('nested', () => knex.transaction(async (t) => {
    await t('people').where('id', 1).update({ age: 2 });
    await t.transaction((inner) => inner('people').insert({ email: 'bob@x.org' })).catch((e) => console.log('inner', e.code));
    return t('people').where('id', 1).first('age');
  }));
  await attempt('isolated', () => knex.transaction((t) => t('people').count(), { isolationLevel: 'repeatable read', readOnly: true }));
  await attempt('read only', () => knex.transaction((t) => t('people').del(), { readOnly: true }));
  await attempt('deferred', () => knex.transaction(async (t) => {
    await t('animals').insert({ owner: 77, called: 'later' });
  }));
}
