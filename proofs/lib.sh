# Shared by the proofs: one server of its own on its own folder and port, always stopped at the end.
# Sourced by bash scripts; needs curl.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=${PROOF_WORK:-$root/target/proof-$$}
port=${PROOF_PORT:-18080}
base=http://127.0.0.1:$port
server=

mkdir -p "$work"
export THANGHANG_VAR=$work/var THANGHANG_PORT=$port
# One person of a proof works faster than hands do.
export THANGHANG_ACCESS_WRITESPERMINUTE=1000000 THANGHANG_ACCESS_FILESPERMINUTE=1000000
unset THANGHANG_DB_URL || true

now_ms() { date +%s%3N; }

# start_server [arguments of serve]: in the background, without waiting.
start_server() {
  "$root/thanghang" serve "$@" >>"$work/server.log" 2>&1 &
  server=$!
}

# await_ok <path> <seconds>: until the path answers 200.
await_ok() {
  local end=$((SECONDS + $2))
  until [ "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$base$1")" = 200 ]; do
    if [ $SECONDS -ge $end ]; then
      echo "no 200 from $1 within $2 s; see $work/server.log" >&2
      return 1
    fi
    sleep 0.05
  done
}

postgres_pid() { head -n 1 "$THANGHANG_VAR/pg/data/postmaster.pid" 2>/dev/null; }

kill_postgres() { kill -9 "$(postgres_pid)"; }

kill_jvm() {
  kill -9 "$server"
  wait "$server" 2>/dev/null || true
}

stop_server() {
  if [ -n "$server" ] && kill -0 "$server" 2>/dev/null; then
    kill -TERM "$server"
    wait "$server" 2>/dev/null || true
  fi
  # A server whose application was killed stays; it belongs to this proof alone.
  local left
  left=$(postgres_pid) || true
  if [ -n "$left" ] && [ "$(readlink "/proc/$left/cwd" 2>/dev/null)" = "$THANGHANG_VAR/pg/data" ]; then
    kill -INT "$left"
    while kill -0 "$left" 2>/dev/null; do sleep 0.1; done
  fi
}

clean_up() {
  stop_server
  if [ -z "${PROOF_KEEP:-}" ]; then rm -rf "$work"; fi
}
trap clean_up EXIT

# The nth value of a sorted list, by share: share 50 is the median.
percentile() {
  sort -n | awk -v share="$1" '{v[NR] = $1} END {i = int((NR * share + 99) / 100); if (i < 1) i = 1; print v[i]}'
}

# The JDK the launcher would take.
java_home() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*; do
    if [ -x "$candidate/bin/javac" ] && [ -f "$candidate/release" ] && grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$candidate/release"; then
      echo "$candidate"
      return
    fi
  done
  echo "no JDK 25 or later found" >&2
  return 1
}
