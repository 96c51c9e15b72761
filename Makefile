# make demo   set up and try the main job on a made-up team
# make test   set up and run the tests that give their verdict in four minutes: all but those marked long
# make test-all  set up and run every test
# make check  format, lint, types, walls, docs; with -j2 two at a time
# make docs   make what README.md and docs/ show of the program anew: examples, pictures, pages
# make schema write the JSON Schemas anew; make headers names them in every shipped file
# make transcripts  whether the same answers give the same words on every Python (PYTHONS="python3.11 python3.14")
# make vignettes  how often walks come to what was true in independent cases (tests/vignettes)
# make bench  how well the engine does on public diagnostic data (PACKS=folder of packs, which bench/public.py makes), then bench-growth
# make bench-imports  how long imports of 100,000 and of a million lines take, and how much memory
# make bench-growth  how long commands take to start, how much longer as the records grow, and how long writers at once wait for each other

PYTHON ?= python3
VENV ?= .venv
PACKS ?= ../shared/bench/diagnosis
PYTHONS ?= $(PYTHON)
PAGES = README.md $(wildcard docs/*/*.md)
FOLLOWED = $(wildcard docs/tutorial/*.md docs/how-to/*.md)
BIN = $(VENV)/bin
# Neighbours in a file share what is made once, so a worker gets a stretch, and helps at the end.
PYTEST = $(BIN)/python -m pytest -n auto --dist worksteal
PARTS = check-style check-types check-pages check-types-on-win32 check-types-on-darwin check-walls
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: demo test test-all check check-style check-types check-walls check-pages format docs example pictures schema headers bench bench-growth bench-imports bench-check simulate vignettes transcripts wheel-test clean

demo: $(VENV)/.ready
	@$(BIN)/coach demo

test: $(VENV)/.ready-to-test
	@$(PYTEST) tests/coaching --cov -m "not long"
	@$(PYTEST) tests/store --cov=coachcli.store -m "not long"
	@$(PYTEST) --ignore tests/coaching --ignore tests/store -m "not long"

test-all: $(VENV)/.ready-to-test
	@$(PYTEST) tests/coaching --cov
	@$(PYTEST) tests/store --cov=coachcli.store
	@$(PYTEST) --ignore tests/coaching --ignore tests/store

check: $(PARTS)
	@echo "Everything holds."

check-style: $(VENV)/.ready-to-test
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

# What mypy knows of one system is of no use to it on another, so each has its own cache.
check-types: $(VENV)/.ready-to-test
	@$(BIN)/mypy

check-types-on-%: $(VENV)/.ready-to-test
	@$(BIN)/mypy --cache-dir .mypy_cache/$* --platform $* src

check-walls: $(VENV)/.ready-to-test
	@$(BIN)/lint-imports --no-cache

check-pages: $(VENV)/.ready-to-test
	@$(BIN)/cog -I docs --check --diff $(PAGES)

format: $(VENV)/.ready-to-test
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@$(BIN)/python bench/canonical.py

example: $(VENV)/.ready-to-test
	@$(BIN)/python docs/example_team.py

pictures: $(VENV)/.ready-to-test
	@$(BIN)/python docs/pictures.py

docs: example pictures
	@$(BIN)/cog -I docs -r $(PAGES)
	@$(BIN)/python docs/followed.py $(FOLLOWED)

schema: $(VENV)/.ready-to-test
	@mkdir -p docs/schema
	@for kind in flow asset behaviours gate around guide; do $(BIN)/coach flow schema --kind $$kind > docs/schema/$$kind.schema.json; done

headers: $(VENV)/.ready-to-test
	@$(BIN)/python bench/headers.py

bench-check: $(VENV)/.ready-to-test
	@$(BIN)/python bench/check.py

bench: $(VENV)/.ready-to-test
	@$(BIN)/python bench/replay.py $(PACKS)
	@$(BIN)/python bench/verdicts.py $(PACKS)
	@$(BIN)/python bench/sure.py $(PACKS)
	@$(MAKE) --no-print-directory bench-growth

bench-imports: $(VENV)/.ready-to-test
	@$(BIN)/python bench/imports.py

bench-growth: $(VENV)/.ready-to-test
	@$(BIN)/python bench/startup.py
	@$(BIN)/python bench/growth.py
	@$(BIN)/python bench/sellers.py
	@$(BIN)/python bench/prep.py
	@$(BIN)/python bench/writers.py

simulate: $(VENV)/.ready-to-test
	@$(BIN)/python bench/simulate.py

vignettes: $(VENV)/.ready-to-test
	@$(BIN)/python bench/vignettes.py

transcripts:
	@$(PYTHON) bench/transcripts.py $(PYTHONS)

wheel-test: $(VENV)/.ready-to-test
	@$(BIN)/python bench/wheel.py $(PYTHON)

clean:
	@rm -rf $(VENV) dist build

$(VENV)/.made:
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.ready: $(VENV)/.made pyproject.toml constraints.txt
	@echo "Installing coach into $(VENV) ..."
	@$(PIP) -e .
	@touch $@

$(VENV)/.ready-to-test: $(VENV)/.made pyproject.toml constraints.txt
	@echo "Installing coach and what its tests need into $(VENV) ..."
	@$(PIP) -e '.[dev]'
	@touch $@ $(VENV)/.ready
