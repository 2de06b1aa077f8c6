-- Range and multirange types: text forms, constructors, operators, functions (8.17, 9.20, 9.21).

SELECT '[3,7)'::int4range, '(3,7]'::int4range, '(3,7)'::int4range, '[3,7]'::int4range, '[4,4)'::int4range, '[4,4]'::int4range;
SELECT '[,7)'::int4range, '(3,]'::int8range, '(,)'::int4range, '[,]'::numrange, ' Empty '::int4range, 'EMPTY'::tsrange;
SELECT ' [ 3, 7 ) '::int8range, '["3","7")'::int4range, '[1.10,2.2]'::numrange, '(-5.00,5)'::numrange;
SELECT '[9223372036854775806,9223372036854775807)'::int8range, '[-2147483648,2147483646]'::int4range;
SELECT '[1,2147483647]'::int4range;
SELECT '(2147483647,)'::int4range;
SELECT '[1,9223372036854775807]'::int8range;
SELECT '[2024-02-28,2024-02-29]'::daterange, '(2024-02-28,2024-03-01)'::daterange, '[-infinity,infinity]'::daterange, '(-infinity,infinity)'::daterange, '(2024-01-01,infinity]'::daterange;
SELECT '[0044-03-15 BC,10000-01-01]'::daterange, '[2024-01-01,5874897-12-31]'::daterange;
SELECT '[2024-01-01 10:00,2024-01-01 11:30:00.5)'::tsrange, '["2024-01-01 10:00","2024-01-02"]'::tsrange, '[infinity,)'::tsrange;
SET TimeZone = 'Europe/Berlin';
SELECT '[2024-07-01 10:00+00,2024-12-01 10:00+00)'::tstzrange, tstzrange('2024-07-01 10:00', NULL, '()'), '{[2024-07-01,2024-07-02),[2024-07-02,2024-07-03 12:00]}'::tstzmultirange;
SET DateStyle = 'German';
SELECT '[2024-07-01 10:00+00,)'::tstzrange, '[2024-07-01,2024-07-03]'::daterange, '{[2024-07-01,2024-07-03]}'::tsmultirange::text;
RESET DateStyle;
RESET TimeZone;

-- Malformed literals.
SELECT ''::int4range;
SELECT '3,7)'::int4range;
SELECT '[3'::int4range;
SELECT '[3,'::int4range;
SELECT '[3)'::int4range;
SELECT '[3,7'::int4range;
SELECT '[3,7,9)'::int4range;
SELECT '[3,7) x'::int4range;
SELECT 'empty x'::int4range;
SELECT '[3,\'::int4range;
SELECT '["3,7)'::int4range;
SELECT '[a,7)'::int4range;
SELECT '[ ,7)'::int4range;
SELECT '[7,3)'::int4range;
SELECT '["",7)'::numrange;
SELECT '[2024-02-30,)'::daterange;
SELECT '[2024-01-01,5874897-12-31]'::daterange;
SELECT '(5874897-12-31,)'::daterange;
SELECT '{'::int4multirange;
SELECT '[1,2)'::int4multirange;
SELECT '{1,2}'::int4multirange;
SELECT '{[1,2)'::int4multirange;
SELECT '{[1,2) [3,4)}'::int4multirange;
SELECT '{[1,2),}'::int4multirange;
SELECT '{,[1,2)}'::int4multirange;
SELECT '{[1,2)} x'::int4multirange;
SELECT '{[1,2'::int4multirange;
SELECT '{[1,2)}}'::int4multirange;
SELECT '{[a,2)}'::int4multirange;
SELECT '{[5,2)}'::int4multirange;
SELECT '{empty x}'::int4multirange;

SELECT '{}'::int4multirange, '{ }'::int4multirange, '{empty}'::int4multirange, '{empty,[1,2),Empty}'::int4multirange;
SELECT '{[1,3),[3,5)}'::int4multirange, '{[1,3),[2,9)}'::int4multirange, '{[7,9),[1,3)}'::int4multirange, ' { [1,3) , (5 , 9 ] } '::int4multirange;
SELECT '{[1,2],[3,4]}'::int8multirange, '{[1,2],[3,4]}'::nummultirange, '{[1,2),(2,3)}'::nummultirange, '{[1,2),[2,3)}'::nummultirange, '{(,1),[5,)}'::nummultirange;
SELECT '{["2024-01-01","2024-01-31"],[2024-02-01,2024-02-02)}'::datemultirange, '{["2024-01-01 00:00","2024-01-31 10:00"]}'::tsmultirange;

-- Constructors and casts.
SELECT int4range(1, 5), int4range(1, 5, '[]'), int4range(1, 5, '()'), int4range(NULL, 5), int4range(1, NULL, '(]'), int4range(NULL, NULL);
SELECT int8range(1, 5), numrange(1.5, 2.50, '[]'), numrange(1, 1), daterange('2024-01-01', '2024-01-31', '[]'), tsrange('2024-01-01', NULL);
SELECT int4range(5, 1);
SELECT int4range(1, 5, 'x');
SELECT int4range(1, 5, '[[');
SELECT int4range(1, 5, NULL);
SELECT int4range(1, 5, '[)x');
SELECT int4range(2147483647, NULL, '()');
SELECT int4range(1, 2147483647, '[]');
SELECT numrange('NaN', 'NaN', '[]'), numrange(1, 'NaN'), numrange('-Infinity', 'Infinity', '[]');
SELECT int4multirange(), int4multirange(int4range(1, 3)), int4multirange(int4range(1, 3), int4range(9, 12)), int4multirange(int4range(1, 3), int4range(2, 5), 'empty');
SELECT int4multirange(VARIADIC ARRAY[int4range(1, 3), int4range(6, 7)]), int4multirange(VARIADIC '{}'::int4range[]);
SELECT int4multirange(NULL::int4range), int4multirange(VARIADIC NULL::int4range[]);
SELECT int4multirange(int4range(1, 3), NULL);
SELECT int4multirange(VARIADIC ARRAY[ARRAY[int4range(1, 3)], ARRAY[int4range(6, 7)]]);
SELECT int4range(1, 3)::int4multirange, 'empty'::numrange::nummultirange, CAST(daterange('2024-01-01', NULL) AS datemultirange);
SELECT multirange(int4range(1, 3)), multirange('empty'::daterange), multirange(NULL::tsrange);
SELECT int4range(1, 3)::text, '[1,4)'::text::int4range, int4range(1, 3)::varchar(3), int4multirange('[1,4)')::text, '{[1,4)}'::text::int4multirange;
SELECT int4range(1, 3)::int8range;
SELECT int4range(1, 3)::numrange;
SELECT int4multirange(int4range(1, 3))::int4range;
SELECT int4range(1, 3)::int4;
SELECT pg_typeof(int4range(1, 2)), pg_typeof('{}'::tstzmultirange), pg_typeof(lower(daterange('2024-01-01', NULL))), pg_typeof(ARRAY[int8range(1, 2)]), pg_typeof(ARRAY['{}'::int8multirange]);

-- Bounds.
SELECT r, lower(r), upper(r), isempty(r), lower_inc(r), upper_inc(r), lower_inf(r), upper_inf(r) FROM (VALUES (int4range(1, 5)), ('empty'), ('(,3)'), ('[3,)'), ('(,)'), (NULL)) v(r);
SELECT r, lower(r), upper(r), isempty(r), lower_inc(r), upper_inc(r), lower_inf(r), upper_inf(r) FROM (VALUES (numrange(1, 5)), ('empty'), ('(,3]'), ('(3,)'), ('[2.50,2.5]')) v(r);
SELECT r, lower(r), upper(r), isempty(r), lower_inc(r), upper_inc(r), lower_inf(r), upper_inf(r) FROM (VALUES ('{[1,3),(5,9]}'::nummultirange), ('{}'), ('{(,3],(7,9)}'), ('{(,)}'), (NULL)) v(r);
SELECT lower(daterange('2024-01-01', '2024-02-01')) + 1, upper(tstzrange('2024-01-01+00', '2024-02-01+00')) - lower(tstzrange('2024-01-01+00', '2024-02-01+00'));
SELECT lower_inf('[-infinity,infinity]'::daterange), upper_inf('[-infinity,infinity]'::tsrange), lower('[-infinity,infinity]'::daterange);
SELECT lower('ABC'), upper('abc'), lower(NULL);
SELECT isempty('empty');
SELECT lower(1);

-- Containment.
SELECT r @> 3, 3 <@ r, r @> int4range(2, 4), int4range(2, 4) <@ r, r @> 'empty'::int4range, 'empty'::int4range @> r, r <@ r FROM (VALUES (int4range(1, 5)), ('[3,4)'), ('empty'), ('(,3)'), ('(3,)'), ('(,)')) v(r);
SELECT numrange(1, 5) @> 5.0, numrange(1, 5, '[]') @> 5.00, numrange(1, 5, '(]') @> 1, 1.0 <@ numrange(1, 5), NULL <@ numrange(1, 5), numrange(1, 5) @> NULL::numeric;
SELECT int8range(1, 5) @> 3;
SELECT int8range(1, 5) @> 3::int8, numrange(1, 5) @> 3::numeric, daterange('2024-01-01', NULL) @> date '2024-05-05', tsrange('2024-01-01', '2024-02-01') @> timestamp '2024-01-31 23:59:59.999999';
SELECT m @> 3, 3 <@ m, m @> int4range(2, 4), int4range(2, 4) <@ m, m @> '{[2,3),[7,8)}'::int4multirange, '{[2,3),[7,8)}'::int4multirange <@ m, m @> '{}'::int4multirange, m @> 'empty'::int4range FROM (VALUES ('{[1,5),[7,9)}'::int4multirange), ('{}'), ('{(,)}'), ('{[1,3),[4,9)}')) v(m);
SELECT int4range(1, 9) @> m, m <@ int4range(1, 9), 'empty'::int4range @> m FROM (VALUES ('{[1,5),[7,9)}'::int4multirange), ('{}'), ('{(,)}')) v(m);

-- Position.
SELECT a, b, a && b, a << b, a >> b, a &< b, a &> b, a -|- b FROM (VALUES (int4range(1, 5)), ('[5,7)'), ('[6,9)'), ('empty'), ('(,3)'), ('[4,)')) v(a), (VALUES (int4range(1, 5)), ('[5,7)'), ('[8,9)'), ('empty'), ('(,1)'), ('[7,)')) w(b);
SELECT a, b, a && b, a << b, a >> b, a &< b, a &> b, a -|- b FROM (VALUES (numrange(1, 5)), ('[1,5]'), ('(5,7)'), ('[5,7)'), ('empty')) v(a), (VALUES (numrange(1, 5)), ('(5,7)'), ('[5,7]'), ('(,1]'), ('(7,)')) w(b);
SELECT a, b, a && b, a << b, a >> b, a &< b, a &> b, a -|- b FROM (VALUES (int4range(1, 5)), ('[3,4)'), ('empty'), ('[9,11)')) v(a), (VALUES ('{[1,3),[4,6)}'::int4multirange), ('{[5,7)}'), ('{}'), ('{(,1),[11,)}')) w(b);
SELECT a, b, a && b, a << b, a >> b, a &< b, a &> b, a -|- b FROM (VALUES ('{[1,3),[4,6)}'::int4multirange), ('{[5,7)}'), ('{}'), ('{(,1),[11,)}')) v(a), (VALUES (int4range(1, 5)), ('[6,9)'), ('empty'), ('[3,4)')) w(b);
SELECT a, b, a && b, a << b, a >> b, a &< b, a &> b, a -|- b FROM (VALUES ('{[1,3),[4,6)}'::int4multirange), ('{[6,7)}'), ('{}'), ('{(,1),[11,)}')) v(a), (VALUES ('{[1,3),[4,6)}'::int4multirange), ('{[3,4),[8,11)}'), ('{}'), ('{[6,7),[9,10)}')) w(b);
SELECT int4range(1, 5) && int8range(1, 5);
SELECT int4range(1, 5) && '[4,9)', '{[1,2)}'::int4multirange && '{[1,9)}';
SELECT 1 && int4range(1, 5);

-- Union, intersection, difference.
SELECT a, b, a * b, range_merge(a, b) FROM (VALUES (int4range(1, 5)), ('[5,7)'), ('empty'), ('(,3)'), ('[4,)')) v(a), (VALUES (int4range(1, 5)), ('[3,7)'), ('empty'), ('(,2)'), ('[6,)')) w(b);
SELECT int4range(1, 5) + int4range(5, 7), int4range(1, 5) + 'empty', 'empty'::numrange + 'empty'::numrange, numrange(1, 5, '[]') + numrange(5, 7, '(]'), int4range(NULL, 5) + int4range(2, NULL);
SELECT int4range(1, 5) + int4range(6, 7);
SELECT numrange(1, 5) + numrange(5, 7, '()');
SELECT int4range(1, 9) - int4range(5, 12), int4range(1, 9) - int4range(-5, 3), int4range(1, 9) - int4range(0, 10), int4range(1, 9) - int4range(20, 30), int4range(1, 9) - 'empty', 'empty'::int4range - int4range(1, 2);
SELECT numrange(1, 9, '[]') - numrange(5, 9), numrange(1, 9) - numrange(9, 12), numrange(1, 9, '[]') - numrange(9, 12), numrange(1, 9) - numrange(1, 1, '[]');
SELECT int4range(1, 9) - int4range(3, 5);
SELECT a, b, a + b, a * b, a - b FROM (VALUES ('{[1,3),[5,9)}'::int4multirange), ('{}'), ('{(,4),[20,)}')) v(a), (VALUES ('{[2,6)}'::int4multirange), ('{[3,5)}'), ('{}'), ('{(,)}'), ('{[1,2),[6,7),[8,25)}')) w(b);
SELECT '{[1,5],[7,9)}'::nummultirange - '{(2,3],[5,8]}', '{[1,5],[7,9)}'::nummultirange * '{[5,7]}', '{[1,5)}'::nummultirange + '{[5,6]}';
SELECT '{[1,5)}'::int4multirange + int4range(1, 2);
SELECT range_merge('{[1,3),[7,9)}'::int4multirange), range_merge('{}'::int4multirange), range_merge('{(,3),[7,9]}'::nummultirange), range_merge(NULL::int4multirange);
SELECT -int4range(1, 2);

-- Order and equality.
SELECT r FROM (VALUES (int4range(1, 5)), ('empty'), ('[1,4)'), (NULL), ('(,3)'), ('[1,)'), ('(,)'), ('[-5,100)')) v(r) ORDER BY r;
SELECT r FROM (VALUES (numrange(1, 5)), ('empty'), ('[1,4)'), ('(1,4)'), ('[1,5]'), ('(,3)'), ('[1,)'), ('[10,11)'), ('[9,11)')) v(r) ORDER BY r DESC;
SELECT m FROM (VALUES ('{[1,5)}'::int4multirange), ('{}'), ('{[1,5),[7,8)}'), ('{(,2)}'), ('{[1,)}'), ('{[0,1)}'), (NULL)) v(m) ORDER BY m NULLS FIRST;
SELECT numrange(1.0, 2) = numrange(1, 2.00), numrange(1, 2) <> numrange(1, 2, '[]'), int4range(1, 2) < int4range(1, 3), int4range(1, 2) >= 'empty', 'empty'::int4range = '[5,5)', int4range(1, 2) > NULL;
SELECT '{[1,2)}'::int4multirange = '{[1,2)}', '{[1,2)}'::int4multirange < '{[1,2),[3,4)}', '{}'::int4multirange <= '{}', '{[1.0,2)}'::nummultirange <> '{[1,2.0)}';
SELECT int4range(1, 2) = int8range(1, 2);
SELECT int4range(1, 2) = int4multirange(int4range(1, 2));
SELECT DISTINCT r FROM (VALUES (numrange(1, 2)), ('[1.0,2.0)'), ('[1,2]')) v(r) ORDER BY r;
SELECT r, count(*) FROM (VALUES (int4range(1, 2)), ('[1,1]'), ('[1,2]')) v(r) GROUP BY r ORDER BY r;
SELECT int4range(1, 2) IN ('[1,1]', '[3,4)'), int4range(1, 2) = ANY (ARRAY['[1,1]', '[3,4)']::int4range[]), int4range(1, 3) IS DISTINCT FROM '[1,3)', CASE int4range(1, 3) WHEN '[1,2]' THEN 'same' END;
SELECT greatest(int4range(1, 2), '[0,9)', 'empty'), least(int4range(1, 2), '[0,9)'), nullif(int4range(1, 2), '[1,1]'), coalesce(NULL, int4range(1, 2));
SELECT range_cmp(int4range(1, 2), int4range(1, 3)), range_eq(int4range(1, 2), int4range(1, 3)), range_contains(int4range(1, 5), int4range(1, 3)), multirange_cmp('{[1,2)}'::int4multirange, '{}'), range_overlaps(int4range(1, 2), int4range(1, 3)), int4range_canonical('[1,2]');
SELECT max(r) FROM (VALUES (int4range(1, 2))) v(r);
SELECT int4range_subdiff(1, 5), int8range_subdiff(9223372036854775807, -1), numrange_subdiff(1.5, 0.25), daterange_subdiff('2024-01-05', '2024-01-01'), tsrange_subdiff('2024-01-05', '2024-01-01 00:00:00.5'), tstzrange_subdiff('2024-01-05', '2024-01-01'), daterange_subdiff('infinity', '2024-01-01'), tsrange_subdiff('infinity', '2024-01-01'), numrange_subdiff('NaN', 1), daterange_subdiff('-infinity', 'infinity');

-- Aggregates and sets.
SELECT range_agg(r), range_intersect_agg(r) FROM (VALUES (int4range(1, 5)), ('[3,9)'), (NULL), ('[12,15)')) v(r);
SELECT range_agg(r), range_intersect_agg(r) FROM (VALUES (int4range(1, 5)), ('[3,9)'), (NULL)) v(r);
SELECT range_agg(r), range_intersect_agg(r) FROM (VALUES ('{[1,5),[8,9)}'::nummultirange), ('{[3,9)}'), ('{(,4],[8.5,)}')) v(r);
SELECT range_agg(r), range_intersect_agg(r) FROM (SELECT int4range(1, 2) WHERE false) v(r);
SELECT range_agg(r), range_intersect_agg(r) FROM (VALUES (NULL::int4range), (NULL)) v(r);
SELECT range_agg('empty'::int4range), range_intersect_agg('empty'::int4range), range_agg('{}'::int4multirange), range_intersect_agg('{}'::int4multirange);
SELECT g % 2 AS odd, range_agg(int4range(g, g + 2)), range_agg(int4range(g, g + 1)) FILTER (WHERE g < 4) FROM generate_series(1, 6) g GROUP BY 1 ORDER BY 1;
SELECT g, range_agg(int4range(g, g + 1)) OVER (ORDER BY g ROWS 1 PRECEDING) FROM generate_series(1, 9, 3) g;
SELECT unnest('{[1,3),[5,9)}'::int4multirange), unnest('{}'::int4multirange);
SELECT * FROM unnest('{[1,3),(5,9]}'::nummultirange) WITH ORDINALITY AS u(r, n);
SELECT lower(u), upper(u) FROM unnest('{[2024-01-01,2024-01-05],[2024-02-01,)}'::datemultirange) u;
SELECT pg_typeof(u) FROM unnest('{[1,3)}'::int8multirange) u;
SELECT * FROM unnest(ARRAY[int4range(1, 2), NULL]) AS u(r);
SELECT generate_series(lower(r), upper(r) - 1) FROM (VALUES (int4range(1, 4))) v(r);
SELECT array_agg(r ORDER BY r), count(r), count(DISTINCT r) FROM (VALUES (int4range(1, 4)), ('[0,3)'), ('[1,3]')) v(r);
SELECT string_agg(r::text, ' ') FROM (VALUES (int4range(1, 4)), ('[0,3)')) v(r);

-- Arrays, rows and JSON of ranges.
SELECT ARRAY[int4range(1, 2), 'empty', NULL], '{"[1,2)","(,)",empty}'::numrange[], ARRAY['{[1,2),[3,4)}'::int4multirange], '{"{[1,2)}","{}"}'::nummultirange[];
SELECT ARRAY[numrange(1, 2)] = ARRAY[numrange(1.0, 2)], ARRAY[int4range(1, 2)] < ARRAY[int4range(1, 3)], (ARRAY[int4range(1, 2), int4range(3, 4)])[2], int4range(3, 4) = ANY (ARRAY[int4range(1, 2), int4range(3, 4)]);
SELECT a FROM (VALUES (ARRAY[int4range(1, 20)]), (ARRAY[int4range(1, 3), int4range(1, 2)]), (ARRAY['empty'::int4range])) v(a) ORDER BY a;
SELECT array_position(ARRAY[numrange(1, 2), numrange(3, 4)], numrange(3.0, 4)), ARRAY[int4range(1, 2)] || int4range(5, 6), array_to_string(ARRAY[int4range(1, 2), 'empty'], ';');
SELECT ROW(int4range(1, 2), '{[1,2)}'::int4multirange), ROW(numrange(1, 2)) = ROW(numrange(1.0, 2));
SELECT to_json(int4range(1, 2)), to_jsonb('{[1,2)}'::int4multirange), json_build_object('r', daterange('2024-01-01', NULL)), row_to_json(x) FROM (SELECT int4range(1, 2) AS r, ARRAY[tsrange('2024-01-01', NULL)] AS a) x;
SELECT format('%s %L', int4range(1, 2), tsrange('2024-01-01', NULL)), concat(int4range(1, 2), 'x'), int4range(1, 2) || 'x';
SELECT int4range(1, 2) || int4range(1, 2);
SELECT NULL::int4range IS NULL, 'empty'::int4range IS NULL;

-- Types of what is unknown.
SELECT int4range(1, 10) @> '5';
SELECT '5' <@ int4range(1, 10);
SELECT '[1,2)' <@ int4range(1, 10);
-- extended: '[1,5)', 3
SELECT $1::int4range @> $2::int4, lower($1), int4range($2, NULL);
-- extended: 3
SELECT int4range(1, 5) @> $1;
-- extended: '[1,3)'
SELECT numrange(1, 5) && $1, $1;
-- extended: '{[1,3)}'
SELECT $1::int4multirange;
-- extended: '[3,1)'
SELECT $1::int4range;
SELECT 1 UNION ALL SELECT int4range(1, 2);
SELECT int4range(1, 2) UNION SELECT '[1,1]' UNION SELECT 'empty' ORDER BY 1;
SELECT int4range(1, 2) INTERSECT SELECT '[1,1]';
SELECT int4range('1', '2'), int4range('a', '2');
SELECT int4range(1.5, 2);
SELECT int4range(1::int8, 2::int8);
SELECT int8range(1::int2, 2), numrange(1::int4, 2::int8), daterange(now()::date, NULL) @> now()::date;
SELECT isempty(1);
SELECT range_merge(int4range(1, 2), int8range(1, 2));
SELECT range_agg(1);
SELECT multirange(1);
SELECT intrange(1, 2);
SELECT int4range(1);
SELECT '[1,2)'::anyrange;
SELECT '[1,2)'::int4range(3);
SELECT typname, typtype, typcategory, typlen, typalign, typelem, typarray::regtype, typinput, typoutput FROM pg_type WHERE typname IN ('int4range', 'tstzmultirange', 'anyrange', 'anycompatiblemultirange', '_daterange') ORDER BY typname;
SELECT rngtypid::regtype, rngsubtype::regtype, rngmultitypid::regtype, rngcollation, rngsubopc FROM pg_range WHERE rngtypid < 16384 ORDER BY rngtypid;

-- Every operator over every pair of some ranges and multiranges.
WITH b(x) as (values (null::numeric),(1),(2),(3)), f(f) as (values ('[)'),('[]'),('()'),('(]')),
r as (select numrange(l.x,u.x,f) r from b l, b u, f where l.x is null or u.x is null or l.x<=u.x union all select 'empty')
SELECT md5(string_agg(concat_ws(' ', a.r,b.r, a.r=b.r, a.r<b.r, a.r>=b.r, a.r&&b.r, a.r@>b.r, a.r<@b.r, a.r<<b.r, a.r>>b.r, a.r&<b.r, a.r&>b.r, a.r-|-b.r, a.r*b.r, range_merge(a.r,b.r), range_cmp(a.r,b.r), case when a.r&&b.r or a.r-|-b.r then a.r+b.r end, a.r@>2.0, 3.0<@a.r), '|' order by a.r::text, b.r::text)), count(*) from r a, r b;
WITH b(x) as (values (null::int),(1),(2),(3),(5)), f(f) as (values ('[)'),('[]'),('()'),('(]')),
r as (select distinct int4range(l.x,u.x,f) r from b l, b u, f where l.x is null or u.x is null or l.x<=u.x)
SELECT md5(string_agg(concat_ws(' ', a.r,b.r, a.r=b.r, a.r<b.r, a.r>=b.r, a.r&&b.r, a.r@>b.r, a.r<@b.r, a.r<<b.r, a.r>>b.r, a.r&<b.r, a.r&>b.r, a.r-|-b.r, a.r*b.r, range_merge(a.r,b.r), range_cmp(a.r,b.r), case when a.r&&b.r or a.r-|-b.r then a.r+b.r end, a.r@>2, 3<@a.r, multirange(a.r)-multirange(b.r)), '|' order by a.r::text, b.r::text)), count(*) from r a, r b;
WITH b(x) as (values (null::numeric),(1),(2),(3)), f(f) as (values ('[]'),('()'),('[)')),
r as (select numrange(l.x,u.x,f) r from b l, b u, f where l.x is null or u.x is null or l.x<=u.x union all select 'empty'),
m as (select distinct nummultirange(a.r,b.r) m from r a, r b)
SELECT md5(string_agg(concat_ws(' ', a.m,b.m, a.m=b.m, a.m<b.m, a.m>=b.m, a.m&&b.m, a.m@>b.m, a.m<@b.m, a.m<<b.m, a.m>>b.m, a.m&<b.m, a.m&>b.m, a.m-|-b.m, a.m*b.m, a.m+b.m, a.m-b.m, multirange_cmp(a.m,b.m)), '|' order by a.m::text, b.m::text)), count(*) from m a, m b;
WITH b(x) as (values (null::numeric),(1),(2),(3)), f(f) as (values ('[]'),('()'),('[)')),
r as (select numrange(l.x,u.x,f) r from b l, b u, f where l.x is null or u.x is null or l.x<=u.x union all select 'empty'),
m as (select distinct nummultirange(a.r,b.r) m from r a, r b)
SELECT md5(string_agg(concat_ws(' ', a.m,b.r, a.m&&b.r, a.m@>b.r, a.m<@b.r, a.m<<b.r, a.m>>b.r, a.m&<b.r, a.m&>b.r, a.m-|-b.r, b.r&&a.m, b.r@>a.m, b.r<@a.m, b.r<<a.m, b.r>>a.m, b.r&<a.m, b.r&>a.m, b.r-|-a.m, a.m@>2.0, lower(a.m), upper_inc(a.m), range_merge(a.m)), '|' order by a.m::text, b.r::text)), count(*) from m a, r b;
