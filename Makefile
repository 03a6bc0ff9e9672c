# Everything one does with Ubique, each in one command. `make` alone lists them.
#
#   make run ARGS="--help"            words for the program
#   make test ARGS="--filter Rules"   words for the test runner
#   make SWIFTFLAGS="-j 1" …          words for the compiler

PREFIX  ?= /usr/local
DESTDIR ?=
ARGS    ?=
# Handed on as they are: scripts/install says what is wrong with them.
export PREFIX DESTDIR

# An import that Package.swift does not declare fails the build, so rooms cannot reach upwards.
SWIFTFLAGS ?=
CHECKED    := --explicit-target-dependency-import-check error $(SWIFTFLAGS)
# Nothing beside an installed program is searched for libraries.
SHIPPED    := -c release --disable-local-rpath --static-swift-stdlib -Xswiftc -use-ld=lld
# No file of a build names the folder it was built in, so that it says nothing of the machine and is the same on another.
NAMELESS   := -Xswiftc -file-prefix-map -Xswiftc "$$(pwd -P)=." -Xcc "-ffile-prefix-map=$$(pwd -P)=."
# As Debian hardens: what is bound is bound at start, and not written afterwards.
HARDENED := $(foreach word,relro now separate-code noexecstack,-Xlinker -z -Xlinker $(word))
# The release program carries every library within it, the C library too: it starts in two thirds of the time, needs
# no toolchain where it runs, and it relocates itself. It is hardened as Debian hardens (HardeningTests reads it off the
# built program), and lies at another address with each start (PIE): a third of a millisecond. What it has to relocate
# is listed in the short form (RELR), 8 KB where the long one takes 870.
# lld says nothing of the C library's old functions inside that library, where the default linker warns on each build.
# The module of regular expressions, which nothing here needs, would be a million bytes: `Matching` has what else it
# brings. A section for each function lets the linker leave out those that nothing calls, not only whole files.
RELEASE    := $(CHECKED) $(SHIPPED) -Xswiftc -static-executable -Xswiftc -Xclang-linker -Xswiftc -static-pie \
  -Xlinker --pack-dyn-relocs=relr \
  $(foreach word,-function-sections -disable-implicit-string-processing-module-import,\
  -Xswiftc -Xfrontend -Xswiftc $(word)) \
  $(HARDENED) $(NAMELESS)

# Built as files, so that make can tell when nothing has to be built: the program then starts at once,
# and `sudo make install` needs no Swift for root.
PRODUCTS := .build/release
PROGRAM  := $(PRODUCTS)/ubique
BENCH    := $(PRODUCTS)/bench
INDEXER  := $(PRODUCTS)/make-place-index
# The program that draws the sheet to take home: a package of its own, so that nothing else needs what draws letters.
# It is looked for beside the program.
DRAWER   := $(PRODUCTS)/ubique-sheet
# The program that collects the counts of many stations: a package of its own too, since it alone has a network.
COLLECTOR := $(PRODUCTS)/ubique-network
# What the tables of the territory come to once they are checked, folded and sorted: with it the program is ready thirty
# milliseconds earlier, without it or when it is of other tables it does that work itself.
INDEX    := Assets/territory/gazetteer.index
# Pages with screens and tables of the program in them, which it writes.
DOCUMENTS := README.md $(sort $(wildcard Documentation/*/*.md))
# Folders are listed too: their date changes when a file goes.
SOURCES  := Package.swift $(shell find Sources -not -path 'Sources/bench*' -not -path 'Sources/make-place-index*')

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run build-tests test test-network fuzz record build network bench territory documents lint format folders install uninstall deb \
  test-deb test-fresh clean

# What the system has to have is looked for before anything is built, and installed where that can be done; all that
# `make run` comes to at once, so that nothing is asked for in the middle.
NEEDED := @scripts/require program drawer

# --- What one does ---------------------------------------------------------------------------------------------

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(PROGRAM) $(INDEX) $(DRAWER) ## build what is needed and start the program
	@$(PROGRAM) $(ARGS)

build-tests: $(DRAWER) ## build all tests
	@scripts/require program drawer tests
	scripts/swift .build/tests build --build-tests $(CHECKED) -c release -Xswiftc -enable-testing --scratch-path .build/tests

# Optimised, as what is installed: ten times as fast as a debug build, and the tests see what a person would.
test: $(DRAWER) ## build and run all tests
	@scripts/require program drawer tests $(if $(ARGS),,network server)
	scripts/swift .build/tests test $(CHECKED) -c release -Xswiftc -enable-testing --scratch-path .build/tests --disable-xctest $(ARGS)
	$(if $(ARGS),,@$(MAKE) --no-print-directory test-network)

# With a PostgreSQL of their own on a folder and a socket that go again.
test-network: $(COLLECTOR) ## build and run the tests of the program that sends counts
	@scripts/require network server
	scripts/swift Network/.build test --package-path Network -c release --disable-xctest

# libFuzzer comes with Swift. What it finds stays in .build/fuzz, as what it learnt does for the next run.
SECONDS ?= 60
TARGETS ?= yaml csv xml codes keys cases
fuzz: ## have libFuzzer drive the readers of files, codes and keys: TARGETS="yaml", SECONDS=1800
	@scripts/require program tests
	UBIQUE_FUZZ=1 scripts/swift .build/fuzz/build build $(SWIFTFLAGS) -c release --product fuzz -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld \
	  --scratch-path .build/fuzz/build
	@set -e; for target in $(TARGETS); do mkdir -p .build/fuzz/$$target; \
	  echo "--- $$target"; .build/fuzz/build/release/fuzz $$target .build/fuzz/$$target Tests/FuzzTests/Corpora/$$target \
	    -max_total_time=$(SECONDS) -timeout=10 -max_len=8192 -artifact_prefix=.build/fuzz/$$target- \
	    -verbosity=0 -print_final_stats=1; done

# Those of pages that are gone go too; the second run shows that what was written is what is seen.
# Built first, so that nothing is deleted while the tests do not compile.
record: build-tests ## renew the golden files that tests compare with; then read the difference
	find Tests -path '*/Golden/*.txt' -delete
	-@UBIQUE_RECORD=1 $(MAKE) --no-print-directory test ARGS="--skip-build --filter [Gg]olden" >/dev/null 2>&1
	@$(MAKE) --no-print-directory test ARGS="--skip-build --filter [Gg]olden"
	@git diff --stat -- 'Tests/**/Golden'

# What sends counts is renewed where it was built once.
build: $(PROGRAM) $(INDEX) $(DRAWER) $(wildcard $(COLLECTOR)) ## build the program to install

network: $(COLLECTOR) ## build the program that sends counts to a database, which `make install` then installs as well

bench: $(PROGRAM) $(INDEX) $(BENCH) ## measure the program beside its peers
	@scripts/require bench
	@$(BENCH) --ubique $(PROGRAM) $(ARGS)

.PHONY: stations
stations: $(PROGRAM) $(INDEX) ## hold a hundred visits at once over ssh, and judge what a key and a visit take
	UBIQUE_VISITS=100 UBIQUE_PROGRAM=$(abspath $(PROGRAM)) $(MAKE) --no-print-directory test ARGS="--filter ManyStations"

territory: ## renew the tables of the territory from public packages, and tell what changed
	Assets/territory/renewal/renew

documents: $(PROGRAM) $(INDEX) ## renew the screens and tables that the documents show of the program
	$(PROGRAM) documents $(DOCUMENTS)

# Two hundred at a time: swift-format holds all the files it is given open, and a user may have a thousand.
STYLED = find Sources Tests Package.swift Sheet/Sources Sheet/Package.swift Network/Sources/ubique-network \
  Network/Tests Network/Package.swift -name '*.swift' -print0 | xargs -0 -n 200 swift format

lint: ## check the style of all Swift sources, and that the documents show the program as it is
	$(STYLED) lint --strict --parallel
	@$(MAKE) --no-print-directory $(PROGRAM) $(INDEX)
	$(PROGRAM) documents --check $(DOCUMENTS)

format: ## bring all Swift sources into style
	$(STYLED) format --in-place --parallel

folders:
	@scripts/install check

install: folders $(PROGRAM) $(INDEX) $(DRAWER) ## install program, content and completions under PREFIX (/usr/local), within DESTDIR
	@scripts/install install

uninstall: folders ## remove what install put there, and nothing else
	@scripts/install uninstall

deb: $(PROGRAM) $(INDEX) $(DRAWER) $(COLLECTOR) ## build the Debian packages into .build/deb
	@scripts/require program drawer network deb
	@scripts/deb

DEBIAN ?= bookworm
test-deb: deb ## install, upgrade and purge the packages on a pristine Debian, with visits at the kiosk: DEBIAN="bookworm trixie"
	@scripts/require tests deb
	@scripts/deb +next >/dev/null
	@set -e; for release in $(DEBIAN); do DEBIAN=$$release scripts/test-deb; done

test-fresh: ## do all of it as a newcomer on a pristine Debian, from the clone to the purge: DEBIAN=trixie
	@scripts/test-fresh

clean: ## remove what was built
	scripts/swift .build package clean
	scripts/swift Sheet/.build package --package-path Sheet clean
	scripts/swift Network/.build package --package-path Network clean

$(PROGRAM): $(SOURCES)
	$(NEEDED)
	scripts/swift .build build $(RELEASE) --product ubique
	@touch $@

$(DRAWER): Sheet/Package.swift $(shell find Sheet/Sources Sources/SheetForm Sources/CProcess -name '*.swift' -o -name '*.[ch]')
	$(NEEDED)
	scripts/swift Sheet/.build build --package-path Sheet $(SHIPPED) $(HARDENED) $(NAMELESS)
	@mkdir -p $(dir $@)
	cp Sheet/.build/release/ubique-sheet $@

$(COLLECTOR): Network/Package.swift $(shell find Network/Sources/ubique-network Sources/Counts Sources/CountStore \
  Sources/Sqlite Sources/Arguments -name '*.swift')
	@scripts/require network
	scripts/swift Network/.build build --package-path Network $(SHIPPED) $(HARDENED) $(NAMELESS)
	@mkdir -p $(dir $@)
	cp Network/.build/release/ubique-network $@

$(INDEXER): Package.swift $(shell find Sources/make-place-index Sources/Gazetteer)
	$(NEEDED)
	scripts/swift .build build $(RELEASE) --product make-place-index
	@touch $@

$(INDEX): $(INDEXER) $(wildcard Assets/territory/*.tsv)
	$(INDEXER)
	@touch $@

$(BENCH): $(SOURCES) $(shell find Sources/bench)
	$(NEEDED)
	scripts/swift .build build $(RELEASE) --product bench
	@touch $@
