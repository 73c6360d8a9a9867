"""Two wishes in one text are told apart only where the text itself parts them."""

import pytest

from intents import classify
from intents.clauses import LONGEST, clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("i paid 200 yesterday, also call me", ["i paid 200 yesterday", "call me"]),
        ("whats my balance and when is it due", ["whats my balance", "when is it due"]),
        ("查一下余额，还有下期什么时候还", ["查一下余额", "下期什么时候还"]),
        ("cuanto debo y cuando vence", ["cuanto debo", "cuando vence"]),
        ("i paid and paid and paid", []),
        ("salt and pepper", []),
        ("also", []),
        ("", []),
        ("a also b also c also d also e", []),
        ("x " * LONGEST + "also call me", []),
    ],
)
def test_a_text_is_parted_where_it_adds_something(text: str, parts: list[str]) -> None:
    assert clauses(text, sentences=False) == parts


def test_sentences_are_parts_only_where_that_is_asked_for() -> None:
    text = "How do I pay? Call me tomorrow."
    assert clauses(text, sentences=False) == []
    assert clauses(text, sentences=True) == ["How do I pay", "Call me tomorrow"]


@pytest.mark.parametrize(
    ("text", "intent", "second"),
    [
        ("whats my balance and when is it due", "check_balance", "payment_due"),
        ("i paid 200 yesterday, also call me", "confirm_payment", "speak_to_agent"),
        ("我昨天还了500，另外我换手机号了", "confirm_payment", "update_contact"),
        ("cuanto debo y cuando vence?", "check_balance", "payment_due"),
        ("how do i pay and i never took this loan", "dispute_debt", "how_to_pay"),
    ],
)
def test_two_plain_wishes_are_both_read(text: str, intent: str, second: str) -> None:
    """The first one first, but for those that do harm when they wait."""
    reading = classify(text)
    assert (reading.intent, reading.second, reading.decision) == (intent, second, "act")


@pytest.mark.parametrize(
    "text", ["thanks and bye", "i got paid and will pay you friday", "ok and how are you"]
)
def test_one_wish_stays_one(text: str) -> None:
    assert classify(text).second is None
