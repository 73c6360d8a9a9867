"""The keys of the data."""

from dataclasses import replace
from datetime import datetime

import pytest

import crypto
from commands.checks.sealing import sealing
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import DANA, Terminal
from tests.commands.texts import receive


def use(terminal: Terminal, *keys: bytes) -> None:
    """As after a restart with other DATA_KEYS."""
    terminal.services.settings = replace(terminal.services.settings, data_keys=keys)
    terminal.services.vault = crypto.Vault(keys)


@pytest.fixture
def first(terminal: Terminal, now: datetime) -> bytes:
    """The key under which one number and one text of it are sealed."""
    receive(terminal, DANA, "hello", now)
    return terminal.services.settings.data_keys[0]


def fresh() -> bytes:
    return crypto.decode_key(crypto.new_key())


def test_the_right_keys_are_well(terminal: Terminal, first: bytes, ask: Ask) -> None:
    assert ask(sealing, terminal.services) == [
        "ok: Every stored number is sealed with the first of DATA_KEYS.",
        "ok: LOOKUP_KEY is the one that the database was filled with.",
    ]


def test_an_empty_database_has_nothing_to_open(terminal: Terminal, ask: Ask) -> None:
    assert len(ask(sealing, terminal.services)) == 1


def test_a_new_key_asks_for_the_rotation(terminal: Terminal, first: bytes, ask: Ask) -> None:
    use(terminal, fresh(), first)
    assert ask(sealing, terminal.services)[0] == (
        "warning: 2 stored numbers are sealed with an older key of DATA_KEYS."
    )
    terminal.says("keys", "rotate-data")
    assert ask(sealing, terminal.services)[:2] == [
        "ok: Every stored number is sealed with the first of DATA_KEYS.",
        "warning: DATA_KEYS holds older keys that nothing needs.",
    ]


def test_a_lost_key_is_a_fault(terminal: Terminal, first: bytes, ask: Ask) -> None:
    use(terminal, fresh())
    assert ask(sealing, terminal.services) == [
        "FAULT: 2 stored numbers were sealed with a key that DATA_KEYS lacks."
    ]


def test_another_lookup_key_is_a_fault(terminal: Terminal, first: bytes, ask: Ask) -> None:
    terminal.services.lookup = crypto.LookupKey(fresh())
    assert ask(sealing, terminal.services)[-1] == (
        "FAULT: LOOKUP_KEY is not the one that the database was filled with."
    )
