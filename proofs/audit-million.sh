#!/usr/bin/env bash
# Makes a log of a million events with a checkpoint every thousand and times the stand-alone verifier on it, on one core
# with 512 MB. Usage: proofs/audit-million.sh [events, default 1000000]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

events=${1:-1000000}
jar=$(ls "$root"/audit-verifier/target/audit-verifier-*.jar 2>/dev/null | head -n 1) ||
  { echo "build first: mvn -pl audit-verifier package" >&2; exit 2; }
java=$(java_home)/bin/java
"$java" "$root/proofs/AuditMillion.java" "$work" "$events"
echo "log: $(stat -c %s "$work/log.jsonl") bytes, $(ls "$work/checkpoints" | wc -l) checkpoints"
from=$(now_ms)
one_core=$(command -v taskset >/dev/null && echo "taskset -c 0")
$one_core "$java" -Xmx512m -jar "$jar" "$work/log.jsonl" "$work/checkpoints" "$work/key.pub"
echo "verified in $(($(now_ms) - from)) ms"
sed -i "$((events / 2))s/subject/subjekt/" "$work/log.jsonl"
"$java" -Xmx512m -jar "$jar" "$work/log.jsonl" "$work/checkpoints" "$work/key.pub" | head -n 2 || true
