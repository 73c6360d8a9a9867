"""A wrong key and a wrong loan: the choice is put right, and the phone stays whose it is."""

import pytest

from models.cases import Case, Hold
from tests.bot.house import DANA, PROOF, House, account, loan


@pytest.mark.parametrize(
    "said", ["i typed the wrong number, 3 not 1", "wrong number, i meant 3", "撳錯數字，係3"]
)
def test_another_way_out_is_chosen(house: House, said: str) -> None:
    house.imports(account(loans=[loan(overdue="208.33", days_past_due=15)]))
    house.says(DANA, "i cant pay")
    house.says(DANA, "1")
    house.says(DANA, said)
    (case,) = house.rows(Case)
    assert (case.kind, case.category) == ("hardship", "plan")
    assert [hold.reason for hold in house.rows(Hold)] == ["hardship"]


@pytest.mark.parametrize(
    "said",
    [
        "i meant the personal one not the auto",
        "me equivoque, era el personal",
        "唔係車，係私人嗰筆",
    ],
)
def test_a_loan_put_right_opens_nothing(house: House, said: str) -> None:
    house.imports(account(loans=[loan(), loan("L-2002", product="auto")]))
    house.says(DANA, "balance")
    house.says(DANA, PROOF)
    house.says(DANA, "2")
    house.says(DANA, said)
    assert house.rows(Case) == []
    assert house.rows(Hold) == []
