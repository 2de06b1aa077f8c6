CREATE TABLE half_done (id int PRIMARY KEY);
ALTER TABLE person ADD COLUMN half int;
INSERT INTO person (name) VALUES (NULL);
