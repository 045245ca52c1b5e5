#!/usr/bin/env bash
# Times simulator, path to target and forecast as one signed-in person sees them. Usage: proofs/internal-pages.sh
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/InternalPages.java" \
  "$root" "$work" "$port" "Chuyên viên theo dõi"
