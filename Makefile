# Three commands do everything on a machine with Python 3.11 and make:
#   make demo   a sample district: its ledgers, coverage, and a map
#   make test   everything that CI checks
#   make bundle PLATFORM=linux_x86_64|linux_aarch64|win_amd64   an archive for a machine without internet
# and more for those who work on orggraph: make format, make docs, make bench, make explore, make lock, make try-bundle

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
READY_TEST := $(VENV)/ready-test
READY_JS := tests/js/node_modules/.package-lock.json
NODE_BIN := tests/js/node_modules/.bin
SCRIPTS := src/orggraph/maps/page tests/maps/page tests/js/eslint.config.mjs tests/js/read_gexf.cjs
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKS := requirements/build.txt requirements/run.txt requirements/test.txt

.PHONY: demo test lint unit explore format docs bench lock bundle try-bundle clean

demo: $(READY)
	$(BIN)/orggraph demo -o build/demo

test: lint unit

lint: $(READY_TEST) $(READY_JS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	if [ -e $(READY_JS) ]; then $(NODE_BIN)/eslint --config tests/js/eslint.config.mjs --max-warnings 0 $(SCRIPTS) && $(NODE_BIN)/prettier --check $(SCRIPTS); fi

# Some hundred tests start the command: what it imports is compiled once, whatever the machine says of bytecode.
unit: $(READY_TEST) $(READY_JS)
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 2 --dist worksteal

# The property tests on examples that nobody saw yet, over and over until one fails; `make test` draws the same each time.
explore: $(READY_TEST) $(READY_JS)
	while ORGGRAPH_EXPLORE=1 $(BIN)/python -m pytest -n 2 -q -m hypothesis tests; do :; done

format: $(READY_TEST) $(READY_JS)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	if [ -e $(READY_JS) ]; then $(NODE_BIN)/prettier --write $(SCRIPTS); fi

docs: $(READY)
	$(BIN)/python docs/generate_reference.py

bench: $(READY_TEST)
	mkdir -p build
	$(BIN)/python -m pytest tests/benchmarks --benchmark-enable --benchmark-columns=min,median,max,rounds --benchmark-sort=name --benchmark-json=build/benchmarks.json -o addopts= -p no:xdist
	$(BIN)/python tests/benchmarks/report.py build/benchmarks.json

# The locks from the ranges in pyproject.toml: what is locked and still fits stays; UPGRADE=--upgrade takes the newest.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9'
	build/lock/bin/python requirements/lock.py $(UPGRADE)

# An archive with wheels, scripts and, where it can be had, an interpreter: docs/how-to/bundle.md.
bundle: $(READY)
	$(BIN)/python -m bundle $(PLATFORM) $(if $(PYTHON_EMBED),--interpreter '$(PYTHON_EMBED)') $(if $(PYTHON_VERSION),--python $(PYTHON_VERSION)) -o build/bundle

# Makes the archive of this machine, unpacks it, cuts the network and drops a folder on it.
try-bundle: $(READY_TEST)
	$(BIN)/python -m pytest tests/frozen -o addopts= -p no:xdist -q --import-mode=importlib

clean:
	rm -rf $(VENV) build

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# What is locked comes first, held to its hashes; an editable install has none, and brings nothing but itself.
$(READY): $(BIN)/python pyproject.toml $(LOCKS)
	$(PIP) --require-hashes -r requirements/build.txt -r requirements/run.txt
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

$(READY_TEST): $(BIN)/python pyproject.toml $(LOCKS)
	$(PIP) --require-hashes -r requirements/build.txt -r requirements/test.txt
	$(PIP) --no-deps --no-build-isolation -e .
	touch $(READY) $@

# Keepers of the map's modules, and readers of graph files; without npm what needs them is skipped, tests with a reason.
$(READY_JS): tests/js/package-lock.json
	if command -v npm >/dev/null; then npm ci --prefix tests/js --no-audit --no-fund --silent; fi
