"""The sum that somebody has not got, beside the one that is promised or was paid."""

import pytest

from models.cases import Case
from models.promises import Promise
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    ("said", "sum_promised"),
    [
        ("cant make the 208 this wk. can pay 75 fri and the rest when my check hits the 11th", 75),
        ("208 is too much this week, 75 friday and the rest on the 11th", 75),
        ("i dont have the 208 but ill send 75 on friday", 75),
        ("208 is due but i only got 90, will send 90 friday", 90),
        ("no me alcanza para los 208, el viernes doy 75 y lo demas el 11", 75),
        ("son 208.33 pero el viernes solo puedo 90", 90),
        ("208我这周凑不齐，周五先还75，剩下的11号还", 75),
        ("今個禮拜俾唔到208，星期五俾75住先，其餘11號俾", 75),
        ("这期208.33，我周五先还100", 100),
    ],
)
def test_it_is_not_promised(dana: House, said: str, sum_promised: int) -> None:
    dana.says(DANA, said)
    (made,) = dana.rows(Promise)
    assert (made.amount, made.due_on.isoformat()) == (sum_promised * 100, "2026-11-27")


@pytest.mark.parametrize("said", ["paid 75 of the 208 yesterday", "208里我昨天还了75"])
def test_it_was_not_paid(dana: House, said: str) -> None:
    dana.says(DANA, said)
    dana.says(DANA, PROOF)
    (case,) = dana.rows(Case)
    assert (case.details["amount"], case.details["paid_on"]) == (7500, "2026-11-20")


def test_a_promise_put_right_leaves_the_claim_before_it(dana: House) -> None:
    for said in ("paid 208 yesterday", PROOF, "ill pay 208 friday"):
        dana.says(DANA, said)
    dana.says(DANA, "no i said 75 not 208 fri, then the rest on the 11th")
    assert dana.rows(Case)[0].details["amount"] == 20800
    assert dana.rows(Promise)[-1].amount == 7500
