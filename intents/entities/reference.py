"""References as printed: L-1001 for a loan, A-77120 for an application, P-8801 a payment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from intents.entities.spans import Taken
from intents.normalise import aligned
from intents.reading import Entity, EntityKind

PREFIXES: Mapping[str, EntityKind] = {"L": "loan_ref", "A": "loan_ref", "P": "payment_ref"}
"""The letters before the number and what they mean; a lender may print others."""

# After "ref" or "loan no." the digits alone are a reference.
_NAMED = re.compile(
    r"\b(?P<word>ref(?:erence)?|referencia|folio|confirmation|conf|"
    r"transaction|txn|receipt|recibo|loan|prestamo|contract|"
    r"contrato|acct|account|cuenta|credito)\s?(?:no\.?|number|num\.?|"
    r"numero|code|id|#)?\s?(?:is|es|:|#|-)?\s?#?"
    r"(?P<digits>\d{4,12})(?![\d/-])|(?P<zh>合同号?|贷款号|贷款编号|编号|"
    r"借款号|流水号|单号|参考号)[是为:]?\s?(?P<zhdigits>\d{4,12})",
    re.ASCII,
)
_OF_PAYMENT = frozenset(
    {"confirmation", "conf", "transaction", "txn", "receipt", "recibo", "流水号", "单号"}
)


# "a 300 fee" is English: a letter that is a word too needs its dash.
_WORDS = frozenset("aoyei")


@lru_cache(maxsize=8)
def _printed(letters: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(
        re.escape(letter.lower()) + (r"(?: (?=\d))?" if letter.lower() not in _WORDS else "")
        for letter in sorted(letters, key=len, reverse=True)
    )
    return re.compile(
        rf"(?<![a-z0-9])(?P<letter>{either})(?:\s?[-\u2013\u2014#]\s?|)"
        r"(?P<digits>\d{3,10})(?![a-z0-9])",
        re.ASCII,
    )


def find_references(
    text: str, taken: Taken | None = None, prefixes: Mapping[str, EntityKind] = PREFIXES
) -> list[Entity]:
    """References in the text: the value is as printed (L-1001), or the digits alone."""
    plain = aligned(text)
    taken = taken if taken is not None else Taken()
    found: list[Entity] = []
    for match in _printed(tuple(prefixes)).finditer(plain):
        letter = next(p for p in prefixes if p.lower() == match["letter"].strip())
        if taken.claim(match.start(), match.end()):
            value = f"{letter}-{match['digits']}"
            found.append(_entity(prefixes[letter], text, match.start(), match.end(), value))
    for match in _NAMED.finditer(plain):
        group = "digits" if match["digits"] else "zhdigits"
        start, end = match.span(group)
        if taken.claim(start, end):
            payment = (match["word"] or match["zh"]) in _OF_PAYMENT
            kind: EntityKind = "payment_ref" if payment else "loan_ref"
            found.append(_entity(kind, text, start, end, match[group]))
    return sorted(found, key=lambda entity: entity.start)


def _entity(kind: EntityKind, text: str, start: int, end: int, value: str) -> Entity:
    return Entity(kind, text[start:end], start, end, value)
