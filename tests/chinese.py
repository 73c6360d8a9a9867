"""What is found in English, as the Chinese console says it."""

import re
from collections.abc import Iterable

from console.words import catalogue
from desk.known_sentences import OF_CHAINS


def unsaid(faults: Iterable[str]) -> list[str]:
    """Of what a check of chains found, what a Chinese reader would read in English."""
    said = (OF_CHAINS.said(_in_chinese, fault) for fault in faults)
    return [words for words in said if re.search("[a-z]{3}", _without_ids(words))]


def _in_chinese(words: str, /, **values: object) -> str:
    return catalogue("zh").get(words, words).format(**values)


def _without_ids(words: str) -> str:
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "", words)
