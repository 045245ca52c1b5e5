#!/usr/bin/env bash
# Backup under load, everything thrown away, restored, compared table by table and file by file; then bytes flipped.
# Usage: proofs/backup-drill.sh [flips, default 100]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

flips=${1:-100}
tool() { "$root/thanghang" "$@"; }

tool --version >/dev/null
start_server --demo=2026
await_ok /health 600
"$(java_home)/bin/java" "$root/proofs/Load.java" "$base" 50 20 $(grep -v '^#' "$root/proofs/hot-pages.txt") >"$work/load.txt" &
load=$!
"$(java_home)/bin/java" -cp "$(echo "$root"/app/target/run/lib/postgresql-*.jar)" "$root/proofs/SignIns.java" "$base" 40 &
signins=$!
sleep 5
from=$(now_ms)
tool backup "$work/all.sao-luu" --key-file "$work/key"
echo "backup under load: $(($(now_ms) - from)) ms, $(stat -c %s "$work/all.sao-luu") bytes"
wait $load $signins
grep '^all' "$work/load.txt"
stop_server
server=

mv "$THANGHANG_VAR" "$work/wiped"
from=$(now_ms)
tool restore "$work/all.sao-luu" --key-file "$work/key"
echo "restore on nothing: $(($(now_ms) - from)) ms"
tool export "$work/again"
mkdir "$work/other"
THANGHANG_VAR=$work/other tool restore "$work/all.sao-luu" --key-file "$work/key" >/dev/null
THANGHANG_VAR=$work/other tool export "$work/once-more"
diff -r --exclude=thanghang-backup.json "$work/again" "$work/once-more" && echo "two restores: equal"
diff -r "$THANGHANG_VAR/keys" "$work/wiped/keys" && echo "keys: equal"
THANGHANG_VAR=$work/third tool import "$work/again" >/dev/null
THANGHANG_VAR=$work/third tool export "$work/thrice"
diff -r --exclude=thanghang-backup.json "$work/again" "$work/thrice" && echo "export, import, export: equal"

start_server --demo=2026
await_ok /chi-so/PAPI/2023 120
echo "the restored system answers"
stop_server
server=

noticed=0
size=$(stat -c %s "$work/all.sao-luu")
for ((i = 0; i < flips; i++)); do
  cp "$work/all.sao-luu" "$work/flipped"
  at=$(((RANDOM * 32768 + RANDOM) % size))
  byte=$(od -An -tu1 -j $at -N 1 "$work/flipped" | tr -d ' ')
  printf "\\x$(printf %02x $((byte ^ (1 << (RANDOM % 8)))))" | dd of="$work/flipped" bs=1 seek=$at conv=notrunc status=none
  if ! tool restore "$work/flipped" --key-file "$work/key" --check >/dev/null 2>&1; then noticed=$((noticed + 1)); fi
done
echo "flipped bytes noticed: $noticed of $flips"
[ "$noticed" = "$flips" ]
