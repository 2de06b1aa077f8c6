-- What pg_index and pg_attribute tell of indexes: keys, operator classes, collations, types kept.
create type mood as enum ('a','b');
create table ix (id serial primary key, a int, b text, c varchar(20), d text[], e jsonb, f mood, g int4range, h char(4), i timestamptz, j name, k inet, l cidr, m bytea, n uuid, o numeric(10,2), p tsvector);
create index ix1 on ix (a, b desc, c nulls first, f, h, i, j, k, l, m, n, o) ;
create index ix2 on ix using gin (d, e);
create index ix3 on ix using gist (g);
create index ix4 on ix using hash (c);
create index ix5 on ix (lower(c), (a + 1), upper(b), (a+2), length(b), coalesce(a,1), (b || 'x'), (e->>'q'), (a::text), (a::numeric(5,2)));
create index ix6 on ix (b text_pattern_ops, c varchar_pattern_ops, h bpchar_pattern_ops);
create index ix7 on ix (a) include (b, c);
create index ix8 on ix using gin (e jsonb_path_ops, p);
create index ix9 on ix (d, g);
select c.relname, i.indnatts, i.indnkeyatts, i.indkey, i.indcollation, i.indoption,
  (select array_agg(o.opcname order by k.n) from unnest(i.indclass) with ordinality k(oid, n) join pg_opclass o on o.oid = k.oid)
  from pg_index i join pg_class c on c.oid = indexrelid where indrelid = 'ix'::regclass order by 1;
select c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attcollation from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relname like 'ix%' and c.relkind = 'i' order by 1, 2;
select relname, relnatts from pg_class where relname like 'ix%' order by 1;
