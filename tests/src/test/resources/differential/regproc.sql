SELECT 'pg_catalog.now'::regproc, 'now'::regproc, 1395::oid::regproc, 99999::oid::regproc, '-'::regproc;
SELECT 'array_in'::regproc::oid, '750'::regproc;
SELECT 'nosuch'::regproc;
SELECT 'abs'::regproc;
SELECT 'public.now'::regproc;
-- How drivers tell arrays from other types.
SELECT typname, typinput = 'pg_catalog.array_in'::regproc, typinput, typsend
  FROM pg_type WHERE typname IN ('int4', '_int4', 'numeric', '_text', 'timestamptz') ORDER BY typname;
CREATE TABLE keyed (a int, b text, c date, PRIMARY KEY (c, a));
CREATE INDEX ON keyed (b DESC, a);
SELECT indkey, indoption, indnatts FROM pg_index
  WHERE indrelid = 'keyed'::regclass ORDER BY indisprimary;

-- to_reg… of what is no name.
select to_regtype('int4'), to_regtype('nope'), to_regtype('nope.int4'), to_regtype('integer[]'), to_regtype('numeric(3,2)');
select to_regtype('');
select to_regproc('   ');
select to_regproc('a b'), 1;
select to_regproc('nope'), to_regproc('now'), to_regproc('pg_catalog.now'), to_regproc('nope.now');
select to_regclass('ABC def');
select to_regclass(''), 1;
select to_regclass('pg_class'), to_regclass('nope'), to_regclass('nope.x'), to_regclass('pg_catalog.pg_class'), to_regclass('123');
select to_regnamespace('a.c');
select to_regnamespace('public'), to_regnamespace('nope'), to_regnamespace('"public"');
select to_regnamespace(''), 1;
select to_regrole('postgres'), to_regrole('nope');
select to_regrole('a.b');
select regclass('123'::text);
select regclass('pg_class'::text), '1259'::regclass, regclass('pg_class'), regclass('1259');
-- types of a schema of the search_path are named without it, others with it
create schema rp_shop;
create type rp_shop.rp_e as enum ('a', 'b');
create table rp_shop.rp_orders (id int, e rp_shop.rp_e, es rp_shop.rp_e[]);
select 'rp_shop.rp_e'::regtype, format_type('rp_shop.rp_e[]'::regtype, null), pg_typeof(o), pg_typeof(o.e), pg_typeof(o.es) from rp_shop.rp_orders o right join (values (1)) v(x) on true;
set search_path = rp_shop, public;
select 'rp_e'::regtype, format_type('rp_e[]'::regtype, null), pg_typeof(o), pg_typeof(o.e), pg_typeof(o.es) from rp_orders o right join (values (1)) v(x) on true;
create type "Mixed Case" as (a int);
select '"Mixed Case"'::regtype, pg_typeof(row(1)::"Mixed Case");
create type public.rp_e as enum ('c');
select 'rp_shop.rp_e'::regtype, 'public.rp_e'::regtype;
create table rp_keys (k jsonb);
create unique index rp_keyed on rp_keys ((k ->> 'a'));
insert into rp_keys values ('{"a":1}');
insert into rp_keys values ('{"a":1}');
reset search_path;
