# make run    install what is missing, build, and ask whether Binhu keeps its promise
# make test   the same for the tests; what continuous integration runs
# make lint   formatting and house rules
# make verify-theory   every check against theory at full length; ten minutes
# make verify-twin   hold carecap to its twin in Python on a thousand random scenarios
# make test-interruption   every file operation of a run fails or is killed; three minutes
# make test-selection   selections among a thousand synthetic problems of known truth; a minute
# make test-planted-bugs   plant bugs in a copy and see whether the tests notice; half an hour
# make test-malformed   a hundred thousand malformed scenarios are refused; ten minutes; COUNT=n for fewer
# make fuzz   libFuzzer tries to break every reader, ten minutes each; SECONDS_EACH=n, READERS=...
# make test-sanitizers   the tests under the thread and the address sanitizer
# make test-slurm   run a job array on a Slurm of its own; needs root
# make bench  benchmarks beside their rivals in Python; ten minutes
# make bench-check   what of the benchmarks does not depend on the machine's mood
# make bench-release-build   time a fresh release build; an expression slow to check fails it
# make accept-baseline   make the present outcome of the fixed run the expected one

PROGRAM = .build/release/carecap
export CARECAP_BINARY = $(CURDIR)/$(PROGRAM)

# What a debugger wants to know is left out: it is two thirds of the program, and a twentieth of
# the time to build it. DEBUG_INFORMATION=dwarf for a profile by lines.
DEBUG_INFORMATION = none
RELEASE_BUILD = swift build -c release -debug-info-format $(DEBUG_INFORMATION)

# Counting instructions needs valgrind, which is for Linux.
BENCH_CHECK = bench-check

# Homebrew's folders are not among those that the compiler searches.
ifeq ($(shell uname -s),Darwin)
export CPATH := $(shell brew --prefix)/include:$(CPATH)
export LIBRARY_PATH := $(shell brew --prefix)/lib:$(LIBRARY_PATH)
BENCH_CHECK =
endif

.PHONY: run test lint build libraries accept-baseline verify-theory verify-twin theory-build \
  test-interruption test-selection test-planted-bugs test-malformed fuzz test-sanitizers \
  test-slurm bench bench-check bench-build bench-release-build

run: build
	$(PROGRAM) run scenarios/binhu-2012.yaml

test: lint build theory-build
	sh Tests/twin/check.sh
	$(MAKE) test-malformed COUNT=1000
	$(if $(BENCH_CHECK),$(MAKE) $(BENCH_CHECK))
	.build/release/verify-theory --reduced
	swift test
	python3 Tests/interruption-test.py --quick

verify-theory: theory-build
	.build/release/verify-theory

theory-build: libraries
	$(RELEASE_BUILD) --product verify-theory

verify-twin: build
	sh Tests/twin/check.sh 1000

test-interruption: build
	python3 Tests/interruption-test.py

test-selection: libraries
	CARECAP_SELECTION_PROBLEMS=1000 swift test -c release -Xswiftc -enable-testing \
	  --filter KimNelsonScreeningTests

test-planted-bugs: libraries
	python3 -B Tests/planted-bugs/plant.py

COUNT = 100000

test-malformed: build
	$(RELEASE_BUILD) --product malformed-scenarios
	.build/release/malformed-scenarios $(COUNT) 0 $(PROGRAM)

SECONDS_EACH = 600
READERS =

fuzz: build
	sh Tests/fuzz.sh $(SECONDS_EACH) $(READERS)

# Statistics need many draws and no second thread; under a sanitizer they take hours.
SLOW = --skip TheoryTests --skip CoverageTests --skip DistributionFitTests --skip CommandLineTests

test-sanitizers: build
	swift test --sanitize=thread --scratch-path .build/thread $(SLOW)
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/foreign-leaks.txt:print_suppressions=0 \
	  swift test --sanitize=address --scratch-path .build/address $(SLOW)

test-slurm: build
	sh Tests/slurm-test.sh

build: libraries
	$(RELEASE_BUILD) --product carecap

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Snippets Benchmarks
	sh Tests/house-rules.sh

libraries:
	@sh .ci/install-libraries

accept-baseline: build
	sh Tests/accept-baseline.sh

BENCH_PYTHON = Benchmarks/.venv/bin/python

bench: build bench-build Benchmarks/.venv/ready
	$(RELEASE_BUILD) --product district-replications
	$(BENCH_PYTHON) Benchmarks/bench.py

bench-check: bench-build
	@sh .ci/install-libraries valgrind binutils
	sh Benchmarks/check-hot-path.sh
	sh Benchmarks/check-instructions.sh

bench-build: libraries
	$(RELEASE_BUILD) --package-path Benchmarks

# In milliseconds by the clock, which a busy machine stretches.
SLOWEST_EXPRESSION = 1000

bench-release-build: libraries
	rm -rf .build/fresh
	$(RELEASE_BUILD) --product carecap --scratch-path .build/fresh \
	  -Xswiftc -Xfrontend -Xswiftc -warn-long-expression-type-checking=$(SLOWEST_EXPRESSION)

Benchmarks/.venv/ready: Benchmarks/requirements.txt
	python3 -m venv Benchmarks/.venv
	$(BENCH_PYTHON) -m pip install --quiet --requirement Benchmarks/requirements.txt
	@touch $@
