"""The stored offset of business time, which every process reads; development and test only."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

import clock
from models.operations import ClockOffset
from models.upsert import insert_into

_ROW = 1


def read_clock(session: Session) -> None:
    """Take over the stored offset in this process."""
    row = session.get(ClockOffset, _ROW, populate_existing=True)
    clock.set_offset(timedelta(seconds=row.seconds if row else 0.0))


def start_clock(session: Session, moment: datetime) -> None:
    """Store the offset that makes it ``moment`` now, unless one is stored: the first use counts."""
    seconds = (moment - clock.real_now()).total_seconds()
    session.execute(
        insert_into(session.get_bind().dialect, ClockOffset.__table__)
        .values(id=_ROW, seconds=seconds)
        .on_conflict_do_nothing(index_elements=["id"])
    )


def move_clock(session: Session, offset: timedelta) -> None:
    """Store another offset."""
    session.merge(ClockOffset(id=_ROW, seconds=offset.total_seconds()))
