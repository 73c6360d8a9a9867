"""What is wanted once more after a STOP is not the texts: no consent is given by it."""

import pytest

from models.consent import ConsentEntry
from tests.bot.house import STRANGER, House


@pytest.mark.parametrize(
    "said",
    [
        "no me llego su carta, me la pueden mandar otra vez",
        "me puede enviar otra vez los requisitos",
        "send it again i deleted it",
        "please text me again what i owe",
        "请再发一次短信给我",
    ],
)
def test_a_letter_asked_for_again_turns_no_stop_back(house: House, said: str) -> None:
    house.says(STRANGER, "STOP")
    house.says(STRANGER, said)
    assert house.number(STRANGER).opted_out_at is not None
    assert {entry.event for entry in house.rows(ConsentEntry)} == {"revoked"}


@pytest.mark.parametrize("said", ["vuelvan a mandarme los mensajes", "you can text me again"])
def test_texts_asked_for_again_do(house: House, said: str) -> None:
    house.says(STRANGER, "STOP")
    house.says(STRANGER, said)
    assert house.number(STRANGER).opted_out_at is None
