"""A carrier that keeps its own block and answers its own words: we are silent on those."""

from collections.abc import Iterator

import pytest

from tests.journeys.desk import Desk

OURS = "You are opted out"
THEIRS = "You are unsubscribed"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A house of its own, on SQLite: what differs is between us and the carrier."""
    folder = tmp_path_factory.mktemp("desk-keywords")
    settings = {"OPT_OUT_REPLY_BY": "carrier", "SANDBOX_KEYWORDS": "carrier"}
    with Desk(folder, f"sqlite:///{folder / 'loanline.db'}", **settings) as opened:
        yield opened
    assert opened.leaks() == []


def test_the_carriers_own_word_is_answered_by_the_carrier_alone(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.asks("Stop", THEIRS)
    phone.hears_nothing()
    assert phone.thread.number().opted_out_at is not None
    phone.asks("HELP", "Reply STOP to unsubscribe")
    phone.hears_nothing()
    phone.asks("START", "You are subscribed again")
    phone.hears_nothing()
    assert phone.thread.number().opted_out_at is None
    phone.asks("balance", "ZIP code")


def test_an_opt_out_by_sentence_is_confirmed_by_us(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.asks("please stop texting me", OURS)
    phone.says("balance")
    phone.hears_nothing()


def test_a_sentence_cannot_lift_what_the_carrier_blocks(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.asks("STOP", THEIRS)
    phone.says("please start sending me texts again")
    phone.hears_nothing()
    assert phone.thread.number().opted_out_at is not None
    assert phone.thread.tasks() == {"opt_in_at_carrier"}


def test_a_yes_lifts_the_carriers_block_and_not_ours(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.asks("stop", THEIRS)
    phone.asks("YES", "You are subscribed again")
    phone.says("balance")
    phone.hears_nothing()
    assert phone.thread.number().opted_out_at is not None


def test_a_block_that_we_learn_of_by_a_refusal_is_entered_and_not_confirmed(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.says("STOP", deliver=False)
    phone.hears(THEIRS)
    phone.says("balance")
    phone.hears_nothing()
    (entry,) = phone.thread.ledger()
    assert (entry.method, entry.event) == ("carrier", "revoked")
    assert entry.evidence is not None
    assert entry.evidence["code"] == 21610
    (text,) = phone.thread.texts_out()
    assert (text.state, text.error_code) == ("failed", 21610)
