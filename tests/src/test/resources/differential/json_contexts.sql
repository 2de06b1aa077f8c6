-- Where JSON text is wrong: detail and context of the error (manual, 8.14).
select '{"a": 1,
 "b": [1, 2,
 nonsense, 3]}'::json;
select '"abc
def"'::jsonb;
select '{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": bad, "x": 1}'::json;
select '{"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää": bad, "x": 1}'::json;
select '"\ud800\u0041"'::jsonb;
select '"\ud800x"'::jsonb;
select '"\ud800"'::jsonb;
select '"\udc00 abc"'::jsonb;
select '"\u00xx abc"'::jsonb;
select '"abc\u0000def"'::jsonb;
select '"abc\qdef"'::jsonb;
select '"abc\u00'::jsonb;
select '"abc\'::jsonb;
select '"abc'::jsonb;
select '[1'::jsonb;
select '[1,
'::jsonb;
select '1
2'::json;
select json '"\u0000"' ->> 0, (json '{"a":"\u0000"}')->>'a';
select json_array_elements_text('["\ud800"]');
select '[1,2,,3,4,5,6,7,8,9,10,11,12]'::json;
select '[1,2 3,4]'::json;
select 'é'::json;
select '日本語 x'::json;
select '{"a":1}x'::json;
select ' '::json;
select '[1,2'::json;
select '{"a" 1}'::json;
select '-'::json;
select '+1'::json;
select '1e'::json;
select 'nullx y'::json;
select '[1,
2,
3,,
4]'::json;
select '"\ud800\n"'::jsonb;
select '"\ud800\ud801 x"'::jsonb;
select '["\ud800\\ x"]'::jsonb;
select E'[1,\r\n 2,\r\n x]'::jsonb;
select E'[1,\n "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", b]'::jsonb;
select E'[1,\n "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", b]'::jsonb;
select E'[1,\n "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", b]'::jsonb;
select E'[1,\n "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaé", b]'::jsonb;
select E'"a\x01b"'::json;
select E'"a\tb"'::json;
select '{"a": 1, }'::json, 1;
select '{"a": 1, "a"}'::jsonb;
select '{,}'::jsonb;
select ']'::jsonb;
select '{"a":[}'::jsonb;
select '"\uZZZZ"'::json;
select '"\u12'::json;
select '"\u'::json;
select '"\é"'::json;
select 'tru'::json;
select '.5'::json;
select '1.'::json;
select '1.5.5'::json;
select '--1'::json;
select '0x10'::json;
select '*é'::json;
create table jc (j jsonb, k json);
insert into jc values ('{"a": 1', null);
insert into jc (k) values ('[nope]');
-- extended: [1, 2
insert into jc (j) values ($1);
-- copy: {"a": bad}\t1
copy jc from stdin;
-- copy: 1\t[
copy jc from stdin;
select jsonb_set('{"a": 1}', '{a}', '[1');
select '[1'::text::json;
select ('[' || 'x]')::jsonb;
select * from json_to_record('{"a": {"x": "no"}}') as t(a jsonb);
select * from json_to_recordset('[{"a": "{bad}"}]') as t(a int[]);
drop table jc;
