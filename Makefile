# Each target sets up what it needs in .venv, from hash-locked requirements, once.
# Another Python: make site PYTHON=python3.12

SHELL := /bin/sh
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin

# One fixed moment: the same pages give the same site, whatever the day.
export SOURCE_DATE_EPOCH ?= 1739491200
# Silences a notice about MkDocs 2; we pin 1.6.1.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: site serve test lint check bench accept lock clean help
.DEFAULT_GOAL := help

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

# No --quiet: MkDocs then counts no warnings, and --strict lets everything through.
site: .venv/site.stamp ## build the site into site/; a build that fails leaves the last one
	@rm -rf .cache/site && mkdir -p .cache content
	$(BIN)/python -m mkdocs build --strict --site-dir .cache/site
	@rm -rf .cache/site.old; if [ -d site ]; then mv site .cache/site.old; fi
	@mv .cache/site site && rm -rf .cache/site.old
	@echo "The site is in site/. To look at it: make serve"

serve: .venv/site.stamp ## show the site at http://127.0.0.1:8000/ and rebuild when an article changes
	@mkdir -p content
	$(BIN)/python -m mkdocs serve

test: .venv/test.stamp ## lint, types, import rules and all tests
	@status=0; $(MAKE) --no-print-directory check || status=1; \
	$(BIN)/python -m pytest --numprocesses auto --quiet || status=1; exit $$status

lint: .venv/test.stamp ## style, types and import rules only
	@$(MAKE) --no-print-directory check

check:
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check --quiet .
	$(BIN)/python -m mypy
	$(BIN)/python -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'

bench: .venv/test.stamp ## measure quality on development data: make bench DATELINE_DATA=/path
	@[ -d "$(DATELINE_DATA)" ] || { echo "make bench needs a folder of development data: make bench DATELINE_DATA=/path" >&2; exit 1; }
	$(BENCH)/quality/timex.py $(notdir $(patsubst %/,%,$(wildcard $(DATELINE_DATA)/timex/*/))) --peer heideltime
	$(BENCH)/speed/timex.py $(notdir $(patsubst %/,%,$(wildcard $(DATELINE_DATA)/timex/*/)))
	$(BENCH)/speed/build.py $(DATELINE_DATA)/tls/t17/bpoil
	$(BENCH)/speed/site.py
	$(BENCH)/quality/pages.py
	@mkdir -p .cache
	$(BENCH)/quality/coref.py $(DATELINE_DATA)/coref/ecbplus/ECB_Dev_corpus.txt \
		$(DATELINE_DATA)/coref/ecbplus/ECB_Dev_Event_gold_mentions.json --out .cache/coref.json
	$(BENCH)/quality/pairs.py bpoil libya
	$(BENCH)/quality/tls.py $(patsubst %/,%,$(wildcard $(DATELINE_DATA)/tls/t17/*/))
	$(BENCH)/quality/hostile.py

BENCH = DATELINE_DATA="$(DATELINE_DATA)" PYTHONPATH=. $(BIN)/python benchmarks

accept: .venv/test.stamp ## show how content/ would change, then write it
	$(BIN)/python -m tests.golden.accept

lock: ## choose versions anew and write requirements/*.txt (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv" >&2; exit 1; }
	uv pip compile pyproject.toml requirements/build.in $(LOCK) --output-file requirements/site.txt
	uv pip compile pyproject.toml requirements/build.in requirements/test.in --constraint requirements/site.txt $(LOCK) --output-file requirements/test.txt

LOCK := --quiet --upgrade --universal --fork-strategy fewest --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

clean: ## remove everything that the other targets made
	rm -rf site .venv .cache tests/actual .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/site.stamp: requirements/site.txt pyproject.toml
	@$(call install,site)

.venv/test.stamp: requirements/test.txt pyproject.toml
	@$(call install,test)

# The package itself is installed last, editable and from this folder, so that nothing unhashed is fetched.
define install
	if [ -z "$(PYTHON)" ]; then echo "Dateline needs Python 3.11, 3.12 or 3.13: install one, or name it: make $(1) PYTHON=/path/to/python3.11" >&2; exit 1; fi; \
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null \
		|| { echo "Dateline needs Python 3.11, 3.12 or 3.13, and $(PYTHON) is not: name another with PYTHON=/path/to/python3.11" >&2; exit 1; }; \
	echo "Setting up .venv from requirements/$(1).txt (once)"; \
	$(PYTHON) -m venv .venv \
	&& $(BIN)/python -m pip install --quiet --quiet --require-hashes --only-binary :all: -r requirements/$(1).txt \
	&& $(BIN)/python -m pip install --quiet --quiet --no-deps --no-build-isolation --no-index --editable . \
	&& touch $@
endef
