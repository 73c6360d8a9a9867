"""What stands in a command's way is said in a sentence."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app import create_app
from commands.plain import explain
from local.processes import free_port
from models.database import Database
from models.migrate import downgrade, upgrade
from models.numbers import Number
from tests.commands.conftest import DEMO, ROOT, MakeSettings, Terminal

NOWHERE = "postgresql://loanline@127.0.0.1:{}/loanline"


def flask(*words: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """The command as typed, in a process of its own."""
    environ = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "flask", "--app", "app", *words],
        cwd=ROOT,
        env=environ | settings,
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("words", [("doctor",), ("staff", "list"), ("--help",)])
def test_bad_settings_are_listed_without_a_traceback(words: tuple[str, ...]) -> None:
    result = flask(*words, LOANLINE_ENV="production", PUBLIC_BASE_URL="texts.example.com")
    assert result.returncode == 1
    assert "DATABASE_URL is missing" in result.stderr
    assert "PUBLIC_BASE_URL should be an origin" in result.stderr
    assert "Traceback" not in result.stderr


def test_every_command_is_in_the_help(tmp_path: Path) -> None:
    result = flask("--help", LOCAL_DIR=str(tmp_path))
    assert result.returncode == 0
    for name in ("accounts", "clock", "consent", "doctor", "keys", "outgoing", "release"):
        assert f"  {name} " in result.stdout
    for name in ("retention", "say", "staff", "templates", "threads"):
        assert f"  {name} " in result.stdout


def test_accounts_are_read_from_standard_input(terminal: Terminal, tmp_path: Path) -> None:
    """As where the host's disk is not ours to put a file on."""
    result = flask(
        *("accounts", "import", "-"),
        typed=DEMO.read_text(),
        LOCAL_DIR=str(tmp_path / "local"),
        DATABASE_URL=terminal.services.settings.database_url,
        LOANLINE_ENV="test",
    )
    assert result.stderr == ""
    assert result.stdout == "12 accounts are new, 0 changed, 0 unchanged.\n"


def test_a_database_that_does_not_answer_is_said(make_settings: MakeSettings) -> None:
    app = create_app(make_settings(database_url=NOWHERE.format(free_port())))
    refusal = Terminal(app).refuses("staff", "list")
    assert (
        refusal
        == "Error: The database cannot be used: check DATABASE_URL, and that its server runs.\n"
    )


def test_missing_tables_are_said(bare: Terminal) -> None:
    downgrade(bare.services.settings, "base")
    try:
        assert "Run `flask --app app release` first." in bare.refuses("staff", "list")
    finally:
        upgrade(bare.services.settings)


def test_a_missing_release_is_said(bare: Terminal) -> None:
    refusal = bare.refuses("say", "--from", "+12025550101", "hello")
    assert refusal.startswith("Error: the lender's values are not in the database")


def test_a_row_that_somebody_holds_is_said(database: Database, now: datetime) -> None:
    """What the other one gets: a lock time-out on PostgreSQL, a busy file on SQLite."""
    number_id = "00000000-0000-0000-0000-000000000001".replace("-", "")
    with database.write() as session:
        session.execute(
            text(
                "INSERT INTO numbers (id, cipher, last4, created_at, service, collections,"
                " marketing, ledger_length, ledger_head)"
                f" VALUES ('{number_id}', '', '0101', :now, 'unknown', 'unknown', 'unknown', 0, '')"
            ),
            {"now": now if not database.on_sqlite else now.replace(tzinfo=None)},
        )
    with database.write() as holder:
        holder.query(Number).with_for_update().all()
        with database.engine.connect() as other, pytest.raises(DBAPIError) as raised:
            if database.on_sqlite:
                other.connection.driver_connection.execute("PRAGMA busy_timeout=50")  # type: ignore[union-attr]
                other.execute(text("SELECT 1"))
            else:
                other.execute(text("SET lock_timeout = 50"))
                other.execute(text("SELECT id FROM numbers FOR UPDATE"))
    assert explain(raised.value) == "Somebody else writes the same rows at this moment: try again."


def test_a_defect_stays_a_defect(database: Database) -> None:
    with database.read() as session, pytest.raises(DBAPIError) as raised:
        session.execute(text("SELECT nonsense('x', 1, 2)"))
    assert explain(raised.value) is None


def test_a_folder_without_a_database_is_said(make_settings: MakeSettings, tmp_path: Path) -> None:
    app = create_app(make_settings(database_url=f"sqlite:///{tmp_path}/nowhere/loanline.db"))
    assert "cannot be used" in Terminal(app).refuses("staff", "list")
