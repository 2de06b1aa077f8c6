#!/usr/bin/env bash
# postgres_fdw in PostgreSQL 15 at port $1, over tables of that server itself and of a gateway of its own.
# Needs a built jar, psql, and contrib of PostgreSQL there.
set -euo pipefail
cd "$(dirname "$0")"
. ../compare.sh
export FDW_PORT=$postgres
compare postgres_fdw ./foreign.sh
exit $status
