"""Words of law: the right words back, all that we start stopped, the right people told."""

import pytest

from models.cases import Case
from tests.bot.actions.seen import cases, happened, holds
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    ("said", "kind", "scope", "told"),
    [
        ("i filed for bankruptcy chapter 7 last week", "bankruptcy", "all", "legal team has it"),
        ("我已经申请破产了", "bankruptcy", "all", "交法务处理"),
        ("soy representado por un abogado", "represented", "all", "tratamos con su abogado"),
        ("my lawyer represents me, contact him", "represented", "all", "we turn to your lawyer"),
        ("我的律师会联系你们", "represented", "all", "与您的律师联系"),
        ("my husband Dana died last week", "death", "all", "very sorry for your loss"),
        ("我先生上周去世了", "death", "all", "请节哀"),
        ("mi esposo falleció", "death", "all", "Sentimos mucho su perdida"),
        ("i am on active duty in the army", "military", "collections", "protections for service"),
    ],
)
def test_each_notice_has_its_own_careful_words(
    house: House, said: str, kind: str, scope: str, told: str
) -> None:
    (answer,) = house.says(DANA, said)
    assert told in answer
    (case,) = house.rows(Case)
    assert case.reference in answer
    assert cases(house) == [("legal", kind)]
    assert holds(house) == [(scope, "legal")]
    assert house.thread(DANA).escalation_reason == "legal_notice"


def test_a_notice_asks_for_no_money_and_argues_nothing(house: House) -> None:
    (answer,) = house.says(DANA, "i filed for bankruptcy chapter 7 last week")
    for word in ("pay", "owe", "balance", "must"):
        assert word not in answer.lower()


def test_a_further_notice_belongs_to_the_same_case(house: House) -> None:
    house.says(DANA, "i filed for bankruptcy chapter 7 last week")
    (answer,) = house.says(DANA, "my lawyer is Jane Roe")
    assert "we turn to your lawyer" in answer
    assert cases(house) == [("legal", "represented")]
    assert happened(house) == ["opened", "added"]


def test_after_military_service_a_lawyer_stops_everything(house: House) -> None:
    house.says(DANA, "i am on active duty in the army")
    house.says(DANA, "my attorney represents me now, contact him")
    assert holds(house) == [("collections", "legal"), ("all", "legal")]


def test_what_else_is_told_of_it_is_put_with_the_case(house: House) -> None:
    house.says(DANA, "i filed for bankruptcy chapter 7 last week")
    (answer,) = house.says(DANA, "case number 26-10417, district of maryland")
    assert "added this to" in answer
    assert happened(house) == ["opened", "added"]


def test_word_of_a_death_ends_the_proof_and_nothing_is_told_any_more(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "my husband Dana died last week")
    assert dana.thread(DANA).verified_until is None
    for body in ("balance", PROOF, "when is the next payment due"):
        answers = " ".join(dana.says(DANA, body))
        assert "$" not in answers
        assert "ZIP" not in answers


def test_a_death_is_remembered_whatever_is_told_after_it(dana: House) -> None:
    dana.says(DANA, "my husband Dana died last week")
    dana.says(DANA, "the attorney of the estate represents us, contact him")
    assert cases(dana) == [("legal", "death")]
    assert "person it belongs to" in dana.says(DANA, "balance")[0]


def test_word_of_a_death_after_another_notice_ends_the_proof_too(dana: House) -> None:
    dana.says(DANA, "i filed for bankruptcy chapter 7 last week")
    dana.proves()
    dana.says(DANA, "my husband Dana died last week")
    assert dana.thread(DANA).verified_until is None
