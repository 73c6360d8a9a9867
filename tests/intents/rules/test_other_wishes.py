"""Texts about texts that wish for something else than their end."""

import pytest

from intents import classify
from intents.law import is_contrary, read_law

OTHERWISE = (
    "Good morning, I am an old man and I do not understand these messages. What is it that I owe?",
    "I am 81 and not very good with this telephone. Please tell me what I owe and when",
    "my eyes are bad and i cant read these texts good. can someone call me",
    "I do not understand these messages. What do I owe?",
    "please send the reminders by post, i do not always hear this phone",
    "can you please post the reminders to my house, I don't always see these texts",
    "would you kindly send me letters as well, I miss the texts",
    "the print of these texts is too small for me",
    "im dying over here with these bills",
    "no entiendo estos mensajes, cuanto debo",
    "mándeme cartas por favor, no veo bien los mensajes",
    "我年纪大了看不懂这些短信，我到底欠多少",
    "我唔識睇呢啲短訊，我爭幾多錢",
    "短信我看不清，请寄信到我家",
)
ENDS = (
    "Please write to me by post; my mobile is not to be texted any more",
    "Please let today be the last time you message. Whatever you need, put it in the post.",
    "Corten con los textos, por siempre, yo reviso mi saldo en la página",
    "si necesitan algo me mandan una carta a la casa, por el celular ya nada de nada",
    "到底按哪儿，才能这辈子看不见你们的提醒",
    "对账单邮寄，手机这边断掉",
    "老太太我不会看这些字,你们甭费那个劲往我手机上发了,省点钱",
    "i do not understand why you keep texting me, stop",
    "please send letters only, i do not want these texts",
    "by post only. stop texting me",
    "what do i owe? and stop texting me",
    "i cant read these texts, take me off your list",
    "no entiendo estos mensajes, ya no me manden",
    "看不懂，别再发了",
    "我欠多少写信来，短信不要再发",
)


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_asks_for_something_else_ends_no_texts(text: str) -> None:
    assert read_law(text) is None
    assert is_contrary(text)
    reading = classify(text)
    assert "stop" not in (reading.intent, reading.second)
    assert "grey_opt_out" not in reading.flags


@pytest.mark.parametrize("text", ENDS)
def test_an_end_of_texts_beside_it_is_one(text: str) -> None:
    reading = classify(text)
    assert "stop" in (reading.intent, reading.second)
    assert reading.decision == "act"


def test_letters_instead_of_texts_are_left_to_a_person() -> None:
    assert "grey_opt_out" in classify("send letters not texts").flags
