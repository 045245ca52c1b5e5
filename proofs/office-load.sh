#!/usr/bin/env bash
# An office after years of work: the cost of its pages at 1,000 and at the full number of tasks, then at a fixed rate.
# Usage: proofs/office-load.sh [tasks, default 100000] [reports per task, default 5] [events, default 5000000]
#                              [requests per second, default 50] [seconds, default 60]
# Short form: proofs/office-load.sh 2000 1 1000 10 10 only tells whether everything answers.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
start_server --demo=2026
await_ok /health 600
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/OfficeLoad.java" \
  "$root" "$work" "$port" "${1:-100000}" "${2:-5}" "${3:-5000000}" "${4:-50}" "${5:-60}"
