"""Borrowers who keep texting while things break."""

import random
import threading
from collections.abc import Sequence
from typing import Final, Self

from tests.faults.borrowers import PROOF
from tests.faults.errands import COMPLAINT
from tests.faults.house import House

BODIES: Final = (
    *("bal?", PROOF, "when is my next payment due?", "i paid 208.33 yesterday", COMPLAINT),
    *("STOP", "START", "HELP", "can i pay 50 on friday?", "how can i pay?", "hello"),
)


class Load:
    """Texts by some borrowers at a rate, chosen by ``draw``, as long as the block lasts."""

    def __init__(
        self,
        house: House,
        borrowers: Sequence[str],
        draw: random.Random,
        per_second: float = 5,
        bodies: Sequence[str] = BODIES,
    ) -> None:
        self._house = house
        self._borrowers = borrowers
        self._draw = draw
        self._pause = 1 / per_second
        self._bodies = bodies
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.sent = 0

    def _run(self) -> None:
        while not self._over.wait(self._pause):
            borrower, body = self._draw.choice(self._borrowers), self._draw.choice(self._bodies)
            self._house.carrier.text(borrower, body, wait=False)
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
