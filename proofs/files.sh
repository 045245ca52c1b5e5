#!/usr/bin/env bash
# Hostile files are refused with their reasons, ordinary ones of many writers are taken, and the web process hardly grows.
# Usage: proofs/files.sh [ordinary files, default 300]; short form: OrdinaryFilesIT, FileChecksIT
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
jdk=$(java_home)
mkdir -p "$work/classes"
"$jdk/bin/javac" -nowarn -encoding UTF-8 -d "$work/classes" -cp "$root/app/target/run/app.jar:$root/app/target/run/lib/*" \
  -sourcepath "$root/app/src/test/java" "$root/proofs/DemoServer.java" "$root/proofs/Files.java" 2>"$work/javac.log" \
  || { cat "$work/javac.log" >&2; exit 1; }
start_server --demo 2026
await_ok /health 900
# The launcher replaces itself by the JVM; otherwise its child is the one.
jvm=$server
if [ "$(cat "/proc/$jvm/comm")" != java ]; then jvm=$(pgrep -P "$server" java | head -n 1); fi
"$jdk/bin/java" -Xmx3g -Djava.awt.headless=true -cp "$work/classes:$root/app/target/run/app.jar:$root/app/target/run/lib/*" Files \
  "$root" "$work" "$port" "$jvm" "${1:-300}" 2>/dev/null
