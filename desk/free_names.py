"""Names that people give to teams, labels and macros: each is there once, however it is written."""

import unicodedata
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.rights import NotNow


def alike(name: str) -> str:
    """The same for names that people take for one: whatever the case, the width and the blanks."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def free_name(session: Session, table: type[Any], name: str, most: int, *, but: int = 0) -> str:
    """The name without blanks around it; ``NotNow`` where it is taken, empty or too long.

    ``but`` is whose name it may be already. There are few of them, so all are compared: databases
    do not agree about the case of letters.
    """
    words = " ".join(name.split())
    if not 0 < len(words) <= most:
        raise NotNow("The name should have 1 to {most} characters.", most=most)
    taken = session.execute(select(table.id, table.name)).all()
    if any(alike(other) == alike(words) for ident, other in taken if ident != but):
        raise NotNow("That name is taken: choose another.")
    return words
