#!/usr/bin/env bash
# A working day at its busiest on the data of office-load.sh: 85 of 100 requests read, 13 report progress, 2 bring a photograph;
# then three times as many for 20 s, and how long until the pages are quick again.
# Usage: proofs/mixed-load.sh [requests per second, default 170] [seconds, default 600] [tasks, default 100000] [events, default 5000000]
# Short form: proofs/mixed-load.sh 20 10 2000 1000
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
start_server --demo=2026
await_ok /health 600
driver=$(echo "$root"/app/target/run/lib/postgresql-*.jar)
"$(java_home)/bin/java" -cp "$driver" "$root/proofs/OfficeLoad.java" "$root" "$work" "$port" "${3:-100000}" 5 "${4:-5000000}" 50 5
"$(java_home)/bin/java" -cp "$driver" "$root/proofs/MixedLoad.java" "$root" "$work" "$port" "${1:-170}" "${2:-600}"
