"""Whether a payment shows by now: whoever asks that may have made it some days ago."""

from datetime import timedelta
from typing import Final

from bot.words.patterns import mentions, words_like

_SHOWS: Final = words_like(
    r"\b(?:did|has|is|does)\b.{0,20}\b(?:post|show|arrive|come|land|clear|go through)\w*\b|"
    r"\bya (?:cayo|aparece|entro|llego|salio|se refleja|se ve)\b|"
    r"(?:到账|到帐|入账|入帐|入数|显示|收到)[^,.!?，。]{0,4}(?:没|了吗|未|吗)"
)
_LATELY: Final = timedelta(days=3)
"""So long ago a payment lies that is spoken of without amount or day."""
_A_WEEK: Final = timedelta(days=7)
"""Likewise one of which it is asked if it shows by now."""


def days_back(text: str) -> timedelta:
    """How long ago a payment may lie that a text speaks of without its amount or day."""
    return _A_WEEK if mentions(text, _SHOWS) else _LATELY
