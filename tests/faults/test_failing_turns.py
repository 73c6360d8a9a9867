"""A turn that fails is tried again, then put before a person; what is done stays done."""

from sqlalchemy import select

from models.inbound import InboundText
from tests.faults.house import House, wait_for
from tests.faults.settling import judged
from tests.faults.tickets import Fate


def states_of(house: House, number: str) -> list[str]:
    """Of the texts of a number, in order."""
    mine = InboundText.thread_id == house.lookup.number_id(number)
    with house.database.read() as session:
        rows = session.scalars(select(InboundText.state).where(mine).order_by(InboundText.id))
        return [str(state) for state in rows]


def test_a_turn_whose_commit_was_not_heard_of_is_not_parked(house: House) -> None:
    """Twice it fails; the third time it is committed, and only the answer to that is lost."""
    borrower = house.borrowers.fresh()
    house.tickets.issue("worker-take_turn-before", Fate.RAISE, Fate.RAISE)
    house.tickets.issue("worker-take_turn-after", Fate.RAISE)
    house.carrier.text(borrower, "bal?")
    wait_for(lambda: not house.tickets.left("worker-take_turn-after"), 20, "no third try")
    assert judged(house) == []
    assert states_of(house, borrower) == ["done"]


def test_an_opt_out_behind_a_turn_that_fails_is_in_force_at_once(house: House) -> None:
    borrower = house.borrowers.fresh()
    house.tickets.issue("worker-take_turn-before", Fate.RAISE, Fate.RAISE, Fate.RAISE)
    house.carrier.text(borrower, "bal?")
    house.carrier.text(borrower, "STOP")
    assert judged(house) == []
    assert states_of(house, borrower) == ["parked", "done"]
