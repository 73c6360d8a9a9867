"""The large set: a million borrowers and ten million texts, made once and kept.

python -m bench.large

It takes some twenty minutes and fifteen gigabytes. ``make bench`` opens every page and asks every
search on it where it lies; a set that was made for other tables counts as none.
"""

import dataclasses
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bench.busy_desk import fill_desk
from bench.search import fill, settings_of
from bench.stack import ROOT
from bench.table import Line, show
from config import Settings
from crypto import Vault, decode_key, new_key
from local.postgres import LocalPostgres
from models.migrate import upgrade

TEXTS: Final = 10_000_000
FOLDER: Final = Path(os.environ.get("BENCH_FOLDER", "/var/tmp/loanline-bench"))
"""Not in the repository: the server's user must be able to reach it."""
_BUFFERS: Final = "512MB"
"""What a database of this size has at least; a temporary one of the tests has less."""


def _tables() -> str:
    """What the set was made for: the tables, and what is put into them."""
    parts = [*(ROOT / "migrations" / "versions").glob("*.py"), ROOT / "bench" / "search.py"]
    parts.append(ROOT / "bench" / "busy_desk.py")
    return hashlib.sha256(b"".join(part.read_bytes() for part in sorted(parts))).hexdigest()


def _note() -> Path:
    return FOLDER / "made.json"


def is_made() -> bool:
    """Whether a whole set for these tables lies there."""
    return _note().exists() and json.loads(_note().read_text())["tables"] == _tables()


@contextmanager
def opened() -> Iterator[Settings]:
    """The settings of a process on the set, while its server runs."""
    with LocalPostgres(kept=FOLDER, buffers=_BUFFERS) as postgres:
        yield _settings(postgres, json.loads(_note().read_text())["key"])


def _settings(postgres: LocalPostgres, key: str) -> Settings:
    (FOLDER / "local").mkdir(exist_ok=True)
    settings = settings_of(postgres.url(), str(FOLDER / "local"))
    return dataclasses.replace(settings, lookup_key=decode_key(key))


def make(texts: int = TEXTS) -> None:
    """Fill it; the note that it is whole is written last."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    key = new_key()
    with LocalPostgres(kept=FOLDER, buffers=_BUFFERS) as postgres:
        settings = _settings(postgres, key)
        upgrade(settings)
        fill(postgres.url(), texts)
        fill_desk(postgres.url(), Vault(settings.data_keys), texts)
    _note().write_text(json.dumps({"tables": _tables(), "key": key, "texts": texts}))


def main() -> None:
    """Make it, unless it is there."""
    if is_made():
        print(f"The large set lies in {FOLDER}.")
        return
    began = time.perf_counter()
    make()
    show([Line(f"console: {TEXTS} texts made, s", f"{time.perf_counter() - began:.0f}")])


if __name__ == "__main__":
    main()
