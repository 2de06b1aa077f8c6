CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid', 'gone');
CREATE TABLE shop.region (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO shop.region SELECT i, 'region ' || i FROM generate_series(1, 50) i;
CREATE TABLE shop.sale (
  id serial PRIMARY KEY,
  region int NOT NULL CONSTRAINT of_region REFERENCES shop.region (id) ON DELETE CASCADE,
  amount numeric(10,2) NOT NULL,
  old text,
  note text DEFAULT 'none',
  state shop.state NOT NULL DEFAULT 'new',
  code varchar(12) NOT NULL,
  gross numeric(12,2) GENERATED ALWAYS AS (amount * 1.2) STORED,
  CONSTRAINT sale_code UNIQUE (code),
  CONSTRAINT positive CHECK (amount >= 0)
);
INSERT INTO shop.sale (region, amount, old, note, state, code)
  SELECT 1 + i % 50, i % 9973 / 100.0, 'old ' || i, CASE WHEN i % 3 > 0 THEN repeat('n', i % 40) END,
    (ARRAY['new', 'paid', 'gone'])[1 + i % 3]::shop.state, 'c' || i
  FROM generate_series(1, 100000) i;
CREATE TABLE shop.refund (sale int REFERENCES shop.sale (id), code varchar(12) REFERENCES shop.sale (code) DEFERRABLE);
INSERT INTO shop.refund SELECT id, code FROM shop.sale WHERE id % 100 = 0;
CREATE INDEX sale_region ON shop.sale (region, amount DESC) WHERE amount > 10;
CREATE INDEX sale_lower ON shop.sale (lower(note));
CREATE VIEW shop.paid AS SELECT id, region, gross FROM shop.sale WHERE state = 'paid';
COMMENT ON TABLE shop.sale IS 'what was sold';
COMMENT ON COLUMN shop.sale.amount IS 'without tax';
GRANT SELECT ON shop.sale TO PUBLIC;
