"""Soldiers, exes, strangers and relatives: who writes, and what it changes."""

import pytest

from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, STRANGER, House


@pytest.mark.parametrize(
    "said",
    [
        "i'm national guard just got activated",
        "mi esposo esta en iraq con el army desde octubre",
        "soy soldado del us army activo",
        "mi marido es marine y esta en japon",
    ],
)
def test_service_is_told_of_in_many_words(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("legal", "military")]
    assert holds(dana) == [("collections", "legal")]


@pytest.mark.parametrize(
    "asked", ["who do i send the orders to", "can i get the 6% thing", "do i have to keep paying"]
)
def test_whoever_serves_is_not_asked_for_money(dana: House, asked: str) -> None:
    dana.says(DANA, "im active duty army, getting deployed dec 3, what do i do about my loan")
    (answer,) = dana.says(DANA, asked)
    assert "C-" in answer
    assert "http" not in answer


def test_a_bankruptcy_told_on_a_lawyers_case_is_one(dana: House) -> None:
    dana.says(DANA, "my attorney told me not to talk to you")
    (answer,) = dana.says(DANA, "he said to tell you i filed ch 13, 26-30871")
    assert "case number" in answer
    assert cases(dana) == [("legal", "bankruptcy")]


def test_a_further_word_of_the_lawyer_stays_one(dana: House) -> None:
    dana.says(DANA, "my attorney told me not to talk to you")
    dana.says(DANA, "his name is john smith of smith and sons")
    assert cases(dana) == [("legal", "represented")]


@pytest.mark.parametrize("number", [DANA, STRANGER])
@pytest.mark.parametrize(
    "said",
    [
        "este no es el cel de mario, soy su ex ya no vivimos juntos",
        "no es el telefono de mario, soy su ex",
        "this isnt marios phone, im his ex we dont live together anymore",
    ],
)
def test_an_ex_who_has_the_phone_is_left_alone(dana: House, number: str, said: str) -> None:
    dana.says(number, said)
    assert ("wrong_number", None) in cases(dana)
    assert ("all", "wrong_number") in holds(dana)


def test_an_ex_who_shares_a_roof_is_somebody_else(dana: House) -> None:
    dana.says(DANA, "im his wife, how much does he owe")
    assert cases(dana) == []


@pytest.mark.parametrize("number", [DANA, STRANGER])
def test_who_is_dana_is_a_wrong_number(dana: House, number: str) -> None:
    (answer,) = dana.says(number, "who tf is dana. stop calling this phone at 6am")
    assert "taken this number off" in answer
    assert ("wrong_number", None) in cases(dana)


def test_who_is_mike_is_asked_first(dana: House) -> None:
    dana.says(DANA, "who tf is mike. stop calling this phone at 6am")
    assert ("wrong_number", None) not in cases(dana)


def test_a_stranger_hears_of_no_texts_to_come(dana: House) -> None:
    (answer,) = dana.says(STRANGER, "theres no dana here stop calling")
    assert "only texts" not in answer
    assert cases(dana) == [("wrong_number", None), ("complaint", None)]
    (answer,) = dana.says(STRANGER, "can u tell me what she owes lol")
    assert "only talk about an account" in answer


def test_a_son_changes_no_wishes_of_his_mother(dana: House) -> None:
    dana.says(DANA, "its her son. she doesnt want texts anymore only once a week")
    assert holds(dana) == [("all", "review")]
    assert dana.thread(DANA).escalation_reason == "third_party"


def test_a_daughter_who_tells_of_a_stroke_hears_a_kind_word(dana: House) -> None:
    said = "my mom had a stroke shes in the hospital, this is her daughter"
    (answer,) = dana.says(DANA, said)
    assert "sorry" in answer
    assert dana.says(STRANGER, said) == [answer]
    # A number that is nobody's on file has nothing that could wait.
    assert cases(dana) == [("hardship", None)]
    assert holds(dana) == [("collections", "hardship")]


@pytest.mark.parametrize(
    "said",
    [
        "my mom is on the loan too can someone call her",
        "mi mama tambien esta en el prestamo le pueden llamar",
        "我妈也在这笔贷款上，可以打电话给她吗",
    ],
)
def test_a_mother_on_the_loan_is_no_matter_of_law(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("contact", "third_party")]
    assert holds(dana) == []


def test_calls_to_a_mother_on_the_loan_that_are_unwanted(dana: House) -> None:
    dana.says(DANA, "my mom is on the loan too but stop calling her")
    assert ("contact", "third_party") not in cases(dana)
