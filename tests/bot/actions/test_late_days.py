"""Whether a day would be late: answered by the day that is due, once it is known who asks."""

import pytest

from models.promises import Promise
from tests.bot.house import DANA, PROOF, House

IN_TIME = (
    ("is monday too late", "Mon, Nov 23 is in time"),
    ("would paying monday be late", "Mon, Nov 23 is in time"),
    ("周一还算晚吗", "11月23日星期一还不算晚"),
    ("星期一還算遲嗎", "11月23日星期一還不算晚"),
    ("pagar el lunes es tarde?", "lun 23 nov esta a tiempo"),
)
AFTER = (
    ("is paying on dec 8 late", "would be late"),
    ("12月8号还算晚吗", "算晚"),
    ("12月8號還算遲嗎", "算晚"),
    ("si pago el 8 de diciembre ya es tarde?", "ya seria tarde"),
)


@pytest.mark.parametrize(("said", "told"), [*IN_TIME, *AFTER])
def test_the_proof_is_followed_by_the_answer(dana: House, said: str, told: str) -> None:
    dana.says(DANA, said)
    (answer,) = dana.says(DANA, PROOF)
    assert told in answer
    assert dana.rows(Promise) == []


@pytest.mark.parametrize(("said", "told"), [*IN_TIME, *AFTER])
def test_who_has_proved_it_is_told_at_once(dana: House, said: str, told: str) -> None:
    dana.proves()
    (answer,) = dana.says(DANA, said)
    assert told in answer


@pytest.mark.parametrize(
    ("promised", "asked"),
    [
        ("i'll pay 208.33 on friday", "is monday too late"),
        ("我周五还208.33", "周一还算晚吗"),
        ("我週五還208.33", "星期一還算遲嗎"),
        ("pago 208.33 el viernes", "pagar el lunes es tarde?"),
    ],
)
def test_a_promise_is_told_again_and_a_person_answers(
    dana: House, promised: str, asked: str
) -> None:
    dana.says(DANA, promised)
    (answer,) = dana.says(DANA, asked)
    assert "208.33" in answer
    assert not any(proof in answer for proof in ("ZIP", "邮编", "郵遞", "codigo postal"))
    (promise,) = dana.rows(Promise)
    assert str(promise.due_on) == "2026-11-27"


def test_the_monday_behind_the_promised_friday_is_meant(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "i'll pay 208.33 on friday dec 4")
    (answer,) = dana.says(DANA, "is monday too late")
    assert "Mon, Dec 7" in answer
    assert "would be late" in answer


@pytest.mark.parametrize(
    "said",
    ["was my payment monday late", "can i pay monday", "will i get a late fee if i pay monday"],
)
def test_other_questions_of_a_day_are_left(dana: House, said: str) -> None:
    dana.proves()
    answer = " ".join(dana.says(DANA, said))
    assert "in time" not in answer
    assert "would be late" not in answer
