"""Papers and personal data: a request with its day, never an attachment, never a new address."""

from datetime import timedelta

import pytest

from bot.actions.requests import _PRIVACY, DOCUMENTS, document_named
from bot.words.patterns import mentions
from models.cases import Case
from tests.bot.actions.seen import cases, examples
from tests.bot.house import DANA, PROOF, STRANGER, House, account


@pytest.mark.parametrize(
    ("said", "document", "told"),
    [
        ("i need a paid off letter", "clearance", "paid-off letter"),
        ("send me a statement please", "statement", "statement"),
        ("send me a receipt for my last payment", "receipt", "receipt"),
        ("给我一份结清证明", "clearance", "结清证明"),
        ("请把对账单发给我", "statement", "对账单"),
        ("necesito una carta de no adeudo", "clearance", "carta de liquidacion"),
        ("mándeme mi estado de cuenta", "statement", "estado de cuenta"),
    ],
)
def test_a_paper_is_asked_for_and_goes_to_the_address_on_file(
    house: House, said: str, document: str, told: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    (case,) = house.rows(Case)
    assert told in answer
    assert case.reference in answer
    assert cases(house) == [("request", document)]
    assert house.thread(STRANGER).escalation_reason == "document_request"


def test_asked_for_again_it_is_on_its_way(house: House) -> None:
    house.says(STRANGER, "send me a statement please")
    (answer,) = house.says(STRANGER, "where is my statement")
    assert "on its way already" in answer
    assert len(cases(house)) == 1


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("delete my data", "personal information"),
        ("what data do you have on me", "personal information"),
        ("请删除我的个人信息", "个人信息的请求"),
        ("borren mis datos", "datos personales"),
    ],
)
def test_personal_data_are_answered_for_within_fifteen_days(
    house: House, said: str, told: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert cases(house) == [("request", "privacy")]
    (case,) = house.rows(Case)
    due = case.due_at - case.opened_at
    assert timedelta(days=15) <= due < timedelta(days=16)
    assert house.thread(STRANGER).mode == "escalated"


@pytest.mark.parametrize("law", ["under ccpa", "this is under the GDPR", "根据个人信息保护法"])
def test_the_law_that_a_request_stands_on_is_no_second_case(dana: House, law: str) -> None:
    dana.says(DANA, "delete my data")
    (answer,) = dana.says(DANA, law)
    assert dana.rows(Case)[0].reference in answer
    assert cases(dana) == [("request", "privacy")]


def test_the_answer_is_the_same_whoever_asks(dana: House) -> None:
    known, unknown = (dana.says(number, "delete my data")[0] for number in (DANA, STRANGER))
    first, second = (case.reference for case in dana.rows(Case))
    assert known.replace(first, "") == unknown.replace(second, "")


TABLE = [
    *examples(
        "clearance", DOCUMENTS["clearance"],
        yes=["paid off letter", "proof its paid off", "clearance letter", "zero balance letter",
             "lien release", "paid in full letter", "letter saying i paid in full", "结清证明",
             "carta de no adeudo", "carta finiquito"],
        no=["i paid", "last payment", "did i pay it", "proof of income", "还清了吗"],
    ),
    *examples(
        "statement", DOCUMENTS["statement"],
        yes=["send me a statement", "account statement", "对账单", "流水", "estado de cuenta"],
        no=["what is the state of my loan", "历史"],
    ),
    *examples(
        "receipt", DOCUMENTS["receipt"],
        yes=["send me a receipt", "收据", "发票", "recibo de pago", "comprobante"],
        no=["did you receive it", "received", "已收到吗", "recibieron mi pago"],
    ),
    *examples(
        "tax", DOCUMENTS["tax"],
        yes=["1098 form", "tax document", "interest statement", "for my taxes", "利息证明",
             "constancia de intereses"],
        no=["how much interest", "taxi"],
    ),
    *examples(
        "contract", DOCUMENTS["contract"],
        yes=["copy of my contract", "copy of the loan agreement", "send me my contract",
             "合同副本", "copia del contrato"],
        no=["contract rate is wrong", "合同利率不对"],
    ),
    *examples(
        "privacy", _PRIVACY,
        yes=["delete my data", "what data do you have on me", "copy of my data",
             "erase all my personal information", "what information do you hold about me",
             "删除我的个人信息", "注销我的账户", "borren mis datos", "qué datos tienen de mí",
             "eliminen toda mi informacion"],
        no=["update my info", "delete my card", "my data plan", "更新我的信息",
            "cambiar mis datos"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


def test_the_narrower_paper_goes_before_the_wider() -> None:
    assert document_named("interest statement for my taxes") == "tax"
    assert document_named("a paid off letter with a statement") == "clearance"
    assert document_named("hello") is None


@pytest.mark.parametrize(
    "said",
    ["dame chance hasta mañana to find the receipt", "let me find my receipt", "我找一下收据"],
)
def test_a_paper_that_somebody_looks_for_is_not_asked_for(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert cases(house) == []


def test_a_payoff_letter_of_a_loan_that_is_paid_is_the_proof_of_that(dana: House) -> None:
    dana.says(DANA, "can i get my payoff letter for the loan i finished")
    assert cases(dana) == [("request", "clearance")]


def test_a_payoff_letter_of_a_loan_that_goes_on_is_a_quote(dana: House) -> None:
    dana.says(DANA, "can i get a payoff letter")
    assert cases(dana) == [("request", "payoff")]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("can I get a paid off letter", "If everything is paid"),
        ("可以给我结清证明吗", "如已全部付清"),
        ("可以給我結清證明嗎", "如已全部付清"),
        ("necesito una carta de no adeudo", "Si todo esta pagado"),
    ],
)
@pytest.mark.parametrize("proved", [False, True])
def test_proof_of_a_paid_loan_is_promised_for_no_loan_that_may_be_owed(
    dana: House, said: str, told: str, *, proved: bool
) -> None:
    if proved:
        dana.proves()
    assert told in dana.says(DANA, said)[0]
    assert cases(dana) == [("request", "clearance")]


def test_whoever_owes_nothing_is_sent_it(house: House) -> None:
    house.imports(account(loans=[]))
    house.says(DANA, "balance")
    house.says(DANA, PROOF)
    assert "It goes to the address on file by" in house.says(DANA, "i need a paid off letter")[0]
