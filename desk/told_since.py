"""Whether a text has gone to somebody, or is about to, since a step was taken."""

import uuid
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.rights import NotNow
from models.outbound import OutboundState, OutboundText


def require_untold(session: Session, thread_id: uuid.UUID, since: datetime) -> None:
    """``NotNow`` where they may have been told of it: what somebody was told is not unsaid."""
    written = select(OutboundText.id).where(
        OutboundText.thread_id == thread_id,
        OutboundText.created_at >= since,
        OutboundText.state != OutboundState.CANCELED,
    )
    if session.scalar(written.limit(1)) is not None:
        raise NotNow("A text has been written to them since, so it stays as it is.")
