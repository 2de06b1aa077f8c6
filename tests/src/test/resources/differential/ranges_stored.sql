-- Ranges in tables: columns, keys, defaults, constraints, COPY, catalog (8.17.10).

CREATE TABLE booking (id int PRIMARY KEY, room int4range NOT NULL, during tsrange DEFAULT '[2024-01-01,2024-01-02)', price numrange CHECK (upper(price) <= 1000 AND NOT isempty(price)), days datemultirange);
INSERT INTO booking VALUES (1, '[1,3)', '[2024-01-01 10:00,2024-01-01 12:00)', '[10,20.50]', '{[2024-01-01,2024-01-05]}');
INSERT INTO booking (id, room, price) VALUES (2, int4range(1, 2, '[]'), numrange(10.0, 20.5, '[]')) RETURNING *;
INSERT INTO booking (id, room) VALUES (3, 'empty') RETURNING room, during, price, days;
INSERT INTO booking (id, room, price) VALUES (4, '[1,2)', '[1,2000]');
INSERT INTO booking (id, room, price) VALUES (4, '[1,2)', 'empty');
INSERT INTO booking (id, room) VALUES (4, NULL);
INSERT INTO booking (id, room) VALUES (4, '[3,1)');
INSERT INTO booking (id, room) VALUES (4, 'x');
INSERT INTO booking (id, room) VALUES (4, int8range(1, 2));
INSERT INTO booking (id, room) VALUES (4, '[1,2)'::text);
INSERT INTO booking (id, room) SELECT g, int4range(g, g + 5) FROM generate_series(10, 14) g;
SELECT id, room FROM booking WHERE room @> 12 ORDER BY id;
SELECT id, room FROM booking WHERE room && '[1,2)' ORDER BY id;
SELECT id FROM booking WHERE room = '[1,2]' ORDER BY id;
SELECT id FROM booking WHERE price = '[10,20.5]' ORDER BY id;
SELECT id FROM booking WHERE days @> date '2024-01-03' ORDER BY id;
SELECT room, count(*) FROM booking GROUP BY room ORDER BY room DESC;
SELECT DISTINCT price FROM booking ORDER BY price;
SELECT a.id, b.id FROM booking a JOIN booking b ON a.room && b.room AND a.id < b.id ORDER BY 1, 2;
SELECT a.id, b.id FROM booking a JOIN booking b USING (price) WHERE a.id < b.id;
UPDATE booking SET room = room * '[11,13)' WHERE room && '[11,13)' RETURNING id, room;
UPDATE booking SET days = days + datemultirange(daterange('2024-02-01', NULL)) WHERE id = 1 RETURNING days, upper_inf(days);
UPDATE booking SET room = '{[1,2)}'::int4multirange WHERE id = 1;
DELETE FROM booking WHERE isempty(room) RETURNING id, room;
SELECT range_agg(room), range_intersect_agg(during) FROM booking;

CREATE INDEX booking_room ON booking (room);
CREATE UNIQUE INDEX booking_price ON booking (price, room, (id % 10));
CREATE UNIQUE INDEX booking_during ON booking (during);
CREATE UNIQUE INDEX booking_days ON booking (days, lower(room));
INSERT INTO booking (id, room, price) VALUES (20, '[100,200)', '[1,2]');
INSERT INTO booking (id, room, price) VALUES (21, '[100,200)', '[1.00,2.0]');
SELECT id, room FROM booking WHERE room > '[12,)' ORDER BY room, id;
SELECT id FROM booking WHERE room BETWEEN '[11,12)' AND '[12,13)' ORDER BY id;
SELECT pg_get_indexdef('booking_days'::regclass), pg_get_indexdef('booking_room'::regclass);
SELECT column_default FROM information_schema.columns WHERE table_name = 'booking' AND column_name = 'during';
SELECT column_name, data_type, udt_name, character_maximum_length FROM information_schema.columns WHERE table_name = 'booking' ORDER BY ordinal_position;
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'booking'::regclass AND contype = 'c';
SELECT attname, format_type(atttypid, atttypmod), attalign, attstorage FROM pg_attribute WHERE attrelid = 'booking'::regclass AND attnum > 0 ORDER BY attnum;

COPY (SELECT id, room, during, days FROM booking ORDER BY id) TO STDOUT;
COPY (SELECT id, room, during, days FROM booking ORDER BY id) TO STDOUT (FORMAT csv);
-- copy: 30\t[5,9)\t["2024-05-01 00:00:00",)\t{[2024-01-01,2024-01-09],[2024-03-01,)}
-- copy: 31\tempty\tempty\t{}
COPY booking (id, room, during, days) FROM STDIN;
SELECT id, room, during, days FROM booking WHERE id >= 30 ORDER BY id;
-- copy: 32\t[9,5)\tempty\t{}
COPY booking (id, room, during, days) FROM STDIN;

-- Keys of ranges.
CREATE TABLE spans (span numrange PRIMARY KEY, note text);
INSERT INTO spans VALUES ('[1,2)', 'a'), ('[1,2]', 'b');
INSERT INTO spans VALUES ('[1.0,2.0)', 'c');
INSERT INTO spans VALUES ('[1.0,2.0)', 'c') ON CONFLICT (span) DO UPDATE SET note = spans.note || excluded.note RETURNING *;
CREATE TABLE uses (id int, span numrange REFERENCES spans ON UPDATE CASCADE);
INSERT INTO uses VALUES (1, '[1.00,2)');
INSERT INTO uses VALUES (2, '[7,8)');
UPDATE spans SET span = '[1,3)' WHERE note = 'ac';
SELECT * FROM uses;
SELECT * FROM spans ORDER BY span;
SELECT * FROM spans WHERE span IN ('[1,3.0)', '[8,9]');

-- Generated columns, views, arrays of ranges, altered columns.
CREATE TABLE shifts (id int, a timestamp, b timestamp, span tsrange GENERATED ALWAYS AS (tsrange(a, b, '[]')) STORED, breaks tsrange[] DEFAULT '{}', wide int8multirange DEFAULT '{[1,5)}');
INSERT INTO shifts (id, a, b) VALUES (1, '2024-01-01 08:00', '2024-01-01 16:00'), (2, '2024-01-02', NULL);
INSERT INTO shifts (id, a, b, breaks) VALUES (3, '2024-01-03 08:00', '2024-01-03 16:00', ARRAY[tsrange('2024-01-03 12:00', '2024-01-03 13:00')]);
INSERT INTO shifts (id, a, b) VALUES (4, '2024-01-03', '2024-01-01');
SELECT * FROM shifts ORDER BY id;
CREATE VIEW breaks AS SELECT id, unnest(breaks) AS pause, span - '[2024-01-03 12:00,)' AS morning FROM shifts WHERE span @> timestamp '2024-01-03 09:00';
SELECT * FROM breaks ORDER BY id;
SELECT id, b FROM shifts, unnest(breaks) b WHERE upper(b) > '2024-01-03 12:30';
ALTER TABLE shifts ADD COLUMN quota int4range DEFAULT int4range(1, 10);
SELECT id, quota, wide FROM shifts ORDER BY id;
ALTER TABLE shifts ALTER COLUMN wide TYPE text;
ALTER TABLE shifts ALTER COLUMN wide TYPE int8multirange USING (wide::int8multirange + '{[9,10]}');
ALTER TABLE shifts ALTER COLUMN wide TYPE int4;
SELECT id, wide FROM shifts ORDER BY id;
ALTER TABLE shifts ADD CHECK (quota <@ '[0,100)'::int4range);
INSERT INTO shifts (id, quota) VALUES (5, '[5,500)');
UPDATE shifts SET quota = int4range(lower(quota), 50) WHERE id = 1 RETURNING quota;
SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'shifts'::regclass ORDER BY adnum;
CREATE TEMP TABLE copied AS SELECT id, span, breaks, multirange(quota) AS m FROM shifts;
SELECT * FROM copied ORDER BY id;
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'copied'::regclass AND attnum > 0 ORDER BY attnum;
DROP VIEW breaks;
DROP TABLE uses, spans, shifts, booking;

-- A range type of another schema as a column's.
CREATE SCHEMA elsewhere;
CREATE TYPE elsewhere.span AS RANGE (subtype = int4);
CREATE TABLE spanned (id int PRIMARY KEY, s elsewhere.span, m elsewhere.span_multirange, l elsewhere.span[]);
INSERT INTO spanned VALUES (1, '[1,5]', '{[1,2],[4,5]}', '{"[1,2]"}'), (2, 'empty', '{}', '{}');
SELECT id, s::text, m::text, l::text, s @> 5, format_type(pg_typeof(s), -1) FROM spanned ORDER BY s;
