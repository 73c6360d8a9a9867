"""The database itself."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

import commands.checks.store
from app import create_app
from clock import real_now
from commands.checks.store import reach, room, tables
from models.database import Database
from models.migrate import downgrade, upgrade
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import MakeSettings, Terminal


def test_a_database_says_what_it_is(bare: Terminal, ask: Ask) -> None:
    (said,) = ask(reach, bare.services)
    kind = "SQLite" if bare.database.on_sqlite else "PostgreSQL"
    assert re.fullmatch(rf"ok: The database answers: {kind} [\d.]+( \(.*\))?, [\d.]+ ms\.", said)


def test_its_tables_are_those_of_this_version(bare: Terminal, ask: Ask) -> None:
    assert ask(tables, bare.services) == ["ok: The database has every migration of this version."]
    downgrade(bare.services.settings, "base")
    try:
        (said,) = ask(tables, bare.services)
        assert said.startswith("FAULT: The database lacks ")
        assert "0001" in said
    finally:
        upgrade(bare.services.settings)


@pytest.fixture
def on_postgres(postgres: Database, make_settings: MakeSettings) -> Terminal:
    url = postgres.engine.url.render_as_string(hide_password=False)
    return Terminal(create_app(make_settings(database_url=url, db_pool_size=2)))


def test_clocks_that_agree_are_well(on_postgres: Terminal, ask: Ask) -> None:
    said = ask(room, on_postgres.services)
    on_postgres.services.close()
    assert re.match(
        r"ok: The clocks of this machine and the database agree to 0\.\d\d s\.", said[0]
    )


@pytest.mark.parametrize(("apart", "level"), [(5, "warning"), (-90, "FAULT")])
def test_clocks_that_disagree_are_not(
    on_postgres: Terminal, ask: Ask, monkeypatch: pytest.MonkeyPatch, apart: int, level: str
) -> None:
    moved = lambda: real_now() + timedelta(seconds=apart)  # noqa: E731
    monkeypatch.setattr(commands.checks.store, "real_now", moved)
    said = ask(room, on_postgres.services)
    on_postgres.services.close()
    assert said[0] == (
        f"{level}: The clocks of this machine and the database are {abs(apart)} s apart."
    )


@pytest.mark.parametrize(("pool", "wanted", "level"), [(2, 10, "ok"), (100, 304, "warning")])
def test_connections_are_counted_against_what_the_server_allows(
    on_postgres: Terminal, ask: Ask, pool: int, wanted: int, level: str
) -> None:
    """Of every server that tests run on: a default one allows a hundred."""
    services = on_postgres.services
    services.settings = replace(services.settings, db_pool_size=pool)
    said = ask(room, services)[1]
    services.close()
    assert re.fullmatch(
        rf"{level}: \d+ of \d+ database connections are in use; "
        rf"one of each process may open {wanted}\.",
        said,
    )
