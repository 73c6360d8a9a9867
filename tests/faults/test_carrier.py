"""The carrier fails in every way it can, on the way out and with its receipts."""

from typing import Any, Final

import pytest

from tests.faults.errands import LONG_AGO
from tests.faults.extent import WHOLE
from tests.faults.house import House
from tests.faults.settling import evidence_of, judged

Fault = tuple[str, str, dict[str, Any]]

LOST_ANSWERS: Final[tuple[Fault, ...]] = (
    ("create", "timeout", {"accepted": True, "seconds": 2}),
    ("create", "reset", {"accepted": True}),
    ("create", "bad_json", {}),
    ("create", "status", {"status": 500, "accepted": True}),
    ("create", "slow", {"seconds": 1.5}),
)
"""The carrier has the text, and we are not told.

It must have taken it before it is looked for the last time, four seconds after the claim; by the
settings' own values that is five minutes."""

NOT_TAKEN: Final[tuple[Fault, ...]] = (
    ("create", "timeout", {"seconds": 2}),
    ("create", "reset", {}),
    ("create", "status", {"status": 500}),
    ("create", "status", {"status": 503}),
    ("create", "status", {"status": 429, "retry_after": 1}),
    ("create", "status", {"status": 429}),
)
"""The carrier does not have it, and we cannot always know."""

REFUSED: Final[tuple[Fault, ...]] = (
    ("create", "error", {"code": 21610}),
    ("create", "error", {"code": 21211}),
    ("create", "problem_json", {"code": 21614}),
)
"""The carrier says no."""

BLIND: Final[tuple[Fault, ...]] = (
    ("list", "timeout", {"seconds": 2}),
    ("list", "status", {"status": 500}),
    ("list", "bad_json", {}),
)
"""Its list cannot be read when a text is looked for."""

RECEIPTS: Final[tuple[Fault, ...]] = (
    ("receipt", "lost", {}),
    ("receipt", "lost", {"status": "delivered"}),
    ("receipt", "late", {"seconds": 3}),
    ("receipt", "duplicate", {"n": 3, "times": 1}),
    ("receipt", "reorder", {"order": "reversed"}),
    ("receipt", "reorder", {"order": "shuffled"}),
    ("receipt", "fail", {"status": "undelivered", "code": 30006}),
    ("receipt", "fail", {"status": "failed", "code": 30007}),
    ("receipt", "unknown_status", {}),
    ("receipt", "partially_delivered", {}),
    ("receipt", "stuck", {}),
    ("receipt", "early", {}),
)


def ask(house: House, *faults: Fault) -> str:
    """A fresh borrower asks while these faults wait for whoever answers; their number."""
    borrower = house.borrowers.fresh()
    for on, kind, more in faults:
        house.carrier.goes_wrong(on, kind, to=borrower, **more)
    house.carrier.text(borrower, "bal?", wait=False)
    return borrower


def answers(house: House, borrower: str) -> int:
    """How many texts the carrier has for a borrower."""
    mine = house.carrier.texts(borrower)
    return sum(text["direction"] == "outbound" for text in mine)


def test_every_failure_of_a_send_ends_in_one_text_or_in_a_refusal(house: House) -> None:
    lost = [ask(house, fault) for fault in LOST_ANSWERS]
    # Without receipts, which would settle it, the text must be found in the carrier's list.
    late: Fault = ("receipt", "late", {"seconds": 12})
    unheard = [ask(house, fault, late) for fault in LOST_ANSWERS]
    blind = [ask(house, LOST_ANSWERS[1], late, fault) for fault in BLIND]
    again = [ask(house, fault) for fault in NOT_TAKEN]
    refused = [ask(house, fault) for fault in REFUSED]
    assert judged(house) == []
    for borrowers in (lost, unheard, blind, again):
        assert [answers(house, borrower) for borrower in borrowers] == [1] * len(borrowers)
    assert [answers(house, borrower) for borrower in refused] == [0] * len(refused)


def test_receipts_in_any_order_and_number_give_the_right_status(house: House) -> None:
    borrowers = [ask(house, fault) for fault in RECEIPTS]
    assert judged(house) == []
    for borrower in borrowers:
        (answer,) = [
            text for text in house.carrier.texts(borrower) if text["direction"] == "outbound"
        ]
        house.carrier.goes_wrong("receipt", "replay", sid=answer["sid"])
    assert judged(house) == []
    statuses = {row.delivery_status for row in evidence_of(house).outbound}
    assert {"delivered", "undelivered", "failed", "partially_delivered", "sent"} <= statuses


@pytest.mark.skipif(not WHOLE, reason="only in the whole: python -m tests.faults")
def test_more_texts_than_fill_a_page_of_the_carriers_list_are_found(house: House) -> None:
    """From a short code, so that nobody need answer them."""
    for place in range(1100):
        house.carrier.text("32665", f"notice {place}", deliver=False, age_seconds=LONG_AGO)
    assert judged(house) == []


def test_texts_that_come_twice_or_never_are_recorded_once(house: House) -> None:
    several = house.borrowers.several(4)
    house.carrier.text(several[0], "bal?", duplicate=5)
    house.carrier.text(several[1], "STOP", duplicate=5)
    house.carrier.text(several[2], "bal?", deliver=False, age_seconds=25)
    house.carrier.text(several[3], "STOP", deliver=False, age_seconds=25)
    assert judged(house) == []
    assert [answers(house, borrower) for borrower in several] == [1, 1, 1, 1]
