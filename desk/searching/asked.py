"""What somebody asks for: words, and conditions such as ``label:vip`` or ``from:2026-10``."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from desk.folders import FOLDERS
from desk.rights import NotNow
from desk.searching.tokens import query_words
from models.cases import CaseKind

LONGEST: Final = 200
_MOST_WORDS: Final = 30
"""Of a longer question the first ones: they find what it finds, and hardly anything else."""
_MOST_PIECES: Final = 10
_LONGEST_REFERENCE: Final = 64
_CONDITION: Final = re.compile(
    r'(?<!\S)(label|is|in|lang|team|with|from|to):("[^"]*"|\S+)', re.IGNORECASE
)
_TIME: Final = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


class Unclear(NotNow):
    """The question cannot be answered as it stands; the text says how to ask."""


@dataclass(frozen=True)
class Asked:
    """A question, taken apart."""

    text: str
    """Without its conditions."""
    words: list[str]
    """That a text must all have."""
    pieces: list[str]
    """What stands between blanks: each may be a reference."""
    label: str | None = None
    kind: CaseKind | None = None
    folder: str | None = None
    """The key of a folder of the inbox."""
    language: str | None = None
    team: str | None = None
    holder: str | None = None
    """Whose threads: ``me``, ``nobody``, or how a colleague is called."""
    since: datetime | None = None
    until: datetime | None = None
    """Exclusive."""

    @property
    def bounded(self) -> bool:
        """Whether a condition says which threads are meant."""
        given = (self.label, self.kind, self.folder, self.language, self.team, self.holder)
        return any(one is not None for one in given)


def read_query(query: str) -> Asked:
    """Take a question apart; ``Unclear`` for one that asks nothing, or a condition unknown here."""
    plain = unicodedata.normalize("NFKC", query[:LONGEST])
    given = {name.lower(): value.strip('"').strip() for name, value in _CONDITION.findall(plain)}
    text = _CONDITION.sub(" ", plain).strip()
    pieces = [one for one in text.split()[:_MOST_PIECES] if len(one) <= _LONGEST_REFERENCE]
    asked = Asked(
        text,
        query_words(text)[:_MOST_WORDS],
        pieces,
        label=given.get("label"),
        kind=_kind(given["is"]) if "is" in given else None,
        folder=_folder(given["in"]) if "in" in given else None,
        language=_language(given["lang"]) if "lang" in given else None,
        team=given.get("team"),
        holder=given.get("with"),
        since=_moment(given["from"], after=False) if "from" in given else None,
        until=_moment(given["to"], after=True) if "to" in given else None,
    )
    if not asked.words and not asked.bounded:
        raise Unclear("Write a name, a number, a reference or words of a text.")
    return asked


def _kind(word: str) -> CaseKind:
    try:
        return CaseKind(word.lower().replace("-", "_"))
    except ValueError:
        kinds = ", ".join(kind.value for kind in CaseKind)
        raise Unclear("After is: write one of these: {kinds}.", kinds=kinds) from None


def _folder(word: str) -> str:
    key = word.lower().replace("-", "_")
    if key not in FOLDERS:
        raise Unclear("After in: write one of these: {folders}.", folders=", ".join(FOLDERS))
    return key


def _language(word: str) -> str:
    """As threads have it, however it is written."""
    code = word.lower().replace("_", "-")
    return "zh-Hant" if code == "zh-hant" else code


def _moment(word: str, *, after: bool) -> datetime:
    """The beginning of a day or month, or with ``after`` of the one that follows."""
    fit = _TIME.fullmatch(word)
    try:
        return _date(*(int(one or 0) for one in fit.groups()), after=after) if fit else _date(0, 0)
    except (ValueError, OverflowError):
        raise Unclear("Write a month as from:2026-10, a day as from:2026-10-05.") from None


def _date(year: int, month: int, day: int = 0, *, after: bool = False) -> datetime:
    """Likewise from numbers, of which the day may be 0; ``ValueError`` where there is none."""
    first = datetime(year, month, day or 1, tzinfo=UTC)
    if not after:
        return first
    return first + timedelta(days=1) if day else (first + timedelta(days=31)).replace(day=1)
