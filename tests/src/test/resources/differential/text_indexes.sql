-- Full-text indexes find what a scan finds: a query is asked as it is, which an index may answer, and
-- once more over an expression that no index is over.
CREATE TABLE notes (id int PRIMARY KEY, lang regconfig NOT NULL DEFAULT 'english', title text, body text,
    tsv tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', coalesce(title, '')), 'A')
        || to_tsvector('english', coalesce(body, ''))) STORED);
INSERT INTO notes (id, title, body) VALUES
  (1, 'Foxes', 'The quick brown fox jumps over the lazy dog'),
  (2, 'Dogs', 'Lazy dogs sleep, quick dogs run'),
  (3, 'Mail', 'Write to jack.fox@example.com or see http://example.com/a/b?c=d#e, well-known'),
  (4, NULL, NULL),
  (5, '', ''),
  (6, 'überraschung', 'Ein Käfer läuft über die Straße; 12.5 % und -3e-7'),
  (7, 'of the', 'the of and'),
  (8, 'O''Reilly''s "quotes" \ and : * & | ! ( )', 'a''b c"d e\f ~/path/to/file.txt');
CREATE INDEX notes_body ON notes USING gin (to_tsvector('english', body));
CREATE INDEX notes_tsv ON notes USING gin (tsv);
CREATE INDEX notes_both ON notes USING gin (to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(body, '')));
CREATE INDEX notes_two ON notes USING gist (to_tsvector('simple', title), to_tsvector('simple', body));
CREATE INDEX notes_dogs ON notes USING gin (to_tsvector('simple', body)) WHERE title = 'Dogs';
SELECT indexdef FROM pg_indexes WHERE tablename = 'notes' ORDER BY 1;

CREATE VIEW asked AS SELECT * FROM (VALUES
  ('fox'), ('!fox'), ('fox & !dog'), ('fox | dog'), ('fox | !dog'), ('!(fox | dog)'), ('quick <-> brown'),
  ('quick <2> fox'), ('lazi:*'), ('dog:A'), ('dog:BCD'), ('fox:*A & dog'), ('xyzzy'), ('xyzzy | fox'),
  ('(fox & dog) | (mail & !fox)'), ('!!fox'), ('!fox <-> jumps'), ('(!fox & quick) <-> brown'), ('!(quick <-> brown)'), ('dog & !(quick <-> brown)'),
  ('!dog:A'), ('fox & !dog:A'), ('!(fox & dog)'), ('!(dog & !fox)'), ('!laz:*'), ('(fox | !dog) <2> jump'), ('''example.com'''), ('''jack.fox@example.com'''),
  ('exam:*'), ('well-known'), ('über:*'), ('straß:*'), ('''a''''b'''), ('''/path/to/file.txt'''), ('12.5'), ('3e-7')
  ) AS q(q);
SELECT q, (SELECT array_agg(id ORDER BY id) FROM notes WHERE to_tsvector('english', body) @@ to_tsquery('english', q)) AS found,
          (SELECT array_agg(id ORDER BY id) FROM notes WHERE (to_tsvector('english', body) @@ to_tsquery('english', q)) IS TRUE) AS scanned
  FROM asked ORDER BY q COLLATE "C";
SELECT q, (SELECT array_agg(id ORDER BY id) FROM notes WHERE tsv @@ to_tsquery('english', q)) AS found,
          (SELECT array_agg(id ORDER BY id) FROM notes WHERE to_tsquery('english', q) @@ tsv) AS turned,
          (SELECT array_agg(id ORDER BY id) FROM notes WHERE (tsv @@ to_tsquery('english', q)) IS TRUE) AS scanned
  FROM asked ORDER BY q COLLATE "C";
SELECT q, (SELECT array_agg(id ORDER BY id) FROM notes WHERE to_tsvector('simple', title) @@ to_tsquery('simple', q)) AS of_title,
          (SELECT array_agg(id ORDER BY id) FROM notes WHERE to_tsvector('simple', body) @@ to_tsquery('simple', q)) AS of_body,
          (SELECT array_agg(id ORDER BY id) FROM notes WHERE to_tsvector('simple', body) @@ to_tsquery('simple', q) AND title = 'Dogs') AS of_dogs,
          (SELECT array_agg(id ORDER BY id) FROM notes WHERE to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(body, '')) @@ to_tsquery('simple', q)) AS of_both
  FROM asked ORDER BY q COLLATE "C";
SELECT id FROM notes WHERE tsv @@ plainto_tsquery('english', 'lazy dogs') ORDER BY id;
SELECT id FROM notes WHERE tsv @@ phraseto_tsquery('english', 'lazy dogs') ORDER BY id;
SELECT id FROM notes WHERE tsv @@ websearch_to_tsquery('english', '"lazy dog" or mail -http') ORDER BY id;
SELECT id FROM notes WHERE tsv @@ NULL::tsquery;
SELECT id FROM notes WHERE tsv @@ ''::tsquery;
SELECT id, ts_rank(tsv, q) > 0 AS ranked FROM notes, to_tsquery('english', 'dog | fox') q WHERE tsv @@ q ORDER BY id;
SELECT a.id, b.id FROM notes a JOIN notes b ON b.tsv @@ to_tsquery('english', 'dog') AND a.id < b.id ORDER BY 1, 2;
SELECT a.id, b.id FROM notes a LEFT JOIN notes b ON b.tsv @@ to_tsquery('english', 'dog') AND a.id < b.id ORDER BY 1, 2;
SELECT a.id, b.id FROM notes a LEFT JOIN notes b ON a.id = b.id + 7 WHERE to_tsvector('english', coalesce(b.title, 'fox')) @@ to_tsquery('english', 'fox') ORDER BY 1, 2;
SELECT count(*) FROM notes WHERE tsv @@ 'fox' OR tsv @@ 'dog';
SELECT id FROM notes n WHERE EXISTS (SELECT 1 FROM notes m WHERE m.tsv @@ to_tsquery('english', n.title) AND m.id <> n.id) AND n.title IN ('Foxes', 'Dogs', 'Mail') ORDER BY 1;
WITH found AS (SELECT id, title FROM notes WHERE tsv @@ 'dog'::tsquery) SELECT * FROM found ORDER BY id;
SELECT id FROM (SELECT * FROM notes) n WHERE tsv @@ 'fox'::tsquery ORDER BY id;
SELECT id FROM (SELECT * FROM notes ORDER BY id LIMIT 1) n WHERE tsv @@ 'dog'::tsquery;
SELECT id FROM (SELECT * FROM notes ORDER BY id DESC OFFSET 7) n WHERE tsv @@ 'dog'::tsquery;
SELECT id, n FROM (SELECT id, tsv, row_number() OVER (ORDER BY id DESC) AS n FROM notes) n WHERE tsv @@ 'dog'::tsquery ORDER BY id;
PREPARE search (text, regconfig) AS SELECT id FROM notes WHERE tsv @@ to_tsquery($2, $1) ORDER BY id;
EXECUTE search ('fox', 'english');
EXECUTE search ('!fox', 'english');
EXECUTE search ('foxes', 'simple');
EXECUTE search (NULL, 'english');
DEALLOCATE search;
SELECT id FROM notes WHERE to_tsvector(lang, body) @@ to_tsquery('fox') ORDER BY id;

-- Kept right by everything that writes.
CREATE VIEW foxes AS SELECT array_agg(id ORDER BY id) AS of_body,
    (SELECT array_agg(id ORDER BY id) FROM notes WHERE tsv @@ 'fox') AS of_tsv,
    (SELECT array_agg(id ORDER BY id) FROM notes WHERE to_tsvector('simple', body) @@ 'fox' AND title = 'Dogs') AS of_dogs,
    (SELECT array_agg(id ORDER BY id) FROM notes WHERE (tsv @@ 'fox') IS TRUE) AS scanned
  FROM notes WHERE to_tsvector('english', body) @@ 'fox';
SELECT * FROM foxes;
INSERT INTO notes (id, title, body) VALUES (11, 'x', 'one fox'), (12, 'x', 'two foxes'), (13, 'Dogs', 'no fox') RETURNING id;
SELECT * FROM foxes;
UPDATE notes SET body = replace(body, 'fox', 'cat') WHERE tsv @@ 'fox' AND id > 10;
SELECT * FROM foxes;
UPDATE notes SET title = 'Foxes' WHERE id = 12;
SELECT * FROM foxes;
UPDATE notes SET title = 'Dogs', body = 'a fox' WHERE id = 12;
UPDATE notes SET id = id + 100 WHERE tsv @@ 'fox' AND id = 12;
SELECT * FROM foxes;
UPDATE notes SET id = 12 WHERE id = 112;
DELETE FROM notes WHERE tsv @@ 'cat' RETURNING id, title;
SELECT * FROM foxes;
INSERT INTO notes (id, title, body) VALUES (12, 'x', 'cats') ON CONFLICT (id) DO UPDATE SET body = excluded.body;
SELECT * FROM foxes;
INSERT INTO notes (id, title, body) VALUES (12, 'x', 'foxes') ON CONFLICT (id) DO UPDATE SET body = excluded.body, title = excluded.title;
INSERT INTO notes (id, title, body) VALUES (12, 'x', 'cats') ON CONFLICT DO NOTHING;
SELECT * FROM foxes;
COPY notes (id, title, body) FROM stdin;
21	copied	foxes from afar
22	copied	nothing
\.
SELECT * FROM foxes;
MERGE INTO notes n USING (VALUES (21, 'gone'), (22, 'fox'), (23, 'fox')) v(id, body) ON n.id = v.id
  WHEN MATCHED AND v.body = 'gone' THEN DELETE WHEN MATCHED THEN UPDATE SET body = v.body
  WHEN NOT MATCHED THEN INSERT (id, body) VALUES (v.id, v.body);
SELECT * FROM foxes;
BEGIN;
INSERT INTO notes (id, body) VALUES (31, 'fox');
SELECT * FROM foxes;
SAVEPOINT s;
DELETE FROM notes WHERE id < 20;
UPDATE notes SET body = 'fox again' WHERE id = 31;
SELECT * FROM foxes;
ROLLBACK TO s;
SELECT * FROM foxes;
DELETE FROM notes WHERE id = 31;
SELECT * FROM foxes;
ROLLBACK;
SELECT * FROM foxes;
BEGIN;
DELETE FROM notes;
INSERT INTO notes (id, body) VALUES (1, 'cat'), (2, 'fox');
SELECT * FROM foxes;
COMMIT;
SELECT * FROM foxes;
INSERT INTO notes (id, body) VALUES (3, repeat('long ', 400000) || 'fox');
SELECT * FROM foxes;
DO $$ BEGIN FOR i IN 41..45 LOOP INSERT INTO notes (id, body) VALUES (i, 'fox ' || i); END LOOP; DELETE FROM notes WHERE id = 43; END $$;
SELECT * FROM foxes;
CREATE TABLE authors (id int PRIMARY KEY);
INSERT INTO authors VALUES (1), (2);
ALTER TABLE notes ADD author int REFERENCES authors ON DELETE CASCADE ON UPDATE CASCADE;
UPDATE notes SET author = id % 2 + 1 WHERE id > 40;
DELETE FROM authors WHERE id = 1;
SELECT * FROM foxes;
SELECT id FROM notes WHERE tsv @@ 'fox' AND author = 2 ORDER BY id;
TRUNCATE notes;
SELECT * FROM foxes;
INSERT INTO notes (id, body) VALUES (1, 'cat'), (2, 'fox');
SELECT * FROM foxes;
DROP VIEW foxes;

-- And by what changes the table.
ALTER TABLE notes RENAME COLUMN body TO words;
INSERT INTO notes (id, words) VALUES (3, 'foxes');
UPDATE notes SET words = 'fox' WHERE id = 1;
SELECT id FROM notes WHERE to_tsvector('english', words) @@ 'fox' ORDER BY id;
ALTER TABLE notes RENAME TO remarks;
INSERT INTO remarks (id, words) VALUES (4, 'foxes');
SELECT id FROM remarks WHERE to_tsvector('english', words) @@ 'fox' ORDER BY id;
CREATE SCHEMA archive;
ALTER TABLE remarks SET SCHEMA archive;
UPDATE archive.remarks SET words = 'cat' WHERE id = 1;
INSERT INTO archive.remarks (id, words) VALUES (5, 'foxes');
SELECT id FROM archive.remarks WHERE to_tsvector('english', words) @@ 'fox' ORDER BY id;
ALTER TABLE archive.remarks ADD extra text DEFAULT 'fox', DROP COLUMN author;
SELECT id FROM archive.remarks WHERE tsv @@ 'fox' ORDER BY id;
ALTER INDEX archive.notes_body RENAME TO remarks_words;
SELECT id FROM archive.remarks WHERE to_tsvector('english', words) @@ 'fox' ORDER BY id;
REINDEX TABLE archive.remarks;
REINDEX INDEX archive.remarks_words;
SELECT id FROM archive.remarks WHERE to_tsvector('english', words) @@ 'fox' ORDER BY id;
DROP INDEX archive.remarks_words;
INSERT INTO archive.remarks (id, words) VALUES (6, 'foxes');
SELECT id FROM archive.remarks WHERE to_tsvector('english', words) @@ 'fox' ORDER BY id;
DROP INDEX archive.notes_dogs, archive.notes_both, archive.notes_two;
ALTER TABLE archive.remarks ALTER words TYPE varchar(100);
ALTER TABLE archive.remarks DROP COLUMN tsv;
INSERT INTO archive.remarks (id, words) VALUES (7, 'foxes');
CREATE INDEX ON archive.remarks USING gin (to_tsvector('english', words));
SELECT indexdef FROM pg_indexes WHERE tablename = 'remarks' ORDER BY 1;
SELECT id FROM archive.remarks WHERE to_tsvector('english', words) @@ 'fox' ORDER BY id;
ALTER TABLE archive.remarks ALTER words TYPE text USING replace(words, 'foxes', 'cats');
SELECT id FROM archive.remarks WHERE to_tsvector('english', words) @@ 'fox' ORDER BY id;
SELECT id FROM archive.remarks WHERE to_tsvector('english', words) @@ 'cat' ORDER BY id;
DROP SCHEMA archive CASCADE;

-- A column of tsvector that a trigger keeps.
CREATE TABLE pages (page text, tsv tsvector);
CREATE TRIGGER pages_tsv BEFORE INSERT OR UPDATE ON pages
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(tsv, 'pg_catalog.english', page);
CREATE INDEX pages_tsv ON pages USING gist (tsv);
INSERT INTO pages VALUES ('jumping foxes'), ('sleeping dogs');
UPDATE pages SET page = 'foxes sleep' WHERE tsv @@ 'dog'::tsquery;
SELECT page FROM pages WHERE tsv @@ 'fox & sleep'::tsquery;
DELETE FROM pages WHERE tsv @@ 'fox & !sleep'::tsquery;
VACUUM pages;
SELECT page FROM pages WHERE tsv @@ 'fox'::tsquery;
DROP TABLE pages;

-- Trees of tables, views, materialized views.
CREATE TABLE logs (id int, said text) PARTITION BY RANGE (id);
CREATE TABLE logs_low PARTITION OF logs FOR VALUES FROM (0) TO (100);
CREATE TABLE logs_high PARTITION OF logs FOR VALUES FROM (100) TO (200);
CREATE INDEX ON logs USING gin (to_tsvector('simple', said));
INSERT INTO logs VALUES (1, 'low fox'), (101, 'high fox'), (2, 'low dog'), (102, 'high dog');
SELECT id FROM logs WHERE to_tsvector('simple', said) @@ 'fox' ORDER BY id;
UPDATE logs SET id = id + 100 WHERE to_tsvector('simple', said) @@ 'low & fox';
SELECT tableoid::regclass, id FROM logs WHERE to_tsvector('simple', said) @@ 'fox' ORDER BY id;
DELETE FROM logs WHERE to_tsvector('simple', said) @@ 'dog' RETURNING id;
CREATE VIEW loud AS SELECT id, upper(said) AS said, to_tsvector('simple', said) AS words FROM logs_high WHERE id > 0;
SELECT id, said FROM loud WHERE words @@ 'fox' ORDER BY id;
SELECT pg_get_viewdef('loud');
CREATE VIEW found AS SELECT id FROM logs_high WHERE to_tsvector('simple', said) @@ 'fox';
SELECT pg_get_viewdef('found');
DROP TABLE logs CASCADE;
CREATE MATERIALIZED VIEW words AS SELECT g AS id, 'word' || g AS said FROM generate_series(1, 20) g;
CREATE INDEX words_said ON words USING gin (to_tsvector('simple', said));
SELECT id FROM words WHERE to_tsvector('simple', said) @@ 'word7 | word12';
REFRESH MATERIALIZED VIEW words;
SELECT id FROM words WHERE to_tsvector('simple', said) @@ 'word7 | word12';
DROP MATERIALIZED VIEW words;

-- Names that have to be quoted, temporary tables, and what no such index can be made of.
CREATE TABLE "odd $1 ""name" ("b'ody" text, "rowid" int);
CREATE INDEX "i $1""x" ON "odd $1 ""name" USING gin (to_tsvector('english', "b'ody"));
INSERT INTO "odd $1 ""name" VALUES ('foxes', 1);
SELECT * FROM "odd $1 ""name" WHERE to_tsvector('english', "b'ody") @@ 'fox';
DROP TABLE "odd $1 ""name";
CREATE TABLE "Mixed Case" ("Body" text);
CREATE INDEX ON "Mixed Case" USING gin (to_tsvector('english', "Body"));
INSERT INTO "Mixed Case" VALUES ('foxes');
SELECT * FROM "Mixed Case" WHERE to_tsvector('english', "Body") @@ 'fox';
DROP TABLE "Mixed Case";
CREATE TEMP TABLE passing (body text);
CREATE INDEX ON passing USING gin (to_tsvector('english', body));
INSERT INTO passing VALUES ('foxes');
SELECT * FROM passing WHERE to_tsvector('english', body) @@ 'fox';
CREATE INDEX ON passing USING gin (to_tsvector(body));
CREATE INDEX ON passing USING gin (body);
CREATE UNIQUE INDEX ON passing USING gin (to_tsvector('english', body));
DROP TABLE passing;
