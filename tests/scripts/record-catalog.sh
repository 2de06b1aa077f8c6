#!/usr/bin/env bash
# Records the rows of system relations that are the same in every database of PostgreSQL 15, from the
# one at port $1 (user postgres), to gateway's table of facts: a line of column names, then a line a
# row, in the order of their OIDs, as Manylite holds values (booleans 0 and 1, arrays as JSON, regproc
# as OID), escaped as COPY does.
set -euo pipefail
cd "$(dirname "$0")/../../gateway/src/main/resources/dev/manylite/gateway/catalog/recorded"
port=${1:?the port of a PostgreSQL 15}
ask() { psql -XqAt -h 127.0.0.1 -p "$port" -U postgres -d template1 -c "$1"; }

# $1: the relation; $2: the column that its rows are ordered by; $3: a condition more; $4: the order
# besides; $5: another order
record() {
  local columns
  columns=$(ask "
    SELECT string_agg(CASE
        WHEN attname = 'proargdefaults' THEN 'pg_get_expr(proargdefaults, 0)'
        WHEN attname = 'prosqlbody' THEN 'pg_get_function_sqlbody(oid)'
        WHEN attname = 'typdefaultbin' THEN 'pg_get_expr(typdefaultbin, 0)'
        WHEN atttypid = 'bool'::regtype THEN format('%I::int', attname)
        WHEN atttypid = 'regproc'::regtype THEN format('%I::oid', attname)
        WHEN atttypid = 'oidvector'::regtype THEN format('array_to_json(%I::oid[]::int8[])', attname)
        WHEN atttypid IN ('aclitem[]'::regtype, 'pg_node_tree'::regtype) THEN 'NULL'
        WHEN atttypid = 'oid[]'::regtype THEN format('array_to_json(%I::int8[])', attname)
        WHEN typcategory = 'A' THEN format('array_to_json(%I)', attname)
        ELSE quote_ident(attname) END || ' AS ' || quote_ident(attname), ', ' ORDER BY attnum)
    FROM pg_attribute JOIN pg_type t ON t.oid = atttypid
    WHERE attrelid = 'pg_catalog.$1'::regclass AND attnum > 0")
  ask "COPY (SELECT $columns FROM pg_catalog.$1 WHERE $2::oid < 16384 ${3:-} ORDER BY ${5:-$2::oid} ${4:-})
    TO STDOUT (FORMAT text, HEADER)" > "$1.tsv"
  wc -l "$1.tsv"
}

for relation in pg_proc pg_operator pg_cast pg_opfamily pg_amop pg_amproc pg_conversion \
  pg_language pg_am; do
  record $relation oid
done
record pg_aggregate aggfnoid
# psql lists the types of a family in the order in which the classes lie.
record pg_opclass oid "" "" ctid
# Types of relations' rows are made with the relations.
record pg_type oid "AND typrelid = 0 AND NOT EXISTS (
  SELECT FROM pg_type e WHERE e.oid = pg_type.typelem AND e.typrelid <> 0)"
# Schemas keep their comments themselves.
record pg_description objoid "AND classoid <> 'pg_namespace'::regclass" ", classoid, objsubid"
record pg_collation oid "AND oid < 12000"
record pg_extension oid
record pg_depend objid "AND (deptype = 'e' OR classid = 'pg_language'::regclass)" ", refobjid"
record pg_shdescription objoid "" ", classoid"
record pg_tablespace oid
