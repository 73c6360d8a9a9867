"""Facts about a text that may go: each test says what is different about its own."""

import dataclasses
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from policy.facts import SendFacts

NOON: Final = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
"""A Monday, noon in New York."""
MESSAGE: Final = uuid.UUID(int=1)
ANOTHER: Final = uuid.UUID(int=2)

REPLY: Final = SendFacts(
    message_id=MESSAGE,
    kind="reply",
    purpose="service",
    tier=0,
    now=NOON,
    expires_at=NOON + timedelta(minutes=30),
    attempt=1,
    answers_text_of=NOON,
    opted_out_at=None,
    confirmation_id=None,
    help_id=None,
    safety_id=None,
    consent="granted",
    law_pending=False,
    holds=(),
    switches=(),
    on_file=True,
    verified=True,
    replies_in_burst=0,
    replies_in_day=0,
    burst_budget=30,
    day_budget=100,
    silent_until=None,
    undeliverable=None,
    toll_free=False,
    zones=("America/New_York",),
    places=("US-NY",),
    sender="+12025550199",
)
"""An answer to a text of this minute."""

NOTICE: Final = dataclasses.replace(
    REPLY, kind="notice", answers_text_of=None, expires_at=NOON + timedelta(days=2)
)
"""A text that we start."""


def facts_of(base: SendFacts, **different: Any) -> SendFacts:
    """``base`` with what is different."""
    return dataclasses.replace(base, **different)
