#!/usr/bin/env bash
# Django on PostgreSQL 15 at port $1 and on a gateway of its own. Needs a built jar, psql and Debian's
# python3-django, python3-psycopg2.
set -euo pipefail
cd "$(dirname "$0")"
. ../compare.sh
compare Django ./django.sh
exit $status
