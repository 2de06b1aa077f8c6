SELECT pg_catalog.current_database() AS constraint_catalog, k.nc_nspname AS constraint_schema,
  k.conname AS constraint_name, pg_catalog.current_database() AS table_catalog,
  k.nr_nspname AS table_schema, k.relname AS table_name, a.attname AS column_name,
  k.place::int AS ordinal_position,
  CASE WHEN k.contype = 'f' THEN (SELECT p.place::int
    FROM pg_catalog.pg_index x,
      pg_catalog.unnest(x.indkey::int2[]) WITH ORDINALITY AS p(number, place)
    WHERE x.indexrelid = k.conindid AND p.number = k.referenced) END
    AS position_in_unique_constraint
FROM (SELECT r.oid AS roid, r.relname, r.relowner, nc.nspname AS nc_nspname,
      nr.nspname AS nr_nspname, c.conname, c.contype, c.conindid, u.number, u.place,
      c.confkey[u.place] AS referenced
    FROM pg_catalog.pg_constraint c
      JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
      JOIN pg_catalog.pg_namespace nr ON nr.oid = r.relnamespace
      JOIN pg_catalog.pg_namespace nc ON nc.oid = c.connamespace
      CROSS JOIN LATERAL pg_catalog.unnest(c.conkey) WITH ORDINALITY AS u(number, place)
    WHERE c.contype IN ('p', 'u', 'f') AND r.relkind IN ('r', 'p')
    OFFSET 0) k
  JOIN pg_catalog.pg_attribute a ON a.attrelid = k.roid AND a.attnum = k.number
WHERE NOT a.attisdropped
  AND (pg_catalog.pg_has_role(k.relowner, 'USAGE')
    OR pg_catalog.has_column_privilege(k.roid, a.attnum, 'SELECT, INSERT, UPDATE, REFERENCES'))
