-- Mathematical functions and operators (manual, 9.3).
SELECT abs(0::numeric),
  abs(1::numeric),
  abs((-1)::numeric),
  abs(2.5::numeric),
  abs((-2.5)::numeric),
  abs(0.5::numeric),
  abs((-0.5)::numeric),
  abs(123.456::numeric),
  abs((-123.456)::numeric),
  abs(1e10::numeric),
  abs(1e-5::numeric),
  abs(99999999999999999999::numeric),
  abs(0.000000001::numeric),
  abs(3.14159::numeric);
SELECT abs(0::float8),
  abs(1::float8),
  abs((-1)::float8),
  abs(2.5::float8),
  abs((-2.5)::float8),
  abs(0.5::float8),
  abs((-0.5)::float8),
  abs(123.456::float8),
  abs((-123.456)::float8),
  abs(1e10::float8),
  abs(1e-5::float8),
  abs(1e300::float8),
  abs(0.1::float8);
SELECT ceil(0::numeric),
  ceil(1::numeric),
  ceil((-1)::numeric),
  ceil(2.5::numeric),
  ceil((-2.5)::numeric),
  ceil(0.5::numeric),
  ceil((-0.5)::numeric),
  ceil(123.456::numeric),
  ceil((-123.456)::numeric),
  ceil(1e10::numeric),
  ceil(1e-5::numeric),
  ceil(99999999999999999999::numeric),
  ceil(0.000000001::numeric),
  ceil(3.14159::numeric);
SELECT ceil(0::float8),
  ceil(1::float8),
  ceil((-1)::float8),
  ceil(2.5::float8),
  ceil((-2.5)::float8),
  ceil(0.5::float8),
  ceil((-0.5)::float8),
  ceil(123.456::float8),
  ceil((-123.456)::float8),
  ceil(1e10::float8),
  ceil(1e-5::float8),
  ceil(1e300::float8),
  ceil(0.1::float8);
SELECT ceiling(0::numeric),
  ceiling(1::numeric),
  ceiling((-1)::numeric),
  ceiling(2.5::numeric),
  ceiling((-2.5)::numeric),
  ceiling(0.5::numeric),
  ceiling((-0.5)::numeric),
  ceiling(123.456::numeric),
  ceiling((-123.456)::numeric),
  ceiling(1e10::numeric),
  ceiling(1e-5::numeric),
  ceiling(99999999999999999999::numeric),
  ceiling(0.000000001::numeric),
  ceiling(3.14159::numeric);
SELECT ceiling(0::float8),
  ceiling(1::float8),
  ceiling((-1)::float8),
  ceiling(2.5::float8),
  ceiling((-2.5)::float8),
  ceiling(0.5::float8),
  ceiling((-0.5)::float8),
  ceiling(123.456::float8),
  ceiling((-123.456)::float8),
  ceiling(1e10::float8),
  ceiling(1e-5::float8),
  ceiling(1e300::float8),
  ceiling(0.1::float8);
SELECT floor(0::numeric),
  floor(1::numeric),
  floor((-1)::numeric),
  floor(2.5::numeric),
  floor((-2.5)::numeric),
  floor(0.5::numeric),
  floor((-0.5)::numeric),
  floor(123.456::numeric),
  floor((-123.456)::numeric),
  floor(1e10::numeric),
  floor(1e-5::numeric),
  floor(99999999999999999999::numeric),
  floor(0.000000001::numeric),
  floor(3.14159::numeric);
SELECT floor(0::float8),
  floor(1::float8),
  floor((-1)::float8),
  floor(2.5::float8),
  floor((-2.5)::float8),
  floor(0.5::float8),
  floor((-0.5)::float8),
  floor(123.456::float8),
  floor((-123.456)::float8),
  floor(1e10::float8),
  floor(1e-5::float8),
  floor(1e300::float8),
  floor(0.1::float8);
SELECT round(0::numeric),
  round(1::numeric),
  round((-1)::numeric),
  round(2.5::numeric),
  round((-2.5)::numeric),
  round(0.5::numeric),
  round((-0.5)::numeric),
  round(123.456::numeric),
  round((-123.456)::numeric),
  round(1e10::numeric),
  round(1e-5::numeric),
  round(99999999999999999999::numeric),
  round(0.000000001::numeric),
  round(3.14159::numeric);
SELECT round(0::float8),
  round(1::float8),
  round((-1)::float8),
  round(2.5::float8),
  round((-2.5)::float8),
  round(0.5::float8),
  round((-0.5)::float8),
  round(123.456::float8),
  round((-123.456)::float8),
  round(1e10::float8),
  round(1e-5::float8),
  round(1e300::float8),
  round(0.1::float8);
SELECT trunc(0::numeric),
  trunc(1::numeric),
  trunc((-1)::numeric),
  trunc(2.5::numeric),
  trunc((-2.5)::numeric),
  trunc(0.5::numeric),
  trunc((-0.5)::numeric),
  trunc(123.456::numeric),
  trunc((-123.456)::numeric),
  trunc(1e10::numeric),
  trunc(1e-5::numeric),
  trunc(99999999999999999999::numeric),
  trunc(0.000000001::numeric),
  trunc(3.14159::numeric);
SELECT trunc(0::float8),
  trunc(1::float8),
  trunc((-1)::float8),
  trunc(2.5::float8),
  trunc((-2.5)::float8),
  trunc(0.5::float8),
  trunc((-0.5)::float8),
  trunc(123.456::float8),
  trunc((-123.456)::float8),
  trunc(1e10::float8),
  trunc(1e-5::float8),
  trunc(1e300::float8),
  trunc(0.1::float8);
SELECT sign(0::numeric),
  sign(1::numeric),
  sign((-1)::numeric),
  sign(2.5::numeric),
  sign((-2.5)::numeric),
  sign(0.5::numeric),
  sign((-0.5)::numeric),
  sign(123.456::numeric),
  sign((-123.456)::numeric),
  sign(1e10::numeric),
  sign(1e-5::numeric),
  sign(99999999999999999999::numeric),
  sign(0.000000001::numeric),
  sign(3.14159::numeric);
SELECT sign(0::float8),
  sign(1::float8),
  sign((-1)::float8),
  sign(2.5::float8),
  sign((-2.5)::float8),
  sign(0.5::float8),
  sign((-0.5)::float8),
  sign(123.456::float8),
  sign((-123.456)::float8),
  sign(1e10::float8),
  sign(1e-5::float8),
  sign(1e300::float8),
  sign(0.1::float8);
SELECT scale(0),
  scale(1),
  scale((-1)),
  scale(2.5),
  scale((-2.5)),
  scale(0.5),
  scale((-0.5)),
  scale(123.456),
  scale((-123.456)),
  scale(1e10),
  scale(1e-5),
  scale(99999999999999999999),
  scale(0.000000001),
  scale(3.14159),
  scale(1.500),
  scale(100.00),
  scale(0.00);
SELECT min_scale(0),
  min_scale(1),
  min_scale((-1)),
  min_scale(2.5),
  min_scale((-2.5)),
  min_scale(0.5),
  min_scale((-0.5)),
  min_scale(123.456),
  min_scale((-123.456)),
  min_scale(1e10),
  min_scale(1e-5),
  min_scale(99999999999999999999),
  min_scale(0.000000001),
  min_scale(3.14159),
  min_scale(1.500),
  min_scale(100.00),
  min_scale(0.00);
SELECT trim_scale(0),
  trim_scale(1),
  trim_scale((-1)),
  trim_scale(2.5),
  trim_scale((-2.5)),
  trim_scale(0.5),
  trim_scale((-0.5)),
  trim_scale(123.456),
  trim_scale((-123.456)),
  trim_scale(1e10),
  trim_scale(1e-5),
  trim_scale(99999999999999999999),
  trim_scale(0.000000001),
  trim_scale(3.14159),
  trim_scale(1.500),
  trim_scale(100.00),
  trim_scale(0.00);
SELECT round(123.456,0),
  round(123.456,1),
  round(123.456,2),
  round(123.456,-1),
  round(123.456,-2),
  round(123.456,-3),
  round(123.456,5),
  round((-123.456),0),
  round((-123.456),1),
  round((-123.456),2),
  round((-123.456),-1),
  round((-123.456),-2),
  round((-123.456),-3),
  round((-123.456),5);
SELECT round(2.5,0),
  round(2.5,1),
  round(2.5,2),
  round(2.5,-1),
  round(2.5,-2),
  round(2.5,-3),
  round(2.5,5),
  round(0.05,0),
  round(0.05,1),
  round(0.05,2),
  round(0.05,-1),
  round(0.05,-2),
  round(0.05,-3),
  round(0.05,5);
SELECT round(99.99,0),
  round(99.99,1),
  round(99.99,2),
  round(99.99,-1),
  round(99.99,-2),
  round(99.99,-3),
  round(99.99,5),
  round(15,0),
  round(15,1),
  round(15,2),
  round(15,-1),
  round(15,-2),
  round(15,-3),
  round(15,5);
SELECT trunc(123.456,0),
  trunc(123.456,1),
  trunc(123.456,2),
  trunc(123.456,-1),
  trunc(123.456,-2),
  trunc(123.456,-3),
  trunc(123.456,5),
  trunc((-123.456),0),
  trunc((-123.456),1),
  trunc((-123.456),2),
  trunc((-123.456),-1),
  trunc((-123.456),-2),
  trunc((-123.456),-3),
  trunc((-123.456),5);
SELECT trunc(2.5,0),
  trunc(2.5,1),
  trunc(2.5,2),
  trunc(2.5,-1),
  trunc(2.5,-2),
  trunc(2.5,-3),
  trunc(2.5,5),
  trunc(0.05,0),
  trunc(0.05,1),
  trunc(0.05,2),
  trunc(0.05,-1),
  trunc(0.05,-2),
  trunc(0.05,-3),
  trunc(0.05,5);
SELECT trunc(99.99,0),
  trunc(99.99,1),
  trunc(99.99,2),
  trunc(99.99,-1),
  trunc(99.99,-2),
  trunc(99.99,-3),
  trunc(99.99,5),
  trunc(15,0),
  trunc(15,1),
  trunc(15,2),
  trunc(15,-1),
  trunc(15,-2),
  trunc(15,-3),
  trunc(15,5);
SELECT sqrt(1::numeric),
  sqrt(2::numeric),
  sqrt(2.5::numeric),
  sqrt(0.5::numeric),
  sqrt(123.456::numeric),
  sqrt(100::numeric),
  sqrt(1000.000::numeric),
  sqrt(0.001::numeric),
  sqrt(10::numeric),
  sqrt(50::numeric),
  sqrt(1.0000001::numeric);
SELECT sqrt(1::float8),
  sqrt(2::float8),
  sqrt(2.5::float8),
  sqrt(0.5::float8),
  sqrt(123.456::float8),
  sqrt(100::float8),
  sqrt(0.001::float8),
  sqrt(10::float8),
  sqrt(50::float8);
SELECT ln(1::numeric),
  ln(2::numeric),
  ln(2.5::numeric),
  ln(0.5::numeric),
  ln(123.456::numeric),
  ln(100::numeric),
  ln(1000.000::numeric),
  ln(0.001::numeric),
  ln(10::numeric),
  ln(50::numeric),
  ln(1.0000001::numeric);
SELECT ln(1::float8),
  ln(2::float8),
  ln(2.5::float8),
  ln(0.5::float8),
  ln(123.456::float8),
  ln(100::float8),
  ln(0.001::float8),
  ln(10::float8),
  ln(50::float8);
SELECT log(1::numeric),
  log(2::numeric),
  log(2.5::numeric),
  log(0.5::numeric),
  log(123.456::numeric),
  log(100::numeric),
  log(1000.000::numeric),
  log(0.001::numeric),
  log(10::numeric),
  log(50::numeric),
  log(1.0000001::numeric);
SELECT log(1::float8),
  log(2::float8),
  log(2.5::float8),
  log(0.5::float8),
  log(123.456::float8),
  log(100::float8),
  log(0.001::float8),
  log(10::float8),
  log(50::float8);
SELECT log10(1::numeric),
  log10(2::numeric),
  log10(2.5::numeric),
  log10(0.5::numeric),
  log10(123.456::numeric),
  log10(100::numeric),
  log10(1000.000::numeric),
  log10(0.001::numeric),
  log10(10::numeric),
  log10(50::numeric),
  log10(1.0000001::numeric);
SELECT log10(1::float8),
  log10(2::float8),
  log10(2.5::float8),
  log10(0.5::float8),
  log10(123.456::float8),
  log10(100::float8),
  log10(0.001::float8),
  log10(10::float8),
  log10(50::float8);
SELECT exp(1::numeric),
  exp(2::numeric),
  exp(2.5::numeric),
  exp(0.5::numeric),
  exp(123.456::numeric),
  exp(100::numeric),
  exp(1000.000::numeric),
  exp(0.001::numeric),
  exp(10::numeric),
  exp(50::numeric),
  exp(1.0000001::numeric);
SELECT exp(1::float8),
  exp(2::float8),
  exp(2.5::float8),
  exp(0.5::float8),
  exp(123.456::float8),
  exp(100::float8),
  exp(0.001::float8),
  exp(10::float8),
  exp(50::float8);
SELECT round(cbrt(27)::numeric,6),
  cbrt(0),
  sqrt(2),
  |/ 2.0,
  round((||/ 27)::numeric,6),
  log(2,64),
  log(2.0,64.0),
  log(10,0.001),
  log(3,7),
  exp(1);
SELECT exp(1.0),
  exp(-1.5),
  exp(-100.0),
  ln(2.718281828),
  power(2,10),
  power(2.0,10),
  power(2,0.5),
  power(2.0,0.5),
  pow(3,4),
  2^10;
SELECT 2.0^0.5,
  (-2)^3,
  (-2.0)^3,
  0^0,
  0.0^0,
  power(8,1.0/3),
  power(1e10,2),
  power(0.5,50),
  power(123.456,-2.5);
SELECT div(7,2),
  div(-7,2),
  div(7.5,2),
  div(-7.5,2.1),
  mod(7,3),
  mod(-7,3),
  mod(7,-3),
  mod(7.5,2),
  mod(-7.5,2.1),
  7%3,
  -7%3,
  7.5%2,
  mod(7::bigint,3);
SELECT mod(7::smallint,3::smallint),
  gcd(1071,462),
  gcd(-12,18),
  gcd(0,5),
  gcd(0,0),
  gcd(12.5,2.5),
  gcd(1071::bigint,462),
  lcm(1071,462),
  lcm(-4,6),
  lcm(0,5),
  lcm(12.5,2.5),
  factorial(0),
  factorial(5);
SELECT factorial(25),
  7/2,
  -7/2,
  7.0/2,
  7/2.0,
  1/3.0,
  10.0/3,
  1::numeric/7,
  2.00/3.000,
  100/7.0,
  1e10/3,
  1e-10/3,
  12345678901234567890/7.0;
SELECT sin(0),
  sin(1),
  sin(0.5),
  sin(-0.5);
SELECT cos(0),
  cos(1),
  cos(0.5),
  cos(-0.5);
SELECT tan(0),
  tan(1),
  tan(0.5),
  tan(-0.5);
SELECT asin(0),
  asin(1),
  asin(0.5),
  asin(-0.5);
SELECT acos(0),
  acos(1),
  acos(0.5),
  acos(-0.5);
SELECT atan(0),
  atan(1),
  atan(0.5),
  atan(-0.5);
SELECT sind(0),
  sind(1),
  sind(0.5),
  sind(-0.5);
SELECT cosd(0),
  cosd(1),
  cosd(0.5),
  cosd(-0.5);
SELECT tand(0),
  tand(1),
  tand(0.5),
  tand(-0.5);
SELECT asind(0),
  asind(1),
  asind(0.5),
  asind(-0.5);
SELECT acosd(0),
  acosd(1),
  acosd(0.5),
  acosd(-0.5);
SELECT atand(0),
  atand(1),
  atand(0.5),
  atand(-0.5);
SELECT cot(1),
  cot(0.5),
  cot(-0.5);
SELECT cotd(1),
  cotd(0.5),
  cotd(-0.5);
SELECT sinh(0),
  sinh(1),
  sinh(0.5),
  sinh(-0.5);
SELECT cosh(0),
  cosh(1),
  cosh(0.5),
  cosh(-0.5);
SELECT tanh(0),
  tanh(1),
  tanh(0.5),
  tanh(-0.5);
SELECT asinh(0),
  asinh(1),
  asinh(0.5),
  asinh(-0.5);
SELECT atanh(0),
  atanh(0.5),
  atanh(-0.5);
SELECT sind(30),
  cosd(60),
  tand(45),
  cotd(45),
  asind(0.5),
  acosd(0.5),
  atand(1),
  atan2(1,1),
  atan2d(1,1),
  atan2d(-1,1);
SELECT sind(390),
  cosd(-120),
  tand(135),
  sind(90),
  cosd(90),
  acosh(1.5),
  acosh(1),
  degrees(1),
  radians(180),
  pi();
SELECT degrees(pi()),
  sind(45),
  cosd(45),
  atan2(0,-1),
  tand(90),
  cotd(0),
  cot(0),
  tand(270);
SELECT sqrt(-1);
SELECT sqrt(-1.0);
SELECT ln(0);
SELECT ln(-1);
SELECT ln(0.0);
SELECT ln(-1.0);
-- deviation: PostgreSQL names the SQL function that log(numeric) is written in
SELECT log(0.0);
SELECT log(-1.0,2.0);
SELECT log(1.0,2.0);
SELECT log(2.0,0.0);
SELECT exp(1000);
SELECT exp(10000.0);
SELECT power(0,-1);
SELECT power(0.0,-1);
SELECT power(-8,0.5);
SELECT power(-8.0,0.5);
SELECT power(10,400);
SELECT asin(2);
SELECT acos(2);
SELECT asind(2);
SELECT acosh(0.5);
SELECT atanh(2);
SELECT atanh(1);
SELECT 1/0;
SELECT 1.0/0;
SELECT 1::float8/0;
SELECT mod(1,0);
SELECT mod(1.0,0);
SELECT 1%0;
SELECT div(1,0);
SELECT factorial(-1);
SELECT factorial(100000);
SELECT 2147483647+1;
SELECT -2147483648-1;
SELECT 9223372036854775807+1;
SELECT 2147483647*2;
SELECT 32767::smallint+1::smallint;
SELECT abs(-2147483648);
SELECT abs((-9223372036854775808)::bigint);
SELECT -(-2147483648);
SELECT (-2147483648)/(-1);
SELECT (-32768)::smallint/(-1)::smallint;
SELECT 1e308::float8*10;
SELECT 1e-300::float8*1e-300;
SELECT lcm(9223372036854775807,2);
SELECT gcd((-2147483648),0);
SELECT round(1e400);
SELECT power(1e100,2000);
SELECT sin('Infinity');
SELECT width_bucket(1,2,2,3);
SELECT width_bucket(1,0,10,0);
SELECT tand('Infinity');
SELECT int4 '2147483648';
SELECT int2 '40000';
SELECT 1e20::int;
SELECT 1e10::float8::int;
SELECT 'NaN'::float8::int;
SELECT 'NaN'::numeric::int;
SELECT (-1.5)::int;
SELECT 0.5::int;
SELECT 1.5::int;
SELECT 2.5::int;
SELECT 2.5::float8::int;
SELECT 3.5::float8::int;
SELECT 1e40::float4;
SELECT 1e-50::float4;
SELECT width_bucket(5.35,0.024,10.06,5),
  width_bucket(5.35::float8,0.024,10.06,5),
  width_bucket(0,0.024,10.06,5),
  width_bucket(11,0.024,10.06,5),
  width_bucket(5,10,0,4),
  width_bucket(10,10,0,4),
  width_bucket(3,array[1,3,5]),
  width_bucket(0,array[1,3,5]),
  width_bucket(9.5,array[1,3,5.5]),
  width_bucket('b'::text,array['a','b','c']),
  width_bucket('NaN'::float8,array[1,2]::float8[]),
  width_bucket(date '2024-01-05',array[date '2024-01-01',date '2024-02-01']);
SELECT 5 & 3,
  5 | 3,
  5 # 3,
  ~5,
  1 << 4,
  -8 >> 1,
  1 << 33,
  1::bigint << 33,
  @ -5,
  @ -5.5,
  - 5,
  + 5,
  2 + 3 * 4,
  2 * 3 ^ 2;
SELECT -2 ^ 2,
  5 - -3,
  7 / 2 * 2,
  1 + 1.5,
  1::smallint + 1,
  1::bigint + 1::float8,
  1.5::float4 + 1,
  0.1 + 0.2,
  0.1::float8 + 0.2,
  1e10,
  1.0,
  1.50 * 2.00,
  1.1 * 1.1,
  100.00 - 99.9;
SELECT 1.5::float4 * 1.1::float8,
  3 % 2.5,
  5.0 % 3,
  -5 / 2,
  -5 % 2,
  1::float4/3,
  1::float8/3,
  1e15::float8,
  1e16::float8,
  123456789.123::float8,
  0.1::float4,
  1e-7::float8,
  'NaN'::numeric + 1,
  'Infinity'::numeric - 1;
SELECT 'Infinity'::float8 * -1,
  'NaN'::float8 = 'NaN',
  'NaN'::numeric > 1e100,
  'Infinity'::numeric / 2,
  0 * 'Infinity'::numeric,
  '-Infinity'::float8 + 1,
  sqrt('Infinity'::numeric),
  power('NaN'::numeric,0),
  sign('NaN'::numeric),
  abs('-Infinity'::numeric),
  round('NaN'::numeric),
  round('Infinity'::numeric,2),
  exp('-Infinity'::numeric),
  ln('Infinity'::numeric);
SELECT bit_and(x),
  bit_or(x),
  bit_xor(x),
  sum(x),
  avg(x),
  min(x),
  max(x),
  count(x),
  stddev(x),
  variance(x),
  stddev_pop(x),
  var_pop(x),
  sum(x::float8),
  avg(x::float8),
  avg(x::numeric),
  sum(x::bigint),
  stddev(x::float8),
  var_pop(x::numeric) FROM (VALUES (1),(2),(3),(5),(8),(null)) v(x);
SELECT random() between 0 and 1;
SELECT pi() = 3.141592653589793;
SELECT round(42.4382::float8);
SELECT round(2.5::float8);
SELECT round(-2.5::float8);
SELECT round(3.5::float8);
SELECT round(2.5);
SELECT round(-2.5);
SELECT trunc(-2.7::float8);
SELECT ceil(-0.5);
SELECT ceil(-0.5::float8);
SELECT floor(-0.5);
SELECT round(0.5);
SELECT round(1234.5678,2)::float8;
SELECT numeric '1.50'::text;
SELECT 1.10::numeric(5,1);
SELECT 123.456::numeric(5,2);
SELECT 1234.56::numeric(5,2);
SELECT 0.001::numeric(3,3);
SELECT 99.995::numeric(4,2);
SELECT (1/3.0)::numeric(10,4);
SELECT 1::numeric(3,-1);
SELECT 1251::numeric(3,-2);
-- a seed gives the same numbers
SELECT setseed(0.5);
SELECT random(), random(), random();
SELECT setseed(-0.123);
SELECT random() FROM generate_series(1, 5);
SELECT setseed(1.5);
SELECT setseed('NaN');
SELECT setseed(NULL);
SELECT numeric_inc(1.50), int8inc(7), int8dec(-9223372036854775808);
SELECT int8inc(9223372036854775807);
-- rounded as PostgreSQL rounds them
SELECT width_bucket(0, -1e100::numeric, 1, 10), width_bucket(1, 1e100::numeric, 0, 10), width_bucket(5, 1, 10, 3), width_bucket(5, 10, 1, 3);
SELECT width_bucket(10.5::float8, -1.797e308, 1.797e308, n) FROM generate_series(1, 3) n;
SELECT 10.0 ^ -2147483648, scale(1.5 ^ -2147483648);
SELECT variance(v), stddev(v) FROM (VALUES (4e-500 - 1e-16383), (-4e-500 + 1e-16383), (3e-500), (-3e-500), (0)) AS n(v);
SELECT float4send(1.5), float8send(-0.1), float4send('NaN'), float8send('Infinity');
