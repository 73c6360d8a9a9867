"""Fixtures for every test: settings, keys, an empty migrated database, Redis; and guards.

The guards hold for each test without being asked for: no socket leaves the loopback, and nothing
that was logged holds a phone number or an amount.
"""

import logging
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial, partialmethod
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import hypothesis
import psycopg
import pytest
from argon2 import PasswordHasher
from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import create_engine
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache
from xdist.scheduler import LoadScopeScheduling

import config
import models.database
from config import Settings
from console import factors
from crypto import LookupKey, Vault, decode_key
from local.postgres import LocalPostgres, NoPostgres
from local.redis import LocalRedis
from models.database import Database
from models.migrate import upgrade
from tests.groups import OneAtATime
from tests.guards import NearSocket, personal_data_in
from tests.open_houses import pytest_runtest_teardown
from tests.released import released_postgres, released_sqlite, released_url
from tests.sampling import pytest_addoption, pytest_collection_modifyitems
from tests.shared_server import SharedServer
from tests.skips import pytest_sessionfinish, pytest_terminal_summary

__all__ = [
    "pytest_addoption",
    "pytest_collection_modifyitems",
    "pytest_runtest_teardown",
    "pytest_sessionfinish",
    "pytest_terminal_summary",
    "released_postgres",
    "released_sqlite",
    "released_url",
]

NO_POSTGRES: Final = "no PostgreSQL: set TEST_DATABASE_URL or install the package postgresql"
MakeSettings = Callable[..., Settings]


# --- How a run is laid out -------------------------------------------------------------------

# How long an example takes is measured elsewhere, in processor time: on a shared machine a wall
# clock fails what is right.
hypothesis.settings.register_profile("loanline", deadline=None)
hypothesis.settings.load_profile("loanline")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    return OneAtATime(config, log)


# --- Settings and keys ------------------------------------------------------------------------


def environment(local_directory: Path) -> dict[str, str]:
    """What a process of a test finds in its environment, whatever the shell's holds."""
    return {"LOANLINE_ENV": "test", "LOCAL_DIR": str(local_directory)}


@pytest.fixture
def make_settings(tmp_path: Path) -> MakeSettings:
    """Settings as a process would read them in test, on a LOCAL_DIR of the test's own.

    Keyword arguments are names of the environment in lower case, with their text.
    """

    def make(**overrides: object) -> Settings:
        environ = environment(tmp_path / "local")
        return config.load(environ | {name.upper(): str(text) for name, text in overrides.items()})

    return make


@pytest.fixture
def settings(make_settings: MakeSettings) -> Settings:
    return make_settings()


@pytest.fixture(scope="session")
def vault() -> Vault:
    return Vault([decode_key("dmF1bHQta2V5LW9mLXRoZS10ZXN0cy0zMi1ieXRlcyE")])


@pytest.fixture(scope="session")
def lookup() -> LookupKey:
    return LookupKey(decode_key("bG9vay11cC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU"))


@pytest.fixture
def now() -> datetime:
    """A Saturday, 10:00 in New York."""
    return datetime(2026, 11, 21, 15, 0, tzinfo=UTC)


# --- Databases --------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a server where databases may be made, shared by all workers of a run."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    run = tmp_path_factory.getbasetemp()
    shared = run.parent if "PYTEST_XDIST_WORKER" in os.environ else run
    try:
        with SharedServer(shared / "postgres", LocalPostgres) as url:
            yield url
    except NoPostgres:
        pytest.skip(NO_POSTGRES)


def _connect(url: str) -> psycopg.Connection[Any]:
    plain = url.replace("+psycopg", "")
    return psycopg.connect(plain, autocommit=True)


def _sibling(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


@pytest.fixture(scope="session")
def migrated_postgres_url(
    postgres_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A database of this worker's own, with every table."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    name = f"loanline_test_{os.getpid()}_{worker}"
    with _connect(postgres_server) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    url = _sibling(postgres_server, name)
    place = tmp_path_factory.mktemp("migrating")
    upgrade(config.load(environment(place) | {"DATABASE_URL": url}))
    yield url
    with _connect(postgres_server) as server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


_EMPTY_EVERY_TABLE: Final = """
DO $$ DECLARE name text; filled boolean; serial text; large text[] := '{}'; BEGIN
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', name) INTO filled;
    CONTINUE WHEN NOT filled;
    IF pg_relation_size(quote_ident(name)) > 1000000 THEN
      large := large || quote_ident(name);
    ELSE
      EXECUTE format('DELETE FROM %I', name);
    END IF;
    SELECT pg_get_serial_sequence(quote_ident(name), 'id') INTO serial FROM pg_attribute
      WHERE attrelid = quote_ident(name)::regclass AND attname = 'id';
    IF serial IS NOT NULL THEN PERFORM setval(serial, 1, false); END IF;
    serial := NULL;
  END LOOP;
  IF large <> '{}' THEN
    EXECUTE 'TRUNCATE ' || array_to_string(large, ', ') || ' RESTART IDENTITY CASCADE';
  END IF;
END $$
"""
"""Deleting a few rows is many times quicker than truncating a table that many others point to; what
deleted rows have made large is truncated, so that no test reads through them."""


@pytest.fixture
def postgres_url(migrated_postgres_url: str) -> str:
    """A migrated PostgreSQL database whose tables are empty and that nobody else uses."""
    with _connect(migrated_postgres_url) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        connection.execute(_EMPTY_EVERY_TABLE)
    return migrated_postgres_url


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with every table, to be copied."""
    place = tmp_path_factory.mktemp("sqlite")
    url = f"sqlite:///{place / 'empty.db'}"
    upgrade(config.load(environment(place) | {"DATABASE_URL": url}))
    return place / "empty.db"


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A migrated SQLite database of the test's own."""
    shutil.copy(migrated_sqlite, tmp_path / "loanline.db")
    return f"sqlite:///{tmp_path / 'loanline.db'}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty, migrated database: the test runs once on each kind."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture
def database(database_url: str, make_settings: MakeSettings) -> Iterator[Database]:
    """An empty, migrated database on SQLite and on PostgreSQL."""
    opened = Database(make_settings(database_url=database_url))
    yield opened
    opened.close()


@pytest.fixture
def postgres(postgres_url: str, make_settings: MakeSettings) -> Iterator[Database]:
    """An empty, migrated database on PostgreSQL only."""
    opened = Database(make_settings(database_url=postgres_url))
    yield opened
    opened.close()


@pytest.fixture
def sqlite(sqlite_url: str, make_settings: MakeSettings) -> Iterator[Database]:
    """An empty, migrated database on SQLite only."""
    opened = Database(make_settings(database_url=sqlite_url))
    yield opened
    opened.close()


@pytest.fixture(autouse=True, scope="session")
def _statements_compiled_once() -> Iterator[None]:
    """A statement is compiled once in a run, not once for each test's engine.

    Engines of one kind compile alike here, so their dialects are taken for the same and they share
    one cache. It took a fifth of the time of every test with a database.
    """
    compiled: LRUCache[Any, Any] = LRUCache(5_000)
    with pytest.MonkeyPatch.context() as patch:
        for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
            patch.setattr(dialect, "__eq__", lambda self, other: type(self) is type(other))
            patch.setattr(dialect, "__hash__", lambda self: hash(type(self)))
        made = partial(create_engine, execution_options={"compiled_cache": compiled})
        patch.setattr(models.database, "create_engine", made)
        yield


# --- Redis ------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalRedis]:
    """A Redis of this worker's own; a test may stop and start it, and leaves it started."""
    with LocalRedis(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture
def redis_url(redis_server: LocalRedis) -> str:
    """The URL of an empty Redis that nobody else uses."""
    redis_server.empty()
    return redis_server.url


# --- Chromium ---------------------------------------------------------------------------------


_QUIET: Final = (
    *("no-sandbox", "disable-gpu", "no-first-run", "disable-sync"),
    *("disable-background-networking", "disable-component-update"),
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A running browser, closed after the module.

    While it is open its event loop runs in this thread, where neither ``asyncio.run`` nor a second
    browser would find room.
    """
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip("no Chromium: install the package chromium")
    with sync_playwright() as playwright:
        arguments = [f"--{option}" for option in _QUIET]
        running = playwright.chromium.launch(executable_path=path, args=arguments)
        yield running
        running.close()


# --- Passwords --------------------------------------------------------------------------------


@pytest.fixture(autouse=True, scope="session")
def _quick_passwords() -> Iterator[None]:
    """A good hash is slow on purpose: a third of a second, hundreds of times in a run.

    In processes of their own, as in the journeys, it is as slow as it should be.
    """
    quick = partialmethod(PasswordHasher.__init__, time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PasswordHasher, "__init__", quick)
        patch.setattr(factors, "_hasher", PasswordHasher())
        yield


# --- Guards -----------------------------------------------------------------------------------


@pytest.fixture(autouse=True, scope="session")
def _loopback_only() -> Iterator[None]:
    """A socket that would leave this machine is refused."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", NearSocket)
        yield


@pytest.fixture(autouse=True)
def _no_personal_data_in_logs() -> Iterator[None]:
    """Whatever is logged in this process is read before any mask is put on it."""
    seen: list[logging.LogRecord] = []
    plain = logging.getLogRecordFactory()

    def remember(*arguments: Any, **more: Any) -> logging.LogRecord:
        record = plain(*arguments, **more)
        seen.append(record)
        return record

    logging.setLogRecordFactory(remember)
    yield
    logging.setLogRecordFactory(plain)
    # Extra fields are put on a record after the factory made it, so they are read only now.
    leaks = [f"{record.name}: {leak}" for record in seen if (leak := personal_data_in(record))]
    assert not leaks, f"personal data was logged (rule ID-08): {leaks}"
