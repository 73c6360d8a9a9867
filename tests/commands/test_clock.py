"""`clock`: business time moves for every process, in development and test only."""

from datetime import UTC, datetime, timedelta

import pytest

import clock
from app import create_app
from models.clock_offset import read_clock
from tests.commands.conftest import MakeSettings, Terminal

NEARLY = timedelta(minutes=1)


def stored(terminal: Terminal) -> datetime:
    """Business time as another process would read it."""
    clock.set_offset(timedelta())
    with terminal.database.read() as session:
        read_clock(session)
    return clock.now()


def test_time_is_set_and_goes_on_from_there(terminal: Terminal) -> None:
    output = terminal.says("clock", "set", "2026-12-24T18:00:00-05:00")
    assert "2026-12-24 23:00:0" in output
    assert "Thursday" in output
    assert abs(stored(terminal) - datetime(2026, 12, 24, 23, tzinfo=UTC)) < NEARLY


def test_time_is_advanced_from_where_it_is(terminal: Terminal, now: datetime) -> None:
    terminal.says("clock", "advance", "3d")
    terminal.says("clock", "advance", "2h30m")
    assert abs(stored(terminal) - now - timedelta(days=3, hours=2, minutes=30)) < NEARLY
    assert "2026-11-24 17:3" in terminal.says("clock", "show")


@pytest.mark.parametrize("moment", ["2026-12-24T18:00:00", "tomorrow", "2026-13-01T00:00:00Z"])
def test_a_time_without_zone_is_refused(terminal: Terminal, moment: str, now: datetime) -> None:
    assert "with its zone" in terminal.refuses("clock", "set", moment)
    assert abs(stored(terminal) - now) < NEARLY


@pytest.mark.parametrize("words", [("set", "2026-12-24T18:00:00Z"), ("advance", "1d"), ("show",)])
def test_production_has_no_such_clock(
    bare: Terminal, make_settings: MakeSettings, words: tuple[str, ...]
) -> None:
    settings = bare.services.settings
    live = create_app(
        make_settings(
            loanline_env="production",
            database_url=settings.database_url,
            public_base_url="https://texts.example.com",
            twilio_account_sid=settings.twilio_account_sid,
            twilio_api_key=settings.twilio_api_key,
            twilio_api_secret=settings.twilio_api_secret,
            twilio_auth_tokens=settings.twilio_auth_tokens[0],
            twilio_from_numbers=settings.twilio_from_numbers[0],
            opt_out_reply_by="app",
            secret_key=settings.secret_key,
            data_keys="dmF1bHQta2V5LW9mLXRoZS10ZXN0cy0zMi1ieXRlcyE",
            lookup_key="bG9vay11cC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU",
            lender_config=settings.lender_config,
        )
    )
    assert "development and test only" in Terminal(live).refuses("clock", *words)
    live.extensions["loanline"].close()
    assert abs(stored(bare) - datetime.now(UTC)) < NEARLY
