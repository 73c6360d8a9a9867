"""Days on which a payment cannot be made, and what only looks like a word of one."""

import pytest

from bot.words.promises.denied_days import meant_days
from bot.words.promises.refusals import refuses_payment


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("not gonna make it today, can do 40 tmrw", "tmrw"),
        ("not gonna make it friday, monday i can do 40", "monday"),
        ("aint gonna make friday, 40 monday", "monday"),
        ("wont make friday, 40 monday", "monday"),
        ("friday's not gonna work, ill pay 40 monday", "monday"),
        ("today aint gonna happen, friday 40", "friday"),
        ("i dont have it today, can do 40 friday", "friday"),
        ("no way today, tmrw i can do 40", "tmrw"),
        ("not sure if i can make it friday, ill pay 40 monday", "monday"),
        ("gonna miss friday, 40 monday", "monday"),
        ("hoy no la hago, mñn les doy 40", "mñn"),
        ("el viernes no la hago, 40 el lunes", "el lunes"),
        ("no la armo hoy, les doy 40 mañana", "mañana"),
        ("hoy no les puedo pagar, mañana les doy 40", "mañana"),
        ("hoy se me complica, mañana les doy 40", "mañana"),
        ("周五来不及 周一还40", "周一"),
        ("今天我还不上 明天40", "明天"),
        ("今天赶不上 明天还40", "明天"),
        ("今日搞唔掂 聽日俾40", "聽日"),
        ("星期五唔夠錢 星期一還40", "星期一"),
    ],
)
def test_a_day_on_which_it_cannot_be_made_is_not_meant(text: str, meant: str) -> None:
    assert [day.text for day in meant_days(text)] == [meant]
    assert refuses_payment(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ill pay 40 friday aint gonna happen today", ["friday"]),
        ("ill pay 40 friday i wont have it before", ["friday"]),
        ("40 friday not gonna lie its hard", ["friday"]),
        ("les pago 40 el viernes no la hago antes", ["el viernes"]),
        ("i cant do any day but friday", ["friday"]),
        ("if not i can pay friday 40", ["friday"]),
        ("why not do it friday", ["friday"]),
        ("i dont have it i can pay 40 friday", ["friday"]),
        ("will make it friday, 40", ["friday"]),
        ("make it friday not monday", ["friday"]),
        ("cant pay until friday, can do 40", ["until friday"]),
        ("no puedo hasta el viernes", ["hasta el viernes"]),
        ("cant wait til friday", ["friday"]),
    ],
)
def test_a_day_that_stays_meant(text: str, meant: list[str]) -> None:
    assert [day.text for day in meant_days(text)] == meant


@pytest.mark.parametrize(
    "text", ["wont make friday", "el viernes no la hago", "周五来不及了", "今日搞唔掂"]
)
def test_a_day_that_is_denied_and_none_named_instead(text: str) -> None:
    assert meant_days(text) == []
    assert refuses_payment(text)
