"""Whether a text is a question, by its words or its sign."""

import re
from typing import Final

_ASKS: Final = re.compile(
    r"^\W*(?:what|whats|when|where|who|why|how|can|could|do|does|is|are|will|would|should|que|cual|"
    r"cuando|cuanto|donde|como|quien|puedo|pueden)\b|[?？]\W*$|[吗嗎呢]\W*$|怎么|怎樣|什么|什麼|"
    r"多少|几|"
    r"怎麼|甚麼|幾時|幾多|幾耐|邊[個度]|咩|點解|點樣|[咗了]未\W*$",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """Whether a text is a question."""
    return _ASKS.search(text) is not None
