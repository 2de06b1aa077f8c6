// The schema as an application begins with it: every kind of column that Drizzle has.
import { sql } from 'drizzle-orm';
import {
  bigint, bigserial, boolean, char, check, cidr, date, doublePrecision, foreignKey, index, inet,
  integer, interval, json, jsonb, macaddr, numeric, pgEnum, pgSchema, pgSequence, pgTable, pgView,
  primaryKey, real, serial, smallint, smallserial, text, time, timestamp, unique, uniqueIndex, uuid,
  varchar,
} from 'drizzle-orm/pg-core';

export const mood = pgEnum('mood', ['sad', 'ok', 'happy']);
export const tickets = pgSequence('tickets', { startWith: 100, increment: 5, maxValue: 10000, cache: 1 });

export const users = pgTable('users', {
  id: serial('id').primaryKey(),
  email: varchar('email', { length: 120 }).notNull().unique(),
  name: text('name').notNull(),
  age: integer('age'),
  feeling: mood('feeling').default('ok').notNull(),
  tags: text('tags').array().default(sql`'{}'::text[]`).notNull(),
  settings: jsonb('settings').default({ theme: 'dark' }),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).defaultNow().notNull(),
}, (t) => [
  index('users_name_idx').on(t.name.asc(), t.age.desc().nullsLast()),
  uniqueIndex('users_lower_name').on(sql`lower(${t.name})`),
  index('users_adults').on(t.age).where(sql`${t.age} >= 18`),
  check('users_age_check', sql`${t.age} >= 0 AND ${t.age} < 150`),
]);

export const posts = pgTable('posts', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  authorId: integer('author_id').notNull().references(() => users.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
  title: varchar('title', { length: 200 }).notNull(),
  body: text('body').default("it's empty").notNull(),
  draft: boolean('draft').default(true),
  score: numeric('score', { precision: 10, scale: 2 }).default('0.50'),
  words: integer('words').generatedAlwaysAs(sql`length(body)`),
}, (t) => [
  unique('posts_author_title').on(t.authorId, t.title),
  index('posts_title_hash').using('hash', t.title),
]);

export const labels = pgTable('labels', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity({ startWith: 10, increment: 2 }),
  other: bigint('other', { mode: 'number' }).generatedByDefaultAsIdentity(),
  label: char('label', { length: 8 }).notNull(),
});

export const postLabels = pgTable('post_labels', {
  postId: bigint('post_id', { mode: 'number' }).notNull(),
  labelId: integer('label_id').notNull(),
}, (t) => [
  primaryKey({ columns: [t.postId, t.labelId], name: 'post_labels_pk' }),
  foreignKey({ columns: [t.postId], foreignColumns: [posts.id], name: 'pl_post' }).onDelete('cascade'),
  foreignKey({ columns: [t.labelId], foreignColumns: [labels.id], name: 'pl_label' }).onDelete('restrict'),
]);

export const every = pgTable('every_type', {
  id: uuid('id').primaryKey().defaultRandom(),
  a: smallint('a'),
  b: bigint('b', { mode: 'bigint' }),
  c: real('c'),
  d: doublePrecision('d').default(1.5),
  e: numeric('e'),
  f: date('f').defaultNow(),
  g: time('g', { precision: 2 }),
  h: timestamp('h', { mode: 'string' }).default('2024-01-02 03:04:05'),
  i: interval('i'),
  j: json('j'),
  k: inet('k'),
  l: cidr('l'),
  m: macaddr('m'),
  n: smallserial('n'),
  o: integer('o').array(),
  p: varchar('p', { length: 10 }).array(),
  q: mood('q').array(),
});

export const sales = pgSchema('sales');
export const orders = sales.table('orders', {
  id: serial('id').primaryKey(),
  userId: integer('user_id').references(() => users.id, { onDelete: 'set null' }),
  placed: date('placed').notNull(),
});

export const adults = pgView('adults').as((qb) =>
  qb.select({ id: users.id, name: users.name }).from(users).where(sql`${users.age} >= 18`));
