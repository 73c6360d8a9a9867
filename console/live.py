"""What tells an open page that something changed, without asking the database for each page.

Every change that a page can show leaves a row with a rising id: a text, a turn, a receipt, an
audit entry, an event of a case. The highest ids together are the desk's version. Each process
reads them at most once a second, however many pages ask.
"""

import threading
import time
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.services import Services
from models.cases import CaseEvent
from models.consent import ConsentEntry
from models.desk import Note
from models.inbound import InboundText
from models.outbound import DeliveryEvent, SendVerdict
from models.staff import AuditEntry, StaffTask
from models.turns import Turn

FRESH_SECONDS: Final = 1.0
_SEEN: Final = (
    *(InboundText, Turn, SendVerdict, DeliveryEvent, CaseEvent, ConsentEntry, StaffTask, Note),
)
_UNCHANGING: Final = ("%.view", "%.viewed", "sign\\_in%", "sign\\_out%")


class DeskVersion:
    """The version of what all pages show, kept for a second."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._read_at = float("-inf")
        self._version = ""

    def now(self, services: Services) -> str:
        """A word that changes when anything changed."""
        stale = time.monotonic() - self._read_at > FRESH_SECONDS
        # Whoever comes while another reads gets what is known: nobody waits for anybody.
        if stale and self._lock.acquire(blocking=not self._version):
            try:
                with services.database.read() as session:
                    self._version = _read(session)
                self._read_at = time.monotonic()
            finally:
                self._lock.release()
        return self._version


def _read(session: Session) -> str:
    columns = [select(func.max(table.id)).scalar_subquery() for table in _SEEN]
    changed = select(AuditEntry.id).where(
        *(AuditEntry.action.not_like(words, escape="\\") for words in _UNCHANGING)
    )
    newest = changed.order_by(AuditEntry.id.desc()).limit(1).scalar_subquery()
    row = session.execute(select(*columns, newest)).one()
    return "-".join(format(value or 0, "x") for value in row)
