"""Wishes that mean their contrary, threats that hold the words of a wish, and wishes that are one."""

import pytest

from intents import classify
from intents.law import read_law

NEVER = """
sure, text me again when pigs fly
you can send me messages when hell freezes over
when the cows come home is when you text me
另外想再发短信给我？下辈子吧
想继续给我发短信？门都没有
还想给我发消息，休想
下辈子再给我发短信吧
休想再联系我
等太陽打西邊出來再傳簡訊給我
mándenme mensajes cuando las vacas vuelen
me vuelven a escribir cuando los chanchos vuelen, mensajes no
mensajes ni en sueños
"""
THREATS = """
start texting me again and i'll call the cops
start texting me again and see what happens
继续给我发短信我就投诉
再给我发短信我就报警
vuelvan a escribirme y los denuncio
vuelvan a mandarme mensajes y van a ver
"""
WISHES = """
please start texting me again
start texting me again, i will pay on friday
you can text me again
start texting me again or i will miss my due date
可以再给我发短信吗
请继续给我发短信
想再收到短信
可以再給我傳簡訊ㄇ
vuelvan a escribirme por favor
quiero que me vuelvan a mandar mensajes
"""
ABOUT_OTHERS = """
i will pay when pigs fly
还钱？下辈子吧
pago cuando las vacas vuelen
el mensaje decía que pago en otra vida
"""


def listed(texts: str) -> list[str]:
    return texts.strip().splitlines()


@pytest.mark.parametrize("text", listed(NEVER))
def test_texts_put_off_for_ever_are_ended(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_out"


@pytest.mark.parametrize("text", listed(THREATS))
def test_a_threat_never_opts_in(text: str) -> None:
    read = read_law(text)
    assert read is None or read.kind == "opt_out"
    assert (classify(text).intent, classify(text).decision) != ("start", "act")


@pytest.mark.parametrize("text", listed(WISHES))
def test_a_plain_wish_for_texts_opts_in(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_in"


@pytest.mark.parametrize("text", listed(ABOUT_OTHERS))
def test_an_idiom_for_never_ends_no_texts_where_money_is_meant(text: str) -> None:
    assert read_law(text) is None
