#!/usr/bin/env bash
# A hundred clerks take numbers at once while application and database are killed in turn.
# Usage: proofs/numbers.sh [clerks, default 100] [kills, default 20] [seed, default 20261123]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/Numbers.java" \
  "$root" "$work" "$port" "${1:-100}" "${2:-20}" "${3:-20261123}"
