"""Which colleagues a note names, and which names are nobody's."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.staff import Staff

_MENTION: Final = re.compile(r"(?<![\w.])@(?=\w)")
MOST_OFFERED: Final = 8
_HANDLE: Final = re.compile(r"[\w.-]{1,64}")


@dataclass(frozen=True)
class Mentioned:
    """Whom the words name after an ``@``."""

    people: tuple[Staff, ...]
    unknown: tuple[str, ...]
    """Names under which nobody works here."""


def mentioned(session: Session, body: str) -> Mentioned:
    """By address, by its part before the ``@``, or by the name in full."""
    rests = [body[found.end() :].casefold() for found in _MENTION.finditer(body)]
    if not rests:
        return Mentioned((), ())
    everybody = session.scalars(select(Staff).where(Staff.left_at.is_(None))).all()
    people: dict[int, Staff] = {}
    unknown: dict[str, None] = {}
    for rest in rests:
        found = [one for one in everybody if _begins(rest, one.email)]
        found = found or [one for one in everybody if _begins(rest, one.name)]
        handle = _handle(rest)
        found = found or [one for one in everybody if one.email.partition("@")[0] == handle]
        people |= {one.id: one for one in found}
        if not found:
            unknown[handle] = None
    return Mentioned(tuple(people.values()), tuple(unknown))


@dataclass(frozen=True)
class Colleague:
    """Somebody who can be named, and the words that name nobody else."""

    name: str
    email: str
    words: str


def nameable(session: Session, query: str) -> list[Colleague]:
    """Those whose name or address holds ``query``, in whatever case, by name; at most eight."""
    here = select(Staff).where(Staff.left_at.is_(None))
    everybody = session.scalars(here.order_by(Staff.name, Staff.id)).all()
    bearers = Counter(one.name.casefold() for one in everybody)
    wanted = query.casefold()
    found = [one for one in everybody if wanted in f"{one.name} {one.email}".casefold()]
    return [
        Colleague(
            one.name,
            one.email,
            f"@{one.name if bearers[one.name.casefold()] == 1 else one.email} ",
        )
        for one in found[:MOST_OFFERED]
    ]


def _handle(rest: str) -> str:
    found = _HANDLE.match(rest)
    return found[0].rstrip(".") if found else ""


def _begins(rest: str, name: str) -> bool:
    """Whether the words begin with the name, and it ends there."""
    wanted = name.casefold()
    behind = rest[len(wanted) : len(wanted) + 1]
    return rest.startswith(wanted) and not behind.isalnum()
