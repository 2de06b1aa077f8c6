#!/usr/bin/env bash
# pgbouncer in front of PostgreSQL 15 at port $1 and of a gateway of its own: psql, pgbench and Django
# through it. Needs a built jar and Debian's pgbouncer, postgresql-15, python3-django, python3-psycopg2.
set -euo pipefail
cd "$(dirname "$0")"
. ../compare.sh
compare pgbouncer ./through.sh
exit $status
