-- Roles, databases and what is said of them; the objects of a database come from objects.sql.
CREATE ROLE dump_owner CREATEDB CREATEROLE;
CREATE ROLE dump_group NOLOGIN NOINHERIT;
CREATE ROLE dump_reader;
CREATE ROLE dump_clerk LOGIN CONNECTION LIMIT 3 PASSWORD 'sesame' VALID UNTIL '2031-01-01 00:00Z';
CREATE ROLE "Dump ""Odd""" LOGIN BYPASSRLS REPLICATION SUPERUSER;
COMMENT ON ROLE dump_clerk IS 'it''s a clerk';
ALTER ROLE dump_clerk SET search_path = "$user", sales;
ALTER ROLE dump_clerk SET datestyle = 'ISO, DMY';
ALTER ROLE dump_reader SET default_transaction_read_only = on;
ALTER ROLE ALL SET lock_timeout = '1h';
GRANT dump_group TO dump_clerk WITH ADMIN OPTION;
GRANT dump_reader TO dump_group;
GRANT pg_read_all_data TO dump_reader;
CREATE DATABASE objects OWNER dump_owner;
CREATE DATABASE sales CONNECTION LIMIT 50;
CREATE DATABASE pattern IS_TEMPLATE true;
CREATE DATABASE closed ALLOW_CONNECTIONS false;
CREATE DATABASE "Odd ""Base""" OWNER "Dump ""Odd""";
ALTER ROLE dump_clerk IN DATABASE objects SET search_path = public, "Odd Name";
ALTER ROLE dump_clerk IN DATABASE sales SET timezone = 'Europe/Berlin';
ALTER ROLE ALL IN DATABASE sales SET statement_timeout = '1min';
ALTER DATABASE objects SET work_mem = '8MB';
ALTER DATABASE objects SET datestyle = 'ISO, MDY';
REVOKE ALL ON DATABASE sales FROM PUBLIC;
GRANT CONNECT ON DATABASE sales TO dump_clerk WITH GRANT OPTION;
GRANT CREATE, TEMPORARY ON DATABASE objects TO dump_group;
\connect objects
COMMENT ON DATABASE objects IS 'of every kind; isn''t it?';
CREATE SCHEMA shop_extra AUTHORIZATION dump_owner;
GRANT USAGE ON SCHEMA shop_extra TO dump_reader;
CREATE TABLE shop_extra.t (a integer PRIMARY KEY, b text);
ALTER TABLE shop_extra.t OWNER TO dump_owner;
INSERT INTO shop_extra.t VALUES (1, 'x');
GRANT SELECT (a), UPDATE (b) ON shop_extra.t TO dump_clerk;
GRANT ALL ON shop_extra.t TO dump_group WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES FOR ROLE dump_owner IN SCHEMA shop_extra GRANT SELECT ON TABLES TO dump_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE dump_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
\ir objects.sql
