"""How much the instalment of a month is, or the least of it."""

import pytest

from bot.words.loans.asked_instalments import asks_instalment


@pytest.mark.parametrize(
    "text",
    [
        "can check the instalment for dec how much ah", "can i check the instalment for dec",
        "whats my installment for december", "min", "what min for personal", "minimo?",
        "cuanto es la cuota de diciembre", "帮我查一下12月的供款", "最低还款多少",
    ],
)  # fmt: skip
def test_a_sum_is_asked(text: str) -> None:
    assert asks_instalment(text)


@pytest.mark.parametrize(
    "text",
    [
        "i paid the instalment for dec", "can i pay in instalments", "ill pay the min friday",
        "what is the minimum credit score", "ya pague la cuota de diciembre", "1 min",
        "can i get an installment loan", "call me in 5 min",
    ],
)  # fmt: skip
def test_what_is_something_else(text: str) -> None:
    assert not asks_instalment(text)
