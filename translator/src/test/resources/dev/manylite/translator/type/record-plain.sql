-- Inputs for the types that no date setting bears on.
insert into input select 'int2;int4;int8;oid', text from unnest(array[
  '0','1','-1','+1',' 5 ',E'\t7\n','007','-0','+-1','- 1','1.0','1e3','','   ','x','1x','x1','1 2','0x10','1_000',
  '32767','32768','-32768','-32769','2147483647','2147483648','-2147483648','-2147483649',
  '4294967295','4294967296','9223372036854775807','9223372036854775808','-9223372036854775808',
  '-9223372036854775809','99999999999999999999999','99999999999','é','+','-']) text;
insert into input select 'bool', text from unnest(array[
  't','f','true','false','TRUE','fAlSe','tr','tru','fal','y','n','yes','no','ye','on','off','of','o','1','0','2','10',
  '',' true ','truex','null','-1',' ']) text;
insert into input select 'float8;float4;real[]', text from unnest(array[
  '0','-0','1','-1','1.5','0.1','0.2','0.3','1e10','1e15','1e14','123456789012345','1234567890123456','1e20','1e-4','1e-5',
  '0.0001','0.00001','0.00012345','1e23','9007199254740993','9007199254740992','5.684341886080802e-14','5e-324','4.9e-324',
  '2.2250738585072014e-308','2.225073858507201e-308','1.7976931348623157e308','1e308','1e309','-1e309','1e-400','1e-46','1e39','3.4028235e38','3.4028236e38',
  '1e-45','1.17549435e-38','16777216','33554432','8388608','999999','1000000','123456','1234567','0.3333333333333333','0.1234567',
  'NaN','nan','Infinity','-Infinity','inf','-inf','+inf','infinity','INFINITY','-nan',' 1.5 ','1.','.5','-.5','.','e5','1e','1e+','1e5x','1,5','',
  ' ','x','1 2','0x10','0x1p3','1f','1d','infinit','1e5.5','--1','+1','1__0']) text;
insert into input select 'numeric;numeric(5,2);numeric(3,-2);numeric(4,4);numeric(38,10);numeric[]', text from unnest(array[
  '0','-0','0.0','-0.00','1','1.0','1.50','-1.5','0.001','00012.30','1e5','1E5','1e-5','1.5e3','-1.5e-3','1e0','1e+2','.5','5.','-.5','+3',
  '123.454','123.455','-123.455','999.99','999.994','999.995','1000','99999','0.99994','0.99995','0.00005','12345','99949','99950','NaN','nan','Infinity','-infinity',
  'inf','-inf','+Infinity',' 1.5 ','1 .5','','.','e5','1e','--1','1,000','0x1F','1_000','infinit','1e400','1e-400','1e131072','1e200000','1e99999999999',
  '123456789012345678901234567890.123456789012345678901234567890','9999999999999999999999999999.99999999995']) text;
insert into input select 'float8;float4', ((hashint8(i) + 2147483648.0) / 4294967296.0 * power(10::float8, i % 30 - 15))::float8::text
from generate_series(1, 300) i;
insert into input select 'float8;float4', (('x' || md5(i::text))::bit(32)::int * power(2::float8, i * 6 - 900))::text
from generate_series(1, 150) i;
insert into input values ('numeric', '1e10000');
insert into input select 'bytea;bytea[]', text from unnest(array[
  '','\x','\x00','\xDEADbeef','\xde ad','\xd e','\xabc','\xzz','\x1é','abc','a\\b','a\000b','\377','\400','\12','\1','a\','é','\\x41',E'a\nb','\X41','\x 41 ']) text;
insert into input select 'uuid', text from unnest(array[
  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11','A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11','{a0eebc999c0b4ef8bb6d6bb9bd380a11}',
  'a0eebc999c0b4ef8bb6d6bb9bd380a11','a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11','{a0eebc99-9c0b4ef8-bb6d6bb9-bd380a11}',
  'a0eebc99--9c0b-4ef8-bb6d-6bb9bd380a11','a-0eebc999c0b4ef8bb6d6bb9bd380a11','','{}','{a0eebc999c0b4ef8bb6d6bb9bd380a11','a0eebc999c0b4ef8bb6d6bb9bd380a1',
  'a0eebc999c0b4ef8bb6d6bb9bd380a111','g0eebc999c0b4ef8bb6d6bb9bd380a11',' a0eebc999c0b4ef8bb6d6bb9bd380a11','a0eebc999c0b4ef8bb6d6bb9bd380a11-']) text;
insert into input select 'text;"char";name;varchar;varchar[]', text from unnest(array[
  '','a','abc','é','日本',' a ','\','\101','\000','\377','\777','\10','\8','NULL',repeat('x', 63),repeat('x', 64),repeat('é', 40),repeat('日', 21) || 'ab']) text;
insert into input select 'varchar(3);varchar(3)[]', text from unnest(array['{}','abc','abcd','abc  ','ab c','','日本語','日本語x','{abc,"abc "}','{abcd}']) text;
insert into input select 'json;jsonb', text from unnest(array[
  '1','-1','1.0','1.50','1e5','1E+5','1e-3','-0','-0.0','0.10','01','1.','-','.5','+1','1e','1ab','1e999','NaN','123456789012345678901234567890.12345',
  '"a"','""','"\u0041"','"\u00e9"','"é"','"\"\\\/\b\f\n\r\t"','"\u001f"','"\ud83d\ude00"','"\ud83d"','"\ud83dx"','"\ude00"','"\ud83d\ud83d"','"\u0000"','"\x"','"\u12"','"\u12','"a',
  E'"a\nb"',E'"\x01"','"\','true','false','null','tru','True','nullx','é','\','{','}','[',']','','  ','{}','[]',' { } ','[ ]','[1]','[1,2]','[1 , 2 ]','[1,]','[,1]','[1 2]','[1','[1,',
  '{"a":1}','{"a" : 1 , "b" : [ ] }','{"b":1,"a":2,"b":3}','{"aa":1,"b":2,"c":3,"ab":4}','{"é":1,"zz":2,"z":3,"yyy":4}','{"a":{"b":{"c":[1,2,{"d":null}]}}}','{a:1}','{"a"}','{"a" 1}','{"a":}','{"a":1,}',
  '{"a":1 "b":2}','{1:2}','{"a":1','{"a"','{"a":','{,}','1 2','{} {}','[1}','{"a":1]','{"":1}','[true,false,null]','["a", "b"]',E' [1,\n\t2]\r\n']) text;
insert into input select 'int4[];text[];varchar(2)[]', text from unnest(array[
  '{}',' { } ','{1}','{1,2,3}','{ 1 , 2 }','{NULL}','{null,1}','{"NULL"}','{nUlL}','{\NULL}','{""}','{" "}','{"1","2"}','{a b}','{ a b , c }','{"a b"}','{a\,b}','{a\ }','{"a\"b"}','{"a\\b"}','{a"b}','{"a"b}','{"a" }','{ "a"}',
  '{1,}','{,1}','{1,,2}','{','}','{1','{1,','{"a','{"a"','{1}x','{1} ','{1}}','x','','1','{{1,2},{3,4}}','{{1,2},{3}}','{1,{2}}','{{1},2}','{{{1}}}','{{{{{{{1}}}}}}}','{{{{{{1}}}}}}','{{1},{NULL}}','{{a,b},{"c d",NULL}}',
  '[1:2]={1,2}','[1:3]={1,2}','[2]={1,2}','[1:2]{1,2}','[2:1]={1,2}','[a:1]={1}','[1:1]=1',' [1:2] = {1,2}','[1:1','[1','[]={1}','[1:2][1:1]={{1},{2}}','{(1)}','{1;2}','{{1,2},[3,4]}','{a}b','{a,b','{{a},{b}',E'{a\tb}',E'{"a\nb"}','{''}','{é}','{日本}','{{}','{a\','{"\']) text;
insert into input select 'bool[]', text from unnest(array['{t,f}','{true,NULL}','{x}']) text;
insert into input select 'float8[]', text from unnest(array['{1,1.5,NaN}','{Infinity,-inf,1e20}','{x}','{0.1,1e-7}']) text;
insert into input select 'jsonb[]', text from unnest(array['{"{\"a\": 1}","[1,2]"}','{1,null,"null"}','{x}']) text;
insert into input select 'int2vector;oidvector', text from unnest(array['','1','1 2 3',' 1  2 ','x','1 x']) text;
insert into input select 'bpchar(3)', text from unnest(array['','a','abc','abcd','abc ','ab   ','日本','日本語x']) text;
