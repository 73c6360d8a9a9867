"""The day of a promise in the light of the one before, and payments in parts."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from models.cases import Case
from models.promises import Promise, PromiseState
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan

NOON = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture
def monday(house: House) -> House:
    """It is Monday, the 23rd of November."""
    house.sets_clock(NOON)
    return house


def _open(house: House) -> list[tuple[date, int | None]]:
    rows = [one for one in house.rows(Promise) if one.state == PromiseState.OPEN]
    return [(one.due_on, one.amount) for one in rows]


def _talks(house: House, *texts: str) -> str:
    answers = [house.says(STRANGER, text) for text in texts]
    return " ".join(answers[-1])


@pytest.mark.parametrize(
    ("texts", "due", "amount"),
    [
        (["no puedo hoy pero el tres les pago", "100"], date(2026, 12, 3), 10000),
        (["no puedo hoy pero el tres les pago", "los ciento cuarenta", "no perdon, el cuatro"],
         date(2026, 12, 4), 14000),
        (["can't today but the 3rd for sure, 100"], date(2026, 12, 3), 10000),
        (["hoy no puedo, el viernes le pago 100"], date(2026, 11, 27), 10000),
        (["hoy no tengo, el dos de diciembre les pago", "150"], date(2026, 12, 2), 15000),
        (["今天没钱，3号还一百"], date(2026, 12, 3), 10000),
        (["三号还一百"], date(2026, 12, 3), 10000),
        (["les pago 80 el primero de diciembre"], date(2026, 12, 1), 8000),
        (["pago el viernes 4 de diciembre", "100"], date(2026, 12, 4), 10000),
        (["ill pay 150 friday dec 4"], date(2026, 12, 4), 15000),
        (["ill pay friday", "two hundred fifty"], date(2026, 11, 27), 25000),
        (["我周五还", "全还"], date(2026, 11, 27), None),
        (["我週五還", "全還"], date(2026, 11, 27), None),
        (["paying 150 tmrw", "nvm cant, make it wed the 2nd"], date(2026, 12, 2), 15000),
        (["paying 150 tmrw", "nvm cant, make it wed the 2nd", "no the 1st"],
         date(2026, 12, 1), 15000),
        (["pago 150 mañana", "no puedo, mejor el miercoles 2"], date(2026, 12, 2), 15000),
        (["周五还150", "不对 五号"], date(2026, 12, 5), 15000),
        (["ill pay 150 on friday", "no sorry thursday"], date(2026, 11, 26), 15000),
    ],
)  # fmt: skip
def test_the_day_that_is_meant_is_kept(
    monday: House, texts: list[str], due: date, amount: int | None
) -> None:
    _talks(monday, *texts)
    assert _open(monday) == [(due, amount)]
    assert monday.rows(Case) == []


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        (["下禮拜五還150", "啊不是，是禮拜四"], "11月26日", "12月3日"),
        (["ill pay 150 next friday", "no sorry thursday"], "Nov 26", "Dec 3"),
        (["el proximo viernes pago 150", "no perdon, el jueves"], "26 nov", "3 dic"),
        (["ill pay 150 on dec 4", "sorry i meant thursday"], "Nov 26", "Dec 3"),
    ],
)
def test_a_weekday_of_a_later_week_is_asked_back(
    monday: House, texts: list[str], first: str, second: str
) -> None:
    answer = _talks(monday, *texts)
    assert first in answer
    assert second in answer
    _talks(monday, "2")
    assert _open(monday) == [(date(2026, 12, 3), 15000)]


def test_a_day_that_was_offered_is_taken_by_its_name(monday: House) -> None:
    _talks(monday, "ill pay 150 next friday", "friday")
    assert _open(monday) == [(date(2026, 11, 27), 15000)]


def test_a_day_refused_alone_is_promised_by_nobody(monday: House) -> None:
    _talks(monday, "no puedo hoy pero luego les pago 100")
    assert _open(monday) == []


@pytest.mark.parametrize(
    "wish",
    [
        "can i just move my due date to the 5th every month", "move my due date to the 5th",
        "pueden cambiar mi fecha de pago al 20 de cada mes?", "可以把还款日改到每月25号吗",
    ],
)  # fmt: skip
def test_another_due_date_leaves_the_promise_alone(monday: House, wish: str) -> None:
    _talks(monday, "ill pay 150 on dec 1", wish)
    assert _open(monday) == [(date(2026, 12, 1), 15000)]
    assert [case.kind for case in monday.rows(Case)] == ["hardship"]


def test_what_if_is_asked_promises_nothing(monday: House) -> None:
    _talks(monday, "el tres les pago", "y si pago nomas cien?")
    assert _open(monday) == []


@pytest.mark.parametrize(
    ("said", "told", "amount"),
    [
        (
            "gonna pay 75 fri and 75 on the 4th",
            "$75.00 on Fri, Nov 27 and $75.00 on Fri, Dec 4",
            7500,
        ),
        (
            "pago 75 el viernes y 75 el 4 de diciembre",
            "$75.00 el vie 27 nov y $75.00 el vie 4 dic",
            7500,
        ),
        ("周五还75，下周五再还75", "11月27日星期五还US$75.00和12月4日星期五还US$75.00", 7500),
        (
            "i can do half friday and the other half on the 4th",
            "a part on Fri, Nov 27 and the rest",
            None,
        ),
    ],
)
def test_payments_in_parts_are_a_persons_and_none_is_asked_for_again(
    monday: House, said: str, told: str, amount: int | None
) -> None:
    assert told in _talks(monday, said)
    assert monday.thread(STRANGER).escalation_reason == "promise_beyond_limits"
    assert _open(monday) == ([(date(2026, 11, 27), amount)] if amount else [])


@pytest.mark.parametrize(
    ("overdue", "day", "noted"),
    [("0", "dec 12", True), ("0", "dec 13", False), ("90.00", "dec 12", False)],
)
def test_paying_on_time_needs_nobody(monday: House, overdue: str, day: str, noted: bool) -> None:
    behind: dict[str, Any] = {"overdue": overdue, "days_past_due": 0 if overdue == "0" else 9}
    monday.imports(account(loans=[loan(next_due="2026-12-12", **behind)]))
    for text in ("balance", PROOF, f"ill pay 208.33 on {day}"):
        monday.says(DANA, text)
    assert bool(_open(monday)) is noted


def test_to_anybody_unproved_the_answer_tells_no_due_date(monday: House) -> None:
    monday.imports(account(loans=[loan(next_due="2026-12-12")]))
    for number in (DANA, STRANGER):
        (answer,) = monday.says(number, "ill pay 208.33 on dec 12")
        assert "A person has to look at that" in answer


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["ill pay thursday", "no wait, friday not thursday"], "All right, Fri, Nov 27. How much"),
        (["pago el viernes", "no mejor el primero"], "De acuerdo, el mar 1 dic. Cuanto"),
        (["我周五还", "不对，三号"], "好的，12月3日星期四。请问打算还多少"),
        (["can't today but the 3rd"], "All right, Thu, Dec 3. How much"),
        (["ill pay thursday"], "Thank you. How much"),
    ],
)
def test_a_day_that_was_put_right_is_said_back(monday: House, texts: list[str], told: str) -> None:
    assert told in _talks(monday, *texts)


def test_a_day_that_was_never_said_is_not_noted_again(monday: House) -> None:
    answer = _talks(monday, "ill pay 150 on friday", "thats wrong, i never said friday")
    assert "Noted" not in answer
    assert len(monday.rows(Promise)) == 1
