"""Whoever stands beside the borrower hears how to be authorised, and nothing of a loan."""

import pytest

from bot.actions.standing_in import _CO_BORROWER, _POWER
from bot.words.patterns import mentions
from tests.bot.actions.seen import cases, examples, holds
from tests.bot.house import DANA, STRANGER, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("im the co-borrower", "tell a co-signer anything"),
        ("i'm the co-signer", "tell a co-signer anything"),
        ("I'm the cosigner. how can i get access", "tell a co-signer anything"),
        ("im co-signer, whats the balance", "tell a co-signer anything"),
        ("soy el aval", "un cofirmante o aval"),
        ("soy codeudor del prestamo", "un cofirmante o aval"),
        ("我是共同借款人", "共同签约人或担保人"),
        ("我係擔保人，想知仲爭幾多", "共同簽約人或擔保人"),
        ("i have power of attorney for my mother, what does she owe", "seen the power of attorney"),
        ("tengo un poder notarial de mi mama", "veamos el poder"),
    ],
)
def test_they_hear_how_to_be_authorised(house: House, said: str, told: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert "ZIP" not in answer
    assert cases(house) == holds(house) == []
    assert house.thread(STRANGER).escalation_reason == "third_party"


def test_the_words_are_the_same_for_a_number_on_file(dana: House) -> None:
    assert dana.says(DANA, "im the co-borrower") == dana.says(STRANGER, "im the co-borrower")


def test_it_ends_the_question_for_proof(dana: House) -> None:
    assert "ZIP" in dana.says(DANA, "balance")[0]
    assert "co-signer" in dana.says(DANA, "im the co-borrower")[0]
    assert dana.thread(DANA).tracker["active_form"] is None


def test_whoever_has_proved_who_they_are_is_served(dana: House) -> None:
    dana.proves()
    assert "$1,250.00" in dana.says(DANA, "i am the co-borrower, whats the balance")[0]


def test_a_grievance_of_theirs_is_heard(house: House) -> None:
    house.says(STRANGER, "im the cosigner and i dispute this debt, i never signed it")
    assert cases(house)[0][0] == "dispute"


def test_a_child_may_pay_and_is_told_nothing(dana: House) -> None:
    asked = "my mother has a loan with you, can i help her pay"
    assert "Somebody else may pay" in dana.says(DANA, asked)[0]
    told = dana.says(DANA, "soy la hija de Luz, cuanto debe mi mama")[0]
    assert "con su titular" in told


TABLE = [
    *examples(
        "co-borrower", _CO_BORROWER,
        yes=["I am the co borrower", "i'm a guarantor", "this is his cosigner", "i cosigned for my son",
             "im also the co-applicant", "soy fiadora", "soy la co-deudora", "我是他的担保人",
             "我也是共同借款人"],
        no=["i want to add a cosigner", "do i need a co-signer", "my cosigner passed away",
            "i am looking for a cosigner", "i never cosigned anything", "my co-borrower paid",
            "necesito un aval", "需要担保人吗", "我没有担保人"],
    ),
    *examples(
        "power", _POWER,
        yes=["i have poa for my dad", "i am my mother's power of attorney",
             "tengo carta poder", "我有我妈的授权书"],
        no=["what is a power of attorney", "my attorney has it", "no tengo poder de pago"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]
