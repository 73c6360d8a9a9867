"""Asking which of two was meant, and serving what was meant in the words of then."""

from typing import Any, cast

import pytest

from bot.actions.which import SERVED_BY, AskWhich
from bot.context import turn_context
from bot.dialogue.tracker import Tracker
from bot.library import library
from bot.proof import offers_proof
from intents import classify
from tests.bot.actions.seen import cases
from tests.bot.dialogue.talk import reading_of, turn_for
from tests.bot.house import DANA, PROOF, STRANGER, House

UNSURE = "i owe you and ill pay"


def asked(body: str, intent: str, likely: tuple[str, ...]) -> tuple[list[Any], Tracker]:
    """What the runner says to an unsure reading, and what it remembers."""
    tracker = Tracker(slots=dict(library().domain.slots))
    turn = turn_for(body, intent, likely)
    with turn_context(turn):
        outcome = library().runner.handle(turn, tracker, reading_of(intent, "ask"))
    return list(outcome.says), tracker


@pytest.fixture
def which(house: House) -> House:
    """A house in which a text was unsure, or a failure to find one that is."""
    reading = classify(UNSURE)
    assert (reading.intent, reading.decision) == ("promise_to_pay", "ask")
    assert "1 = a payment to come" in house.says(STRANGER, UNSURE)[0]
    return house


def test_two_meanings_and_a_way_out_are_offered() -> None:
    (say,), tracker = asked("the sum", "dispute_debt", ("dispute_debt", "hardship", "complaint"))
    assert say.values["options"] == (
        "1 = this account is wrong, 2 = trouble paying, 3 = something else"
    )
    assert tracker.active_form == "which_form"


def test_what_must_not_go_unread_is_shown_to_staff_at_once() -> None:
    turn = turn_for("hm", "hardship", ("hardship", "legal_notice"))
    library().runner.handle(
        turn, Tracker(slots=dict(library().domain.slots)), reading_of("hardship", "ask")
    )
    assert [cast(Any, effect).reason for effect in turn.effects] == ["unsure"]


def test_the_words_of_a_proof_are_not_kept_for_later() -> None:
    body = "20011 1988"
    assert offers_proof(body)
    turn = turn_for(body, "hardship", ("hardship", "complaint"))
    decision = AskWhich().decide(turn, {})
    assert {one["words"] for one in decision.slots["which_options"]} == {""}


def test_what_was_meant_is_served_in_the_words_of_then(which: House) -> None:
    assert "On which day" in which.says(STRANGER, "1")[0]
    assert which.thread(STRANGER).tracker["active_form"] == "promise_form"


@pytest.mark.parametrize("answer", ["3", "something else"])
def test_neither_of_them_is_read_by_a_person(which: House, answer: str) -> None:
    assert "A person will read it" in which.says(STRANGER, answer)[0]
    assert which.thread(STRANGER).escalation_reason == "unsure"


def test_another_request_drops_the_question(which: House) -> None:
    (answer,) = which.says(STRANGER, "I lost my job and cannot pay this month")
    assert "many people go through this" in answer
    assert "To be sure I understand" not in answer
    assert cases(which) == [("hardship", None)]


def test_a_stop_is_no_choice(which: House) -> None:
    assert "opted out" in which.says(STRANGER, "stop")[0]


def test_whatever_may_be_offered_has_an_action() -> None:
    assert set(SERVED_BY.values()) <= library().domain.actions


def test_a_proof_answers_no_menu_and_takes_none_away(dana: House) -> None:
    (asked,) = dana.says(DANA, "sobre el crédito")
    assert "1 = " in asked
    (again,) = dana.says(DANA, PROOF)
    assert asked.split(": ", 1)[1] in again
    assert dana.thread(DANA).tracker["active_form"] == "which_form"
