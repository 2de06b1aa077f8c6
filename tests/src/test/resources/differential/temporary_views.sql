-- A view that reads something temporary is temporary itself, also where no table is behind it.
create temp view tv as select 1 as a;
create view reads_tv as select * from tv;
create view reads_tv2 as select * from reads_tv;
create view in_sub as select 1 as one where exists (select from tv);
create materialized view mvt as select * from tv;
select relname, relpersistence from pg_class where relname in ('reads_tv','reads_tv2','in_sub','tv') order by 1;
create or replace view nt as select 1 as a;
create or replace view nt as select a from tv;
create table ct as select * from tv;
create view self_temp as select (select 1 from pg_temp.tv);
