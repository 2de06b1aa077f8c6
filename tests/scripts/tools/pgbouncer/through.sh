#!/usr/bin/env bash
# psql, pgbench and Django through pgbouncer in front of the server at port $1, in each of its modes.
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
chmod 777 "$work"
port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
trap '[ -n "${bouncer:-}" ] && kill "$bouncer" 2> /dev/null; rm -rf "$work"' EXIT
psql -Xq -p "$1" -d postgres -c 'DROP DATABASE IF EXISTS pooled' -c 'CREATE DATABASE pooled' \
  -c 'DROP DATABASE IF EXISTS django' -c 'CREATE DATABASE django' 2> /dev/null
start() {
  cat > "$work/pgbouncer.ini" <<INI
[databases]
* = host=127.0.0.1 port=$2
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $port
auth_type = any
pool_mode = $1
unix_socket_dir =
default_pool_size = 3
max_client_conn = 100
admin_users = postgres
server_reset_query = DISCARD ALL
server_check_delay = 0
ignore_startup_parameters = extra_float_digits,search_path
logfile = $work/log
pidfile = $work/pid
INI
  sed -i 's/^auth_type = any/auth_type = trust\nauth_file = '"${work//\//\\/}"'\/users/' "$work/pgbouncer.ini"
  echo '"postgres" ""' > "$work/users"
  rm -f "$work/pid"
  if [ "$(id -u)" = 0 ]; then
    chown -R postgres "$work"
    runuser -u postgres -- pgbouncer -d -q "$work/pgbouncer.ini"
  else
    pgbouncer -d -q "$work/pgbouncer.ini"
  fi
  for _ in $(seq 50); do [ -s "$work/pid" ] && break; sleep 0.1; done
  bouncer=$(cat "$work/pid")
}
stop() {
  kill "$bouncer"
  while kill -0 "$bouncer" 2> /dev/null; do sleep 0.1; done
  # What it noticed of the server.
  grep -E 'WARNING|ERROR|server (login|conn)' "$work/log" | sed -e 's/^[^]]*\] //; s/@127.0.0.1:[0-9]*//g; s/C-0x[0-9a-f]*//; s/S-0x[0-9a-f]*//' | grep -v 'query_wait\|closing because: client' | sort | uniq
  rm -f "$work/log"
}
ask() { psql -X -p "$port" -d pooled -v VERBOSITY=verbose "$@" 2>&1 | grep -v '^LOCATION'; }

for mode in session transaction statement; do
  echo "== $mode"
  start "$mode" "$1"
  ask <<'SQL'
DROP TABLE IF EXISTS t;
CREATE TABLE t (id serial PRIMARY KEY, name text NOT NULL);
INSERT INTO t (name) SELECT 'n' || g FROM generate_series(1, 5) g RETURNING *;
SELECT 1 / 0;
\d t
SELECT count(*), 'ä' FROM t;
COPY t TO STDOUT;
\copy t (name) FROM PSTDIN
copied
\.
BEGIN;
UPDATE t SET name = 'x' WHERE id = 1;
SAVEPOINT s;
SELECT nonsense;
ROLLBACK TO s;
COMMIT;
SELECT * FROM public.t ORDER BY id LIMIT 1;
SHOW application_name;
SHOW client_encoding;
SQL
  [ "$mode" = session ] && ask <<'SQL'
PREPARE p AS SELECT $1::int + 1;
EXECUTE p(4);
CREATE TEMP TABLE only_here (a int);
SELECT count(*) FROM only_here;
SET work_mem = '7MB';
SHOW work_mem;
LISTEN x;
SELECT pg_advisory_lock(5);
SQL
  # The next client finds nothing of that.
  ask -c 'SHOW work_mem' -c 'SELECT * FROM only_here' -c 'EXECUTE p(1)' -c "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
  # Many clients on three connections.
  for i in $(seq 12); do ask -Atc "INSERT INTO t (name) VALUES ('c$i')" & done | sort | uniq -c | sed 's/^ *//' 
  wait $(jobs -p)
  ask -Atc 'SELECT count(*) FROM t'
  pgbench -i -q -s 1 -p "$port" pooled 2>&1 | grep -v 'done in\|^[0-9].*tuples'
  if [ "$mode" = statement ]; then
    pgbench -n -S -c 8 -t 100 -p "$port" pooled 2>&1 | grep -E 'actually processed|failed|aborted|error'
  else
    for protocol in simple extended; do
      pgbench -n -c 8 -t 25 -M "$protocol" -p "$port" pooled 2>&1 | grep -E 'actually processed|failed|aborted|error'
    done
    ask -Atc 'SELECT (SELECT sum(delta) FROM pgbench_history) = (SELECT sum(abalance) FROM pgbench_accounts), (SELECT count(*) FROM pgbench_history)'
  fi
  psql -X -p "$port" -d pgbouncer -Atc 'SHOW DATABASES' 2>&1 | cut -d'|' -f1,4,6,8 | sort
  if [ "$mode" = transaction ]; then
    DJANGO_POOLED=1 DJANGO_ADMIN_PORT=$1 "$here/../django/django.sh" "$port"
  fi
  stop
done
