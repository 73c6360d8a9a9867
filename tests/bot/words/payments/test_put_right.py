"""A claim put right beside a question, and questions that put nothing right."""

from decimal import Decimal

import pytest

from bot.words.payments.put_right import asks_who_confirms, puts_claim_right, swapped_sums


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


@pytest.mark.parametrize(
    "text",
    [
        "it was 150 not 200",
        "150, not $200",
        "sorry it was $150 instead of $200",
        "not 200 it was 150",
        "it wasnt 200, it was only 150",
        "eran 150 no 200",
        "no eran 200 sino 150",
        "fueron 150 en vez de 200",
        "是150不是200",
        "不是200块，是150块",
        "係150唔係200",
    ],
)
def test_one_sum_stands_for_another(text: str) -> None:
    assert swapped_sums(text) == (Decimal(150), Decimal(200))


@pytest.mark.parametrize(
    "text",
    [
        "i paid 150 and 200",
        "150 not",
        "why 150 not more",
        "i owe 150 not you",
        "no 200",
        "it was 150",
        "am i paying 150 or 200",
        "150 on 12/20 not yet",
    ],
)
def test_no_sum_stands_for_another(text: str) -> None:
    assert swapped_sums(text) is None
