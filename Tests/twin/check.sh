#!/bin/sh
# Holds carecap to its twin on a few random scenarios; make verify-twin takes a thousand.
set -eu
cd "$(dirname "$0")/.."

if ! command -v python3 >/dev/null 2>&1; then
  echo "twin: skipped, because there is no python3" >&2
  exit 0
fi
exec python3 -B -m twin.compare --scenarios "${1:-20}"
