#!/usr/bin/env bash
# Letters with an annex as DOCX and PDF on all processors: letters a second, memory at a tenth of the way and at the end.
# Usage: proofs/letters.sh [letters, default 1000] [threads, default all processors]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
"$(java_home)/bin/java" -XX:+UseSerialGC -Xmx512m -Djava.awt.headless=true -cp "$root/app/target/run/lib/*" \
  "$root/proofs/Letters.java" "$@" 2>/dev/null
