"""What of a borrower's text is sent to a Rasa server."""

import re
import unicodedata
from typing import Final

from bot.proof import offers_proof

MOST_CHARACTERS: Final = 1600
"""As long as a text can be."""


_FIGURES: Final = re.compile(r"\w*\d\w*")


def sendable(body: str, *, hide_figures: bool = False) -> str:
    """The text without what stands before its first word; empty where there is none.

    Rasa takes a text that begins with a slash for a command: ``/restart``, or an intent with
    entities of the sender's choice. Blanks and invisible signs before a slash hide none.

    Rasa keeps what it is sent, so an identity answer goes there as zeros (rule ID-08): what
    offers a proof by itself, and with ``hide_figures`` every figure.
    """
    start = next((place for place, sign in enumerate(body) if not _is_before(sign)), len(body))
    text = body[start : start + MOST_CHARACTERS].rstrip()
    if hide_figures or offers_proof(body):
        text = _FIGURES.sub(lambda found: "0" * len(found[0]), text)
    return text


def _is_before(sign: str) -> bool:
    return sign in "/\uff0f\u2044\u2215" or unicodedata.category(sign)[0] in "ZC"
