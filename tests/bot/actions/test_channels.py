"""Another way than texts, also beside an end of them."""

import pytest

from bot.words.texts.channels import channel_wished, refuses_texts_for
from models.cases import Case
from models.preferences import Preferences
from tests.bot.house import DANA, House


def way(house: House) -> str | None:
    with house.database.read() as session:
        found = session.get(Preferences, house.thread_id(DANA))
    return found.other_channel if found else None


@pytest.mark.parametrize(
    ("said", "wished"),
    [
        ("please don't text this number my kids use it. email me ray.cho@example.com", "email"),
        ("i want that in writing by post please not by text", "letter"),
        ("stop texting me, send letters", "letter"),
        ("no me manden mensajes, escríbanme al correo ana@example.com", "email"),
        ("别发短信了，发邮件到 a@example.com", "email"),
        ("别再发短信了，请寄信", "letter"),
        ("STOP", None),
        ("stop emailing me and texting me", None),
    ],
)
def test_the_way_that_is_wished_is_kept_beside_an_end_of_texts(
    dana: House, said: str, wished: str | None
) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None
    assert way(dana) == wished
    addresses = [case.category for case in dana.rows(Case) if case.kind == "contact"]
    assert addresses == (["email"] if "@" in said else [])


def test_a_letter_is_noted_where_texts_are_not_ended(dana: House) -> None:
    said = "I would like letters rather than text messages please."
    assert "by letter" in dana.says(DANA, said)[0]
    assert way(dana) == "letter"


@pytest.mark.parametrize(
    ("said", "wished"),
    [
        ("email me instead", "email"),
        ("no me llamen, solo mensajes", None),
        ("llámenme mejor", "call"),
        ("can i email it", None),
        ("dont email me", None),
        ("my email is a@example.com", "email"),
    ],
)
def test_which_way_is_wished(said: str, wished: str | None) -> None:
    assert channel_wished(said) == wished


def test_a_way_alone_refuses_no_texts() -> None:
    assert refuses_texts_for("by letter please, not by text")
    assert not refuses_texts_for("can you email me the statement")
    assert not refuses_texts_for("did you get my letter, text me back")
