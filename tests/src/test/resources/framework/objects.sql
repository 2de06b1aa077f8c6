-- Every kind of object that JDBC's metadata and the frameworks tell of.
CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'what is sold';
CREATE TYPE shop.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE shop.address AS (street text, zip varchar(10), floor int);
CREATE DOMAIN shop.positive AS int CHECK (VALUE > 0);
CREATE DOMAIN email AS varchar(80) NOT NULL;
CREATE TYPE shop.pages AS RANGE (subtype = int4);
COMMENT ON TYPE shop.mood IS 'how one feels';
COMMENT ON DOMAIN email IS 'where letters go';

CREATE SEQUENCE shop.ticket START 100 INCREMENT 5;
COMMENT ON SEQUENCE shop.ticket IS 'numbers of tickets';

CREATE TABLE author (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(120) NOT NULL DEFAULT 'nobody',
  born date,
  UNIQUE (name, born)
);
COMMENT ON TABLE author IS 'who wrote';
COMMENT ON COLUMN author.born IS 'day of birth';

CREATE TABLE shop.book (
  id bigserial PRIMARY KEY,
  isbn char(13) UNIQUE,
  author_id int NOT NULL REFERENCES author (id) ON DELETE CASCADE ON UPDATE SET NULL,
  "Title" text NOT NULL,
  price numeric(8, 2) DEFAULT 9.95 CHECK (price >= 0),
  weight numeric,
  ratio real,
  factor double precision,
  copies smallint DEFAULT 1 NOT NULL,
  sold boolean DEFAULT false,
  cover bytea,
  tags text[],
  grid int[],
  detail json,
  extra jsonb DEFAULT '{}',
  key uuid,
  mood shop.mood DEFAULT 'ok',
  moods shop.mood[],
  origin shop.address,
  stock shop.positive,
  contact email,
  during tsrange,
  span shop.pages,
  opened time,
  opened_there time with time zone,
  made timestamp(3) DEFAULT now(),
  changed timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
  lent interval,
  lent_days interval day to second(2),
  flags bit(8),
  many_flags bit varying(20),
  ip inet,
  net cidr,
  mac macaddr,
  cost money,
  words tsvector,
  one "char",
  who name,
  it oid,
  doubled numeric(9, 2) GENERATED ALWAYS AS (price * 2) STORED
);
COMMENT ON TABLE shop.book IS 'a book''s row';
COMMENT ON COLUMN shop.book.price IS 'in euros';
CREATE INDEX book_title ON shop.book ("Title" DESC NULLS LAST, price);
CREATE INDEX book_lower ON shop.book (lower("Title"), (copies + 1));
CREATE UNIQUE INDEX book_cheap ON shop.book (isbn) WHERE price < 5;
CREATE INDEX book_hash ON shop.book USING hash (key);
CREATE INDEX book_tags ON shop.book USING gin (tags);
CREATE INDEX book_like ON shop.book ("Title" text_pattern_ops) INCLUDE (price);

CREATE TABLE shop.shelf (
  room int,
  place text,
  note text,
  PRIMARY KEY (place, room)
);
CREATE TABLE shop.placed (
  id serial,
  book_id bigint NOT NULL,
  at_place text,
  at_room int,
  twin int,
  CONSTRAINT placed_key PRIMARY KEY (id),
  CONSTRAINT placed_twin UNIQUE (twin),
  CONSTRAINT placed_book FOREIGN KEY (book_id) REFERENCES shop.book (id)
    ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT placed_shelf FOREIGN KEY (at_place, at_room) REFERENCES shop.shelf (place, room)
    ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE,
  CONSTRAINT placed_self FOREIGN KEY (twin) REFERENCES shop.placed (id) ON DELETE RESTRICT
);
CREATE TABLE plain (a int, b text);
CREATE TABLE shop."Odd_Name%" ("a b" int PRIMARY KEY, "c""d" text, "e\f" int);
CREATE UNLOGGED TABLE unlogged_one (a int);

CREATE TABLE animal (id int PRIMARY KEY, name text);
CREATE TABLE dog (bark text) INHERITS (animal);
CREATE TABLE event (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX event_what ON event (what);

CREATE VIEW shop.cheap AS SELECT id, "Title", price FROM shop.book WHERE price < 10;
COMMENT ON VIEW shop.cheap IS 'below ten';
CREATE VIEW names AS SELECT name, count(*) AS n, max(born) AS latest FROM author GROUP BY name;
CREATE MATERIALIZED VIEW shop.totals AS
  SELECT author_id, sum(price) AS total FROM shop.book GROUP BY author_id;
CREATE UNIQUE INDEX totals_author ON shop.totals (author_id);

CREATE FUNCTION shop.plus(a int, b int DEFAULT 1) RETURNS int
  LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
COMMENT ON FUNCTION shop.plus(int, int) IS 'adds';
CREATE FUNCTION shop.plus(a text) RETURNS text LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION shop.split(x numeric, OUT low numeric, OUT high numeric)
  LANGUAGE sql AS 'SELECT floor(x), ceil(x)';
CREATE FUNCTION shop.listed(VARIADIC ids bigint[]) RETURNS TABLE (id bigint, title text)
  LANGUAGE sql AS 'SELECT b.id, b."Title" FROM shop.book b WHERE b.id = ANY (ids)';
CREATE FUNCTION shop.books() RETURNS SETOF shop.book LANGUAGE sql AS 'SELECT * FROM shop.book';
CREATE FUNCTION shop.first_address(shop.mood[], INOUT shop.address)
  LANGUAGE sql AS 'SELECT $2';
CREATE PROCEDURE shop.restock(IN which bigint, INOUT n int)
  LANGUAGE plpgsql AS $$ BEGIN UPDATE shop.book SET copies = copies + n WHERE id = which; END $$;
CREATE FUNCTION shop.stamp() RETURNS trigger
  LANGUAGE plpgsql AS $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;
CREATE TRIGGER book_stamp BEFORE UPDATE ON shop.book FOR EACH ROW EXECUTE FUNCTION shop.stamp();

GRANT SELECT, TRIGGER ON author TO PUBLIC;
GRANT UPDATE (name), INSERT (name, born) ON author TO PUBLIC;

INSERT INTO author (name, born) VALUES ('Ada', '1815-12-10'), ('Bob', NULL);
INSERT INTO shop.book (isbn, author_id, "Title", contact)
  VALUES ('9780000000001', 1, 'Engines', 'a@b.c'), ('9780000000002', 1, 'Notes', 'a@b.d');
INSERT INTO shop.shelf VALUES (1, 'left', NULL);
