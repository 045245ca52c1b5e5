#!/usr/bin/env bash
# The same work in Java, NumPy and R, on the same data in one run, with the ratios. Peers that are not installed are
# named and left out. Usage: benchmarks/side-by-side.sh   (from the root of the project, after a build with -Pbenchmarks)
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
oracles="$root/index-stats/src/test/resources/oracles"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rscript=${RSCRIPT:-Rscript}
classes="$root/benchmarks/target/classes"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -d "$classes" ] || { echo "build first: mvn -Pbenchmarks -pl benchmarks -am -DskipTests process-classes"; exit 2; }

echo "== Java ($("$java" -version 2>&1 | head -1)), one thread, warm medians"
"$java" -Doracles="$oracles" -cp "$classes:$root/index-stats/target/classes" \
  vn.thanghang.benchmarks.Medians "$@" | tee "$work/java.csv" || exit 1

export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
echo; echo "== NumPy, one thread"
if command -v python3 >/dev/null; then python3 "$root/benchmarks/peers/peers.py" "$oracles" | tee "$work/numpy.csv"
else echo "python3 is not installed"; fi

echo; echo "== R"
if command -v "$rscript" >/dev/null; then "$rscript" "$root/benchmarks/peers/peers.R" "$oracles" | tee "$work/r.csv"
else echo "Rscript is not installed (set RSCRIPT to its path)"; fi

echo; echo "== processor time of a peer divided by ours (medians; elapsed times are above)"
touch "$work/numpy.csv" "$work/r.csv"
awk -F, 'FILENAME ~ /java/ && FNR > 1 { ours[$1] = $4 }
  FILENAME ~ /numpy/ && ours[$1] { printf "%-24s %-32s %10.1f ms / %9.4f ms = %8.1f x\n", $1, "NumPy", $3, ours[$1], $3 / ours[$1] }
  FILENAME ~ /r.csv/ && ours[$1] { printf "%-24s %-32s %10.1f ms / %9.4f ms = %8.1f x\n", $1, $2, $4, ours[$1], $4 / ours[$1] }' \
  "$work/java.csv" "$work/numpy.csv" "$work/r.csv"
