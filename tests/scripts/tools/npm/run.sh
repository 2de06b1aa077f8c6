#!/usr/bin/env bash
# Runs Drizzle (ORM and drizzle-kit) and Knex against PostgreSQL 15 at port $1 and a gateway of its own,
# and shows where what they print differs. Needs node, npm, util-linux's script and a built jar.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --no-audit --no-fund --silent
. ../compare.sh
compare Drizzle node drizzle.mjs
compare Knex node knex.mjs
exit $status
