"""What befalls borrowers: an arrest, lost work, sleepless nights; and who writes for them."""

import pytest

from models.cases import Case, CaseKind, Hold
from tests.bot.actions.test_relatives import attached
from tests.bot.house import DANA, STRANGER, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("my brothers in the hospital, this is his phone", "sorry to hear"),
        ("my son is in jail, this is his phone", "sorry to hear"),
        ("soy la esposa de ramiro, lo detuvo la migra el jueves", "Lamentamos"),
        ("soy la esposa, el esta preso", "Lamentamos"),
        ("我老公住院了 这是他的手机", "很难过"),
    ],
)
def test_a_kind_word_a_case_and_nothing_of_the_account(dana: House, said: str, told: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.HARDSHIP]
    assert [hold.scope for hold in dana.rows(Hold)] == ["collections"]
    assert attached(dana)


def test_a_wife_at_the_phone_takes_no_number_off(dana: House) -> None:
    (answer,) = dana.says(DANA, "this is my husbands phone, hes driving")
    assert "the person it belongs to" in answer
    assert dana.rows(Case) == []
    assert attached(dana)


def test_no_case_stands_on_a_number_without_an_account(dana: House) -> None:
    (answer,) = dana.says(STRANGER, "im the mother of andre collins, hes in jail")
    assert "sorry to hear" in answer
    assert dana.rows(Case) == []


@pytest.mark.parametrize(
    "said",
    ["my husband got locked up", "im in jail til march", "deportaron a mi esposo",
     "lo detuvo la migra", "我老公被抓了", "我老公俾差人拉咗"],
)  # fmt: skip
def test_an_arrest_is_trouble_and_no_grievance(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.HARDSHIP]


def test_a_number_given_after_the_end_of_texts_takes_none_off(dana: House) -> None:
    dana.says(DANA, "STOP")
    assert dana.says(DANA, "not on this number tho its 202 555 0119") == []
    assert dana.rows(Case) == []
    assert attached(dana)


@pytest.mark.parametrize(
    "said",
    ["my lawyer cost me everything", "i had to pay a lawyer so im short", "court fees wiped me out",
     "钱都给律师了 这个月没钱", "this is stressing me out so bad", "this debt is killing me",
     "esta deuda me esta matando", "no puedo dormir pensando en lo que les debo", "好大壓力",
     "the flood got everything", "uber deactivated me", "失業咗", "got fired"],
)  # fmt: skip
def test_trouble_in_few_words_is_neither_a_notice_nor_a_grievance(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.HARDSHIP]


def test_a_lawyer_in_the_family_silences_nothing(dana: House) -> None:
    dana.says(DANA, "my cousin is a lawyer")
    assert dana.rows(Case) == []
    assert dana.rows(Hold) == []


@pytest.mark.parametrize("said", ["能不能先把账户冻结", "congelen mi cuenta por favor"])
def test_an_account_that_is_to_be_frozen_is_locked(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.FRAUD]
