"""Whose phone it is no longer, and who is asked for by a name."""

import pytest

from bot.words.people.strangers import (
    asks_who_somebody_is,
    phone_is_not_theirs,
    who_is_asked_for,
)


@pytest.mark.parametrize(
    "text",
    [
        "este no es el cel de mario, soy su ex ya no vivimos juntos",
        "no es el telefono de mario, soy su ex",
        "ya no vive aqui mario soy su ex",
        "this isnt marios phone, im his ex we dont live together anymore",
        "im his ex wife, he moved out last year",
        "我是他前妻 他早就搬走了",
        "she doesn't use this phone",
    ],
)
def test_the_phone_is_not_theirs(text: str) -> None:
    assert phone_is_not_theirs(text)


@pytest.mark.parametrize(
    "text",
    [
        "im his wife, can you tell me the balance",
        "soy su esposa, el esta trabajando",
        "this is her daughter, she is in the hospital",
        "este no es el prestamo de mi mama",
        "we live together, im her son",
        "我是他老婆 他在上班",
    ],
)
def test_the_phone_may_well_be_theirs(text: str) -> None:
    assert not phone_is_not_theirs(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("who tf is dana. stop calling this phone", "dana"),
        ("who is Mario? quit calling", "mario"),
        ("quien es Mario, dejen de llamar", "mario"),
        ("who is this", None),
        ("who is calling me", None),
        ("who is harbor lane", None),
        ("quien es usted", None),
        ("what is my balance", None),
    ],
)
def test_who_is_asked_for(text: str, name: str | None) -> None:
    assert who_is_asked_for(text) == name


def test_a_name_alone_ends_no_calls() -> None:
    assert not asks_who_somebody_is("who is dana")
    assert asks_who_somebody_is("who is dana stop calling")
