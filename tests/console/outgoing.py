"""Texts of ours as they lie in the database, without a house that sends them."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from models.outbound import OutboundKind, OutboundState, OutboundText
from tests.console.office import Office


def started(
    office: Office, thread_id: uuid.UUID, at: datetime, body: str, **columns: Any
) -> uuid.UUID:
    """A notice that answers no text of theirs, and that the carrier has."""
    values = {"kind": OutboundKind.NOTICE, "state": OutboundState.ACCEPTED, "tier": 0} | columns
    with office.database.write() as session:
        text = OutboundText(
            id=uuid.uuid4(), thread_id=thread_id, body=body, segments=1, language="en",
            created_at=at, due_at=at, expires_at=at + timedelta(hours=1), **values,
        )  # fmt: skip
        session.add(text)
        return text.id
