"""One thing wanted once more begins no texts, and ends none."""

import pytest

from intents import classify
from intents.law import read_law


@pytest.mark.parametrize(
    "text",
    [
        "no me llego su carta, me la pueden mandar otra vez",
        "me lo puede mandar otra vez",
        "me puede enviar otra vez los requisitos",
        "me manda de nuevo el mensaje",
        "vuelvan a enviarme la carta",
        "vuelva a mandarme el recibo",
        "quiero recibir otra vez el estado de cuenta",
        "necesito que me envien otra vez el codigo",
        "puede mandarme nuevamente mi saldo",
        "send it again i deleted it",
        "please text me again what i owe",
        "text me again when its due",
        "i want the letter again",
        "what was my word again",
        "再发一遍",
        "请再发一次短信给我",
        "封信我收唔到，可唔可以再寄",
        "可以再发一次吗",
    ],
)
def test_one_thing_once_more_is_no_wish_for_texts(text: str) -> None:
    assert read_law(text) is None
    assert read_law(text, opted_out=True) is None
    assert classify(text).intent not in {"start", "stop"}


@pytest.mark.parametrize(
    "text",
    [
        "anoten otra vez mi direccion",
        "pongan de nuevo mi telefono",
        "no me llego el codigo, pueden mandarlo otra vez",
        "please send me again",
        "send me the reminders again for dec 5, i deleted them",
        "put me back on the plan",
        "continue sending the letter to my old address",
        "重新发短信给我链接",
    ],
)
def test_again_alone_gives_no_consent(text: str) -> None:
    assert read_law(text) is None
    assert read_law(text, opted_out=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "quiero recibir sus mensajes otra vez",
        "pueden mandarme mensajes otra vez",
        "vuelvan a mandarme los avisos",
        "vuelvan a escribirme",
        "ya me pueden escribir de nuevo",
        "apuntenme otra vez",
        "metanme de nuevo a la lista",
        "sin los avisos se me paso pagar, vuelvan a mandarmelos",
        "quiero volver a recibir los recordatorios que habia parado",
        "ya quite el bloqueo pueden mandarme otra vez",
        "quiero que me avisen de nuevo los vencimientos",
        "you can text me again now",
        "put me back on",
        "请恢复短信",
    ],
)
def test_texts_wanted_again_are(text: str) -> None:
    law = read_law(text)
    assert law is not None
    assert law.kind == "opt_in"


@pytest.mark.parametrize(
    "text",
    [
        "dont send it again",
        "no me manden otra vez esto",
        "再发一次我就投诉",
        "if you text me again im reporting you",
    ],
)
def test_a_warning_is_not_taken_for_a_wish(text: str) -> None:
    law = read_law(text)
    assert law is None or law.kind == "opt_out"
    assert classify(text).intent != "start"


def test_a_text_meant_for_a_son_begins_nothing() -> None:
    assert classify("that was meant for my son").why.rule == "misdirected"
