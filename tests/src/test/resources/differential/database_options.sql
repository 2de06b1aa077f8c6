-- What CREATE and ALTER DATABASE say of connections and copying (manual, CREATE DATABASE).
CREATE DATABASE dbo_a CONNECTION LIMIT -2;
CREATE DATABASE dbo_a ALLOW_CONNECTIONS maybe;
CREATE DATABASE dbo_a IS_TEMPLATE 5;
CREATE DATABASE dbo_a CONNECTION LIMIT 3 CONNECTION LIMIT 4;
CREATE DATABASE dbo_a CONNECTION LIMIT x;
ALTER DATABASE dbo_a CONNECTION LIMIT 5;
DROP DATABASE IF EXISTS dbo_a;
CREATE DATABASE dbo_a WITH ALLOW_CONNECTIONS = false IS_TEMPLATE = true CONNECTION LIMIT = 7;
CREATE DATABASE dbo_b CONNECTION LIMIT 0;
SELECT datname, datistemplate, datallowconn, datconnlimit, oid > 16383 AS user_oid FROM pg_database WHERE datname LIKE 'dbo\_%' ORDER BY 1;
ALTER DATABASE dbo_a CONNECTION LIMIT -3;
DROP DATABASE dbo_a;
CREATE DATABASE dbo_c TEMPLATE dbo_a;
ALTER DATABASE dbo_a IS_TEMPLATE false ALLOW_CONNECTIONS on CONNECTION LIMIT DEFAULT;
SELECT datname, datistemplate, datallowconn, datconnlimit FROM pg_database WHERE datname LIKE 'dbo\_%' ORDER BY 1;
ALTER DATABASE dbo_b RENAME TO dbo_d;
SELECT datname, datconnlimit FROM pg_database WHERE datname LIKE 'dbo\_%' ORDER BY 1;
-- OIDs are found by, whatever the name.
SELECT count(*) FROM pg_database WHERE oid = (SELECT oid::text::oid FROM pg_database WHERE datname = 'dbo_c');
SELECT bool_and(oid::text::bigint > 0) FROM pg_database;
DROP DATABASE dbo_a;
DROP DATABASE dbo_c;
DROP DATABASE dbo_d;
SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname IN ('postgres', 'template0', 'template1') ORDER BY datname;
