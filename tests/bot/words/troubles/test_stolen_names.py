"""A loan taken in somebody's name."""

import pytest

from bot.words.troubles.stolen_names import is_taken_in_ones_name


@pytest.mark.parametrize(
    "text",
    [
        "my brother used my social to get this loan",
        "i dont owe this, my ex took it out in my name",
        "yo no saque este prestamo, fue mi hermano con mis datos",
        "我哥用我的名字贷的款",
    ],
)
def test_it_is(text: str) -> None:
    assert is_taken_in_ones_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "i took it in my name for my brother",
        "my wife has a loan with you",
        "my brother used my phone",
        "im afraid my ex took something in my name",
        "mi hermano paga el viernes",
    ],
)
def test_it_is_not(text: str) -> None:
    assert not is_taken_in_ones_name(text)
