"""What each number has proved by its texts alone, told apart from what the product believes.

Whoever sends a ZIP code and a birth year of an account that the number has, is its borrower for
fifteen minutes, unless they say something that ends it. Three wrong pairs in a row lock the step.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from tests.generated.accounts import accounts_at, facts_of
from tests.generated.wordings import ANOTHER_SPEAKS, OF_INTENTS

LASTS: Final = timedelta(minutes=15)
LOCKED_FOR: Final = timedelta(minutes=30)
TRIES: Final = 3
GIVES_THE_PHONE_UP: Final = frozenset(OF_INTENTS["wrong_number"])
ENDS_PROOF: Final = frozenset(
    {*OF_INTENTS["report_fraud"], *GIVES_THE_PHONE_UP, OF_INTENTS["legal_notice"][-1],
     "somebody opened this loan in my name"}
)  # fmt: skip
BARS_PROOF: Final = frozenset(
    {
        "i clicked it and put in my password",
        "我把验证码给他了怎么办",
        OF_INTENTS["legal_notice"][-1],
    }
)
"""After these no proof is taken by text until a person has settled it, which none does here."""
_PAIR: Final = re.compile(r"\s*(\d{5}) ((?:19|20)\d\d)\s*")


@dataclass
class Standing:
    """Who a number has proved to be, how often it failed, and until when it may not try."""

    accounts: list[str]
    proved: str | None = None
    until: datetime | None = None
    tries: int = 0
    locked_until: datetime | None = None
    is_barred: bool = False

    def hears(self, body: str, now: datetime) -> None:
        """A text that was heard at a moment; the proof and the lock are as of then."""
        if self.is_locked(now) or self.is_barred:
            return
        pair = _PAIR.fullmatch(body)
        if pair is not None:
            self._tries(pair.groups(), now)
        elif body in ENDS_PROOF or (self._is_shared and body in ANOTHER_SPEAKS):
            self.proved = self.until = None

    def is_reported(self) -> None:
        """Somebody else may have the phone, or the borrower is dead."""
        self.is_barred = True
        self.proved = self.until = None

    def loses_the_phone(self) -> None:
        """The number is nobody's on file any more."""
        self.accounts = []
        self.proved = self.until = None

    @property
    def _is_shared(self) -> bool:
        return len(self.accounts) > 1

    def _tries(self, pair: tuple[str | None, ...], now: datetime) -> None:
        right = [one for one in self.accounts if facts_of(one) == pair]
        if right:
            self.proved, self.until, self.tries = right[0], now + LASTS, 0
            return
        self.tries += 1
        if self.tries >= TRIES:
            self.tries, self.locked_until = 0, now + LOCKED_FOR
            self.proved = self.until = None

    def is_locked(self, now: datetime) -> bool:
        """Whether no proof is taken."""
        return self.locked_until is not None and now < self.locked_until

    def borrower(self, now: datetime) -> str | None:
        """The account whose facts may be told."""
        return self.proved if self.until is not None and now < self.until else None


@dataclass
class Standings:
    """One for each number."""

    by_number: dict[str, Standing] = field(default_factory=dict)

    def of(self, number: str) -> Standing:
        """That of a number, which begins with nothing proved."""
        return self.by_number.setdefault(number, Standing(accounts_at(number)))
