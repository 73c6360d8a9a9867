"""Papers that an application waits for, spoken of by no name right after they were asked for."""

import pytest

from tests.bot.actions.seen import cases, holds
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def waiting(house: House) -> House:
    """Dana was told that her payslip is missing."""
    papers = {"status": "waiting_for_documents", "missing_documents": ["payslip"]}
    house.imports(account(applications=[application(**papers)]))
    house.says(DANA, ASKED)
    assert "payslip" in house.says(DANA, PROOF)[0]
    return house


@pytest.mark.parametrize(
    "asked",
    [
        "which ones are missing",
        "do u need both",
        "cuales faltan",
        "que me falta",
        "q falta",
        "还差哪些",
        "仲差啲咩",
    ],
)
def test_what_is_missing_is_told_again(waiting: House, asked: str) -> None:
    (answer,) = waiting.says(DANA, asked)
    assert "A-77120" in answer, answer


def test_what_is_missing_is_told_after_some_were_sent(waiting: House) -> None:
    waiting.says(DANA, "mande los papeles")
    (answer,) = waiting.says(DANA, "q falta")
    assert "A-77120" in answer
    assert "$" not in answer


def test_what_is_owed_is_no_paper(waiting: House) -> None:
    (answer,) = waiting.says(DANA, "cuanto me falta por pagar")
    assert "1,250.00" in answer


def test_a_pay_stub_that_was_sent_is_no_payment(waiting: House) -> None:
    for said in ("el talon de cheque ya lo mande por correo, dos veces!!", "工资单我交过了 两次了"):
        (answer,) = waiting.says(DANA, said)
        assert "A-77120" in answer


def test_which_of_two_payslips_is_asked_of_a_person(waiting: House) -> None:
    waiting.says(DANA, "which payslip, last month or the one from october?")
    assert "application" in waiting.tasks()


@pytest.mark.parametrize(
    "asked",
    [
        "can I email them?",
        "where should I send it",
        "Where do I send them?",
        "How do I upload them?",
        "¿a dónde los mando?",
        "¿puedo mandarlos por correo?",
        "可以发邮件吗",
        "寄去邊度",
    ],
)
def test_how_they_reach_us_is_told(waiting: House, asked: str) -> None:
    (answer,) = waiting.says(DANA, asked)
    assert any(word in answer for word in ("branch", "网点", "分行", "sucursal"))
    assert "pay.harborlane" not in answer
    assert not holds(waiting)


@pytest.mark.parametrize(
    "said",
    ["我已经发到邮箱了", "我已經發到郵箱了", "I e-mailed them already", "ya los mande por correo"],
)
def test_what_was_sent_is_looked_for_and_no_address_is_asked(waiting: House, said: str) -> None:
    assert "A-77120" in waiting.says(DANA, said)[0]
    assert not cases(waiting)
    assert waiting.thread(DANA).escalation_reason == "application_status"


@pytest.mark.parametrize("said", ["how do I pay you", "where do I send my payment", "como pago"])
def test_paying_is_no_paper(waiting: House, said: str) -> None:
    assert "pay.harborlane" in waiting.says(DANA, said)[0]


def test_a_wish_for_another_way_is_kept(waiting: House) -> None:
    waiting.says(DANA, "please email me instead of texting")
    assert holds(waiting) == [("all", "other_channel")]


def test_a_new_address_is_taken(waiting: House) -> None:
    waiting.says(DANA, "my email changed, it is dana@new.example now")
    assert cases(waiting) == [("contact", "email")]


@pytest.mark.parametrize("asked", ["can I email them?", "can I email you?"])
def test_whoever_would_write_to_us_asks_for_no_end_of_texts(dana: House, asked: str) -> None:
    dana.says(DANA, asked)
    assert not holds(dana)


@pytest.mark.parametrize(
    "said",
    [
        "sent it by email yesterday did u get it", "i sent it yesterday did u get it",
        "i emailed my bank statements yesterday did you get them",
        "昨天发邮件了 收到了吗", "昨天發咗電郵 收到未", "ya los mande por correo, les llego?",
    ],
)  # fmt: skip
def test_papers_that_were_sent_are_no_payment(waiting: House, said: str) -> None:
    assert "A-77120" in waiting.says(DANA, said)[0]
    assert not cases(waiting)
    assert waiting.thread(DANA).escalation_reason == "application_status"


def test_papers_that_were_sent_are_none_unasked_either(house: House) -> None:
    papers = {"status": "waiting_for_documents", "missing_documents": ["payslip"]}
    house.imports(account(applications=[application(**papers)]))
    house.says(DANA, "i emailed my bank statements yesterday did you get them")
    assert "A-77120" in house.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "said",
    ["i sent the payment yesterday", "i sent you $208.33 yesterday", "ya mande el pago ayer",
     "昨天还了208.33"],
)  # fmt: skip
def test_a_payment_that_was_sent_stays_one(waiting: House, said: str) -> None:
    waiting.says(DANA, said)
    assert waiting.thread(DANA).escalation_reason != "application_status"


@pytest.mark.parametrize(
    "asked",
    [
        "does a bank statement do?", "no tengo certificado de ingresos. sirve el extracto bancario?",
        "sirve el extracto bancario?", "no tengo nomina, sirve el extracto bancario?",
        "les puedo mandar el estado de cuenta del banco?", "sirve la declaracion de renta?",
        "le pregunto si me reciben el extracto del banco para la solicitud", "银行流水可以吗",
    ],
)  # fmt: skip
def test_whether_another_paper_will_do_is_a_persons_to_say(waiting: House, asked: str) -> None:
    (answer,) = waiting.says(DANA, asked)
    assert "A-77120" in answer
    assert "pay.harborlane" not in answer
    assert not cases(waiting)


@pytest.mark.parametrize("asked", ["can i get a statement", "quiero mi estado de cuenta"])
def test_a_statement_of_the_loan_is_asked_for_all_the_same(waiting: House, asked: str) -> None:
    waiting.says(DANA, asked)
    assert cases(waiting) == [("request", "statement")]
