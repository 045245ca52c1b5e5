#!/usr/bin/env bash
# A year on a clock of its own: 20,000 tasks, 700 people. Every reminder once and on its day, one digest a person and day at
# most, no step of the ladder without the one before it, the same log when played again.
# Usage: proofs/year-replay.sh [tasks, default 20000] [people, default 700]; short form: YearReplayIT in the tests
set -euo pipefail
. "$(dirname "$0")/lib.sh"

JAVA_HOME=$(java_home)
export JAVA_HOME
cd "$root"
mvn -B -q -pl app -am verify -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=YearReplayIT \
  -Dfailsafe.failIfNoSpecifiedTests=false "-Dreplay.tasks=${1:-20000}" "-Dreplay.people=${2:-700}" >"$work/replay.log" 2>&1 \
  || { tail -n 60 "$work/replay.log"; exit 1; }
grep '^REPLAY' "$work/replay.log"
