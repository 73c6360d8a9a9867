"""Another hour for a call just asked for: no wish about our texts."""

import pytest
from sqlalchemy import select

from models.cases import Hold
from models.preferences import Preferences
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("asked", "changed"),
    [
        ("can you call me at 3pm at 202 555 0163", "actually after 5 is better"),
        ("me pueden llamar mañana", "mejor despues de las 5"),
        ("llamenme mañana a las 3", "no mejor despues de las 5"),
        ("call me tomorrow at 3", "no after 5"),
        ("下午三点打电话给我", "还是五点以后吧"),
    ],
)
def test_it_is_added_to_the_call(dana: House, asked: str, changed: str) -> None:
    dana.says(DANA, asked)
    dana.says(DANA, changed)
    with dana.database.read() as session:
        assert session.scalars(select(Preferences)).all() == []
    assert ("callback", None) in cases(dana)


def test_hours_for_texts_are_heard_beside_a_call(dana: House) -> None:
    dana.says(DANA, "can you call me at 3pm")
    assert "between" in dana.says(DANA, "and text me only after 5pm")[0]


@pytest.mark.parametrize("said", ["marquenme a las 3", "me pueden marcar a las 3 de la tarde?"])
def test_a_call_by_another_word_is_one(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert ("callback", None) in cases(dana)


@pytest.mark.parametrize("said", ["用簡體", "請用簡體字", "改成簡體中文"])
def test_simplified_characters_are_given_to_whoever_names_them(dana: House, said: str) -> None:
    dana.says(DANA, said)
    with dana.database.read() as session:
        assert session.scalars(select(Preferences)).one().language == "zh"


@pytest.mark.parametrize(
    "said", ["dame de baja de las promociones", "quiero darme de baja de las ofertas"]
)
def test_the_end_of_offers_holds_nothing_else(dana: House, said: str) -> None:
    assert "ya no enviamos ofertas" in dana.says(DANA, said)[0]
    with dana.database.read() as session:
        assert session.scalars(select(Hold)).all() == []


@pytest.mark.parametrize("said", ["llamenme a las 3", "llamenme mañana"])
def test_a_call_at_an_hour_is_no_complaint(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("callback", None)]
