"""Whoever will call or come by is told when somebody is there."""

import pytest

from bot.words.texts.coming import says_will_come
from models.cases import Case
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ill call you guys friday", True), ("ok i will call you tomorrow", True),
        ("ill come by the branch tomorrow to ask", True), ("les llamo el viernes", True),
        ("voy a la sucursal mañana", True), ("1号我去你们网点问问", True), ("我會打電話給你們", True),
        ("i'll be at the bank tomorrow", True), ("mañana paso a la sucursal", True),
        ("i'll call my lawyer", False), ("ill call you and report you", False),
        ("ill go to the office friday and pay 150", False), ("call me friday", False),
        ("i called you guys friday and nobody picked up", False),
        ("ill call you if i cant make it", False), ("voy a la sucursal a pagar mañana", False),
        ("我明天去网点还款", False), ("will you call the branch?", False),
    ],
)  # fmt: skip
def test_who_will_come(text: str, found: bool) -> None:
    assert says_will_come(text) is found


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ill call you guys friday", "Fri, Nov 27"),
        ("les llamo el viernes", "vie 27 nov"),
        ("1号我去你们网点问问", "12月1日"),
        ("i'll be at the bank tomorrow", "Sun, Nov 22"),
        ("mañana paso a la sucursal", "dom 22 nov"),
    ],
)
def test_the_hours_of_that_day_are_told_and_no_case_is_opened(
    dana: House, said: str, told: str
) -> None:
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert dana.rows(Case) == []
    assert dana.thread(DANA).mode == "bot"
