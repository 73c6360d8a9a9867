"""Applications and filings: how far they are, and the borrower's answer to an offer."""

from typing import Any

import pytest

from accounts.statuses import SAME, status_of
from bot.phrases import phrases
from models.cases import Case
from models.loans import Application
from tests.bot.actions.seen import cases, happened
from tests.bot.house import DANA, PROOF, House, account

ASKED = "what is the status of my application"


def application(**different: Any) -> dict[str, Any]:
    return {
        "ref": "A-77120",
        "status": "approved_awaiting_confirmation",
        "amount": "5000.00",
        "currency": "USD",
        "term_months": 24,
        "submitted_at": "2026-11-18T09:30:00Z",
        "confirm_by": "2026-11-25",
    } | different


@pytest.fixture
def offered(house: House) -> House:
    """Dana has proved who she is and has the offer before her."""
    house.imports(account(applications=[application()]))
    assert "ZIP" in house.says(DANA, ASKED)[0]
    assert "$5,000.00 over 24 months" in house.says(DANA, PROOF)[0]
    return house


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("submitted", "received"),
        ("Under Review", "being reviewed"),
        ("in-review", "being reviewed"),
        ("approved", "approved"),
        ("rejected", "not approved"),
        ("disbursed", "paid out"),
        ("cancelled", "withdrawn"),
    ],
)
def test_a_status_is_told_in_our_words_with_its_day(house: House, status: str, told: str) -> None:
    house.imports(account(applications=[application(status=status)]))
    house.says(DANA, ASKED)
    assert f"Application A-77120: {told}, as of Nov 21, 2026" in house.says(DANA, PROOF)[0]


def test_missing_documents_are_named(house: House) -> None:
    papers = {"status": "documents_missing", "missing_documents": ["payslip", "proof of address"]}
    house.imports(account(applications=[application(**papers)]))
    house.says(DANA, ASKED)
    assert "Still needed: payslip and proof of address" in house.says(DANA, PROOF)[0]


def test_a_status_that_we_have_no_word_for_is_a_persons(house: House) -> None:
    house.imports(account(applications=[application(status="in limbo")]))
    house.says(DANA, ASKED)
    (answer,) = house.says(DANA, PROOF)
    assert "A colleague looks at application A-77120" in answer
    assert "limbo" not in answer
    assert house.thread(DANA).escalation_reason == "application_status"


def test_without_an_application_that_is_said(dana: House) -> None:
    dana.says(DANA, ASKED)
    assert "no open application" in dana.says(DANA, PROOF)[0]


def test_names_of_documents_that_are_too_long_for_a_text_leave_it_to_a_person(
    house: House,
) -> None:
    papers = {"status": "documents_missing", "missing_documents": ["a very long name " * 10] * 5}
    house.imports(account(applications=[application(**papers)]))
    house.says(DANA, ASKED)
    assert "A person will read it" in house.says(DANA, PROOF)[0]
    assert house.thread(DANA).mode == "escalated"


@pytest.mark.parametrize(
    ("said", "answer", "told"),
    [
        ("1", "confirm", "is confirmed"),
        ("yes please", "confirm", "is confirmed"),
        ("ok", "confirm", "is confirmed"),
        ("确认", "confirm", "已确认"),
        ("acepto", "confirm", "is confirmed"),
        ("ok fine ill take it", "confirm", "is confirmed"),
        ("lo quiero", "confirm", "queda confirmada"),
        ("can i take less, like 3000", "correct", "We have noted what you wrote"),
        ("12 months instead", "correct", "We have noted what you wrote"),
        ("y uno mas chico?", "correct", "No se confirma nada"),
        ("可以少借一點嗎", "correct", "尚未確認"),
        ("2", "correct", "Nothing is confirmed"),
        ("yes but the amount should be 4000", "correct", "We have noted what you wrote"),
        ("term is wrong i asked for 36 months", "correct", "We have noted what you wrote"),
        ("el plazo no es el que pedi, queria 36 meses", "correct", "Anotamos lo que dice"),
        ("金额不对 我申请的是8000", "correct", "您说的已记入"),
        ("金額唔啱，我申請嘅係8000", "correct", "您說的已記入"),
        ("金额不对", "correct", "尚未确认"),
        ("3", "decline", "you decline"),
        ("no thanks", "decline", "you decline"),
        ("我不同意", "decline", "您不接受"),
        ("no acepto", "decline", "you decline"),
    ],
)
def test_an_answer_to_an_offer_is_a_case(offered: House, said: str, answer: str, told: str) -> None:
    (reply,) = offered.says(DANA, said)
    assert told in reply
    assert cases(offered) == [("application", answer)]
    (case,) = offered.rows(Case)
    assert case.details == {"application": "A-77120", "answer": answer, "said": said}
    assert case.borrower_id is not None
    assert offered.thread(DANA).escalation_reason == f"application_{answer}"


def test_the_question_comes_again_after_another_one(offered: House) -> None:
    (answer,) = offered.says(DANA, "how do i pay")
    assert "You can pay at" in answer
    assert "1 = confirm" in answer
    assert cases(offered) == []


def test_a_stop_there_confirms_nothing_and_asks_nothing_again(offered: House) -> None:
    (answer,) = offered.says(DANA, "STOP")
    assert "opted out" in answer
    assert "1 = " not in answer
    assert cases(offered) == []


def test_once_answered_it_is_not_asked_again(offered: House) -> None:
    offered.says(DANA, "1")
    (answer,) = offered.says(DANA, ASKED)
    assert "you have confirmed A-77120" in answer
    assert len(cases(offered)) == 1


def test_an_answer_after_the_proof_has_ended_binds_nobody(offered: House) -> None:
    offered.passes(minutes=16)
    assert "ZIP" in offered.says(DANA, "1")[0]
    assert cases(offered) == []


def test_a_filing_is_confirmed_likewise(house: House) -> None:
    house.imports(account(applications=[application(status="filing_awaiting_confirmation")]))
    house.says(DANA, ASKED)
    assert "ready to be filed" in house.says(DANA, PROOF)[0]
    assert "is confirmed" in house.says(DANA, "ok")[0]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("is it confirmed?", "reply by Nov 25, 2026: 1 = confirm"),
        ("确认了吗", "1 = 确认"),
        ("when do i get the money", "Nothing is paid out before you have confirmed A-77120"),
        ("cuando me depositan", "No se entrega dinero antes de que confirme"),
        ("幾時過數", "您確認A-77120後才會放款"),
    ],
)
def test_a_question_about_an_offer_is_no_answer_to_it(
    offered: House, asked: str, told: str
) -> None:
    assert told in offered.says(DANA, asked)[0]
    assert cases(offered) == []


@pytest.mark.parametrize(
    ("answer", "asked", "told"),
    [
        ("1", "is it confirmed?", "you have confirmed A-77120"),
        ("1", "确认了吗", "您已确认A-77120"),
        ("1", "cuando me depositan", "A-77120 ya quedo confirmada"),
        ("the term is wrong, i asked for 36", "ok so is it confirmed?", "is not confirmed yet"),
        ("esta mal el plazo", "entonces ya quedo?", "aun no esta confirmada"),
        ("3", "is it confirmed?", "You have declined A-77120"),
        ("3", "諗清楚，都係要", "您還是想要A-77120"),
        ("3", "mejor si la quiero", "si quiere A-77120"),
        ("3", "actually i'll take it", "you want A-77120 after all"),
    ],
)
def test_what_stands_is_told_after_an_answer(
    offered: House, answer: str, asked: str, told: str
) -> None:
    offered.says(DANA, answer)
    assert told in offered.says(DANA, asked)[0]
    assert len(cases(offered)) == 1


def test_a_no_that_was_taken_back_is_marked_for_staff(offered: House) -> None:
    offered.says(DANA, "3")
    offered.says(DANA, "changed my mind, i want it")
    assert cases(offered) == [("application", "reconsidered")]
    assert happened(offered) == ["opened", "added"]


@pytest.mark.parametrize(
    "said",
    ["term is wrong i asked for 36 months", "el plazo no es el que pedi, queria 36 meses",
     "金额不对 我申请的是8000"],
)  # fmt: skip
def test_a_correction_that_comes_before_the_proof_is_kept(house: House, said: str) -> None:
    house.imports(account(applications=[application()], loans=[]))
    house.says(DANA, said)
    assert cases(house) == []
    house.says(DANA, PROOF)
    assert cases(house) == [("application", "correct")]
    (case,) = house.rows(Case)
    assert case.details["said"] == said


def test_a_further_correction_belongs_to_the_first(offered: House) -> None:
    offered.says(DANA, "term is wrong i asked for 36 months")
    assert "added this" in offered.says(DANA, "and the amount shld be 4500")[0]
    assert cases(offered) == [("application", "correct")]


@pytest.mark.parametrize(
    "said", ["got a text about a loan offer?", "got your offer text, yes i want it"]
)
def test_whoever_writes_of_the_offer_gets_to_it(house: House, said: str) -> None:
    house.imports(account(applications=[application()]))
    assert "ZIP" in house.says(DANA, said)[0]
    assert "A-77120 is approved" in house.says(DANA, PROOF)[0]


@pytest.mark.parametrize("said", ["mejor que sean 3500", "make it 3500", "改成3500", "改成三万"])
def test_another_sum_is_a_correction_of_the_offer(offered: House, said: str) -> None:
    assert "A-77120" in offered.says(DANA, said)[0]
    assert cases(offered) == [("application", "correct")]


# --- Words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [*SAME, *SAME.values()])
def test_every_status_we_know_has_a_word(status: str) -> None:
    assert f"status.{status_of(Application(status=status))}" in phrases()


# --- By name, before anything was told, and after ----------------------------------------------


def test_a_loan_is_confirmed_by_name_only_after_its_offer(house: House) -> None:
    house.imports(account(applications=[application()]))
    house.says(DANA, "确认贷款")
    assert "24" in house.says(DANA, PROOF)[0]
    assert cases(house) == []
    assert "已确认" in house.says(DANA, "确认贷款")[0]


@pytest.mark.parametrize(
    "asked", ["why did u deny me", "why was i declined", "为什么没批", "xq me denegaron"]
)
def test_why_it_was_declined_is_a_persons_to_say(house: House, asked: str) -> None:
    house.imports(account(applications=[application(status="declined")], loans=[]))
    house.says(DANA, asked)
    answer = " ".join(house.says(DANA, PROOF))
    assert any(told in answer for told in ("not approved", "未通过", "未批", "no aprobada"))
    assert house.thread(DANA).escalation_reason == "application_status"


def test_papers_sent_are_looked_for_though_nothing_is_named(house: House) -> None:
    papers = {"status": "documents_missing", "missing_documents": ["payslip"]}
    house.imports(account(applications=[application(**papers)], loans=[]))
    for said in (ASKED, PROOF):
        house.says(DANA, said)
    assert "A-77120" in house.says(DANA, "我已经上传了")[0]
    assert house.thread(DANA).escalation_reason == "application_status"


@pytest.mark.parametrize(
    "said",
    [
        "can i change the amount to 6000",
        "金额可以改成6000吗",
        "puedo cambiar el monto a 6000",
        "can you lower the amount to 3000",
    ],
)
def test_another_amount_for_what_is_under_review_goes_to_a_person(house: House, said: str) -> None:
    papers = {"status": "documents_missing", "missing_documents": ["payslip"]}
    house.imports(account(applications=[application(**papers)]))
    house.says(DANA, ASKED)
    house.says(DANA, PROOF)
    answer = " ".join(house.says(DANA, said))
    assert "pay.harborlane" not in answer
    assert cases(house) == [("application", "correct")]
