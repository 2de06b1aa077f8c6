-- JSON functions and operators (manual, 9.16).
SELECT '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json -> 'a',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json ->> 'a',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json -> 0,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json ->> -1,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json -> -2,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json ->> 1,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json -> 'b' -> 2 ->> 'c',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #> '{b,2,c}';
SELECT '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #>> '{b,2,c}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #>> '{f,g,h,-1}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #> '{}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #>> '{}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json ->> 'e',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json ->> '',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json ->> 'd',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #> '{3,0}';
SELECT '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #>> '{4,k}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #> array['a',null],
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #> '{a,b}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json -> null::text,
  json_extract_path('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json,'f','g'),
  json_extract_path_text('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json,'f','g','h','0'),
  json_extract_path('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json, variadic '{b,1}'),
  json_typeof('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT json_strip_nulls('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json),
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json ->> 'b
',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json -> 99,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #> '{x1}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json #> '{1x}';
SELECT json_array_length('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT * FROM json_each('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT * FROM json_each_text('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT * FROM json_array_elements('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT json_array_elements('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT * FROM json_array_elements_text('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT json_array_elements_text('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT * FROM json_object_keys('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT json_object_keys('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::json);
SELECT '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json -> 'a',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json ->> 'a',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json -> 0,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json ->> -1,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json -> -2,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json ->> 1,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json -> 'b' -> 2 ->> 'c',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #> '{b,2,c}';
SELECT '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #>> '{b,2,c}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #>> '{f,g,h,-1}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #> '{}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #>> '{}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json ->> 'e',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json ->> '',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json ->> 'd',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #> '{3,0}';
SELECT '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #>> '{4,k}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #> array['a',null],
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #> '{a,b}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json -> null::text,
  json_extract_path('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json,'f','g'),
  json_extract_path_text('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json,'f','g','h','0'),
  json_extract_path('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json, variadic '{b,1}'),
  json_typeof('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT json_strip_nulls('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json),
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json ->> 'b
',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json -> 99,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #> '{x1}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json #> '{1x}';
SELECT json_array_length('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT * FROM json_each('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT * FROM json_each_text('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT * FROM json_array_elements('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT json_array_elements('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT * FROM json_array_elements_text('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT json_array_elements_text('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT * FROM json_object_keys('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT json_object_keys('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::json);
SELECT '"str"'::json -> 'a',
  '"str"'::json ->> 'a',
  '"str"'::json -> 0,
  '"str"'::json ->> -1,
  '"str"'::json -> -2,
  '"str"'::json ->> 1,
  '"str"'::json -> 'b' -> 2 ->> 'c',
  '"str"'::json #> '{b,2,c}';
SELECT '"str"'::json #>> '{b,2,c}',
  '"str"'::json #>> '{f,g,h,-1}',
  '"str"'::json #> '{}',
  '"str"'::json #>> '{}',
  '"str"'::json ->> 'e',
  '"str"'::json ->> '',
  '"str"'::json ->> 'd',
  '"str"'::json #> '{3,0}';
SELECT '"str"'::json #>> '{4,k}',
  '"str"'::json #> array['a',null],
  '"str"'::json #> '{a,b}',
  '"str"'::json -> null::text,
  json_extract_path('"str"'::json,'f','g'),
  json_extract_path_text('"str"'::json,'f','g','h','0'),
  json_extract_path('"str"'::json, variadic '{b,1}'),
  json_typeof('"str"'::json);
SELECT json_strip_nulls('"str"'::json),
  '"str"'::json ->> 'b
',
  '"str"'::json -> 99,
  '"str"'::json #> '{x1}',
  '"str"'::json #> '{1x}';
SELECT json_array_length('"str"'::json);
SELECT * FROM json_each('"str"'::json);
SELECT * FROM json_each_text('"str"'::json);
SELECT * FROM json_array_elements('"str"'::json);
SELECT json_array_elements('"str"'::json);
SELECT * FROM json_array_elements_text('"str"'::json);
SELECT json_array_elements_text('"str"'::json);
SELECT * FROM json_object_keys('"str"'::json);
SELECT json_object_keys('"str"'::json);
SELECT '12.0'::json -> 'a',
  '12.0'::json ->> 'a',
  '12.0'::json -> 0,
  '12.0'::json ->> -1,
  '12.0'::json -> -2,
  '12.0'::json ->> 1,
  '12.0'::json -> 'b' -> 2 ->> 'c',
  '12.0'::json #> '{b,2,c}';
SELECT '12.0'::json #>> '{b,2,c}',
  '12.0'::json #>> '{f,g,h,-1}',
  '12.0'::json #> '{}',
  '12.0'::json #>> '{}',
  '12.0'::json ->> 'e',
  '12.0'::json ->> '',
  '12.0'::json ->> 'd',
  '12.0'::json #> '{3,0}';
SELECT '12.0'::json #>> '{4,k}',
  '12.0'::json #> array['a',null],
  '12.0'::json #> '{a,b}',
  '12.0'::json -> null::text,
  json_extract_path('12.0'::json,'f','g'),
  json_extract_path_text('12.0'::json,'f','g','h','0'),
  json_extract_path('12.0'::json, variadic '{b,1}'),
  json_typeof('12.0'::json);
SELECT json_strip_nulls('12.0'::json),
  '12.0'::json ->> 'b
',
  '12.0'::json -> 99,
  '12.0'::json #> '{x1}',
  '12.0'::json #> '{1x}';
SELECT json_array_length('12.0'::json);
SELECT * FROM json_each('12.0'::json);
SELECT * FROM json_each_text('12.0'::json);
SELECT * FROM json_array_elements('12.0'::json);
SELECT json_array_elements('12.0'::json);
SELECT * FROM json_array_elements_text('12.0'::json);
SELECT json_array_elements_text('12.0'::json);
SELECT * FROM json_object_keys('12.0'::json);
SELECT json_object_keys('12.0'::json);
SELECT 'null'::json -> 'a',
  'null'::json ->> 'a',
  'null'::json -> 0,
  'null'::json ->> -1,
  'null'::json -> -2,
  'null'::json ->> 1,
  'null'::json -> 'b' -> 2 ->> 'c',
  'null'::json #> '{b,2,c}';
SELECT 'null'::json #>> '{b,2,c}',
  'null'::json #>> '{f,g,h,-1}',
  'null'::json #> '{}',
  'null'::json #>> '{}',
  'null'::json ->> 'e',
  'null'::json ->> '',
  'null'::json ->> 'd',
  'null'::json #> '{3,0}';
SELECT 'null'::json #>> '{4,k}',
  'null'::json #> array['a',null],
  'null'::json #> '{a,b}',
  'null'::json -> null::text,
  json_extract_path('null'::json,'f','g'),
  json_extract_path_text('null'::json,'f','g','h','0'),
  json_extract_path('null'::json, variadic '{b,1}'),
  json_typeof('null'::json);
SELECT json_strip_nulls('null'::json),
  'null'::json ->> 'b
',
  'null'::json -> 99,
  'null'::json #> '{x1}',
  'null'::json #> '{1x}';
SELECT json_array_length('null'::json);
SELECT * FROM json_each('null'::json);
SELECT * FROM json_each_text('null'::json);
SELECT * FROM json_array_elements('null'::json);
SELECT json_array_elements('null'::json);
SELECT * FROM json_array_elements_text('null'::json);
SELECT json_array_elements_text('null'::json);
SELECT * FROM json_object_keys('null'::json);
SELECT json_object_keys('null'::json);
SELECT 'true'::json -> 'a',
  'true'::json ->> 'a',
  'true'::json -> 0,
  'true'::json ->> -1,
  'true'::json -> -2,
  'true'::json ->> 1,
  'true'::json -> 'b' -> 2 ->> 'c',
  'true'::json #> '{b,2,c}';
SELECT 'true'::json #>> '{b,2,c}',
  'true'::json #>> '{f,g,h,-1}',
  'true'::json #> '{}',
  'true'::json #>> '{}',
  'true'::json ->> 'e',
  'true'::json ->> '',
  'true'::json ->> 'd',
  'true'::json #> '{3,0}';
SELECT 'true'::json #>> '{4,k}',
  'true'::json #> array['a',null],
  'true'::json #> '{a,b}',
  'true'::json -> null::text,
  json_extract_path('true'::json,'f','g'),
  json_extract_path_text('true'::json,'f','g','h','0'),
  json_extract_path('true'::json, variadic '{b,1}'),
  json_typeof('true'::json);
SELECT json_strip_nulls('true'::json),
  'true'::json ->> 'b
',
  'true'::json -> 99,
  'true'::json #> '{x1}',
  'true'::json #> '{1x}';
SELECT json_array_length('true'::json);
SELECT * FROM json_each('true'::json);
SELECT * FROM json_each_text('true'::json);
SELECT * FROM json_array_elements('true'::json);
SELECT json_array_elements('true'::json);
SELECT * FROM json_array_elements_text('true'::json);
SELECT json_array_elements_text('true'::json);
SELECT * FROM json_object_keys('true'::json);
SELECT json_object_keys('true'::json);
SELECT '{}'::json -> 'a',
  '{}'::json ->> 'a',
  '{}'::json -> 0,
  '{}'::json ->> -1,
  '{}'::json -> -2,
  '{}'::json ->> 1,
  '{}'::json -> 'b' -> 2 ->> 'c',
  '{}'::json #> '{b,2,c}';
SELECT '{}'::json #>> '{b,2,c}',
  '{}'::json #>> '{f,g,h,-1}',
  '{}'::json #> '{}',
  '{}'::json #>> '{}',
  '{}'::json ->> 'e',
  '{}'::json ->> '',
  '{}'::json ->> 'd',
  '{}'::json #> '{3,0}';
SELECT '{}'::json #>> '{4,k}',
  '{}'::json #> array['a',null],
  '{}'::json #> '{a,b}',
  '{}'::json -> null::text,
  json_extract_path('{}'::json,'f','g'),
  json_extract_path_text('{}'::json,'f','g','h','0'),
  json_extract_path('{}'::json, variadic '{b,1}'),
  json_typeof('{}'::json);
SELECT json_strip_nulls('{}'::json),
  '{}'::json ->> 'b
',
  '{}'::json -> 99,
  '{}'::json #> '{x1}',
  '{}'::json #> '{1x}';
SELECT json_array_length('{}'::json);
SELECT * FROM json_each('{}'::json);
SELECT * FROM json_each_text('{}'::json);
SELECT * FROM json_array_elements('{}'::json);
SELECT json_array_elements('{}'::json);
SELECT * FROM json_array_elements_text('{}'::json);
SELECT json_array_elements_text('{}'::json);
SELECT * FROM json_object_keys('{}'::json);
SELECT json_object_keys('{}'::json);
SELECT '[]'::json -> 'a',
  '[]'::json ->> 'a',
  '[]'::json -> 0,
  '[]'::json ->> -1,
  '[]'::json -> -2,
  '[]'::json ->> 1,
  '[]'::json -> 'b' -> 2 ->> 'c',
  '[]'::json #> '{b,2,c}';
SELECT '[]'::json #>> '{b,2,c}',
  '[]'::json #>> '{f,g,h,-1}',
  '[]'::json #> '{}',
  '[]'::json #>> '{}',
  '[]'::json ->> 'e',
  '[]'::json ->> '',
  '[]'::json ->> 'd',
  '[]'::json #> '{3,0}';
SELECT '[]'::json #>> '{4,k}',
  '[]'::json #> array['a',null],
  '[]'::json #> '{a,b}',
  '[]'::json -> null::text,
  json_extract_path('[]'::json,'f','g'),
  json_extract_path_text('[]'::json,'f','g','h','0'),
  json_extract_path('[]'::json, variadic '{b,1}'),
  json_typeof('[]'::json);
SELECT json_strip_nulls('[]'::json),
  '[]'::json ->> 'b
',
  '[]'::json -> 99,
  '[]'::json #> '{x1}',
  '[]'::json #> '{1x}';
SELECT json_array_length('[]'::json);
SELECT * FROM json_each('[]'::json);
SELECT * FROM json_each_text('[]'::json);
SELECT * FROM json_array_elements('[]'::json);
SELECT json_array_elements('[]'::json);
SELECT * FROM json_array_elements_text('[]'::json);
SELECT json_array_elements_text('[]'::json);
SELECT * FROM json_object_keys('[]'::json);
SELECT json_object_keys('[]'::json);
SELECT '  {"a" : 1 , "a":2, "b\n":3}  '::json -> 'a',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json ->> 'a',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json -> 0,
  '  {"a" : 1 , "a":2, "b\n":3}  '::json ->> -1,
  '  {"a" : 1 , "a":2, "b\n":3}  '::json -> -2,
  '  {"a" : 1 , "a":2, "b\n":3}  '::json ->> 1,
  '  {"a" : 1 , "a":2, "b\n":3}  '::json -> 'b' -> 2 ->> 'c',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #> '{b,2,c}';
SELECT '  {"a" : 1 , "a":2, "b\n":3}  '::json #>> '{b,2,c}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #>> '{f,g,h,-1}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #> '{}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #>> '{}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json ->> 'e',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json ->> '',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json ->> 'd',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #> '{3,0}';
SELECT '  {"a" : 1 , "a":2, "b\n":3}  '::json #>> '{4,k}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #> array['a',null],
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #> '{a,b}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json -> null::text,
  json_extract_path('  {"a" : 1 , "a":2, "b\n":3}  '::json,'f','g'),
  json_extract_path_text('  {"a" : 1 , "a":2, "b\n":3}  '::json,'f','g','h','0'),
  json_extract_path('  {"a" : 1 , "a":2, "b\n":3}  '::json, variadic '{b,1}'),
  json_typeof('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT json_strip_nulls('  {"a" : 1 , "a":2, "b\n":3}  '::json),
  '  {"a" : 1 , "a":2, "b\n":3}  '::json ->> 'b
',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json -> 99,
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #> '{x1}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::json #> '{1x}';
SELECT json_array_length('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT * FROM json_each('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT * FROM json_each_text('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT * FROM json_array_elements('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT json_array_elements('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT * FROM json_array_elements_text('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT json_array_elements_text('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT * FROM json_object_keys('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT json_object_keys('  {"a" : 1 , "a":2, "b\n":3}  '::json);
SELECT '{"a":{"b":1},"a":{}}'::json -> 'a',
  '{"a":{"b":1},"a":{}}'::json ->> 'a',
  '{"a":{"b":1},"a":{}}'::json -> 0,
  '{"a":{"b":1},"a":{}}'::json ->> -1,
  '{"a":{"b":1},"a":{}}'::json -> -2,
  '{"a":{"b":1},"a":{}}'::json ->> 1,
  '{"a":{"b":1},"a":{}}'::json -> 'b' -> 2 ->> 'c',
  '{"a":{"b":1},"a":{}}'::json #> '{b,2,c}';
SELECT '{"a":{"b":1},"a":{}}'::json #>> '{b,2,c}',
  '{"a":{"b":1},"a":{}}'::json #>> '{f,g,h,-1}',
  '{"a":{"b":1},"a":{}}'::json #> '{}',
  '{"a":{"b":1},"a":{}}'::json #>> '{}',
  '{"a":{"b":1},"a":{}}'::json ->> 'e',
  '{"a":{"b":1},"a":{}}'::json ->> '',
  '{"a":{"b":1},"a":{}}'::json ->> 'd',
  '{"a":{"b":1},"a":{}}'::json #> '{3,0}';
SELECT '{"a":{"b":1},"a":{}}'::json #>> '{4,k}',
  '{"a":{"b":1},"a":{}}'::json #> array['a',null],
  '{"a":{"b":1},"a":{}}'::json #> '{a,b}',
  '{"a":{"b":1},"a":{}}'::json -> null::text,
  json_extract_path('{"a":{"b":1},"a":{}}'::json,'f','g'),
  json_extract_path_text('{"a":{"b":1},"a":{}}'::json,'f','g','h','0'),
  json_extract_path('{"a":{"b":1},"a":{}}'::json, variadic '{b,1}'),
  json_typeof('{"a":{"b":1},"a":{}}'::json);
SELECT json_strip_nulls('{"a":{"b":1},"a":{}}'::json),
  '{"a":{"b":1},"a":{}}'::json ->> 'b
',
  '{"a":{"b":1},"a":{}}'::json -> 99,
  '{"a":{"b":1},"a":{}}'::json #> '{x1}',
  '{"a":{"b":1},"a":{}}'::json #> '{1x}';
SELECT json_array_length('{"a":{"b":1},"a":{}}'::json);
SELECT * FROM json_each('{"a":{"b":1},"a":{}}'::json);
SELECT * FROM json_each_text('{"a":{"b":1},"a":{}}'::json);
SELECT * FROM json_array_elements('{"a":{"b":1},"a":{}}'::json);
SELECT json_array_elements('{"a":{"b":1},"a":{}}'::json);
SELECT * FROM json_array_elements_text('{"a":{"b":1},"a":{}}'::json);
SELECT json_array_elements_text('{"a":{"b":1},"a":{}}'::json);
SELECT * FROM json_object_keys('{"a":{"b":1},"a":{}}'::json);
SELECT json_object_keys('{"a":{"b":1},"a":{}}'::json);
SELECT '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb -> 'a',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb ->> 'a',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb -> 0,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb ->> -1,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb -> -2,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb ->> 1,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb -> 'b' -> 2 ->> 'c',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #> '{b,2,c}';
SELECT '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #>> '{b,2,c}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #>> '{f,g,h,-1}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #> '{}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #>> '{}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb ->> 'e',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb ->> '',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb ->> 'd',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #> '{3,0}';
SELECT '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #>> '{4,k}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #> array['a',null],
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #> '{a,b}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb -> null::text,
  jsonb_extract_path('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb,'f','g'),
  jsonb_extract_path_text('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb,'f','g','h','0'),
  jsonb_extract_path('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb, variadic '{b,1}'),
  jsonb_typeof('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT jsonb_strip_nulls('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb),
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb ->> 'b
',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb -> 99,
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #> '{x1}',
  '{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb #> '{1x}';
SELECT jsonb_array_length('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT * FROM jsonb_each('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT * FROM jsonb_each_text('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT * FROM jsonb_array_elements('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT jsonb_array_elements('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT * FROM jsonb_array_elements_text('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT jsonb_array_elements_text('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT * FROM jsonb_object_keys('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT jsonb_object_keys('{"a": 1, "b": [1,  2, {"c": "x"}], "d" :null, "e":"q\"uo\u00e9te", "f": {"g":{"h":[true,false]}}, "":5}'::jsonb);
SELECT '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb -> 'a',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb ->> 'a',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb -> 0,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb ->> -1,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb -> -2,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb ->> 1,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb -> 'b' -> 2 ->> 'c',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #> '{b,2,c}';
SELECT '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #>> '{b,2,c}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #>> '{f,g,h,-1}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #> '{}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #>> '{}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb ->> 'e',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb ->> '',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb ->> 'd',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #> '{3,0}';
SELECT '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #>> '{4,k}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #> array['a',null],
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #> '{a,b}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb -> null::text,
  jsonb_extract_path('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb,'f','g'),
  jsonb_extract_path_text('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb,'f','g','h','0'),
  jsonb_extract_path('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb, variadic '{b,1}'),
  jsonb_typeof('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT jsonb_strip_nulls('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb),
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb ->> 'b
',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb -> 99,
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #> '{x1}',
  '[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb #> '{1x}';
SELECT jsonb_array_length('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT * FROM jsonb_each('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT * FROM jsonb_each_text('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT * FROM jsonb_array_elements('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT jsonb_array_elements('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT * FROM jsonb_array_elements_text('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT jsonb_array_elements_text('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT * FROM jsonb_object_keys('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT jsonb_object_keys('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'::jsonb);
SELECT '"str"'::jsonb -> 'a',
  '"str"'::jsonb ->> 'a',
  '"str"'::jsonb -> 0,
  '"str"'::jsonb ->> -1,
  '"str"'::jsonb -> -2,
  '"str"'::jsonb ->> 1,
  '"str"'::jsonb -> 'b' -> 2 ->> 'c',
  '"str"'::jsonb #> '{b,2,c}';
SELECT '"str"'::jsonb #>> '{b,2,c}',
  '"str"'::jsonb #>> '{f,g,h,-1}',
  '"str"'::jsonb #> '{}',
  '"str"'::jsonb #>> '{}',
  '"str"'::jsonb ->> 'e',
  '"str"'::jsonb ->> '',
  '"str"'::jsonb ->> 'd',
  '"str"'::jsonb #> '{3,0}';
SELECT '"str"'::jsonb #>> '{4,k}',
  '"str"'::jsonb #> array['a',null],
  '"str"'::jsonb #> '{a,b}',
  '"str"'::jsonb -> null::text,
  jsonb_extract_path('"str"'::jsonb,'f','g'),
  jsonb_extract_path_text('"str"'::jsonb,'f','g','h','0'),
  jsonb_extract_path('"str"'::jsonb, variadic '{b,1}'),
  jsonb_typeof('"str"'::jsonb);
SELECT jsonb_strip_nulls('"str"'::jsonb),
  '"str"'::jsonb ->> 'b
',
  '"str"'::jsonb -> 99,
  '"str"'::jsonb #> '{x1}',
  '"str"'::jsonb #> '{1x}';
SELECT jsonb_array_length('"str"'::jsonb);
SELECT * FROM jsonb_each('"str"'::jsonb);
SELECT * FROM jsonb_each_text('"str"'::jsonb);
SELECT * FROM jsonb_array_elements('"str"'::jsonb);
SELECT jsonb_array_elements('"str"'::jsonb);
SELECT * FROM jsonb_array_elements_text('"str"'::jsonb);
SELECT jsonb_array_elements_text('"str"'::jsonb);
SELECT * FROM jsonb_object_keys('"str"'::jsonb);
SELECT jsonb_object_keys('"str"'::jsonb);
SELECT '12.0'::jsonb -> 'a',
  '12.0'::jsonb ->> 'a',
  '12.0'::jsonb -> 0,
  '12.0'::jsonb ->> -1,
  '12.0'::jsonb -> -2,
  '12.0'::jsonb ->> 1,
  '12.0'::jsonb -> 'b' -> 2 ->> 'c',
  '12.0'::jsonb #> '{b,2,c}';
SELECT '12.0'::jsonb #>> '{b,2,c}',
  '12.0'::jsonb #>> '{f,g,h,-1}',
  '12.0'::jsonb #> '{}',
  '12.0'::jsonb #>> '{}',
  '12.0'::jsonb ->> 'e',
  '12.0'::jsonb ->> '',
  '12.0'::jsonb ->> 'd',
  '12.0'::jsonb #> '{3,0}';
SELECT '12.0'::jsonb #>> '{4,k}',
  '12.0'::jsonb #> array['a',null],
  '12.0'::jsonb #> '{a,b}',
  '12.0'::jsonb -> null::text,
  jsonb_extract_path('12.0'::jsonb,'f','g'),
  jsonb_extract_path_text('12.0'::jsonb,'f','g','h','0'),
  jsonb_extract_path('12.0'::jsonb, variadic '{b,1}'),
  jsonb_typeof('12.0'::jsonb);
SELECT jsonb_strip_nulls('12.0'::jsonb),
  '12.0'::jsonb ->> 'b
',
  '12.0'::jsonb -> 99,
  '12.0'::jsonb #> '{x1}',
  '12.0'::jsonb #> '{1x}';
SELECT jsonb_array_length('12.0'::jsonb);
SELECT * FROM jsonb_each('12.0'::jsonb);
SELECT * FROM jsonb_each_text('12.0'::jsonb);
SELECT * FROM jsonb_array_elements('12.0'::jsonb);
SELECT jsonb_array_elements('12.0'::jsonb);
SELECT * FROM jsonb_array_elements_text('12.0'::jsonb);
SELECT jsonb_array_elements_text('12.0'::jsonb);
SELECT * FROM jsonb_object_keys('12.0'::jsonb);
SELECT jsonb_object_keys('12.0'::jsonb);
SELECT 'null'::jsonb -> 'a',
  'null'::jsonb ->> 'a',
  'null'::jsonb -> 0,
  'null'::jsonb ->> -1,
  'null'::jsonb -> -2,
  'null'::jsonb ->> 1,
  'null'::jsonb -> 'b' -> 2 ->> 'c',
  'null'::jsonb #> '{b,2,c}';
SELECT 'null'::jsonb #>> '{b,2,c}',
  'null'::jsonb #>> '{f,g,h,-1}',
  'null'::jsonb #> '{}',
  'null'::jsonb #>> '{}',
  'null'::jsonb ->> 'e',
  'null'::jsonb ->> '',
  'null'::jsonb ->> 'd',
  'null'::jsonb #> '{3,0}';
SELECT 'null'::jsonb #>> '{4,k}',
  'null'::jsonb #> array['a',null],
  'null'::jsonb #> '{a,b}',
  'null'::jsonb -> null::text,
  jsonb_extract_path('null'::jsonb,'f','g'),
  jsonb_extract_path_text('null'::jsonb,'f','g','h','0'),
  jsonb_extract_path('null'::jsonb, variadic '{b,1}'),
  jsonb_typeof('null'::jsonb);
SELECT jsonb_strip_nulls('null'::jsonb),
  'null'::jsonb ->> 'b
',
  'null'::jsonb -> 99,
  'null'::jsonb #> '{x1}',
  'null'::jsonb #> '{1x}';
SELECT jsonb_array_length('null'::jsonb);
SELECT * FROM jsonb_each('null'::jsonb);
SELECT * FROM jsonb_each_text('null'::jsonb);
SELECT * FROM jsonb_array_elements('null'::jsonb);
SELECT jsonb_array_elements('null'::jsonb);
SELECT * FROM jsonb_array_elements_text('null'::jsonb);
SELECT jsonb_array_elements_text('null'::jsonb);
SELECT * FROM jsonb_object_keys('null'::jsonb);
SELECT jsonb_object_keys('null'::jsonb);
SELECT 'true'::jsonb -> 'a',
  'true'::jsonb ->> 'a',
  'true'::jsonb -> 0,
  'true'::jsonb ->> -1,
  'true'::jsonb -> -2,
  'true'::jsonb ->> 1,
  'true'::jsonb -> 'b' -> 2 ->> 'c',
  'true'::jsonb #> '{b,2,c}';
SELECT 'true'::jsonb #>> '{b,2,c}',
  'true'::jsonb #>> '{f,g,h,-1}',
  'true'::jsonb #> '{}',
  'true'::jsonb #>> '{}',
  'true'::jsonb ->> 'e',
  'true'::jsonb ->> '',
  'true'::jsonb ->> 'd',
  'true'::jsonb #> '{3,0}';
SELECT 'true'::jsonb #>> '{4,k}',
  'true'::jsonb #> array['a',null],
  'true'::jsonb #> '{a,b}',
  'true'::jsonb -> null::text,
  jsonb_extract_path('true'::jsonb,'f','g'),
  jsonb_extract_path_text('true'::jsonb,'f','g','h','0'),
  jsonb_extract_path('true'::jsonb, variadic '{b,1}'),
  jsonb_typeof('true'::jsonb);
SELECT jsonb_strip_nulls('true'::jsonb),
  'true'::jsonb ->> 'b
',
  'true'::jsonb -> 99,
  'true'::jsonb #> '{x1}',
  'true'::jsonb #> '{1x}';
SELECT jsonb_array_length('true'::jsonb);
SELECT * FROM jsonb_each('true'::jsonb);
SELECT * FROM jsonb_each_text('true'::jsonb);
SELECT * FROM jsonb_array_elements('true'::jsonb);
SELECT jsonb_array_elements('true'::jsonb);
SELECT * FROM jsonb_array_elements_text('true'::jsonb);
SELECT jsonb_array_elements_text('true'::jsonb);
SELECT * FROM jsonb_object_keys('true'::jsonb);
SELECT jsonb_object_keys('true'::jsonb);
SELECT '{}'::jsonb -> 'a',
  '{}'::jsonb ->> 'a',
  '{}'::jsonb -> 0,
  '{}'::jsonb ->> -1,
  '{}'::jsonb -> -2,
  '{}'::jsonb ->> 1,
  '{}'::jsonb -> 'b' -> 2 ->> 'c',
  '{}'::jsonb #> '{b,2,c}';
SELECT '{}'::jsonb #>> '{b,2,c}',
  '{}'::jsonb #>> '{f,g,h,-1}',
  '{}'::jsonb #> '{}',
  '{}'::jsonb #>> '{}',
  '{}'::jsonb ->> 'e',
  '{}'::jsonb ->> '',
  '{}'::jsonb ->> 'd',
  '{}'::jsonb #> '{3,0}';
SELECT '{}'::jsonb #>> '{4,k}',
  '{}'::jsonb #> array['a',null],
  '{}'::jsonb #> '{a,b}',
  '{}'::jsonb -> null::text,
  jsonb_extract_path('{}'::jsonb,'f','g'),
  jsonb_extract_path_text('{}'::jsonb,'f','g','h','0'),
  jsonb_extract_path('{}'::jsonb, variadic '{b,1}'),
  jsonb_typeof('{}'::jsonb);
SELECT jsonb_strip_nulls('{}'::jsonb),
  '{}'::jsonb ->> 'b
',
  '{}'::jsonb -> 99,
  '{}'::jsonb #> '{x1}',
  '{}'::jsonb #> '{1x}';
SELECT jsonb_array_length('{}'::jsonb);
SELECT * FROM jsonb_each('{}'::jsonb);
SELECT * FROM jsonb_each_text('{}'::jsonb);
SELECT * FROM jsonb_array_elements('{}'::jsonb);
SELECT jsonb_array_elements('{}'::jsonb);
SELECT * FROM jsonb_array_elements_text('{}'::jsonb);
SELECT jsonb_array_elements_text('{}'::jsonb);
SELECT * FROM jsonb_object_keys('{}'::jsonb);
SELECT jsonb_object_keys('{}'::jsonb);
SELECT '[]'::jsonb -> 'a',
  '[]'::jsonb ->> 'a',
  '[]'::jsonb -> 0,
  '[]'::jsonb ->> -1,
  '[]'::jsonb -> -2,
  '[]'::jsonb ->> 1,
  '[]'::jsonb -> 'b' -> 2 ->> 'c',
  '[]'::jsonb #> '{b,2,c}';
SELECT '[]'::jsonb #>> '{b,2,c}',
  '[]'::jsonb #>> '{f,g,h,-1}',
  '[]'::jsonb #> '{}',
  '[]'::jsonb #>> '{}',
  '[]'::jsonb ->> 'e',
  '[]'::jsonb ->> '',
  '[]'::jsonb ->> 'd',
  '[]'::jsonb #> '{3,0}';
SELECT '[]'::jsonb #>> '{4,k}',
  '[]'::jsonb #> array['a',null],
  '[]'::jsonb #> '{a,b}',
  '[]'::jsonb -> null::text,
  jsonb_extract_path('[]'::jsonb,'f','g'),
  jsonb_extract_path_text('[]'::jsonb,'f','g','h','0'),
  jsonb_extract_path('[]'::jsonb, variadic '{b,1}'),
  jsonb_typeof('[]'::jsonb);
SELECT jsonb_strip_nulls('[]'::jsonb),
  '[]'::jsonb ->> 'b
',
  '[]'::jsonb -> 99,
  '[]'::jsonb #> '{x1}',
  '[]'::jsonb #> '{1x}';
SELECT jsonb_array_length('[]'::jsonb);
SELECT * FROM jsonb_each('[]'::jsonb);
SELECT * FROM jsonb_each_text('[]'::jsonb);
SELECT * FROM jsonb_array_elements('[]'::jsonb);
SELECT jsonb_array_elements('[]'::jsonb);
SELECT * FROM jsonb_array_elements_text('[]'::jsonb);
SELECT jsonb_array_elements_text('[]'::jsonb);
SELECT * FROM jsonb_object_keys('[]'::jsonb);
SELECT jsonb_object_keys('[]'::jsonb);
SELECT '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb -> 'a',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb ->> 'a',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb -> 0,
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb ->> -1,
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb -> -2,
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb ->> 1,
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb -> 'b' -> 2 ->> 'c',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #> '{b,2,c}';
SELECT '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #>> '{b,2,c}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #>> '{f,g,h,-1}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #> '{}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #>> '{}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb ->> 'e',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb ->> '',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb ->> 'd',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #> '{3,0}';
SELECT '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #>> '{4,k}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #> array['a',null],
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #> '{a,b}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb -> null::text,
  jsonb_extract_path('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb,'f','g'),
  jsonb_extract_path_text('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb,'f','g','h','0'),
  jsonb_extract_path('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb, variadic '{b,1}'),
  jsonb_typeof('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT jsonb_strip_nulls('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb),
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb ->> 'b
',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb -> 99,
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #> '{x1}',
  '  {"a" : 1 , "a":2, "b\n":3}  '::jsonb #> '{1x}';
SELECT jsonb_array_length('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT * FROM jsonb_each('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT * FROM jsonb_each_text('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT * FROM jsonb_array_elements('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT jsonb_array_elements('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT * FROM jsonb_array_elements_text('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT jsonb_array_elements_text('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT * FROM jsonb_object_keys('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT jsonb_object_keys('  {"a" : 1 , "a":2, "b\n":3}  '::jsonb);
SELECT '{"a":{"b":1},"a":{}}'::jsonb -> 'a',
  '{"a":{"b":1},"a":{}}'::jsonb ->> 'a',
  '{"a":{"b":1},"a":{}}'::jsonb -> 0,
  '{"a":{"b":1},"a":{}}'::jsonb ->> -1,
  '{"a":{"b":1},"a":{}}'::jsonb -> -2,
  '{"a":{"b":1},"a":{}}'::jsonb ->> 1,
  '{"a":{"b":1},"a":{}}'::jsonb -> 'b' -> 2 ->> 'c',
  '{"a":{"b":1},"a":{}}'::jsonb #> '{b,2,c}';
SELECT '{"a":{"b":1},"a":{}}'::jsonb #>> '{b,2,c}',
  '{"a":{"b":1},"a":{}}'::jsonb #>> '{f,g,h,-1}',
  '{"a":{"b":1},"a":{}}'::jsonb #> '{}',
  '{"a":{"b":1},"a":{}}'::jsonb #>> '{}',
  '{"a":{"b":1},"a":{}}'::jsonb ->> 'e',
  '{"a":{"b":1},"a":{}}'::jsonb ->> '',
  '{"a":{"b":1},"a":{}}'::jsonb ->> 'd',
  '{"a":{"b":1},"a":{}}'::jsonb #> '{3,0}';
SELECT '{"a":{"b":1},"a":{}}'::jsonb #>> '{4,k}',
  '{"a":{"b":1},"a":{}}'::jsonb #> array['a',null],
  '{"a":{"b":1},"a":{}}'::jsonb #> '{a,b}',
  '{"a":{"b":1},"a":{}}'::jsonb -> null::text,
  jsonb_extract_path('{"a":{"b":1},"a":{}}'::jsonb,'f','g'),
  jsonb_extract_path_text('{"a":{"b":1},"a":{}}'::jsonb,'f','g','h','0'),
  jsonb_extract_path('{"a":{"b":1},"a":{}}'::jsonb, variadic '{b,1}'),
  jsonb_typeof('{"a":{"b":1},"a":{}}'::jsonb);
SELECT jsonb_strip_nulls('{"a":{"b":1},"a":{}}'::jsonb),
  '{"a":{"b":1},"a":{}}'::jsonb ->> 'b
',
  '{"a":{"b":1},"a":{}}'::jsonb -> 99,
  '{"a":{"b":1},"a":{}}'::jsonb #> '{x1}',
  '{"a":{"b":1},"a":{}}'::jsonb #> '{1x}';
SELECT jsonb_array_length('{"a":{"b":1},"a":{}}'::jsonb);
SELECT * FROM jsonb_each('{"a":{"b":1},"a":{}}'::jsonb);
SELECT * FROM jsonb_each_text('{"a":{"b":1},"a":{}}'::jsonb);
SELECT * FROM jsonb_array_elements('{"a":{"b":1},"a":{}}'::jsonb);
SELECT jsonb_array_elements('{"a":{"b":1},"a":{}}'::jsonb);
SELECT * FROM jsonb_array_elements_text('{"a":{"b":1},"a":{}}'::jsonb);
SELECT jsonb_array_elements_text('{"a":{"b":1},"a":{}}'::jsonb);
SELECT * FROM jsonb_object_keys('{"a":{"b":1},"a":{}}'::jsonb);
SELECT jsonb_object_keys('{"a":{"b":1},"a":{}}'::jsonb);
SELECT key, value, ordinality FROM jsonb_each('{"a":1,"b":[2]}') WITH ORDINALITY;
SELECT t.k, t.v FROM json_each_text('{"a":1,"b":[2]}') AS t(k,v) ORDER BY k DESC;
SELECT x->>'id' AS id, x->'n' AS n FROM jsonb_array_elements('[{"id":1,"n":{}},{"id":2}]') x;
SELECT value FROM json_array_elements('[1,[2],{"a":3}]') WITH ORDINALITY t(value, n) WHERE n > 1;
SELECT elem FROM jsonb_array_elements_text('["a",null,3]') AS elem;
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '{"a":1}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '{"b":{"c":[2]}}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '{"b":{"c":[{"d":3}]}}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '{"b":{"c":2}}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '[1]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '[[4]]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '[3]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '[{"a":{}}]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '["foo"]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '"foo"',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '1.0',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> 'null',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '{}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '[]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '[1,1]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '{"e":null}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '{"a":1.00}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '[[]]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb @> '[{}]',
  '{"a":1}'::jsonb <@ '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}',
  '{"b":{"c":[2]}}'::jsonb <@ '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}',
  '{"b":{"c":[{"d":3}]}}'::jsonb <@ '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}',
  '{"b":{"c":2}}'::jsonb <@ '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}',
  '[1]'::jsonb <@ '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}',
  '[[4]]'::jsonb <@ '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ? 'a',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ? 'foo',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ? 'b',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ? '1',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ? '',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ?| '{x,foo,a}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ?& '{a,b}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ?& '{}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ?| '{}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb ?& array['a',null],
  jsonb_exists('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','a');
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb || '{"a":9,"z":1}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb || '[7]',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb || '"s"',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb || '5',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb || 'null',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb || '{}',
  '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb || '[]';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb - 'a';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb - 'foo';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb - 0;
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb - -1;
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb - 9;
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb - -9;
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb - '{a,foo}'::text[];
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{a}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{b,c,0}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{b,c,2,d}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{2,-1}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{-1}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{b,x,y}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{3,a,b}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{9}';
SELECT '{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}'::jsonb #- '{-9}';
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{a}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{z}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,0}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,9}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,-9}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{0}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{-1}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{9}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{-9}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{3,a,b}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{x,y}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{}','"new"',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{2,x}','"new"',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{z}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{a}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,0}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,9}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,-9}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{0}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{-1}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{9}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{-9}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{3,a,z}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{}','[0]',true);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{x,y}','[0]',true);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{a}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{z}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,0}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,9}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,-9}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{0}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{-1}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{9}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{-9}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{3,a,b}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{x,y}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{}','"new"',false);
SELECT jsonb_set('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{2,x}','"new"',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{z}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{a}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,0}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,9}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{b,c,-9}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{0}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{-1}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{9}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{-9}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{3,a,z}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{}','[0]',false);
SELECT jsonb_insert('{"a":1,"b":{"c":[1,2,{"d":3}]},"e":null}','{x,y}','[0]',false);
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '{"a":1}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '{"b":{"c":[2]}}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '{"b":{"c":[{"d":3}]}}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '{"b":{"c":2}}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '[1]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '[[4]]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '[3]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '[{"a":{}}]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '["foo"]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '"foo"',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '1.0',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> 'null',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '{}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '[]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '[1,1]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '{"e":null}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '{"a":1.00}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '[[]]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb @> '[{}]',
  '{"a":1}'::jsonb <@ '[1,2,[3,4],{"a":{"b":1}},"foo"]',
  '{"b":{"c":[2]}}'::jsonb <@ '[1,2,[3,4],{"a":{"b":1}},"foo"]',
  '{"b":{"c":[{"d":3}]}}'::jsonb <@ '[1,2,[3,4],{"a":{"b":1}},"foo"]',
  '{"b":{"c":2}}'::jsonb <@ '[1,2,[3,4],{"a":{"b":1}},"foo"]',
  '[1]'::jsonb <@ '[1,2,[3,4],{"a":{"b":1}},"foo"]',
  '[[4]]'::jsonb <@ '[1,2,[3,4],{"a":{"b":1}},"foo"]';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ? 'a',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ? 'foo',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ? 'b',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ? '1',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ? '',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ?| '{x,foo,a}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ?& '{a,b}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ?& '{}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ?| '{}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb ?& array['a',null],
  jsonb_exists('[1,2,[3,4],{"a":{"b":1}},"foo"]','a');
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb || '{"a":9,"z":1}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb || '[7]',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb || '"s"',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb || '5',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb || 'null',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb || '{}',
  '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb || '[]';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb - 'a';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb - 'foo';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb - 0;
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb - -1;
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb - 9;
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb - -9;
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb - '{a,foo}'::text[];
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{a}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{b,c,0}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{b,c,2,d}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{2,-1}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{-1}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{b,x,y}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{3,a,b}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{9}';
SELECT '[1,2,[3,4],{"a":{"b":1}},"foo"]'::jsonb #- '{-9}';
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{a}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{z}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,0}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,9}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,-9}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{0}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{-1}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{9}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{-9}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{3,a,b}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{x,y}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{}','"new"',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{2,x}','"new"',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{z}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{a}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,0}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,9}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,-9}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{0}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{-1}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{9}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{-9}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{3,a,z}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{}','[0]',true);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{x,y}','[0]',true);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{a}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{z}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,0}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,9}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,-9}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{0}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{-1}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{9}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{-9}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{3,a,b}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{x,y}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{}','"new"',false);
SELECT jsonb_set('[1,2,[3,4],{"a":{"b":1}},"foo"]','{2,x}','"new"',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{z}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{a}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,0}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,9}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{b,c,-9}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{0}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{-1}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{9}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{-9}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{3,a,z}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{}','[0]',false);
SELECT jsonb_insert('[1,2,[3,4],{"a":{"b":1}},"foo"]','{x,y}','[0]',false);
SELECT '"foo"'::jsonb @> '{"a":1}',
  '"foo"'::jsonb @> '{"b":{"c":[2]}}',
  '"foo"'::jsonb @> '{"b":{"c":[{"d":3}]}}',
  '"foo"'::jsonb @> '{"b":{"c":2}}',
  '"foo"'::jsonb @> '[1]',
  '"foo"'::jsonb @> '[[4]]',
  '"foo"'::jsonb @> '[3]',
  '"foo"'::jsonb @> '[{"a":{}}]',
  '"foo"'::jsonb @> '["foo"]',
  '"foo"'::jsonb @> '"foo"',
  '"foo"'::jsonb @> '1.0',
  '"foo"'::jsonb @> 'null',
  '"foo"'::jsonb @> '{}';
SELECT '"foo"'::jsonb @> '[]',
  '"foo"'::jsonb @> '[1,1]',
  '"foo"'::jsonb @> '{"e":null}',
  '"foo"'::jsonb @> '{"a":1.00}',
  '"foo"'::jsonb @> '[[]]',
  '"foo"'::jsonb @> '[{}]',
  '{"a":1}'::jsonb <@ '"foo"',
  '{"b":{"c":[2]}}'::jsonb <@ '"foo"',
  '{"b":{"c":[{"d":3}]}}'::jsonb <@ '"foo"',
  '{"b":{"c":2}}'::jsonb <@ '"foo"',
  '[1]'::jsonb <@ '"foo"',
  '[[4]]'::jsonb <@ '"foo"';
SELECT '"foo"'::jsonb ? 'a',
  '"foo"'::jsonb ? 'foo',
  '"foo"'::jsonb ? 'b',
  '"foo"'::jsonb ? '1',
  '"foo"'::jsonb ? '',
  '"foo"'::jsonb ?| '{x,foo,a}',
  '"foo"'::jsonb ?& '{a,b}',
  '"foo"'::jsonb ?& '{}',
  '"foo"'::jsonb ?| '{}',
  '"foo"'::jsonb ?& array['a',null],
  jsonb_exists('"foo"','a');
SELECT '"foo"'::jsonb || '{"a":9,"z":1}',
  '"foo"'::jsonb || '[7]',
  '"foo"'::jsonb || '"s"',
  '"foo"'::jsonb || '5',
  '"foo"'::jsonb || 'null',
  '"foo"'::jsonb || '{}',
  '"foo"'::jsonb || '[]';
SELECT '"foo"'::jsonb - 'a';
SELECT '"foo"'::jsonb - 'foo';
SELECT '"foo"'::jsonb - 0;
SELECT '"foo"'::jsonb - -1;
SELECT '"foo"'::jsonb - 9;
SELECT '"foo"'::jsonb - -9;
SELECT '"foo"'::jsonb - '{a,foo}'::text[];
SELECT '"foo"'::jsonb #- '{a}';
SELECT '"foo"'::jsonb #- '{b,c,0}';
SELECT '"foo"'::jsonb #- '{b,c,2,d}';
SELECT '"foo"'::jsonb #- '{2,-1}';
SELECT '"foo"'::jsonb #- '{-1}';
SELECT '"foo"'::jsonb #- '{b,x,y}';
SELECT '"foo"'::jsonb #- '{}';
SELECT '"foo"'::jsonb #- '{3,a,b}';
SELECT '"foo"'::jsonb #- '{9}';
SELECT '"foo"'::jsonb #- '{-9}';
SELECT jsonb_set('"foo"','{a}','"new"',true);
SELECT jsonb_set('"foo"','{z}','"new"',true);
SELECT jsonb_set('"foo"','{b,c,0}','"new"',true);
SELECT jsonb_set('"foo"','{b,c,9}','"new"',true);
SELECT jsonb_set('"foo"','{b,c,-9}','"new"',true);
SELECT jsonb_set('"foo"','{0}','"new"',true);
SELECT jsonb_set('"foo"','{-1}','"new"',true);
SELECT jsonb_set('"foo"','{9}','"new"',true);
SELECT jsonb_set('"foo"','{-9}','"new"',true);
SELECT jsonb_set('"foo"','{3,a,b}','"new"',true);
SELECT jsonb_set('"foo"','{x,y}','"new"',true);
SELECT jsonb_set('"foo"','{}','"new"',true);
SELECT jsonb_set('"foo"','{2,x}','"new"',true);
SELECT jsonb_insert('"foo"','{z}','[0]',true);
SELECT jsonb_insert('"foo"','{a}','[0]',true);
SELECT jsonb_insert('"foo"','{b,c,0}','[0]',true);
SELECT jsonb_insert('"foo"','{b,c,9}','[0]',true);
SELECT jsonb_insert('"foo"','{b,c,-9}','[0]',true);
SELECT jsonb_insert('"foo"','{0}','[0]',true);
SELECT jsonb_insert('"foo"','{-1}','[0]',true);
SELECT jsonb_insert('"foo"','{9}','[0]',true);
SELECT jsonb_insert('"foo"','{-9}','[0]',true);
SELECT jsonb_insert('"foo"','{3,a,z}','[0]',true);
SELECT jsonb_insert('"foo"','{}','[0]',true);
SELECT jsonb_insert('"foo"','{x,y}','[0]',true);
SELECT jsonb_set('"foo"','{a}','"new"',false);
SELECT jsonb_set('"foo"','{z}','"new"',false);
SELECT jsonb_set('"foo"','{b,c,0}','"new"',false);
SELECT jsonb_set('"foo"','{b,c,9}','"new"',false);
SELECT jsonb_set('"foo"','{b,c,-9}','"new"',false);
SELECT jsonb_set('"foo"','{0}','"new"',false);
SELECT jsonb_set('"foo"','{-1}','"new"',false);
SELECT jsonb_set('"foo"','{9}','"new"',false);
SELECT jsonb_set('"foo"','{-9}','"new"',false);
SELECT jsonb_set('"foo"','{3,a,b}','"new"',false);
SELECT jsonb_set('"foo"','{x,y}','"new"',false);
SELECT jsonb_set('"foo"','{}','"new"',false);
SELECT jsonb_set('"foo"','{2,x}','"new"',false);
SELECT jsonb_insert('"foo"','{z}','[0]',false);
SELECT jsonb_insert('"foo"','{a}','[0]',false);
SELECT jsonb_insert('"foo"','{b,c,0}','[0]',false);
SELECT jsonb_insert('"foo"','{b,c,9}','[0]',false);
SELECT jsonb_insert('"foo"','{b,c,-9}','[0]',false);
SELECT jsonb_insert('"foo"','{0}','[0]',false);
SELECT jsonb_insert('"foo"','{-1}','[0]',false);
SELECT jsonb_insert('"foo"','{9}','[0]',false);
SELECT jsonb_insert('"foo"','{-9}','[0]',false);
SELECT jsonb_insert('"foo"','{3,a,z}','[0]',false);
SELECT jsonb_insert('"foo"','{}','[0]',false);
SELECT jsonb_insert('"foo"','{x,y}','[0]',false);
SELECT '1'::jsonb @> '{"a":1}',
  '1'::jsonb @> '{"b":{"c":[2]}}',
  '1'::jsonb @> '{"b":{"c":[{"d":3}]}}',
  '1'::jsonb @> '{"b":{"c":2}}',
  '1'::jsonb @> '[1]',
  '1'::jsonb @> '[[4]]',
  '1'::jsonb @> '[3]',
  '1'::jsonb @> '[{"a":{}}]',
  '1'::jsonb @> '["foo"]',
  '1'::jsonb @> '"foo"',
  '1'::jsonb @> '1.0',
  '1'::jsonb @> 'null',
  '1'::jsonb @> '{}';
SELECT '1'::jsonb @> '[]',
  '1'::jsonb @> '[1,1]',
  '1'::jsonb @> '{"e":null}',
  '1'::jsonb @> '{"a":1.00}',
  '1'::jsonb @> '[[]]',
  '1'::jsonb @> '[{}]',
  '{"a":1}'::jsonb <@ '1',
  '{"b":{"c":[2]}}'::jsonb <@ '1',
  '{"b":{"c":[{"d":3}]}}'::jsonb <@ '1',
  '{"b":{"c":2}}'::jsonb <@ '1',
  '[1]'::jsonb <@ '1',
  '[[4]]'::jsonb <@ '1';
SELECT '1'::jsonb ? 'a',
  '1'::jsonb ? 'foo',
  '1'::jsonb ? 'b',
  '1'::jsonb ? '1',
  '1'::jsonb ? '',
  '1'::jsonb ?| '{x,foo,a}',
  '1'::jsonb ?& '{a,b}',
  '1'::jsonb ?& '{}',
  '1'::jsonb ?| '{}',
  '1'::jsonb ?& array['a',null],
  jsonb_exists('1','a');
SELECT '1'::jsonb || '{"a":9,"z":1}',
  '1'::jsonb || '[7]',
  '1'::jsonb || '"s"',
  '1'::jsonb || '5',
  '1'::jsonb || 'null',
  '1'::jsonb || '{}',
  '1'::jsonb || '[]';
SELECT '1'::jsonb - 'a';
SELECT '1'::jsonb - 'foo';
SELECT '1'::jsonb - 0;
SELECT '1'::jsonb - -1;
SELECT '1'::jsonb - 9;
SELECT '1'::jsonb - -9;
SELECT '1'::jsonb - '{a,foo}'::text[];
SELECT '1'::jsonb #- '{a}';
SELECT '1'::jsonb #- '{b,c,0}';
SELECT '1'::jsonb #- '{b,c,2,d}';
SELECT '1'::jsonb #- '{2,-1}';
SELECT '1'::jsonb #- '{-1}';
SELECT '1'::jsonb #- '{b,x,y}';
SELECT '1'::jsonb #- '{}';
SELECT '1'::jsonb #- '{3,a,b}';
SELECT '1'::jsonb #- '{9}';
SELECT '1'::jsonb #- '{-9}';
SELECT jsonb_set('1','{a}','"new"',true);
SELECT jsonb_set('1','{z}','"new"',true);
SELECT jsonb_set('1','{b,c,0}','"new"',true);
SELECT jsonb_set('1','{b,c,9}','"new"',true);
SELECT jsonb_set('1','{b,c,-9}','"new"',true);
SELECT jsonb_set('1','{0}','"new"',true);
SELECT jsonb_set('1','{-1}','"new"',true);
SELECT jsonb_set('1','{9}','"new"',true);
SELECT jsonb_set('1','{-9}','"new"',true);
SELECT jsonb_set('1','{3,a,b}','"new"',true);
SELECT jsonb_set('1','{x,y}','"new"',true);
SELECT jsonb_set('1','{}','"new"',true);
SELECT jsonb_set('1','{2,x}','"new"',true);
SELECT jsonb_insert('1','{z}','[0]',true);
SELECT jsonb_insert('1','{a}','[0]',true);
SELECT jsonb_insert('1','{b,c,0}','[0]',true);
SELECT jsonb_insert('1','{b,c,9}','[0]',true);
SELECT jsonb_insert('1','{b,c,-9}','[0]',true);
SELECT jsonb_insert('1','{0}','[0]',true);
SELECT jsonb_insert('1','{-1}','[0]',true);
SELECT jsonb_insert('1','{9}','[0]',true);
SELECT jsonb_insert('1','{-9}','[0]',true);
SELECT jsonb_insert('1','{3,a,z}','[0]',true);
SELECT jsonb_insert('1','{}','[0]',true);
SELECT jsonb_insert('1','{x,y}','[0]',true);
SELECT jsonb_set('1','{a}','"new"',false);
SELECT jsonb_set('1','{z}','"new"',false);
SELECT jsonb_set('1','{b,c,0}','"new"',false);
SELECT jsonb_set('1','{b,c,9}','"new"',false);
SELECT jsonb_set('1','{b,c,-9}','"new"',false);
SELECT jsonb_set('1','{0}','"new"',false);
SELECT jsonb_set('1','{-1}','"new"',false);
SELECT jsonb_set('1','{9}','"new"',false);
SELECT jsonb_set('1','{-9}','"new"',false);
SELECT jsonb_set('1','{3,a,b}','"new"',false);
SELECT jsonb_set('1','{x,y}','"new"',false);
SELECT jsonb_set('1','{}','"new"',false);
SELECT jsonb_set('1','{2,x}','"new"',false);
SELECT jsonb_insert('1','{z}','[0]',false);
SELECT jsonb_insert('1','{a}','[0]',false);
SELECT jsonb_insert('1','{b,c,0}','[0]',false);
SELECT jsonb_insert('1','{b,c,9}','[0]',false);
SELECT jsonb_insert('1','{b,c,-9}','[0]',false);
SELECT jsonb_insert('1','{0}','[0]',false);
SELECT jsonb_insert('1','{-1}','[0]',false);
SELECT jsonb_insert('1','{9}','[0]',false);
SELECT jsonb_insert('1','{-9}','[0]',false);
SELECT jsonb_insert('1','{3,a,z}','[0]',false);
SELECT jsonb_insert('1','{}','[0]',false);
SELECT jsonb_insert('1','{x,y}','[0]',false);
SELECT 'null'::jsonb @> '{"a":1}',
  'null'::jsonb @> '{"b":{"c":[2]}}',
  'null'::jsonb @> '{"b":{"c":[{"d":3}]}}',
  'null'::jsonb @> '{"b":{"c":2}}',
  'null'::jsonb @> '[1]',
  'null'::jsonb @> '[[4]]',
  'null'::jsonb @> '[3]',
  'null'::jsonb @> '[{"a":{}}]',
  'null'::jsonb @> '["foo"]',
  'null'::jsonb @> '"foo"',
  'null'::jsonb @> '1.0',
  'null'::jsonb @> 'null',
  'null'::jsonb @> '{}';
SELECT 'null'::jsonb @> '[]',
  'null'::jsonb @> '[1,1]',
  'null'::jsonb @> '{"e":null}',
  'null'::jsonb @> '{"a":1.00}',
  'null'::jsonb @> '[[]]',
  'null'::jsonb @> '[{}]',
  '{"a":1}'::jsonb <@ 'null',
  '{"b":{"c":[2]}}'::jsonb <@ 'null',
  '{"b":{"c":[{"d":3}]}}'::jsonb <@ 'null',
  '{"b":{"c":2}}'::jsonb <@ 'null',
  '[1]'::jsonb <@ 'null',
  '[[4]]'::jsonb <@ 'null';
SELECT 'null'::jsonb ? 'a',
  'null'::jsonb ? 'foo',
  'null'::jsonb ? 'b',
  'null'::jsonb ? '1',
  'null'::jsonb ? '',
  'null'::jsonb ?| '{x,foo,a}',
  'null'::jsonb ?& '{a,b}',
  'null'::jsonb ?& '{}',
  'null'::jsonb ?| '{}',
  'null'::jsonb ?& array['a',null],
  jsonb_exists('null','a');
SELECT 'null'::jsonb || '{"a":9,"z":1}',
  'null'::jsonb || '[7]',
  'null'::jsonb || '"s"',
  'null'::jsonb || '5',
  'null'::jsonb || 'null',
  'null'::jsonb || '{}',
  'null'::jsonb || '[]';
SELECT 'null'::jsonb - 'a';
SELECT 'null'::jsonb - 'foo';
SELECT 'null'::jsonb - 0;
SELECT 'null'::jsonb - -1;
SELECT 'null'::jsonb - 9;
SELECT 'null'::jsonb - -9;
SELECT 'null'::jsonb - '{a,foo}'::text[];
SELECT 'null'::jsonb #- '{a}';
SELECT 'null'::jsonb #- '{b,c,0}';
SELECT 'null'::jsonb #- '{b,c,2,d}';
SELECT 'null'::jsonb #- '{2,-1}';
SELECT 'null'::jsonb #- '{-1}';
SELECT 'null'::jsonb #- '{b,x,y}';
SELECT 'null'::jsonb #- '{}';
SELECT 'null'::jsonb #- '{3,a,b}';
SELECT 'null'::jsonb #- '{9}';
SELECT 'null'::jsonb #- '{-9}';
SELECT jsonb_set('null','{a}','"new"',true);
SELECT jsonb_set('null','{z}','"new"',true);
SELECT jsonb_set('null','{b,c,0}','"new"',true);
SELECT jsonb_set('null','{b,c,9}','"new"',true);
SELECT jsonb_set('null','{b,c,-9}','"new"',true);
SELECT jsonb_set('null','{0}','"new"',true);
SELECT jsonb_set('null','{-1}','"new"',true);
SELECT jsonb_set('null','{9}','"new"',true);
SELECT jsonb_set('null','{-9}','"new"',true);
SELECT jsonb_set('null','{3,a,b}','"new"',true);
SELECT jsonb_set('null','{x,y}','"new"',true);
SELECT jsonb_set('null','{}','"new"',true);
SELECT jsonb_set('null','{2,x}','"new"',true);
SELECT jsonb_insert('null','{z}','[0]',true);
SELECT jsonb_insert('null','{a}','[0]',true);
SELECT jsonb_insert('null','{b,c,0}','[0]',true);
SELECT jsonb_insert('null','{b,c,9}','[0]',true);
SELECT jsonb_insert('null','{b,c,-9}','[0]',true);
SELECT jsonb_insert('null','{0}','[0]',true);
SELECT jsonb_insert('null','{-1}','[0]',true);
SELECT jsonb_insert('null','{9}','[0]',true);
SELECT jsonb_insert('null','{-9}','[0]',true);
SELECT jsonb_insert('null','{3,a,z}','[0]',true);
SELECT jsonb_insert('null','{}','[0]',true);
SELECT jsonb_insert('null','{x,y}','[0]',true);
SELECT jsonb_set('null','{a}','"new"',false);
SELECT jsonb_set('null','{z}','"new"',false);
SELECT jsonb_set('null','{b,c,0}','"new"',false);
SELECT jsonb_set('null','{b,c,9}','"new"',false);
SELECT jsonb_set('null','{b,c,-9}','"new"',false);
SELECT jsonb_set('null','{0}','"new"',false);
SELECT jsonb_set('null','{-1}','"new"',false);
SELECT jsonb_set('null','{9}','"new"',false);
SELECT jsonb_set('null','{-9}','"new"',false);
SELECT jsonb_set('null','{3,a,b}','"new"',false);
SELECT jsonb_set('null','{x,y}','"new"',false);
SELECT jsonb_set('null','{}','"new"',false);
SELECT jsonb_set('null','{2,x}','"new"',false);
SELECT jsonb_insert('null','{z}','[0]',false);
SELECT jsonb_insert('null','{a}','[0]',false);
SELECT jsonb_insert('null','{b,c,0}','[0]',false);
SELECT jsonb_insert('null','{b,c,9}','[0]',false);
SELECT jsonb_insert('null','{b,c,-9}','[0]',false);
SELECT jsonb_insert('null','{0}','[0]',false);
SELECT jsonb_insert('null','{-1}','[0]',false);
SELECT jsonb_insert('null','{9}','[0]',false);
SELECT jsonb_insert('null','{-9}','[0]',false);
SELECT jsonb_insert('null','{3,a,z}','[0]',false);
SELECT jsonb_insert('null','{}','[0]',false);
SELECT jsonb_insert('null','{x,y}','[0]',false);
SELECT '{}'::jsonb @> '{"a":1}',
  '{}'::jsonb @> '{"b":{"c":[2]}}',
  '{}'::jsonb @> '{"b":{"c":[{"d":3}]}}',
  '{}'::jsonb @> '{"b":{"c":2}}',
  '{}'::jsonb @> '[1]',
  '{}'::jsonb @> '[[4]]',
  '{}'::jsonb @> '[3]',
  '{}'::jsonb @> '[{"a":{}}]',
  '{}'::jsonb @> '["foo"]',
  '{}'::jsonb @> '"foo"',
  '{}'::jsonb @> '1.0',
  '{}'::jsonb @> 'null',
  '{}'::jsonb @> '{}';
SELECT '{}'::jsonb @> '[]',
  '{}'::jsonb @> '[1,1]',
  '{}'::jsonb @> '{"e":null}',
  '{}'::jsonb @> '{"a":1.00}',
  '{}'::jsonb @> '[[]]',
  '{}'::jsonb @> '[{}]',
  '{"a":1}'::jsonb <@ '{}',
  '{"b":{"c":[2]}}'::jsonb <@ '{}',
  '{"b":{"c":[{"d":3}]}}'::jsonb <@ '{}',
  '{"b":{"c":2}}'::jsonb <@ '{}',
  '[1]'::jsonb <@ '{}',
  '[[4]]'::jsonb <@ '{}';
SELECT '{}'::jsonb ? 'a',
  '{}'::jsonb ? 'foo',
  '{}'::jsonb ? 'b',
  '{}'::jsonb ? '1',
  '{}'::jsonb ? '',
  '{}'::jsonb ?| '{x,foo,a}',
  '{}'::jsonb ?& '{a,b}',
  '{}'::jsonb ?& '{}',
  '{}'::jsonb ?| '{}',
  '{}'::jsonb ?& array['a',null],
  jsonb_exists('{}','a');
SELECT '{}'::jsonb || '{"a":9,"z":1}',
  '{}'::jsonb || '[7]',
  '{}'::jsonb || '"s"',
  '{}'::jsonb || '5',
  '{}'::jsonb || 'null',
  '{}'::jsonb || '{}',
  '{}'::jsonb || '[]';
SELECT '{}'::jsonb - 'a';
SELECT '{}'::jsonb - 'foo';
SELECT '{}'::jsonb - 0;
SELECT '{}'::jsonb - -1;
SELECT '{}'::jsonb - 9;
SELECT '{}'::jsonb - -9;
SELECT '{}'::jsonb - '{a,foo}'::text[];
SELECT '{}'::jsonb #- '{a}';
SELECT '{}'::jsonb #- '{b,c,0}';
SELECT '{}'::jsonb #- '{b,c,2,d}';
SELECT '{}'::jsonb #- '{2,-1}';
SELECT '{}'::jsonb #- '{-1}';
SELECT '{}'::jsonb #- '{b,x,y}';
SELECT '{}'::jsonb #- '{}';
SELECT '{}'::jsonb #- '{3,a,b}';
SELECT '{}'::jsonb #- '{9}';
SELECT '{}'::jsonb #- '{-9}';
SELECT jsonb_set('{}','{a}','"new"',true);
SELECT jsonb_set('{}','{z}','"new"',true);
SELECT jsonb_set('{}','{b,c,0}','"new"',true);
SELECT jsonb_set('{}','{b,c,9}','"new"',true);
SELECT jsonb_set('{}','{b,c,-9}','"new"',true);
SELECT jsonb_set('{}','{0}','"new"',true);
SELECT jsonb_set('{}','{-1}','"new"',true);
SELECT jsonb_set('{}','{9}','"new"',true);
SELECT jsonb_set('{}','{-9}','"new"',true);
SELECT jsonb_set('{}','{3,a,b}','"new"',true);
SELECT jsonb_set('{}','{x,y}','"new"',true);
SELECT jsonb_set('{}','{}','"new"',true);
SELECT jsonb_set('{}','{2,x}','"new"',true);
SELECT jsonb_insert('{}','{z}','[0]',true);
SELECT jsonb_insert('{}','{a}','[0]',true);
SELECT jsonb_insert('{}','{b,c,0}','[0]',true);
SELECT jsonb_insert('{}','{b,c,9}','[0]',true);
SELECT jsonb_insert('{}','{b,c,-9}','[0]',true);
SELECT jsonb_insert('{}','{0}','[0]',true);
SELECT jsonb_insert('{}','{-1}','[0]',true);
SELECT jsonb_insert('{}','{9}','[0]',true);
SELECT jsonb_insert('{}','{-9}','[0]',true);
SELECT jsonb_insert('{}','{3,a,z}','[0]',true);
SELECT jsonb_insert('{}','{}','[0]',true);
SELECT jsonb_insert('{}','{x,y}','[0]',true);
SELECT jsonb_set('{}','{a}','"new"',false);
SELECT jsonb_set('{}','{z}','"new"',false);
SELECT jsonb_set('{}','{b,c,0}','"new"',false);
SELECT jsonb_set('{}','{b,c,9}','"new"',false);
SELECT jsonb_set('{}','{b,c,-9}','"new"',false);
SELECT jsonb_set('{}','{0}','"new"',false);
SELECT jsonb_set('{}','{-1}','"new"',false);
SELECT jsonb_set('{}','{9}','"new"',false);
SELECT jsonb_set('{}','{-9}','"new"',false);
SELECT jsonb_set('{}','{3,a,b}','"new"',false);
SELECT jsonb_set('{}','{x,y}','"new"',false);
SELECT jsonb_set('{}','{}','"new"',false);
SELECT jsonb_set('{}','{2,x}','"new"',false);
SELECT jsonb_insert('{}','{z}','[0]',false);
SELECT jsonb_insert('{}','{a}','[0]',false);
SELECT jsonb_insert('{}','{b,c,0}','[0]',false);
SELECT jsonb_insert('{}','{b,c,9}','[0]',false);
SELECT jsonb_insert('{}','{b,c,-9}','[0]',false);
SELECT jsonb_insert('{}','{0}','[0]',false);
SELECT jsonb_insert('{}','{-1}','[0]',false);
SELECT jsonb_insert('{}','{9}','[0]',false);
SELECT jsonb_insert('{}','{-9}','[0]',false);
SELECT jsonb_insert('{}','{3,a,z}','[0]',false);
SELECT jsonb_insert('{}','{}','[0]',false);
SELECT jsonb_insert('{}','{x,y}','[0]',false);
SELECT '[]'::jsonb @> '{"a":1}',
  '[]'::jsonb @> '{"b":{"c":[2]}}',
  '[]'::jsonb @> '{"b":{"c":[{"d":3}]}}',
  '[]'::jsonb @> '{"b":{"c":2}}',
  '[]'::jsonb @> '[1]',
  '[]'::jsonb @> '[[4]]',
  '[]'::jsonb @> '[3]',
  '[]'::jsonb @> '[{"a":{}}]',
  '[]'::jsonb @> '["foo"]',
  '[]'::jsonb @> '"foo"',
  '[]'::jsonb @> '1.0',
  '[]'::jsonb @> 'null',
  '[]'::jsonb @> '{}';
SELECT '[]'::jsonb @> '[]',
  '[]'::jsonb @> '[1,1]',
  '[]'::jsonb @> '{"e":null}',
  '[]'::jsonb @> '{"a":1.00}',
  '[]'::jsonb @> '[[]]',
  '[]'::jsonb @> '[{}]',
  '{"a":1}'::jsonb <@ '[]',
  '{"b":{"c":[2]}}'::jsonb <@ '[]',
  '{"b":{"c":[{"d":3}]}}'::jsonb <@ '[]',
  '{"b":{"c":2}}'::jsonb <@ '[]',
  '[1]'::jsonb <@ '[]',
  '[[4]]'::jsonb <@ '[]';
SELECT '[]'::jsonb ? 'a',
  '[]'::jsonb ? 'foo',
  '[]'::jsonb ? 'b',
  '[]'::jsonb ? '1',
  '[]'::jsonb ? '',
  '[]'::jsonb ?| '{x,foo,a}',
  '[]'::jsonb ?& '{a,b}',
  '[]'::jsonb ?& '{}',
  '[]'::jsonb ?| '{}',
  '[]'::jsonb ?& array['a',null],
  jsonb_exists('[]','a');
SELECT '[]'::jsonb || '{"a":9,"z":1}',
  '[]'::jsonb || '[7]',
  '[]'::jsonb || '"s"',
  '[]'::jsonb || '5',
  '[]'::jsonb || 'null',
  '[]'::jsonb || '{}',
  '[]'::jsonb || '[]';
SELECT '[]'::jsonb - 'a';
SELECT '[]'::jsonb - 'foo';
SELECT '[]'::jsonb - 0;
SELECT '[]'::jsonb - -1;
SELECT '[]'::jsonb - 9;
SELECT '[]'::jsonb - -9;
SELECT '[]'::jsonb - '{a,foo}'::text[];
SELECT '[]'::jsonb #- '{a}';
SELECT '[]'::jsonb #- '{b,c,0}';
SELECT '[]'::jsonb #- '{b,c,2,d}';
SELECT '[]'::jsonb #- '{2,-1}';
SELECT '[]'::jsonb #- '{-1}';
SELECT '[]'::jsonb #- '{b,x,y}';
SELECT '[]'::jsonb #- '{}';
SELECT '[]'::jsonb #- '{3,a,b}';
SELECT '[]'::jsonb #- '{9}';
SELECT '[]'::jsonb #- '{-9}';
SELECT jsonb_set('[]','{a}','"new"',true);
SELECT jsonb_set('[]','{z}','"new"',true);
SELECT jsonb_set('[]','{b,c,0}','"new"',true);
SELECT jsonb_set('[]','{b,c,9}','"new"',true);
SELECT jsonb_set('[]','{b,c,-9}','"new"',true);
SELECT jsonb_set('[]','{0}','"new"',true);
SELECT jsonb_set('[]','{-1}','"new"',true);
SELECT jsonb_set('[]','{9}','"new"',true);
SELECT jsonb_set('[]','{-9}','"new"',true);
SELECT jsonb_set('[]','{3,a,b}','"new"',true);
SELECT jsonb_set('[]','{x,y}','"new"',true);
SELECT jsonb_set('[]','{}','"new"',true);
SELECT jsonb_set('[]','{2,x}','"new"',true);
SELECT jsonb_insert('[]','{z}','[0]',true);
SELECT jsonb_insert('[]','{a}','[0]',true);
SELECT jsonb_insert('[]','{b,c,0}','[0]',true);
SELECT jsonb_insert('[]','{b,c,9}','[0]',true);
SELECT jsonb_insert('[]','{b,c,-9}','[0]',true);
SELECT jsonb_insert('[]','{0}','[0]',true);
SELECT jsonb_insert('[]','{-1}','[0]',true);
SELECT jsonb_insert('[]','{9}','[0]',true);
SELECT jsonb_insert('[]','{-9}','[0]',true);
SELECT jsonb_insert('[]','{3,a,z}','[0]',true);
SELECT jsonb_insert('[]','{}','[0]',true);
SELECT jsonb_insert('[]','{x,y}','[0]',true);
SELECT jsonb_set('[]','{a}','"new"',false);
SELECT jsonb_set('[]','{z}','"new"',false);
SELECT jsonb_set('[]','{b,c,0}','"new"',false);
SELECT jsonb_set('[]','{b,c,9}','"new"',false);
SELECT jsonb_set('[]','{b,c,-9}','"new"',false);
SELECT jsonb_set('[]','{0}','"new"',false);
SELECT jsonb_set('[]','{-1}','"new"',false);
SELECT jsonb_set('[]','{9}','"new"',false);
SELECT jsonb_set('[]','{-9}','"new"',false);
SELECT jsonb_set('[]','{3,a,b}','"new"',false);
SELECT jsonb_set('[]','{x,y}','"new"',false);
SELECT jsonb_set('[]','{}','"new"',false);
SELECT jsonb_set('[]','{2,x}','"new"',false);
SELECT jsonb_insert('[]','{z}','[0]',false);
SELECT jsonb_insert('[]','{a}','[0]',false);
SELECT jsonb_insert('[]','{b,c,0}','[0]',false);
SELECT jsonb_insert('[]','{b,c,9}','[0]',false);
SELECT jsonb_insert('[]','{b,c,-9}','[0]',false);
SELECT jsonb_insert('[]','{0}','[0]',false);
SELECT jsonb_insert('[]','{-1}','[0]',false);
SELECT jsonb_insert('[]','{9}','[0]',false);
SELECT jsonb_insert('[]','{-9}','[0]',false);
SELECT jsonb_insert('[]','{3,a,z}','[0]',false);
SELECT jsonb_insert('[]','{}','[0]',false);
SELECT jsonb_insert('[]','{x,y}','[0]',false);
SELECT jsonb_set('{"a":1}',array[null::text],'1');
SELECT jsonb_set('{"a":1}','{{a},{b}}','1');
SELECT jsonb_set(null,'{a}','1');
SELECT jsonb_set('{"a":1}','{a}',null);
SELECT jsonb_set('{"a":{"x":1}}',array['a',null],'1');
SELECT jsonb_set_lax('{"a":1,"b":2}','{b}',null,true,'use_json_null');
SELECT jsonb_set_lax('{"a":1,"b":2}','{b}',null,true,'delete_key');
SELECT jsonb_set_lax('{"a":1,"b":2}','{b}',null,true,'return_target');
SELECT jsonb_set_lax('{"a":1,"b":2}','{b}',null,true,'raise_exception');
SELECT jsonb_set_lax('{"a":1,"b":2}','{b}',null,true,'foo');
SELECT jsonb_set_lax('{"a":1,"b":2}','{b}',null);
SELECT jsonb_set_lax('{"a":1,"b":2}','{c}',null,false);
SELECT jsonb_set_lax('{"a":1}','{a}','5');
SELECT jsonb_set_lax('{"a":1}','{a}','5',true,null);
SELECT jsonb_set_lax(null,'{a}','5');
SELECT jsonb_pretty('[1, "two", null, [3,4], {"k":"v"}, 5.50, 1e3, -0]'),
  jsonb_pretty('"str"'),
  jsonb_pretty('12.0'),
  jsonb_pretty('null');
SELECT jsonb_pretty('true'),
  jsonb_pretty('{}'),
  jsonb_pretty('[]'),
  jsonb_pretty('  {"a" : 1 , "a":2, "b\n":3}  ');
SELECT jsonb_pretty('{"a":{"b":1},"a":{}}');
SELECT to_json(1),
  to_json(-5::smallint),
  to_json(12345678901),
  to_json(1.50),
  to_json(1e20::float8),
  to_json(1.5::float4),
  to_json(0.1::float8),
  to_json('NaN'::float8),
  to_json('-Infinity'::float8),
  to_json('NaN'::numeric);
SELECT to_json('Infinity'::numeric),
  to_json(true),
  to_json(false),
  to_json('a"b\c'::text),
  to_json(E'tab\t\n\x01'::text),
  to_json('x'::varchar),
  to_json('pad'::char(5)),
  to_json(date '2024-01-02'),
  to_json('infinity'::date),
  to_json(timestamp '2024-01-02 03:04:05.6');
SELECT to_json(timestamptz '2024-01-02 03:04:05.678+02'),
  to_json('infinity'::timestamptz),
  to_json('-infinity'::timestamp),
  to_json(time '01:02:03'),
  to_json(interval '1 day 2 hours'),
  to_json('{"a":  1}'::json),
  to_json('{"a":  1}'::jsonb),
  to_json('\x01ff'::bytea),
  to_json(12::oid),
  to_json('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid);
SELECT to_json(array[1,2,null]),
  to_json(array[[1,2],[3,4]]),
  to_json(array['a',null,'c"d']),
  to_json(array[true,false]),
  to_json(array[1.5,2]),
  to_json('{}'::int[]),
  to_json(array['{"a":1}'::json]),
  to_json(array[date '2024-01-01']),
  to_json(null::int),
  to_json('1 2'::int2vector);
SELECT to_json('b'::"char"),
  to_json('n'::name);
SELECT to_jsonb(1),
  to_jsonb(-5::smallint),
  to_jsonb(12345678901),
  to_jsonb(1.50),
  to_jsonb(1e20::float8),
  to_jsonb(1.5::float4),
  to_jsonb(0.1::float8),
  to_jsonb('NaN'::float8),
  to_jsonb('-Infinity'::float8),
  to_jsonb('NaN'::numeric);
SELECT to_jsonb('Infinity'::numeric),
  to_jsonb(true),
  to_jsonb(false),
  to_jsonb('a"b\c'::text),
  to_jsonb(E'tab\t\n\x01'::text),
  to_jsonb('x'::varchar),
  to_jsonb('pad'::char(5)),
  to_jsonb(date '2024-01-02'),
  to_jsonb('infinity'::date),
  to_jsonb(timestamp '2024-01-02 03:04:05.6');
SELECT to_jsonb(timestamptz '2024-01-02 03:04:05.678+02'),
  to_jsonb('infinity'::timestamptz),
  to_jsonb('-infinity'::timestamp),
  to_jsonb(time '01:02:03'),
  to_jsonb(interval '1 day 2 hours'),
  to_jsonb('{"a":  1}'::json),
  to_jsonb('{"a":  1}'::jsonb),
  to_jsonb('\x01ff'::bytea),
  to_jsonb(12::oid),
  to_jsonb('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid);
SELECT to_jsonb(array[1,2,null]),
  to_jsonb(array[[1,2],[3,4]]),
  to_jsonb(array['a',null,'c"d']),
  to_jsonb(array[true,false]),
  to_jsonb(array[1.5,2]),
  to_jsonb('{}'::int[]),
  to_jsonb(array['{"a":1}'::json]),
  to_jsonb(array[date '2024-01-01']),
  to_jsonb(null::int),
  to_jsonb('1 2'::int2vector);
SELECT to_jsonb('b'::"char"),
  to_jsonb('n'::name);
SELECT json_build_array(1, -5::smallint),
  json_build_array(-5::smallint, 12345678901),
  json_build_array(12345678901, 1.50),
  json_build_array(1.50, 1e20::float8),
  json_build_array(1e20::float8, 1.5::float4),
  json_build_array(1.5::float4, 0.1::float8),
  json_build_array(0.1::float8, 'NaN'::float8),
  json_build_array('NaN'::float8, '-Infinity'::float8);
SELECT json_build_array('-Infinity'::float8, 'NaN'::numeric),
  json_build_array('NaN'::numeric, 'Infinity'::numeric),
  json_build_array('Infinity'::numeric, true),
  json_build_array(true, false),
  json_build_array(false, 'a"b\c'::text),
  json_build_array('a"b\c'::text, E'tab\t\n\x01'::text),
  json_build_array(E'tab\t\n\x01'::text, 'x'::varchar),
  json_build_array('x'::varchar, 'pad'::char(5));
SELECT json_build_array('pad'::char(5), date '2024-01-02'),
  json_build_array(date '2024-01-02', 'infinity'::date),
  json_build_array('infinity'::date, timestamp '2024-01-02 03:04:05.6'),
  json_build_array(timestamp '2024-01-02 03:04:05.6', timestamptz '2024-01-02 03:04:05.678+02'),
  json_build_array(timestamptz '2024-01-02 03:04:05.678+02', 'infinity'::timestamptz),
  json_build_array('infinity'::timestamptz, '-infinity'::timestamp),
  json_build_array('-infinity'::timestamp, time '01:02:03'),
  json_build_array(time '01:02:03', interval '1 day 2 hours');
SELECT json_build_array(interval '1 day 2 hours', '{"a":  1}'::json),
  json_build_array('{"a":  1}'::json, '{"a":  1}'::jsonb),
  json_build_array('{"a":  1}'::jsonb, '\x01ff'::bytea),
  json_build_array('\x01ff'::bytea, 12::oid),
  json_build_array(12::oid, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid),
  json_build_array('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, array[1,2,null]),
  json_build_array(array[1,2,null], array[[1,2],[3,4]]),
  json_build_array(array[[1,2],[3,4]], array['a',null,'c"d']);
SELECT json_build_array(array['a',null,'c"d'], array[true,false]),
  json_build_array(array[true,false], array[1.5,2]),
  json_build_array(array[1.5,2], '{}'::int[]),
  json_build_array('{}'::int[], array['{"a":1}'::json]),
  json_build_array(array['{"a":1}'::json], array[date '2024-01-01']),
  json_build_array(array[date '2024-01-01'], null::int),
  json_build_array(null::int, '1 2'::int2vector),
  json_build_array('1 2'::int2vector, 'b'::"char");
SELECT json_build_array('b'::"char", 'n'::name);
SELECT jsonb_build_array(1, -5::smallint),
  jsonb_build_array(-5::smallint, 12345678901),
  jsonb_build_array(12345678901, 1.50),
  jsonb_build_array(1.50, 1e20::float8),
  jsonb_build_array(1e20::float8, 1.5::float4),
  jsonb_build_array(1.5::float4, 0.1::float8),
  jsonb_build_array(0.1::float8, 'NaN'::float8),
  jsonb_build_array('NaN'::float8, '-Infinity'::float8);
SELECT jsonb_build_array('-Infinity'::float8, 'NaN'::numeric),
  jsonb_build_array('NaN'::numeric, 'Infinity'::numeric),
  jsonb_build_array('Infinity'::numeric, true),
  jsonb_build_array(true, false),
  jsonb_build_array(false, 'a"b\c'::text),
  jsonb_build_array('a"b\c'::text, E'tab\t\n\x01'::text),
  jsonb_build_array(E'tab\t\n\x01'::text, 'x'::varchar),
  jsonb_build_array('x'::varchar, 'pad'::char(5));
SELECT jsonb_build_array('pad'::char(5), date '2024-01-02'),
  jsonb_build_array(date '2024-01-02', 'infinity'::date),
  jsonb_build_array('infinity'::date, timestamp '2024-01-02 03:04:05.6'),
  jsonb_build_array(timestamp '2024-01-02 03:04:05.6', timestamptz '2024-01-02 03:04:05.678+02'),
  jsonb_build_array(timestamptz '2024-01-02 03:04:05.678+02', 'infinity'::timestamptz),
  jsonb_build_array('infinity'::timestamptz, '-infinity'::timestamp),
  jsonb_build_array('-infinity'::timestamp, time '01:02:03'),
  jsonb_build_array(time '01:02:03', interval '1 day 2 hours');
SELECT jsonb_build_array(interval '1 day 2 hours', '{"a":  1}'::json),
  jsonb_build_array('{"a":  1}'::json, '{"a":  1}'::jsonb),
  jsonb_build_array('{"a":  1}'::jsonb, '\x01ff'::bytea),
  jsonb_build_array('\x01ff'::bytea, 12::oid),
  jsonb_build_array(12::oid, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid),
  jsonb_build_array('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, array[1,2,null]),
  jsonb_build_array(array[1,2,null], array[[1,2],[3,4]]),
  jsonb_build_array(array[[1,2],[3,4]], array['a',null,'c"d']);
SELECT jsonb_build_array(array['a',null,'c"d'], array[true,false]),
  jsonb_build_array(array[true,false], array[1.5,2]),
  jsonb_build_array(array[1.5,2], '{}'::int[]),
  jsonb_build_array('{}'::int[], array['{"a":1}'::json]),
  jsonb_build_array(array['{"a":1}'::json], array[date '2024-01-01']),
  jsonb_build_array(array[date '2024-01-01'], null::int),
  jsonb_build_array(null::int, '1 2'::int2vector),
  jsonb_build_array('1 2'::int2vector, 'b'::"char");
SELECT jsonb_build_array('b'::"char", 'n'::name);
SELECT json_build_object('k', 1),
  json_build_object('k', -5::smallint),
  json_build_object('k', 12345678901),
  json_build_object('k', 1.50),
  json_build_object('k', 1e20::float8),
  json_build_object('k', 1.5::float4),
  json_build_object('k', 0.1::float8),
  json_build_object('k', 'NaN'::float8);
SELECT json_build_object('k', '-Infinity'::float8),
  json_build_object('k', 'NaN'::numeric),
  json_build_object('k', 'Infinity'::numeric),
  json_build_object('k', true),
  json_build_object('k', false),
  json_build_object('k', 'a"b\c'::text),
  json_build_object('k', E'tab\t\n\x01'::text),
  json_build_object('k', 'x'::varchar);
SELECT json_build_object('k', 'pad'::char(5)),
  json_build_object('k', date '2024-01-02'),
  json_build_object('k', 'infinity'::date),
  json_build_object('k', timestamp '2024-01-02 03:04:05.6'),
  json_build_object('k', timestamptz '2024-01-02 03:04:05.678+02'),
  json_build_object('k', 'infinity'::timestamptz),
  json_build_object('k', '-infinity'::timestamp),
  json_build_object('k', time '01:02:03');
SELECT json_build_object('k', interval '1 day 2 hours'),
  json_build_object('k', '{"a":  1}'::json),
  json_build_object('k', '{"a":  1}'::jsonb),
  json_build_object('k', '\x01ff'::bytea),
  json_build_object('k', 12::oid),
  json_build_object('k', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid),
  json_build_object('k', array[1,2,null]),
  json_build_object('k', array[[1,2],[3,4]]);
SELECT json_build_object('k', array['a',null,'c"d']),
  json_build_object('k', array[true,false]),
  json_build_object('k', array[1.5,2]),
  json_build_object('k', '{}'::int[]),
  json_build_object('k', array['{"a":1}'::json]),
  json_build_object('k', array[date '2024-01-01']),
  json_build_object('k', null::int),
  json_build_object('k', '1 2'::int2vector);
SELECT json_build_object('k', 'b'::"char"),
  json_build_object('k', 'n'::name);
SELECT json_build_object(1, 1);
SELECT json_build_object(-5::smallint, 1);
SELECT json_build_object(12345678901, 1);
SELECT json_build_object(1.50, 1);
SELECT json_build_object(1e20::float8, 1);
SELECT json_build_object(1.5::float4, 1);
SELECT json_build_object(0.1::float8, 1);
SELECT json_build_object('NaN'::float8, 1);
SELECT json_build_object('-Infinity'::float8, 1);
SELECT json_build_object('NaN'::numeric, 1);
SELECT json_build_object('Infinity'::numeric, 1);
SELECT json_build_object(true, 1);
SELECT json_build_object(false, 1);
SELECT json_build_object('a"b\c'::text, 1);
SELECT json_build_object(E'tab\t\n\x01'::text, 1);
SELECT json_build_object('x'::varchar, 1);
SELECT json_build_object('pad'::char(5), 1);
SELECT json_build_object(date '2024-01-02', 1);
SELECT json_build_object('infinity'::date, 1);
SELECT json_build_object(timestamp '2024-01-02 03:04:05.6', 1);
SELECT json_build_object(timestamptz '2024-01-02 03:04:05.678+02', 1);
SELECT json_build_object('infinity'::timestamptz, 1);
SELECT json_build_object('-infinity'::timestamp, 1);
SELECT json_build_object(time '01:02:03', 1);
SELECT json_build_object(interval '1 day 2 hours', 1);
SELECT json_build_object('{"a":  1}'::json, 1);
SELECT json_build_object('{"a":  1}'::jsonb, 1);
SELECT json_build_object('\x01ff'::bytea, 1);
SELECT json_build_object(12::oid, 1);
SELECT json_build_object('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, 1);
SELECT json_build_object(array[1,2,null], 1);
SELECT json_build_object(array[[1,2],[3,4]], 1);
SELECT json_build_object(array['a',null,'c"d'], 1);
SELECT json_build_object(array[true,false], 1);
SELECT json_build_object(array[1.5,2], 1);
SELECT json_build_object('{}'::int[], 1);
SELECT json_build_object(array['{"a":1}'::json], 1);
SELECT json_build_object(array[date '2024-01-01'], 1);
SELECT json_build_object(null::int, 1);
SELECT json_build_object('1 2'::int2vector, 1);
SELECT json_build_object('b'::"char", 1);
SELECT json_build_object('n'::name, 1);
SELECT json_build_object();
SELECT json_build_object('a');
SELECT json_build_object('a',1,'b');
SELECT json_build_object('b',1,'a',2,'b',3);
SELECT json_build_object(1,2,true,false);
SELECT json_build_object('a',null);
SELECT json_build_object(null,'a');
SELECT json_build_object('a',1,null,2);
SELECT json_build_object(variadic array['a','1','b','2']);
SELECT json_build_object(variadic array[1,2,3,4]);
SELECT json_build_object(variadic null::text[]);
SELECT json_build_object(variadic '{}'::text[]);
SELECT json_build_object('a',json_build_object('b',json_build_array(1,2)));
SELECT jsonb_build_object('k', 1),
  jsonb_build_object('k', -5::smallint),
  jsonb_build_object('k', 12345678901),
  jsonb_build_object('k', 1.50),
  jsonb_build_object('k', 1e20::float8),
  jsonb_build_object('k', 1.5::float4),
  jsonb_build_object('k', 0.1::float8),
  jsonb_build_object('k', 'NaN'::float8);
SELECT jsonb_build_object('k', '-Infinity'::float8),
  jsonb_build_object('k', 'NaN'::numeric),
  jsonb_build_object('k', 'Infinity'::numeric),
  jsonb_build_object('k', true),
  jsonb_build_object('k', false),
  jsonb_build_object('k', 'a"b\c'::text),
  jsonb_build_object('k', E'tab\t\n\x01'::text),
  jsonb_build_object('k', 'x'::varchar);
SELECT jsonb_build_object('k', 'pad'::char(5)),
  jsonb_build_object('k', date '2024-01-02'),
  jsonb_build_object('k', 'infinity'::date),
  jsonb_build_object('k', timestamp '2024-01-02 03:04:05.6'),
  jsonb_build_object('k', timestamptz '2024-01-02 03:04:05.678+02'),
  jsonb_build_object('k', 'infinity'::timestamptz),
  jsonb_build_object('k', '-infinity'::timestamp),
  jsonb_build_object('k', time '01:02:03');
SELECT jsonb_build_object('k', interval '1 day 2 hours'),
  jsonb_build_object('k', '{"a":  1}'::json),
  jsonb_build_object('k', '{"a":  1}'::jsonb),
  jsonb_build_object('k', '\x01ff'::bytea),
  jsonb_build_object('k', 12::oid),
  jsonb_build_object('k', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid),
  jsonb_build_object('k', array[1,2,null]),
  jsonb_build_object('k', array[[1,2],[3,4]]);
SELECT jsonb_build_object('k', array['a',null,'c"d']),
  jsonb_build_object('k', array[true,false]),
  jsonb_build_object('k', array[1.5,2]),
  jsonb_build_object('k', '{}'::int[]),
  jsonb_build_object('k', array['{"a":1}'::json]),
  jsonb_build_object('k', array[date '2024-01-01']),
  jsonb_build_object('k', null::int),
  jsonb_build_object('k', '1 2'::int2vector);
SELECT jsonb_build_object('k', 'b'::"char"),
  jsonb_build_object('k', 'n'::name);
SELECT jsonb_build_object(1, 1);
SELECT jsonb_build_object(-5::smallint, 1);
SELECT jsonb_build_object(12345678901, 1);
SELECT jsonb_build_object(1.50, 1);
SELECT jsonb_build_object(1e20::float8, 1);
SELECT jsonb_build_object(1.5::float4, 1);
SELECT jsonb_build_object(0.1::float8, 1);
SELECT jsonb_build_object('NaN'::float8, 1);
SELECT jsonb_build_object('-Infinity'::float8, 1);
SELECT jsonb_build_object('NaN'::numeric, 1);
SELECT jsonb_build_object('Infinity'::numeric, 1);
SELECT jsonb_build_object(true, 1);
SELECT jsonb_build_object(false, 1);
SELECT jsonb_build_object('a"b\c'::text, 1);
SELECT jsonb_build_object(E'tab\t\n\x01'::text, 1);
SELECT jsonb_build_object('x'::varchar, 1);
SELECT jsonb_build_object('pad'::char(5), 1);
SELECT jsonb_build_object(date '2024-01-02', 1);
SELECT jsonb_build_object('infinity'::date, 1);
SELECT jsonb_build_object(timestamp '2024-01-02 03:04:05.6', 1);
SELECT jsonb_build_object(timestamptz '2024-01-02 03:04:05.678+02', 1);
SELECT jsonb_build_object('infinity'::timestamptz, 1);
SELECT jsonb_build_object('-infinity'::timestamp, 1);
SELECT jsonb_build_object(time '01:02:03', 1);
SELECT jsonb_build_object(interval '1 day 2 hours', 1);
SELECT jsonb_build_object('{"a":  1}'::json, 1);
SELECT jsonb_build_object('{"a":  1}'::jsonb, 1);
SELECT jsonb_build_object('\x01ff'::bytea, 1);
SELECT jsonb_build_object(12::oid, 1);
SELECT jsonb_build_object('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, 1);
SELECT jsonb_build_object(array[1,2,null], 1);
SELECT jsonb_build_object(array[[1,2],[3,4]], 1);
SELECT jsonb_build_object(array['a',null,'c"d'], 1);
SELECT jsonb_build_object(array[true,false], 1);
SELECT jsonb_build_object(array[1.5,2], 1);
SELECT jsonb_build_object('{}'::int[], 1);
SELECT jsonb_build_object(array['{"a":1}'::json], 1);
SELECT jsonb_build_object(array[date '2024-01-01'], 1);
SELECT jsonb_build_object(null::int, 1);
SELECT jsonb_build_object('1 2'::int2vector, 1);
SELECT jsonb_build_object('b'::"char", 1);
SELECT jsonb_build_object('n'::name, 1);
SELECT jsonb_build_object();
SELECT jsonb_build_object('a');
SELECT jsonb_build_object('a',1,'b');
SELECT jsonb_build_object('b',1,'a',2,'b',3);
SELECT jsonb_build_object(1,2,true,false);
SELECT jsonb_build_object('a',null);
SELECT jsonb_build_object(null,'a');
SELECT jsonb_build_object('a',1,null,2);
SELECT jsonb_build_object(variadic array['a','1','b','2']);
SELECT jsonb_build_object(variadic array[1,2,3,4]);
SELECT jsonb_build_object(variadic null::text[]);
SELECT jsonb_build_object(variadic '{}'::text[]);
SELECT jsonb_build_object('a',jsonb_build_object('b',json_build_array(1,2)));
SELECT json_build_array();
SELECT json_build_array(null);
SELECT json_build_array(variadic array[1,2]);
SELECT json_build_array(variadic array['a',null]);
SELECT json_build_array(1,'a',null,true,1.5);
SELECT json_build_array(variadic '{}'::int[]);
SELECT json_build_array(variadic null::int[]);
SELECT json_build_array('x','y');
SELECT json_build_array(variadic array[[1,2],[3,4]]);
SELECT jsonb_build_array();
SELECT jsonb_build_array(null);
SELECT jsonb_build_array(variadic array[1,2]);
SELECT jsonb_build_array(variadic array['a',null]);
SELECT jsonb_build_array(1,'a',null,true,1.5);
SELECT jsonb_build_array(variadic '{}'::int[]);
SELECT jsonb_build_array(variadic null::int[]);
SELECT jsonb_build_array('x','y');
SELECT jsonb_build_array(variadic array[[1,2],[3,4]]);
SELECT array_to_json(array[1,2]);
SELECT array_to_json(array[[1,2],[3,4]],true);
SELECT array_to_json(array[1,2],true);
SELECT array_to_json(array['a','b'],false);
SELECT array_to_json('{}'::int[]);
SELECT array_to_json(null::int[]);
SELECT array_to_json(array['{"a":1}'::jsonb],true);
SELECT json_object('{a,1,b,2}');
SELECT json_object('{a}');
SELECT json_object('{{a,1},{b,2}}');
SELECT json_object('{{a,1,x},{b,2,y}}');
SELECT json_object('{{{a,1},{b,2}}}');
SELECT json_object('{a,null}');
SELECT json_object('{null,1}');
SELECT json_object('{}');
SELECT json_object('{a,b}','{1,2}');
SELECT json_object('{a,b}','{1}');
SELECT json_object('{a,null}','{1,2}');
SELECT json_object('{a}',array[null]);
SELECT json_object('{{a}}','{1}');
SELECT json_object('{}','{}');
SELECT json_object('{a,1,a,2}');
SELECT jsonb_object('{a,1,b,2}');
SELECT jsonb_object('{a}');
SELECT jsonb_object('{{a,1},{b,2}}');
SELECT jsonb_object('{{a,1,x},{b,2,y}}');
SELECT jsonb_object('{{{a,1},{b,2}}}');
SELECT jsonb_object('{a,null}');
SELECT jsonb_object('{null,1}');
SELECT jsonb_object('{}');
SELECT jsonb_object('{a,b}','{1,2}');
SELECT jsonb_object('{a,b}','{1}');
SELECT jsonb_object('{a,null}','{1,2}');
SELECT jsonb_object('{a}',array[null]);
SELECT jsonb_object('{{a}}','{1}');
SELECT jsonb_object('{}','{}');
SELECT jsonb_object('{a,1,a,2}');
CREATE TABLE j (id int, n numeric(10,2), t text, ts timestamptz, js json, jb jsonb, arr int[]);
INSERT INTO j VALUES (1, 1.50, 'one', '2024-01-01 00:00+00', '{"a":  1}', '{"b":2, "a":1}', '{1,2}'), (2, null, null, null, null, 'null', '{3}'), (3, 3, 'three', '2024-03-03 12:00+00', '[1, 2]', '[1,2]', null);
SELECT json_agg(id ORDER BY id), json_agg(id ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT json_agg(n ORDER BY id), json_agg(n ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT json_agg(t ORDER BY id), json_agg(t ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT json_agg(ts ORDER BY id), json_agg(ts ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT json_agg(js ORDER BY id), json_agg(js ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT json_agg(jb ORDER BY id), json_agg(jb ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT json_agg(arr ORDER BY id), json_agg(arr ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT json_agg(id) FROM j WHERE false;
SELECT id % 2, json_agg(t ORDER BY t) FROM j GROUP BY 1 ORDER BY 1;
SELECT jsonb_agg(id ORDER BY id), jsonb_agg(id ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT jsonb_agg(n ORDER BY id), jsonb_agg(n ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT jsonb_agg(t ORDER BY id), jsonb_agg(t ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT jsonb_agg(ts ORDER BY id), jsonb_agg(ts ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT jsonb_agg(js ORDER BY id), jsonb_agg(js ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT jsonb_agg(jb ORDER BY id), jsonb_agg(jb ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT jsonb_agg(arr ORDER BY id), jsonb_agg(arr ORDER BY id DESC) FILTER (WHERE id < 3) FROM j;
SELECT jsonb_agg(id) FROM j WHERE false;
SELECT id % 2, jsonb_agg(t ORDER BY t) FROM j GROUP BY 1 ORDER BY 1;
SELECT json_object_agg(id, id ORDER BY id) FROM j;
SELECT json_object_agg(id, n ORDER BY id) FROM j;
SELECT json_object_agg(id, t ORDER BY id) FROM j;
SELECT json_object_agg(id, ts ORDER BY id) FROM j;
SELECT json_object_agg(id, js ORDER BY id) FROM j;
SELECT json_object_agg(id, jb ORDER BY id) FROM j;
SELECT json_object_agg(id, arr ORDER BY id) FROM j;
SELECT json_object_agg(t, id) FROM j;
SELECT json_object_agg(jb, id) FROM j;
SELECT json_object_agg(id,t) FROM j WHERE false;
SELECT json_object_agg('k', id ORDER BY id) FROM j;
SELECT jsonb_object_agg(id, id ORDER BY id) FROM j;
SELECT jsonb_object_agg(id, n ORDER BY id) FROM j;
SELECT jsonb_object_agg(id, t ORDER BY id) FROM j;
SELECT jsonb_object_agg(id, ts ORDER BY id) FROM j;
SELECT jsonb_object_agg(id, js ORDER BY id) FROM j;
SELECT jsonb_object_agg(id, jb ORDER BY id) FROM j;
SELECT jsonb_object_agg(id, arr ORDER BY id) FROM j;
SELECT jsonb_object_agg(t, id) FROM j;
SELECT jsonb_object_agg(jb, id) FROM j;
SELECT jsonb_object_agg(id,t) FROM j WHERE false;
SELECT jsonb_object_agg('k', id ORDER BY id) FROM j;
SELECT id, jb->'a' AS a, jb->>'b' AS b, js->>'a' FROM j ORDER BY id;
SELECT id FROM j WHERE jb @> '{"a":1}';
SELECT id FROM j WHERE jb ? 'a' ORDER BY 1;
UPDATE j SET jb = jb || '{"z": 9}' WHERE id = 1 RETURNING jb;
UPDATE j SET jb = jsonb_set(jb, '{a}', to_jsonb(id)) WHERE id = 1 RETURNING jb, jb - 'z', (jb->>'a')::int + 1;
SELECT j.id, e.key, e.value FROM j, jsonb_each(CASE WHEN jsonb_typeof(jb) = 'object' THEN jb ELSE '{}' END) e ORDER BY 1, 2;
SELECT id, (SELECT count(*) FROM jsonb_array_elements(CASE jsonb_typeof(jb) WHEN 'array' THEN jb ELSE '[]' END)) FROM j ORDER BY id;
SELECT json_build_object('id', id, 'items', json_agg(arr)) FROM j GROUP BY id ORDER BY id;
SELECT jsonb_agg(jsonb_build_object('id', id, 't', t) ORDER BY id) FROM j;
DROP TABLE j;
SELECT jsonb '1.7'::int;
SELECT jsonb '1.7'::smallint;
SELECT jsonb '1.7'::bigint;
SELECT jsonb '1.7'::numeric;
SELECT jsonb '1.7'::float8;
SELECT jsonb '1.7'::real;
SELECT jsonb '1.7'::bool;
SELECT jsonb '1.7'::text;
SELECT jsonb '1.7'::varchar;
SELECT jsonb '1.7'::json;
SELECT jsonb '"a"'::int;
SELECT jsonb '"a"'::numeric;
SELECT jsonb '"a"'::bool;
SELECT jsonb '"a"'::float8;
SELECT jsonb '"a"'::text;
SELECT jsonb '[]'::int;
SELECT jsonb '[]'::numeric;
SELECT jsonb '[]'::bool;
SELECT jsonb '[]'::float8;
SELECT jsonb '[]'::text;
SELECT jsonb '{}'::int;
SELECT jsonb '{}'::numeric;
SELECT jsonb '{}'::bool;
SELECT jsonb '{}'::float8;
SELECT jsonb '{}'::text;
SELECT jsonb 'null'::int;
SELECT jsonb 'null'::numeric;
SELECT jsonb 'null'::bool;
SELECT jsonb 'null'::float8;
SELECT jsonb 'null'::text;
SELECT jsonb 'true'::int;
SELECT jsonb 'true'::numeric;
SELECT jsonb 'true'::bool;
SELECT jsonb 'true'::float8;
SELECT jsonb 'true'::text;
SELECT jsonb '1e10'::int;
SELECT jsonb '100000'::smallint;
SELECT json '{"a":1,"a":2}'::jsonb;
SELECT jsonb '1e400'::float8;
SELECT json '1'::int;
SELECT '{"a":"\u0000","b":1}'::json -> 'b';
SELECT '{"a":"\u0041"}'::json ->> 'a';
SELECT '{"a":"\u0041"}'::json -> 'a';
SELECT '{"\u0041":1}'::json ->> 'A';
SELECT '"\ud83d\ude04"'::json #>> '{}';
SELECT '"\ud83d"'::json #>> '{}';
SELECT '{"a":1}'::json = '{"a":1}'::json;
SELECT '{"a":1}'::jsonb = '{"a":1.0}'::jsonb;
SELECT '{"a":1}'::jsonb < '{"a":2}'::jsonb;
SELECT json '{bad}';
SELECT jsonb '[1,';
SELECT '{"a":1}'::json @> '{}';
SELECT jsonb_agg(1);
SELECT json_build_array(variadic 1);
SELECT concat(variadic array['a','b']);
SELECT concat_ws('-',variadic array[1,2,null,3]);
SELECT format('%s and %s',variadic array['x','y']);
SELECT format('%s', variadic null::text[]);
SELECT format('none', variadic null::int[]);
SELECT concat(variadic null::text[]);
SELECT concat(variadic 'a');
SELECT format('%2$s %1$s', variadic array[1,2]);
SELECT concat('a', variadic array['b']);
SELECT concat_ws(variadic array['a','b']);
