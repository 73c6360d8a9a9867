"""What is told of a payment that is looked for: it goes to the claim and changes nothing there."""

import pytest

from models.cases import Case
from models.promises import Promise
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "if it went thru im not paying again on the 5th",
        "so i wont pay on the 5th",
        "if you got it dont charge me on the 5th",
        "i get paid on the 1st so dont take it twice",
        "si ya llego no pago el dia 5",
        "entonces el 5 ya no pago",
        "如果收到我5號就唔使再俾㗎啦",
        "收到的话5号我就不还了",
        "我1号才发工资，别扣两次",
        "around 11 at night",
        "fue como a las 11 de la noche",
        "como a las 8 de la noche",
        "大概晚上十一点",
        "conf number ends 4471",
        "at walmart with the code",
        "me cobraron 12 de comision",
    ],
)
def test_it_is_added_and_nothing_is_put_right(claimed: House, said: str) -> None:
    (answer,) = claimed.says(DANA, said)
    (case,) = claimed.rows(Case)
    assert case.reference in answer
    assert (case.details["paid_on"], case.details["amount"]) == ("2026-11-20", 5000)
    assert not claimed.rows(Promise)


def test_a_day_beside_the_hour_is_put_right(claimed: House) -> None:
    claimed.says(DANA, "it was thursday, around 9pm")
    (case,) = claimed.rows(Case)
    assert (case.details["paid_on"], case.details["amount"]) == ("2026-11-19", 5000)


def test_an_hour_after_a_later_complaint_is_not_of_the_claim(claimed: House) -> None:
    claimed.says(DANA, "your agent yelled at me on the phone, i want to complain")
    (reference,) = (one.reference for one in claimed.rows(Case) if one.kind == "payment_claim")
    assert not any(reference in one for one in claimed.says(DANA, "around 11 at night"))


def test_an_older_payment_is_still_found_by_its_day(claimed: House) -> None:
    (answer,) = claimed.says(DANA, "did the one from nov 5 arrive")
    assert "Nov 5, 2026" in answer
    assert claimed.rows(Case)[0].details["paid_on"] == "2026-11-20"
