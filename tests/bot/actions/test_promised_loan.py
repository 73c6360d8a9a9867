"""With two loans, a promise and a claim carry the one that is named; one more replaces none."""

from datetime import date

import pytest

from models.cases import Case
from models.loans import Loan
from models.promises import Promise
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan

FRIDAY, WEDNESDAY, MONDAY = date(2026, 11, 27), date(2026, 12, 2), date(2026, 11, 30)


@pytest.fixture
def two(house: House) -> House:
    """Dana with a personal loan and one for her car."""
    car = loan(
        "L-2002", product="auto", next_due_amount="331.20", next_due="2026-12-01", payments=[]
    )
    house.imports(account(loans=[loan(), car]))
    return house


def promises(house: House) -> list[tuple[int | None, date, str, str | None]]:
    """Amount, day, state and the loan's reference of every promise."""
    refs = {one.id: one.ref for one in house.rows(Loan)}
    return [
        (one.amount, one.due_on, one.state.value, refs.get(one.loan_id))
        for one in house.rows(Promise)
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i'll pay 200 on the car loan friday", "Fri, Nov 27 (car loan)"),
        ("i'll pay 200 on the truck friday", "Fri, Nov 27 (car loan)"),
        ("el viernes le doy 200 al del carro", "vie 27 nov (prestamo de auto)"),
        ("车贷 下周五还200", "11月27日星期五（车贷）"),
    ],
)
def test_the_loan_that_is_named_is_recorded_and_said_back(two: House, said: str, told: str) -> None:
    assert told in two.says(DANA, said)[0]
    assert promises(two) == [(20000, FRIDAY, "open", "L-2002")]


def test_the_reply_tells_nothing_of_the_account(two: House) -> None:
    said = "i'll pay 200 on the car loan friday"
    assert two.says(DANA, said) == two.says(STRANGER, said)


def test_the_loan_is_kept_while_the_amount_is_asked_for(two: House) -> None:
    assert "How much" in two.says(DANA, "i can pay the personal loan friday")[0]
    assert "(personal loan)" in two.says(DANA, "100")[0]
    assert promises(two) == [(10000, FRIDAY, "open", "L-1001")]


@pytest.mark.parametrize("second", ["and 331.20 on the car dec 2", "331.20 on the car dec 2"])
def test_a_promise_for_the_other_loan_stands_beside_the_first(two: House, second: str) -> None:
    two.says(DANA, "i'll pay 208.33 on the personal one friday")
    assert "Noted" in two.says(DANA, second)[0]
    assert promises(two) == [
        (20833, FRIDAY, "open", "L-1001"),
        (33120, WEDNESDAY, "open", "L-2002"),
    ]
    (told,) = two.says(DANA, "what did i promise")
    assert "$208.33 on Fri" in told
    assert "$331.20 on Wed" in told


def test_of_two_promises_the_one_that_is_named_is_changed_or_taken_back(two: House) -> None:
    two.says(DANA, "i'll pay 208.33 on the personal one friday")
    two.says(DANA, "and 331.20 on the car dec 2")
    two.says(DANA, "make it 100 on the car")
    assert promises(two)[0] == (20833, FRIDAY, "open", "L-1001")
    assert promises(two)[2] == (10000, WEDNESDAY, "open", "L-2002")
    two.says(DANA, "cant do friday")
    assert [one[2] for one in promises(two)] == ["withdrawn", "replaced", "open"]


@pytest.mark.parametrize(
    ("more", "amount", "on"),
    [
        ("plus 50 more on monday the 30th", 5000, MONDAY),
        ("and another 108.33 dec 2", 10833, WEDNESDAY),
        ("y 50 más el 30 de noviembre", 5000, MONDAY),
        ("另外30号再还50", 5000, MONDAY),
    ],
)
def test_one_payment_more_leaves_the_first(dana: House, more: str, amount: int, on: date) -> None:
    dana.says(DANA, "i'll pay 100 friday")
    dana.says(DANA, more)
    assert [one[:3] for one in promises(dana)] == [
        (10000, FRIDAY, "open"),
        (amount, on, "open"),
    ]


def test_who_cannot_pay_at_all_takes_both_back(dana: House) -> None:
    dana.says(DANA, "i'll pay 100 friday")
    dana.says(DANA, "plus 50 more on monday the 30th")
    dana.says(DANA, "i lost my job, i cant pay anything anymore")
    assert [one[2] for one in promises(dana)] == ["withdrawn", "withdrawn"]
    assert cases(dana) == [("hardship", None)]


def test_one_loan_of_both_that_will_not_be_paid_is_for_a_person(two: House) -> None:
    two.says(DANA, "i'll pay both on friday")
    two.says(DANA, "full")
    two.says(DANA, "sry cant do the car one friday, only the small one")
    assert promises(two) == [(None, FRIDAY, "open", None)]
    assert two.thread(DANA).escalation_reason == "promise_beyond_limits"


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("paid 331.20 on the car yesterday", [PROOF]),
        ("i paid the car one yesterday", [PROOF, "331.20"]),
        ("ya pague el del carro ayer, 331.20", [PROOF]),
        ("车贷那笔331.20昨天还了", [PROOF]),
    ],
)
def test_a_claim_carries_the_loan_that_is_named(two: House, said: str, answers: list[str]) -> None:
    told = [two.says(DANA, body) for body in (said, *answers)][-1][0]
    (case,) = two.rows(Case)
    assert {one.id: one.ref for one in two.rows(Loan)}[case.loan_id] == "L-2002"
    assert any(name in told for name in ("(car loan)", "2002", "prestamo de auto", "车贷"))
    assert holds(two) == [("reminders", "payment_claim")]
