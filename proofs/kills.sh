#!/usr/bin/env bash
# Sixteen people write papers and take numbers, each form sent again with the same key until it is answered, while the
# application and its database are killed at random. After each kill the rules of invariants.sql are asked.
# Usage: proofs/kills.sh [kills, default 200] [people, default 16] [seed, default 20261123]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/Kills.java" \
  "$root" "$work" "$port" "${1:-200}" "${2:-16}" "${3:-20261123}"
