"""One name instead of another much like it, beside what tells of a stranger."""

import pytest

from bot.words.people.spelled_names import spells_name, tells_name
from models.cases import Case
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House

PUT_RIGHT = (
    "its Dana not Diana", "it's Dana, not Diana", "my name is Dana not Diana", "Dana not Diana",
    "no its Dana not Diana", "its not Diana its Dana", "its Sara not Sarah", "its Jon not John",
    "es Dana no Diana", "me llamo Dana, no Diana", "no me llamo Diana, me llamo Dana",
    "我叫Dana不是Diana", "是Dana，不是Diana", "我係Dana唔係Diana", "my name is Dana with one n",
    "mi nombre es Dana con una sola n",
)  # fmt: skip


@pytest.mark.parametrize("text", PUT_RIGHT)
def test_a_name_is_put_right_and_the_number_stays(dana: House, text: str) -> None:
    assert spells_name(text)
    assert tells_name(text)
    dana.says(DANA, text)
    (case,) = dana.rows(Case)
    assert (case.kind, case.category) == ("contact", "name")
    assert case.details["said"] == text
    assert holds(dana) == []


@pytest.mark.parametrize(
    "text",
    [
        "its maria not dana", "its John not Dana", "im Bob not Dana", "this is Dana not Diana",
        "its Dana not Diana, wrong number", "its friday not monday", "its tuesday not thursday",
        "its 100 not 200", "its late not later", "me llamo Ana, no Diana", "it is not right",
        "its mine not yours", "this isnt Dana",
    ],
)  # fmt: skip
def test_what_puts_no_name_right(text: str) -> None:
    assert not spells_name(text)


@pytest.mark.parametrize("text", ["its Dana not Diana, wrong number", "this isnt Dana"])
def test_a_stranger_is_taken_off(dana: House, text: str) -> None:
    dana.says(DANA, text)
    assert cases(dana) == [("wrong_number", None)]
