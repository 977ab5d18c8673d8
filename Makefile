# make run    install what is missing, build, and ask whether Binhu keeps its promise
# make test   the same for the tests; what continuous integration runs
# make lint   formatting and house rules
# make accept-baseline   make the present outcome of the fixed run the expected one

PROGRAM = .build/release/carecap
export CARECAP_BINARY = $(CURDIR)/$(PROGRAM)

# Homebrew's folders are not among those that the compiler searches.
ifeq ($(shell uname -s),Darwin)
export CPATH := $(shell brew --prefix)/include:$(CPATH)
export LIBRARY_PATH := $(shell brew --prefix)/lib:$(LIBRARY_PATH)
endif

.PHONY: run test lint build libraries accept-baseline

run: build
	$(PROGRAM) run scenarios/binhu-2012.yaml

test: lint build
	swift test

build: libraries
	swift build -c release --product carecap

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Snippets Benchmarks
	sh Tests/house-rules.sh

libraries:
	@sh .ci/install-libraries

accept-baseline: build
	sh Tests/accept-baseline.sh
