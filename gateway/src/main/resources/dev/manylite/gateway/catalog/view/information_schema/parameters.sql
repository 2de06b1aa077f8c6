SELECT pg_catalog.current_database() AS specific_catalog, n.nspname AS specific_schema,
  (CASE WHEN pg_catalog.length(p.proname || '_' || p.oid) > 63
    THEN pg_catalog.left(p.proname::text, 62 - pg_catalog.length(p.oid::text)) || '_' || p.oid
    ELSE p.proname || '_' || p.oid END)::name AS specific_name,
  x.place::int AS ordinal_position,
  (CASE coalesce(p.proargmodes[x.place], 'i') WHEN 'i' THEN 'IN' WHEN 'o' THEN 'OUT'
      WHEN 'b' THEN 'INOUT' WHEN 'v' THEN 'IN' WHEN 't' THEN 'OUT' END)::varchar AS parameter_mode,
  'NO'::varchar(3) AS is_result, 'NO'::varchar(3) AS as_locator,
  nullif(p.proargnames[x.place], '')::name AS parameter_name,
  (CASE WHEN t.typelem <> 0 AND t.typlen = -1 THEN 'ARRAY'
      WHEN nt.nspname = 'pg_catalog' THEN pg_catalog.format_type(t.oid, NULL)
      ELSE 'USER-DEFINED' END)::varchar AS data_type,
  NULL::int AS character_maximum_length, NULL::int AS character_octet_length,
  NULL::name AS character_set_catalog, NULL::name AS character_set_schema,
  NULL::name AS character_set_name, NULL::name AS collation_catalog,
  NULL::name AS collation_schema, NULL::name AS collation_name,
  NULL::int AS numeric_precision, NULL::int AS numeric_precision_radix,
  NULL::int AS numeric_scale, NULL::int AS datetime_precision,
  NULL::varchar AS interval_type, NULL::int AS interval_precision,
  pg_catalog.current_database() AS udt_catalog, nt.nspname AS udt_schema, t.typname AS udt_name,
  NULL::name AS scope_catalog, NULL::name AS scope_schema,
  NULL::name AS scope_name,
  NULL::int AS maximum_cardinality, x.place::varchar::name AS dtd_identifier,
  (CASE WHEN pg_catalog.pg_has_role(p.proowner, 'USAGE')
      THEN pg_catalog.pg_get_function_arg_default(p.oid, x.place::int) END)::varchar
    AS parameter_default
FROM pg_catalog.pg_proc p
  JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  CROSS JOIN LATERAL pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]))
    WITH ORDINALITY AS x(type, place)
  JOIN pg_catalog.pg_type t ON t.oid = x.type
  JOIN pg_catalog.pg_namespace nt ON nt.oid = t.typnamespace
WHERE pg_catalog.pg_has_role(p.proowner, 'USAGE')
  OR pg_catalog.has_function_privilege(p.oid, 'EXECUTE')
