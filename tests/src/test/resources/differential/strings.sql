-- String and binary string functions (manual, 9.4, 9.5), LIKE (9.7.1), quoting and encodings.
SELECT upper(''),
  upper('abc'),
  upper('Hello World'),
  upper('  padded  '),
  upper('äöü€😀'),
  upper('a.b,c;d'),
  upper(E'tab\tnl\n'),
  lower(''),
  lower('abc'),
  lower('Hello World'),
  lower('  padded  '),
  lower('äöü€😀'),
  lower('a.b,c;d'),
  lower(E'tab\tnl\n');
SELECT initcap(''),
  initcap('abc'),
  initcap('Hello World'),
  initcap('  padded  '),
  initcap('äöü€😀'),
  initcap('a.b,c;d'),
  initcap(E'tab\tnl\n'),
  length(''),
  length('abc'),
  length('Hello World'),
  length('  padded  '),
  length('äöü€😀'),
  length('a.b,c;d'),
  length(E'tab\tnl\n');
SELECT char_length(''),
  char_length('abc'),
  char_length('Hello World'),
  char_length('  padded  '),
  char_length('äöü€😀'),
  char_length('a.b,c;d'),
  char_length(E'tab\tnl\n'),
  character_length(''),
  character_length('abc'),
  character_length('Hello World'),
  character_length('  padded  '),
  character_length('äöü€😀'),
  character_length('a.b,c;d'),
  character_length(E'tab\tnl\n');
SELECT octet_length(''),
  octet_length('abc'),
  octet_length('Hello World'),
  octet_length('  padded  '),
  octet_length('äöü€😀'),
  octet_length('a.b,c;d'),
  octet_length(E'tab\tnl\n'),
  bit_length(''),
  bit_length('abc'),
  bit_length('Hello World'),
  bit_length('  padded  '),
  bit_length('äöü€😀'),
  bit_length('a.b,c;d'),
  bit_length(E'tab\tnl\n');
SELECT reverse(''),
  reverse('abc'),
  reverse('Hello World'),
  reverse('  padded  '),
  reverse('äöü€😀'),
  reverse('a.b,c;d'),
  reverse(E'tab\tnl\n'),
  ascii(''),
  ascii('abc'),
  ascii('Hello World'),
  ascii('  padded  '),
  ascii('äöü€😀'),
  ascii('a.b,c;d'),
  ascii(E'tab\tnl\n');
SELECT md5(''),
  md5('abc'),
  md5('Hello World'),
  md5('  padded  '),
  md5('äöü€😀'),
  md5('a.b,c;d'),
  md5(E'tab\tnl\n'),
  btrim(''),
  btrim('abc'),
  btrim('Hello World'),
  btrim('  padded  '),
  btrim('äöü€😀'),
  btrim('a.b,c;d'),
  btrim(E'tab\tnl\n');
SELECT ltrim(''),
  ltrim('abc'),
  ltrim('Hello World'),
  ltrim('  padded  '),
  ltrim('äöü€😀'),
  ltrim('a.b,c;d'),
  ltrim(E'tab\tnl\n'),
  rtrim(''),
  rtrim('abc'),
  rtrim('Hello World'),
  rtrim('  padded  '),
  rtrim('äöü€😀'),
  rtrim('a.b,c;d'),
  rtrim(E'tab\tnl\n');
SELECT quote_ident(''),
  quote_ident('abc'),
  quote_ident('Hello World'),
  quote_ident('  padded  '),
  quote_ident('äöü€😀'),
  quote_ident('a.b,c;d'),
  quote_ident(E'tab\tnl\n'),
  quote_literal(''),
  quote_literal('abc'),
  quote_literal('Hello World'),
  quote_literal('  padded  '),
  quote_literal('äöü€😀'),
  quote_literal('a.b,c;d'),
  quote_literal(E'tab\tnl\n');
SELECT quote_nullable(''),
  quote_nullable('abc'),
  quote_nullable('Hello World'),
  quote_nullable('  padded  '),
  quote_nullable('äöü€😀'),
  quote_nullable('a.b,c;d'),
  quote_nullable(E'tab\tnl\n');
SELECT left('',0),
  left('',2),
  left('',-2),
  left('',99),
  left('',-99),
  left('abc',0),
  left('abc',2),
  left('abc',-2),
  left('abc',99),
  left('abc',-99),
  left('Hello World',0),
  left('Hello World',2),
  left('Hello World',-2),
  left('Hello World',99);
SELECT left('Hello World',-99),
  left('  padded  ',0),
  left('  padded  ',2),
  left('  padded  ',-2),
  left('  padded  ',99),
  left('  padded  ',-99),
  left('äöü€😀',0),
  left('äöü€😀',2),
  left('äöü€😀',-2),
  left('äöü€😀',99),
  left('äöü€😀',-99),
  left('a.b,c;d',0),
  left('a.b,c;d',2),
  left('a.b,c;d',-2);
SELECT left('a.b,c;d',99),
  left('a.b,c;d',-99),
  left(E'tab\tnl\n',0),
  left(E'tab\tnl\n',2),
  left(E'tab\tnl\n',-2),
  left(E'tab\tnl\n',99),
  left(E'tab\tnl\n',-99),
  right('',0),
  right('',2),
  right('',-2),
  right('',99),
  right('',-99),
  right('abc',0),
  right('abc',2);
SELECT right('abc',-2),
  right('abc',99),
  right('abc',-99),
  right('Hello World',0),
  right('Hello World',2),
  right('Hello World',-2),
  right('Hello World',99),
  right('Hello World',-99),
  right('  padded  ',0),
  right('  padded  ',2),
  right('  padded  ',-2),
  right('  padded  ',99),
  right('  padded  ',-99),
  right('äöü€😀',0);
SELECT right('äöü€😀',2),
  right('äöü€😀',-2),
  right('äöü€😀',99),
  right('äöü€😀',-99),
  right('a.b,c;d',0),
  right('a.b,c;d',2),
  right('a.b,c;d',-2),
  right('a.b,c;d',99),
  right('a.b,c;d',-99),
  right(E'tab\tnl\n',0),
  right(E'tab\tnl\n',2),
  right(E'tab\tnl\n',-2),
  right(E'tab\tnl\n',99),
  right(E'tab\tnl\n',-99);
SELECT substr('',1),
  substr('',0),
  substr('',-2),
  substr('',3),
  substr('',99),
  substr('',2,3),
  substr('',0,3),
  substr('',-1,4),
  substr('',3,0),
  substr('',2,99),
  substr('',2147483647,1),
  substr('',1,2147483647);
SELECT substr('abc',1),
  substr('abc',0),
  substr('abc',-2),
  substr('abc',3),
  substr('abc',99),
  substr('abc',2,3),
  substr('abc',0,3),
  substr('abc',-1,4),
  substr('abc',3,0),
  substr('abc',2,99),
  substr('abc',2147483647,1),
  substr('abc',1,2147483647);
SELECT substr('Hello World',1),
  substr('Hello World',0),
  substr('Hello World',-2),
  substr('Hello World',3),
  substr('Hello World',99),
  substr('Hello World',2,3),
  substr('Hello World',0,3),
  substr('Hello World',-1,4),
  substr('Hello World',3,0),
  substr('Hello World',2,99),
  substr('Hello World',2147483647,1),
  substr('Hello World',1,2147483647);
SELECT substr('  padded  ',1),
  substr('  padded  ',0),
  substr('  padded  ',-2),
  substr('  padded  ',3),
  substr('  padded  ',99),
  substr('  padded  ',2,3),
  substr('  padded  ',0,3),
  substr('  padded  ',-1,4),
  substr('  padded  ',3,0),
  substr('  padded  ',2,99),
  substr('  padded  ',2147483647,1),
  substr('  padded  ',1,2147483647);
SELECT substr('äöü€😀',1),
  substr('äöü€😀',0),
  substr('äöü€😀',-2),
  substr('äöü€😀',3),
  substr('äöü€😀',99),
  substr('äöü€😀',2,3),
  substr('äöü€😀',0,3),
  substr('äöü€😀',-1,4),
  substr('äöü€😀',3,0),
  substr('äöü€😀',2,99),
  substr('äöü€😀',2147483647,1),
  substr('äöü€😀',1,2147483647);
SELECT substr('a.b,c;d',1),
  substr('a.b,c;d',0),
  substr('a.b,c;d',-2),
  substr('a.b,c;d',3),
  substr('a.b,c;d',99),
  substr('a.b,c;d',2,3),
  substr('a.b,c;d',0,3),
  substr('a.b,c;d',-1,4),
  substr('a.b,c;d',3,0),
  substr('a.b,c;d',2,99),
  substr('a.b,c;d',2147483647,1),
  substr('a.b,c;d',1,2147483647);
SELECT substr(E'tab\tnl\n',1),
  substr(E'tab\tnl\n',0),
  substr(E'tab\tnl\n',-2),
  substr(E'tab\tnl\n',3),
  substr(E'tab\tnl\n',99),
  substr(E'tab\tnl\n',2,3),
  substr(E'tab\tnl\n',0,3),
  substr(E'tab\tnl\n',-1,4),
  substr(E'tab\tnl\n',3,0),
  substr(E'tab\tnl\n',2,99),
  substr(E'tab\tnl\n',2147483647,1),
  substr(E'tab\tnl\n',1,2147483647);
SELECT substr('abc',1,-1);
SELECT substring('abc',5,-2);
SELECT substring('abc' from 2);
SELECT substring('abc' from 2 for 1);
SELECT substring('abc' for 2);
SELECT substring('abcdef' from -1 for 4);
SELECT substr('abc',-2147483648,3);
SELECT substr('abc',2,2147483647);
SELECT lpad('ab',0),
  lpad('ab',1),
  lpad('ab',5),
  lpad('ab',-1),
  rpad('ab',0),
  rpad('ab',1),
  rpad('ab',5),
  rpad('ab',-1),
  lpad('ab',5,'xyz'),
  rpad('ab',7,'xyz'),
  lpad('ab',5,''),
  rpad('abcdef',3,''),
  lpad('äö',5,'€'),
  lpad('abc',2,'x');
SELECT btrim('xyxtrimyyx','xyz'),
  ltrim('zzzytest','xyz'),
  rtrim('testxxzx','xyz'),
  trim(both 'x' from 'xxabxx'),
  trim(leading 'x' from 'xxabxx'),
  trim(trailing 'x' from 'xxabxx'),
  trim('  a '),
  trim(from '  a '),
  trim(both from ' a ');
SELECT trim('xax','x'),
  btrim('','x'),
  btrim('abc',''),
  trim(both '' from 'abc'),
  btrim('€€a€','€'),
  btrim('\x0001020100'::bytea,'\x00'::bytea),
  trim(leading '\x00'::bytea from '\x000100'::bytea),
  ltrim('\x000100'::bytea,'\x00'::bytea),
  rtrim('\x000100'::bytea,'\x00'::bytea);
SELECT position('b' in 'abc'),
  position('' in 'abc'),
  position('x' in 'abc'),
  strpos('abcabc','c'),
  strpos('',''),
  strpos('äöü','ü'),
  position('\x02'::bytea in '\x010203'::bytea),
  position(''::bytea in '\x01'::bytea);
SELECT overlay('Txxxxas' placing 'hom' from 2 for 4),
  overlay('abcdef' placing 'zz' from 3),
  overlay('abc' placing '' from 1),
  overlay('abc' placing 'x' from 99),
  overlay('abc' placing 'xyz' from 2 for 0),
  overlay('\x010203'::bytea placing '\xff'::bytea from 2),
  overlay('\x010203'::bytea placing '\xffee'::bytea from 2 for 1),
  overlay('äöü' placing 'x' from 2 for 1);
SELECT overlay('abcdef' placing 'zz' from 3 for -1);
SELECT overlay('abc' placing 'x' from 0);
SELECT overlay('abc' placing 'x' from -1 for 1);
SELECT repeat('ab',0),
  repeat('ab',1),
  repeat('ab',3),
  repeat('ab',-1),
  replace('abcabc','b','XX'),
  replace('abc','','x'),
  replace('abc','abc',''),
  replace('aaa','aa','b'),
  translate('12345','143','ax'),
  translate('abc','abc',''),
  translate('äb','ä','ö'),
  translate('aab','aa','xy');
SELECT translate('','a','b'),
  split_part('a,b,c',',',2),
  split_part('a,b,c',',',4),
  split_part('a,b,c',',',-1),
  split_part('a,b,c',',',-3),
  split_part('a,b,c',',',-4),
  split_part('abc','',1),
  split_part('abc','',2),
  split_part('abc','',-1),
  split_part('','',1),
  split_part('a,,b',',',2),
  split_part('aXXbXXc','XX',3);
SELECT split_part('a',',',0);
SELECT repeat('x',2000000000);
SELECT lpad('x',2000000000,'y');
SELECT chr(0);
SELECT chr(-1);
SELECT chr(1114112);
SELECT chr(55296);
SELECT chr(65),
  chr(8364),
  chr(128512),
  ascii('€'),
  ascii(''),
  ascii('😀'),
  to_hex(255),
  to_hex(-1),
  to_hex(2147483648),
  to_hex(-1::bigint);
SELECT to_hex(0),
  starts_with('alphabet','alph'),
  starts_with('a',''),
  starts_with('','a'),
  'alphabet' ^@ 'alph',
  unistr('d\0061t\+000061'),
  unistr('\\x'),
  unistr('\u0061\U00000062'),
  unistr('\D83D\DE00');
SELECT unistr('\zzzz');
SELECT unistr('\D83D');
SELECT unistr('\DE00');
SELECT unistr('\+0000');
SELECT unistr('\UFFFFFFFF');
SELECT unistr('\D83Dx');
SELECT unistr('\0000');
SELECT concat('a',1,null,true,2.50),
  concat(null),
  concat_ws(',','a',null,'b',3),
  concat_ws(null,'a'),
  concat_ws(',',null),
  concat('a'::char(5),'b'),
  concat(date '2024-01-02',' ',timestamp '2024-01-02 03:04'),
  concat(array[1,2],'x'),
  concat('\x01'::bytea),
  'a'||1,
  1||'a';
SELECT 'a'||null,
  true||'x',
  'a'::char(3)||'b',
  1.50||'',
  'a'||date '2024-01-01',
  'x'||array['y'],
  array[1]||2,
  '\x01'::bytea||'\x02'::bytea,
  'a'||interval '1 day',
  1::float8||'x',
  'x'||1e20::float8;
SELECT format('%s %s',1,'b'),
  format('Hello %s, %1$s','x'),
  format('%I %L','a b','c''d'),
  format('%%'),
  format('%10s|','ab'),
  format('%-10s|','ab'),
  format('%*s|',5,'ab'),
  format('%-*s|',5,'ab'),
  format('%*s|',-5,'ab'),
  format('%2$*1$s|',6,'x');
SELECT format('%s',null),
  format('%L',null),
  format('%I','table'),
  format('%I','Ab'),
  format('%s %s %s','a','b','c'),
  format('%3$s %s','a','b','c'),
  format('%L',E'a\\b'),
  format('%s',array[1,2]),
  format('%s',true),
  format(null);
SELECT format('%1$s %s',1,2),
  format('%s',2.50),
  format('no');
SELECT format('%s');
SELECT format('%I',null);
SELECT format('%x','a');
SELECT format('%','a');
SELECT format('%0$s','a');
SELECT format('%2$s','a');
SELECT format('%1$','a');
SELECT format('%1s','a','b');
SELECT format('%*s','a','b');
SELECT format('%a1','a');
SELECT quote_ident('select'),
  quote_ident('Foo'),
  quote_ident('foo_1'),
  quote_ident('1foo'),
  quote_ident('a"b'),
  quote_ident(''),
  quote_ident('user'),
  quote_ident('name'),
  quote_ident('é'),
  quote_ident('between');
SELECT quote_literal('O''Reilly'),
  quote_literal(E'a\\b'),
  quote_literal(42.5),
  quote_literal(true),
  quote_literal(date '2024-01-01'),
  quote_nullable(null),
  quote_nullable(42.5),
  quote_literal(array[1,2]),
  quote_literal('x'::char(3));
SELECT parse_ident('"SomeSchema".someTable');
SELECT parse_ident('a.b.c');
SELECT parse_ident(' a . b ');
SELECT parse_ident('"a""b"');
SELECT parse_ident('A.B');
SELECT parse_ident('a.');
SELECT parse_ident('.a');
SELECT parse_ident('a..b');
SELECT parse_ident('"a');
SELECT parse_ident('a b');
SELECT parse_ident('1a');
SELECT parse_ident('""');
SELECT parse_ident('a$1');
SELECT parse_ident('');
SELECT parse_ident('ÄB.c');
SELECT parse_ident('a.b()');
SELECT parse_ident('foo.boo[]',false);
SELECT parse_ident('a b',false);
SELECT encode('\x00ff10'::bytea,'hex'),
  encode('\x00ff10'::bytea,'base64'),
  encode('\x00ff5c41'::bytea,'escape'),
  decode('00ff','hex'),
  decode('AP8Q','base64'),
  decode('\000a\\','escape');
SELECT encode(repeat('a',80)::bytea,'base64'),
  decode('YW Jj','base64'),
  decode('0 0f f','hex'),
  encode('','hex'),
  encode(E'\\x80'::bytea,'escape');
SELECT decode('0g','hex');
SELECT decode('000','hex');
SELECT decode('A','base64');
SELECT decode('A*==','base64');
SELECT encode('a','foo');
SELECT decode('\9','escape');
SELECT decode('YQ=','base64');
SELECT decode('YQ','base64');
SELECT decode('=','base64');
SELECT md5('abc'),
  md5('\x00'::bytea),
  sha224('abc'),
  sha256('abc'),
  sha384('abc'),
  sha512('abc'),
  length('\x0102'::bytea),
  octet_length('äö'),
  bit_length('ä'),
  length('ab '::char(5)),
  octet_length('ab'::char(5));
SELECT bit_count('\xff01'::bytea),
  get_byte('\x0102'::bytea,1),
  get_bit('\x0102'::bytea,9),
  get_bit('\x0102'::bytea,8),
  set_byte('\x0102'::bytea,0,255),
  set_byte('\x0102'::bytea,0,257),
  set_bit('\x0102'::bytea,0,0),
  set_bit('\x0102'::bytea,15,1),
  substr('\x010203'::bytea,2),
  substr('\x010203'::bytea,0,2),
  substring('\x010203'::bytea from 2 for 1);
SELECT length('\xc3a4'::bytea,'UTF8'),
  convert_from('\xc3a4','UTF8'),
  convert_to('ä','UTF8'),
  convert_to('ä','LATIN1'),
  convert_from('\xe4','LATIN1'),
  convert('\xe4','LATIN1','UTF8'),
  '\x0102'::bytea || '\x03',
  '\x0102'::bytea like '\x01%'::bytea,
  'abc'::bytea,
  '\x'::bytea,
  reverse('äöü');
SELECT get_byte('\x01'::bytea,1);
SELECT get_byte('\x01'::bytea,-1);
SELECT get_bit('\x01'::bytea,8);
SELECT set_bit('\x01'::bytea,0,2);
SELECT set_byte('\x01'::bytea,5,1);
SELECT get_bit(''::bytea,0);
SELECT convert_from('\xff','UTF8');
SELECT convert_from('\xc3','UTF8');
SELECT convert_to('€','LATIN1');
SELECT substr('\x0102'::bytea,1,-1);
SELECT convert_from('a','foo');
SELECT normalize(U&'\0061\0308bc'),
  normalize(U&'\0061\0308bc', NFC),
  normalize(U&'\00E4bc', NFD),
  length(normalize(U&'\00E4', NFD)),
  U&'\00E4' is normalized,
  U&'\0061\0308' is nfc normalized,
  U&'\00E4' is nfd normalized,
  'abc' is not nfkc normalized,
  normalize('ﬁ', NFKC);
SELECT 'abc' like 'a%',
  'abc' like '_b_',
  'abc' like 'a',
  'a%c' like 'a\%c',
  'abc' like 'A%',
  'abc' ilike 'A%',
  'ÄB' ilike 'äb',
  'abc' not like 'a%',
  'a_c' like 'a!_c' escape '!',
  'abc' like 'a!_c' escape '!';
SELECT 'abc' like '',
  '' like '',
  '' like '%',
  'abc' like '%%c',
  'abc' like '%b%',
  'a\c' like 'a\\c',
  'a\c' like 'a\c' escape '',
  null like 'a',
  'abc' ~~ 'a%',
  'abc' !~~ 'a%';
SELECT 'abc' ~~* 'A%',
  'abc' !~~* 'A%',
  'abc' like '%a%b%c%',
  'aXbXc' like 'a%X%c',
  'äöü' like '_ö_',
  '😀' like '_',
  like('abc','a%'),
  notlike('abc','a%'),
  'abc'::char(5) like 'abc',
  'abc'::char(5) like 'abc  ';
SELECT 'abc'::name like 'a%';
SELECT 'abc' like 'abc\';
SELECT 'abc' like 'ab%' escape '%%';
SELECT 'abc' like 'a\' escape '\';
SELECT string_to_array('a,b,c',','),
  string_to_array('a,b,c',null),
  string_to_array('',','),
  string_to_array('a,,c',',',''),
  string_to_array('abc',''),
  string_to_array('axxbxxc','xx','b'),
  array_to_string(array[1,null,3],',');
SELECT array_to_string(array[1,null,3],',','*'),
  array_to_string('{}'::int[],','),
  array_to_string(array[[1,2],[3,4]],'-'),
  array_to_string(array['a','b'],null),
  string_to_array(null,','),
  array_to_string(array[true,false],','),
  array_to_string(array[1.50,2],';');
SELECT * FROM string_to_table('a,b,,c',',','');
SELECT * FROM regexp_split_to_table('a1b22c','[0-9]+');
SELECT lower(null);
SELECT upper(5);
SELECT length(5);
SELECT initcap('hello wORLD-foo_bar 1a éa');
SELECT initcap('o''neil');
SELECT lower('ÀÉÎ');
SELECT upper('straße ß ﬁ');
SELECT lower('İI');
SELECT 'a'::char(3) = 'a  ';
SELECT 'a'::char(3) || '|';
SELECT 'abc'::char(2);
SELECT 'abc'::varchar(2);
SELECT length('abc'::varchar(2));
SELECT 'a' < 'B';
SELECT 'a' collate "C" < 'B';
SELECT 'abc' ~<~ 'abd';
SELECT 'abc' ~>=~ 'abd';
SELECT 'a'||'b'||'c';
SELECT cast('x' as text);
SELECT 'x'::text::char;
SELECT num_nulls(1,null,'a',null);
SELECT num_nonnulls(1,null,'a');
SELECT num_nulls(variadic array[1,null]);
SELECT num_nonnulls(variadic array[null,null,3]);
SELECT num_nulls(variadic null::int[]);
-- backslashes escape in every string constant
SET standard_conforming_strings = off;
SHOW standard_conforming_strings;
SELECT 'a\\bcd', 'a\'b', 'tab\tand\x41\101', E'a\nb', 'plain', $$a\b$$, 'it''s';
SELECT 'a\\b' 'c';
SELECT 'a\\'
  'b\'c', "a\b" FROM (SELECT 1 AS "a\b") AS t;
SELECT U&'d\0061t';
SELECT U&"d\0061t" FROM (SELECT 1 AS dat) AS t;
SET escape_string_warning = off;
SELECT 'a\\bcd', 'a\'b', 'x\y';
SELECT 'a\';
PREPARE escaped AS SELECT 'a\\b' || $1::text;
EXECUTE escaped ('\\');
SET standard_conforming_strings = on;
EXECUTE escaped ('\\');
SELECT 'a\\bcd', 'a\y';
RESET escape_string_warning;
RESET standard_conforming_strings;
