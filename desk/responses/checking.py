"""What speaks against a wording: all of it at once, each in a sentence that says what to do."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from accounts.lender import Lender
from bot.replies import fill
from bot.wordings import LANGUAGES
from carriers.segments import fold, segments
from desk.responses.forbidden import (
    KEPT,
    Wording,
    forcing,
    reserved_answers,
    selling,
    words_of_a_debt,
)
from desk.responses.worst import LENDERS_OWN, names_in, worst_values
from desk.rights import NotNow

LONGEST: Final = 1000
_FURTHER: Final = "utter_other_language"
"""The one response in languages that nobody here reads: it may hold only the number to call."""
_CONTROLS: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_PLAIN: Final = re.compile(r"\{[A-Za-z_][A-Za-z0-9_]*\}")
_STRETCH: Final = re.compile(r"\S*[{}]\S*")
"""What stands between blanks and holds a bracket; by itself it is as odd as in the whole."""
_SIMPLIFIED: Final = frozenset("们码请")
_TRADITIONAL: Final = frozenset("們碼請還號")


@dataclass(frozen=True)
class Fault:
    """A sentence with places, and what stands in them: it can be put into other languages."""

    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.values) if self.values else self.sentence


class BadWording(NotNow):
    """The wording cannot be taken; ``faults`` says everything that must be mended."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__(" ".join(str(fault) for fault in faults))


@dataclass(frozen=True)
class Draft:
    """New words for a response; the rest is as the release has it."""

    key: str
    language: str
    text: str
    tier: int
    kind: str
    budget: int


def draft_of(like: Wording, text: str) -> Draft:
    """The response with other words."""
    return Draft(like.key, like.language, text, like.tier, like.kind, like.budget)


def check(text: str, like: Wording, lender: Lender) -> list[Fault]:
    """Everything that speaks against ``text`` in place of the shipped wording ``like``."""
    if shape := list(_shape(text)):
        return shape
    draft = draft_of(like, text)
    found = [*_names(draft, like), *_front(draft), *_words(draft, like), *_kept(draft, like)]
    if not any(fault.sentence == _UNKNOWN for fault in found):
        found += _size(draft, lender)
    return found


# --- Its shape ------------------------------------------------------------------------------


def _shape(text: str) -> Iterator[Fault]:
    """What must be right before anything else can be looked at."""
    if not text.strip():
        yield Fault("Write the words.")
    if len(text) > LONGEST:
        yield Fault("The wording has at most {most} characters: shorten it.", {"most": LONGEST})
    if _CONTROLS.search(text):
        yield Fault("The wording holds signs that cannot be seen: type it anew.")
    yield from _brackets(text)


def _brackets(text: str) -> Iterator[Fault]:
    """A name stands in them plainly: no format, no reaching into a value, no bracket alone."""
    left = re.search(r"[{}]", _PLAIN.sub("", text))
    if left is not None:
        odd = next(found.group() for found in _STRETCH.finditer(text) if _is_odd(found.group()))
        yield Fault(
            "Curly brackets stand only around the name of a value, as in {example}: mend “{odd}”.",
            {"example": "{hotline}", "odd": odd[:40]},
        )


def _is_odd(stretch: str) -> bool:
    return re.search(r"[{}]", _PLAIN.sub("", stretch)) is not None


def is_misshapen(text: str) -> bool:
    """Whether a bracket holds more than a name, or the text is too long to be tried."""
    return len(text) > LONGEST or any(_brackets(text))


# --- Its names ------------------------------------------------------------------------------

_UNKNOWN: Final = "This response has no value {names}. It has: {known}."


def _names(draft: Draft, like: Wording) -> Iterator[Fault]:
    """The same values as in every other language: none that is not given, none left out."""
    wanted, named = names_in(like.text), names_in(draft.text)
    if named - wanted:
        known = _shown(wanted | LENDERS_OWN)
        yield Fault(_UNKNOWN, {"names": _shown(named - wanted), "known": known})
    if wanted - named:
        yield Fault("The wording must keep {names}.", {"names": _shown(wanted - named)})


def _shown(names: set[str] | frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def _front(draft: Draft) -> Iterator[Fault]:
    front = "【{signature}】" if draft.language.startswith("zh") else "{lender}: "
    if not draft.text.startswith(front):
        yield Fault("Begin with {front}, so that they know who texts.", {"front": front.strip()})
    elif draft.text.count("{lender}") + draft.text.count("{signature}") != 1:
        yield Fault("Name the lender once, in front.")


# --- Its words ------------------------------------------------------------------------------


def _words(draft: Draft, like: Wording) -> Iterator[Fault]:
    for words in forcing(draft.text):
        if words not in forcing(like.text):
            yield Fault("Not to a borrower: “{words}”.", {"words": words})
    for words in words_of_a_debt(draft):
        yield Fault(
            "Whoever holds the phone may read this, so it says nothing of a debt: “{words}”.",
            {"words": words},
        )
    for words in selling(draft):
        yield Fault("An opt-out is confirmed without an offer: “{words}”.", {"words": words})
    for words in reserved_answers(draft.text, draft.kind):
        yield Fault(
            "“{words}” is kept for the carrier and the law: ask for another answer.",
            {"words": words},
        )


def _kept(draft: Draft, like: Wording) -> Iterator[Fault]:
    """The words by which texts end and come back stay where the shipped wording has them."""
    for word in KEPT:
        whole = re.compile(rf"(?<![A-Za-z]){word}(?![A-Za-z])")
        if whole.search(like.text) and not whole.search(draft.text):
            yield Fault("Keep the word {word}, as the shipped wording has it.", {"word": word})
    if draft.key == _FURTHER and draft.language not in LANGUAGES:
        yield from _only_the_number(draft.text)


def _only_the_number(text: str) -> Iterator[Fault]:
    if not text.endswith("{hotline}") or re.search(r"\d", text):
        yield Fault(
            "In this language the wording ends with {hotline} and holds no figures.",
            {"hotline": "{hotline}"},
        )


def _size(draft: Draft, lender: Lender) -> Iterator[Fault]:
    language = draft.language if draft.language in LANGUAGES else "en"
    body = body_of(draft, worst_values(draft.key, language, lender))
    count = segments(body).segments
    if count > draft.budget:
        yield Fault(
            "With the longest values it takes {count} segments and may take {budget}: shorten it.",
            {"count": count, "budget": draft.budget},
        )


def body_of(one: Wording, values: Mapping[str, Any]) -> str:
    """The text as it would leave, by the same steps as in ``bot.replies``."""
    return fold(fill(one.text, values), one.language, fold_accents=True)


# --- What is allowed and yet worth a look ---------------------------------------------------


def notices(text: str, like: Wording) -> list[Fault]:
    """What a second pair of eyes should know of a wording."""
    return list(_notices(replace(draft_of(like, text))))


def _notices(draft: Draft) -> Iterator[Fault]:
    folded = fold(draft.text, draft.language, fold_accents=True)
    special = segments(folded).ucs2_characters
    if draft.language in ("en", "es") and special:
        yield Fault(
            "More than twice the price because of: {signs}", {"signs": " ".join(special[:12])}
        )
    mixed = _TRADITIONAL if draft.language == "zh" else _SIMPLIFIED
    if draft.language in ("zh", "zh-Hant") and (signs := mixed & set(draft.text)):
        yield Fault("Signs of the other Chinese script: {signs}", {"signs": "".join(sorted(signs))})
