"""What a text means by its own words, whatever it was read as."""

import pytest

from bot.dialogue.meant import meant
from intents import classify
from tests.bot.dialogue.talk import reading_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小姑娘 我想问问我那两笔哪个先到期呀", "payment_due"),
        ("我兩筆邊個先到期", "payment_due"),
        ("And the smaller loan when is that one due dear", "payment_due"),
        ("which of the two is due first hon", "payment_due"),
        ("oiga cuál de los dos se vence primero", "payment_due"),
        ("Howdy!! my nephew says yall do loans for roofs? mine is leaking", "apply_loan"),
        ("disculpe, dan préstamos para el techo?", "apply_loan"),
        ("你们有没有做修屋顶的贷款", "apply_loan"),
        ("oiga joven me manda el recibo del pago de octubre", "payment_history"),
        ("so why did i get a reminder sunday", "help"),
    ],
)
def test_a_first_request_in_ones_own_words_is_understood(text: str, expected: str) -> None:
    reading = classify(text)
    asked = meant(text, reading, {})
    assert asked == expected or (asked is None and reading.intent == expected)


@pytest.mark.parametrize(
    "text", ["my nephew took out loans", "i want nothing", "哪个客服", "no sé"]
)
def test_what_only_looks_so_is_left(text: str) -> None:
    assert meant(text, reading_of("out_of_scope", "ask"), {}) is None


@pytest.mark.parametrize("intent", ["dispute_debt", "complaint", "check_balance"])
def test_a_sure_reading_stands(intent: str) -> None:
    assert meant("when is that one due, dear", reading_of(intent), {}) is None
