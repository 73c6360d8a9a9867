"""A turn with no database behind it, for dialogues of the tests' own."""

import uuid
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from bot.context import TurnContext
from intents.reading import Reading, Why


def turn_for(body: str, intent: str = "greet", likely: tuple[str, ...] = ()) -> TurnContext:
    """What a runner needs of a turn: the text, the thread's id, the language, the time."""
    absent = cast(Any, None)
    return TurnContext(
        session=absent,
        lookup=absent,
        vault=absent,
        known=absent,
        lender=cast(Any, SimpleNamespace(hours=SimpleNamespace(zone="America/New_York"))),
        now=datetime(2026, 11, 21, 15, tzinfo=UTC),
        text=cast(Any, SimpleNamespace(body=body)),
        thread=cast(Any, SimpleNamespace(id=uuid.UUID(int=1))),
        number=absent,
        people=[],
        language="en",
        intent=intent,
        packs=("us",),
        likely=likely or (intent,),
    )


def reading_of(intent: str, decision: str = "act", second: str | None = None) -> Reading:
    """A text that was read so."""
    return Reading(
        intent=intent,
        second=second,
        decision=cast(Any, decision),
        confidence=0.9,
        entities=(),
        language="en",
        flags=frozenset(),
        why=Why("rule", "test", None, (), ""),
    )
