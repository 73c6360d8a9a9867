"""No payment was made, or it came back: no claim stands, and a day is asked for."""

from typing import Any

import pytest

from models.cases import Case
from models.promises import Promise
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, PROOF, House, account, loan

OVERDUE: dict[str, Any] = {"overdue": "208.33", "days_past_due": 15, "payments": []}


@pytest.fixture
def behind(house: House) -> House:
    """Dana's account, one instalment behind."""
    house.imports(account(loans=[loan(**OVERDUE)]))
    return house


@pytest.fixture
def claimed(behind: House) -> House:
    """The same after a payment that is not on the ledger was told of."""
    for body in ("I paid yesterday", PROOF, "208.33"):
        behind.says(DANA, body)
    assert cases(behind) == [("payment_claim", None)]
    return behind


def of_the_claim(house: House) -> tuple[str, Any]:
    (case,) = house.rows(Case)
    return case.state.value, case.details["amount"]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("i havent paid yet", "On which day"),
        ("i never sent it", "On which day"),
        ("my check bounced", "On which day"),
        ("todavia no he pagado", "On which day"),
        ("se me olvido pagar", "Que dia"),
        ("我还没还", "哪天还"),
        ("我仲未還錢", "哪天還"),
    ],
)
def test_no_proof_and_no_amount_is_asked_for(behind: House, said: str, asked: str) -> None:
    (answer,) = behind.says(DANA, said)
    assert asked in answer
    assert cases(behind) == []


def test_the_day_and_the_amount_make_a_promise(behind: House) -> None:
    for body in ("i havent paid yet", "friday", "50"):
        behind.says(DANA, body)
    assert [one.amount for one in behind.rows(Promise)] == [5000]


def test_a_promise_beside_it_is_noted(behind: House) -> None:
    assert (
        "$100.00 on Fri, Nov 27" in behind.says(DANA, "i havent paid yet, will pay 100 friday")[0]
    )


def test_a_promise_that_stands_is_told(behind: House) -> None:
    behind.says(DANA, "i will pay 100 friday")
    assert "you will pay $100.00 on Fri" in behind.says(DANA, "i havent paid yet")[0]


@pytest.mark.parametrize("said", ["i havent paid nothing thats what im saying", "no i didnt pay"])
def test_the_question_how_much_was_paid_ends(behind: House, said: str) -> None:
    behind.says(DANA, "I paid yesterday")
    assert "How much was" in behind.says(DANA, PROOF)[0]
    assert "On which day" in behind.says(DANA, said)[0]
    assert cases(behind) == []


def test_a_payment_to_somebody_else_is_none(behind: House) -> None:
    behind.says(DANA, "I paid yesterday")
    behind.says(DANA, PROOF)
    (answer,) = behind.says(DANA, "oh wait no that was the electric company")
    assert "nothing is changed" in answer
    assert "How much was" in behind.says(DANA, "i paid today")[0]


@pytest.mark.parametrize(
    "said",
    [
        "never mind it got declined",
        "it got sent back, my bank says insufficient funds",
        "it bounced",
        "that payment didnt go thru after all",
        "turns out it never went out, sorry",
        "cancel the claim",
        "i was wrong, i didnt pay",
        "my bank returned it",
        "me lo rechazo el banco",
        "被银行退回了",
    ],
)
def test_a_claim_of_it_is_closed(claimed: House, said: str) -> None:
    (answer,) = claimed.says(DANA, said)
    assert claimed.rows(Case)[0].reference in answer
    assert of_the_claim(claimed) == ("closed", 20833)
    assert cases(claimed) == [("payment_claim", None)]


def test_a_new_day_beside_it_is_noted(claimed: House) -> None:
    (answer,) = claimed.says(DANA, "it bounced, i'll send 208.33 again friday")
    assert "is closed" in answer
    assert "$208.33 on Fri, Nov 27" in answer


def test_the_amount_of_a_claim_is_put_right(claimed: House) -> None:
    claimed.says(DANA, "i made a mistake it was 20.33")
    assert of_the_claim(claimed) == ("open", 2033)


def test_a_question_leaves_the_claim(claimed: House) -> None:
    claimed.says(DANA, "did it bounce?")
    assert of_the_claim(claimed) == ("open", 20833)


def test_wages_that_did_not_come_are_trouble_and_end_the_promise(behind: House) -> None:
    behind.says(DANA, "i will pay 208.33 today")
    (answer,) = behind.says(DANA, "i know i said id pay today but my check didnt come")
    assert "We have taken back" in answer
    assert cases(behind) == [("hardship", None)]
    assert ("collections", "hardship") in holds(behind)


@pytest.mark.parametrize(
    "said",
    [
        "hey found it, i paid it to the wrong loan company lol. my bad",
        "perdon, pague a otra compañia por error",
        "不好意思搞错了，我还到别家去了",
        "so close that thing u were lookin for",
    ],
)
def test_a_payment_to_somebody_else_is_looked_for_no_more(claimed: House, said: str) -> None:
    claimed.says(DANA, said)
    assert cases(claimed) == [("payment_claim", None)]
    assert of_the_claim(claimed)[0] == "closed"
    claimed.says(DANA, "ill pay u guys friday instead 208.33")
    assert [one.amount for one in claimed.rows(Promise)] == [20833]
