#!/usr/bin/env bash
# Jazzer against the reader of files, the rules of reading and the reader of envelopes. What it finds worth keeping stays in
# official-docs/src/test/resources/…/fuzz; a crash or an input that takes longer than 60 s ends the run with its file.
# Usage: proofs/fuzz.sh [seconds per target, default 600] [target…: ReaderFuzz TextFuzz EdXmlFuzz]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
seconds=${1:-600}
if [ $# -gt 1 ]; then shift; targets="$*"; else targets="ReaderFuzz TextFuzz EdXmlFuzz"; fi
work=${PROOF_WORK:-$root/target/fuzz}
mkdir -p "$work/seeds"
PROOF_WORK=$work . "$root/proofs/lib.sh"
PROOF_KEEP=1
export JAVA_HOME
JAVA_HOME=$(java_home)
java=$JAVA_HOME/bin/java

cd "$root"
mvn -q -B -pl official-docs -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dspotless.check.skip=true >"$work/build.log" 2>&1
path=official-docs/target/test-classes:official-docs/target/classes:$(cat "$work/classpath")
"$java" -cp "$path" vn.thanghang.officialdocs.FuzzSeeds "$work/seeds" 2>/dev/null
cp official-docs/src/test/resources/vn/thanghang/officialdocs/read/labelled/*.{txt,md} "$work/seeds/text/"

fuzz() {
  local name=$1 folder kept end
  folder=$(echo "${name%Fuzz}" | tr '[:upper:]' '[:lower:]')
  kept=official-docs/src/test/resources/vn/thanghang/officialdocs/fuzz/$folder
  mkdir -p "$work/corpus/$folder" "$work/found/$folder"
  end=0
  "$java" -Xmx1500m -cp "$path" com.code_intelligence.jazzer.Jazzer --target_class="vn.thanghang.officialdocs.$name" \
    --instrumentation_includes='vn.thanghang.**' --custom_hook_includes='vn.thanghang.**' --disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection \
    --reproducer_path="$work/found/$folder" "$work/corpus/$folder" "$kept" "$work/seeds/$folder" \
    -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096 -max_len=65536 -artifact_prefix="$work/found/$folder/" \
    >"$work/$folder.log" 2>&1 || end=$?
  echo "$name: $(grep -oE 'Done [0-9]+ runs in [0-9]+ second' "$work/$folder.log" | tail -n 1 || echo 'ended early'), exit $end," \
    "inputs kept $(ls "$work/corpus/$folder" | wc -l), crashes $(ls "$work/found/$folder" | grep -cE '^(crash|timeout|oom)' || true)"
  return $end
}

failed=0
for target in $targets; do fuzz "$target" || failed=1; done
exit $failed
