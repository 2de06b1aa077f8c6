-- Full text search (manual, chapter 12, 8.11, 9.13).

-- tsvector
select 'a fat cat sat on a mat and ate a fat rat'::tsvector;
select $$the lexeme '    ' contains spaces$$::tsvector, $$'Joe''s' 'back\\slash' plain\'s$$::tsvector;
select 'a:1A fat:2B,4C cat:5D b:3*'::tsvector, 'x:1,1A,1B y:99999 z:12,5,6 x:3'::tsvector;
select 'z:1 é:2 a:3 日本:4 Z:5'::tsvector;
select ''::tsvector, '   '::tsvector, ':a b'::tsvector, $$'a:b':1$$::tsvector;
select 'a:1A2'::tsvector;
select 'a:'::tsvector;
select 'a:0'::tsvector;
select 'a:b'::tsvector;
select $$'$$::tsvector;
select $$''$$::tsvector;
select 'a\'::tsvector;
select 'a:1AA'::tsvector;
select repeat('x', 2046)::tsvector is not null;
select repeat('x', 2047)::tsvector;
select length(string_agg(i::text || ':1', ' ')::tsvector) from generate_series(1, 5000) i;
select (select string_agg('w:' || i, ' ') from generate_series(1, 400) i)::tsvector;

-- tsquery
select 'fat & rat'::tsquery, 'fat & (rat | cat)'::tsquery, 'fat & rat & ! cat'::tsquery;
select 'super:*'::tsquery, 'fat:ab & cat:*cd'::tsquery, $$'it''s' & 'a b'$$::tsquery;
select '!!a'::tsquery, '!(a & b)'::tsquery, '(a | b) & c'::tsquery, 'a | b & c'::tsquery;
select 'a <-> b <-> c'::tsquery, 'a <-> (b <-> c)'::tsquery, 'a <2> b <0> c'::tsquery;
select 'a & (b & c)'::tsquery, 'a & (b & c)'::tsquery = 'a & b & c'::tsquery;
select 'a:A'::tsquery = 'a:B'::tsquery, 'a:*'::tsquery = 'a'::tsquery;
select ''::tsquery, ' '::tsquery, ''::tsquery = ' '::tsquery;
select 'a b'::tsquery;
select 'a &'::tsquery;
select '& a'::tsquery;
select '(a'::tsquery;
select 'a)'::tsquery;
select '()'::tsquery;
select '!'::tsquery;
select ':a'::tsquery;
select 'a <-> '::tsquery;
select 'a <->'::tsquery;
select 'a <16385> b'::tsquery;
select 'a <- b'::tsquery;
select '<a'::tsquery;
select '!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!a'::tsquery;
select '!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!a'::tsquery;

-- their order
create table words(id int, v tsvector, q tsquery);
insert into words values (1, 'a b', 'a'), (2, 'a:1', 'b'), (3, 'b:1', 'a & b'), (4, 'a:2', 'a | b'),
  (5, 'abc', '!a'), (6, '', ''), (7, null, null), (8, 'a:1A', 'a <-> b'), (9, 'a b c', 'ab'), (10, 'a b', 'a:A');
select id, v from words order by v, id;
select id, q from words order by q, id;
select v, count(*) from words group by v order by 1;
select max(id) from words group by q order by 1;
select v < 'b:1', v = 'a b', v >= 'a:1' from words order by id;
select q < 'b', q = 'a', q <> 'a & b' from words order by id;
create unique index words_v on words (v) where id < 10;
insert into words values (0, 'b a', 'c');
select min(v) from words;
select distinct q from words where id in (1, 10);
select array_agg(v order by id) from words where id < 4;
select ('{"a b", b:1A}'::tsvector[])[2], '{"a & b"}'::tsquery[];
select row(v, q), to_json(v), to_jsonb(q) from words where id = 3;

-- conversions
select 'a b'::text::tsvector, 'a b'::tsvector::text, 'a & b'::tsquery::text, 'x'::varchar::tsquery;
select cast('{a,b}' as tsvector);
select 'english'::regconfig, 'pg_catalog.simple'::regconfig, 'english_stem'::regdictionary, '-'::regconfig;
select 'simple'::regconfig::oid::regconfig, 'simple'::regdictionary::text, 99::regconfig;
select 'klingon'::regconfig;
select 'public.english'::regconfig;
select 'nowhere.english'::regconfig;
select 'klingon'::regdictionary;
select 'a b'::regconfig;
select pg_typeof(to_tsvector('english', 'a')), pg_typeof(to_tsquery('a')), pg_typeof(get_current_ts_config());

-- the parser
select * from ts_token_type('default');
select * from ts_parse('default', 'The e-mail of jo_hn.o''hara@mail.example-1.co.uk, 3.14 -17 +5e-3 10.0.0.1 1.2.3 up-to-date2 foo/bar ~/x.txt ./y ../z a_b');
select * from ts_parse('default', 'https://www.example.com:8080/path/to;p?q=1&r=%20#frag ftp://x.org http:// www.x.y/z?a=b|c news:x');
select * from ts_parse('default', '<html lang="en"><!-- c --><p class=''a>b''>Text &amp; &#169; &#xA9; &nosuch <br/> 1<2 <script>var x=1;</script>y<?xml z?></p>');
select * from ts_parse('default', 'Ünïcödé-wörter naïve 日本語 x٣y 3à à3 e' || chr(769) || 'a क' || chr(2366) || 'म');
select * from ts_parse(3722, 'one-two-3 4-five --six -- 7-8 a-b-c- 12th 1e5x 0x1F');
select * from ts_parse('default', '');
select * from ts_parse('nosuch', 'a');
select * from ts_parse('pg_catalog.default', 'a b');
select alias, token, dictionaries, dictionary, lexemes from ts_debug('english', 'The Brightest <b>supernovaes</b> of 12 x-rays http://a.bc/d');
select * from ts_debug('simple', 'The http://x');

-- dictionaries
select ts_lexize('english_stem', 'stars'), ts_lexize('english_stem', 'a'), ts_lexize('simple', 'YeS'), ts_lexize('english_stem', '');
select w, ts_lexize('english_stem', w) from unnest(string_to_array(
  'skies skis dying early generously communism arsenic running hopping hoped hopping relational conditional rationally valency hesitancy digitizer conformably radically differently vilely analogously vietnamization predication operator feudalism decisiveness hopefulness callousness formality sensitivity sensibility triplicate formative formalize electricity electrical hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption homologous communicate angularity effective bowdlerize probate rate cease controlling rolling inning proceed exceeds news yes boyish youth sayings cry by say owed feed agreed plastered bled motoring sing conflated troubled sized falling hissing fizzed failing filing ties dies gas this gaps kiwis apology biology logic fluently helplessly o''neill''s dogs'' ''tis', ' ')) w;
select ts_lexize('english_stem', repeat('a', 1001) || 'ing') = array[repeat('a', 1001) || 'ing'];

-- to_tsvector
select to_tsvector('english', 'The quick brown foxes jumped over the lazy dogs'), to_tsvector('simple', 'The The the');
select to_tsvector('english', ''), to_tsvector('english', 'the a of'), to_tsvector('english', null);
select to_tsvector('english', repeat('word ', 300));
select length(to_tsvector('english', string_agg('w' || i, ' '))) from generate_series(1, 17000) i;
select to_tsvector('english', '{"b": "The Fat Rats", "a": ["cats", 12, true], "b": {"c": "dogs run"}}'::json);
select to_tsvector('english', '{"b": "The Fat Rats", "a": ["cats", 12, true], "b": {"c": "dogs run"}}'::jsonb);
select json_to_tsvector('english', '{"Keys": ["1.50", 1.50, true, null], "x y": "z w"}', f) from (values ('"all"'::jsonb), ('["string"]'), ('["numeric", "BOOLEAN"]'), ('["key", "string"]'), ('[]')) v(f);
select jsonb_to_tsvector('simple', '{"Keys": ["1.50", 1.50, true, null], "x y": "z w"}', '["all"]');
select json_to_tsvector('english', '1', '{"a": 1}');
select json_to_tsvector('english', '1', '[1]');
select json_to_tsvector('english', '1', '"nosuch"');
select jsonb_to_tsvector('{"a": "running"}', '"string"');
-- deviation: of the stemmers only the English one is here
select to_tsvector('french', 'chats') is null;

-- to_tsquery and its kin
select to_tsquery('english', 'The & Fat & Rats'), to_tsquery('english', 'Fat | Rats:AB'), to_tsquery('simple', $$'Fat Cats':*A & !dog$$);
select to_tsquery('english', 'the <-> cats <-> a <-> dog'), to_tsquery('english', 'cats <3> (the | x-ray)');
select to_tsquery('english', 'the | a'), to_tsquery('english', '');
select to_tsquery('english', 'cats dogs');
select plainto_tsquery('english', 'The Fat & Rats:C'), plainto_tsquery('english', 'a the'), plainto_tsquery('simple', '');
select phraseto_tsquery('english', 'The Fat Rats of the house'), phraseto_tsquery('simple', 'x-ray vision');
select websearch_to_tsquery('english', w) from (values ('The fat rats'), ('"supernovae stars" -crab'), ('"sad cat" or "fat rat"'),
  ('signal -"segmentation fault"'), ('""" )( dummy \\ query <->'), ('or or'), ('a or b or'), ('cat)or(dog'), ('-'), ('x or-y'), ('"open')) v(w);

-- operators
select to_tsvector('fat cats ate rats') @@ to_tsquery('cat & rat'), to_tsquery('cat') @@ to_tsvector('fat cats'), to_tsvector('fat cats') @@@ to_tsquery('dog');
select 'fat cats ate rats' @@ 'cat', 'fat cats' @@ to_tsquery('!cat'), to_tsvector('a') @@ '' is false;
select v, q, v @@ q from (values ('a:1 b:2 c:3'::tsvector), ('a b c'), ('a:1A b:3B a:5'), ('ab:1 ac:2 b:3')) d(v),
  (values ('a <-> b'::tsquery), ('a <2> (b | c)'), ('a:A & b:*'), ('!a <-> b'), ('a <-> !c'), ('a:* <-> b:B'), ('!(a & b)'), ('(a | b <-> c) <-> d'), ('a:BC'), ('x:* | c')) e(q);
select 'a:1 b:2'::tsvector || 'c:1 d:2 b:3', 'a'::tsvector || 'a:3', 'a:16380'::tsvector || 'b:10 a:1';
select 'fat | rat'::tsquery && 'cat', 'a'::tsquery || 'b & c', !!'a & b'::tsquery, 'a'::tsquery <-> 'b | c', ''::tsquery && 'a', !!''::tsquery;
select 'cat'::tsquery <@ 'cat & rat', 'cat'::tsquery @> 'cat & rat', 'cat & cat'::tsquery @> '!cat';
select tsquery_phrase('a', 'b'), tsquery_phrase('a & b', 'c', 10), tsquery_phrase('a', 'b', 0);
select tsquery_phrase('a', 'b', -1);
select tsquery_and('a', 'b'), tsquery_or('a', 'b'), tsquery_not('a'), tsvector_concat('a:1', 'b:1'), ts_match_vq('a', 'a');

-- functions of tsvector and tsquery
select setweight('fat:2,4 cat:3 rat:5B', 'A'), setweight('fat:2,4 cat:3 rat:5B rat2', 'c', '{cat,rat,nosuch,null}');
select setweight('a:1', 'x');
select setweight('a:1', 'x', '{a}');
select strip('fat:2,4 cat:3'), length('fat:2,4 cat:3'::tsvector), tsvector_to_array('fat:2,4 cat:3'), array_to_tsvector('{fat,cat,fat}');
select array_to_tsvector('{a,null}');
select array_to_tsvector('{a,""}');
select ts_delete('fat:2,4 cat:3', 'fat'), ts_delete('fat:2,4 cat:3 rat', array['fat', 'rat', null]);
select ts_filter('fat:2,4 cat:3b,7c rat:5A', '{a,b}'), ts_filter('fat:2,4 cat', '{d}');
select ts_filter('a:1', '{a,null}');
select ts_filter('a:1', '{x}');
select * from unnest('cat:3 fat:2,4B rat'::tsvector);
select (unnest('cat:3 fat:2,4B'::tsvector)).lexeme;
select numnode('(fat & rat) | cat'), numnode(''), querytree('foo & ! bar'), querytree('!a'), querytree('!a | b'), querytree('a <-> !b');
select ts_rewrite('a & b', 'a', 'foo | bar'), ts_rewrite('a & b & c', 'c & a', 'x'), ts_rewrite('a | b | a', 'a', ''), ts_rewrite('!a', 'a', ''), ts_rewrite('a <-> b', 'b', 'c <-> d'), ts_rewrite('a:A & b', 'a', 'a & x');

-- ranking
select ts_rank(v, q), ts_rank_cd(v, q), ts_rank('{0.1, 0.2, 0.5, 0.9}', v, q), ts_rank_cd('{0.1, 0.2, 0.5, 0.9}', v, q)
  from (values ('a:1 b:2A c:3,9 d'::tsvector), ('a:1,4,7B ab:2 b:300'), ('a b')) d(v), (values ('a & b'::tsquery), ('a | c'), ('a:*'), ('a <-> b'), ('b:A & c'), ('!a'), ('a & a:* & b & c & ab & d & abc:* & a:A')) e(q);
select n, ts_rank('a:1,5 b:2A c:3,9 d', 'a & b', n), ts_rank_cd('a:1,5 b:2A c:3,9 d', 'a & b', n) from unnest(array[0, 1, 2, 4, 8, 16, 32, 63]) n;
select ts_rank('{0.1,0.2}', 'a', 'a');
select ts_rank('{0.1,0.2,null,1}', 'a', 'a');
select ts_rank('{2,0.2,0.2,1}', 'a', 'a');
select ts_rank('{{0.1,0.2,0.3,1}}', 'a', 'a');
select ts_rank('{-1,-1,-1,-1}', 'a:1A', 'a');

-- headlines
select ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query.', to_tsquery('english', 'query & similarity'));
select ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query.', to_tsquery('english', 'search <-> term | documents'), 'MaxFragments=10, MaxWords=7, MinWords=3, StartSel=<<, StopSel=>>');
select ts_headline('simple', 'one two three four five six seven', 'five', o) from (values ('MaxWords=3,MinWords=1'), ('HighlightAll=TRUE'), ('"StartSel" = ''[['' , StopSel="]]"'), ('ShortWord=0, MaxWords=2, MinWords=1'), ('FragmentDelimiter=" | ",MaxFragments=2,MaxWords=2,MinWords=1')) v(o);
select ts_headline('english', '<b>Cats</b> &amp; http://cats.org/cat big-cats', to_tsquery('english', 'cat'));
select ts_headline('english', '<b>Cats</b> &amp; http://cats.org/cat big-cats', to_tsquery('english', 'cat'), 'HighlightAll=1');
select ts_headline('{"a": "fat cats", "b": ["cat", 1, {"cat": "x"}]}'::json, 'cat'), ts_headline('{"b": ["cat", 1.0], "a": "fat cats"}'::jsonb, 'cat'::tsquery, 'StartSel=*,StopSel=*');
select ts_headline('', 'a'), ts_headline('a b c', ''), ts_headline('english', 'a b', null::tsquery);
select ts_headline('english', 'a b', null);
select ts_headline('a', 'a', 'MaxWords=1, MinWords=2');
select ts_headline('a', 'a', 'MinWords=0');
select ts_headline('a', 'a', 'ShortWord=-1');
select ts_headline('a', 'a', 'MaxFragments=-1');
select ts_headline('a', 'a', 'Nosuch=1');
select ts_headline('a', 'a', 'MaxWords');
select ts_headline('a', 'a', 'MaxWords=x');

-- the configuration in use
show default_text_search_config;
set default_text_search_config = simple;
show default_text_search_config;
select get_current_ts_config(), to_tsvector('The Cats'), to_tsquery('The & Cats'), 'The' @@ 'the';
set default_text_search_config = 'pg_catalog.english';
select get_current_ts_config(), to_tsvector('The Cats'), to_tsquery('The & Cats'), 'The' @@ 'the';
set default_text_search_config = 'nosuch';
set default_text_search_config = 'public.english';
set default_text_search_config = 'a b';
select cfgname from pg_ts_config order by 1;
select dictname, tmplname, dictinitoption from pg_ts_dict d join pg_ts_template t on t.oid = dicttemplate order by 1;
select prsname, prsstart, prslextype from pg_ts_parser;
select alias, mapseqno, mapdict::regdictionary from pg_ts_config_map m join ts_token_type('default') t on t.tokid = m.maptokentype where mapcfg = 'russian'::regconfig order by m.maptokentype;
select pg_ts_config_is_visible('english'::regconfig), pg_ts_dict_is_visible('simple'::regdictionary);

-- tables, generated columns and indexes
create table docs(id int primary key, title text, body text,
  v tsvector generated always as (setweight(to_tsvector('english', coalesce(title, '')), 'A') || to_tsvector('english', coalesce(body, ''))) stored);
create index docs_v on docs using gin (v);
create index docs_body on docs using gin (to_tsvector('english', body)) where body is not null;
create index docs_gist on docs using gist (v tsvector_ops (siglen = 100));
create index docs_simple on docs (to_tsvector('simple', title));
create index docs_stable on docs using gin (to_tsvector(body));
create unique index docs_unique on docs using gin (v);
create index docs_text on docs using gin (body);
create index docs_siglen on docs using gist (v tsvector_ops (siglen = 0));
create index docs_options on docs using gin (v tsvector_ops (siglen = 1));
create index docs_include on docs using gin (v) include (id);
insert into docs values (1, 'Cats', 'They eat rats'), (2, 'Rats', null), (3, null, 'Cats and dogs, dogs and cats');
update docs set body = 'Nobody eats them' where id = 2;
select id, v from docs order by id;
select id from docs where v @@ to_tsquery('english', 'cat & rat') order by id;
select id from docs where v @@ 'cat:A' order by id;
select id, ts_rank(v, q) r from docs, websearch_to_tsquery('english', 'cats or dogs') q where v @@ q order by r desc, id;
select id from docs where to_tsvector('english', body) @@ plainto_tsquery('english', 'dogs');
select id from docs where to_tsvector('simple', title) = 'cats:1';
select relname, pg_get_indexdef(oid) from pg_class where relname like 'docs_%' and relkind = 'i' order by 1;
drop index docs_gist;
alter table docs rename column body to txt;
select pg_get_indexdef('docs_body'::regclass);
alter table docs add column q tsquery default 'a & (b & c)', add check (v @@ 'cat' or id > 1);
select id, q, numnode(q) from docs order by id;
insert into docs values (1, 'x', 'y');
insert into docs (id, title) values (0, 'dogs');
create table arrays(a int[], j jsonb);
create index on arrays using gin (a, j jsonb_path_ops);
create index on arrays using gin (j);
create index on arrays using gist (a);
select pg_get_indexdef(oid) from pg_class where relname like 'arrays_%' and relkind = 'i' order by 1;
insert into arrays values ('{1,2}', '{"a": 1}'), ('{3}', '{"a": 2}');
select * from arrays where a && '{2,5}' and j @> '{"a": 1}';
-- copy: 7	a:1A 'b c'	a & 'b c':*
-- copy: 8	\N	!x
copy words from stdin;
select id, v, q from words where id in (7, 8) order by id, v;
-- copy: 9	a:	b
copy words from stdin;
-- extended: cat
select id from docs where v @@ to_tsquery('english', $1::text) order by id;
-- extended: 'a:1 b', b
select $1::tsvector @@ $2::tsquery, $1::tsvector;

-- queries given as text
create table stats(id int, v tsvector, k tsquery, s tsquery);
insert into stats values (1, 'a:1A,2B b:3', 'a', 'x & y'), (2, 'a b:1,5 é:1', 'b & c', 'zz'), (3, null, null, 'q'), (4, 'c:1C', 'x', 'w'), (5, '', null, 'e'), (6, 'c', 'd', (select k from stats where false));
select * from ts_stat('select v from stats');
select * from ts_stat('select v from stats', 'ab');
select word, n from ts_stat('select v from stats where id < 3'::text) t(word, d, n) where d = 2 order by 1;
select (ts_stat('select v from stats')).word;
select * from ts_stat('select id from stats');
select * from ts_stat('select v, id from stats');
-- state
select * from ts_stat('select nosuch from stats');
select ts_rewrite('a & b & c', 'select k, s from stats order by id'), ts_rewrite('a', 'select k, s from stats order by id');
select id, ts_rewrite(k, 'select k, s from stats order by id desc') from stats order by id;
select ts_rewrite('a', 'select id, s from stats');
select ts_rewrite('a', 'select s from stats');
-- deviation: the text of the query must be written out
select ts_rewrite('a', 'select k, s from stats where id = ' || 1);

-- OIDs of what is not there
select * from ts_debug(12345::regconfig, 'the cats');
select to_tsvector(12345::regconfig, 'the cats');
select to_tsvector(f, 'the cats') from unnest(array[0::oid]) f;
select ts_lexize(12345::regdictionary, 'cats');
select * from ts_parse(12345::oid, 'cats');
