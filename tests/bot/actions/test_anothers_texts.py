"""An end of texts to a relative: noted for people, and the sender is still answered."""

import pytest

from models.cases import Case
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            "mi papa fallecio la semana pasada, tenia un prestamo con ustedes",
            "a mi hermano tambien le estan escribiendo, parenle",
        ),
        (
            "my dad died last week, he had a loan with you",
            "youre texting my brother too, stop it",
        ),
        ("我爸上周去世了，他有贷款", "你们还给我哥发短信，别发了"),
    ],
)
def test_after_a_death_the_family_is_still_answered(dana: House, told: str, said: str) -> None:
    dana.says(DANA, told)
    (answer,) = dana.says(DANA, said)
    assert "C-" in answer
    assert dana.number(DANA).opted_out_at is None


@pytest.mark.parametrize("said", ["stop texting my brother too", "别给我哥发短信"])
def test_it_is_a_complaint_otherwise(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert [case.kind for case in dana.rows(Case)] == ["complaint"]
    assert dana.number(DANA).opted_out_at is None
