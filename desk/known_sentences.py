"""Sentences that were put together in English, known again so that another language can say them.

Checks of documents, of seals and of the ledger speak to terminals and programs, too. The console
says what they found in the reader's language.
"""

import re
from collections.abc import Sequence
from typing import Final

from desk.proving.wording import Say


class KnownSentences:
    """Sentences with names for what differs; of several that fit the first one counts."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._patterns = tuple((words, _pattern(words)) for words in sentences)

    def said(self, say: Say, english: str) -> str:
        """In the reader's language, the sentences within it too; an unknown one as it is."""
        for words, pattern in self._patterns:
            if found := pattern.fullmatch(english):
                parts = found.groupdict().items()
                return say(words, **{name: self.said(say, part) for name, part in parts})
        return english


def _pattern(words: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", words)
    return re.compile(
        "".join(
            f"(?P<{part}>.+)" if number % 2 else re.escape(part)
            for number, part in enumerate(parts)
        )
    )


CHAIN_SENTENCES: Final = (
    "whole",
    "BROKEN: {fault}",
    "Consent ledger: {fault}.",
    "{seal} does not follow the one before it: a seal was changed or is missing.",
    "{seal} covers {count} entries, and {found} are there: some were removed.",
    "{seal} is broken: an entry or the seal itself was changed.",
    (
        "{seal} holds, but for entry {entry}, which came late: it was committed after its time "
        "was sealed, or it was slipped in."
    ),
    "{seal} covers {count} entries, and {found} are there: {extra} came late.",
    "Seal {id} of {at} UTC (entries {first} to {last})",
    "number {number}: {fault}",
    "checkpoint {id} of {day}: the ledger has changed since",
    "all its entries are gone",
    "entry {place} is missing",
    "entry {place} does not follow the one before it",
    "entry {place} was changed",
    "its last entries are missing",
)
"""What ``desk.records`` and ``models.ledger_check`` say of records and of the consent ledger."""
OF_CHAINS: Final = KnownSentences(CHAIN_SENTENCES)
