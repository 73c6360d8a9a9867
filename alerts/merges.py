"""Where the threads that are settled within another one wait."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.threads import Thread, ThreadMode


@dataclass(frozen=True)
class Merge:
    """A thread is settled within another."""

    into: uuid.UUID
    at: datetime
    """What somebody did with the other before that was not about this one."""
    waits_in: uuid.UUID
    """The other; the thread itself, where a later text brought it into the queue again."""


def merges_of(session: Session, thread_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, Merge]:
    """Of those threads that are merged: into which, by their own ids."""
    if not thread_ids:
        return {}
    rows = select(Thread.id, Thread.merged_into, Thread.merged_at, Thread.mode)
    return {
        own: Merge(into, at, into if mode == ThreadMode.BOT else own)
        for own, into, at, mode in session.execute(rows.where(Thread.id.in_(thread_ids)))
        if into is not None and at is not None
    }


def where_it_waits(merges: Mapping[uuid.UUID, Merge], thread_id: uuid.UUID) -> uuid.UUID:
    """The thread in which somebody must see to this one."""
    merge = merges.get(thread_id)
    return merge.waits_in if merge else thread_id
