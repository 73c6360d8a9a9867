"""Something that is needed no more, and nothing says what: "i dont need it anymore"."""

import re
from typing import Final

from intents.normalise import fold

_IT: Final = re.compile(
    r"^\W*(?:(?:nvm|never ?mind|ok|okay|actually|hi|hey|so|well|sorry)\W+)*(?:i |we )?"
    r"(?:don.?t|dont|do not|no longer|didn.?t|didnt) (?:really |even )?need (?:it|this|that)\b"
    r"(?! (?:number|text|msg|message|spam|sms))"
)


def needs_it_no_more(text: str) -> bool:
    """Whether a text says so of "it" alone, which may be a call, more time or a loan."""
    return _IT.search(fold(text)) is not None
