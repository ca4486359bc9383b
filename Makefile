# Every target sets up what it needs: see README.md. Overridable: PYTHON, PORT, ARGS (passed to pytest).
PYTHON ?= python3
PORT ?=
ARGS ?=
# A Pyodide distribution with pandas for the tests that need one: the first that lies beside the checkout.
BESIDE := $(firstword $(wildcard ../*/pyodide-packages/pyodide-lock.json))
ifneq ($(BESIDE),)
export SITELET_PACKAGES ?= $(abspath $(dir $(BESIDE)))
endif

VENV := .venv
BIN := $(VENV)/bin
RUN_READY := $(VENV)/.ready-to-run
DEV_READY := $(VENV)/.ready-to-develop
WEB_READY := web/dist/assets.json
PYODIDE := $(shell sed -n 's/.*"pyodide": "\([0-9.]*\)".*/\1/p' package.json)
WEB_SOURCES := $(shell find web/src web/public web/scripts service-worker -type f 2>/dev/null) \
	$(shell find sitelet wasm_runtime -name '*.py' -not -path '*/site/*') \
	web/index.html vite.config.ts tsconfig.json package.json

.PHONY: setup run test check bench deep format chromium engines tools
.DELETE_ON_ERROR:

setup: $(RUN_READY) $(WEB_READY) ## a usable .venv/bin/sitelet

run: setup ## serve examples/counter.py with live reload
	$(BIN)/sitelet run examples/counter.py --no-open $(if $(PORT),--port $(PORT))

test: $(DEV_READY) chromium engines tools $(WEB_READY) ## every test: TypeScript, Python, real browser
	npm test
	$(BIN)/pytest -n 2 $(ARGS)

check: $(DEV_READY) node_modules/.package-lock.json ## linters, formatters, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m wasm_runtime.protocol.typescript --check
	$(BIN)/python web/scripts/material_icons.py --check
	$(BIN)/python docs/compatibility.py --check
	$(BIN)/python -m tests.support.shared_names --check
	$(BIN)/python -m tests.support.typed_names --check
	npm run --silent lint
	npm run --silent types

format: $(DEV_READY) node_modules/.package-lock.json ## write what `make check` would complain about, where a tool can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python -m wasm_runtime.protocol.typescript --write
	$(BIN)/python web/scripts/material_icons.py --write
	$(BIN)/python docs/compatibility.py --write
	$(BIN)/python -m tests.support.shared_names --write
	$(BIN)/python -m tests.support.typed_names --write
	npm run --silent format

bench: $(DEV_READY) chromium engines $(WEB_READY) ## the ratios of benchmarks/README.md
	$(BIN)/python -m benchmarks.run $(ARGS)

deep: $(DEV_READY) chromium $(WEB_READY) ## long campaigns, for when a day's work is done
	SITELET_DEEP=1 $(BIN)/pytest -n 2 -m deep $(ARGS)

$(VENV)/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit("Sitelet needs Python 3.11 or newer." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(RUN_READY): $(VENV)/pyvenv.cfg pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/pip install --quiet --group build --editable .
	touch $@

$(DEV_READY): $(RUN_READY) Makefile
	$(BIN)/pip install --quiet --group dev --group oracle
	@# Types of Pyodide, beside what can be imported here; one of its modules would hide the standard library's.
	$(BIN)/pip install --quiet --no-deps --only-binary :all: --python-version 3.14 --upgrade --target $(VENV)/types \
		pyodide-py==$(PYODIDE)
	rm -f $(VENV)/types/webbrowser.py
	$(BIN)/pip download --quiet --no-deps --only-binary :all: --platform pyemscripten_2026_0_wasm32 --python-version 3.14 \
		--abi cp314 --dest $(VENV)/wheels msgpack==1.2.4 arro3-core==0.9.1 micropip==0.11.1
	$(BIN)/pip download --quiet --no-deps --only-binary :all: --dest $(VENV)/wheels streamlit-keyup==1.0.0 \
		streamlit-listview==1.1.0 streamlit-option-menu==0.4.0 streamlit-searchbox==0.1.24 \
		streamlit-aggrid==1.2.1 python-decouple==3.8 python-slugify==8.0.4 text-unidecode==1.3
	touch $@

node_modules/.package-lock.json: package-lock.json
	npm ci --no-fund --no-audit --loglevel=error
	touch $@

$(WEB_READY): node_modules/.package-lock.json $(WEB_SOURCES)
	npm run --silent build

chromium: $(DEV_READY)
	@sh playwright/install_chromium.sh $(BIN)/playwright

engines:
	@sh tests/support/browser/engines/install.sh

tools:
	@sh tests/support/install_tools.sh
