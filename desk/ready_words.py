"""Ready-made words for whoever writes to a borrower: of macros, and of the bot's own responses."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.replies import fill
from carriers.phone import spoken
from desk.macros import macros_in_use
from desk.responses.checking import is_misshapen
from desk.responses.worst import names_in
from models.templates import wordings_in_use

MOST: Final = 20
_ASKS: Final = "utter_ask_"
"""Questions of the bot's forms: it does not listen while a person has the thread."""


@dataclass(frozen=True)
class Ready:
    """Words with the name under which they are found."""

    name: str
    words: str
    macro: bool


def ready_words(session: Session, lender: Lender, language: str, query: str) -> list[Ready]:
    """Those whose name or words hold ``query``, in whatever case; macros first, at most twenty."""
    wanted = query.casefold()
    every = (*_of_macros(session, language), *_of_responses(session, lender, language))
    found = (one for one in every if wanted in f"{one.name} {one.words}".casefold())
    return list(islice(found, MOST))


def _of_macros(session: Session, language: str) -> Iterator[Ready]:
    for macro in macros_in_use(session):
        words = macro.words.get(language) or macro.words.get(language.partition("-")[0])
        if words:
            yield Ready(macro.name, str(words), macro=True)


def _of_responses(session: Session, lender: Lender, language: str) -> Iterator[Ready]:
    """Plain replies that name no value but the lender's own, without the name in front."""
    front = "【{signature}】" if language.startswith("zh") else "{lender}: "
    facts = {
        "lender": lender.name,
        "signature": lender.signature,
        "hotline": spoken(lender.hotline),
    }
    for (key, tongue), version in sorted(wordings_in_use(session).items()):
        if tongue != language or version.kind != "reply" or version.tier:
            continue
        if key.startswith(_ASKS) or is_misshapen(version.text) or names_in(version.text):
            continue
        name = key.removeprefix("utter_").replace("_", " ")
        yield Ready(name, fill(version.text.removeprefix(front), facts), macro=False)
