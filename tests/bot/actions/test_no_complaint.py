"""Whoever denies to complain has no complaint opened, and none added to."""

import pytest

from bot.words.troubles.grievances import denies_complaint
from tests.bot.actions.seen import cases, happened
from tests.bot.house import DANA, House, account


@pytest.mark.parametrize(
    "said",
    [
        "no im not complaining im just scared", "i dont want to file a complaint",
        "no i dont want to complain i just want my balance",
        "no quiero poner una queja, solo quiero mi saldo", "我不是要投诉 我只想知道余额",
    ],
)  # fmt: skip
def test_it_is_no_complaint(house: House, said: str) -> None:
    house.imports(account())
    house.says(DANA, "you people are awful")
    assert cases(house) == [("complaint", None)]
    (answer,) = house.says(DANA, said)
    assert happened(house) == ["opened"]
    wants_balance = any(word in said for word in ("balance", "saldo", "余额"))
    assert ("ZIP" in answer or "postal" in answer or "邮编" in answer) is wants_balance


@pytest.mark.parametrize(
    "said",
    [
        "im not complaining but you charged me twice", "nobody answers complaints here",
        "i have not got an answer to my complaint", "不投诉你们是不会改的",
        "i want to complain", "no han contestado mi queja",
    ],
)  # fmt: skip
def test_a_grievance_stays_one(said: str) -> None:
    assert not denies_complaint(said)
