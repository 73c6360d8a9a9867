"""A payment that was made, told where a promise was asked for, and the other way round."""

import pytest

from models.cases import Case
from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    ("first", "paid"),
    [
        ("ill pay friday", "i already paid 208 yesterday"),
        ("les pago el viernes", "no, ya pague 208 ayer"),
        ("我周五还", "不是还没还 昨天已经转了208!!"),
    ],
)
def test_no_promise_is_made_of_a_payment(dana: House, first: str, paid: str) -> None:
    dana.says(DANA, first)
    dana.says(DANA, paid)
    assert dana.rows(Promise) == []
    dana.says(DANA, PROOF)
    assert cases(dana) == [("payment_claim", None)]


@pytest.mark.parametrize(
    ("first", "paid", "asked"),
    [
        ("ill pay soon", "i already paid", "How much was the payment"),
        ("les pago el viernes", "ya lo pague", "De cuanto fue el pago"),
        ("我周五还", "已经还了 昨天", "请问还了多少"),
    ],
)
def test_what_lacks_of_the_payment_is_asked(dana: House, first: str, paid: str, asked: str) -> None:
    for body in (first, paid):
        dana.says(DANA, body)
    (answer,) = dana.says(DANA, PROOF)
    assert asked in answer


@pytest.mark.parametrize(
    ("first", "promise", "asked"),
    [
        ("i paid", "no wait i will pay friday", "How much will you pay"),
        ("ya pague", "no, les pago el viernes", "Cuanto va a pagar"),
        ("我还了", "不对 我周五还", "打算还多少"),
    ],
)
def test_a_promise_ends_the_claim(dana: House, first: str, promise: str, asked: str) -> None:
    dana.says(DANA, first)
    dana.says(DANA, PROOF)
    (answer,) = dana.says(DANA, promise)
    assert asked in answer
    dana.says(DANA, "250")
    (made,) = dana.rows(Promise)
    assert made.amount == 250_00
    assert cases(dana) == []


@pytest.mark.parametrize(
    "said",
    ["昨天晚上微信转给你们了208.33", "今天早上微信转给你们了208.33", "昨天晚上轉給你們了208.33"],
)
def test_a_payment_of_last_night_is_no_promise(dana: House, said: str) -> None:
    dana.says(DANA, said)
    dana.says(DANA, PROOF)
    assert dana.rows(Promise) == []
    assert cases(dana) == [("payment_claim", None)]


def test_the_evening_to_come_is_one(dana: House) -> None:
    dana.says(DANA, "今天晚上转给你们208.33")
    (made,) = dana.rows(Promise)
    assert made.amount == 208_33


@pytest.mark.parametrize(
    ("paid", "corrected"),
    [
        ("ya pague 208 ayer", "208.33 y quien me confirma"),
        ("ya pague 208 ayer", "eran 208.33 y cuando se refleja"),
        ("昨天还了208", "是208.33，什么时候能到账"),
        ("i paid 208 yesterday", "it was 208.33 and when will it show"),
    ],
)
def test_a_claim_is_put_right_beside_a_question(dana: House, paid: str, corrected: str) -> None:
    for body in (paid, PROOF):
        dana.says(DANA, body)
    (answer,) = dana.says(DANA, corrected)
    (case,) = dana.rows(Case)
    assert case.details["amount"] == 208_33
    assert case.reference in answer


@pytest.mark.parametrize(
    "paid",
    [
        "ya pague 208.33 el viernes",
        "ademas ya pague 208.33 el viernes",
        "besides i already paid 208.33 friday",
        "also i already paid 208.33 on thursday",
        "i already paid you guys 208.33 on the 14th",
        "我星期五已经还过208.33了呀",
        "我禮拜五已經俾咗208.33喇",
    ],
)
def test_a_payment_told_with_its_day_promises_no_other(dana: House, paid: str) -> None:
    dana.says(DANA, paid)
    assert dana.rows(Promise) == []
    dana.says(DANA, PROOF)
    assert cases(dana) == [("payment_claim", None)]
    assert dana.rows(Promise) == []


@pytest.mark.parametrize(
    "said",
    ["i paid 100 today and i'll pay 108 on friday", "hoy pague 100 y el viernes les pago 108"],
)
def test_what_is_to_come_beside_it_is_heard(dana: House, said: str) -> None:
    assert any("Nov 27" in one or "27 nov" in one for one in dana.says(DANA, said))


@pytest.mark.parametrize(
    ("first", "done"),
    [
        ("ill pay thursday", "did it just now, 208.33"),
        ("我星期五還", "啱啱過咗數喇 208.33"),
        ("我星期五還", "頭先入咗數 208.33"),
        ("pago el jueves", "ahorita lo acabo de hacer, 208.33"),
    ],
)
def test_what_is_done_by_now_is_promised_no_more(dana: House, first: str, done: str) -> None:
    dana.says(DANA, first)
    dana.says(DANA, done)
    dana.says(DANA, PROOF)
    assert dana.rows(Promise) == []
    assert cases(dana) == [("payment_claim", None)]
