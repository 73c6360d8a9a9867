"""A wording as a borrower would read it, what it costs, and where each value in it is from."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.formats import wall_time
from bot.wordings import LANGUAGES
from carriers.segments import segments
from desk.responses.checking import Fault, body_of, check, draft_of, is_misshapen, notices
from desk.responses.figures import real_values
from desk.responses.forbidden import Wording
from desk.responses.worst import LENDERS_OWN, names_in, worst_values
from models.borrowers import Borrower


class Source(enum.StrEnum):
    """Where a value of a preview is from."""

    ACCOUNT = "account"
    LENDER = "lender"
    EXAMPLE = "example"


@dataclass(frozen=True)
class Value:
    """A value in a preview."""

    name: str
    text: str
    source: Source


@dataclass(frozen=True)
class Preview:
    """A wording tried out."""

    body: str | None
    """As it would leave; ``None`` where its brackets or names cannot be filled."""
    characters: int
    segments: int
    encoding: str
    special: tuple[str, ...]
    """The characters that make it UCS-2, each once."""
    longest: int
    """Segments with the longest values of real life; the budget holds for these."""
    budget: int
    values: tuple[Value, ...]
    faults: tuple[Fault, ...]
    notices: tuple[Fault, ...]


def preview(
    session: Session, text: str, like: Wording, lender: Lender, borrower: Borrower | None = None
) -> Preview:
    """``text`` in place of the shipped wording ``like``, to ``borrower`` or to nobody known.

    Figures are the borrower's own where the account has them, facts the lender's; everything
    else is the longest example. Whatever is typed, nothing in it is run or looked into.
    """
    values = _values(session, like, lender, borrower)
    body = _body(text, like, {value.name: value.text for value in values})
    longest = _body(text, like, _worst(like, lender))
    count = segments(body or "")
    used = _used(text)
    return Preview(
        body=body,
        characters=len(body or ""),
        segments=count.segments if body else 0,
        encoding=count.encoding,
        special=count.ucs2_characters,
        longest=segments(longest).segments if longest else 0,
        budget=like.budget,
        values=tuple(value for value in values if value.name in used),
        faults=tuple(check(text, like, lender)),
        notices=tuple(notices(text, like)),
    )


def _body(text: str, like: Wording, values: Mapping[str, str]) -> str | None:
    """As it would leave; formats are refused before they are tried: ``{name:999999}`` is huge."""
    if is_misshapen(text):
        return None
    try:
        return body_of(draft_of(like, text), values)
    except (LookupError, ValueError):
        return None


def _used(text: str) -> set[str]:
    return {name for name in _named(text) if f"{{{name}}}" in text}


def _named(text: str) -> set[str]:
    try:
        return names_in(text) | LENDERS_OWN
    except ValueError:
        return set()


def _worst(like: Wording, lender: Lender) -> Mapping[str, str]:
    language = like.language if like.language in LANGUAGES else "en"
    return worst_values(like.key, language, lender)


def _values(
    session: Session, like: Wording, lender: Lender, borrower: Borrower | None
) -> list[Value]:
    names = names_in(like.text)
    examples = _worst(like, lender)
    language = like.language if like.language in LANGUAGES else "en"
    own = _of_the_lender(examples, lender, language)
    real = real_values(session, borrower, names, language, lender) if borrower else {}
    return [
        *(Value(name, text, Source.ACCOUNT) for name, text in real.items()),
        *(Value(name, text, Source.LENDER) for name, text in own.items() if name not in real),
        *(
            Value(name, text, Source.EXAMPLE)
            for name, text in examples.items()
            if name in names - real.keys() - own.keys()
        ),
    ]


def _of_the_lender(examples: Mapping[str, str], lender: Lender, language: str) -> Mapping[str, str]:
    names = (*sorted(LENDERS_OWN), "methods", "products")
    own = {name: examples[name] for name in names}
    own["cut_off"] = wall_time(lender.payment.cut_off, language)
    own["minutes"] = str(lender.identity.lock_minutes)
    return own
