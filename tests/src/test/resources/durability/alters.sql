ALTER TABLE shop.sale ALTER COLUMN code TYPE text, ALTER COLUMN note TYPE varchar(80) USING upper(note) || '/' || id;
ALTER TABLE shop.sale DROP COLUMN old, ADD COLUMN rank int NOT NULL DEFAULT 7, ADD CONSTRAINT ranked CHECK (rank > 0);
ALTER TABLE shop.sale ADD COLUMN net numeric(12,2) GENERATED ALWAYS AS (amount * 0.8) STORED, ALTER COLUMN note SET DEFAULT 'some', DROP CONSTRAINT positive;
ALTER TABLE shop.sale ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY, ALTER COLUMN old TYPE bytea USING convert_to(old, 'UTF8');
ALTER TABLE shop.sale ALTER COLUMN old TYPE int USING length(old), ADD COLUMN key uuid DEFAULT gen_random_uuid(), ADD UNIQUE (key);
