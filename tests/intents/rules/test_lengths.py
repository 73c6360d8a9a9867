"""A request by the act alone in a longer text: it ends all texts unless that is next to impossible."""

import pytest

from intents import classify
from intents.law import read_law, uncertainty
from intents.rules.lengths import says_more

ABOUT_SOMETHING_ELSE = """
隔壁老王家的狗整夜叫，我跟他讲了别发那种声音录音
¿Cómo le hago para darme de baja del club de lectura de la colonia?
"""
STILL_REQUESTS = """
去年就结清了，请停止给我发送短信
请把我的号码从短信名单里删掉
Terminé de pagar en marzo. Por favor dejen de escribirme
Boludo, sacame de la lista, no me mandés un mensaje más
"""


@pytest.mark.parametrize("text", ABOUT_SOMETHING_ELSE.strip().splitlines())
def test_what_is_about_something_else_ends_no_texts(text: str) -> None:
    assert read_law(text) is None
    assert classify(text).intent != "stop"


@pytest.mark.parametrize("text", STILL_REQUESTS.strip().splitlines())
def test_a_request_in_a_longer_text_ends_them(text: str) -> None:
    reading = classify(text)
    assert (reading.intent, reading.decision) == ("stop", "act")


def test_a_longer_text_is_left_to_the_model_by_name() -> None:
    verdict = uncertainty("Terminé de pagar en marzo. Por favor dejen de escribirme")
    assert verdict is not None
    assert (verdict.certainty, verdict.rule) == ("clear", "dejen_de")


@pytest.mark.parametrize(
    ("rule", "text", "more"),
    [
        ("not_send", "别发了", False),
        ("not_send", "孙女下个月订婚那几天忙得脚不沾地别发过来", True),
        ("not_send", "孙女下个月订婚那几天忙得脚不沾地别再发过来", False),
        ("dejen_de", "dejen de escribirme", False),
        ("dejen_de", "el martes pago todo lo que debo pero dejen de escribirme", True),
        ("dejen_de", "el martes pago todo lo que debo y nunca dejen de escribirme mensajes", False),
        ("stop_texts", "i will pay all that i owe on tuesday morning so stop texting", False),
    ],
)
def test_few_words_and_words_of_finality_say_no_more(rule: str, text: str, more: bool) -> None:
    assert says_more(rule, text) == more
