"""Short texts that mean something only after others: "make it monday", "and the car?".

They are read in the light of the last minutes, before the classifier is believed, which sees a
text by itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.proof import offers_proof
from intents.entities import find_amounts, find_date_entities
from intents.normalise import fold
from intents.reading import Reading

_CHANGES: Final = re.compile(
    r"\b(?:make it|change|move|instead|actually|rather|sorry|can it be|what about|how about|fine|"
    r"then|mejor|cambi\w+|entonces|perdon|puede ser)\b|改|换成|那|还是|要不|不好意思|行吗",
    re.IGNORECASE,
)
_THE_OTHER: Final = re.compile(
    r"^\W*(?:and|what about|how about|y|那|还有)?\W*(?:the |el |la |mi |my )?"
    r"(?:other(?: one| loan)?|second(?: one| loan)?|otr[oa](?: prestamo)?|car|auto|truck|house|"
    r"personal|另一(?:笔|个)|车贷|汽车|房贷)"
    r"(?: one| loan)?(?:呢|的)?\W*$",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"\W*\d{0,2}\W*")
"""More likely a choice from some list than an amount."""
_LONGEST: Final = 80
_MAY_BE_A_PROMISE: Final = frozenset(
    {"promise_to_pay", "hardship", "confirm_payment", "out_of_scope", "deny", "affirm",
     "message_preferences", "payment_due", "how_to_pay"}
)  # fmt: skip


@dataclass(frozen=True)
class FollowUp:
    """What a text means after what came before it."""

    intent: str
    words: str
    """The words that the action should look at."""


def follow_up(text: str, reading: Reading, slots: Mapping[str, Any]) -> FollowUp | None:
    """The earlier matter that a text goes on with, or ``None`` where it stands by itself."""
    if len(text) > _LONGEST or _BARE.fullmatch(text) or offers_proof(text):
        return None
    if slots.get("promised") and _changes_a_promise(text, reading):
        return FollowUp("promise_to_pay", text)
    last = slots.get("last_asked")
    if last and _THE_OTHER.match(fold(text)):
        return FollowUp(last, text)
    return None


def _changes_a_promise(text: str, reading: Reading) -> bool:
    """A day or an amount after a promise, in words of changing or read as nothing else surely."""
    if reading.intent not in _MAY_BE_A_PROMISE and reading.decision != "hand_over":
        return False
    names = find_date_entities(text) or find_amounts(text)
    unsure = reading.decision != "act" or reading.intent in ("out_of_scope", "promise_to_pay")
    return bool(names) and (unsure or _CHANGES.search(fold(text)) is not None)
