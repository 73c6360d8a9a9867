"""Whoever is at work gets an answer, and neither a complaint nor other hours."""

import pytest

from models.preferences import Preferences
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


def _wishes(house: House) -> Preferences | None:
    with house.database.read() as session:
        return session.get(Preferences, house.thread_id(DANA))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("sorry i missed your texts, im at work all day. whats my balance", "ZIP"),
        ("im at work, text me the balance", "ZIP"),
        ("cant answer calls im at work, just text me when its due", "ZIP"),
        ("sorry i didnt answer your texts im at work all day. can i pay friday", "How much will"),
        ("不好意思没看到你们短信，上班一整天，我还欠多少", "邮编"),
        ("estoy en el trabajo, mandeme el saldo por mensaje", "codigo postal"),
        ("sorry i missed your texts, im at work all day", "Happy to help"),
        ("perdon no vi sus mensajes, estaba trabajando", "Con gusto"),
    ],
)
def test_what_is_asked_at_work_is_answered(dana: House, text: str, answer: str) -> None:
    said = dana.says(DANA, text)
    assert any(answer in one for one in said), said
    assert cases(dana) == []
    assert _wishes(dana) is None


@pytest.mark.parametrize(
    "text", ["stop calling me at work", "you keep calling me at work. whats my balance"]
)
def test_calls_at_work_stay_a_grievance(dana: House, text: str) -> None:
    dana.says(DANA, text)
    assert cases(dana) == [("complaint", None)]


def test_hours_that_are_named_are_kept(dana: House) -> None:
    dana.says(DANA, "i work days, only text me after 6pm")
    wishes = _wishes(dana)
    assert wishes is not None
    assert wishes.earliest is not None
