"""A house of their own, on which the conversations are played once for all tests about them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from tests.conversations import page
from tests.conversations.playing import Play
from tests.conversations.script import load, rewritten
from tests.conversations.stage import Stage
from tests.journeys.desk import Desk

Played = dict[str, Play]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate",
        action="store_true",
        help="write the golden lines of the conversations anew, and the page made from them",
    )


@contextmanager
def _stage(folder: Path, database_url: str) -> Iterator[Stage]:
    """A running house; what must hold at its end is checked then."""
    with Desk(folder, database_url) as desk:
        yield Stage(desk)
        assert "All hold." in desk.command("consent", "verify")
    assert desk.leaks() == []


def _asked_for(request: pytest.FixtureRequest, fixture: str) -> list[str]:
    """The scripts of all tests of this run that use a fixture."""
    items = [item for item in request.session.items if isinstance(item, pytest.Function)]
    return sorted(
        {str(item.callspec.params["name"]) for item in items if fixture in item.fixturenames}
    )


@pytest.fixture(scope="session")
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Every conversation that is asked for, on SQLite."""
    names = _asked_for(request, "played")
    folder = tmp_path_factory.mktemp("conversations")
    with _stage(folder, f"sqlite:///{folder / 'loanline.db'}") as stage:
        plays = {play.script.name: play for play in stage.play(map(load, names))}
    if request.config.getoption("regenerate", default=False):
        _regenerate(plays)
    return plays


def _regenerate(plays: Played) -> None:
    for play in plays.values():
        if play.fault is None:
            path = play.script.path
            path.write_text(rewritten(path.read_text("utf-8"), play.golden), "utf-8")
    load.cache_clear()
    page.write()


@pytest.fixture(scope="session")
def played_on_postgresql(
    request: pytest.FixtureRequest, postgres_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Played:
    """Those that are asked for there, on PostgreSQL."""
    names = _asked_for(request, "played_on_postgresql")
    folder = tmp_path_factory.mktemp("conversations-postgresql")
    with _stage(folder, _fresh_database(postgres_server)) as stage:
        return {play.script.name: play for play in stage.play(map(load, names))}


def _fresh_database(server: str) -> str:
    """An empty database of this worker's own."""
    name = f"conversations_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    with psycopg.connect(server.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
