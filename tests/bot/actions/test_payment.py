"""Payments that borrowers say they made: received, in part, or not seen."""

from datetime import date

import pytest
from sqlalchemy import update

import clock
from models.cases import Case, CaseState, Hold
from models.staff import StaffTask
from tests.bot.house import DANA, PROOF, House, account, loan


@pytest.fixture
def proved(dana: House) -> House:
    dana.proves()
    return dana


@pytest.mark.parametrize(
    "said",
    [
        "i paid 208.33 on nov 5",
        "I made a payment of $208.33 on November 5th, did you get it?",
        "paid 208.33 on the 7th of november",
    ],
)
def test_a_posted_payment_is_confirmed(proved: House, said: str) -> None:
    (answer,) = proved.says(DANA, said)
    assert "received your payment of $208.33, dated Nov 5, 2026" in answer
    assert proved.rows(Case) == []


def test_a_smaller_posted_payment_is_told_as_a_part(proved: House) -> None:
    assert "not yet the whole $300.00" in proved.says(DANA, "i paid $300 on nov 5")[0]


def test_a_payment_not_seen_is_a_claim_with_a_day_and_a_hold(proved: House) -> None:
    (answer,) = proved.says(DANA, "i paid $50 yesterday")
    (claim,) = proved.rows(Case)
    assert claim.reference in answer
    assert "$50.00 from Nov 20, 2026" in answer
    assert "by Wed, Nov 25" in answer
    assert claim.details == {"amount": 5000, "currency": "USD", "paid_on": "2026-11-20"}
    (hold,) = proved.rows(Hold)
    assert (hold.scope, hold.reason, hold.case_id) == ("reminders", "payment_claim", claim.id)
    assert proved.thread(DANA).escalation_reason == "payment_claim"


def test_the_same_claim_again_is_the_same_case(proved: House) -> None:
    proved.says(DANA, "i paid $50 yesterday")
    proved.says(DANA, "i paid $50 yesterday!!")
    assert len(proved.rows(Case)) == 1


def test_what_is_missing_is_asked_for(proved: House) -> None:
    assert "How much" in proved.says(DANA, "i already made my payment")[0]
    assert "On which day" in proved.says(DANA, "208.33")[0]
    assert "received your payment of $208.33" in proved.says(DANA, "november 5")[0]


@pytest.mark.parametrize("said", ["just sent 50", "刚转了50", "acabo de pagar 50"])
def test_what_was_paid_just_now_was_paid_today(proved: House, said: str) -> None:
    proved.says(DANA, said)
    (claim,) = proved.rows(Case)
    assert claim.details["paid_on"] == "2026-11-21"


def test_only_the_day_is_asked_for_where_the_amount_was_said(proved: House) -> None:
    assert "On which day" in proved.says(DANA, "i already paid you 208.33")[0]
    assert "received your payment" in proved.says(DANA, "nov 5")[0]


def test_an_answer_without_an_amount_is_asked_for_again(proved: House) -> None:
    proved.says(DANA, "i already made my payment")
    assert "How much" in proved.says(DANA, "the usual")[0]


def test_the_amount_is_kept_through_the_identity_step(dana: House) -> None:
    dana.says(DANA, "i paid 208.33 on nov 5")
    assert "received your payment of $208.33" in dana.says(DANA, "20011 1988")[0]


def test_a_second_question_forgets_the_first_payment(proved: House) -> None:
    proved.says(DANA, "i paid 208.33 on nov 5")
    assert "How much" in proved.says(DANA, "did you get my payment?")[0]


def test_days_are_those_where_the_borrower_is(proved: House) -> None:
    """At ten in the evening in New York it is tomorrow in UTC."""
    proved.passes(hours=12)
    proved.says(DANA, "balance")
    proved.says(DANA, "20011 1988")
    proved.says(DANA, "i paid $50 today")
    (claim,) = proved.rows(Case)
    assert date.fromisoformat(claim.details["paid_on"]) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("said", "balance"),
    [
        ("paid 50 yesterday and whats my new balance", "you owe $1,250.00"),
        ("昨天还了50 现在还欠多少", "未还US$1,250.00"),
        ("ya pague 50 ayer y cuanto me falta", "debe $1,250.00"),
    ],
)
def test_a_payment_told_with_a_question_is_claimed_and_the_question_answered(
    proved: House, said: str, balance: str
) -> None:
    answer = " ".join(proved.says(DANA, said))
    (claim,) = proved.rows(Case)
    assert claim.reference in answer
    assert balance in answer


def _posts(house: House, amount: str, day: str) -> None:
    late = {"ref": "P-9000", "date": day, "amount": amount}
    house.imports(account(loans=[loan(payments=[late])]))


def test_asked_again_a_claim_is_told_and_not_opened_anew(proved: House) -> None:
    proved.says(DANA, "i paid $50 yesterday")
    (claim,) = proved.rows(Case)
    for asked in ("did my payment post yet", "i paid $50 yesterday"):
        (answer,) = proved.says(DANA, asked)
        assert claim.reference in answer
        assert "$50.00 from Nov 20, 2026" in answer
    assert len(proved.rows(Case)) == 1


def test_a_claim_that_was_posted_is_told_without_asking_for_it_again(proved: House) -> None:
    proved.says(DANA, "i paid $50 yesterday")
    _posts(proved, "50.00", "2026-11-20")
    (answer,) = proved.says(DANA, "did it show up yet")
    assert "received your payment of $50.00, dated Nov 20, 2026" in answer


def test_a_claim_that_staff_closed_without_a_payment_says_so(proved: House) -> None:
    proved.says(DANA, "i paid $50 yesterday")
    with proved.database.write() as session:
        closed = {"state": CaseState.CLOSED, "closed_at": clock.now()}
        session.execute(update(Case).values(**closed))
    assert "was settled on" in proved.says(DANA, "did it show up yet")[0]
    assert len(proved.rows(Case)) == 1


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        ("just sent 50", "yesterday", "noted"),
        ("did my payment from yesterday post??", "50", "noted"),
        ("我昨天转了五十", "银行转的", "邮编"),
    ],
)
def test_what_is_told_before_the_proof_is_kept_for_days(
    dana: House, first: str, then: str, kept: str
) -> None:
    dana.says(DANA, first)
    assert kept in dana.says(DANA, then)[0]
    dana.passes(days=2)
    _posts(dana, "50.00", "2026-11-20")
    dana.says(DANA, "did you get my payment")
    answer = dana.says(DANA, PROOF)[0]
    assert "received your payment of $50.00, dated Nov 20, 2026" in answer


@pytest.mark.parametrize("said", ["sent it", "i paid", "ya pague", "还咗喇"])
def test_a_payment_that_was_promised_is_found_without_a_question(dana: House, said: str) -> None:
    dana.says(DANA, "ill pay 90 on monday")
    dana.passes(days=2)
    posted = {"ref": "P-9001", "date": "2026-11-23", "amount": "90.00"}
    dana.imports(account(loans=[loan(payments=[posted])]))
    dana.says(DANA, said)
    (answer,) = dana.says(DANA, PROOF)
    assert "90.00" in answer
    assert "?" not in answer


def test_the_amount_of_a_promise_that_has_not_posted_is_not_asked_for(dana: House) -> None:
    dana.says(DANA, "ill pay 90 on monday")
    dana.passes(days=2)
    dana.says(DANA, "i paid")
    assert "On which day" in dana.says(DANA, PROOF)[0]
    assert "$90.00" in dana.says(DANA, "today")[0]
    assert [case.details["amount"] for case in dana.rows(Case)] == [9000]


def test_without_a_promise_the_one_payment_of_the_last_days_is_meant(house: House) -> None:
    posted = {"ref": "P-9001", "date": "2026-11-20", "amount": "55.00"}
    house.imports(account(loans=[loan(payments=[posted])]))
    house.says(DANA, "did my payment post")
    assert "$55.00" in house.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "texts",
    [
        ["早还了！！你们系统是瞎的吗", "11月19号 微信转的341块2"],
        ["i paid already", "341.20 on nov 19"],
        ["i paid 341.20 on nov 19"],
        ["pagué 341.20 el 19 de noviembre"],
    ],
)
def test_a_claim_told_in_full_is_a_persons_without_proof(dana: House, texts: list[str]) -> None:
    for body in texts:
        dana.says(DANA, body)
    assert dana.tasks() == ["payment_claim"]
    assert "on 2026-11-19" in str(dana.rows(StaffTask)[0].note)
    answer = dana.says(DANA, "i paid it, really")[0]
    assert "341" not in answer
    assert any(word in answer for word in ("colleague", "同事", "colega"))
    assert dana.tasks() == ["payment_claim"]


def test_who_asks_after_a_full_claim_hears_that_it_is_looked_for(dana: House) -> None:
    for body in ("早还了！！你们系统是瞎的吗", "11月19号 微信转的341块2"):
        dana.says(DANA, body)
    assert "同事会查找" in dana.says(DANA, "几天能查完")[0]
    assert dana.tasks() == ["payment_claim"]


def test_a_payment_may_be_named_by_its_day_where_the_amount_is_asked(dana: House) -> None:
    for said in ("did my payment go thru", PROOF):
        dana.says(DANA, said)
    assert "$208.33" in dana.says(DANA, "the one from november 5")[0]


def test_a_day_without_a_payment_asks_for_the_amount_once_more(dana: House) -> None:
    for said in ("did my payment go thru", PROOF):
        dana.says(DANA, said)
    assert "How much" in dana.says(DANA, "the one from november 12")[0]
    assert "$100.00 from Nov 12" in dana.says(DANA, "100")[0]


def test_where_it_was_paid_is_no_question_of_ways_to_pay(dana: House) -> None:
    (answer,) = dana.says(DANA, "ya pague en efectivo en la sucursal")
    assert "pay.harborlane" not in answer
    assert "codigo postal" in answer
