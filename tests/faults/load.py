"""Borrowers who keep texting while things break."""

import random
import threading
from collections.abc import Sequence
from typing import Final, Self

from tests.faults.borrowers import PROOF
from tests.faults.errands import COMPLAINT, LONG_AGO
from tests.faults.extent import WHOLE
from tests.faults.house import House

BODIES: Final = {
    "bal?": 3,
    PROOF: 3,
    "when is my next payment due?": 3,
    "i paid 208.33 yesterday": 2,
    "can i pay 50 on friday?": 2,
    "how can i pay?": 2,
    "hello": 2,
    COMPLAINT: 1,
    "HELP": 1,
    "STOP": 1,
    "START": 3,
}
"""What they text, and how often each against the others."""

_AGES: Final = (0, LONG_AGO) if WHOLE else (LONG_AGO,)
"""A text that is old at the carrier is looked for at once, while its webhook is still called."""


class Load:
    """Texts by some borrowers at a rate, chosen by ``draw``, as long as the block lasts."""

    def __init__(
        self,
        house: House,
        borrowers: Sequence[str],
        draw: random.Random,
        per_second: float = 5,
    ) -> None:
        self._house = house
        self._borrowers = borrowers
        self._draw = draw
        self._pause = 1 / per_second
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.sent = 0

    def _run(self) -> None:
        while not self._over.wait(self._pause):
            borrower = self._draw.choice(self._borrowers)
            (body,) = self._draw.choices(list(BODIES), list(BODIES.values()))
            age = self._draw.choice(_AGES)
            self._house.carrier.text(borrower, body, wait=False, age_seconds=age)
            self.sent += 1

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


def under_load(house: House, seed: int, borrowers: int = 8, per_second: float = 5) -> Load:
    """Some fresh borrowers texting this and that."""
    return Load(house, house.borrowers.several(borrowers), random.Random(seed), per_second)
