"""One step with several threads: those that cannot are told of, the others go on."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from desk.entries import wrote
from desk.rights import NotNow
from desk.steps import Step
from models.database import Database
from models.staff import Staff

TOGETHER: Final = "bulk"
"""The audit entry of such a step; those of the threads stand beside it."""
Act = Callable[[Session, uuid.UUID], Step]


@dataclass(frozen=True)
class Together:
    """What became of the threads."""

    done: int
    refused: Mapping[uuid.UUID, NotNow]
    """Threads with which the step was not taken, with why."""
    undoable: int | None
    """The id by which it is taken back; none where it changed nothing."""


def together(
    database: Database,
    staff: Staff,
    name: str,
    threads: Sequence[uuid.UUID],
    *,
    act: Act,
    now: datetime,
) -> Together:
    """``act`` with each of the threads, in a transaction of its own."""
    done, steps = 0, []
    refused: dict[uuid.UUID, NotNow] = {}
    for thread_id in threads:
        try:
            with database.write() as session:
                step = act(session, thread_id)
        except NotNow as reason:
            refused[thread_id] = reason
        else:
            done += 1
            steps += [step.undoable] if step.undoable else []
    kept = {"threads": [one.hex for one in threads], "done": done, "steps": steps}
    with database.write() as session:
        entry = wrote(session, staff, TOGETHER, name, now, **kept)
    return Together(done, refused, entry.id if steps else None)
