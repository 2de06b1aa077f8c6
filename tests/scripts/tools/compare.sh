# Sourced by the scripts of this folder with the port of a PostgreSQL 15 as $1 (user postgres, no
# password): starts a gateway of their own, or takes the one at MANYLITE_PORT, and compares.
postgres=${1:?the port of a PostgreSQL 15}
work=$(mktemp -d)
status=0
if [ -n "${MANYLITE_PORT:-}" ]; then
  manylite=$MANYLITE_PORT
else
  . "$(dirname "${BASH_SOURCE[0]}")/../gateway.sh"
  manylite=$gateway_port
fi
export PGUSER=postgres PGHOST=127.0.0.1 TZ=UTC LC_ALL=C.UTF-8

compare() { # NAME COMMAND…, which gets the port at its end: the same lines from both servers
  local name=$1
  shift
  timeout 600 "$@" "$postgres" > "$work/$name.postgres" 2>&1 < /dev/null || echo "exit $?" >> "$work/$name.postgres"
  timeout 600 "$@" "$manylite" > "$work/$name.manylite" 2>&1 < /dev/null || echo "exit $?" >> "$work/$name.manylite"
  local lines differing
  lines=$(wc -l < "$work/$name.postgres")
  if diff "$work/$name.postgres" "$work/$name.manylite" > "$work/$name.diff"; then
    echo "$name: $lines lines, the same"
  else
    differing=$(grep -c '^[<>]' "$work/$name.diff")
    echo "$name: $lines lines, $differing differ"
    cut -c1-300 "$work/$name.diff" | head -"${SHOWN:-40}"
    status=1
  fi
}
