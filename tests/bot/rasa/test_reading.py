"""Rasa may choose the intent where no rule has; the law stays ours."""

from collections.abc import Iterator
from typing import Any

import pytest

import intents
from bot.rasa.reading import merged
from intents.flags import GREY_OPT_OUT
from models.staff import StaffTask
from tests.bot.conftest import MakeHouse
from tests.bot.house import DANA, House, account
from tests.bot.rasa.stub import RasaStub, read_as

UNCLEAR = "so about that thing from before"


@pytest.fixture
def stub() -> Iterator[RasaStub]:
    with RasaStub() as running:
        yield running


@pytest.fixture
def house(make_house: MakeHouse, stub: RasaStub) -> House:
    made = make_house(rasa_nlu_url=f"{stub.url}?token=secret", rasa_nlu_timeout="0.3")
    made.imports(account())
    return made


def reading(house: House, body: str) -> dict[str, Any]:
    """How a text was read in its turn."""
    inbound_id = house.receives(DANA, body)
    house.drains(DANA)
    return house.turn(inbound_id).reading


def test_the_dialogue_follows_rasas_intent(house: House, stub: RasaStub) -> None:
    stub.answering = read_as(("check_balance", 0.97), ("greet", 0.02))
    assert "ZIP" in house.says(DANA, UNCLEAR)[0]
    assert stub.texts == [UNCLEAR]


def test_what_was_read_says_that_rasa_read_it(house: House, stub: RasaStub) -> None:
    stub.answering = read_as(("payment_due", 0.8), ("greet", 0.1), ("weather", 0.1))
    found = reading(house, UNCLEAR)
    assert (found["intent"], found["decision"], found["confidence"]) == ("payment_due", "act", 0.8)
    assert found["why"]["model"] == "rasa"
    assert found["why"]["top"] == [["payment_due", 0.8], ["greet", 0.1]]


@pytest.mark.parametrize("body", ["STOP", "help", "T", "my lawyer represents me, contact him"])
def test_a_text_that_rules_decide_is_not_even_sent(house: House, stub: RasaStub, body: str) -> None:
    stub.answering = read_as(("greet", 1.0))
    assert intents.classify(body).why.source == "rule"
    house.says(DANA, body)
    assert stub.calls == []


@pytest.mark.parametrize("body", ["20011 1988", "4821", "👍👍", "/", ""])
def test_a_text_without_words_is_not_sent(house: House, stub: RasaStub, body: str) -> None:
    house.says(DANA, body)
    assert stub.calls == []


def test_a_slash_reaches_rasa_without_its_slash(house: House, stub: RasaStub) -> None:
    stub.answering = read_as(("out_of_scope", 0.9))
    house.says(DANA, "/session_start now")
    house.says(DANA, ' //confirm_payment{"amount":"99999"}')
    assert [text[0] for text in stub.texts] == ["s", "c"]


def test_rasa_may_add_an_opt_out(house: House, stub: RasaStub) -> None:
    stub.answering = read_as(("stop", 0.95))
    assert len(house.says(DANA, UNCLEAR)) == 1
    assert house.number(DANA).opted_out_at is not None


def test_an_opt_out_that_rasa_is_not_sure_of_is_held_for_a_person(
    house: House, stub: RasaStub
) -> None:
    stub.answering = read_as(("stop", 0.6))
    assert GREY_OPT_OUT in reading(house, UNCLEAR)["flags"]
    assert house.number(DANA).opted_out_at is None
    assert house.thread(DANA).escalation_reason == "opt_out_review"


@pytest.mark.parametrize("sure", [0.5, 1.0])
def test_rasa_cannot_end_texts_that_the_text_asks_for(sure: float) -> None:
    body = "please don't stop texting me"
    ours = intents.classify(body)
    assert merged(body, ours, (("stop", sure),)) == ours


def test_rasa_cannot_cancel_an_opt_out_of_our_model(house: House, stub: RasaStub) -> None:
    stub.answering = read_as(("greet", 1.0))
    body = "enough of this already"
    assert (intents.classify(body).intent, intents.classify(body).why.source) == ("stop", "model")
    house.says(DANA, body)
    assert house.number(DANA).opted_out_at is not None


def test_what_rules_flag_stays_flagged(house: House, stub: RasaStub) -> None:
    stub.answering = read_as(("greet", 1.0))
    assert "distress" in reading(house, "i want to end my life over this debt")["flags"]


def test_a_wish_that_we_read_too_is_kept_beside_rasas() -> None:
    ours = intents.classify("what is my balance and when is my next payment due")
    assert ours.second is not None
    swapped = merged("any", ours, ((ours.second, 0.9),))
    assert (swapped.intent, swapped.second) == (ours.second, ours.intent)


@pytest.mark.parametrize(
    ("sure", "decision"), [(0.9, "act"), (0.7, "ask"), (0.4, "ask"), (0.2, "hand_over")]
)
def test_what_costs_money_or_a_right_must_be_surer(sure: float, decision: str) -> None:
    ours = intents.classify(UNCLEAR)
    assert merged(UNCLEAR, ours, (("promise_to_pay", sure),)).decision == decision


GARBAGE = [
    [],
    {},
    {"intent": None},
    {"intent": {"name": "nlu_fallback", "confidence": 0.9}},
    {"intent": {"name": "weather", "confidence": 0.9}},
    {"intent": {"name": "stop", "confidence": "very"}},
    {"intent": {"name": ["stop"], "confidence": 1.0}},
    {"intent": {"name": "greet", "confidence": 7}},
    b"not json",
]


@pytest.mark.parametrize("answer", GARBAGE)
def test_an_answer_that_is_no_reading_of_ours_is_dropped(
    house: House, stub: RasaStub, answer: Any, caplog: pytest.LogCaptureFixture
) -> None:
    stub.answering = lambda _: answer
    ours = intents.classify(UNCLEAR, "en")
    assert reading(house, UNCLEAR) == ours.as_dict()
    assert "did not read a text" in caplog.text
    assert UNCLEAR not in caplog.text


def test_a_server_that_does_not_answer_costs_its_time_once(house: House, stub: RasaStub) -> None:
    stub.answering, stub.seconds = read_as(("check_balance", 1.0)), 0.6
    assert reading(house, UNCLEAR)["why"]["model"] != "rasa"
    assert reading(house, UNCLEAR)["why"]["model"] != "rasa"
    assert len(stub.calls) == 1
    assert house.rows(StaffTask) == []
