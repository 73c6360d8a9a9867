"""What of a text is sent to Rasa, and as which intent it is heard."""

import pytest

from bot.dialogue.leading import UNSURE
from bot.dialogue.rules import FALLBACK
from bot.dialogue.tracker import Tracker
from bot.rasa.hearing import Part, parts_of
from tests.bot.dialogue.talk import reading_of, turn_for


def parts(body: str, intent: str, decision: str = "act", second: str | None = None) -> list[Part]:
    reading = reading_of(intent, decision, second)
    return list(parts_of(turn_for(body, intent), Tracker(), reading))


def heard(found: list[Part]) -> list[tuple[str, str]]:
    return [(part.sent, part.intent) for part in found]


def test_a_text_is_one_message() -> None:
    assert heard(parts("bal?", "check_balance")) == [("bal?", "check_balance")]


def test_a_second_request_is_a_message_of_its_own() -> None:
    found = parts("bal? and call me", "check_balance", second="speak_to_agent")
    assert heard(found) == [
        ("bal? and call me", "check_balance"),
        ("/speak_to_agent", "speak_to_agent"),
    ]
    assert [part.serves_second for part in found] == [False, True]
    assert {part.stands_for for part in found} == {"bal? and call me"}


@pytest.mark.parametrize(
    ("decision", "intent"), [("act", "hardship"), ("ask", UNSURE), ("hand_over", FALLBACK)]
)
def test_what_is_too_unsure_is_heard_as_that(decision: str, intent: str) -> None:
    assert heard(parts("cant", "hardship", decision)) == [("cant", intent)]


def test_a_yes_beside_a_request_answers_the_question_first() -> None:
    tracker = Tracker(active_form="code_word_offer_form", requested_slot="code_word_wanted")
    reading = reading_of("check_balance", "act", "affirm")
    turn = turn_for("what is my balance? oh and yes", "check_balance")
    found = parts_of(turn, tracker, reading)
    assert [(part.sent, part.answers) for part in found] == [
        ("1", True),
        ("what is my balance? oh and yes", False),
    ]


def test_of_a_code_word_that_comes_to_the_offer_only_the_length_is_sent() -> None:
    tracker = Tracker(active_form="code_word_offer_form", requested_slot="code_word_wanted")
    found = parts_of(turn_for("sunflower77"), tracker, reading_of("out_of_scope"))
    assert [(part.sent, part.answers) for part in found] == [("0" * 11, True)]


def test_nothing_is_sent_of_a_text_without_words() -> None:
    assert parts("///", "out_of_scope", second="check_balance") == []
