#!/usr/bin/env bash
# Runs the node-postgres tests against a gateway of its own. With PGPORT set, against that server
# instead (a real PostgreSQL, to check the tests). Needs node, npm and a built jar.
set -euo pipefail
cd "$(dirname "$0")"
npm install --no-audit --no-fund --silent
export PGHOST=127.0.0.1 PGUSER=postgres TZ=${TZ:-UTC}
if [ -z "${PGPORT:-}" ]; then
  . ../gateway.sh
  export PGPORT=$gateway_port
fi
npm test
