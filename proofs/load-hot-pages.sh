#!/usr/bin/env bash
# Hot pages of the demonstration at a fixed rate on loopback: latencies and sizes on the wire.
# Usage: proofs/load-hot-pages.sh [requests per second, default 50] [seconds, default 60] [path…]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

rate=${1:-50}
seconds=${2:-60}
if [ $# -gt 2 ]; then shift 2; else set -- $(grep -v '^#' "$root/proofs/hot-pages.txt"); fi

"$root/thanghang" --version >/dev/null 2>&1 || true
start_server --demo=2026
await_ok /health 600
"$(java_home)/bin/java" "$root/proofs/Load.java" "$base" "$rate" "$seconds" "$@"
echo "memory of the application after the load: $(awk '/VmRSS/ {print int($2 / 1024) " MB"}' "/proc/$server/status")"
