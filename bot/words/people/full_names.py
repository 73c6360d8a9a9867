"""Whether a text is somebody's full name: the answer to the question for a new one."""

import re
from typing import Final

_FULL_NAME: Final = re.compile(
    r"\s*(?!(?:Good|Thank|Thanks|Hello|Hi|Hey|Never|Not|No|Yes|Ok|Okay|Please|How|What|When|Where|"
    r"Why|Who|Call|Stop|Buenos|Buenas|Muchas|Gracias|Hola|Por|Mi|My)\b)[A-Z][\w'’-]+"
    r"(?: (?:[A-Z]\.?|[A-Z][\w'’-]+|de|del|la|los|van|von|bin|binti|al)){1,4}[.!]?\s*"
)


def is_full_name(text: str) -> bool:
    """Two to five words with capitals, of which the first is none that opens a sentence."""
    return _FULL_NAME.fullmatch(text) is not None
