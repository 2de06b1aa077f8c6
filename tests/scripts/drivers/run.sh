#!/usr/bin/env bash
# Runs asyncpg, pgx and tokio-postgres against PostgreSQL 15 at port $1 (user postgres, no password) and
# against a gateway of its own, and shows where what they print differs. Needs a built jar and Debian's
# python3-asyncpg, golang-go, golang-github-jackc-pgx-v4-dev, librust-tokio-postgres-dev, cargo.
set -euo pipefail
cd "$(dirname "$0")"
postgres=${1:?the port of a PostgreSQL 15}
. ../gateway.sh
manylite=$gateway_port
work=$gateway_data

GO111MODULE=off GOPATH=/usr/share/gocode go build -o "$work/pgx" pgx.go
mkdir -p "$work/tokio/src" "$work/tokio/.cargo"
cp tokio_postgres.rs "$work/tokio/src/main.rs"
cat > "$work/tokio/Cargo.toml" <<'TOML'
[package]
name = "drivers"
version = "1.0.0"
edition = "2021"
[dependencies]
tokio-postgres = "0.7"
tokio = { version = "1", features = ["rt-multi-thread", "macros", "net", "time"] }
TOML
cat > "$work/tokio/.cargo/config.toml" <<'TOML'
[source.crates-io]
replace-with = "debian"
[source.debian]
directory = "/usr/share/cargo/registry"
[net]
offline = true
TOML
(cd "$work/tokio" && cargo build --quiet)

status=0
for port in "$postgres" "$manylite"; do
  psql -XqAt -h 127.0.0.1 -p "$port" -U postgres -d postgres \
    -c 'DROP DATABASE IF EXISTS drivers' -c 'CREATE DATABASE drivers' 2> /dev/null
done
compare() { # NAME COMMAND…: the same from both servers
  local name=$1
  shift
  "$@" "$postgres" > "$work/postgres.txt" 2>&1
  "$@" "$manylite" > "$work/manylite.txt" 2>&1
  if diff "$work/postgres.txt" "$work/manylite.txt"; then
    echo "$name: $(wc -l < "$work/manylite.txt") lines, the same"
  else
    echo "$name: differs"
    status=1
  fi
}
compare asyncpg /usr/bin/python3 asyncpg_types.py
compare pgx "$work/pgx"
compare tokio-postgres "$work/tokio/target/debug/drivers"
exit $status
