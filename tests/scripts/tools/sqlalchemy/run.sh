#!/usr/bin/env bash
# SQLAlchemy and Alembic on PostgreSQL 15 at port $1 and on a gateway of its own. Needs a built jar and
# Debian's python3-sqlalchemy, alembic, python3-psycopg2.
set -euo pipefail
cd "$(dirname "$0")"
. ../compare.sh
# Sets are walked in the same order.
export PYTHONHASHSEED=0
compare SQLAlchemy /usr/bin/python3 use.py
compare Alembic /usr/bin/python3 migrate.py
exit $status
