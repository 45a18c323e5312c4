# PipeDesk. `make` alone lists what can be done.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CATALOGUES := $(wildcard resources/translations/*.ts)
COMPILED := $(CATALOGUES:.ts=.qm)
CORES := $(shell nproc 2>/dev/null || echo 2)

.PHONY: help run test check format translations bench screenshots coverage clean set-up test-set-up

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: set-up ## set everything up and open the program
	@scripts/run $(BIN)

test: test-set-up ## set everything up and run all tests
	@scripts/test $(BIN) $(CORES)

check: test-set-up ## style, types, import directions, translations, desktop metadata
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/translations.py check
	@scripts/check-metadata

format: set-up ## put the code into its usual shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translations: set-up ## collect texts from the code into resources/translations
	$(BIN)/python scripts/translations.py update

bench: test-set-up ## print the promised figures: figure, limit, ratio, target
	$(BIN)/python -m benchmarks

screenshots: set-up ## paint the pictures of the README and the guide
	@scripts/screenshots $(BIN)

clean: ## remove everything that was made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage* resources/translations/*.qm
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

set-up: $(STAMP) $(COMPILED)
	@scripts/system-libraries run

test-set-up: $(STAMP) $(COMPILED)
	@scripts/system-libraries test

$(STAMP): pyproject.toml constraints.txt
	@scripts/make-venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	$(BIN)/python -m compileall -q src
	@touch $@

%.qm: %.ts $(STAMP)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@
