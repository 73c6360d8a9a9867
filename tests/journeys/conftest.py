"""One house for all journeys on a database; what must hold at its end is checked there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from tests.journeys.desk import Desk
from tests.open_houses import until_left


@pytest.fixture(
    scope="session", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
)
def desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The house, on SQLite and on PostgreSQL. Each journey has borrowers of its own."""
    folder = tmp_path_factory.mktemp(f"desk-{request.param}")
    url = f"sqlite:///{folder / 'loanline.db'}"
    if request.param == "postgresql":
        url = _fresh_database(request.getfixturevalue("postgres_server"))
    with until_left(request, _judged(Desk(folder, url))) as opened:
        yield opened


@contextmanager
def _judged(desk: Desk) -> Iterator[Desk]:
    with desk:
        yield desk
        assert "All hold." in desk.command("consent", "verify")
    assert desk.leaks() == []


def _fresh_database(server: str) -> str:
    """An empty database of this worker's own."""
    name = f"journeys_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    with psycopg.connect(server.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
