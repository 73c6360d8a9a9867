"""A death that was put down to the borrower, and what they say of it."""

import pytest

from tests.bot.actions.seen import cases, happened, holds
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    ("death", "said", "told"),
    [
        (
            "my mom died",
            "it was my mom that died, not me. i still want to pay",
            "putting that right",
        ),
        ("my dad passed away", "im not dead, my dad is", "putting that right"),
        ("我爸去世了", "不是我去世 是我爸", "谢谢更正"),
        ("我媽過身咗", "係我媽 唔係我", "謝謝更正"),
        ("mi papa fallecio", "fue mi papa, no yo", "Gracias por corregirlo"),
        ("mi papa fallecio", "yo sigo vivo", "Gracias por corregirlo"),
    ],
)
def test_whoever_lives_is_served_again_and_a_person_lifts_what_was_stopped(
    dana: House, death: str, said: str, told: str
) -> None:
    dana.says(DANA, death)
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert cases(dana) == [("legal", "other")]
    assert happened(dana) == ["opened", "added"]
    assert holds(dana) == [("all", "legal")]
    dana.says(DANA, "whats my balance")
    assert "1,250.00" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "said",
    [
        "it was my dad",
        "my dad died last week",
        "whats my balance",
        "i am his daughter",
        "我是他女儿",
    ],
)
def test_the_family_of_the_dead_puts_nothing_right(dana: House, said: str) -> None:
    dana.says(DANA, "my dad died")
    dana.says(DANA, said)
    assert cases(dana) == [("legal", "death")]


def test_where_nobody_was_said_to_be_dead_nothing_is_put_right(dana: House) -> None:
    dana.says(DANA, "im still alive")
    assert cases(dana) == []
