"""Whether a loan is paid off, and the payment before the last one."""

import pytest

from bot.words.payments.past_payments import asks_for_earlier, asks_if_paid_off
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House, account

DONE = {"ref": "L-1001", "product": "personal", "currency": "USD", "outstanding": "0.00"}


@pytest.mark.parametrize(
    "text",
    [
        "is my loan paid off now??",
        "is my loan paid off",
        "is it paid in full?",
        "have i paid off my loan",
        "am i done paying",
        "我的贷款还清了吗",
        "我是不是已经还清了",
        "我筆貸款還清咗未",
        "ya esta pagado mi prestamo?",
        "ya termine de pagar?",
    ],
)
def test_whether_all_is_paid_is_a_question_for_the_balance(house: House, text: str) -> None:
    house.imports(account(loans=[DONE]))
    house.says(DANA, text)
    (answer,) = house.says(DANA, PROOF)
    assert "$0.00" in answer
    assert cases(house) == []


@pytest.mark.parametrize(
    "text",
    [
        "did my payment clear",
        "is it done",
        "is my case closed",
        "my loan is paid off, why do you still text me",
        "my loan is paid off",
        "can you send me a paid off letter",
        "how do i pay it off",
        "上个月的还清了吗",
        "我昨天还清了",
        "mi pago ya esta liquidado?",
    ],
)
def test_other_questions_and_statements_stay_what_they_are(text: str) -> None:
    assert not asks_if_paid_off(text)


@pytest.mark.parametrize(
    "text",
    ["what about the one before that", "and the one before that?", "上上次呢", "y el anterior",
     "the previous one"],
)  # fmt: skip
def test_the_payment_before_is_one_of_those_made(dana: House, text: str) -> None:
    dana.proves()
    assert "last payments: Nov 5, 2026 $208.33" in dana.says(DANA, "my payments")[0]
    (answer,) = dana.says(DANA, text)
    assert "208.33" in answer
    assert "1,250" not in answer


@pytest.mark.parametrize("text", ["i paid before that", "call me before then", "在那之前我会还"])
def test_a_day_before_something_is_no_payment(text: str) -> None:
    assert not asks_for_earlier(text)


def test_a_proof_that_waited_is_not_followed_by_an_old_list(dana: House) -> None:
    dana.says(DANA, "balance")
    assert "1 = " in dana.says(DANA, "i owe you and ill pay")[0]
    (answer,) = dana.says(DANA, PROOF)
    assert "$1,250.00" in answer
    assert "1 = " not in answer


@pytest.mark.parametrize(
    ("asked", "told", "reply", "sent"),
    [
        ("how much interest have i paid", "INTEREST STATEMENT", "interest statement", "interest"),
        ("今年还了多少利息", "利息证明", "利息证明", "利息证明"),
        ("cuanto interes he pagado", "CONSTANCIA DE INTERESES", "constancia de intereses", "inter"),
    ],
)
def test_interest_is_no_figure_of_ours_and_comes_as_a_paper(
    dana: House, asked: str, told: str, reply: str, sent: str
) -> None:
    dana.proves()
    assert told in dana.says(DANA, asked)[0]
    (answer,) = dana.says(DANA, reply)
    assert sent in answer
    assert cases(dana) == [("request", "tax")]


@pytest.mark.parametrize("said", ["能开个还款证明吗", "能開還款證明嗎"])
def test_a_proof_of_payment_is_a_receipt(dana: House, said: str) -> None:
    dana.proves()
    dana.says(DANA, said)
    assert cases(dana) == [("request", "receipt")]
