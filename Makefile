# Everything runs from a clean clone with Python >= 3.11, make and a package registry.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
ARTICLES ?= docs/examples/articles
# Gold annotations live beside the project, not in it; tests that need them skip where they are not.
ifneq ($(wildcard ../shared/gold),)
export ARNEWS_SHARED ?= $(abspath ../shared)
endif

.PHONY: demo test lint types unit vendored bench bench-peers figures clean

$(VENV)/.base: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(RUN) -m pip install --quiet --editable .
	$(RUN) -m compileall -q arnews
	@touch $@

$(VENV)/.%: $(VENV)/.base
	$(RUN) -m pip install --quiet --group $*
	@touch $@

demo: $(VENV)/.base
	$(RUN) docs/examples/quickstart.py $(ARTICLES)

test: lint types unit vendored

lint: $(VENV)/.test
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .

types: $(VENV)/.test
	$(RUN) -m mypy

unit: $(VENV)/.test
	$(RUN) -m pytest

# The same tests against a copy of the package vendored under another name.
vendored: $(VENV)/.test
	$(RUN) tools/test_vendored.py

bench: $(VENV)/.bench
	$(RUN) -m pytest benchmarks --benchmark-columns=min,median,max,rounds --benchmark-json=benchmarks/results.json

bench-peers: $(VENV)/.bench $(VENV)/.bench-peers
	$(RUN) -m pytest benchmarks --benchmark-columns=min,median,max,rounds --benchmark-json=benchmarks/results-peers.json

# The tables of docs/attribution.md, and the plots of docs/figures from the results of `make bench-peers`.
figures: $(VENV)/.bench
	$(RUN) benchmarks/attribution_table.py
	$(RUN) benchmarks/plot_deduplication.py benchmarks/results-peers.json docs/figures

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
