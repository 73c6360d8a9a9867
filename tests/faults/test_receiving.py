"""What the webhook says it has, it has: recorded, and an opt-out in force."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select

from models.numbers import Number
from tests.faults.house import House
from tests.faults.settling import judged
from tests.faults.tickets import Fate


@contextmanager
def idle_workers(house: House) -> Iterator[None]:
    """Both workers stand still."""
    pids = [house.pid("worker-1"), house.pid("worker-2")]
    for pid in pids:
        house.strike(pid, signal.SIGSTOP)
    yield
    for pid in pids:
        house.strike(pid, signal.SIGCONT)


def opted_out(house: House, number: str) -> bool:
    with house.database.read() as session:
        statement = select(Number.opted_out_at).where(Number.id == house.lookup.number_id(number))
        return session.scalar(statement) is not None


def test_an_opt_out_whose_webhook_died_is_in_force_when_the_fallback_answers(house: House) -> None:
    borrower = house.borrowers.fresh()
    house.tickets.issue("web-take_law_step-before", Fate.KILL)
    with idle_workers(house):
        answers = house.carrier.text(borrower, "STOP")["answers"]
        in_force = opted_out(house, borrower)
    assert [answer["status_code"] for answer in answers] == [None, 200]
    assert in_force
    assert judged(house) == []
