SELECT usename, usesysid, usecreatedb, usesuper, userepl, usebypassrls,
  '********'::text AS passwd, valuntil, useconfig
FROM pg_catalog.pg_shadow
