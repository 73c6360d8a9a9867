"""What befell a borrower: a death close to them, illness, fire."""

import pytest

from models.promises import Promise
from models.turns import Turn
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    "said",
    [
        "my grandma died, funerals friday so i cant pay til after",
        "the funeral home charged me 4000 i cant pay",
        "i lost my dad in march and ive been behind ever since",
        "my mom passed away last week and i had to pay for the funeral, need more time",
        "se murio mi abuela y no puedo pagar este mes",
        "我外婆去世了 这个月还不上",
        "my son passed out at school im at the ER",
        "my mom has cancer and is dying",
        "fire took our house last night we lost everything",
        "we lost our house in the fire",
        "dana is my mother she had a stroke, this is her son. can you hold off on the payments",
        "se nos quemo la casa, perdimos todo",
        "家里着火了 什么都没了",
        "我爸得了肺癌",
    ],
)
def test_what_befell_them_is_trouble_and_no_notice_of_law(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("hardship", None)]
    assert holds(dana) == [("collections", "hardship")]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("my coworker passed away", "We are very sorry for your loss. All right."),
        ("im at a funeral cant talk", "We are very sorry for your loss. All right."),
        ("estoy en un funeral no puedo hablar", "Sentimos mucho su perdida. De acuerdo."),
        ("同事去世了 心情不好", "请节哀。好的。"),
        ("my grandma died and i cant pay", "We are very sorry for your loss. Thank you"),
        ("we had to bury my brother this week, whats my balance", "for your loss. To answer that"),
    ],
)
def test_whoever_mourns_is_told_that_we_are_sorry(dana: House, said: str, told: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert "legal" not in dict(cases(dana))


def test_a_promise_beside_a_death_is_kept(dana: House) -> None:
    said = "my uncle died he left me some money ill pay you 208.33 on nov 27"
    (answer,) = dana.says(DANA, said)
    assert "sorry for your loss" in answer
    dana.says(DANA, PROOF)
    assert dana.rows(Promise) or dana.rows(Turn)[-1].decided_by == "a payment is promised"
    assert cases(dana) == []


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("my husband passed away and i cant pay this", [("legal", "death")]),
        ("my dad died", [("legal", "death")]),
        ("my mom passed away, how do i pay her loan", [("legal", "death")]),
        ("i work at the hospital", []),
        ("she passed her test so we can pay now", []),
        ("this app is dead slow", []),
    ],
)
def test_what_means_something_else_stays(
    dana: House, said: str, kind: list[tuple[str, str]]
) -> None:
    dana.says(DANA, said)
    assert cases(dana) == kind
