"""A text that is an address: "send em to 4410 airline hwy rm 12 baton rouge la 70806"."""

import re
from typing import Final

from intents.addresses import ADDRESS
from intents.normalise import fold

_BEFORE: Final = re.compile(
    r"\W*(?:(?:ok|hi|hey|so|please|pls|send|mail|it|em|them|that|those|the|papers?|letters?|bills?|"
    r"stuff|mine|is|its|it's|my|our|new|current|address|now|i|i'm|im|we|we're|are|am|live|living|"
    r"staying|moved|at|in|to|here|mi|la|nueva|direccion|es|ahora|vivo|vivimos|en|a|manden\w*|"
    r"envien\w*|lo|los)\b\W*)*"
)


def is_address(text: str) -> bool:
    """Whether a text tells an address, and nothing that it is not one for."""
    words = fold(text)
    found = ADDRESS.search(words)
    if found is None or words[found.end() :].strip(" .,!"):
        return False
    return _BEFORE.fullmatch(words[: found.start()]) is not None
