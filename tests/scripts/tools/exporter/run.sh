#!/usr/bin/env bash
# prometheus-postgres-exporter on PostgreSQL 15 at port $1 and on a gateway of its own. Needs a built jar,
# psql, curl and Debian's prometheus-postgres-exporter.
set -euo pipefail
cd "$(dirname "$0")"
. ../compare.sh
compare exporter ./scrape.sh
exit $status
