"""Whoever says that the account is wrong or not theirs."""

from datetime import UTC, datetime

import pytest

from bot.actions.dispute import _THEFT, _VALIDATION
from bot.words.patterns import mentions
from bot.words.payments.debits import charged_twice
from models.cases import Case
from tests.bot.actions.seen import cases, examples, happened, holds
from tests.bot.house import DANA, STRANGER, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i never took this loan, this is not my debt", "you say this is not right"),
        ("我没有借过这笔钱", "您的异议已登记"),
        ("我沒有借過這筆錢", "您的異議已登記"),
        ("yo no debo eso, no es mi deuda", "no es correcto para usted"),
    ],
)
def test_a_dispute_is_recorded_and_collection_stops(house: House, said: str, told: str) -> None:
    (answer,) = house.says(STRANGER, said)
    (case,) = house.rows(Case)
    assert told in answer
    assert case.reference in answer
    assert cases(house) == [("dispute", "dispute")]
    assert holds(house) == [("collections", "dispute")]
    assert house.thread(STRANGER).escalation_reason == "dispute_debt"


def test_it_is_answered_in_writing_within_ten_working_days(house: House) -> None:
    """Thanksgiving is none of them."""
    (answer,) = house.says(STRANGER, "i never took this loan, this is not my debt")
    assert "in writing by Mon, Dec 7" in answer
    assert house.rows(Case)[0].due_at == datetime(2026, 12, 8, 4, 59, 59, tzinfo=UTC)


def test_who_asks_for_proof_gets_it_at_the_address_on_file(house: House) -> None:
    (answer,) = house.says(STRANGER, "please validate this debt in writing")
    assert "at the address on file" in answer
    assert cases(house) == [("dispute", "validation")]


def test_a_stolen_identity_ends_the_proof(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "somebody opened this loan in my name, identity theft")
    assert cases(dana) == [("dispute", "identity_theft")]
    assert dana.thread(DANA).verified_until is None


def test_a_further_word_is_put_with_the_case(house: House) -> None:
    house.says(STRANGER, "i never took this loan, this is not my debt")
    (answer,) = house.says(STRANGER, "i was never even in that town")
    (case,) = house.rows(Case)
    assert f"added this to {case.reference}" in answer
    assert happened(house) == ["opened", "added"]
    assert len(holds(house)) == 1


TABLE = [
    *examples(
        "validation",
        _VALIDATION,
        yes=[
            "validate this debt", "send me proof of the debt", "prove I owe this",
            "show me the contract", "verify the debt", "who is the original creditor",
            "i want verification of this debt", "请出示证明", "把合同给我看", "拿出证据",
            "pruebas de la deuda", "demuestren que debo", "dónde está el contrato",
        ],
        no=[
            "this isn't mine", "i dont owe this", "not my debt", "approve my loan",
            "probably wrong", "这不是我的", "no es mía", "aprueben mi crédito",
        ],
    ),
    *examples(
        "theft",
        _THEFT,
        yes=[
            "identity theft", "someone opened this loan in my name", "somebody else took this",
            "fraudulent account", "not me who signed", "身份被盗用", "冒名贷款", "被人冒用",
            "有人用我的名字贷款", "robo de identidad", "sacaron un préstamo a mi nombre",
            "suplantaron mi identidad",
        ],
        no=[
            "i already paid this", "wrong amount", "this is not my account", "i dont owe",
            "someone told me i owe", "金额不对", "ya pagué",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    [
        "autopay AND my card both went thru on the 7th. charged me twice",
        "you took the payment twice",
        "my card got double charged",
        "me cobraron dos veces el mes pasado",
        "hay un cargo duplicado",
        "扣了两次款",
        "重复扣款了",
        "你哋扣咗我兩次錢",
    ],
)
def test_a_debit_that_was_taken_twice_is_an_error_and_no_payment_to_look_for(
    house: House, said: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    (case,) = house.rows(Case)
    assert case.reference in answer
    assert cases(house) == [("dispute", "double_debit")]


def test_the_amount_of_a_double_debit_stands_with_the_case(dana: House) -> None:
    dana.says(DANA, "you charged me $208.33 twice")
    dana.says(DANA, "208.33 each time")
    assert dana.rows(Case)[0].details == {"amount_said": "208.33"}
    assert happened(dana) == ["opened", "added"]
    assert "C-" in dana.says(DANA, "any news on my refund")[0]
    assert len(cases(dana)) == 1


@pytest.mark.parametrize(
    "said",
    ["did my payment go through twice?", "im taking double shifts", "是不是扣了两次",
     "will you charge me twice", "pago dos veces al mes", "我这个月还了两次"],
)  # fmt: skip
def test_a_question_or_two_payments_are_no_double_debit(said: str) -> None:
    assert not charged_twice(said)
