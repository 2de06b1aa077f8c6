// The same application some months later: columns added, dropped, of another type, with other
// defaults; enums with more labels; indexes, constraints and foreign keys changed.
import { sql } from 'drizzle-orm';
import {
  bigint, bigserial, boolean, char, check, cidr, date, doublePrecision, foreignKey, index, inet,
  integer, interval, json, jsonb, macaddr, numeric, pgEnum, pgMaterializedView, pgSchema, pgSequence,
  pgTable, pgView, primaryKey, real, serial, smallint, smallserial, text, time, timestamp, unique,
  uniqueIndex, uuid, varchar,
} from 'drizzle-orm/pg-core';

export const mood = pgEnum('mood', ['sad', 'so-so', 'ok', 'happy', 'ecstatic']);
export const kind = pgEnum('kind', ['a', 'b']);
export const tickets = pgSequence('tickets', { startWith: 100, increment: 10, maxValue: 20000, cycle: true, cache: 1 });

export const users = pgTable('users', {
  id: serial('id').primaryKey(),
  email: varchar('email', { length: 200 }).notNull(),
  name: text('name'),
  age: bigint('age', { mode: 'number' }),
  feeling: mood('feeling').default('happy').notNull(),
  tags: text('tags').array().default(sql`'{new}'::text[]`).notNull(),
  settings: jsonb('settings').default({ theme: 'light', size: 2 }),
  phone: varchar('phone', { length: 30 }).default('none').notNull(),
  kind: kind('kind').default('a'),
  createdAt: timestamp('created_at', { withTimezone: true }).defaultNow().notNull(),
}, (t) => [
  index('users_name_idx').on(t.name.desc().nullsFirst()),
  index('users_settings').using('gin', t.settings),
  check('users_age_check', sql`${t.age} >= 0`),
  check('users_phone_check', sql`length(${t.phone}) > 2`),
]);

export const posts = pgTable('posts', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  authorId: integer('author_id').references(() => users.id, { onDelete: 'set null' }),
  title: text('title').notNull(),
  body: text('body').notNull(),
  draft: boolean('draft').default(false).notNull(),
  score: numeric('score', { precision: 12, scale: 4 }),
  publishedAt: timestamp('published_at'),
}, (t) => [
  unique('posts_title').on(t.title).nullsNotDistinct(),
  index('posts_published').on(t.publishedAt).where(sql`${t.draft} = false`),
]);

export const labels = pgTable('labels', {
  id: integer('id').primaryKey().generatedByDefaultAsIdentity({ startWith: 10, increment: 3 }),
  other: bigint('other', { mode: 'number' }),
  label: varchar('label', { length: 20 }).notNull().unique(),
});

export const postLabels = pgTable('post_labels', {
  postId: bigint('post_id', { mode: 'number' }).notNull(),
  labelId: integer('label_id').notNull(),
  since: date('since').defaultNow(),
}, (t) => [
  primaryKey({ columns: [t.postId, t.labelId], name: 'post_labels_pk' }),
  foreignKey({ columns: [t.postId], foreignColumns: [posts.id], name: 'pl_post' }),
  foreignKey({ columns: [t.labelId], foreignColumns: [labels.id], name: 'pl_label' }).onDelete('cascade').onUpdate('cascade'),
]);

export const every = pgTable('every_type', {
  id: uuid('id').primaryKey().defaultRandom(),
  a: integer('a'),
  b: bigint('b', { mode: 'bigint' }),
  c: doublePrecision('c'),
  d: doublePrecision('d').default(2.5),
  e: numeric('e', { precision: 20, scale: 5 }),
  f: timestamp('f'),
  g: time('g'),
  h: timestamp('h', { mode: 'string', withTimezone: true }),
  i: interval('i', { fields: 'day to second' }),
  j: json('j').default([1, 2]),
  k: inet('k'),
  l: cidr('l'),
  m: macaddr('m'),
  n: smallserial('n'),
  p: varchar('p', { length: 20 }).array(),
  q: mood('q').array(),
});

export const sales = pgSchema('sales');
export const orders = sales.table('orders', {
  id: serial('id').primaryKey(),
  userId: integer('user_id').references(() => users.id, { onDelete: 'cascade' }),
  placed: date('placed').defaultNow().notNull(),
  postId: bigint('post_id', { mode: 'number' }).references(() => posts.id),
});
export const stock = pgSchema('stock');
export const items = stock.table('items', { sku: char('sku', { length: 6 }).primaryKey(), left: smallint('left').default(0), w: real('w') });

export const grown = pgView('grown').as((qb) =>
  qb.select({ id: users.id, email: users.email }).from(users).where(sql`${users.age} >= 21`));
export const busy = pgMaterializedView('busy').as((qb) =>
  qb.select({ author: posts.authorId, n: sql`count(*)`.as('n') }).from(posts).groupBy(posts.authorId));
