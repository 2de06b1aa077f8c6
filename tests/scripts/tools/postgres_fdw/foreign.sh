#!/usr/bin/env bash
# postgres_fdw in the PostgreSQL at port $FDW_PORT over tables of the server at port $1.
psql -Xq -p "$1" -d postgres -c 'DROP DATABASE IF EXISTS remote_side' -c 'CREATE DATABASE remote_side' 2> /dev/null
psql -Xq -p "$FDW_PORT" -d postgres -c 'DROP DATABASE IF EXISTS local_side' -c 'CREATE DATABASE local_side' 2> /dev/null
psql -Xq -v ON_ERROR_STOP=1 -p "$1" -d remote_side -f "$(dirname "$0")/remote.sql" 2>&1
psql -X -a -p "$FDW_PORT" -d local_side -v port="$1" -v VERBOSITY=verbose -f "$(dirname "$0")/local.sql" 2>&1 \
  | grep -v '^LOCATION' | sed -e "s/port '[0-9]*'/port PORT/; s/port \"[0-9]*\"/port PORT/"
psql -X -p "$1" -d remote_side -c 'SELECT * FROM item ORDER BY id' -c 'SELECT * FROM sale.orders ORDER BY id' 2>&1
