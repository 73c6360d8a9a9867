"""A promise in several payments, changed: what stays of it is said with the change."""

import pytest

from models.promises import Promise, PromiseState
from tests.bot.house import DANA, House

FIRST = "i'll pay 50 on wednesday and 158.33 on dec 4"


def stands(house: House) -> list[tuple[int | None, str]]:
    open_ones = [one for one in house.rows(Promise) if one.state == PromiseState.OPEN]
    return [(one.amount, one.due_on.isoformat()) for one in open_ones]


@pytest.mark.parametrize(
    ("promised", "changed", "told"),
    [
        (FIRST, "make it 100 on friday", ("$100.00 on Fri, Nov 27", "$158.33 on Fri, Dec 4")),
        (
            "i'll pay 100 on wednesday and the rest on dec 4",
            "make it 100 on friday",
            ("$100.00 on Fri, Nov 27", "the rest on Fri, Dec 4"),
        ),
        (
            "周三还50，12月4号还158.33",
            "改成周五还100",
            ("11月27日星期五还US$100.00", "12月4日星期五还US$158.33"),
        ),
        (
            "週三還50，12月4號還158.33",
            "改成週五還100",
            ("11月27日星期五還US$100.00", "12月4日星期五還US$158.33"),
        ),
        (
            "pago 50 el miercoles y 158.33 el 4 de diciembre",
            "mejor 100 el viernes",
            ("$100.00 el vie 27 nov", "$158.33 el vie 4 dic"),
        ),
    ],
)
def test_the_second_part_is_said_with_the_first(
    dana: House, promised: str, changed: str, told: tuple[str, str]
) -> None:
    dana.says(DANA, promised)
    (answer,) = dana.says(DANA, changed)
    assert all(one in answer for one in told)
    assert stands(dana) == [(10000, "2026-11-27")]


@pytest.mark.parametrize(
    ("changed", "told", "record"),
    [
        ("make it friday instead of wednesday", "$50.00 on Fri, Nov 27", (5000, "2026-11-27")),
        ("actually 60 on wednesday", "$60.00 on Wed, Nov 25", (6000, "2026-11-25")),
        ("make it 150 on dec 4", "$150.00 on Fri, Dec 4", (5000, "2026-11-25")),
    ],
)
def test_a_day_or_a_sum_alone_changes_its_part(
    dana: House, changed: str, told: str, record: tuple[int, str]
) -> None:
    dana.says(DANA, FIRST)
    (answer,) = dana.says(DANA, changed)
    assert told in answer
    assert "Dec 4" in answer
    assert stands(dana) == [record]


def test_it_is_said_again_at_each_change_and_after_another_day(dana: House) -> None:
    dana.says(DANA, FIRST)
    dana.says(DANA, "make it 100 on friday")
    assert "$158.33 on Fri, Dec 4" in dana.says(DANA, "make it 60")[0]
    dana.says(DANA, "i cant do friday")
    assert "$158.33 on Fri, Dec 4" in dana.says(DANA, "monday")[0]


@pytest.mark.parametrize("said", ["i'll pay all of it on friday", "make it 100 on dec 5"])
def test_what_leaves_no_later_part_is_said_alone(dana: House, said: str) -> None:
    dana.says(DANA, FIRST)
    (answer,) = dana.says(DANA, said)
    assert "158.33" not in answer


def test_nothing_of_it_is_said_after_it_was_called_off(dana: House) -> None:
    dana.says(DANA, FIRST)
    dana.says(DANA, "cancel that")
    (answer,) = dana.says(DANA, "i will pay 100 on friday")
    assert "158.33" not in answer


def test_a_promise_in_one_part_is_said_alone(dana: House) -> None:
    dana.says(DANA, "i'll pay 208.33 on friday")
    (answer,) = dana.says(DANA, "make it 100 on monday")
    assert "Changed: you will now pay $100.00 on Mon, Nov 23" in answer


def test_the_second_part_is_promised_again_when_the_first_is_over(dana: House) -> None:
    dana.says(DANA, "i'll pay 50 tonight and the rest next friday")
    dana.passes(days=1)
    (answer,) = dana.says(DANA, "ok n the other 83.55 is still friday just so u know")
    assert "$83.55 on Fri, Nov 27" in answer
    assert "$50.00" not in answer
    assert (8355, "2026-11-27") in stands(dana)


def test_a_first_part_of_today_says_nothing_of_reminders_until_today(dana: House) -> None:
    (answer,) = dana.says(DANA, "i'll pay 50 tonight and the rest next friday")
    assert "$50.00" in answer
    assert "until Sat" not in answer
