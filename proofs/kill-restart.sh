#!/usr/bin/env bash
# Kills the application, the database server, or both with SIGKILL and measures the time to the next 200 of a page
# that needs the database. Usage: proofs/kill-restart.sh [rounds, default 5]
set -euo pipefail
. "$(dirname "$0")/lib.sh"

rounds=${1:-5}
page=${PROOF_PAGE:-/health}

measure() {
  local what=$1 start
  start=$(now_ms)
  case $what in
    application) kill_jvm; start_server ;;
    database) kill_postgres ;;
    both) kill_postgres & kill_jvm; wait $! 2>/dev/null || true; start_server ;;
  esac
  # The page may still be answered from before the kill for some milliseconds.
  if [ "$what" = database ]; then
    while [ "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$base$page")" = 200 ]; do
      if [ $(($(now_ms) - start)) -gt 500 ]; then break; fi
    done
  fi
  await_ok "$page" 120
  echo $(($(now_ms) - start))
}

"$root/thanghang" --version >/dev/null 2>&1 || true
start_server
await_ok "$page" 600
for what in application database both; do
  : >"$work/$what"
  for _ in $(seq "$rounds"); do
    # In this shell, not in a subshell: the process id of the server must be kept.
    measure "$what" >"$work/last"
    cat "$work/last" >>"$work/$what"
  done
  echo "killed $what: back after median $(percentile 50 <"$work/$what") ms, worst $(percentile 100 <"$work/$what") ms, $rounds kills"
done
