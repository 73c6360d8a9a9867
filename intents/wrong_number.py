"""Does a text say that its sender is not the person we look for? Rules, before any model."""

from __future__ import annotations

import re
from typing import Final

from intents.normalise import fold
from intents.rules import mischosen, misdirected, number_kept, own_account, quotes
from intents.rules import wrong_number as rules

_ASKS: Final = re.compile(
    r"\b(?:stop|quit|don'?t|do not|never|no more|cease)\b.{0,24}\b(?:send|sending|text|texts|"
    r"texting|"
    r"messag\w+|contact\w*|msg\w*|sms)\b"
    r"|\b(?:no|dejen de|deje de|paren de|ya no) (?:me |nos |le |les )?(?:mand|envi|escrib|text|"
    r"molest|"
    r"contact)\w*"
    r"|(?:别|不要|不用|唔好|唔使|勿|停止|不必|莫).{0,12}(?:发|传|send|联系|联络|骚扰|打扰)"
)


MISDIRECTED = misdirected.RULE
"""The rule of texts that tell of nothing but one sent by mistake."""


def read_wrong_number(text: str) -> str | None:
    """The name of the rule that says so, or None."""
    folded = fold(text)
    if quotes.is_reaction(folded) or misdirected.read(folded):
        return None
    if number_kept.read(folded) or mischosen.read(folded):
        return None
    if own_account.kept_apart(folded):
        return None
    return rules.read(folded)


def meant_for_another(text: str) -> bool:
    """Whether a text tells that one of the sender's own came to us by mistake."""
    return misdirected.read(fold(text))


def asks_to_end(folded: str) -> bool:
    """Whether the holder of a wrong number wants no more texts, whoever they are meant for.

    Whose loan they are about matters to no stranger: "stop sending his stuff here" ends them all.
    """
    return _ASKS.search(folded) is not None
