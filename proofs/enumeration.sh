#!/usr/bin/env bash
# Tries wrong passwords for accounts that exist and for accounts that do not, and compares the times of the answers and
# their words. Fails when the medians differ by 5 % or more. Usage: proofs/enumeration.sh [tries of each kind, default 500]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

tries=${1:-500}
# All tries come from one address here.
export THANGHANG_ACCESS_TRIESPERMINUTE=1000000
start_server --demo=2026
await_ok /health 600
"$(java_home)/bin/java" "$root/proofs/Enumeration.java" "$base" "$tries"
