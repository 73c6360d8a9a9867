"""A claim put right beside a question, and questions that put nothing right."""

import pytest

from bot.words.payments.put_right import asks_who_confirms, puts_claim_right


@pytest.mark.parametrize(
    "text",
    [
        "208.33 y quien me confirma",
        "eran 208.33 y cuando se refleja",
        "是208.33，什么时候能到账",
        "it was 208.33 and when will it show",
        "no, 208.33",
        "208.33",
    ],
)
def test_the_sum_comes_first(text: str) -> None:
    assert puts_claim_right(text)


@pytest.mark.parametrize(
    "text",
    [
        "why was it only 208.33?",
        "is it 208.33",
        "did you get 208.33",
        "when will it show",
        "2",
        "cuando se refleja",
        "quien me confirma",
    ],
)
def test_a_question_puts_nothing_right(text: str) -> None:
    assert not puts_claim_right(text)


@pytest.mark.parametrize("text", ["quien me confirma", "and who confirms it to me", "谁给我确认啊"])
def test_who_confirms_is_asked(text: str) -> None:
    assert asks_who_confirms(text)
    assert not asks_who_confirms("confirmo")
