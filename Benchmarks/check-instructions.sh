#!/bin/sh
# Counts the instructions of three benchmarks under callgrind and compares them with
# instruction-counts.csv: more than 5 % above or below is a failure. A count depends on
# the compiler and the C library, not on the load of the machine. `--accept` records the
# present counts.
set -eu
cd "$(dirname "$0")"

if ! command -v valgrind >/dev/null; then
  as_root=
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -q
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends valgrind
fi

program=.build/release/QueueBenchmarks
customers=200000
recorded=instruction-counts.csv
counted=$(mktemp)
trap 'rm -f "$counted"' EXIT

echo "workload,customers,instructions" >"$counted"
for workload in mm1 mmc priorities; do
  instructions=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null \
    "$program" "$workload" "$customers" 2>&1 >/dev/null |
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p')
  echo "$workload,$customers,$instructions" >>"$counted"
done

if [ "${1-}" = --accept ]; then
  cp "$counted" "$recorded"
  cat "$recorded"
  exit 0
fi

awk -F, '
  FNR == 1 { next }
  NR == FNR { expected[$1] = $3; next }
  {
    change = 100 * ($3 / expected[$1] - 1)
    printf "%s: %.1f instructions a customer, %+.1f %%\n", $1, $3 / $2, change
    if (change > 5 || change < -5) { failed = 1 }
  }
  END { exit failed }
' "$recorded" "$counted" || {
  echo "the counts differ from $recorded by more than 5 %" >&2
  exit 1
}
