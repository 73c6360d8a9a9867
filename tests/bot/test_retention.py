"""Words are kept as long as they must be; the ledger, cases and payments always."""

import pytest

import clock
from bot.retention import keep_no_longer
from models.cases import Case, CaseState
from models.consent import ConsentEntry
from models.inbound import InboundText
from models.loans import Payment
from models.outbound import OutboundText
from models.turns import Turn
from policy.retention import TooShort
from tests.bot.house import DANA, STRANGER, House


def bodies(house: House) -> list[str]:
    with house.database.read() as session:
        out = [text.body for text in session.query(OutboundText)]
    return [text.body for text in house.rows(InboundText)] + out


@pytest.fixture
def talked(dana: House) -> House:
    dana.proves()
    dana.says(STRANGER, "STOP")
    return dana


def test_after_seven_years_of_silence_words_are_emptied(talked: House) -> None:
    talked.passes(days=7 * 365.25 + 1)
    assert keep_no_longer(talked.services, clock.now()) == 2
    assert set(bodies(talked)) == {""}
    assert talked.rows(Turn) == []
    assert talked.thread(DANA).tracker == {}
    assert {text.shown_as for text in talked.rows(InboundText)} == {"retention"}
    assert talked.texts_out(DANA)[-1].figures is None
    assert keep_no_longer(talked.services, clock.now()) == 0


def test_the_opt_out_outlives_its_words(talked: House) -> None:
    talked.passes(days=3000)
    keep_no_longer(talked.services, clock.now())
    assert talked.number(STRANGER).opted_out_at is not None
    (entry,) = talked.rows(ConsentEntry)
    assert entry.wording == "STOP"
    assert len(talked.rows(Payment)) == 1


def test_a_day_earlier_nothing_is_touched(talked: House) -> None:
    talked.passes(days=7 * 365.25 - 1)
    assert keep_no_longer(talked.services, clock.now()) == 0
    assert "" not in [text.body for text in talked.texts_out(DANA)]


def test_a_later_text_keeps_the_whole_thread(talked: House) -> None:
    talked.passes(days=2000)
    talked.says(DANA, "hello")
    talked.passes(days=1000)
    assert keep_no_longer(talked.services, clock.now()) == 1
    assert talked.text_in(1).body == "balance"


def test_an_open_case_keeps_its_thread(talked: House) -> None:
    talked.says(DANA, "I want to complain about the rude man on the phone")
    talked.passes(days=3000)
    assert keep_no_longer(talked.services, clock.now()) == 1
    with talked.database.write() as session:
        session.get_one(Case, 1).state = CaseState.CLOSED
    assert keep_no_longer(talked.services, clock.now()) == 1
    assert len(talked.rows(Case)) == 1


def test_a_wish_is_followed_down_to_the_floor(talked: House) -> None:
    talked.passes(days=3 * 365.25 + 1)
    with pytest.raises(TooShort):
        keep_no_longer(talked.services, clock.now(), years=2)
    assert keep_no_longer(talked.services, clock.now(), years=3) == 2
