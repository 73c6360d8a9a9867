"""The wording of the console: English in the pages, other languages in gettext catalogues.

``zh.po`` is read as it is: what translators edit is what runs, and nothing is compiled. A test
finds every word of the pages in it.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from babel.messages.pofile import read_po
from flask import g, request

LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "zh": "中文"}
LOCALES: Final[Mapping[str, str]] = {"en": "en_US", "zh": "zh_Hans_CN"}
_HERE: Final = Path(__file__).parent


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """English words to those of ``language``; what is meant in a context has it in its key."""
    path = _HERE / f"{language}.po"
    if not path.exists():
        return {}
    with path.open("rb") as file:
        found = read_po(file, locale=language, abort_invalid=True)
    return {
        in_context(message.context, str(message.id)): str(message.string)
        for message in found
        if message.id
    }


def in_context(context: str | None, english: str) -> str:
    """The key of words that mean one thing here and another there, as gettext writes it."""
    return f"{context}\x04{english}" if context else english


def language() -> str:
    """The language of whoever asks: as they chose, else as their browser asks."""
    found: str | None = g.get("console_language")
    if found is None:
        signed_in = g.get("signed_in")
        chosen = signed_in.staff.interface if signed_in else None
        offered = request.accept_languages.best_match(list(LANGUAGES))
        g.console_language = found = chosen or offered or "en"
    return found


def locale() -> str:
    """Babel's name for it."""
    return LOCALES[language()]


def say(english: str, /, **values: object) -> str:
    """The words in the reader's language, with ``{values}`` filled in."""
    words = (english and catalogue(language()).get(english)) or english
    return words.format(**values) if values else words


def say_of(context: str, english: str) -> str:
    """Words that English uses for several things, as the one of ``context`` is called."""
    return catalogue(language()).get(in_context(context, english)) or english
