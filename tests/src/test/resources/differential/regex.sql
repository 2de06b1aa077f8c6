-- Regular expressions (manual, 9.7.2 and 9.7.3): matching, captures, greediness, every form of
-- syntax, its errors, and the functions over them.

-- Operators.
select 'thomas' ~ 't.*ma', 'thomas' ~* 'T.*ma', 'thomas' !~ 't.*max', 'thomas' !~* 'T.*ma';
select 'abcd' ~ 'a.*d', 'abcd' ~ '^(b|c)', 'abc'::char(5) ~ 'c$', 'abc'::name ~ 'b', null ~ 'a';
select 'abc' ~ 'bc', 'abc' ~ '^bc', 'abc' ~ '^ab', 'abc' ~ 'ab$', 'abc' ~ '^abc$', 'abc' ~ '';

-- Alternatives: the longest wins, not the first.
select regexp_match('xyz', 'x|xy|xyz'), regexp_match('abcd', '(a|ab)(c|bcd)(d*)');
select regexp_match('abcabc', '(a|abc)*'), regexp_match('ab', '(a|b|ab)*');
select regexp_match('onetwothree', '(one|onetwo)(twothree|three)?');

-- Greediness (9.7.3.5): the first quantified atom decides for the whole.
select substring('XY1234Z', 'Y*([0-9]{1,3})'), substring('XY1234Z', 'Y*?([0-9]{1,3})');
select regexp_match('abc01234xyz', '(.*)(\d+)(.*)'), regexp_match('abc01234xyz', '(.*?)(\d+)(.*)');
select regexp_match('abc01234xyz', '(?:(.*?)(\d+)(.*)){1,1}');
select regexp_match('aaaa', 'a+?'), regexp_match('aaaa', '(a+?)(a*)'), regexp_match('aaaa', '(?:a+?|a)');
select regexp_match('aaaab', '(a*?)(a*)b'), regexp_match('aaaab', '(a*)(a*?)b');
select regexp_match('xaaay', 'x(a{1,2}?)(a*)y'), regexp_match('xaaay', 'x(a{2})?(a*)y');
select regexp_match('abababab', '(ab){2}'), regexp_match('abababab', '(ab){2,3}?'), regexp_match('abababab', '((ab){1,3}?)');
select regexp_match('abcd', '(?:a|ab)(?:c|bcd)(d*)'), regexp_match('abcd', '(a*?|.b)(.*?)$');
select regexp_match('aaa', '(a*){0,1}?'), regexp_match('aaa', '((a*?){1,1})+'), regexp_match('bac', '(a*?)?');

-- Captures of repeated and nested parentheses.
select regexp_match('abcd', '((a)(b))((c)|(x))'), regexp_match('ab12', '(([a-z])+)(([0-9])+)');
select regexp_match('aXbXc', '((.)X)*(.)'), regexp_match('', '(a)*'), regexp_match('', '(a*)*');
select regexp_match('aab', '(a)|(b)'), regexp_match('b', '(a)|(b)'), regexp_match('b', '(a)?b');
select regexp_match('aba', '(a|(b))*'), regexp_match('abab', '((a)|(b))*'), regexp_match('x', '((((x))))');
select regexp_match('foo=bar; baz=qux', '(\w+)=(\w+)'), regexp_match('2024-05-17', '^(\d{4})-(\d\d)-(\d\d)$');
select regexp_match('a{0}b', 'a{0}b'), regexp_match('ab', '(a){0}b'), regexp_match('ab', '(a){0}b\1');

-- Back references.
select regexp_match('abab', '(ab)\1'), regexp_match('aabb', '((.)\2)+'), regexp_match('abcabc', '(.*)\1');
select 'noon' ~ '^(.)(.)\2\1$', 'level' ~ '^(.)(.).\2\1$', 'abba' ~ '^(.)(.)\1\2$';
select regexp_match('aAbB', '(a)\1', 'i'), regexp_match('aaaaaa', '(a+)\1+$'), regexp_match('aXa', '(a|b)X\1');
select regexp_match('ababab', '(ab)\1{2}'), regexp_match('xx', '(x?)\1{0,3}$'), regexp_match('abc', '(.)\1y?|$');
select 'xxxx' ~ '^(x{2,})\1$', 'xxxxx' ~ '^(xx+)\1+$', 'xxxxxx' ~ '^(xx+)\1+$';
select regexp_match('', '()*\1'), regexp_match('aa', '(a)(b)*\2a'), regexp_match('aba', '(?:(a)|b)*\1');

-- Constraints.
select regexp_matches('foo bar baz', '\m(\w)', 'g');
select regexp_matches('foo bar baz', '(\w)\M', 'g');
select regexp_replace('foo bar', '\y', '|', 'g'), regexp_replace('foo bar', '\Y', '|', 'g');
select regexp_replace('foo bar', '[[:<:]]', '<', 'g'), regexp_replace('foo bar', '[[:>:]]', '>', 'g');
select 'foobar' ~ 'foo(?=bar)', 'foobar' ~ 'foo(?!bar)', 'foobaz' ~ 'foo(?!bar)', 'foobar' ~ '(?<=foo)bar';
select regexp_match('price: 300USD', '\d+(?=USD)'), regexp_match('$300', '(?<=\$)\d+'), regexp_match('a1b22', '(?<!a)\d+');
select regexp_match('abcabd', 'ab(?!c|x+)'), regexp_match('foobarfoo', '(?<=(foo|bar))foo'), regexp_match('aab', 'a(?=a(?=b))');
select regexp_match('xabcy', '(?<=x(?=abc))a'), regexp_match('axb', '(?<!^a)x'), regexp_match('bxb', '(?<!^a)x');
select 'ab' ~ 'a^b', 'ab' ~ 'a$b', 'ab' ~ '\Aab\Z', 'ab' ~ '(^a|^b)', 'b' ~ 'a*^b';
select regexp_replace('12345678.5', '(?<=\d)(?=(\d{3})+(\.|$))', ',', 'g');

-- Newlines.
select E'a\nb' ~ 'a.b', E'a\nb' ~ '(?n)a.b', E'a\nb' ~ '(?p)a.b', E'a\nb' ~ '(?w)a.b', E'a\nb' ~ '(?s)a.b';
select E'a\nb' ~ '^b', E'a\nb' ~ '(?n)^b', E'a\nb' ~ '(?p)^b', E'a\nb' ~ '(?w)^b', E'a\nb' ~ '(?n)a$';
select E'a\nb' ~ '(?n)a[^x]b', E'a\nb' ~ '(?n)a\Wb', E'a\nb' ~ '(?n)a\Db', E'a\nb' ~ '(?n)\Ab', E'a\nb' ~ '(?n)a\Z';
select regexp_matches(E'a1\nb2\nc3', '^(\w)\d$', 'gn'), regexp_count(E'a\n\nb', '^', 1, 'w');

-- Character classes and brackets.
select regexp_replace('aB3 _-é', '\w', 'w', 'g'), regexp_replace('aB3 _-é', '\W', 'W', 'g');
select regexp_replace(E'a1 \t', '\d', '#', 'g'), regexp_replace(E'a1 \t', '\D', '#', 'g');
select regexp_replace(E'a \t\n\u00a0\u3000b', '\s', '_', 'g'), regexp_replace('a b', '\S', '_', 'g');
select regexp_replace('aB3é', '[[:alpha:]]', 'x', 'g'), regexp_replace('aB3é', '[[:upper:][:digit:]]', 'x', 'g');
select regexp_replace('aB3 .', '[^[:alnum:]]', 'x', 'g'), regexp_replace('aB.,;', '[[:punct:]]', 'p', 'g');
select regexp_replace('a-b]c^', '[]^-]', '#', 'g'), regexp_replace('a-b', '[a-]', '#', 'g'), regexp_replace('a\b', '[\\]', '/', 'g');
select 'a' ~ '[[.a.]]', '-' ~ '[[.hyphen.]]', ' ' ~ '[[.space.]]', 'b' ~ '[[.a.]-c]', 'a' ~ '[[=a=]]', 'c' ~ '[[=a=]b]';
select regexp_replace('a1 b2', '[\d\s]', '', 'g'), regexp_replace('a1 b2', '[^\W]', '', 'g'), regexp_replace('a1 b2', '[\D]', '', 'g');
select 'x' ~ '[^\s\S]', 'x' ~ '[\s\S]', 'f' ~ '[[:xdigit:]]', 'g' ~ '[[:xdigit:]]', E'\t' ~ '[[:blank:]]', E'\x01' ~ '[[:cntrl:]]', 'a' ~ '[[:word:]]', 'é' ~ '[[:ascii:]]';
select 'É' ~ '[[:upper:]]', 'é' ~ '[[:lower:]]', '٣' ~ '\d', '٣' ~ '\w', '中' ~ '\w', '—' ~ '[[:punct:]]';

-- Case.
select 'ABC' ~* 'abc', 'É' ~* 'é', 'ß' ~* 'SS', 'Σ' ~* 'σ', 'ς' ~* 'Σ', 'K' ~* '[a-z]', 'B' ~* '[[:lower:]]', 'b' ~* '[[:upper:]]';
select 'aBc' ~ '(?i)AbC', 'aBc' ~* '(?c)AbC', regexp_match('xAy', '[^a]', 'i'), 'Ǆ' ~* 'ǆ', 'ǅ' ~* 'ǆ';

-- Escapes.
select E'\t\n\r\f\x0b\x07\x08\x1b' ~ '^\t\n\r\f\v\a\b\e$', 'A' ~ '\x41', 'A' ~ '\u0041', 'A' ~ '\U00000041', 'A' ~ '\101', '\' ~ '\B', E'\x01' ~ '\cA';
select '.' ~ '\.', 'a' ~ '\.', '*' ~ '\*', 'é' ~ '\é', '😀' ~ '^.$', '😀b' ~ '^.b', '😀' ~ '\U0001F600', 'x😀y' ~ 'x[^a]y';
select regexp_match('a😀b😀c', '(.)b(.)'), regexp_instr('a😀b😀c', 'c'), regexp_replace('😀😀', '.', 'x'), regexp_substr('x😀y', '[😀-😂]');
select E'\x7f' ~ '\177', E'\x01' ~ '\1' ;
select 'a8' ~ '(a)\08', E'a\x01' ~ '(a)\01';

-- Directors, embedded options, flavours.
select 'a.c' ~ '***=a.c', 'abc' ~ '***=a.c', 'abc' ~ '***:a.c', 'a+b' ~ '(?q)a+b', 'a+b' ~ '(?b)a+b', 'aab' ~ '(?e)a+b';
select 'ab' ~ E'(?x) a  # one\n b', 'a b' ~ '(?x) a\ b', 'ab' ~ 'a(?#comment)b', 'a#b' ~ '(?x)a[#]b', 'AB' ~ '(?xi) a b';
select regexp_match('aaa', 'a\{2\}', 'b'), regexp_match('ab', '\(a\)b\1*', 'b'), regexp_match('a*', '*', 'b'), regexp_match('a^b$c', 'a^b$c', 'b'), regexp_match('a|b', 'a|b', 'b');
select regexp_match('a+b', 'a+b', 'e'), regexp_match('a)', '(?e)a)'), regexp_match('a\d', '(?e)a[\d]'), regexp_match('ad', '(?e)a\d');
select regexp_match('a.b', 'a.b', 'q'), regexp_match('axb', 'a.b', 'q'), regexp_match('A.B', 'a.b', 'qi'), regexp_match('ab', 'a b', 'x'), regexp_match('a b', 'a b', 'xt');
select 'a{' ~ 'a{', 'a{b' ~ 'a{b', 'a}' ~ 'a}', 'a{,2}' ~ 'a{,2}', 'a' ~ 'a|', '' ~ '|', '' ~ '()', 'ab' ~ 'a(?:)b';

-- Bounds.
select regexp_match('aaaaa', 'a{3}'), regexp_match('aaaaa', 'a{2,}'), regexp_match('aaaaa', 'a{2,4}'), regexp_match('aaaaa', 'a{2,4}?'), regexp_match('aaaaa', 'a{0,1}'), regexp_match('aaaaa', 'a{2}?');
select repeat('a', 300) ~ '^a{255}', repeat('a', 255) ~ '^a{255}$', repeat('a', 254) ~ '^a{255}$', repeat('ab', 120) ~ '^(ab){100,120}$';
select repeat('a', 600) ~ '^(a{20}){30}$', repeat('a', 601) ~ '^(a{20}){30}$';

-- Errors.
select 'a' ~ '*';
select 'a' ~ 'a**';
select 'a' ~ 'a+*';
select 'a' ~ '(?:*)';
select 'a' ~ '|*';
select 'a' ~ '^*';
select 'a' ~ '\y+';
select 'a' ~ '(?=a)*';
select 'a' ~ '(';
select 'a' ~ ')';
select 'a' ~ '(a';
select 'a' ~ 'a)';
select 'a' ~ '[';
select 'a' ~ '[a';
select 'a' ~ '[]';
select 'a' ~ '[[:alpha:]';
select 'a' ~ '[[:nope:]]';
select 'a' ~ '[[::]]';
select 'a' ~ '[[.nope.]]';
select 'a' ~ '[[..]]';
select 'a' ~ '[[=ab=]]';
select 'a' ~ '[b-a]';
select 'a' ~ '[a-c-e]';
select 'a' ~ '[a-\d]';
select 'a' ~ '[\d-z]';
select 'a' ~ '[[:alpha:]-z]';
select 'a' ~ 'a{1';
select 'a' ~ 'a{1,';
select 'a' ~ 'a{1x}';
select 'a' ~ 'a{2,1}';
select 'a' ~ 'a{256}';
select 'a' ~ 'a{1,256}';
select 'a' ~ 'a{1}{2}';
select 'a' ~ '\';
select 'a' ~ 'a\';
select 'a' ~ '\q';
select 'a' ~ '\x';
select 'a' ~ '\u12';
select 'a' ~ '\U1234';
select 'a' ~ '\c';
select 'a' ~ '[\y]';
select 'a' ~ '[\1]';
select 'a' ~ '\1';
select 'a' ~ '(a)\2';
select 'a' ~ '(a\1)';
select 'a' ~ '(?=(a))\1';
select 'a' ~ '(?<a)';
select 'a' ~ '(?a)';
select 'a' ~ '(?P<x>a)';
select 'a' ~ '(?';
select 'a' ~ '(?z)a';
select 'a' ~ '(?i';
select 'a' ~ '***a';
select 'a' ~ '***?a';
select regexp_match('a', 'a\{1', 'b');
select regexp_match('a', 'a\)', 'b');
select regexp_match('a', 'a', 'qx');
select regexp_match('a', 'a', 'z');
select regexp_match('a', 'a', 'ié');
select regexp_match('a', '((((a{255}){255}){255}){255})');

-- regexp_match and regexp_matches.
select regexp_match('leftmidendright', 'mid.*ri'), regexp_match('leftmidendright', '(mid)(end)'), regexp_match('x', 'y'), regexp_match(null, 'y'), regexp_match('"a",', '(.*),(z)?');
select regexp_matches('onbeetboutbadebits', '(b[^b]+)(b[^b]+)', 'g');
select regexp_matches('foo', 'not there'), 1;
select regexp_matches('abc', '', 'g');
select regexp_matches('aXbX', 'X', '');
select (regexp_match('ab', '(a)(x)?'))[2] is null, array_length(regexp_match('ab', '(a)(x)?(b)'), 1);
select regexp_match('a', 'a', 'g');

-- regexp_like, regexp_count, regexp_instr, regexp_substr.
select regexp_like('Jonathan', '^Jo(n|hn)athan$'), regexp_like(E'a\nd', 'a.d', 'n'), regexp_like('ABC', 'b', 'i'), regexp_like('a', null);
select regexp_like('a', 'a', 'g');
select regexp_count('787878787', '(78)7'), regexp_count('456456456456', '456', 3), regexp_count('456456456456', '456', 33), regexp_count('XYZXYZXYZXYZ', 'Xyz', 1, 'i'), regexp_count('abc', ''), regexp_count('', '');
select regexp_count('a', 'a', 0);
select regexp_count('a', 'a', 1, 'g');
select regexp_instr('keyvalue', 'v.l'), regexp_instr('keyvalue', 'v.q'), regexp_instr('pqrpqrpqr', 'p.r', 2), regexp_instr('pqrpqrpqr', 'p.r', 1, 3), regexp_instr('pqrpqrpqr', 'p.r', 1, 4), regexp_instr('pqrpqrpqr', 'P.R', 1, 2, 0, 'i');
select regexp_instr('key=a:b;', '(key)(=(a):(b))', 1, 1, 0, 'i', g), regexp_instr('key=a:b;', '(key)(=(a):(b))', 1, 1, 1, 'i', g) from generate_series(0, 5) g;
select regexp_instr('foo', 'foo(bar)?', 1, 1, 0, '', 1), regexp_instr('foo', 'foo', 1, 1, 0, '', 1), regexp_instr('foo', 'o', 9);
select regexp_instr('abc', 'a', 0);
select regexp_instr('abc', 'a', 1, 0);
select regexp_instr('abc', 'a', 1, 1, 2);
select regexp_instr('abc', 'a', 1, 1, 0, 'g');
select regexp_instr('abc', 'a', 1, 1, 0, '', -1);
select regexp_substr('keyvalue', 'v.l'), regexp_substr('keyvalue', 'v.q'), regexp_substr('pqrpqrpqr', 'p.r', 2), regexp_substr('pqrpqrpqr', 'p.r', 1, 3), regexp_substr('pqrpqrpqr', 'P.R', 1, 2, 'i');
select regexp_substr('key=a:b;', '(key)(=(a):(b))', 1, 1, 'i', g) from generate_series(0, 5) g;
select regexp_substr('foo', 'foo(bar)?', 1, 1, '', 1) is null, regexp_substr('foo', 'foo', 1, 1, '', 1);
select regexp_substr('abc', 'a', -1);
select regexp_substr('abc', 'a', 1, 1, 'g');
select regexp_substr('abc', 'a', 1, 1, '', -1);

-- regexp_replace.
select regexp_replace('onebigbox', 'b..', 'X'), regexp_replace('onebigbox', 'b..', 'X', 'g'), regexp_replace('onebigbox', 'b(..)', 'X\1Y', 'g'), regexp_replace('An old lighthouse', 'a|e|i|o|u', 'X', 1, 0, 'i'), regexp_replace('An old lighthouse', 'a|e|i|o|u', 'X', 1, 3, 'i');
select regexp_replace('abc', '(b)(x)?', '[\1\2\3\&\\\q\]'), regexp_replace('abc', '', '-', 'g'), regexp_replace('abc', 'x*', '-'), regexp_replace('abc', 'b*', '-', 'g'), regexp_replace('Thomas', '.[mN]a.', 'M');
select regexp_replace('An old lighthouse', 'a|e|i|o|u', 'X', 2), regexp_replace('abcabc', 'b', 'X', 4), regexp_replace('abcabc', 'b', 'X', 9), regexp_replace('abcabc', 'b', 'X', 1, 2), regexp_replace('abcabc', 'b', 'X', 1, 0), regexp_replace('abcabc', '^a', 'X', 4);
select regexp_replace('111', '1', 'x', 1, 2, 'g'), regexp_replace('a.b.c', '.', '', 'gq'), regexp_replace('x', null, 'y'), regexp_replace('', '^', 'a'), regexp_replace('', '$', 'a', 'g');
select regexp_replace('a', 'a', 'b', 0);
select regexp_replace('a', 'a', 'b', 1, -1);
select regexp_replace('a', 'a', 'b', '1');
select regexp_replace('a', 'a', 'b', 'z');

-- Splitting.
select regexp_split_to_array('hello world', '\s+'), regexp_split_to_array('abc', ''), regexp_split_to_array('abc', 'x'), regexp_split_to_array('a1b22', '\d'), regexp_split_to_array('', 'x'), regexp_split_to_array('xax', 'x'), regexp_split_to_array('aXbxc', 'x', 'i'), regexp_split_to_array('the quick', '\s*');
select regexp_split_to_table('so many words', '\s*');
select * from regexp_split_to_table('a,b;c', '[,;]') with ordinality;
select regexp_split_to_array('a', 'a', 'g');
select regexp_split_to_table('a', 'a', 'g');

-- substring and SIMILAR TO.
select substring('foobar' from 'o.b'), substring('foobar' from 'o(.)b'), substring('foo' from 'o(x)?'), substring('foobar', 'x'), substring('foobar' from '(?:o)b');
select substring('foobar' similar '%#"o_b#"%' escape '#'), substring('foobar' similar '#"o_b#"%' escape '#'), substring('mnopqrs' similar 'm#"(n_p)#"%' escape '#'), substring('mnopqrs' similar '#"%#"s' escape '#'), substring('mnopqrs' similar 'm*#"%#"s*' escape '#'), substring('mnopqrs' similar 'm|n#"%#"s' escape '#'), substring('mnopqrs' similar 'm#"%#"x|s' escape '#'), substring('mnopqrs' similar '%' escape '#'), substring('mnopqrs' similar 'o#"%' escape '#');
-- PostgreSQL's function is in SQL, so its errors have a context.
-- state
select substring('mnopqrs' similar 'm*#"%#"s*#"x' escape '#');
-- PostgreSQL's function is in SQL, so its errors have a context.
-- state
select substring('mnopqrs' similar 'a' escape 'xx');
select substring('mnopqrs', 'm#"(n_p)#"%', '#');
select 'abc' similar to 'abc', 'abc' similar to 'a', 'abc' similar to '%(b|d)%', 'abc' similar to '(b|c)%', 'abc' not similar to 'a_c', 'abc' similar to '_+', 'aaa' similar to 'a{2,3}', 'abc' similar to '[a-c]+';
select 'a.c' similar to 'a.c', 'abc' similar to 'a.c', 'a%' similar to 'a\%', 'a%' similar to 'a#%' escape '#', 'a\' similar to 'a\' escape '', 'a^b$' similar to 'a^b$', 'a|b' similar to 'a\|b', '5' similar to '\d', 'a' similar to null;
select similar_to_escape('a|b%[%_(]_(c)'), similar_to_escape('a#_b', '#'), similar_to_escape('[^]a[:alpha:]%]%'), similar_to_escape('[]%]%'), similar_to_escape('a\b', '#'), similar_to_escape('[a\b]', '#'), similar_escape('a%', null), similar_to_escape('a', null);
select similar_to_escape('a', 'ab');

-- LIKE of binary strings with another escape.
select 'a_c'::bytea like 'a$__'::bytea escape '$'::bytea, 'a%c'::bytea not like 'a#%_'::bytea escape '#'::bytea, '\x00ff61'::bytea like '\x00255f'::bytea;
