#!/bin/sh
# Rules of the house that the compiler does not know. Prints what breaks them.
set -eu
cd "$(dirname "$0")/.."

status=0

# forbid WHAT PATTERN WHERE...: no line of the files may match.
forbid() {
  what=$1 pattern=$2
  shift 2
  if grep -rnE --include='*.swift' -e "$pattern" "$@"; then
    echo "house rule: $what" >&2
    status=1
  fi
}

forbid "no escape from the compiler's checks" \
  '@unchecked Sendable|nonisolated\(unsafe\)|try!|unsafeFlags' Package.swift Sources Snippets
forbid "only the command prints" '(^|[^.a-zA-Z])print\(' \
  $(ls -d Sources/*/ | grep -v '/carecap/')
forbid "a run is sequential: concurrency begins at Experimentation" \
  '\b(async|await|actor|Task|Mutex|Atomic)\b' \
  Sources/DiscreteEvent Sources/RandomVariates Sources/CivilCalendar Sources/Measurement \
  Sources/ScenarioDefinition Sources/DistrictModel Sources/SensitivityAnalysis \
  Sources/StudyDefinition
forbid "no hidden randomness or clock in the model" \
  'SystemRandomNumberGenerator|shuffled\(\)|randomElement\(\)|\.random\(in|Date\(\)|ProcessInfo' \
  Sources/DiscreteEvent Sources/RandomVariates Sources/DistrictModel Sources/Experimentation \
  Sources/SensitivityAnalysis Sources/StudyDefinition
forbid "the kernel imports nothing" '^(public |package )?import ' Sources/DiscreteEvent
forbid "no Foundation below the files" 'import Foundation' \
  Sources/DiscreteEvent Sources/RandomVariates Sources/CivilCalendar Sources/Measurement \
  Sources/ScenarioDefinition Sources/DistrictModel Sources/Experimentation \
  Sources/SensitivityAnalysis Sources/StudyDefinition

exit $status
