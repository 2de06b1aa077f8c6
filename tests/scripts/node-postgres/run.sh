#!/usr/bin/env bash
# Runs the node-postgres tests against a gateway of its own. With PGPORT set, against that server
# instead (a real PostgreSQL, to check the tests). Needs node, npm and a built jar.
set -euo pipefail
cd "$(dirname "$0")"
npm install --no-audit --no-fund --silent
export PGHOST=127.0.0.1 PGUSER=postgres TZ=${TZ:-UTC}
if [ -z "${PGPORT:-}" ]; then
  data=$(mktemp -d)
  java -jar ../../../gateway/target/manylite.jar --data "$data" --port 0 > "$data/out" 2> "$data/err" &
  gateway=$!
  trap 'kill $gateway; wait $gateway || true; rm -rf "$data"' EXIT
  for _ in $(seq 100); do grep -q 'psql -h' "$data/out" && break; sleep 0.2; done
  PGPORT=$(grep -oE 'psql -h [^ ]+ -p [0-9]+' "$data/out" | grep -oE '[0-9]+$' | head -1)
  export PGPORT
fi
npm test
