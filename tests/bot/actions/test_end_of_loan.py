"""When a loan is paid off, by the loan that is named; a bank that is closed; no new credit."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House, account, loan


@pytest.fixture
def two(house: House) -> House:
    """Dana with a personal loan and one for her car."""
    car = loan("L-2002", product="auto", outstanding="8420.10", payments=[])
    house.imports(account(loans=[loan(), car]))
    return house


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("when am i done with the truck", "a person tells you here"),
        ("when will the truck be paid off", "a person tells you here"),
        ("how many payments left on the truck", "a person tells you here"),
        ("cuantos pagos me faltan de la troca", "se lo dice aqui una persona"),
        ("车贷还剩几期", "在这里答复您"),
    ],
)
def test_the_loan_is_the_one_named_and_what_is_not_known_is_a_persons(
    two: House, asked: str, told: str
) -> None:
    two.says(DANA, asked)
    (answer,) = two.says(DANA, PROOF)
    assert "2002" in answer
    assert told in answer
    assert two.thread(DANA).escalation_reason == "loan_end"


def test_another_loan_told_before_is_not_meant(two: House) -> None:
    for body in ("balance", PROOF, "1"):
        two.says(DANA, body)
    assert "2002" in two.says(DANA, "when am i gonna be done with the truck")[0]


def test_what_is_known_is_told(house: House) -> None:
    house.imports(account(loans=[loan(paid=5, of=12)]))
    house.says(DANA, "when will my loan be paid off")
    assert "7 to go" in house.says(DANA, PROOF)[0]
    assert house.thread(DANA).escalation_reason is None


def test_the_car_by_another_name(two: House) -> None:
    two.says(DANA, "cuanto debo de la troca")
    assert "$8,420.10" in two.says(DANA, PROOF)[0]


@pytest.mark.parametrize("said", ["can you see my loan", "did my personal loan payment go thru"])
def test_whoever_asks_of_their_loan_wants_no_other(dana: House, said: str) -> None:
    assert "ZIP" in dana.says(DANA, said)[0]


@pytest.mark.parametrize("said", ["不是我的错 银行卡被冻结了", "my bank card is frozen i cant pay"])
def test_a_bank_that_is_closed_is_trouble_and_no_fraud(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("hardship", None)]


def test_a_stolen_card_is_fraud(dana: House) -> None:
    dana.says(DANA, "my card was stolen")
    assert cases(dana) == [("fraud", None)]


@pytest.mark.parametrize("said", ["还清之后有冇罰息", "咁一次過還清使唔使罰息㗎"])
def test_what_an_early_end_costs_is_a_persons(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == []
    assert dana.thread(DANA).escalation_reason == "how_to_pay"
