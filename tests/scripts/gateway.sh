# Sourced by the scripts beside it: starts a gateway of their own, from the built jar, on a free port and
# an empty folder that its end takes away. Sets gateway_port; the folder is $gateway_data.
gateway_data=$(mktemp -d)
java -jar "$(dirname "${BASH_SOURCE[0]}")/../../gateway/target/manylite.jar" \
  --data "$gateway_data/data" --port 0 > "$gateway_data/out" 2> "$gateway_data/err" &
gateway=$!
trap 'kill $gateway; wait $gateway || true; rm -rf "$gateway_data"' EXIT
for _ in $(seq 100); do grep -q 'psql -h' "$gateway_data/out" && break; sleep 0.2; done
gateway_port=$(grep -oE 'psql -h [^ ]+ -p [0-9]+' "$gateway_data/out" | grep -oE '[0-9]+$' | head -1)
