"""Words after a promise that hold a day and change nothing; payments of somebody else's."""

from datetime import date

import pytest

from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import STRANGER, House

FRIDAY = date(2026, 11, 27)


def open_promises(house: House) -> list[tuple[int | None, date]]:
    return [(one.amount, one.due_on) for one in house.rows(Promise) if one.state == "open"]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("what if its saturday is that late", "passed your text"),
        ("is dec 1 too late", "passed your text"),
        ("do you guys charge extra if its dec 1", "passed your text"),
        ("y si pago el sabado me cobran mas?", "Pasamos su mensaje"),
        ("could my mom pay it sunday", "Somebody else may pay"),
        ("my sister might pay on the 1st is that ok", "Somebody else may pay"),
        ("mi hermana a lo mejor paga el lunes, se puede?", "Otra persona puede pagar"),
        ("我妹妹下周一可能帮我还，可以吗", "可由他人代付"),
        ("i get paid again on dec 4 btw", "You told us that you will pay $80.00"),
        ("is monday ok too?", "You told us that you will pay $80.00"),
        ("my sister will cover the 1st", "Somebody else may pay"),
    ],
)
def test_a_promise_stays_as_it_was(house: House, asked: str, answer: str) -> None:
    house.says(STRANGER, "i'll pay 80 friday")
    (told,) = house.says(STRANGER, asked)
    assert answer in told
    assert open_promises(house) == [(8000, FRIDAY)]
    assert cases(house) == []


@pytest.mark.parametrize("asked", ["can i pay on saturday instead", "make it saturday"])
def test_another_day_that_is_wished_changes_it(house: House, asked: str) -> None:
    house.says(STRANGER, "i'll pay 80 friday")
    house.says(STRANGER, asked)
    assert open_promises(house) == [(8000, date(2026, 11, 28))]


def test_a_question_fills_no_promise_half_made(house: House) -> None:
    house.says(STRANGER, "i'll pay 80")
    (told,) = house.says(STRANGER, "is dec 1 too late")
    assert "passed your text" in told
    assert "On which day" in told
    assert open_promises(house) == []


@pytest.mark.parametrize(
    ("disputed", "theirs", "answer"),
    [
        (
            "somebody stole my identity, i never took this loan",
            "my brother says hes gonna pay you 208 on friday",
            "We have added this",
        ),
        ("my brother used my social to get this loan", "hes gonna send u 208 friday", "added"),
        (
            "yo no saque este prestamo, fue mi hermano con mis datos",
            "el les va a mandar 200 el viernes",
            "Lo agregamos",
        ),
        ("有人冒用我的身份贷款，我没借过", "我哥说他周五还你们200", "已补充到"),
    ],
)
def test_a_victim_promises_nothing_by_anothers_payment(
    house: House, disputed: str, theirs: str, answer: str
) -> None:
    house.says(STRANGER, disputed)
    assert cases(house) == [("dispute", "identity_theft")]
    assert answer in house.says(STRANGER, theirs)[0]
    assert house.rows(Promise) == []


def test_whoever_disputes_hears_that_nothing_is_asked_for(house: House) -> None:
    house.says(STRANGER, "somebody opened this in my name")
    (told,) = house.says(STRANGER, "i'll pay 50 friday just so it goes away")
    assert "We ask for no payment while we check" in told


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("my brother will pay you 100 friday, not me", "somebody else pays $100.00"),
        ("mi esposo va a pagar 100 el viernes", "otra persona paga $100.00"),
        ("我老公周五还100", "由他人代您还US$100.00"),
    ],
)
def test_it_is_said_who_pays(house: House, said: str, answer: str) -> None:
    assert answer in house.says(STRANGER, said)[0]
    assert open_promises(house) == [(10000, FRIDAY)]


def test_anothers_payment_stands_beside_ones_own(house: House) -> None:
    house.says(STRANGER, "i'll pay 80 friday")
    house.says(STRANGER, "my brother will pay 100 on dec 4")
    assert open_promises(house) == [(8000, FRIDAY), (10000, date(2026, 12, 4))]


def test_the_payer_is_kept_while_the_sum_is_asked_for(house: House) -> None:
    house.says(STRANGER, "my brother will pay friday")
    assert "somebody else pays $100.00" in house.says(STRANGER, "100")[0]
