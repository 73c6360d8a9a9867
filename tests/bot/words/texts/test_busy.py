"""Being at work as a reason, and as a wish or a grievance."""

import pytest

from bot.words.texts.busy import (
    asks_balance_while_busy,
    asks_due_while_busy,
    asks_to_pay_while_busy,
    excuses_silence,
    is_only_busy,
)


@pytest.mark.parametrize(
    "text",
    [
        "sorry i missed your texts, im at work all day", "sorry for the late reply, was working",
        "sorry i didnt answer your texts", "perdon no vi sus mensajes, estaba trabajando",
        "disculpe, apenas vi el mensaje", "不好意思没看到你们短信，上班一整天", "唔好意思冇睇到短訊",
    ],
)  # fmt: skip
def test_an_excuse_for_silence(text: str) -> None:
    assert excuses_silence(text)


@pytest.mark.parametrize(
    "text",
    [
        "sorry i missed your texts but stop calling my job", "you keep texting me at work",
        "sorry but quit texting me", "i didnt see your texts", "sorry for your loss",
        "perdon pero dejen de llamar", "不好意思，别再发了",
    ],
)  # fmt: skip
def test_what_is_no_excuse(text: str) -> None:
    assert not excuses_silence(text)


@pytest.mark.parametrize(
    "text",
    [
        "i work days, only text me after 6pm",
        "im at work until 6, text me later",
        "上班时别发",
        "我下班以后再发",
    ],
)
def test_a_wish_for_hours_is_one(text: str) -> None:
    assert not is_only_busy(text)


def test_what_is_asked_beside_it() -> None:
    assert asks_balance_while_busy("im at work, text me the balance")
    assert asks_balance_while_busy("estoy en el trabajo, mandeme el saldo por mensaje")
    assert asks_due_while_busy("cant answer calls im at work, just text me when its due")
    assert asks_to_pay_while_busy("sorry i didnt answer, im at work all day. can i pay friday")
    assert not asks_balance_while_busy("whats my balance")
    assert not asks_balance_while_busy("you keep calling me at work. whats my balance")
