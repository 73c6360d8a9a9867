"""A payment made: received, received in part, or claimed until the core system posts it."""

import re

from tests.journeys.desk import Desk
from tests.journeys.people import documents


def reference_in(text: str) -> str:
    found = re.search(r"C-[2-9A-Z]{6}", text)
    assert found, text
    return found.group()


def test_a_payment_that_was_posted_is_confirmed(desk: Desk) -> None:
    ivy = desk.phone_of("Ivy Brooks")
    ivy.asks("i paid 208.33 on nov 5, did you get it?", "ZIP code", without=("208",))
    ivy.asks("60601 1988", "received your payment of $208.33", "Nov 5, 2026")
    assert ivy.thread.cases() == []


def test_a_payment_that_came_in_part_is_told_as_it_is(desk: Desk) -> None:
    carl = desk.phone_of("Carl Jensen")
    carl.asks("I sent you $300 on Nov 18", "ZIP code")
    carl.asks("60602 1971", "received $200.00", "not yet the whole $300.00")


def test_a_payment_not_seen_becomes_a_claim_until_it_is_posted(desk: Desk) -> None:
    mona = desk.phone_of("Mona Reyes")
    mona.asks("i already made my payment", "ZIP code")
    mona.asks("60603 1990", "How much was the payment?")
    mona.asks("190.50", "On which day")
    reference = reference_in(mona.asks("november 20", "$190.50", "Nov 20, 2026", "payment claim"))
    (claim,) = mona.thread.cases()
    assert (claim.reference, claim.state, claim.details["amount"]) == (reference, "open", 19050)
    assert mona.thread.row().escalation_reason == "payment_claim"
    payment = {"ref": "P-77", "date": "2026-11-21", "amount": "190.50"}
    posted = desk.api(
        "POST", "/api/v1/payments", {"account": "J23", "loan": "L-2023", "payment": payment}
    )
    assert (posted.status, posted.json()["claim_settled"]) == (200, reference)
    (claim,) = mona.thread.cases()
    assert (claim.state, claim.outcome) == ("closed", "payment_posted")
    mona.asks("did you get my payment of 190.50 on november 20", "received your payment of $190.50")


def test_a_claim_closes_with_a_document_that_holds_the_payment(desk: Desk) -> None:
    theo = desk.phone_of("Theo Grant")
    theo.asks("paid 120 yesterday", "ZIP code")
    reference = reference_in(theo.asks("60604 1982", "do not see $120.00", "Nov 22, 2026"))
    document = dict(documents()["Theo Grant"])
    loan = dict(document["loans"][0])
    loan["payments"] = [{"ref": "P-78", "date": "2026-11-22", "amount": 120.00}]
    loan["outstanding"], loan["as_of"] = 520.00, "2026-11-23T12:00:00Z"
    put = desk.api("PUT", "/api/v1/accounts/J24", document | {"loans": [loan]})
    assert (put.status, put.json()["result"]) == (200, "updated")
    (claim,) = theo.thread.cases()
    assert (claim.reference, claim.state) == (reference, "closed")
    theo.asks("balance", "$520.00")


def test_a_claim_can_be_made_in_chinese(desk: Desk) -> None:
    mei = desk.phone_of("周晓梅")
    mei.asks("我11月20日已经还了300美元", "邮编")
    reference_in(mei.asks("60605 1987", "US$300.00", "2026年11月20日", "查账"))
