CREATE TABLE jobs (id int PRIMARY KEY, state text);
CREATE TABLE other (id int);
INSERT INTO jobs SELECT g, 'new' FROM generate_series(1, 3) g;
BEGIN;
SELECT * FROM jobs ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;

-- session: b
SELECT * FROM jobs WHERE id = 1 FOR UPDATE NOWAIT;
-- session: b
SELECT * FROM jobs WHERE id = 1 FOR UPDATE OF jobs NOWAIT;
-- session: b
UPDATE jobs SET state = 'taken' WHERE id = (SELECT id FROM jobs WHERE id = 1 FOR NO KEY UPDATE NOWAIT);
-- session: b
SELECT * FROM jobs WHERE id = 1 FOR UPDATE SKIP LOCKED;
-- session: b
SELECT count(*), max(id) FROM (SELECT id FROM jobs WHERE id = 1 FOR SHARE SKIP LOCKED) j;
-- session: b
-- deviation: with one writer at a time all rows are locked, so SKIP LOCKED skips them all
SELECT * FROM jobs ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
-- session: b
-- deviation: with one writer at a time all rows are locked, so NOWAIT fails on each of them
SELECT * FROM jobs WHERE id = 2 FOR UPDATE NOWAIT;
-- session: b
BEGIN;
-- session: b
SELECT id FROM jobs WHERE id = 1 FOR UPDATE SKIP LOCKED;
-- session: b
SELECT id FROM jobs WHERE id = 1 FOR KEY SHARE NOWAIT;
-- session: b
SELECT 1;
-- session: b
ROLLBACK;
-- session: b
BEGIN READ ONLY;
-- session: b
SELECT id FROM jobs FOR UPDATE SKIP LOCKED;
-- session: b
ROLLBACK;
-- session: b
-- state
SELECT a.id FROM jobs a, other o FOR UPDATE OF missing NOWAIT;
-- session: b
SELECT DISTINCT id FROM jobs FOR UPDATE SKIP LOCKED;
LOCK TABLE jobs;
-- session: b
LOCK TABLE jobs NOWAIT;
-- session: b
BEGIN;
-- session: b
LOCK TABLE jobs IN EXCLUSIVE MODE NOWAIT;
-- session: b
ROLLBACK;
UPDATE jobs SET state = 'done' WHERE id = 1;
COMMIT;

-- session: b
SELECT * FROM jobs WHERE state = 'new' ORDER BY id LIMIT 1 FOR UPDATE NOWAIT;
-- session: b
BEGIN;
-- session: b
UPDATE jobs SET state = 'mine' WHERE id = (SELECT id FROM jobs WHERE state = 'new' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id;
-- session: b
SELECT id FROM jobs WHERE state = 'mine' FOR UPDATE NOWAIT;
-- session: b
COMMIT;
SELECT * FROM jobs ORDER BY id;
