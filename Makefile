# Everything one does with Ubique, each in one command. `make` alone lists them.
#
#   make run ARGS="--help"            words for the program
#   make test ARGS="--filter Rules"   words for the test runner
#   make SWIFTFLAGS="-j 1" …          words for the compiler

PREFIX  ?= /usr/local
DESTDIR ?=
ARGS    ?=

# An import that Package.swift does not declare fails the build, so rooms cannot reach upwards.
SWIFTFLAGS ?=
CHECKED    := --explicit-target-dependency-import-check error $(SWIFTFLAGS)
# The release program carries every library within it, the C library too: it starts in two thirds of the time, needs
# no toolchain where it runs, and the loader has nothing to relocate. It is hardened as Debian hardens (HardeningTests
# reads it off the built program), but for PIE: that costs half a millisecond at each start, of four and a half.
# lld says nothing of the C library's old functions inside that library, where the default linker warns on each build.
# The module of regular expressions, which nothing here needs, would be a million bytes: `Matching` has what else it
# brings. A section for each function lets the linker leave out those that nothing calls, not only whole files.
RELEASE    := $(CHECKED) -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld \
  $(foreach word,-function-sections -disable-implicit-string-processing-module-import,\
  -Xswiftc -Xfrontend -Xswiftc $(word)) \
  $(foreach word,relro now separate-code noexecstack,-Xlinker -z -Xlinker $(word))

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

BIN    := $(DESTDIR)$(PREFIX)/bin
SHARE  := $(DESTDIR)$(PREFIX)/share
ASSETS := $(SHARE)/ubique
BASH_COMPLETION := $(SHARE)/bash-completion/completions/ubique
ZSH_COMPLETION  := $(SHARE)/zsh/site-functions/_ubique
FISH_COMPLETION := $(SHARE)/fish/vendor_completions.d/ubique.fish
# Where systemd looks for the units of programs installed under this prefix.
UNIT      := $(DESTDIR)$(PREFIX)/lib/systemd/system/ubique-kiosk@.service
SENDER    := $(dir $(UNIT))ubique-network
MANUAL    := $(SHARE)/man/man1/ubique.1
MANUAL_FR := $(SHARE)/man/fr/man1/ubique.1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test record build bench territory documents lint format install uninstall clean

# --- System packages -------------------------------------------------------------------------------------------
# Each is looked for by what it brings, not by its name: nothing is asked of apt, and nobody for a password,
# when it is there, and another system can bring it its own way.

tool    = $(if $(shell command -v $(1)),,$(2))
CURSES  := $(if $(and $(wildcard /usr/include/curses.h /usr/include/ncursesw/curses.h),\
  $(wildcard /usr/lib/libncursesw.so /usr/lib64/libncursesw.so /usr/lib/*/libncursesw.so)),,libncurses-dev)
YAML    := $(if $(and $(wildcard /usr/include/yaml.h),\
  $(wildcard /usr/lib/libyaml.so /usr/lib64/libyaml.so /usr/lib/*/libyaml.so),\
  $(wildcard /usr/lib/libyaml.a /usr/lib64/libyaml.a /usr/lib/*/libyaml.a)),,libyaml-dev)
EXPAT   := $(if $(and $(wildcard /usr/include/expat.h),\
  $(wildcard /usr/lib/libexpat.so /usr/lib64/libexpat.so /usr/lib/*/libexpat.so),\
  $(wildcard /usr/lib/libexpat.a /usr/lib64/libexpat.a /usr/lib/*/libexpat.a)),,libexpat1-dev)
SQLITE  := $(if $(and $(wildcard /usr/include/sqlite3.h),\
  $(wildcard /usr/lib/libsqlite3.so /usr/lib64/libsqlite3.so /usr/lib/*/libsqlite3.so),\
  $(wildcard /usr/lib/libsqlite3.a /usr/lib64/libsqlite3.a /usr/lib/*/libsqlite3.a)),,libsqlite3-dev)
# A program that carries everything within it takes the C++ library as an archive.
STDCXX  := $(if $(wildcard /usr/lib/gcc/*/*/libstdc++.a),,g++)
TMUX    := $(call tool,tmux,tmux)
PANGO   := $(if $(shell pkg-config --exists pangocairo 2>/dev/null && echo yes),,\
  libpango1.0-dev libcairo2-dev pkg-config)
PQ      := $(if $(wildcard /usr/include/postgresql/libpq-fe.h /usr/include/libpq-fe.h),,libpq-dev pkg-config)
POSTGRES := $(if $(wildcard /usr/lib/postgresql/*/bin/postgres),,postgresql)
QR      := $(if $(wildcard /usr/include/qrencode.h),,libqrencode-dev)
FONTS   := $(if $(wildcard /usr/share/fonts/*/liberation*/LiberationSans-Regular.ttf),,fonts-liberation)
# What the tests look into a page with.
PAGES   := $(call tool,pdftotext,poppler-utils) $(call tool,zbarimg,zbar-tools)
PEERS   := $(call tool,dialog,dialog) $(call tool,whiptail,whiptail) $(call tool,fzf,fzf)

# Installs the packages named in its argument; where that cannot be done, prints the one line to type.
define require
@packages='$(strip $(1))'; [ -n "$$packages" ] || exit 0; \
echo "These system packages are missing: $$packages"; \
line="apt-get -q update; DEBIAN_FRONTEND=noninteractive \
apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends $$packages"; \
if [ "$$(id -u)" = 0 ]; then as='sh -c'; $$as "$$line" && exit 0; \
elif command -v sudo >/dev/null; then as='sudo sh -c'; $$as "$$line" && exit 0; \
else as='su -c'; fi; \
echo "They could not be installed from here. Please type this line, then try again:" >&2; \
echo "  $$as '$$line'" >&2; exit 1
endef

# --- What one does ---------------------------------------------------------------------------------------------

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(PROGRAM) $(INDEX) $(DRAWER) ## build what is needed and start the program
	@$(PROGRAM) $(ARGS)

# Optimised, as what is installed: ten times as fast as a debug build, and the tests see what a person would.
test: $(DRAWER) $(COLLECTOR) ## build and run all tests
	$(call require,$(CURSES) $(YAML) $(EXPAT) $(SQLITE) $(QR) $(TMUX) $(PAGES) $(POSTGRES))
	swift test $(CHECKED) -c release -Xswiftc -enable-testing --scratch-path .build/tests --disable-xctest $(ARGS)
	$(if $(ARGS),,swift test --package-path Network -c release --disable-xctest)

# Those of pages that are gone go too; the second run shows that what was written is what is seen.
# Built first, so that nothing is deleted while the tests do not compile.
record: ## renew the golden files that tests compare with; then read the difference
	$(call require,$(CURSES) $(YAML) $(EXPAT) $(SQLITE) $(QR) $(TMUX))
	swift build --build-tests $(CHECKED) -c release -Xswiftc -enable-testing --scratch-path .build/tests
	find Tests -path '*/Golden/*.txt' -delete
	-@UBIQUE_RECORD=1 $(MAKE) --no-print-directory test ARGS="--skip-build --filter [Gg]olden" >/dev/null 2>&1
	@$(MAKE) --no-print-directory test ARGS="--skip-build --filter [Gg]olden"
	@git diff --stat -- 'Tests/**/Golden'

build: $(PROGRAM) $(INDEX) $(DRAWER) $(COLLECTOR) ## build the program to install

bench: $(PROGRAM) $(INDEX) $(BENCH) ## measure the program beside its peers
	$(call require,$(PEERS))
	@$(BENCH) --ubique $(PROGRAM) $(ARGS)

territory: ## renew the tables of the territory from public packages, and tell what changed
	Assets/territory/renewal/renew

documents: $(PROGRAM) $(INDEX) ## renew the screens and tables that the documents show of the program
	$(PROGRAM) documents $(DOCUMENTS)

lint: ## check the style of all Swift sources, and that the documents show the program as it is
	swift format lint --strict --parallel --recursive Sources Tests Package.swift Sheet/Sources Sheet/Package.swift \
	  Network/Sources/ubique-network Network/Tests Network/Package.swift
	@$(MAKE) --no-print-directory $(PROGRAM) $(INDEX)
	$(PROGRAM) documents --check $(DOCUMENTS)

format: ## bring all Swift sources into style
	swift format format --in-place --parallel --recursive Sources Tests Package.swift Sheet/Sources Sheet/Package.swift \
	  Network/Sources/ubique-network Network/Tests Network/Package.swift

install: $(PROGRAM) $(INDEX) $(DRAWER) $(COLLECTOR) ## install program, content and completions under PREFIX (/usr/local), within DESTDIR
	install -d $(BIN)
	install -m 755 -s $(PROGRAM) $(BIN)/ubique
	install -m 755 -s $(DRAWER) $(BIN)/ubique-sheet
	install -m 755 -s $(COLLECTOR) $(BIN)/ubique-network
	rm -rf $(ASSETS)
	install -d $(ASSETS) $(dir $(BASH_COMPLETION)) $(dir $(ZSH_COMPLETION)) $(dir $(FISH_COMPLETION)) \
	  $(dir $(MANUAL)) $(dir $(MANUAL_FR)) $(dir $(UNIT))
	cp -R Assets/. $(ASSETS)
	rm -rf $(ASSETS)/territory/renewal $(ASSETS)/kiosk
	sed 's|@bin@|$(PREFIX)/bin|' 'Assets/kiosk/ubique-kiosk@.service' > '$(UNIT)'
	sed 's|@bin@|$(PREFIX)/bin|' Assets/kiosk/ubique-network.service > $(SENDER).service
	cp Assets/kiosk/ubique-network.timer $(SENDER).timer
	chmod -R u=rwX,go=rX $(ASSETS)
	$(PROGRAM) --generate-completion-script bash > $(BASH_COMPLETION)
	$(PROGRAM) --generate-completion-script zsh > $(ZSH_COMPLETION)
	$(PROGRAM) --generate-completion-script fish > $(FISH_COMPLETION)
	$(PROGRAM) manual --language en > $(MANUAL)
	$(PROGRAM) manual --language fr > $(MANUAL_FR)
	chmod 644 $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION) $(MANUAL) $(MANUAL_FR) '$(UNIT)' \
	  $(SENDER).service $(SENDER).timer

uninstall: ## remove what install put there
	rm -f $(BIN)/ubique $(BIN)/ubique-sheet $(BIN)/ubique-network $(SENDER).service $(SENDER).timer $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION) $(MANUAL) $(MANUAL_FR) '$(UNIT)'
	rm -rf $(ASSETS)

clean: ## remove what was built
	swift package clean

$(PROGRAM): $(SOURCES)
	$(call require,$(CURSES) $(YAML) $(EXPAT) $(SQLITE) $(STDCXX))
	swift build $(RELEASE) --product ubique
	@touch $@

$(DRAWER): Sheet/Package.swift $(shell find Sheet/Sources Sources/SheetForm -name '*.swift')
	$(call require,$(PANGO) $(QR) $(FONTS))
	swift build --package-path Sheet -c release --static-swift-stdlib -Xswiftc -use-ld=lld
	@mkdir -p $(dir $@)
	cp Sheet/.build/release/ubique-sheet $@

$(COLLECTOR): Network/Package.swift $(shell find Network/Sources/ubique-network Sources/Counts Sources/CountStore \
  Sources/Sqlite Sources/Arguments -name '*.swift')
	$(call require,$(PQ) $(SQLITE))
	swift build --package-path Network -c release --static-swift-stdlib -Xswiftc -use-ld=lld
	@mkdir -p $(dir $@)
	cp Network/.build/release/ubique-network $@

$(INDEXER): Package.swift $(shell find Sources/make-place-index Sources/Gazetteer)
	swift build $(RELEASE) --product make-place-index
	@touch $@

$(INDEX): $(INDEXER) $(wildcard Assets/territory/*.tsv)
	$(INDEXER)
	@touch $@

$(BENCH): $(SOURCES) $(shell find Sources/bench)
	$(call require,$(CURSES) $(YAML) $(EXPAT) $(SQLITE) $(STDCXX))
	swift build $(RELEASE) --product bench
	@touch $@
