-- to the last digit
select cbrt(x), ||/ x from unnest('{10928588.983213553,-67.53948148325753,1e300,5e-324,27,0.1,-0}'::float8[]) x;
select asin(x), acos(x), atan(x) from unnest('{-0.6198496923596177,-0.534344404417509,0.4602273116558724,-0.22177063971206845,1,-1,0.5,0}'::float8[]) x;
select atan(x), sin(x), cos(x), tan(x) from unnest('{5.326581781706722,7.782269422202187,1e22,-1e300,0.9269738786524613,5.9769739259972425}'::float8[]) x;
select atan2(y, x), atan2d(y, x) from unnest('{-2.990987812661995e+174,5.193225443826746e+237,9.445936703126609,3.7}'::float8[]) y, unnest('{-1.0245119543269019e-300,-1.9966241936341689,4.788513032858003,-1e-7}'::float8[]) x;
select log(x), log10(x), ln(x), exp(-x / 1000) from unnest('{509.41094480768135,928.2759704887492,654.3999713724186,1e-320,2,1000}'::float8[]) x;
select sinh(x), cosh(x) from unnest('{-430.18385750475386,-659.4638121563086,710.2,-107.60452135991306,-0.08535409184926745,0.33406870753445306,-1e-7}'::float8[]) x;
select power(1.0003::float8, 3.0), power(0.1::float8, 5.5), 7.1::float8 ^ -3, power(2::float8, 0.5), power(-1.1::float8, 7);
select asind(x), acosd(x) from unnest('{-0.5996708706480058,0.5,-0.3750427795257816}'::float8[]) x;
select sind('-0'), sind(-360), sind(180), sind(-180), sind(360), tand('-0'), cosd('-0'), asind('-0'), atand('-0');
-- The shortest digits on both sides of powers of two and ten, and near 2^53.
SELECT i, i / 7::float8, -i / 3::float8, 2::float8 ^ i, 2::float8 ^ i * 1.0000000000000002, 10::float8 ^ i / 3, 1.1 * 10::float8 ^ i FROM generate_series(-18, 18) AS i;
SELECT 9007199254740991.5::float8, 9007199254740993::float8, 4503599627370497.5::float8, 4503599627370496.5::float8, 0.1::float8 + 0.2::float8, 1e23::float8, 0.00001::float8, 0.000012345678901234567::float8, 2251799813685249.25::float8, 5e-324::float8;
