"""Several requests, unsure ones, and ones that come while a question is open."""

from pathlib import Path

import pytest

from bot.dialogue.runner import EmbeddedRunner
from bot.dialogue.tracker import Tracker
from tests.bot.dialogue.small import CheckBalance, Talk, small_runner
from tests.bot.dialogue.talk import reading_of, turn_for


@pytest.fixture
def runner(tmp_path: Path) -> EmbeddedRunner:
    return small_runner(tmp_path)


@pytest.fixture
def talk(runner: EmbeddedRunner) -> Talk:
    return Talk(runner)


# --- Two requests in one text ---------------------------------------------------------------------


def test_a_second_request_is_served_in_the_same_answer(talk: Talk) -> None:
    assert talk.says("x", "complaint", second="check_balance") == ["utter_sorry", "utter_balance"]
    assert talk.outcome("x", "complaint", second="check_balance").rule == "complaint"


def test_a_second_that_is_no_request_is_not(talk: Talk) -> None:
    assert talk.says("x", "complaint", second="greet") == ["utter_sorry"]


def test_an_unsure_second_that_could_do_harm_is_left_alone(talk: Talk) -> None:
    assert talk.says("x", "complaint", "ask", "hardship") == ["utter_sorry"]
    assert talk.says("x", "complaint", "ask", "check_balance") == ["utter_sorry", "utter_balance"]


def test_words_that_say_nothing_give_way_to_the_request_beside_them(talk: Talk) -> None:
    assert talk.says("lol balance", "out_of_scope", "act", "check_balance") == ["utter_balance"]


def test_while_the_second_is_served_the_turn_is_about_it(runner: EmbeddedRunner) -> None:
    turn = turn_for("x", "complaint")
    runner.handle(turn, Tracker(), reading_of("complaint", second="check_balance"))
    assert CheckBalance.seen == [("check_balance", True)]
    assert (turn.intent, turn.serves_second) == ("complaint", False)


def test_beside_a_death_nothing_small_is_served(talk: Talk) -> None:
    assert talk.says("x", "legal_notice", second="check_balance") == ["utter_noted"]
    assert talk.says("x", "legal_notice", second="complaint") == ["utter_noted", "utter_sorry"]


# --- Unsure ---------------------------------------------------------------------------------------


def test_what_could_do_harm_is_asked_about_when_unsure(talk: Talk) -> None:
    outcome = talk.outcome("x", "hardship", "ask")
    assert [say.key for say in outcome.says] == ["utter_ask_which_intent"]
    assert outcome.rule == "unsure"
    assert talk.tracker.active_form == "which_form"


def test_what_only_looks_something_up_is_done_at_once(talk: Talk) -> None:
    assert talk.says("x", "check_balance", "ask") == ["utter_balance"]


# --- Open questions -------------------------------------------------------------------------------


def test_an_offer_is_dropped_by_whoever_asks_for_something_else(talk: Talk) -> None:
    talk.says("x", "hardship", "ask")
    assert talk.says("x", "complaint") == ["utter_sorry"]
    assert talk.tracker.active_form is None


def test_a_question_is_put_once_in_a_text(talk: Talk) -> None:
    talk.says("i want one", "order")
    assert talk.says("again", "order") == ["utter_ask_size"]
    assert talk.says("x", "stop", second="complaint") == [
        "utter_stopped",
        "utter_sorry",
        "utter_ask_size",
    ]


def test_a_yes_beside_a_request_answers_the_question_and_the_rest_is_served(talk: Talk) -> None:
    talk.says("withdraw", "deny")
    talk.outcome("yes, and my balance?", "check_balance", second="affirm")
    assert talk.tracker.slots["withdrawal_answer"] == "yes"
    assert talk.tracker.active_form is None


def test_the_third_vain_answer_is_left_to_a_person(talk: Talk) -> None:
    talk.says("i want one", "order")
    assert talk.says("enormous") == ["utter_ask_size"]
    assert talk.says("gigantic") == ["utter_ask_size"]
    assert talk.says("colossal") == ["utter_person"]
    assert talk.tracker.active_form is None


def test_a_good_answer_between_starts_the_count_anew(talk: Talk) -> None:
    talk.says("i want one", "order")
    talk.says("enormous")
    talk.says("gigantic")
    assert talk.says("small") == ["utter_ask_day"]
    assert talk.tracker.slots["asked_again"] == 0
