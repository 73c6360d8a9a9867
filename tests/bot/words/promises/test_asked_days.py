"""Questions whether the day that was said back is a certain one."""

import pytest

from bot.words.promises.asked_days import asks_its_day


@pytest.mark.parametrize(
    "text",
    [
        "is that the 25th?",
        "is that friday",
        "that's the 27th right",
        "eso es el 27?",
        "是27号吗",
        "那是周五对吧",
    ],
)
def test_the_day_is_asked_about(text: str) -> None:
    assert asks_its_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "is friday ok",
        "is it due friday?",
        "are you open friday?",
        "make it the 25th",
        "the 25th",
        "can i pay on the 25th?",
        "周五可以吗",
        "is that right?",
    ],
)
def test_something_else_is_asked(text: str) -> None:
    assert not asks_its_day(text)
