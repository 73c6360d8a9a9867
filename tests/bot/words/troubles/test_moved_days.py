"""A due date that we are said to have moved unasked."""

import pytest

from bot.words.troubles.moved_days import says_day_was_moved
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "你们没通知我就改了还款日", "im not late, u moved my due date without telling me",
        "no estoy atrasado, me cambiaron la fecha de pago sin avisar",
    ],
)  # fmt: skip
def test_it_is_a_grievance(dana: House, text: str) -> None:
    assert says_day_was_moved(text)
    dana.says(DANA, text)
    assert cases(dana) == [("complaint", None)]


@pytest.mark.parametrize(
    "text",
    [
        "can you move my due date",
        "我想改还款日",
        "cambien la fecha de pago",
        "they moved my payday",
    ],
)
def test_a_wish_is_none(text: str) -> None:
    assert not says_day_was_moved(text)
