#!/usr/bin/env bash
# Double clicks and two people at once on plans (submit, approve, review) and on more time for a task: one winner each, the
# loser sees what changed. Usage: proofs/plan-races.sh [races, default 1000]; short form: proofs/plan-races.sh 50
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
start_server --demo
await_ok /health 900
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/PlanRaces.java" \
  "$root" "$work" "$port" "${1:-1000}"
