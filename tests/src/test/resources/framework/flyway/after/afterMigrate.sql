CREATE TABLE IF NOT EXISTS migrated (n int);
INSERT INTO migrated SELECT count(*) FROM flyway_schema_history;
