-- Records PostgreSQL 15's own list of types, and how it spells modifiers. Run from this folder as
--   psql -X -q -f record-catalog.sql postgres
\pset format unaligned
\pset tuples_only on
\pset fieldsep '\t'
\o pg_type.tsv
select oid, typname, format_type(oid, null), typcategory, case when typispreferred then 't' else 'f' end, typlen, typarray, typelem, format_type(oid, -1)
from pg_type where oid < 10000 order by oid;
\o format_type.tsv
create temp table f(a varchar(10), b char(3), c char, d numeric(10,2), e numeric(5), f numeric(3,-2), g timestamp(3), h timestamptz(0), i time(2), j timetz(6), k interval(3), l interval day to second(3), m interval year to month, n interval second(2), o varchar, p numeric, q varchar(10)[], r numeric(10,2)[], s timestamp(3)[], t bpchar, u "char", v interval hour, w int[], x name, y timestamptz, z interval minute to second);
select t.typname, attr.mods, atttypmod, format_type(atttypid, atttypmod) from pg_attribute join pg_type t on t.oid = atttypid
join (values ('a','10'),('b','3'),('c','1'),('d','10,2'),('e','5'),('f','3,-2'),('g','3'),('h','0'),('i','2'),('j','6'),('k','3'),('l','day,to,second,3'),('m','year,to,month'),('n','second,2'),('o',''),('p',''),('q','10'),('r','10,2'),('s','3'),('t',''),('u',''),('v','hour'),('w',''),('x',''),('y',''),('z','minute,to,second')) attr(name, mods) on attr.name = attname::text
where attrelid = 'f'::regclass and attnum > 0 order by attnum;
