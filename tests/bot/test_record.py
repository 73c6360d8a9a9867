"""One row for each text, before anything else happens to it."""

import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.record import MOST_CHARACTERS, Received, record, storable
from models.inbound import InboundText
from tests.bot.house import DANA, House
from tests.sandbox.running import OURS


def received(body: str = "bal?", **different: object) -> Received:
    given = {
        "provider": "twilio",
        "sid": "SM" + "1" * 32,
        "sender": DANA,
        "recipient": OURS,
        "body": body,
        "received_at": datetime(2026, 11, 21, 15, tzinfo=UTC),
    }
    return Received(**given | different)  # type: ignore[arg-type]


def rows(house: House) -> list[InboundText]:
    return list(house.rows(InboundText))


def test_a_text_becomes_a_row(house: House) -> None:
    media = ({"url": "https://media.example.com/1", "type": "image/png"},)
    recorded = record(house.services, received(media=media, opt_out_type=None))
    (row,) = rows(house)
    assert recorded.inbound_id == row.id
    assert recorded.thread_id == row.thread_id == house.thread_id(DANA)
    assert (row.body, row.number_last4, row.recipient) == ("bal?", "0101", OURS)
    assert house.services.vault.open(row.number_cipher) == DANA
    assert (row.state, row.law_step, row.attempts, row.recovered) == ("unread", "none", 0, False)
    assert row.media == [dict(media[0])]


def test_the_number_is_nowhere_in_clear(house: House) -> None:
    record(house.services, received())
    with house.database.read() as session:
        (row,) = session.execute(select(InboundText.__table__)).all()
    assert not [value for value in row if DANA.removeprefix("+") in str(value)]


def test_a_second_delivery_finds_the_first(house: House) -> None:
    record(house.services, received())
    assert record(house.services, received("another body")).inbound_id is None
    assert [row.body for row in rows(house)] == ["bal?"]


def test_eight_deliveries_at_once_are_one_row(house: House) -> None:
    start, found = threading.Barrier(8), []

    def deliver() -> None:
        start.wait()
        found.append(record(house.services, received()).inbound_id)

    threads = [threading.Thread(target=deliver) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(rows(house)) == 1
    assert sorted(place is None for place in found) == [False] + [True] * 7


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("a\x00b", "ab"),
        ("half \ud83d pair", "half ? pair"),
        ("", ""),
        ("退订 🛑", "退订 🛑"),
    ],
)
def test_what_cannot_be_stored_is_taken_out(house: House, body: str, kept: str) -> None:
    record(house.services, received(body))
    assert [row.body for row in rows(house)] == [kept]


def test_a_text_longer_than_any_carriers_is_cut_with_a_mark() -> None:
    assert storable("a" * MOST_CHARACTERS) == "a" * MOST_CHARACTERS
    assert storable("a" * (MOST_CHARACTERS + 1)) == "a" * MOST_CHARACTERS + " […]"


@pytest.mark.parametrize("sender", ["72345", "HARBOR", "", OURS, "whatsapp:+12025550101"])
def test_a_sender_that_is_never_answered_is_set_aside(house: House, sender: str) -> None:
    record(house.services, received("STOP", sender=sender))
    (row,) = rows(house)
    assert (row.state, row.law_step) == ("set_aside", "none")


@pytest.mark.parametrize(
    ("body", "opt_out_type", "step"),
    [
        ("STOP", None, "pending"),
        ("please stop texting me", None, "pending"),
        ("START", None, "pending"),
        ("HELP", None, "none"),
        ("what do I owe", None, "none"),
        ("whatever", "STOP", "pending"),
        ("help", "HELP", "none"),
    ],
)
def test_what_the_law_step_is_for_is_marked(
    house: House, body: str, opt_out_type: str | None, step: str
) -> None:
    assert record(house.services, received(body, opt_out_type=opt_out_type)).law_step == step
