"""What borrowers and the carrier do so that a step is reached."""

import time
from collections.abc import Callable, Mapping
from typing import Final

from tests.faults.borrowers import PROOF
from tests.faults.house import House, wait_for
from tests.faults.steps import Errand, Step
from tests.faults.tickets import Fate

COMPLAINT: Final = "I want to make a formal complaint"
LONG_AGO: Final = 25
"""Seconds after which a text is no longer left to its webhook, but looked for."""


def text_as_usual(house: House) -> None:
    """One asks for a balance and proves who they are, one stops all texts, one complains."""
    asking, stopping, complaining = house.borrowers.several(3)
    house.carrier.text(asking, "bal?")
    house.carrier.text(stopping, "STOP")
    house.carrier.text(complaining, COMPLAINT)
    house.carrier.text(asking, PROOF)
    house.carrier.text(stopping, "bal?")


def _stop_left_by_web(house: House) -> None:
    """The webhook and its fallback die between record and law step."""
    house.tickets.issue("web-take_law_step-before", Fate.KILL, Fate.KILL)
    house.carrier.text(house.borrowers.fresh(), "STOP")


def _busy(house: House) -> None:
    """The carrier is too busy once."""
    borrower = house.borrowers.fresh()
    house.carrier.goes_wrong("create", "status", status=429, retry_after=1, to=borrower)
    house.carrier.text(borrower, "bal?")


def _lost_answer(house: House) -> None:
    """The carrier takes the text; its answer is lost and its receipts are late."""
    borrower = house.borrowers.fresh()
    house.carrier.goes_wrong("create", "timeout", accepted=True, seconds=2, to=borrower)
    house.carrier.goes_wrong("receipt", "late", seconds=12, to=borrower)
    house.carrier.text(borrower, "bal?")


def _dead_in_flight(house: House) -> None:
    """A worker dies with the carrier's answer in its hand, and the receipts are late."""
    borrower = house.borrowers.fresh()
    house.carrier.goes_wrong("receipt", "late", seconds=12, to=borrower)
    house.tickets.issue("worker-send-after", Fate.KILL)
    house.carrier.text(borrower, "bal?")


def _lost_text(house: House) -> None:
    """The carrier neither takes the text nor answers."""
    borrower = house.borrowers.fresh()
    house.carrier.goes_wrong("create", "timeout", seconds=2, to=borrower)
    house.carrier.text(borrower, "bal?")


def _poison(house: House) -> None:
    """A turn that fails again and again."""
    house.tickets.issue("worker-take_turn-before", Fate.RAISE, Fate.RAISE, Fate.RAISE)
    house.carrier.text(house.borrowers.fresh(), "bal?")


def _never_posted(house: House) -> None:
    """The carrier has texts that it never posted, an opt-out among them."""
    for body in ("bal?", "STOP"):
        borrower = house.borrowers.fresh()
        house.carrier.text(borrower, body, deliver=False, age_seconds=LONG_AGO)


_ERRANDS: Final[Mapping[Errand, Callable[[House], None]]] = {
    "texts": text_as_usual,
    "stop_left_by_web": _stop_left_by_web,
    "busy": _busy,
    "lost_answer": _lost_answer,
    "dead_in_flight": _dead_in_flight,
    "lost_text": _lost_text,
    "poison": _poison,
    "never_posted": _never_posted,
}


def kill_at(house: House, step: Step, seconds: float = 60) -> None:
    """Let a process die at a step, and see that it did."""
    house.tickets.issue(step.name, Fate.KILL)
    _ERRANDS[step.errand](house)
    wait_for(lambda: not house.tickets.left(step.name), seconds, f"{step.name} was not reached")
    house.tickets.withdraw_all()
    pids = house.tickets.taken(step.name)
    wait_for(lambda: not any(map(house.runs, pids)), 10, f"{step.name}: {pids} live")


def every(seconds: float, until: float, act: Callable[[], object]) -> None:
    """Do something again and again until a monotonic time."""
    while time.monotonic() < until:
        act()
        time.sleep(seconds)
