#!/usr/bin/env bash
# Kills the application and its database in turn during imports through the pages, and compares the database with what
# was acknowledged. Usage: proofs/kill-during-import.sh [kills, default 20] [seed, default 20261123]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/KillDuringImport.java" \
  "$root" "$work" "$port" "${1:-20}" "${2:-20261123}"
