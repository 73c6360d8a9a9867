"""A bare question for a rate."""

import pytest

from bot.words.loans.rates import asks_rate


@pytest.mark.parametrize(
    "text",
    ["利息多少", "那利率是多少？", "息幾多呀", "whats the interest rate", "how much is the interest?",
     "cual es la tasa?", "y de cuanto es el interes"],
)  # fmt: skip
def test_a_rate_alone_is_asked(text: str) -> None:
    assert asks_rate(text)


@pytest.mark.parametrize(
    "text",
    ["我这笔利率多少", "你们多收了利息", "what rate is my loan", "interest was charged twice",
     "cuanto interes me cobraron"],
)  # fmt: skip
def test_more_than_a_rate_is_something_else(text: str) -> None:
    assert not asks_rate(text)
