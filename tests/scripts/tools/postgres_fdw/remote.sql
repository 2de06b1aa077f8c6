CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE SCHEMA sale;
CREATE TABLE item (id serial PRIMARY KEY, name varchar(40) NOT NULL, price numeric(10,2) DEFAULT 1.50, tags text[], doc jsonb,
  added timestamptz DEFAULT '2024-01-02 03:04:05+00', flag boolean, feeling mood, ratio float8, code char(3), bytes bytea, span interval,
  twice numeric GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE sale.orders (id bigint PRIMARY KEY, item_id int REFERENCES item ON DELETE CASCADE, n int CHECK (n > 0), day date, note text COLLATE "C");
CREATE VIEW cheap AS SELECT id, name FROM item WHERE price < 5;
CREATE TABLE parted (a int, b text) PARTITION BY RANGE (a);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (10);
INSERT INTO parted VALUES (1, 'x'), (2, 'y');
INSERT INTO item (name, price, tags, doc, flag, feeling, ratio, code, bytes, span)
  SELECT 'item ' || g, g * 1.25, ARRAY['t' || g, NULL], jsonb_build_object('k', g), g % 2 = 0, (ARRAY['sad','ok','happy'])[g % 3 + 1]::mood,
    g / 3.0, 'c' || g, decode(lpad(to_hex(g), 4, '0'), 'hex'), g * interval '1 hour' FROM generate_series(1, 20) g;
INSERT INTO sale.orders SELECT g, g % 20 + 1, g % 7 + 1, date '2024-01-01' + g, CASE WHEN g % 5 = 0 THEN NULL ELSE 'note ' || g END FROM generate_series(1, 200) g;
CREATE INDEX ON sale.orders (item_id);
ANALYZE;
