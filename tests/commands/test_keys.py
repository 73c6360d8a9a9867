"""`keys`: of programs, and of the data."""

import uuid
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

import crypto
from app import create_app
from models.inbound import InboundState, InboundText, LawStep
from models.numbers import Number
from models.staff import ApiKey
from tests.commands.conftest import MakeSettings, Terminal
from webhooks.keys import find_key

ADD = ("keys", "add", "core system", "--scope", "accounts:write", "--scope", "payments:write")


def test_a_key_is_shown_once_and_is_in_force(terminal: Terminal) -> None:
    secret = terminal.type(*ADD).stdout.strip()
    with terminal.database.read() as session:
        key = find_key(session, secret, terminal.services.lookup)
    assert key is not None
    assert (key.name, key.scopes) == ("core system", ["accounts:write", "payments:write"])
    listed = terminal.says("keys", "list")
    assert "in force" in listed
    assert secret not in listed


def test_a_revoked_key_is_in_force_no_more(terminal: Terminal) -> None:
    secret = terminal.type(*ADD).stdout.strip()
    assert "is revoked" in terminal.says("keys", "revoke", "core system")
    with terminal.database.read() as session:
        assert find_key(session, secret, terminal.services.lookup) is None
    assert "was revoked on 2026-11-21" in terminal.refuses("keys", "revoke", "core system")


def test_a_name_is_given_once(terminal: Terminal) -> None:
    terminal.says(*ADD)
    assert "choose another name" in terminal.refuses(*ADD)
    with terminal.database.read() as session:
        assert len(session.scalars(select(ApiKey)).all()) == 1


def test_a_key_nobody_knows_is_not_revoked(terminal: Terminal) -> None:
    assert "no key of that name" in terminal.refuses("keys", "revoke", "nothing")


def test_a_scope_nobody_knows_is_refused(terminal: Terminal) -> None:
    assert terminal.type("keys", "add", "x", "--scope", "everything").exit_code == 2
    assert "No key yet" in terminal.says("keys", "list")


def test_fresh_keys_are_fit_for_the_settings(
    terminal: Terminal, make_settings: MakeSettings
) -> None:
    lines = [line.split("=", 1) for line in terminal.says("keys", "new").splitlines()]
    fresh = {name.lower(): text for name, text in lines}
    assert sorted(fresh) == ["data_keys", "lookup_key", "secret_key"]
    assert make_settings(**fresh).data_keys == (crypto.decode_key(fresh["data_keys"]),)
    assert len(set(fresh.values())) == 3


# --- Replacing a data key -------------------------------------------------------------------

OLD, NEW = crypto.new_key(), crypto.new_key()
NUMBERS, TEXTS = 1203, 7
"""More numbers than two batches, and not a whole number of them."""


@pytest.fixture
def filled(
    database_url: str, make_settings: MakeSettings, tmp_path: Path, now: datetime
) -> Iterator[Terminal]:
    """Numbers and texts sealed under the old key; the terminal has the new one before it."""
    del tmp_path
    app = create_app(make_settings(database_url=database_url, data_keys=f"{NEW},{OLD}"))
    terminal = Terminal(app)
    fill(terminal, now)
    yield terminal
    terminal.services.close()


def e164(place: int) -> str:
    return f"+1202555{place:04d}"


def fill(terminal: Terminal, now: datetime) -> None:
    old, lookup = crypto.Vault([crypto.decode_key(OLD)]), terminal.services.lookup
    with terminal.database.write() as session:
        session.execute(
            insert(Number),
            [
                {
                    "id": lookup.number_id(e164(place)),
                    "cipher": old.seal(e164(place)),
                    "last4": e164(place)[-4:],
                    "created_at": now,
                }
                for place in range(NUMBERS)
            ],
        )
        session.add_all(
            InboundText(
                provider="twilio",
                provider_sid=f"SM{place}",
                thread_id=lookup.number_id(e164(place)),
                number_cipher=old.seal(e164(place)),
                number_last4="0000",
                recipient="+12025550199",
                body="hello",
                received_at=now,
                law_step=LawStep.NONE,
                state=InboundState.DONE,
            )
            for place in range(TEXTS)
        )


def ciphers(terminal: Terminal) -> dict[uuid.UUID, bytes]:
    with terminal.database.read() as session:
        return dict(session.execute(select(Number.id, Number.cipher)).all())


def test_every_number_is_sealed_anew_and_reads_the_same(filled: Terminal) -> None:
    output = filled.says("keys", "rotate-data")
    assert f"numbers.cipher: {NUMBERS} sealed anew" in output
    assert f"inbound_texts.number_cipher: {TEXTS} sealed anew" in output
    new, lookup = crypto.Vault([crypto.decode_key(NEW)]), filled.services.lookup
    stored = ciphers(filled)
    assert len(stored) == NUMBERS
    assert all(lookup.number_id(new.open(sealed)) == key for key, sealed in stored.items())
    with filled.database.read() as session:
        texts = session.scalars(select(InboundText.number_cipher)).all()
    assert sorted(new.open(sealed) for sealed in texts) == [e164(place) for place in range(TEXTS)]


def test_the_second_time_nothing_is_left_to_do(filled: Terminal) -> None:
    filled.says("keys", "rotate-data")
    before = ciphers(filled)
    assert "numbers.cipher: 0 sealed anew" in filled.says("keys", "rotate-data")
    assert ciphers(filled) == before


def test_a_lost_key_is_said_and_what_it_sealed_stays_as_it_is(
    filled: Terminal, now: datetime
) -> None:
    lost = crypto.Vault([crypto.decode_key(crypto.new_key())])
    number_id, sealed = uuid.UUID(int=2**128 - 1), lost.seal("+12025559999")
    with filled.database.write() as session:
        session.add(Number(id=number_id, cipher=sealed, last4="9999", created_at=now))
    assert "DATA_KEYS lacks" in filled.refuses("keys", "rotate-data")
    assert ciphers(filled)[number_id] == sealed
