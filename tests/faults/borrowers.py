"""Invented borrowers by the hundred, each with a fictional number and the same proof."""

from collections.abc import Iterator
from typing import Any, Final

PROOF: Final = "20011 1988"
"""ZIP code and year of birth: what the demo lender asks for."""
_AREAS: Final = (202, 212, 303, 312, 404, 415, 512, 602, 617, 718)


def number(place: int) -> str:
    """The number of the borrower at a place in the list."""
    area, line = divmod(place, 100)
    return f"+1{_AREAS[area]}55501{line:02d}"


def account(place: int) -> dict[str, Any]:
    """The account document of the borrower at a place in the list."""
    return {
        "id": f"F{place:04d}",
        "name": f"Robin Example {place}",
        "phone": number(place),
        "lang": "en",
        "timezone": "America/New_York",
        "dob": "1988-04-17",
        "postal_code": "20011",
        "consent": {
            "service": "granted",
            "collections": "granted",
            "method": "loan agreement",
            "at": "2026-01-05T10:00:00Z",
        },
        "loans": [
            {
                "ref": f"L-{place:05d}",
                "product": "personal",
                "currency": "USD",
                "outstanding": "1250.00",
                "next_due": "2026-12-05",
                "next_due_amount": "208.33",
                "minimum_due": "50.00",
                "as_of": "2026-11-21T06:00:00Z",
            }
        ],
    }


class Borrowers:
    """Hands out borrowers whom nobody has used; ``OURS`` is never among them."""

    def __init__(self, most: int) -> None:
        self.documents = [account(place) for place in range(most) if number(place) != OURS]
        self._fresh: Iterator[str] = iter([entry["phone"] for entry in self.documents])

    def fresh(self) -> str:
        """The number of a borrower who has not texted yet."""
        return next(self._fresh)

    def several(self, count: int) -> list[str]:
        """As many of them."""
        return [self.fresh() for _ in range(count)]


OURS: Final = "+12025550199"
