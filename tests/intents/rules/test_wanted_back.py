"""Texts wanted again by a number that is opted out, and what is no such wish."""

import pytest

from intents.law import read_law


@pytest.mark.parametrize(
    "text",
    [
        "开始",
        "開始",
        "重新开始发短信吧",
        "算了还是给我发短信吧",
        "算了还是发短信吧，我看不到邮件",
        "都係send返短訊俾我啦",
        "还是要收短信的",
        "發返短訊俾我啦",
        "我想收短信",
        "mejor si mandenme mensajes otra vez",
        "mejor si mandenme los recordatorios",
        "siempre si quiero los mensajes",
        "nvm text me",
        "begin",
        "actually keep texting me",
        "i need the texts after all",
        "ok text me again",
        "yes text me please",
    ],
)
def test_a_clear_wish_lifts_an_opt_out(text: str) -> None:
    law = read_law(text, opted_out=True)
    assert law is not None
    assert law.kind == "opt_in"
    assert read_law("开始") is None


@pytest.mark.parametrize(
    "text",
    [
        "什么时候开始还款",
        "开始还款了",
        "你们还是给我发短信",
        "怎么还是发短信",
        "还是不要发短信",
        "还是别发短信了",
        "还是发邮件吧",
        "还是发短信吗",
        "好的",
        "ok",
        "yes",
        "text me the payoff amount",
        "you text me too much",
        "dont text me",
        "never text me again",
        "why do you text me",
        "can you text me my balance",
        "i want the texts to stop",
        "mandenme el estado de cuenta por correo",
        "no me manden mensajes",
        "no quiero los mensajes",
        "si",
        "mejor no",
        "no text me",
        "no messages",
    ],
)
def test_less_than_that_lifts_none(text: str) -> None:
    law = read_law(text, opted_out=True)
    assert law is None or law.kind != "opt_in"
