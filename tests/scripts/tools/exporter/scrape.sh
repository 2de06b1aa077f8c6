#!/usr/bin/env bash
# What prometheus-postgres-exporter tells of the server at port $1: the metrics' names, types and labels,
# whether it is up, and what it logs of errors.
work=$(mktemp -d)
listen=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
psql -Xq -p "$1" -d postgres -c 'DROP DATABASE IF EXISTS exported' -c 'CREATE DATABASE exported' 2> /dev/null
psql -Xq -p "$1" -d exported -c 'CREATE TABLE t (id int PRIMARY KEY)' -c 'INSERT INTO t VALUES (1)'
DATA_SOURCE_NAME="postgresql://postgres@127.0.0.1:$1/exported?sslmode=disable" prometheus-postgres-exporter \
  --web.listen-address="127.0.0.1:$listen" ${EXPORTER_OPTIONS:-} 2> "$work/log" &
exporter=$!
trap 'kill $exporter; rm -rf "$work"' EXIT
for _ in $(seq 50); do curl -s -o /dev/null "http://127.0.0.1:$listen/" && break; sleep 0.1; done
curl -s "http://127.0.0.1:$listen/metrics" > /dev/null
curl -s "http://127.0.0.1:$listen/metrics" > "$work/metrics"
echo "== up"
grep -E '^pg_up|^pg_exporter_last_scrape_error|^pg_static' "$work/metrics" | sed 's/version="[^"]*"/version/g; s/short_version="15[^"]*"/15/; s/127.0.0.1:[0-9]*/SERVER/'
echo "== metrics"
grep -E '^# TYPE pg_' "$work/metrics" | sort
echo "== labels"
grep -E '^pg_' "$work/metrics" | sed -e 's/ [^ ]*$//; s/127.0.0.1:[0-9]*/SERVER/; s/datid="[0-9]*"/datid/; s/version="[^"]*"/version/g; s/usename="[^"]*"/usename/' \
  | grep -v 'datname="\(template\|exported\|postgres\)\@!' | grep -E 'datname="(exported|template1|)"|^[^{]*(\{server="SERVER"\})?$' | sort -u
echo "== settings"
grep -E '^pg_settings_' "$work/metrics" | sed -e 's/{.*//; s/ .*//' | sort -u
echo "== log"
grep -E 'level=(error|warn)' "$work/log" | sed -e 's/^ts=[^ ]* //; s/caller=[^ ]* //; s/127.0.0.1:[0-9]*/SERVER/g' | sort -u
