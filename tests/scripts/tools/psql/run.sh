#!/usr/bin/env bash
# Tab completion of psql on PostgreSQL 15 at port $1 and on a gateway of its own. Needs a built jar,
# Debian's psql 15 and python3.
set -euo pipefail
cd "$(dirname "$0")"
. ../compare.sh
compare completion python3 complete.py beginnings.txt
exit $status
