PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint fmt lock clean

.venv/run: requirements/run.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv/test: .venv/run requirements/test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@

demo: .venv/run  ## build the chronicle of examples/ and print it
	$(BIN)/nenpyo demo

lint: .venv/test  ## style, types and import directions
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint  ## lint, then every test
	$(BIN)/pytest

fmt: .venv/test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock:  ## make the locked requirements anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --group build pyproject.toml -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --group build --group test -c requirements/run.txt pyproject.toml -o requirements/test.txt

clean:
	rm -rf .venv
