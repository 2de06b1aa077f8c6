// The queries of an application: Drizzle's builder, relational queries, transactions, prepared
// statements.
import {
  aliasedTable, and, arrayContains, asc, avg, between, count, countDistinct, desc, eq, exists, gt, gte,
  ilike, inArray, isNotNull, isNull, like, lt, max, min, ne, not, notInArray, or, relations, sql, sum,
} from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { alias, except, intersect, union, unionAll } from 'drizzle-orm/pg-core';
import pg from 'pg';
import * as tables from './first.mjs';

const { users, posts, labels, postLabels, every, orders, adults } = tables;
const links = {
  usersRelations: relations(users, ({ many }) => ({ posts: many(posts) })),
  postsRelations: relations(posts, ({ one, many }) => ({
    author: one(users, { fields: [posts.authorId], references: [users.id] }),
    postLabels: many(postLabels),
  })),
  postLabelsRelations: relations(postLabels, ({ one }) => ({
    post: one(posts, { fields: [postLabels.postId], references: [posts.id] }),
    label: one(labels, { fields: [postLabels.labelId], references: [labels.id] }),
  })),
};

const hidden = /"?(createdAt|created_at)"?/;
const show = (name, value) =>
  console.log(name, JSON.stringify(value, (key, v) =>
    hidden.test(key) ? typeof v : typeof v === 'bigint' ? `${v}n` : v));

async function attempt(name, action) {
  try {
    show(name, await action());
  } catch (e) {
    const cause = e.cause ?? e;
    console.log(name, 'ERROR', cause.code, cause.message, cause.detail?.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d]*/, 'NOW'), cause.constraint, cause.table, cause.column);
  }
}

export async function use(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 3 });
  const db = drizzle(pool, { schema: { ...tables, ...links } });
  try {
    await writes(db);
    await reads(db);
    await relational(db);
    await transactions(db);
  } finally {
    await pool.end();
  }
}

async function writes(db) {
  await attempt('insert', () => db.insert(users).values([
    { email: 'ann@x.org', name: 'Ann', age: 31, feeling: 'happy', tags: ['a', 'b,c', '"q"'] },
    { email: 'bob@x.org', name: 'Bob', age: 17, settings: { theme: 'light', deep: [1, { a: null }] } },
    { email: 'cyd@x.org', name: "Cyd O'Hara" },
  ]).returning());
  await attempt('posts', () => db.insert(posts).values([
    { authorId: 1, title: 'One', body: 'first words', score: '10.25' },
    { authorId: 1, title: 'Two', draft: false },
    { authorId: 2, title: 'Three', body: 'ünïcode ☃', score: '-3' },
  ]).returning());
  await attempt('labels', () => db.insert(labels).values([{ label: 'red' }, { label: 'blue', other: 77 }]).returning());
  await attempt('always identity', () => db.insert(labels).overridingSystemValue().values({ id: 5, label: 'five' }).returning());
  await attempt('links', () => db.insert(postLabels).values([{ postId: 1, labelId: 10 }, { postId: 1, labelId: 12 }, { postId: 3, labelId: 10 }]));
  await attempt('orders', () => db.insert(orders).values([{ userId: 1, placed: '2024-02-29' }, { placed: '2023-12-31' }]).returning());
  await attempt('every type', () => db.insert(every).values({
    id: '00000000-0000-0000-0000-000000000001', a: -5, b: 9007199254740993n, c: 1.25, e: '123456789012345678901234567890.5',
    f: '2024-05-06', g: '01:02:03.456', i: '1 year 2 mons 3 days 04:05:06.7', j: { b: 1, a: 2 }, k: '10.0.0.1/8',
    l: '10.0.0.0/8', m: '08:00:2b:01:02:03', o: [1, 2, null], p: ['x', 'y'], q: ['sad', 'happy'],
  }).returning());
  await attempt('unique', () => db.insert(users).values({ email: 'ann@x.org', name: 'Again' }));
  await attempt('check', () => db.insert(users).values({ email: 'old@x.org', name: 'Old', age: 200 }));
  await attempt('foreign key', () => db.insert(posts).values({ authorId: 99, title: 'x' }));
  await attempt('enum', () => db.insert(users).values({ email: 'e', name: 'e', feeling: 'bored' }));
  await attempt('not null', () => db.insert(users).values({ email: 'n', name: null }));
  await attempt('generated', () => db.execute(sql`INSERT INTO posts (author_id, title, words) VALUES (1, 'g', 3)`));
  await attempt('upsert nothing', () => db.insert(users).values({ email: 'ann@x.org', name: 'x' }).onConflictDoNothing().returning());
  await attempt('upsert', () => db.insert(users).values({ email: 'bob@x.org', name: 'Bobby', age: 18 })
    .onConflictDoUpdate({ target: users.email, set: { name: sql`excluded.name || ' (' || ${users.name} || ')'`, age: sql`excluded.age` }, setWhere: gt(sql`excluded.age`, users.age) }).returning());
  await attempt('update', () => db.update(users).set({ age: sql`${users.age} + 1`, settings: sql`${users.settings} || '{"seen": true}'` })
    .where(isNotNull(users.age)).returning({ id: users.id, age: users.age, settings: users.settings }));
  await attempt('update from', () => db.update(posts).set({ title: sql`${posts.title} || ' by ' || ${users.name}` }).from(users)
    .where(and(eq(users.id, posts.authorId), eq(posts.id, 3))).returning({ title: posts.title, name: users.name }));
  await attempt('insert select', () => db.insert(orders).select(
    db.select({ id: sql`${users.id} + 100`.as('id'), userId: users.id, placed: sql`date '2024-01-01'`.as('placed') }).from(users).orderBy(users.id)).returning());
  await attempt('delete', () => db.delete(orders).where(and(gt(orders.id, 100), eq(orders.userId, 3))).returning());
}

async function reads(db) {
  const ask = (name, query) => attempt(name, () => query);
  await ask('all', db.select().from(users).orderBy(users.id));
  await ask('filters', db.select({ id: users.id }).from(users).where(or(
    and(gte(users.age, 18), ilike(users.name, 'a%')), inArray(users.id, [2, 3]), between(users.age, 1, 5))).orderBy(desc(users.id)));
  await ask('more filters', db.select({ id: users.id }).from(users).where(and(
    not(like(users.name, 'B%')), notInArray(users.id, [7]), ne(users.email, ''), lt(users.id, 100), or(isNull(users.age), gt(users.age, 1)))).orderBy(asc(users.id)));
  await ask('array contains', db.select({ id: users.id }).from(users).where(arrayContains(users.tags, ['a'])));
  await ask('join', db.select().from(posts).innerJoin(users, eq(users.id, posts.authorId)).orderBy(posts.id));
  await ask('left join', db.select({ user: users.name, post: posts }).from(users).leftJoin(posts, eq(posts.authorId, users.id)).orderBy(users.id, posts.id));
  await ask('full join', db.select({ u: users.id, o: orders.id }).from(users).fullJoin(orders, eq(users.id, orders.userId)).orderBy(sql`1 nulls last`, sql`2`));
  const other = alias(users, 'other');
  await ask('self join', db.select({ a: users.id, b: other.id }).from(users).innerJoin(other, lt(users.id, other.id)).orderBy(users.id, other.id));
  await ask('group', db.select({
    author: posts.authorId, n: count(), titles: countDistinct(posts.title), total: sum(posts.score), mean: avg(posts.score),
    low: min(posts.score), high: max(posts.title),
  }).from(posts).groupBy(posts.authorId).having(gt(count(), 0)).orderBy(posts.authorId));
  await ask('distinct on', db.selectDistinctOn([posts.authorId], { author: posts.authorId, title: posts.title }).from(posts).orderBy(posts.authorId, desc(posts.id)));
  await ask('distinct', db.selectDistinct({ feeling: users.feeling }).from(users).orderBy(users.feeling));
  const busy = db.$with('busy').as(db.select({ id: posts.authorId, n: count().as('n') }).from(posts).groupBy(posts.authorId));
  await ask('with', db.with(busy).select({ name: users.name, n: busy.n }).from(busy).innerJoin(users, eq(users.id, busy.id)).orderBy(desc(busy.n), users.id));
  const inner = db.select({ id: posts.authorId, last: max(posts.id).as('last') }).from(posts).groupBy(posts.authorId).as('inner');
  await ask('subquery', db.select({ name: users.name, last: inner.last }).from(users).innerJoin(inner, eq(inner.id, users.id)).orderBy(users.id));
  await ask('lateral', db.select({ name: users.name, title: sql`l.title` }).from(users).leftJoinLateral(
    db.select({ title: posts.title }).from(posts).where(eq(posts.authorId, users.id)).orderBy(desc(posts.id)).limit(1).as('l'), sql`true`).orderBy(users.id));
  await ask('exists', db.select({ id: users.id }).from(users).where(exists(db.select({ one: sql`1` }).from(posts).where(eq(posts.authorId, users.id)))).orderBy(users.id));
  await ask('union', union(db.select({ id: users.id }).from(users), db.select({ id: posts.authorId }).from(posts)).orderBy(sql`id`));
  await ask('union all', unionAll(db.select({ n: users.name }).from(users), db.select({ n: labels.label }).from(labels)).orderBy(sql`1`).limit(4).offset(1));
  await ask('except', except(db.select({ id: users.id }).from(users), db.select({ id: posts.authorId }).from(posts)).orderBy(sql`id`));
  await ask('intersect', intersect(db.select({ id: users.id }).from(users), db.select({ id: posts.authorId }).from(posts)).orderBy(sql`id`));
  await ask('view', db.select().from(adults).orderBy(adults.id));
  await ask('every type', db.select().from(every));
  await ask('json', db.select({ theme: sql`${users.settings} ->> 'theme'`, deep: sql`${users.settings} #> '{deep,1}'` }).from(users).orderBy(users.id));
  await ask('window', db.select({ id: posts.id, r: sql`row_number() over (partition by ${posts.authorId} order by ${posts.id} desc)` }).from(posts).orderBy(posts.id));
  await ask('lock', db.select({ id: users.id }).from(users).where(eq(users.id, 1)).for('update', { of: users }));
  await ask('$count', db.$count(users, gt(users.id, 1)));
  const prepared = db.select({ name: users.name }).from(users).where(eq(users.id, sql.placeholder('id'))).prepare('by_id');
  await attempt('prepared', () => prepared.execute({ id: 1 }));
  await attempt('prepared again', () => prepared.execute({ id: 2 }));
}

async function relational(db) {
  await attempt('find many', () => db.query.users.findMany({
    with: { posts: { columns: { title: true, score: true }, with: { postLabels: { with: { label: true } } }, orderBy: (p, { desc: down }) => [down(p.id)] } },
    orderBy: (u, { asc: up }) => [up(u.id)],
  }));
  await attempt('find first', () => db.query.posts.findFirst({
    where: (p, { eq: same }) => same(p.id, 3), with: { author: { columns: { name: true, tags: true, feeling: true } } },
    extras: { shout: sql`upper(${posts.title})`.as('shout') },
  }));
  await attempt('find some', () => db.query.users.findMany({ columns: { id: true }, limit: 2, offset: 1, orderBy: [desc(users.id)], with: { posts: { limit: 1, orderBy: [asc(posts.id)] } } }));
}

async function transactions(db) {
  await attempt('rolled back', () => db.transaction(async (tx) => {
    await tx.update(users).set({ name: 'lost' });
    tx.rollback();
  }));
  await attempt('nested', () => db.transaction(async (tx) => {
    await tx.update(users).set({ name: 'Ann I' }).where(eq(users.id, 1));
    await attempt('inner', () => tx.transaction(async (inner) => {
      await inner.update(users).set({ name: 'Ann II' }).where(eq(users.id, 1));
      await inner.insert(users).values({ email: 'ann@x.org', name: 'again' });
    }));
    return tx.select({ name: users.name }).from(users).where(eq(users.id, 1));
  }));
  await attempt('isolated', () => db.transaction((tx) => tx.select({ n: count() }).from(users),
    { isolationLevel: 'repeatable read', accessMode: 'read only', deferrable: true }));
  await attempt('read only', () => db.transaction((tx) => tx.delete(users), { accessMode: 'read only' }));
  await attempt('raw', () => db.execute(sql`select ${1}::int as a, ${'x'}::text as b`).then((r) => r.rows));
  await attempt('cascade', () => db.delete(users).where(eq(users.id, 1)).returning({ id: users.id }));
  await attempt('left', () => db.select({ n: count() }).from(postLabels));
}
