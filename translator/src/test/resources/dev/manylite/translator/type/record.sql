-- Records what PostgreSQL 15 makes of texts as values of each type. Run from this folder as
--   psql -X -q -f record.sql postgres > recorded.tsv
-- A line: settings, type, input, outcome; the outcome of an error is
--   !SQLSTATE message | detail | hint
-- A timetz without a zone takes the session's of today: record in winter.
\set QUIET on
set client_min_messages = error;
set client_encoding = utf8;

create function pg_temp.outcome(type text, input text) returns text language plpgsql as $$
declare
  result text; state text; message text; detail text; hint text;
begin
  execute format('select format(''%%s'', %L::%s)', input, type) into result;
  return result;
exception when others then
  get stacked diagnostics state = returned_sqlstate, message = message_text,
    detail = pg_exception_detail, hint = pg_exception_hint;
  return '!' || state || ' ' || message
    || case when detail <> '' or hint <> '' then ' | ' || detail || ' | ' || hint else '' end;
end $$;

create function pg_temp.settings() returns text language sql as $$
  select replace(current_setting('DateStyle'), ' ', '') || ';' || current_setting('IntervalStyle')
    || ';' || current_setting('TimeZone') || ';' || current_setting('extra_float_digits')
    || ';' || current_setting('bytea_output')
$$;

create temp table input(types text, text text);

create procedure pg_temp.emit(type_filter text) language plpgsql as $$
begin
  insert into recorded
  select pg_temp.settings(), type, text, pg_temp.outcome(type, text)
  from (select i.ctid, unnest(string_to_array(types, ';')) as type, text from input i) one
  where type ~ type_filter
  order by type, ctid;
end $$;

create temp table recorded(settings text, type text, input text, outcome text);

\ir record-plain.sql
\ir record-times.sql
\ir record-intervals.sql

set timezone = 'UTC';
set extra_float_digits = 1;
call pg_temp.emit('^(?!date|time|interval)');

set extra_float_digits = 0; call pg_temp.emit('^(float|real)');
set extra_float_digits = -3; call pg_temp.emit('^float');
set extra_float_digits = 1;
set bytea_output = escape; call pg_temp.emit('bytea');
set bytea_output = hex;

set datestyle = 'ISO, MDY'; set timezone = 'America/New_York'; call pg_temp.emit('^(date|time)');
set datestyle = 'ISO, DMY'; set timezone = 'Europe/Berlin'; call pg_temp.emit('^(date|time)');
set datestyle = 'ISO, YMD'; set timezone = 'Asia/Kolkata'; call pg_temp.emit('^(date|time)');

truncate input;
insert into input
select 'date;timestamp;timestamptz;timestamp(2)', text from shown;
insert into input select 'timestamptz[];timestamp[];date[]', format('{"%s",NULL}', text) from shown;
set datestyle = 'SQL, MDY'; set timezone = 'America/Los_Angeles'; call pg_temp.emit('.');
set datestyle = 'SQL, DMY'; set timezone = 'America/Sao_Paulo'; call pg_temp.emit('.');
set datestyle = 'Postgres, MDY'; set timezone = 'Europe/London'; call pg_temp.emit('.');
set datestyle = 'Postgres, DMY'; set timezone = 'Australia/Lord_Howe'; call pg_temp.emit('.');
set datestyle = 'German, DMY'; set timezone = 'UTC'; call pg_temp.emit('.');
set datestyle = 'ISO, MDY'; set timezone = 'Africa/Monrovia'; call pg_temp.emit('.');

set timezone = 'UTC';
truncate input;
insert into input select types, text from spans;
set intervalstyle = 'postgres'; call pg_temp.emit('.');
set intervalstyle = 'postgres_verbose'; call pg_temp.emit('^interval$');
set intervalstyle = 'sql_standard'; call pg_temp.emit('^interval$');
set intervalstyle = 'iso_8601'; call pg_temp.emit('^interval$');

copy (select * from recorded) to stdout;
