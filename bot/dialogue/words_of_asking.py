"""Questions about this conversation itself, and the readings that give way to them."""

from typing import Final

from bot.dialogue.giving_way import ALL, GRAVE, ByWords
from bot.words.talk.just_set import asks_what_was_set
from bot.words.texts.why_texted import asks_why_texted

_OF_WHY: Final = frozenset(
    {"help", "application_status", "out_of_scope", "dispute_debt", "confirm_payment",
     "payment_due", "stop", "complaint"}
)  # fmt: skip

OF_WHAT_THIS_IS: Final = (
    ByWords(asks_why_texted, "help", over=ALL, among=_OF_WHY),
    ByWords(asks_what_was_set, "help", over=ALL, never=GRAVE),
)
"""Why we text, and what was set up here just before."""
