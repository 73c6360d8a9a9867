"""Words of death that tell of none, and what a family asks after one."""

import pytest

from intents.normalise import fold
from intents.rules.deaths import mourns
from intents.rules.legal import notice
from models.cases import Case, CaseKind
from tests.bot.house import DANA, STRANGER, House

SORRY = "sorry for your loss"


@pytest.mark.parametrize(
    "text",
    [
        "lol im dead broke this wk, ill pay tues",
        "dead tired, ill pay tomorrow 208.33",
        "im dead lol, ill pay 208.33 friday",
        "my phone is dead, ill pay friday 208.33",
    ],
)
def test_who_is_dead_tired_is_not_mourned(dana: House, text: str) -> None:
    assert SORRY not in dana.says(DANA, text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "se me murió el celular, pago 208.33 el viernes",
        "se murió mi carro, pago el viernes",
        "se me murio la troca",
    ],
)
def test_a_thing_that_died_is_no_death(text: str) -> None:
    assert notice(fold(text)) is None
    assert not mourns(fold(text))


@pytest.mark.parametrize("text", ["se me murió mi mamá", "murió mi esposo", "se murió mi hijo"])
def test_a_death_is_one(text: str) -> None:
    assert notice(fold(text)) == "death" or mourns(fold(text))


def test_whoever_buries_somebody_is_mourned_for_whatever_else_died(dana: House) -> None:
    said = dana.says(DANA, "my phone died at the funeral, my uncle passed. ill pay friday 208.33")
    assert SORRY in said[0]


def test_a_promise_beside_a_dead_phone_is_noted(dana: House) -> None:
    assert "208.33" in dana.says(DANA, "se me murio el celular, pago 208.33 el viernes")[0]
    assert not dana.rows(Case)


def test_a_car_that_died_is_trouble(dana: House) -> None:
    dana.says(DANA, "my car died, can i pay friday")
    assert CaseKind.LEGAL not in [case.kind for case in dana.rows(Case)]


@pytest.mark.parametrize(
    "text",
    [
        "do i have to pay this? i have no money for the funeral",
        "i cant pay for this and i have no money for the funeral",
        "这钱要我还吗，我没钱",
    ],
)
def test_a_family_is_offered_no_way_to_pay(dana: House, text: str) -> None:
    dana.says(STRANGER, "my mom passed last week. her name was Gloria Reyes")
    said = dana.says(STRANGER, text)
    assert "plan" not in " ".join(said)
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.LEGAL]


def test_what_is_wished_for_after_despair_is_kept(dana: House) -> None:
    dana.says(DANA, "no im ok im not gonna hurt myself just tired")
    dana.says(DANA, "can yall just stop the interest for a bit")
    dana.says(DANA, "i get 900 on the 3rd, could do 50")
    dana.says(DANA, "yea 50 on the 3rd")
    (case,) = dana.rows(Case)
    assert case.kind == CaseKind.HARDSHIP
