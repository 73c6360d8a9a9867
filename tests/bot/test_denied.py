"""What is denied is put on no record: a lawyer, a bankruptcy, a wrong number, a dispute."""

import pytest

from models.cases import Case, CaseKind, Hold
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "i dont have a lawyer",
        "no tengo abogado",
        "我没有律师",
        "do i need a lawyer",
        "i have a lawyer friend",
        "my daughter is a lawyer, very proud. when is my payment due",
        "my husband used to be in the army, he isnt anymore. when is my payment due",
        "no me he declarado en bancarrota todavia",
        "this is not a wrong number its me",
        "this is the right person, you got the right number",
        "no es numero equivocado, soy yo",
        "i'm not military",
        "i do owe it, im not denying",
        "我认账，没说不欠",
        "no fraud here, it was me who took the loan",
        "not saying its fraud, just want to check the amount",
        "i dont need to talk to anyone, just the balance",
    ],
)
def test_nothing_is_recorded_or_stopped(dana: House, text: str) -> None:
    assert dana.says(DANA, text)
    assert not dana.rows(Case)
    assert not dana.rows(Hold)


@pytest.mark.parametrize(
    "text",
    ["im not bankrupt just late", "im not filing bankruptcy i just need more time"],
)
def test_the_wish_for_time_beside_it_is_heard(dana: House, text: str) -> None:
    assert "C-" in dana.says(DANA, text)[0]
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.HARDSHIP]


def test_what_is_asked_beside_it_is_answered(dana: House) -> None:
    text = "my daughter is a lawyer, very proud. when is my payment due"
    assert "ZIP" in dana.says(DANA, text)[0]


def test_a_promise_beside_a_jest_is_noted(dana: House) -> None:
    said = dana.says(DANA, "my lawyer is my cousin lol jk. ill pay fri 208.33")
    assert "$208.33" in said[0]


def test_a_lawyer_taken_for_one_is_put_right(dana: House) -> None:
    dana.says(DANA, "i have a lawyer")
    dana.says(DANA, "i dont have a lawyer i said")
    (case,) = dana.rows(Case)
    assert (case.kind, case.category) == (CaseKind.LEGAL, "other")


def test_a_court_case_goes_on_without_a_lawyer(dana: House) -> None:
    dana.says(DANA, "court papers came today for this loan")
    dana.says(DANA, "no tengo abogado")
    kinds = {case.kind: case.category for case in dana.rows(Case)}
    assert kinds[CaseKind.LEGAL] != "represented"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("i have a lawyer, his number is 202 555 0163", CaseKind.LEGAL),
        ("i filed chapter 13", CaseKind.LEGAL),
        ("wrong number, i am not dana", CaseKind.WRONG_NUMBER),
        ("i dont owe this, i deny it", CaseKind.DISPUTE),
    ],
)
def test_what_is_said_is_on_record(dana: House, text: str, kind: CaseKind) -> None:
    dana.says(DANA, text)
    assert kind in [case.kind for case in dana.rows(Case)]


@pytest.mark.parametrize(
    "text",
    [
        "you spelled my name wrong its Whitfeld not Whitfield",
        "my name is Whitfeld not Whitfield",
        "你们把我名字打错了，我叫陈建国",
        "你哋打錯我個名呀，係志明唔係志民",
        "my name got misspelled on the application, its Whitfield",
    ],
)
def test_a_name_put_right_is_a_new_detail(dana: House, text: str) -> None:
    dana.says(DANA, text)
    assert [(case.kind, case.category) for case in dana.rows(Case)] == [(CaseKind.CONTACT, "name")]


def test_another_name_is_still_a_strangers(dana: House) -> None:
    dana.says(DANA, "my name is Marcus not Dana, you have the wrong number")
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.WRONG_NUMBER]


@pytest.mark.parametrize(
    "text",
    [
        "lost my job and my apartment, sleeping in my car with my kid",
        "im homeless rn living in my car",
        "我没房子住，带着孩子睡车里",
        "vivimos en el carro, nos quedamos sin casa",
    ],
)
def test_whoever_has_no_home_has_trouble(dana: House, text: str) -> None:
    dana.says(DANA, text)
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.HARDSHIP]
