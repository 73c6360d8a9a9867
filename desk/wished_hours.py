"""Between which times of their day borrowers wish for what we start, as a person heard it."""

import re
from dataclasses import dataclass
from typing import Final, Self

from desk.rights import NotNow

_TIME: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)


@dataclass(frozen=True)
class WishedHours:
    """Wall-clock times of the borrower, as ``18:00``; ``None`` for a side that is left open."""

    earliest: str | None = None
    latest: str | None = None
    working_days_only: bool = False
    """Whether weekends and holidays are free of them."""

    @classmethod
    def typed(cls, earliest: str, latest: str, *, working_days_only: bool) -> Self:
        """What a form has; ``NotNow`` for no times, and where nothing lies between them."""
        if not all(_TIME.fullmatch(one) for one in (earliest, latest) if one):
            raise NotNow("Write a time of day as 18:00.")
        if earliest and latest and earliest >= latest:
            raise NotNow("The earlier time should come first: no text could go between them.")
        bound = bool(earliest or latest)
        return cls(earliest or None, latest or None, working_days_only and bound)
