# One command for each thing that people do here. Each sets up what it needs in .venv/ and does nothing twice.

PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; print("$(name)") if sys.version_info >= (3, 11) else None' 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
ADDRESS ?= 127.0.0.1:8000
TESTS ?=
SECONDS ?= 60
TARGETS ?= $(patsubst tests/fuzz/fuzz_%.py,%,$(wildcard tests/fuzz/fuzz_*.py))
NEWER = find mkdocs.yml briefings docs plugins/mujaz $(VENV)/site.stamp -newer site/index.html \
	-not -path '*/__pycache__*' \( -not -type d -o -not -path 'plugins/*' \)

# Not --quiet: that hides warnings from the counter by which --strict fails.
BUILD = $(BIN)/mkdocs build --strict

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve test check lint fuzz clean constraints
.DELETE_ON_ERROR:

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/site.stamp ## Build the site into site/; open site/index.html from the disk
	@if [ -f site/index.html ] && [ -z "$$($(NEWER) | head -n 1)" ]; then echo "site/ is up to date"; else \
		$(BUILD) --site-dir site && touch site/index.html && echo "Built: open site/index.html"; fi

serve: $(VENV)/site.stamp ## Show the site at http://127.0.0.1:8000 and rebuild it when a file changes
	@$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

test: $(VENV)/dev.stamp ## Run the tests, browser tests included (TESTS="-k word" chooses)
	@$(BIN)/python tests/kit/chromium.py
	@$(BIN)/python tests/kit/firefox.py
	@$(BIN)/python -m pytest -v -n auto --dist worksteal $(TESTS)

lint: $(VENV)/dev.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

check: lint ## Run everything: ruff, mypy --strict, a strict build and the tests
	@$(BUILD) --site-dir .cache/check-site
	@$(MAKE) --no-print-directory test

fuzz: $(VENV)/fuzz.stamp ## Feed the readers hostile bytes for SECONDS=60 each (TARGETS="raw names" chooses)
	@for target in $(TARGETS); do \
		mkdir -p .cache/fuzz/$$target && PYTHONPATH=plugins:tests/kit $(VENV)/fuzz/bin/python tests/fuzz/fuzz_$$target.py \
			-max_total_time=$(SECONDS) -artifact_prefix=.cache/fuzz/$$target- .cache/fuzz/$$target || exit 1; done

clean: ## Remove what was built; .venv/ stays
	@rm -rf site .cache build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

constraints: $(VENV)/lock.stamp ## Pin all dependencies anew in constraints*.txt, with hashes
	@$(LOCK) --upgrade --all-extras --output-file constraints.txt pyproject.toml
	@$(LOCK) --constraint constraints.txt --output-file constraints-site.txt pyproject.toml

LOCK := $(VENV)/lock/bin/pip-compile --quiet --no-config --generate-hashes --all-build-deps --allow-unsafe \
	--strip-extras --no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

# What the site needs comes first and alone, so that `make site` is quick on a new machine.

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Mujaz needs Python 3.11 or newer; install it, or say make PYTHON=/path/to/it"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "python3 has no venv; on Debian: apt install python3-venv"; exit 1; }

$(VENV)/site.stamp: constraints-site.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the site needs into $(VENV)/ …"
	@$(PIP) --require-hashes --requirement constraints-site.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q plugins  # pip compiles what it installs, but not what it leaves in its place
	@touch $@

$(VENV)/dev.stamp: constraints.txt $(VENV)/site.stamp
	@echo "Installing what the tests need into $(VENV)/ …"
	@$(PIP) --require-hashes --requirement constraints.txt
	@touch $@

# Apart from what the tests need: atheris has wheels for Linux on x86-64 only.
$(VENV)/fuzz.stamp: constraints-site.txt | $(BIN)/python
	@$(PYTHON) -m venv $(VENV)/fuzz
	@$(VENV)/fuzz/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes --requirement $<
	@$(VENV)/fuzz/bin/python -m pip --disable-pip-version-check --quiet install atheris==3.0.0
	@touch $@

$(VENV)/lock.stamp: | $(BIN)/python
	@$(PYTHON) -m venv $(VENV)/lock
	@$(VENV)/lock/bin/python -m pip --disable-pip-version-check --quiet install pip-tools
	@touch $@
