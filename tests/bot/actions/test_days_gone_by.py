"""A day that has gone by is told as one: of an offer, of a case, of a promise."""

import pytest

import clock
from bot.following_up import follow_up_promises
from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan


@pytest.fixture
def over(house: House) -> House:
    """Dana's offer stood until November 25; it is the 29th."""
    house.imports(account(loans=[loan()], applications=[application()]))
    house.passes(days=8)
    return house


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        (ASKED, "Nov 25"), ("i confirm the loan", "Nov 25"), ("is the offer still open", "Nov 25"),
        ("como va mi solicitud", "25 nov"), ("我的贷款申请怎么样了", "11月25日"),
    ],
)  # fmt: skip
def test_an_offer_is_told_to_be_over(over: House, asked: str, last: str) -> None:
    over.says(DANA, asked)
    (answer,) = over.says(DANA, PROOF)
    assert last in answer
    assert "1 =" not in answer
    assert over.thread(DANA).mode == "escalated"
    over.says(DANA, "1")
    assert cases(over) == []


def test_one_that_was_asked_about_in_time_is_over_later(house: House) -> None:
    house.imports(account(loans=[loan()], applications=[application()]))
    for said in (ASKED, PROOF):
        house.says(DANA, said)
    house.passes(days=8)
    house.says(DANA, "1")
    (answer,) = house.says(DANA, PROOF)
    assert "Nov 25" in answer
    assert "over" in answer
    assert cases(house) == []


def test_on_its_last_day_it_stands(house: House) -> None:
    house.imports(account(loans=[loan()], applications=[application()]))
    house.passes(days=4)
    house.says(DANA, ASKED)
    assert "1 =" in house.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("somebody stole my id and my phone", "whats my balance"),
        ("wrong number, i dont know dana", PROOF),
        ("my husband died last week", "what do you need from me"),
        ("i have a lawyer now", "please write to my lawyer"),
        ("i cant pay", "ya me van a contestar?"),
        ("can somebody call me tomorrow", "when are you calling"),
    ],
)
def test_a_case_that_is_late_is_told_to_be(dana: House, told: str, asked: str) -> None:
    dana.says(DANA, told)
    assert cases(dana)
    dana.passes(days=40)
    (answer,) = dana.says(DANA, asked)
    assert "should have been" in answer or "debia contestarse" in answer


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("what did i say i would pay", "Nov 27"), ("我说的哪天还来着", "11月27日"),
        ("cuando dije que iba a pagar", "27 nov"),
    ],
)  # fmt: skip
def test_a_promise_whose_day_went_by_is_told(house: House, asked: str, day: str) -> None:
    house.says(STRANGER, "i will pay 100 on friday")
    house.passes(days=9)
    follow_up_promises(house.services, clock.now())
    (answer,) = house.says(STRANGER, asked)
    assert day in answer
    assert "100" in answer


def test_after_a_month_it_is_not(house: House) -> None:
    house.says(STRANGER, "i will pay 100 on friday")
    house.passes(days=60)
    follow_up_promises(house.services, clock.now())
    assert "Nov 27" not in house.says(STRANGER, "what did i say i would pay")[0]
