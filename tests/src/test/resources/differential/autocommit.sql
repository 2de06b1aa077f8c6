-- writes that are transactions by themselves, one row each
CREATE TABLE p (id int PRIMARY KEY, v text NOT NULL CHECK (v <> ''), n numeric(10,2) DEFAULT 1.5, u int UNIQUE);
CREATE TABLE s (id serial PRIMARY KEY, p int REFERENCES p);
INSERT INTO p VALUES (1, 'one') RETURNING *;
INSERT INTO p VALUES (1, 'again') RETURNING *;
INSERT INTO p VALUES (2, NULL) RETURNING id;
INSERT INTO p VALUES (2, '');
-- extended: 3, three
INSERT INTO p VALUES ($1, $2) RETURNING id, n;
-- extended: 3, three
INSERT INTO p VALUES ($1, $2) RETURNING id, n;
-- extended: 3, changed
UPDATE p SET v = $2, n = n + 1 WHERE id = $1 RETURNING v, n;
-- extended: 99
UPDATE p SET v = 'nobody' WHERE id = $1;
UPDATE p SET v = 'both' WHERE id = 1 AND v = 'one';
UPDATE p SET u = 1 WHERE id = 1;
UPDATE p SET u = 1 WHERE id = 3;
UPDATE p SET n = 1 / (n - n) WHERE u = 1;
INSERT INTO s (p) VALUES (1) RETURNING id;
INSERT INTO s (p) VALUES (77);
INSERT INTO s (p) VALUES (3) RETURNING id;
SELECT currval('s_id_seq'), lastval();
INSERT INTO p VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET v = excluded.v || p.v RETURNING v;
INSERT INTO p VALUES (1, 'x') ON CONFLICT DO NOTHING RETURNING v;
DELETE FROM p WHERE id = 1;
DELETE FROM s WHERE id = 1 RETURNING *;
DELETE FROM p WHERE id = 1 RETURNING id;
SET default_transaction_read_only = on;
UPDATE p SET v = 'no' WHERE id = 3;
RESET default_transaction_read_only;
SET default_transaction_isolation = 'serializable';
UPDATE p SET v = 'serial' WHERE id = 3;
RESET default_transaction_isolation;
SET synchronous_commit = off;
UPDATE p SET v = 'async' WHERE id = 3;
RESET synchronous_commit;
-- what is checked at the end
CREATE TABLE d (id int PRIMARY KEY, other int REFERENCES d DEFERRABLE INITIALLY DEFERRED);
INSERT INTO d VALUES (1, 2);
-- extended: 1, 2
INSERT INTO d VALUES ($1, $2);
INSERT INTO d VALUES (1, 1);
UPDATE d SET other = 5 WHERE id = 1;
SELECT * FROM p ORDER BY id;
SELECT * FROM s ORDER BY id;
SELECT * FROM d;
