"""An opt-out that comes while an answer is on its way; proof that comes after all doubt."""

import random
import threading
import time
from typing import Final

import pytest
from sqlalchemy import delete, text, update

from models.outbound import DeliveryEvent, OutboundState, OutboundText
from tests.faults.house import House, wait_for
from tests.faults.settling import evidence_of, judged
from tests.faults.tickets import Fate

_FAR: Final = text("now() + interval '1 hour'")


def test_an_opt_out_beside_a_question_is_obeyed_to_the_row(house: House) -> None:
    """Recorded, decided, claimed or sent: wherever the answer is, nothing is claimed after it."""
    draw = random.Random(1)
    borrowers = house.borrowers.several(20)

    def ask_and_stop(borrower: str, pause: float) -> None:
        house.carrier.text(borrower, "bal?", wait=False)
        time.sleep(pause)
        house.carrier.text(borrower, "STOP", wait=False)

    threads = [
        threading.Thread(target=ask_and_stop, args=(borrower, draw.uniform(0, 0.08)))
        for borrower in borrowers
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert judged(house) == []
    mine = {house.lookup.number_id(borrower) for borrower in borrowers}
    confirmed = [
        row
        for row in evidence_of(house).outbound
        if row.thread_id in mine and row.kind == "opt_out_confirmation"
    ]
    assert [row.state for row in confirmed] == ["accepted"] * len(borrowers)


def _doubt(house: House, borrower: str, state: OutboundState) -> None:
    """Make the row what it would be if the carrier's list had not shown its text in time."""
    number = house.lookup.number_id(borrower)
    with house.database.write() as session:
        changed = session.execute(
            update(OutboundText)
            .where(OutboundText.thread_id == number)
            .values(state=state, provider_sid=None, delivery_status=None, due_at=_FAR)
            .returning(OutboundText.id)
        ).scalar_one()
        session.execute(delete(DeliveryEvent).where(DeliveryEvent.message_id == changed))


@pytest.mark.parametrize(
    "state", [OutboundState.QUEUED, OutboundState.CANCELED, OutboundState.UNKNOWN]
)
def test_a_receipt_settles_a_text_that_was_given_up(house: House, state: OutboundState) -> None:
    borrower = house.borrowers.fresh()
    house.carrier.text(borrower, "bal?")
    assert judged(house) == []
    _doubt(house, borrower, state)
    (answer,) = [one for one in house.carrier.texts(borrower) if one["direction"] == "outbound"]
    house.carrier.goes_wrong("receipt", "replay", sid=answer["sid"])
    assert judged(house) == []


def test_the_answer_to_a_call_settles_a_text_that_was_given_up(house: House) -> None:
    borrower = house.borrowers.fresh()
    house.carrier.goes_wrong("receipt", "late", seconds=16, to=borrower)
    house.tickets.issue("worker-send-after", Fate.FREEZE)
    house.carrier.text(borrower, "bal?")
    wait_for(lambda: not house.tickets.left("worker-send-after"), 20, "nothing was sent")
    _doubt(house, borrower, OutboundState.QUEUED)
    house.thaw(0)
    wait_for(lambda: _sid(house, borrower) is not None, 12, "the answer was not heeded")
    assert judged(house) == []


def _sid(house: House, borrower: str) -> str | None:
    number = house.lookup.number_id(borrower)
    rows = [row for row in evidence_of(house).outbound if row.thread_id == number]
    return rows[0].provider_sid if rows else None
