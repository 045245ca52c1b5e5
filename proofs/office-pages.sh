#!/usr/bin/env bash
# Opens the DOCX of every type in LibreOffice, converts it to PDF and compares the number of pages with our own PDF.
# Needs soffice and pdfinfo; with pdftoppm and montage it also makes a picture of all first pages.
# Usage: proofs/office-pages.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
PROOF_WORK=${PROOF_WORK:-$root/target/office-pages}
PROOF_KEEP=1
. "$root/proofs/lib.sh"
mkdir -p "$work/ours" "$work/office" "$work/profile"
JAVA_HOME=$(java_home)
export JAVA_HOME
cd "$root"
mvn -q -B -pl official-docs test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dspotless.check.skip=true >"$work/build.log" 2>&1
"$JAVA_HOME/bin/java" -cp "official-docs/target/test-classes:official-docs/target/classes:$(cat "$work/classpath")" \
  vn.thanghang.officialdocs.write.EveryTypeFiles "$work/ours" 2>/dev/null
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/office" "$work"/ours/*.docx >"$work/office.log" 2>&1
pages() { pdfinfo "$1" | awk '/^Pages:/ {print $2}'; }
same=0 other=0
for ours in "$work"/ours/*.pdf; do
  name=$(basename "$ours" .pdf)
  a=$(pages "$ours") b=$(pages "$work/office/$name.pdf")
  if [ "$a" = "$b" ]; then same=$((same + 1)); else other=$((other + 1)); echo "$name: $a pages in our PDF, $b from the DOCX"; fi
done
echo "$same of $((same + other)) papers have the same number of pages"
if command -v montage >/dev/null && command -v pdftoppm >/dev/null; then
  mkdir -p "$work/pictures"
  for kind in ours office; do
    for file in "$work/$kind"/*.pdf; do pdftoppm -png -r 50 -l 1 -singlefile "$file" "$work/pictures/$kind-$(basename "$file" .pdf)"; done
    montage "$work/pictures/$kind"-*.png -tile 6x -geometry +4+4 "$work/$kind.png"
  done
  echo "pictures: $work/ours.png, $work/office.png"
fi
[ "$other" = 0 ]
