# make run    install what is missing, build, and ask whether Binhu keeps its promise
# make test   the same for the tests; what continuous integration runs
# make lint   formatting and house rules
# make test-slurm   run a job array on a Slurm of its own; needs root
# make accept-baseline   make the present outcome of the fixed run the expected one

PROGRAM = .build/release/carecap
export CARECAP_BINARY = $(CURDIR)/$(PROGRAM)

# Homebrew's folders are not among those that the compiler searches.
ifeq ($(shell uname -s),Darwin)
export CPATH := $(shell brew --prefix)/include:$(CPATH)
export LIBRARY_PATH := $(shell brew --prefix)/lib:$(LIBRARY_PATH)
endif

.PHONY: run test test-slurm lint build libraries accept-baseline

run: build
	$(PROGRAM) run scenarios/binhu-2012.yaml

test: lint build
	swift test

test-slurm: build
	sh Tests/slurm-test.sh

build: libraries
	swift build -c release --product carecap

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Snippets Benchmarks
	sh Tests/house-rules.sh

libraries:
	@sh .ci/install-libraries

accept-baseline: build
	sh Tests/accept-baseline.sh
