-- one command must not change a row twice (manual, INSERT)
create table u (id int primary key, v int, w text unique);
insert into u values (1, 1, 'a'), (1, 2, 'b') on conflict (id) do update set v = excluded.v;
select * from u;
insert into u values (1, 1, 'a'), (2, 2, 'b');
insert into u values (1, 10, 'x'), (1, 11, 'y') on conflict (id) do update set v = excluded.v;
insert into u values (1, 10, 'x'), (3, 11, 'y'), (1, 12, 'z') on conflict (id) do update set v = excluded.v;
insert into u select g % 3, g, 'g' || g from generate_series(1, 6) g on conflict (id) do update set v = excluded.v;
insert into u values (3, 1, 'c'), (3, 2, 'd') on conflict (id) do update set v = 0 where false;
insert into u values (1, 10, 'x'), (1, 11, 'y') on conflict (id) do update set v = excluded.v where u.v > 100;
insert into u values (1, 10, 'x'), (1, 11, 'y') on conflict (id) do update set v = excluded.v where u.v = 1;
insert into u values (1, 5, 'a'), (2, 6, 'b'), (4, 7, 'd') on conflict (id) do update set v = excluded.v returning *;
insert into u values (1, 50, 'a') on conflict (id) do update set v = excluded.v;
insert into u values (1, 51, 'a') on conflict (id) do update set v = excluded.v returning v, id + 1 as next;
insert into u values (7, 0, 'a'), (8, 1, 'a') on conflict (w) do update set v = excluded.v returning *;
insert into u values (7, 0, 'a'), (8, 1, 'b') on conflict (w) do update set id = u.id + excluded.id returning *;
-- the row that moved away leaves its key to another
insert into u values (4, 0, 'q'), (4, 1, 'r') on conflict (id) do update set id = 40;
insert into u values (40, 0, 'q'), (40, 1, 'r') on conflict (id) do nothing;
select * from u order by id;
-- the same statement again, in one session, is a new command
prepare up (int) as insert into u select g, $1, 'p' || g from generate_series(10, 12) g on conflict (id) do update set v = excluded.v;
execute up(1);
execute up(2);
select * from u order by id;
create table n (k numeric, t text, v int, primary key (k, t));
insert into n values (1.0, 'a', 1), (1.00, 'a', 2) on conflict (k, t) do update set v = excluded.v;
insert into n values (1.0, 'a', 1), (1.00, 'b', 2) on conflict (k, t) do update set v = excluded.v;
insert into n values (1.000, 'a', 3), (1, 'b', 4) on conflict (k, t) do update set v = excluded.v;
select * from n order by t;
-- a violation of another key is told as ever
insert into n values (5, 'a', 1), (1, 'b', 4) on conflict (k, t) do update set t = 'a';
-- several matches for one row of the target: it is changed once
create table tgt (id int primary key, v int);
create table src (id int, d int);
insert into tgt values (1, 0), (2, 0), (3, 0);
insert into src values (1, 5), (1, 5), (2, 7), (2, 7), (9, 1);
update tgt set v = v + d from src where src.id = tgt.id;
select * from tgt order by id;
update tgt set v = v + d from src where src.id = tgt.id returning tgt.*;
update tgt set v = 1 from src, src s2 where src.id = tgt.id and s2.d > src.d;
delete from tgt using src where src.id = tgt.id and tgt.id = 1;
delete from tgt using src where src.id = tgt.id returning tgt.*;
select * from tgt order by id;
merge into tgt using src on src.id = tgt.id when matched then delete;

-- a predicate that implies the index's
create table implied (key int, fruit text);
create unique index implied_i on implied (key) where fruit like '%berry';
insert into implied values (23, 'Blackberry');
insert into implied as t values (23, 'Blackberry') on conflict (key) where fruit like '%berry' and t.fruit = 'no' do nothing;
insert into implied as t values (23, 'Blackberry') on conflict (key) where t.key > 3 and (fruit like '%berry' and t.fruit = 'no') do update set fruit = 'x berry' returning *;
insert into implied as t values (23, 'Blackberry') on conflict (key) where fruit like '%berry' or t.fruit = 'no' do nothing;
insert into implied as t values (23, 'Blackberry') on conflict (key) do nothing;
insert into implied as t values (23, 'Blackberry') on conflict (key) where fruit = 'x' do nothing;
create unique index implied_i2 on implied (key) where fruit like '%berry' and key > 3;
insert into implied as t values (23, 'Blackberry') on conflict (key) where key > 3 and fruit like '%berry' do nothing;
-- an index's predicate or expression with a conversion that nobody wrote
create table conv_keys (a numeric, b text, c int);
create unique index on conv_keys (b) where a > 0;
create unique index on conv_keys (coalesce(a, 0)) where b is null;
insert into conv_keys values (1, 'x', 1) on conflict (b) where a > 0 do nothing;
insert into conv_keys values (1, 'x', 2) on conflict (b) where a > 0 do update set c = excluded.c returning *;
insert into conv_keys values (null, null, 3), (7, null, 4) on conflict (coalesce(a, 0)) where b is null do nothing returning c;
insert into conv_keys values (0, null, 5) on conflict (coalesce(a, 0)) where b is null do update set c = excluded.c returning *;
select a + 1.0, a + 1 from conv_keys group by a + 1, a + 1.0 order by 1;
