"""Two things side by side: which of them is to end, and which is not."""

import pytest

from intents.law import is_contrary, read_law

ENDS = (
    "I don't mean to stop the autopay, I mean stop the texts",
    "not my payments, the texts. ok",
    "Stop the messages, not the payments",
    "cancelen los mensajes, no el préstamo",
    "No quiero cancelar el préstamo, quiero cancelar los mensajes",
    "不是取消我的贷款，是取消短信",
    "唔係要停張卡，係停啲短訊",
    "停止发短信，不是停止扣款",
)
KEEPS = (
    "not the texts, the autopay. thats what should stop",
    "stop the debits not the texts",
    "I said stop the autopay, I did not say anything, so not the texts",
    "paren los cobros, no los mensajes",
    "no los mensajes, las llamadas",
    "我不是要停短信，是要停扣款",
    "取消代扣，别取消短信",
    "I never said that. I said no such thing about texts",
)
SAID_ANEW = ("sotp oops typo, STOP", "腿订，打错了，退订")
THREATS = (
    "One more text and I call my lawyer",
    "下一条短信我就发给律师",
    "再收到短訊就律師信",
    "another message and i file with the fcc",
)
NO_END = (
    "再乱收利息我就去投诉",
    "再亂收費就法庭見",
    "Si vuelven a llamar a mi trabajo los llevo a la corte",
    "STOP! do not release the money",
    "STOP the transfer，那个人是骗子",
    "my shop stop already, can pay less or not",
    "No me manden al abogado, voy a pagar",
    "Dejen de mandarme al buzón, contesten",
    "Ni se les ocurra darme de baja",
    "别把我从短信名单里删掉",
    "soy alto y moreno",
)
ASKS = (
    "cuántas veces tengo que poner ALTO? ALTO",
    "márquenme si quieren, pero por mensaje ya no",
    "天天send，烦死，马上停",
    "請停止以短訊通知本人",
    "短訊太多，熄晒佢",
)


@pytest.mark.parametrize("text", [*ENDS, *SAID_ANEW, *THREATS, *ASKS])
def test_texts_are_to_end(text: str) -> None:
    law = read_law(text)
    assert law is not None
    assert law.kind == "opt_out"


@pytest.mark.parametrize("text", KEEPS)
def test_texts_are_to_go_on(text: str) -> None:
    assert read_law(text) is None
    assert is_contrary(text)


@pytest.mark.parametrize("text", NO_END)
def test_something_else_is_meant(text: str) -> None:
    assert read_law(text) is None


def test_a_threat_begins_no_texts_again() -> None:
    law = read_law("再收多一個短訊就律師信見", opted_out=True)
    assert law is not None
    assert law.kind == "opt_out"
