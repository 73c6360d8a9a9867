"""The sum asked for in order to pay it, and questions about what was paid or is left."""

import pytest

from bot.words.loans.asked_to_pay import asks_sum_to_pay
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    "text",
    [
        "can you just tell me how much so i can pay it",
        "just tell me the amount and ill pay it",
        "how much is it so i can pay it today",
        "tell me what i need to pay",
        "solo dígame cuánto es para pagarlo",
        "dígame cuánto y ya lo pago",
        "告诉我多少钱我好还",
        "話我知幾多我好找數",
        "你話俾我聽幾多錢等我還",
    ],
)
def test_the_sum_is_asked_for_to_pay_it(text: str) -> None:
    assert asks_sum_to_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "how much so i can pay it off",
        "how much have i paid so far",
        "tell me how much and ill pay friday",
        "tell me how much interest i pay",
        "cuánto es para liquidar y lo pago",
        "cuánto he pagado",
        "还清要多少我好还",
        "告诉我还了多少",
        "how do i pay",
    ],
)
def test_other_questions_are_left_to_their_reading(text: str) -> None:
    assert not asks_sum_to_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "can you just tell me how much so i can pay it",
        "dígame cuánto y ya lo pago",
        "告诉我多少钱我好还",
        "你話俾我聽幾多錢等我還",
    ],
)
def test_it_is_answered_with_what_is_due(dana: House, text: str) -> None:
    dana.says(DANA, text)
    (answer,) = dana.says(DANA, PROOF)
    assert "208.33" in answer
    assert "1,250" not in answer
    assert any(word in answer for word in ("due", "vence", "应还", "應還", "到期", "下期"))
