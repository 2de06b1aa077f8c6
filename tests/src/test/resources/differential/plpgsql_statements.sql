-- statements of PL/pgSQL bodies: loops, cases, and which SQL statement an error is told of
-- FOR over a cursor: WHERE CURRENT OF
create table lo_t (id int primary key, v text);
insert into lo_t values (1, 'a'), (2, 'b'), (3, 'c');
create function lo_mark() returns int language plpgsql as $$
declare c cursor for select * from lo_t order by id for update; n int := 0;
begin
  for r in c loop
    if r.id = 2 then delete from lo_t where current of c;
    else update lo_t set v = r.v || '!' where current of c; end if;
    n := n + 1;
  end loop;
  return n;
end $$;
select lo_mark();
select * from lo_t;
do $$ declare c cursor (least int) for select id from lo_t where id >= least order by id; begin
  for r in c(2) loop raise notice '% %', r.id, c; end loop;
  raise notice '% %', c, found;
  for r in c(least := 9) loop raise notice 'never'; end loop;
  raise notice '%', found;
  for r in c(1) loop exit; end loop;
  for r in c(1) loop raise notice '%', r; continue; end loop;
  open c(1);
  for r in c(1) loop null; end loop;
end $$;
do $$ declare c cursor for select id from lo_t; begin
  for r in c loop for s in c loop null; end loop; end loop;
end $$;
do $$ declare c cursor for select id from lo_t; begin
  begin for r in c loop raise exception 'x'; end loop; exception when others then null; end;
  for r in c loop raise notice '%', r.id; end loop;
end $$;
do $$ declare x int := 7; begin foreach x in array array[]::int[] loop null; end loop; raise notice '% %', x, found; end $$;
do $$ declare x int := 7; begin for x in select id from lo_t where false loop null; end loop; raise notice '% %', x, found; end $$;
do $$ declare x int := 7; y int; begin for y in select id from lo_t where false loop null; end loop; raise notice '% %', y, found; end $$;
do $$ declare x int; y text; begin for x, y in select id, v from lo_t order by id loop raise notice '% %', x, y; end loop; end $$;
do $$ begin <<a>> for i in 1..3 loop for j in 1..3 loop continue a when j = 2; exit a when i = 3; raise notice '% %', i, j; end loop; end loop; raise notice '%', found; end $$;
-- CASE: the operand's type may change
create function lo_case(k int) returns text language plpgsql as $$
declare r record; t text := '';
begin
  for r in select 1 as x union all select 2 loop
    case r.x when k, k + 1 then t := t || 'in'; else t := t || 'out'; end case;
  end loop;
  case k::text when 'a', '1' then t := t || ' one'; when null then t := t || ' null'; else t := t || ' other'; end case;
  case when k > 1 then t := t || ' more'; when k = 1 then t := t || ' same'; end case;
  return t;
end $$;
select lo_case(1), lo_case(2), lo_case(3);
select lo_case(0);
select lo_case(1);
do $$ declare c int := 1; begin case c when c then raise notice 'c'; end case; case (select 2) when 1 then null; when 1 + 1 then raise notice '2'; end case; end $$;
do $$ declare r record; begin for r in select 1 as x loop case r.x when 1 then raise notice 'int'; end case; end loop; for r in select 'a'::text as x loop case r.x when 'a' then raise notice 'text'; end case; end loop; end $$;
do $$ begin case null::int when 1 then null; else raise notice 'else'; end case; end $$;
do $$ begin case row(1,2) when row(1,2) then raise notice 'row'; end case; end $$;
do $$ begin case array[1] when array[1] then raise notice 'array'; end case; end $$;
-- arrays grow to what is assigned
do $$ declare a int[]; begin a[3] := 1; a[-1] := 2; raise notice '%', a; a[0] := null; raise notice '% %', a, array_length(a, 1); end $$;
do $$ declare a int[] := '{1,2}'; begin a[2147483647] := 1; end $$;
do $$ declare a int[] := '{1,2}'; begin a[-2147483647] := 1; end $$;
do $$ declare a int[] := '{1,2}'; begin a[200000000] := 1; end $$;
do $$ declare a int[]; begin a[200000000] := 1; raise notice '%', a; end $$;
-- which SQL statement failed
create function cx_f(a int) returns int language plpgsql as $$ begin if a = 1 then raise exception 'one'; elsif a = 2 then perform 1/0; elsif a = 3 then raise no_data_found; end if; return 1; end $$;
do $$ begin perform cx_f(1); end $$;
do $$ begin perform cx_f(2); end $$;
do $$ begin perform cx_f(3); end $$;
do $$ declare x int; begin x := cx_f(1); end $$;
do $$ declare x int; begin x := 1 + cx_f(1); end $$;
do $$ declare x int; begin select cx_f(1) into x; end $$;
do $$ declare x int; begin select cx_f(3) into strict x; end $$;
do $$ declare x int; begin select 1 into strict x where false; end $$;
do $$ begin select cx_f(1); end $$;
do $$ begin execute 'select cx_f(1)'; end $$;
do $$ begin execute 'selec 1'; end $$;
do $$ begin execute 'select nocol'; end $$;
do $$ declare x int; begin execute 'select 1 where false' into strict x; end $$;
do $$ declare x int; begin execute 'create table cx_t(a int)' into x; end $$;
do $$ declare x int; begin for x in select cx_f(1) loop null; end loop; end $$;
do $$ declare x int; begin for x in select nocol loop null; end loop; end $$;
do $$ declare x int; begin for x in execute 'select cx_f(1)' loop null; end loop; end $$;
do $$ declare x int; begin for x in execute 'select nocol' loop null; end loop; end $$;
do $$ declare x int; begin for x in execute 'drop table cx_no' loop null; end loop; end $$;
do $$ declare c refcursor; x int; begin open c for select nocol; fetch c into x; end $$;
do $$ declare c refcursor; x int; begin open c for execute 'select nocol'; fetch c into x; end $$;
create function cx_q() returns setof int language plpgsql as $$ begin return query select cx_f(1); end $$;
select * from cx_q();
create function cx_n() returns setof int language plpgsql as $$ begin return query select nocol; end $$;
select * from cx_n();
create function cx_w() returns setof int language plpgsql as $$ begin return query select 'a'::text; end $$;
select * from cx_w();
create function cx_x() returns setof int language plpgsql as $$ begin return query execute 'select ''a''::text'; end $$;
select * from cx_x();
create function cx_y() returns setof int language plpgsql as $$ begin return query execute 'select cx_f($1)' using 1; end $$;
select * from cx_y();
create function cx_z() returns setof int language plpgsql as $$ begin return query execute 'selec 1'; end $$;
select * from cx_z();
create function cx_i() returns int language plpgsql as $$ begin if cx_f(1) = 1 then return 1; end if; return cx_f(2); end $$;
select cx_i();
do $$ begin case cx_f(1) when 1 then null; end case; end $$;
do $$ begin case 2 when 1, cx_f(1) then null; end case; end $$;
do $$ begin case 2 when 1 then null; end case; end $$;
do $$ begin while cx_f(1) = 1 loop null; end loop; end $$;
do $$ begin for i in 1..cx_f(1) loop null; end loop; end $$;
do $$ begin raise notice '%', cx_f(1); end $$;
do $$ begin execute 'select 1; select cx_f(1)'; end $$;
create procedure cx_p(inout a int) language plpgsql as $$ begin a := cx_f(a); end $$;
do $$ declare x int := 1; begin call cx_p(x); end $$;
do $$ begin call cx_p(1); end $$;
create table cx_tab (a int);
do $$ begin insert into cx_tab values (cx_f(1)); end $$;
do $$ begin create table cx_u as select cx_f(1); end $$;
do $$ begin drop table cx_nope; end $$;
create function cx_tr() returns trigger language plpgsql as $$ begin perform cx_f(new.a); return new; end $$;
create trigger cx_trg before insert on cx_tab for each row execute function cx_tr();
insert into cx_tab values (1);
do $$ begin insert into cx_tab values (1); end $$;
drop table cx_tab;
drop procedure cx_p;
drop table lo_t;
drop function lo_mark(), lo_case(int);
drop function cx_tr(), cx_q(), cx_n(), cx_w(), cx_x(), cx_y(), cx_z(), cx_i(), cx_f(int);
create function pl_open_number(refcursor) returns refcursor language plpgsql as $$ begin open $1 for select 1 as a; return $1; end $$;
begin;
select pl_open_number('pon');
fetch all from pon;
close pon;
rollback;
create function pl_close_number(refcursor) returns int language plpgsql as $$ declare r int; begin open $1 for select 7 as a; fetch $1 into r; move $1; close $1; return r; end $$;
select pl_close_number('pon');
create function pl_open_nothing(int) returns int language plpgsql as $$ begin open $2 for select 7; return 1; end $$;
create function pl_open_int(int) returns int language plpgsql as $$ begin open $1 for select 7; return 1; end $$;
drop function pl_open_number(refcursor), pl_close_number(refcursor);
