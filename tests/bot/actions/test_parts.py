"""Promises of a part of what is due, or of all of it, in words."""

from datetime import date

import pytest

from bot.dialogue.answers import is_answer
from bot.words.promises.shares import said_share, share_of_figure
from models.promises import Promise
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan

FRIDAY = date(2026, 11, 27)


def standing(house: House) -> list[tuple[int | None, date]]:
    return [(one.amount, one.due_on) for one in house.rows(Promise) if one.state == "open"]


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ("half", "1/2"),
        ("actually only half friday", "1/2"),
        ("mejor solo la mitad", "1/2"),
        ("先还一半", "1/2"),
        ("下星期一還一半", "1/2"),
        ("a third of it", "1/3"),
        ("un tercio", "1/3"),
        ("三分之二", "2/3"),
        ("una cuarta parte", "1/4"),
        ("25 percent on friday", "1/4"),
        ("百分之五十", "1/2"),
        ("ill pay it all friday", "1"),
        ("pay in full fri", "1"),
        ("the rest on monday", "1"),
        ("pago todo el viernes", "1"),
        ("lo que falta", "1"),
        ("我周五还清", "1"),
        ("聽日還清晒", "1"),
        ("剩下的周五还", "1"),
    ],
)
def test_a_part_is_read(said: str, share: str) -> None:
    assert str(said_share(said)) == share


@pytest.mark.parametrize(
    "said",
    [
        "half now and half later",
        "half friday, the rest monday",
        "in half an hour",
        "on the third",
        "a mitad de mes",
        "cant pay it all",
        "all i can",
        "ill pay everything i can",
        "todo lo que pueda",
        "thats all",
        "all good",
        "不能全部还",
        "150",
    ],
)
def test_other_words_are_no_part(said: str) -> None:
    assert said_share(said) is None


@pytest.mark.parametrize("said", ["half", "la mitad", "一半", "half for now", "the rest", "50%"])
def test_a_part_answers_the_question_how_much(said: str) -> None:
    assert is_answer("promise_amount", said)
    assert not is_answer("payment_amount", "half")


@pytest.mark.parametrize(
    "said", ["ill pay it all next friday", "我下周五还清", "下週五全數還", "pago todo el viernes"]
)
def test_all_of_it_with_a_day_is_noted_at_once(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert standing(house) == [(None, FRIDAY)]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["ill pay on friday", "half"], "you will pay $50.01 on Fri, Nov 27"),
        (["i will pay half next friday"], "you will pay $50.01 on Fri, Nov 27"),
        (["我下周五还", "一半"], "11月27日星期五还US$50.01"),
        (["pago el viernes", "la mitad"], "pagara $50.01 el vie 27 nov"),
    ],
)
def test_a_part_is_worked_out_after_the_proof(house: House, texts: list[str], told: str) -> None:
    """Of what is due by that day: 100.01 overdue, and half of that to the cent."""
    house.imports(account(loans=[loan(overdue="100.01", days_past_due=5)]))
    for body in texts:
        answer = house.says(DANA, body)[0]
    assert "154" not in answer
    assert standing(house) == []
    assert told in house.says(DANA, PROOF)[0]
    assert standing(house) == [(5001, FRIDAY)]


@pytest.mark.parametrize("said", ["临时有事 改到12月5号 先还一半", "actually only half, on dec 5"])
def test_a_change_to_half_keeps_no_whole(dana: House, said: str) -> None:
    dana.says(DANA, "12月1号全额还" if said.startswith("临") else "ill pay it all on dec 1")
    assert standing(dana) == [(None, date(2026, 12, 1))]
    dana.says(DANA, said)
    assert standing(dana) == [(None, date(2026, 12, 1))]
    dana.says(DANA, PROOF)
    assert standing(dana) == [(10417, date(2026, 12, 5))]


def test_the_amount_in_figures_does_as_well_and_ends_the_question(dana: House) -> None:
    dana.says(DANA, "ill pay on friday")
    assert "ZIP" in dana.says(DANA, "half")[0]
    (answer,) = dana.says(DANA, "100")
    assert "$100.00 on Fri, Nov 27" in answer
    assert "ZIP" not in answer
    assert standing(dana) == [(10000, FRIDAY)]


@pytest.mark.parametrize("said", ["actually only half", "mejor solo la mitad", "改成还一半吧"])
def test_half_of_what_was_promised_needs_no_proof(house: House, said: str) -> None:
    house.says(STRANGER, "i will pay 150 on friday")
    assert "75.00" in house.says(STRANGER, said)[0]
    assert standing(house) == [(7500, FRIDAY)]


def test_half_of_a_figure_is_half_of_that(house: House) -> None:
    assert share_of_figure("half of $300")
    house.says(STRANGER, "i will pay half of $300 on friday")
    assert standing(house) == [(15000, FRIDAY)]


def test_where_the_whole_is_unclear_the_amount_is_asked_for(house: House) -> None:
    house.imports(account(loans=[loan(), loan("L-2002")]))
    house.says(DANA, "ill pay half on friday")
    assert "How much will you pay" in house.says(DANA, PROOF)[0]
    house.says(DANA, "100")
    assert standing(house) == [(10000, FRIDAY)]


@pytest.mark.parametrize(
    ("said", "part"),
    [("ill pay half on friday", 10417), ("ill pay half on dec 5", 20833)],
)
def test_a_payment_to_come_counts_from_its_day(house: House, said: str, part: int) -> None:
    house.imports(account(loans=[loan(overdue="208.33", days_past_due=15)]))
    house.says(DANA, said)
    house.says(DANA, PROOF)
    assert [amount for amount, _ in standing(house)] == [part]


def test_half_said_again_is_the_same_half(house: House) -> None:
    house.imports(account(loans=[loan(overdue="208.33", days_past_due=15)]))
    for body in ("ill pay half on friday", PROOF, "half"):
        house.says(DANA, body)
    assert standing(house) == [(10417, FRIDAY)]
