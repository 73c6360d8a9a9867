"""Word of military service, in more words than rules of law hear."""

import pytest

from bot.words.people.service import asks_of_protection, tells_of_service


@pytest.mark.parametrize(
    "text",
    [
        "i'm national guard just got activated",
        "my husband is a marine",
        "im a reservist and got called up",
        "my son is stationed in korea with the army",
        "mi esposo esta en iraq con el army desde octubre",
        "soy soldado del us army activo",
        "mi marido es marine y esta en japon",
        "我老公在美军",
        "我被徵召入伍了",
    ],
)
def test_somebody_serves(text: str) -> None:
    assert tells_of_service(text)


@pytest.mark.parametrize(
    "text",
    [
        "im a veteran",
        "i was in the army years ago",
        "my dad is a retired marine",
        "i bought it at the army navy store",
        "the guard at the branch was rude",
        "mi papa fue soldado",
        "me activaron la tarjeta",
        "compre en la marina",
        "i pay at the salvation army",
        "navy federal is my bank",
        "我退伍了",
    ],
)
def test_nobody_serves_now(text: str) -> None:
    assert not tells_of_service(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("can i get the 6% thing", True),
        ("does the scra cap apply", True),
        ("tengo que seguir pagando", True),
        ("我還要繼續還嗎", True),
        ("whats my balance", False),
        ("i paid 60", False),
    ],
)
def test_what_the_law_gives_them(text: str, asked: bool) -> None:
    assert asks_of_protection(text) is asked
