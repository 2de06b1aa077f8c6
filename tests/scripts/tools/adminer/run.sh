#!/usr/bin/env bash
# Adminer on PostgreSQL 15 at port $1 and on a gateway of its own. Needs a built jar, psql, curl and
# Debian's adminer, php-cli, php-pgsql.
set -euo pipefail
cd "$(dirname "$0")"
. ../compare.sh
compare Adminer ./browse.sh
exit $status
