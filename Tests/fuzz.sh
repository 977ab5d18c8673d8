#!/bin/sh
# fuzz.sh SECONDS [READER...]: lets libFuzzer, with coverage and address sanitizer, try to break
# each reader for so many seconds. Inputs that broke one are left in .build/fuzz/findings.
#
# The command is an executable, which no other target can import, and libFuzzer brings a main of
# its own. So a package is put together in .build/fuzz of copies of the sources, and built there.
set -eu
cd "$(dirname "$0")/.."
seconds=$1
shift
readers=${*:-scenario table seed question study census columns arguments result records part journal}
package=.build/fuzz/package
export SWIFT_BACKTRACE=enable=no

mkdir -p "$package/Fuzzed" .build/fuzz/findings
rm -rf "$package/Sources" "$package/Tests" "$package/Fuzzed"
mkdir -p "$package/Fuzzed"
# Copies, so that somebody may go on editing.
cp -Rp Sources Tests "$package/"
if [ -f Package.resolved ]; then cp -pf Package.resolved "$package/"; fi
find Sources/carecap Tests/FuzzReaders -type f ! -name Carecap.swift \
  -exec cp -p {} "$package/Fuzzed/" \;
sed '/^@main$/d' Sources/carecap/Carecap.swift > "$package/Fuzzed/Carecap.swift"
cat Package.swift > "$package/Package.swift"
cat >> "$package/Package.swift" <<'END'

if let command = package.targets.first(where: { $0.name == "carecap" }) {
  package.targets.append(
    .executableTarget(
      name: "fuzz-readers",
      dependencies: command.dependencies + ["ContentDigest"],
      path: "Fuzzed"))
}
END
swift build -c release --package-path "$package" --scratch-path .build/fuzz/build \
  --product fuzz-readers --sanitize fuzzer --sanitize address -Xswiftc -parse-as-library \
  -Xswiftc -enable-testing

export LSAN_OPTIONS="suppressions=$PWD/Tests/foreign-leaks.txt:print_suppressions=0"

status=0
for reader in $readers; do
  corpus=.build/fuzz/corpus/$reader
  mkdir -p "$corpus" "Tests/corpus/$reader"
  case $reader in
    scenario)
      cp scenarios/*.yaml "$corpus"
      rm -f "$corpus/starter.yaml"
      "$CARECAP_BINARY" init "$corpus/starter.yaml"
      ;;
    table) cp scenarios/country/areas.csv scenarios/binhu/*.csv "$corpus" ;;
    seed) cp seeds/* "$corpus" ;;
    question) cp scenarios/plans/*.yaml "$corpus" ;;
    study) cp scenarios/sweeps/*.yaml "$corpus" ;;
    census) cp scenarios/country/census.csv "$corpus" ;;
  esac
  echo "== $reader, $seconds s"
  FUZZ_READER=$reader FUZZ_SCENARIO=scenarios/binhu-2012.yaml \
    .build/fuzz/build/release/fuzz-readers -max_total_time="$seconds" -timeout=10 \
    -rss_limit_mb=2048 -max_len=20000 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix=".build/fuzz/findings/$reader-" "$corpus" "Tests/corpus/$reader" \
    2>&1 | grep -v '^#' | tail -12 || status=1
done
ls .build/fuzz/findings
[ -z "$(ls .build/fuzz/findings)" ] || status=1
exit $status
