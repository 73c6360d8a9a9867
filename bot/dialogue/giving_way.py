"""Words that have an intent for sure, and the readings that give way to them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from intents.labels import INTENTS
from intents.reading import Reading

NONE: Final[frozenset[str]] = frozenset()
ALL: Final = frozenset(INTENTS)
GRAVE: Final = frozenset({"stop", "legal_notice", "wrong_number", "report_fraud"})
SMALL: Final = frozenset({"out_of_scope", "start", "help", "affirm", "greet"})
"""What a text is taken for that says little, and often one that is not understood."""


@dataclass(frozen=True, slots=True)
class ByWords:
    """What some words mean. A reading that is not sure gives way to it, and of sure ones ``over``.

    ``among`` names the only readings that give way at all, sure or not; those of ``never`` stand.
    What a rule heard stands where ``rules_stand``.
    """

    says: Callable[[str], bool]
    intent: str
    over: frozenset[str] = NONE
    never: frozenset[str] = NONE
    among: frozenset[str] = ALL
    rules_stand: bool = False

    def means(self, text: str, reading: Reading) -> bool:
        """Whether the words are there and the reading gives way."""
        if reading.intent not in self.among or reading.intent in self.never:
            return False
        if self.rules_stand and reading.why.source == "rule":
            return False
        return (reading.decision != "act" or reading.intent in self.over) and self.says(text)
