-- int2vector and oidvector: arrays whose subscripts begin at 0.
select '1 2 3'::int2vector::int2[], '1 2 3'::int2vector @> array[1::int2];
select '1 2'::int2vector && '{3}'::int2[], '1 2'::int2vector <@ '{3,1,2}'::int2[], '{1}'::int2[] <@ '1 2'::int2vector, '1 2'::int2vector = '{1,2}'::int2[];
select * from unnest('4 5'::oidvector) with ordinality;
select 2 = any('1 2 3'::int2vector), ('1 2 3'::int2vector)[0:1];
select array_length('1 2 3'::int2vector,1), array_lower('1 2'::int2vector,1), array_upper('1 2'::int2vector,1), cardinality('3 4'::int2vector), array_to_string('1 2'::int2vector,',');
select array_position('1 2 3'::int2vector, 2::int2);
select array_positions('1 2 3'::int2vector, 2::int2), array_cat('1 2 3'::int2vector,'1 2 3'::int2vector), '1 2'::int2vector || 3::int2, '1 2'::int2vector || '{3}'::int2[];
select array_to_json('1 2'::int2vector), to_json('1 2'::int2vector), array_append('1 2'::int2vector, 3::int2);
select generate_subscripts('1 2 3'::int2vector,1), array_dims('1 2'::oidvector), array_ndims('1 2'::oidvector);
select unnest('1 2 3'::int2vector), pg_typeof(unnest('1 2 3'::int2vector));
select unnest('1 2 3'::oidvector) with_;
create table keyed (a int, b int, c text, primary key (a, b), unique (c, b));
select indexrelid::regclass, indkey, indkey[0], k.attnum, k.i from pg_index
  cross join lateral (select unnest(indkey), generate_subscripts(indkey, 1) + 1) as k(attnum, i)
  where indrelid = 'keyed'::regclass order by 1, k.i;
select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
  where i.indrelid = 'keyed'::regclass and indisprimary order by array_position(i.indkey::int2[], a.attnum);
select array_upper(proargtypes, 1), array_lower(proargtypes, 1), proargtypes[0]::regtype from pg_proc where proname = 'textcat';
