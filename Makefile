# make demo    the Phong Quang year on http://127.0.0.1:8000 (PORT=…; RESET=1 begins anew)
# make test    everything: its own set-up, the checks, the tests
# make lint    only the checks            make format   let ruff tidy the code
# make pictures  take the pictures of the manual anew
# make assets  rebuild the committed CSS and JavaScript from their sources
# make lock    bring requirements*.txt in line with requirements*.in (OPTIONS=--upgrade takes newer versions)
# make clean   remove what was built; the data in var/ stays

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: help demo test pictures lint format assets lock clean

PORT ?= 8000
JOBS ?= auto
DEMO := var/demo
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$p $(NEW_ENOUGH) 2>/dev/null && { command -v $$p; break; }; done)

# uv is ten times faster; plain pip does the same work where uv is missing or can not reach the package index.
define install
{ test -n "$(UV)" && $(UV) pip install --quiet --python $(BIN)/python $(1); } \
	|| $(BIN)/python -m pip install --quiet --disable-pip-version-check $(1)
endef

help:
	@sed -n '/^# make/s/^# //p' Makefile

demo: $(VENV)/.runtime
	@if [ -n "$(RESET)" ]; then rm -rf -- $(DEMO); fi
	@# accounts.txt is written last: a demo broken off half-way has none and is built again.
	@if [ -e $(DEMO)/accounts.txt ]; then cat $(DEMO)/accounts.txt; else \
		rm -rf -- $(DEMO); mkdir -p $(DEMO); \
		$(BIN)/doithoai demo --data $(DEMO) --json $(DEMO)/accounts.json | tee var/accounts.tmp; \
		mv var/accounts.tmp $(DEMO)/accounts.txt; fi
	@exec $(BIN)/doithoai serve --data $(DEMO) --port $(PORT)

test: $(VENV)/.dev
	@.ci/system-packages
	@$(MAKE) --no-print-directory node_modules/.package-lock.json lint
	$(BIN)/pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder

pictures: $(VENV)/.dev
	DOITHOAI_PICTURES=1 $(BIN)/pytest tests/walk/test_pictures.py

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

assets: node_modules/.package-lock.json
	npm run build

lock: $(VENV)/.dev
	@for set in requirements requirements-pg requirements-dev requirements-bench; do \
		$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
			$(OPTIONS) $$set.in --output-file $$set.txt; done

clean:
	rm -rf -- $(VENV) node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage dist build
	find doithoai tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	@echo "Cài các công cụ kiểm thử …"
	@$(call install,--require-hashes -r requirements.txt -r requirements-dev.txt)
	@touch $@

$(VENV)/.runtime: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Cài các thư viện …"
	@$(call install,--require-hashes -r requirements.txt)
	@$(call install,--no-deps --no-build-isolation --editable .)
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Đối Thoại cần Python 3.11 trở lên; máy này chưa có." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { test "$$(id -u)" = 0 && apt-get update -qq \
		&& apt-get install -y -qq python3-venv; } \
		|| { echo "Thiếu gói python3-venv. Hãy cài: sudo apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

node_modules/.package-lock.json: package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@
