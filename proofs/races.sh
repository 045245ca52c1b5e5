#!/usr/bin/env bash
# Double clicks and two people at once: decisions on days off, directives, sheets, opinions. One winner each, the loser sees it.
# Usage: proofs/races.sh [races, default 1000]; short form: proofs/races.sh 20
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
start_server --demo=2026
await_ok /health 600
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/Races.java" \
  "$root" "$work" "$port" "${1:-1000}"
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/RacesOfSheets.java" \
  "$root" "$work" "$port" "${1:-1000}"
