"""Requests that end one part of the texts, beside those of the same words that end them all."""

import pytest

from intents.law import read_law, uncertainty

PARTS = """
unsubscribe: birthday messages. keep the payment ones
stop the survey ones, the others are fine
no more raffles, leave the due date alerts
that day dont text me, i am in court
don't text me on tuesdays
quit texting me at six, ten is ok
Unsubscribe me from the referral program, all the rest i like
el martes no me escriban, tengo turno
esa semana no me manden nada, los demás días sí
no me manden notas de voz, escrito sí
fotos ya no me manden
no me escriban esos días
dejen de mandarlo a las siete
quiten las encuestas, el resto está bien
不要在周三发短信
那几天别给我发短信
回访的短信今后不用发
满意度调查别发了，其他照发
嗰日唔好傳訊息
抽奖的别发，还款提醒保留
"""
WHOLE = """
don't text me, today or any other day
stop texting me, all of it
stop all texts. the rest of my mail is fine
don't text me on this number
unsubscribe me from all messages
that week dont matter to me, stop texting me
no me escriban los días que me quedan
no me manden fotos ni mensajes
desde el lunes no me escriban más
no me escriban más
no me manden mensajes
denme de baja a la brevedad
从今往后别给我发短信
那天我说了别发短信，你们还发
全部停掉，还款提醒也停
还款提醒还要发多少次，别发了
不管广告还是提醒，统统别发
连账单提醒都不要，一条都别发
"""


def listed(texts: str) -> list[str]:
    return texts.strip().splitlines()


@pytest.mark.parametrize("text", listed(PARTS))
def test_an_end_of_one_part_ends_not_all_texts(text: str) -> None:
    read = read_law(text)
    assert read is None or read.kind != "opt_out"
    verdict = uncertainty(text)
    assert verdict is None or verdict.certainty != "sure"


@pytest.mark.parametrize("text", listed(WHOLE))
def test_an_end_of_all_texts_is_sure(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_out"
