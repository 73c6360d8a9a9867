"""Parts of an amount in words: "half", "a third", "the rest", "it all"."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

from intents.entities import find_amounts, find_date_entities
from intents.normalise import fold

ALL: Final = Fraction(1)
PART: Final = "part:"
"""Before a part of what is due in the slot of an amount, which may hold "12/5" as it was sent."""
_HALF: Final = (
    r"\b(?:a |one |the )?half\b(?! (?:an? |past |day|hour|month|week|year))(?: of (?:it|that))?|"
    r"(?<!\ba )(?<!\ba la )\b(?:la )?mitad\b(?! del? (?:mes|semana|ano|quincena|dia))|"
    r"一半|半数|半额|五成|二分之一"
)
_SHARES: Final = (
    (re.compile(r"\btwo thirds\b|\bdos tercios\b|\bdos terceras partes\b|三分之[二两]"), (2, 3)),
    (
        re.compile(
            r"\b(?:a|one) third\b(?! (?:party|time|payment|loan))|\bun tercio\b|"
            r"\b(?:la |una )tercera parte\b|三分之一"
        ),
        (1, 3),
    ),
    (re.compile(r"\bthree quarters\b|\btres cuartos\b|四分之三"), (3, 4)),
    (
        re.compile(
            r"\b(?:a|one) (?:quarter|fourth)\b(?! (?:to|past))|\bun cuarto\b(?! para)|"
            r"\b(?:la |una )cuarta parte\b|四分之一"
        ),
        (1, 4),
    ),
    (re.compile(_HALF), (1, 2)),
)
_PERCENT: Final = re.compile(
    r"(?<![\d.,])(\d{1,3}) ?(?:%|percent\b|per cent\b|por ?ciento\b)|百分之(\d{1,3}|五十)(?!\d)"
)
_REST: Final = (
    r"(?:\b(?:the |my )|^)rest\b(?: of (?:it|that))?|\bremain(?:ing|der)\b|"
    r"\b(?:el resto|lo que (?:falta|queda|resta)|lo restante)\b|剩(?:下|余)?的|剩余|余下|其余|剩低"
)
_PAYS: Final = (
    r"\b(?:pay\w*|send\w*|do|cover\w*|settl\w+|clear\w*|catch\w*|giv\w+|pag\w+|abon\w+|liquid\w+|"
    r"deposit\w+|doy|dar|mando|cubr\w+)\b"
)
_EVERYTHING: Final = (
    r"(?:(?:it|that|this|them|for) )?(?:all|everything|the lot|in full|fully)\b"
    r"(?! (?:i|you|we|day|the time|right|set|good|week)\b)|"
    r"(?:it |off )?(?:the |my )?(?:whole|full|entire|total)"
    r"(?: (?:thing|amount|payment|sum|balance|lot))?\b(?! time)|"
    r"what(?:.?s| is| i)? (?:due|owed?)\b|"
    r"(?:lo |la |el |de )?(?:todo|tod[ao] (?:la deuda|el pago|el monto)|completo|total|totalidad)\b"
    r"(?! (?:lo (?:que (?:pueda|tenga)|posible)|el (?:mes|dia)|los|las|bien))"
)
_WHOLE: Final = re.compile(
    rf"{_PAYS} {_EVERYTHING}|\ball of it\b(?! i)|\b(?:todo lo (?:pago|abono|liquido)|"
    r"me pongo al corriente)\b|"
    r"\b(?:full|whole|entire) (?:amount|payment|thing)\b|\b(?:catch|caught) up\b|"
    r"\bbring (?:it|my (?:account|loan)) current\b|"
    r"全部|全额|全款|全数|全[还付交]|所有|一次过|[还付交]全(?!部)|[还付交找清]清(?!楚)|(?:[还付交俾畀供]|都)返?晒|"
    rf"都[还付交]|清掉|{_REST}"
)
_OTHERWISE: Final = re.compile(
    r"\b(?:not|never|no|ni|can ?no?t|can.?t|won.?t|don.?t|couldn.?t)\b|"
    r"[不没唔冇别]|\b(?:other half|otra mitad)\b|另(?:外)?一半"
)
_OF_A_FIGURE: Final = re.compile(
    r"\b(?:half|third|quarter|fourth|mitad|tercio|parte|cuarto|%) (?:of|de) (?:the |los )?"
    r"[$¥€a-z]{0,3} ?\d|\d.{0,4}[的嘅](?:一半|[三四]分之)"
)
_MOST_BESIDE: Final = 16
_LONGEST: Final = 60


def said_share(text: str) -> Fraction | None:
    """The one part of an amount that a text names, 1 for all of it; ``None`` for none or two."""
    words = fold(text)
    found = [Fraction(*value) for pattern, value in _SHARES for _ in pattern.finditer(words)]
    found += [_percent(match) for match in _PERCENT.finditer(words)]
    if _OTHERWISE.search(words):
        return None
    if not found:
        return ALL if _WHOLE.search(words) else None
    alone = len(found) == 1 and not re.search(_REST, words)
    return found[0] if alone and 0 < found[0] <= ALL else None


def said_part(text: str) -> Fraction | None:
    """The first part of an amount that a text names, whatever it says of the rest."""
    words = fold(text)
    found = [
        (match.start(), Fraction(*value))
        for pattern, value in _SHARES
        for match in pattern.finditer(words)
    ]
    found += [(match.start(), _percent(match)) for match in _PERCENT.finditer(words)]
    part = min(found)[1] if found else ALL
    return part if 0 < part < ALL else None


def _percent(match: re.Match[str]) -> Fraction:
    return Fraction(int(match[1] or {"五十": "50"}.get(match[2], match[2])), 100)


def share_of_figure(text: str) -> bool:
    """Whether the part is one of a figure that stands beside it: "half of 300"."""
    return _OF_A_FIGURE.search(fold(text)) is not None


def is_mostly_a_share(text: str) -> bool:
    """Whether a text is a part of an amount, perhaps with a day, and little else."""
    if len(text) > _LONGEST or said_share(text) is None or find_amounts(text):
        return False
    rest = fold(text)
    for pattern in (*(pattern for pattern, _ in _SHARES), _PERCENT, _WHOLE):
        rest = pattern.sub(" ", rest)
    for day in find_date_entities(rest)[:1]:
        rest = rest[: day.start] + rest[day.end :]
    return sum(sign.isalpha() for sign in rest) <= _MOST_BESIDE


def unless_share(amount: Any) -> Any:
    """The amount that a slot holds, or ``None`` where it is a part, which is no figure yet."""
    return None if isinstance(amount, str) and amount.startswith(PART) else amount


def half_made(slots: Mapping[str, Any]) -> tuple[Any, Any]:
    """Day and figure of a promise as far as it is made."""
    return slots.get("promise_day"), unless_share(slots.get("promise_amount"))
