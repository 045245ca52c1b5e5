#!/usr/bin/env bash
# Two nodes on one database and one folder; the one that has taken the job of the day, or the mail, is killed in the middle of it.
# Every reminder, digest, step of the ladder and mail must be there once, as in a run nobody disturbed.
# Usage: proofs/two-nodes.sh [kills, default 100] [seed, default 20261124]; short form: proofs/two-nodes.sh 4
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/TwoNodes.java" \
  "$root" "$work" "$port" "${1:-100}" "${2:-20261124}"
