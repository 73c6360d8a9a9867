"""Questions of paying while a bankruptcy or a lawyer stands between us, and the court's number."""

import pytest

from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House

_ASKED = [
    "do I have to pay this month?",
    "how do I make my payment",
    "how can i pay",
    "can I still pay you",
    "那這個月還要繳嗎",
    "怎么还款",
    "como puedo pagar",
    "tengo que pagar este mes?",
]


@pytest.mark.parametrize("asked", _ASKED)
@pytest.mark.parametrize(
    "told",
    ["I filed chapter 7", "my lawyer is handling this, talk to him", "me declare en quiebra"],
)
def test_no_way_to_pay_is_told(dana: House, told: str, asked: str) -> None:
    dana.says(DANA, told)
    (case,) = cases(dana)
    (answer,) = dana.says(DANA, asked)
    assert "pay.harborlane" not in answer
    assert "00000 1900" not in answer
    assert "C-" in answer
    assert cases(dana) == [case]


@pytest.mark.parametrize("asked", ["how can i pay", "怎么还款", "como puedo pagar"])
@pytest.mark.parametrize("told", ["hi", "I have a complaint, your agent was rude to me"])
def test_anybody_else_hears_how(dana: House, told: str, asked: str) -> None:
    dana.says(DANA, told)
    assert "pay.harborlane" in dana.says(DANA, asked)[0]


def test_their_balance_is_theirs_to_ask(dana: House) -> None:
    dana.says(DANA, "I filed chapter 7")
    assert "ZIP" in dana.says(DANA, "whats my balance")[0]


@pytest.mark.parametrize(
    "said",
    [
        "the case number is 26-40981",
        "26-40981",
        "Case number 26-40981, Northern District of Illinois",
        "案号是26-40981",
        "el numero de caso es 26-40981",
    ],
)
def test_the_number_of_the_case_is_kept(dana: House, said: str) -> None:
    dana.says(DANA, "I filed for bankruptcy last month")
    (answer,) = dana.says(DANA, said)
    assert any(word in answer for word in ("added this", "已补充", "Lo agregamos"))
    assert cases(dana) == [("legal", "bankruptcy")]
    assert holds(dana) == [("all", "legal")]


def test_a_question_for_our_own_number_is_answered(dana: House) -> None:
    dana.says(DANA, "I filed for bankruptcy last month")
    assert "is being worked on" in dana.says(DANA, "what is my case number")[0]
