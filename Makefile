# Practicum. `make serve` opens the course; `make` lists what else there is.
# Needs only Python 3.11 or newer; everything is installed into .venv.

BIN := .venv/bin
INSTALLED := .venv/.installed
INSTALLED_TEST := .venv/.installed-test
export PYTHON

help:  ## List what you can do
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /:/' | awk -F: '{printf "  make %-8s %s\n", $$1, $$2}'

serve: $(INSTALLED)  ## Open the course in your browser (ARGS="--port 8900")
	@$(BIN)/practicum serve $(ARGS)

lab: $(INSTALLED)  ## Open the course in JupyterLab, to read and change it
	@$(BIN)/practicum lab $(ARGS)

test: $(INSTALLED_TEST)  ## Run every check and test
	@$(BIN)/python scripts/test.py

check: $(INSTALLED_TEST)  ## Run the quick checks and tests only
	@$(BIN)/python scripts/test.py --quick

format: $(INSTALLED_TEST)  ## Put the code into shape
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

picture: $(INSTALLED_TEST)  ## Make the README's picture again
	@$(BIN)/python scripts/screenshot.py

clean:  ## Remove what was installed and built here (your projects stay)
	rm -rf .venv .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find . -name .ipynb_checkpoints -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml scripts/setup.sh
	@sh scripts/setup.sh
	@touch $@

$(INSTALLED_TEST): pyproject.toml scripts/setup.sh
	@sh scripts/setup.sh test
	@touch $(INSTALLED) $@

.PHONY: help serve lab test check format picture clean
