"""Whoever was called by an impostor or has sent a thief money is never asked who they are."""

import pytest

from bot.words.troubles.scammed import money_went, paid_a_thief, says_to_be_us
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House

ASKED = ("ZIP", "邮编", "codigo postal", "郵遞")


@pytest.mark.parametrize(
    "texts",
    [
        ["你们是骗子吧", "刚才有人打电话说是你们客服，让我转到安全账户", "我已经转了两千了怎么办"],
        ["me hablaron diciendo que son ustedes, es estafa?", "ya les deposite 500 a los que me llamaron"],
        ["有人冒充你们打电话", "我已经给骗子转了两千怎么办"],
        ["someone called saying they were you", "i sent them 500 on zelle what do i do"],
        ["我已经给骗子转了两千怎么办"],
        ["i paid the guy who called me from your company, it was a scammer"],
        ["le transferi 500 a un estafador"],
    ],
    ids=lambda texts: str(texts[-1]),
)  # fmt: skip
def test_money_that_went_to_a_thief_is_a_fraud(dana: House, texts: list[str]) -> None:
    answers = [" ".join(dana.says(DANA, text)) for text in texts]
    assert not any(part in answer for answer in answers for part in ASKED)
    assert cases(dana) == [("fraud", None)]
    assert holds(dana) == [("all", "fraud")]
    (later,) = dana.says(DANA, "balance")
    assert not any(part in later for part in ASKED)


@pytest.mark.parametrize(
    "text",
    ["i paid 150 yesterday", "我昨天还了150", "ya pague 150 ayer", "i sent you 150 by zelle",
     "我转了150给你们", "les deposite 500 el lunes"],
)  # fmt: skip
def test_a_payment_to_us_is_none(dana: House, text: str) -> None:
    assert not paid_a_thief(text)
    assert not says_to_be_us(text)
    dana.says(DANA, text)
    assert ("fraud", None) not in cases(dana)


def test_after_a_doubt_alone_a_payment_is_a_payment(dana: House) -> None:
    dana.says(DANA, "is this legit")
    assert "ZIP" in dana.says(DANA, "i already paid yesterday")[0]


def test_their_own_instalment_went_to_no_thief() -> None:
    assert not money_went("i paid my loan payment last week")


@pytest.mark.parametrize(
    ("before", "said", "part"),
    [
        ("有人冒充你们打电话", "我把验证码给他了怎么办", "马上"),
        ("someone called saying they were you", "i gave him my pin what do i do", "at once"),
    ],
)
def test_whoever_gave_something_away_is_told_what_to_do(
    dana: House, before: str, said: str, part: str
) -> None:
    dana.says(DANA, before)
    (answer,) = dana.says(DANA, said)
    assert part in answer
    assert cases(dana) == [("fraud", None)]
