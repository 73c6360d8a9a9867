"""A sum offered with word of trouble."""

import pytest

from bot.words.troubles.offered_in_trouble import offers_so_much


@pytest.mark.parametrize(
    "text",
    [
        "lost my job, can only do 60",
        "all i have is 60",
        "me quede sin trabajo, nomas puedo dar 60",
        "失业了，只能先还60",
    ],
)
def test_a_sum_is_offered(text: str) -> None:
    assert offers_so_much(text)


@pytest.mark.parametrize(
    "text",
    [
        "lost my job, can only do 60 a month",
        "i can pay 60 friday",
        "i cant do 60",
        "can i do 60?",
        "no puedo dar 60",
        "每月只能还60",
    ],
)
def test_none_is(text: str) -> None:
    assert not offers_so_much(text)
