"""What the gate is told about a text and its number, read under the number's lock."""

import dataclasses
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, kw_only=True)
class SendFacts:
    """Everything a verdict depends on; stored with it, so that it can be judged again."""

    message_id: uuid.UUID
    kind: str
    purpose: str
    tier: int
    now: datetime
    expires_at: datetime
    attempt: int
    answers_text_of: datetime | None
    """When the text that this one answers was received."""

    opted_out_at: datetime | None
    confirmation_id: uuid.UUID | None
    help_id: uuid.UUID | None
    safety_id: uuid.UUID | None
    consent: str
    """``granted``, ``revoked`` or ``unknown``, for the purpose of the text."""
    law_pending: bool
    """Whether the number has a text whose law step is not done."""
    holds: tuple[str, ...]
    """Scopes of the holds in force on the number, on whoever has it and whom the text is about."""
    switches: tuple[str, ...]
    """Names of the switches that stop outgoing texts."""

    on_file: bool
    """Whether the number belongs to the borrower whose facts the text holds."""
    verified: bool
    """Whether that borrower proved their identity and the proof still stands."""

    replies_in_burst: int
    replies_in_day: int
    burst_budget: int
    day_budget: int
    silent_until: datetime | None
    undeliverable: str | None
    toll_free: bool

    zones: tuple[str, ...]
    """Every time zone the borrower may be in."""
    places: tuple[str, ...]
    """Country and state by address, such as ``US-DC``."""
    sender: str | None

    def as_dict(self) -> dict[str, Any]:
        """For storing: JSON types only, no number."""
        raw = dataclasses.asdict(self) | {"sender": None}
        return {name: _plain(value) for name, value in raw.items()}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, uuid.UUID) else value
