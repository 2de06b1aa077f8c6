#!/usr/bin/env bash
# pgbench against a gateway of its own: initialises scale 10, runs every protocol mode with 8
# clients, TPC-B and select-only, SECONDS_EACH (60) each, and checks that TPC-B's sums agree.
# Needs pgbench and psql (Debian: postgresql-contrib, postgresql-client) and a built jar.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${SECONDS_EACH:-60}
scale=${SCALE:-10}
clients=${CLIENTS:-8}
pgbench=$(command -v pgbench || ls /usr/lib/postgresql/*/bin/pgbench | tail -1)
. tests/scripts/gateway.sh
export PGHOST=127.0.0.1 PGPORT=$gateway_port PGUSER=postgres
psql -Xqc 'create database bench'
export PGDATABASE=bench
"$pgbench" -i -q -s "$scale"
status=0
for workload in "" "-S"; do
  for mode in simple extended prepared; do
    echo "== $mode ${workload:-tpc-b}"
    out=$("$pgbench" -n -M $mode -c "$clients" -j 2 -T "$seconds" $workload 2>&1) || status=1
    echo "$out" | grep -E 'transactions|latency average|tps|ERROR|error|abort' || true
    if ! grep -q 'number of failed transactions: 0 ' <<< "$out"; then status=1; fi
  done
done
sums=$(psql -XAtc "select (select sum(abalance) from pgbench_accounts), (select sum(tbalance) from pgbench_tellers), (select sum(bbalance) from pgbench_branches), (select sum(delta) from pgbench_history)")
echo "sums of accounts|tellers|branches|history: $sums"
[ "$(tr '|' '\n' <<< "$sums" | sort -u | wc -l)" = 1 ] || { echo "the sums differ"; status=1; }
exit $status
