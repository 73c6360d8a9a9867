# Every command of the house. They need make, git and a Python of at least 3.11; each makes .venv
# itself when it is missing or older than the lock files.

PYTHON := .venv/bin/python
LOCKS := requirements.txt requirements/dev.txt
COMPILE = .venv/bin/uv pip compile --quiet --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-header

.DEFAULT_GOAL := help
.PHONY: help run test check lint types house bench bench-data wordings faults report rasa interop lock first-revision clean

help:
	@echo "make run      everything on this machine: phone page, console, API"
	@echo "make test     all tests, on PostgreSQL, Redis and Chromium"
	@echo "make check    lint, types and house rules, in under a minute"
	@echo "make bench    the benchmark table"
	@echo "make bench-data  a million borrowers and ten million texts for make bench: 20 min, 15 GB"
	@echo "make wordings  every wording of the conversation tests, of which make test runs a few each"
	@echo "make faults   many random runs with failing machines, brokers and carriers"
	@echo "make report   measure the reading of texts and write docs/understanding.md anew"
	@echo "make interop  our runner and Rasa's on the same conversations, where Python 3.10 is found"
	@echo "make rasa     the same training texts under Rasa 3.6, where Python 3.10 is found"
	@echo "make lock     compile requirements/*.in into the lock files"
	@echo "make clean    remove the virtual environment, the caches and the local state"

.venv/.installed: $(LOCKS) local/make-venv.sh
	@sh local/make-venv.sh $(LOCKS)
	@touch $@

run: .venv/.installed
	@exec $(PYTHON) -m local

test: .venv/.installed
	@sh tests/install_servers.sh
	@$(PYTHON) -m pytest -n 2

# The three run side by side: the longest decides.
check: .venv/.installed
	@$(MAKE) --no-print-directory -k -j 2 --output-sync=target types lint house

lint: .venv/.installed
	@$(PYTHON) -m ruff check --quiet .
	@$(PYTHON) -m ruff format --quiet --check .

types: .venv/.installed
	@$(PYTHON) -m mypy .

house: .venv/.installed
	@$(PYTHON) -m pytest -q tests/house

bench: .venv/.installed
	@$(PYTHON) -m bench

bench-data: .venv/.installed
	@sh tests/install_servers.sh
	@$(PYTHON) -m bench.large

wordings: .venv/.installed
	@sh tests/install_servers.sh
	@$(PYTHON) -m pytest -n 2 --every-wording tests/bot

faults: .venv/.installed
	@sh tests/install_servers.sh
	@$(PYTHON) -m tests.faults

report: .venv/.installed
	@$(PYTHON) -m intents.report

rasa: .venv/.installed
	@$(PYTHON) -m intents.rasa_beside --into $${LOCAL_DIR:-.local}/rasa

interop: .venv/.installed
	@sh tests/install_servers.sh
	@$(PYTHON) -m tests.interop

lock: .venv/.installed
	$(COMPILE) requirements/runtime.in -o requirements.txt
	$(COMPILE) requirements/dev.in -o requirements/dev.txt

# Only until 0001 is released; later: python -m migrations revise MESSAGE.
first-revision: .venv/.installed
	@$(PYTHON) -m migrations first

clean:
	rm -rf .venv .local .mypy_cache .ruff_cache .pytest_cache .hypothesis tests/node/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
