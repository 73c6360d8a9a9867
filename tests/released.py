"""Databases as a release leaves them: made once for a worker, and copied for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import psycopg
import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

import config
from accounts.lender import Lender, load_lender, seed_lender
from bot.wordings import shipped
from models.database import Database
from models.operations import LenderDocument
from models.templates import TemplateState, TemplateVersion

LENDER: Final = Path(__file__).parents[1] / "local" / "demo" / "lender.yaml"
NOW: Final = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
"""A Saturday, 10:00 in New York: the tests' usual time."""
_TABLES: Final = ("lender_documents", "template_versions")

_KEEP: Final = "CREATE SCHEMA released; " + "; ".join(
    f"CREATE TABLE released.{name} AS TABLE public.{name}" for name in _TABLES
)
_BRING_BACK: Final = "; ".join(
    f"INSERT INTO public.{name} SELECT * FROM released.{name}" for name in _TABLES
)
_COUNT_ON: Final = (
    "SELECT setval(pg_get_serial_sequence('template_versions', 'id'),"
    " (SELECT max(id) FROM template_versions))"
)


@cache
def released() -> tuple[Lender, tuple[dict[str, Any], ...]]:
    """The demo's lender and the columns of every response, read once: the files are long."""
    return load_lender(LENDER), tuple(asdict(one) for one in shipped())


def release_into(session: Session, now: datetime = NOW) -> None:
    """What ``flask release`` does after the migrations, unless it was done."""
    if session.get(LenderDocument, 1) is not None:
        return
    lender, responses = released()
    seed_lender(session, lender, now)
    state = {"version": 1, "state": TemplateState.SHIPPED, "created_at": now}
    session.execute(insert(TemplateVersion), [one | state for one in responses])


def _release(url: str, folder: Path) -> None:
    environ = {"LOANLINE_ENV": "test", "LOCAL_DIR": str(folder), "DATABASE_URL": url}
    database = Database(config.load(environ))
    with database.write() as session:
        release_into(session)
    database.close()


@pytest.fixture(scope="session")
def released_sqlite(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file to be copied."""
    folder = tmp_path_factory.mktemp("released")
    shutil.copy(migrated_sqlite, folder / "released.db")
    _release(f"sqlite:///{folder / 'released.db'}", folder)
    return folder / "released.db"


@pytest.fixture(scope="session")
def released_postgres(
    migrated_postgres_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Statements that bring the rows into this worker's database while it is empty."""
    plain = migrated_postgres_url.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute("TRUNCATE lender_documents, template_versions CASCADE")
        _release(migrated_postgres_url, tmp_path_factory.mktemp("released"))
        connection.execute(_KEEP.encode())
        connection.execute("TRUNCATE lender_documents, template_versions CASCADE")
    yield f"{_BRING_BACK}; {_COUNT_ON}"
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute("DROP SCHEMA released CASCADE")


@pytest.fixture
def released_url(request: pytest.FixtureRequest, database_url: str) -> str:
    """The test's database, after a release."""
    if database_url.startswith("sqlite"):
        made: Path = request.getfixturevalue("released_sqlite")
        shutil.copy(made, database_url.removeprefix("sqlite:///"))
        return database_url
    statements: str = request.getfixturevalue("released_postgres")
    with psycopg.connect(database_url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(statements.encode())
    return database_url
