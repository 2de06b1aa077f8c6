#!/usr/bin/env bash
# pgcli on PostgreSQL 15 at port $1 and on a gateway of its own. Needs a built jar and Debian's pgcli.
set -euo pipefail
cd "$(dirname "$0")"
. ../compare.sh
compare pgcli /usr/bin/python3 complete.py
exit $status
