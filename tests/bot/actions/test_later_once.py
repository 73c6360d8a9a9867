"""Leave for a later day of one payment, and another due day each month."""

import pytest

from models.cases import Case
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan


@pytest.mark.parametrize(
    "said",
    [
        "can the personal one be a week later",
        "can i pay the personal one a week late",
        "el personal se puede una semana despues",
        "另外个人那笔12月5号的能晚一周扣吗",
    ],
)
def test_it_is_heard_while_loans_are_listed(house: House, said: str) -> None:
    house.imports(account(loans=[loan(), loan("L-2002", product="auto")]))
    for body in ("my balance", PROOF, said):
        house.says(DANA, body)
    assert cases(house) == [("hardship", None)]


@pytest.mark.parametrize(
    "said", ["车贷这期能晚一周吗", "quiero pagar el carro una semana mas tarde"]
)
def test_the_loan_that_is_named_stands_with_the_case(house: House, said: str) -> None:
    house.imports(account(loans=[loan(), loan("L-2002", product="auto")]))
    house.says(DANA, said)
    (case,) = house.rows(Case)
    assert (str(case.kind), case.loan_id is not None) == ("hardship", True)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("could u move my due date to the 20th every month", "(day 20)"),
        ("quiero cambiar la fecha del carro al 20 de cada mes", "(dia 20)"),
    ],
)
def test_the_due_day_that_is_wished_for_is_said_back(house: House, said: str, told: str) -> None:
    assert told in house.says(STRANGER, said)[0]
    (case,) = house.rows(Case)
    assert (case.category, case.details) == ("moved_due_date", {"wished_due_day": "20"})
