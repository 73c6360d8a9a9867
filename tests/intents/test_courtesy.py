"""A closing thanks is no part of a request; a text that is only thanks stays whole."""

import pytest

from intents import classify
from intents.courtesy import without_closing, without_opening


@pytest.mark.parametrize(
    ("text", "request_left"),
    [
        ("when is it due, thanks!", "when is it due"),
        ("call me please thank you so much", "call me"),
        ("明天还，谢谢", "明天还"),
        ("转人工谢谢", "转人工"),
        ("cuánto debo, muchas gracias 🙏", "cuánto debo"),
        ("幾時到期 唔該晒", "幾時到期"),
    ],
)
def test_closing_words_are_taken_away(text: str, request_left: str) -> None:
    assert without_closing(text) == request_left


@pytest.mark.parametrize(
    "text", ["thanks", "thank you so much", "谢谢", "gracias", "ok thanks", "👍"]
)
def test_a_text_that_is_only_thanks_stays_whole(text: str) -> None:
    assert without_closing(text) == text


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("明天还，谢谢", "promise_to_pay"),
        ("转人工，谢谢", "speak_to_agent"),
        ("when is my next payment due thanks", "payment_due"),
        ("ok got it, thanks", "thanks"),
        ("no gracias", "deny"),
        ("thanks a lot for everything", "thanks"),
    ],
)
def test_the_request_is_read_and_not_the_thanks(text: str, intent: str) -> None:
    assert classify(text).intent == intent


@pytest.mark.parametrize(
    ("text", "request_left"),
    [
        ("hola ya pagué", "ya pagué"),
        ("buenas tardes, ya pague", "ya pague"),
        ("Hi there! whats my balance", "whats my balance"),
        ("你好我還款了", "我還款了"),
        ("您好，已经转了", "已经转了"),
        ("早晨 我俾咗錢", "我俾咗錢"),
    ],
)
def test_a_greeting_is_taken_away(text: str, request_left: str) -> None:
    assert without_opening(text) == request_left


@pytest.mark.parametrize("text", ["hola", "Good morning!", "你好", "hi there", "high fees"])
def test_a_text_that_is_only_a_greeting_stays_whole(text: str) -> None:
    assert without_opening(text) == text


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hola ya pagué", "confirm_payment"),
        ("您好，已经转了", "confirm_payment"),
        ("早晨 我已經俾咗錢", "confirm_payment"),
        ("hi i paid already", "confirm_payment"),
        ("hola buenas tardes", "greet"),
    ],
)
def test_a_greeting_before_a_request_is_not_all_that_is_heard(text: str, intent: str) -> None:
    assert classify(text).intent == intent


@pytest.mark.parametrize("text", ["Good morning this is Walter", "hello dana here"])
def test_a_name_after_a_greeting_is_no_wrong_number(text: str) -> None:
    reading = classify(text)
    assert reading.intent != "wrong_number" or reading.decision != "act"
