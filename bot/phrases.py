"""Short names that replies are put together from: what an intent is called, a document, a part."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from bot.dialogue.domain import plain
from bot.yaml_files import read_yaml

PHRASES: Final = Path(__file__).with_name("phrases.yml")


@cache
def phrases() -> Mapping[str, Mapping[str, str]]:
    """Every phrase by its key, in every language."""
    found: Mapping[str, Mapping[str, str]] = plain(read_yaml(PHRASES))
    return found


def phrase(key: str, language: str) -> str:
    """The words for ``key``; ``KeyError`` for one that is not listed."""
    words = phrases()[key]
    return words.get(language) or words["en"]
