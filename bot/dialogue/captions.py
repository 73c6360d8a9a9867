"""The words beside a picture: they may say what it is, or ask for something of their own."""

from typing import Final

from bot.actions.requests import only_hands_in
from bot.words.questions import asks
from intents.reading import Reading

_LONGEST: Final = 40
_NAMES_A_PICTURE: Final = frozenset(
    {"payment_history", "application_status", "affirm", "deny", "greet", "thanks", "out_of_scope"}
)


def is_caption(body: str, reading: Reading) -> bool:
    """Whether the words ask for nothing themselves: "here", "收入证明"."""
    if len(body) > _LONGEST:
        return False
    names_it = reading.intent in _NAMES_A_PICTURE or reading.decision != "act"
    names_it = names_it or only_hands_in(body)
    return names_it and not reading.flags and not asks(body)
