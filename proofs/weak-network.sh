#!/usr/bin/env bash
# Updates with a photograph over poor lines (400 kbit/s, 400 ms there and back, 5 % of segments lost, connections torn, times without
# any line) arrive exactly once; time and bytes of one. The line is a proxy of our own (WeakLine.java), the same on every machine: the
# kernels this was written on offer no netem. Usage: proofs/weak-network.sh [updates, default 50] [seed]; short form: 5
set -euo pipefail
. "$(dirname "$0")/lib.sh"

"$root/thanghang" --version >/dev/null 2>&1 || true
jdk=$(java_home)
libs="$root/app/target/run/app.jar:$root/app/target/run/lib/*"
mkdir -p "$work/classes"
"$jdk/bin/javac" -nowarn -encoding UTF-8 -d "$work/classes" -cp "$libs" -sourcepath "$root/app/src/test/java" \
  "$root/proofs/DemoServer.java" "$root/proofs/WeakLine.java" "$root/proofs/WeakNetwork.java" 2>"$work/javac.log" \
  || { cat "$work/javac.log" >&2; exit 1; }
start_server --demo 2026
await_ok /health 900
"$jdk/bin/java" -Xmx700m -Djava.awt.headless=true -cp "$work/classes:$libs" WeakNetwork \
  "$root" "$work" "$port" "${1:-50}" "${2:-20261124}"
