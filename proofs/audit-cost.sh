#!/usr/bin/env bash
# What the event of a write costs: the same small write with and without its event, turn about, every commit durable.
# Usage: proofs/audit-cost.sh [pairs, default 3000]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
"$(java_home)/bin/java" -cp "$root/app/target/classes:$(echo "$root"/app/target/run/lib/*.jar | tr ' ' ':')" \
  "$root/proofs/AuditCost.java" "$root" "$work" "$port" "${1:-3000}"
