"""What a text is heard as, where its reading holds the less important half of it."""

from dataclasses import replace
from typing import Final

from bot.context import TurnContext
from bot.outbox.queue import REPLY_LIFE
from bot.words.promises.beside_pauses import promises_beside_pause
from intents.law import read_law
from intents.reading import Reading
from models.threads import ThreadMode

_PROMISE: Final = "promise_to_pay"
_OF_TEXTS: Final = frozenset({"stop", "message_preferences", "complaint", "deny", "out_of_scope"})
"""What "paying friday, no texts till then" is read as; the pause is kept beside the promise."""


def heard(turn: TurnContext, reading: Reading) -> Reading:
    """The reading as it was made, or that of the promise beside a wish for a pause."""
    body = turn.text.body
    if turn.number.opted_out_at is not None or not _is_answered(turn):
        return reading
    unsure = reading.intent == _PROMISE and reading.decision == "ask"
    if not (unsure or reading.intent in _OF_TEXTS) or read_law(body) is not None:
        return reading
    if not promises_beside_pause(body):
        return reading
    flags = reading.flags - {"grey_opt_out"}
    return replace(reading, intent=_PROMISE, second=None, decision="act", flags=flags)


def _is_answered(turn: TurnContext) -> bool:
    """Whether the bot answers: else nothing but the pause is kept, and a person reads the rest."""
    late = turn.now >= (turn.text.reopened_at or turn.text.received_at) + REPLY_LIFE
    return turn.thread.mode != ThreadMode.TAKEN and not late
