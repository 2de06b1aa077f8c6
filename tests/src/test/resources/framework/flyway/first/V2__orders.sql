CREATE TYPE state AS ENUM ('new', 'paid');
CREATE TABLE purchase (
  id serial PRIMARY KEY,
  person_id bigint NOT NULL REFERENCES person ON DELETE CASCADE,
  total numeric(10, 2) NOT NULL CHECK (total >= 0),
  state state NOT NULL DEFAULT 'new',
  at timestamptz NOT NULL DEFAULT now()
);
CREATE FUNCTION spent(who bigint) RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(total), 0) FROM purchase WHERE person_id = who;
$$;
DO $$
BEGIN
  FOR i IN 1..3 LOOP
    INSERT INTO purchase (person_id, total) VALUES (1, i * 1.5);
  END LOOP;
END
$$;
