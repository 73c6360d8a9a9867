"""A closing thanks is no part of a request; a text that is only thanks stays whole."""

import pytest

from intents import classify
from intents.courtesy import without_closing


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
