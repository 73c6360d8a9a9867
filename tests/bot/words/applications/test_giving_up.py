"""Words that give up what is spoken of, and words near them that do not."""

import pytest

from bot.words.applications.giving_up import (
    asks_if_given_up,
    asks_of_giving_up,
    gives_up_it,
    keeps_it,
    wavers,
)
from bot.words.applications.payouts import asks_of_payout


@pytest.mark.parametrize(
    "text",
    [
        "i dont want it anymore", "no cancel that", "ok pull it", "kill it", "back me out",
        "how do i back out now", "can i undo that", "i hit the wrong button", "can i still cancel",
        "close it out", "i changed my mind", "NO!! dije que NO lo quiero", "ya no lo quiero",
        "me arrepenti", "dale de baja eso", "cancelenlo", "fue por error", "我说不要了！",
        "我按错了", "反悔了", "算了 太麻烦了 不贷了", "唔要喇", "撤回吧", "可以取消吗",
    ],
)  # fmt: skip
def test_what_gives_it_up(text: str) -> None:
    assert gives_up_it(text)


@pytest.mark.parametrize(
    "text",
    [
        "don't cancel it", "keep it", "先别取消", "no la cancelen", "if i back out do i get charged",
        "cancel my autopay", "change my card", "i dont want texts", "when do i get the money", "cancelen mi cita", "取消自动扣款", "no quiero llamadas",
        "没有收到", "i paid by mistake on my other card", "i paid by mistake twice", "pague por error dos veces",
    ],
)  # fmt: skip
def test_what_does_not(text: str) -> None:
    assert not gives_up_it(text)


def test_what_is_asked_of_giving_up() -> None:
    assert asks_of_giving_up("if i back out do i get charged")
    assert asks_of_giving_up("如果取消要收费吗")
    assert not asks_of_giving_up("if i pay early is there a fee")
    assert asks_if_given_up("is it cancelled for real?")
    assert asks_if_given_up("取消了吗")
    assert not asks_if_given_up("is it approved?")
    assert keeps_it("等下 先别取消")
    assert not keeps_it("no cancel that")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wait no", True), ("wait dont", True), ("scratch that", True), ("等等", True),
        ("espera", True), ("oops", True), ("wait, when do i get it", False),
        ("no thanks", False), ("等多久", False), ("i cant wait", False),
    ],
)  # fmt: skip
def test_what_stops_what_was_said_just_before(text: str, found: bool) -> None:
    assert wavers(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("which account does the money go to", True),
        ("can you deposit it to my wifes account", True),
        ("i want a different account for the deposit", True),
        ("a que cuenta me lo depositan? la puedo cambiar?", True),
        ("钱哪天到账 打到哪张卡", True),
        ("我想换一张卡收款", True),
        ("放款到邊個戶口", True),
        ("which card can i pay with", False),
        ("change my card for autopay", False),
        ("con que tarjeta puedo pagar", False),
        ("用哪张卡还款", False),
        ("when do i get the money", False),
    ],
)
def test_what_is_asked_of_a_payout(text: str, found: bool) -> None:
    assert asks_of_payout(text) is found
