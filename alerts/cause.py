"""One reason to tell somebody, and what reasons are judged by."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from accounts.lender import Lender
from models.alerts import AlertKind


@dataclass(frozen=True)
class Cause:
    """Why somebody is to be told; one alert is open for each kind and subject."""

    kind: AlertKind
    subject: str
    since: datetime
    thread_id: uuid.UUID | None = None
    latest: datetime | None = None
    """When it came up last, where that can be again: no earlier acknowledgement covers it."""


@dataclass(frozen=True)
class Moment:
    """What the causes are judged by."""

    now: datetime
    """Business time."""
    real_now: datetime
    settle_last: timedelta
    """After how long the last look for an uncertain text should have been made."""
    duties: Mapping[str, timedelta]
    """The duties of the house, and how often each is done."""
    lender: Lender | None

    def in_business(self, real: datetime) -> datetime:
        """A real time as business time."""
        return real + (self.now - self.real_now)
