"""Texts to somebody else that are to end leave the sender's own as they are."""

import pytest

from intents import classify
from intents.law import read_law


@pytest.mark.parametrize(
    "text",
    [
        "a mi hermano tambien le estan escribiendo, parenle",
        "youre texting my brother too, stop it",
        "you keep texting my brother, stop texting him",
        "stop texting my brother too",
        "my mom gets your texts too, stop texting her",
        "你们还给我哥发短信，别发了",
        "别给我哥发短信",
        "你哋仲send短訊俾我阿哥，唔好send喇",
        "le estan mandando mensajes a mi esposa, ya no le manden",
        "dejen de escribirle a mi hermana",
        "paren con los mensajes a mi hermano",
    ],
)
def test_an_end_of_anothers_texts_ends_none_of_ones_own(text: str) -> None:
    assert read_law(text) is None
    reading = classify(text)
    assert "stop" not in (reading.intent, reading.second)


@pytest.mark.parametrize(
    "text",
    [
        "dejen de escribirme a mi y a mi hermana",
        "stop texting me and my brother",
        "a mi tambien me estan escribiendo, parenle",
        "parenle",
        "youre texting my brother too, stop texting me",
        "my daughter has this phone now, stop texting her",
        "别给我和我哥发短信了",
        "给我哥发短信，也别给我发了",
        "you text my brother and me, stop",
    ],
)
def test_an_end_of_ones_own_texts_beside_them_stands(text: str) -> None:
    law, reading = read_law(text), classify(text)
    ended = law is not None or "stop" in (reading.intent, reading.second)
    assert ended or "grey_opt_out" in reading.flags
