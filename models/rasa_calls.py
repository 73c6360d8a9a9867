"""What actions answered to a Rasa server, kept until the turn that it belongs to has committed."""

import uuid
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, Uuid, delete, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, BigId

OPENING: Final = "opening-"
FAILED: Final = "failed"
_KEPT: Final = timedelta(hours=1)
"""What a worker that died has left is nobody's after this."""


class RasaCall(Base):
    """One action call and its answer, or what a worker gave to a conversation before its calls."""

    __tablename__ = "rasa_calls"
    __table_args__ = (UniqueConstraint("inbound_id", "attempt", "key"),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    inbound_id: Mapped[int] = mapped_column(ForeignKey("inbound_texts.id"))
    attempt: Mapped[uuid.UUID] = mapped_column(Uuid)
    """Of the worker: what an earlier try has left is never taken for this one's."""
    key: Mapped[str] = mapped_column(String(64))
    """``opening-1`` and so on, ``failed``, or the hash of action and place in the conversation."""
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    """JSON under a data key: it can hold a code word or the secret part of a link."""
    made_at: Mapped[datetime]
    """Real time."""

    @property
    def opens(self) -> bool:
        """Whether this is what a worker gave to the conversation."""
        return self.key.startswith(OPENING)

    @property
    def answers(self) -> bool:
        """Whether this is the answer to an action call."""
        return not self.opens and self.key != FAILED


def calls_of(session: Session, inbound_id: int, attempt: uuid.UUID) -> list[RasaCall]:
    """Everything of one try at a text, in the order in which it came."""
    mine = (RasaCall.inbound_id == inbound_id, RasaCall.attempt == attempt)
    return list(session.scalars(select(RasaCall).where(*mine).order_by(RasaCall.id)))


def forget_calls(session: Session, inbound_id: int, now: datetime) -> None:
    """Delete every try at a text, and what is too old to belong to any."""
    session.execute(
        delete(RasaCall)
        .where(or_(RasaCall.inbound_id == inbound_id, RasaCall.made_at < now - _KEPT))
        .execution_options(synchronize_session=False)
    )
