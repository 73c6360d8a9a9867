"""Texts about texts that end none: a pause, letters beside them, one that is not understood."""

import pytest

from bot.words.texts.channels import channel_wished
from models.preferences import Preferences
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "im not asking you to stop texting, just not at night",
        "i never told you to stop texting",
        "can u hear me or is this a robot that will unsubscribe me",
        "Good morning, I am an old man and I do not understand these messages. What do I owe?",
        "my eyes are bad and i cant read these texts good. can someone call me",
        "please send the reminders by post, i do not always hear this phone",
        "would you kindly send me letters as well, I miss the texts",
        "我4号还208.33，在那之前别再发了",
        "在12月4号之前不要再发短信",
        "im dying over here with these bills",
        "please delete the last text i sent you",
    ],
)
def test_nobody_is_opted_out_who_did_not_ask(dana: House, text: str) -> None:
    assert dana.says(DANA, text)
    assert dana.number(DANA).opted_out_at is None


def test_letters_beside_texts_leave_the_texts(dana: House) -> None:
    dana.says(DANA, "would you kindly send me letters as well, I miss the texts")
    with dana.database.read() as session:
        wished = session.get(Preferences, dana.thread_id(DANA))
    assert wished is None or wished.other_channel is None


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("please post the reminders to my house instead", "letter"),
        ("mejor por correo a mi casa, no oigo el telefono", "letter"),
        ("mejor por correo electronico", "email"),
    ],
)
def test_a_letter_is_no_e_mail(text: str, channel: str) -> None:
    assert channel_wished(text) == channel
