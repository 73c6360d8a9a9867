"""From a response and its values to the text of a message, counted in segments."""

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from carriers.segments import fold, segments
from models.templates import Wording

_CUT_SPACES: Final = re.compile(r"[ \t]{2,}")
_SECOND_STOP: Final = re.compile(r"(?<=[ap]\.m)\.\.(?!\.)")
"""Behind a time of day that ends in one itself: "a las 5:00 p.m.."."""


class MissingValue(LookupError):
    """A response names a value that nobody gave."""


class TooLong(ValueError):
    """A text takes more segments than its response may; it is refused, never cut."""


@dataclass(frozen=True)
class Say:
    """A response to be said, with its values as text."""

    key: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Figure:
    """A fact of an account inside a text: what it says, the row it came from, as of when."""

    name: str
    text: str
    source: str
    as_of: str
    borrower_id: int

    def as_dict(self) -> dict[str, Any]:
        """For storing beside the text."""
        return {"name": self.name, "text": self.text, "source": self.source, "as_of": self.as_of}


@dataclass(frozen=True)
class Rendered:
    """A finished text."""

    body: str
    language: str
    tier: int
    kind: str
    segments: int
    version_ids: tuple[int, ...]


class _Strict(string.Formatter):
    """Fills ``{name}`` and nothing else: a template cannot reach into objects."""

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> tuple[Any, str]:
        del args
        if not field_name.isidentifier():
            raise MissingValue(f"{{{field_name}}} is not a plain name")
        try:
            return kwargs[field_name], field_name
        except KeyError:
            raise MissingValue(f"no value for {{{field_name}}}") from None


_FILL: Final = _Strict()


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its values, or ``MissingValue``."""
    filled = _CUT_SPACES.sub(" ", _FILL.vformat(template, (), values)).strip()
    return _SECOND_STOP.sub(".", filled)


def render(parts: Sequence[tuple[Wording, Mapping[str, str]]]) -> Rendered:
    """One text from one or more responses, the lender's name at its front only.

    The tier is the highest of the parts, the budget their sum; ``TooLong`` over that.
    """
    first, *rest = parts
    language = first[0].language
    sentences = [fill(first[0].text, first[1])]
    sentences += [fill(_without_name(version.text), values) for version, values in rest]
    body = fold(
        ("" if language.startswith("zh") else " ").join(sentences), language, fold_accents=True
    )
    count = segments(body).segments
    budget = sum(version.budget for version, _ in parts)
    if count > budget:
        keys = ", ".join(version.key for version, _ in parts)
        raise TooLong(f"{keys} in {language} takes {count} segments; {budget} are allowed")
    return Rendered(
        body=body,
        language=language,
        tier=max(version.tier for version, _ in parts),
        kind=first[0].kind,
        segments=count,
        version_ids=tuple(version.id for version, _ in parts),
    )


_NAME_IN_FRONT: Final = re.compile(r"^(\{lender\}: |【\{signature\}】)")


def _without_name(template: str) -> str:
    return _NAME_IN_FRONT.sub("", template)
