"""The longest value that each name of a response may have: a wording must keep its budget then.

The lists here say what those of ``bot.actions.phrasing`` say. They are made anew because that
folder loads rasa-sdk, which the web process does without.
"""

import string
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from accounts.lender import Lender, worded
from bot.formats import clock_time, day, money, wall_time, weekday
from bot.phrases import phrase, phrases
from carriers.phone import spoken

LENDERS_OWN: Final = frozenset({"lender", "signature", "hotline"})
"""What every response may name, whatever it is about."""
_DAY: Final = datetime(2026, 9, 30, 22, 30, tzinfo=UTC)
"""The longest of days: a Wednesday in September, written out."""
_TOKEN: Final = "k7" * 12
_AMOUNTS: Final = (
    *("outstanding", "due_amount", "amount", "claimed", "overdue", "minimum", "total"),
)
_LONGEST_HELPLINE: Final = "800 911 2000"


def names_in(text: str) -> set[str]:
    """The values that a wording asks for, but for those of the lender; ``ValueError`` as it is."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return named - LENDERS_OWN


def longest(words: Iterable[str]) -> str:
    """Whichever costs the most; Chinese signs cost the same, so the longest."""
    return max(words, key=len, default="-")


def phrases_of(front: str, language: str) -> list[str]:
    """Every phrase whose key begins so."""
    return [phrase(key, language) for key in phrases() if key.startswith(f"{front}.")]


def worst_values(key: str, language: str, lender: Lender) -> dict[str, str]:
    """For each name that a response may ask for, the longest value of real life."""
    return {
        **_of_the_lender(lender, key, language),
        **_of_cases(language),
        "options": numbered(_options(key, language, lender), language),
        "option": longest(_hardship(lender, language)),
        "language": phrase(f"language.{language}", language),
        **dict.fromkeys(_AMOUNTS, money(99_999_999, "USD", language)),
        **_days(language),
        **_times(language),
        **_counts(),
    }


def _of_the_lender(lender: Lender, key: str, language: str) -> Mapping[str, str]:
    token = f"/{_TOKEN}" if key == "utter_pay_link" else ""
    ways = [worded(way, language) for way in lender.payment.methods]
    return {
        "lender": lender.name,
        "signature": lender.signature,
        "hotline": spoken(lender.hotline),
        "helpline": longest([_LONGEST_HELPLINE, *_helplines(lender)]),
        "link": f"{lender.payment.link}{token}",
        "methods": listed(ways, language, "list.or"),
        "products": listed(_products(lender, language), language),
    }


def _helplines(lender: Lender) -> list[str]:
    return [helpline.number for helpline in lender.helplines.values()]


def _products(lender: Lender, language: str) -> list[str]:
    return [worded(product.names, language) for product in lender.products]


def _hardship(lender: Lender, language: str) -> list[str]:
    return [worded(option.names, language) for option in lender.hardship_options]


def _of_cases(language: str) -> Mapping[str, str]:
    row = f"{day(_DAY.date(), language)} {money(9_999_999, 'USD', language)}"
    return {
        "reference": "C-7KQ2M4",
        "application": "A-77120-2026-0015",
        "loan": "1005",
        "meant": "1006",
        "documents": listed([_document(language)] * 3, language),
        "payments": listed([row] * 3, language),
        "status": longest(phrases_of("status", language)),
        "what": longest(phrases_of("document", language) + phrases_of("contact", language)),
    }


def _document(language: str) -> str:
    """The name of a document as a core system may hold it."""
    named = {"en": "proof of income, last 3 months", "es": "comprobante de ingresos, 3 meses"}
    return named.get(language, "近三个月收入证明")


def _options(key: str, language: str, lender: Lender) -> list[str]:
    """The longest list of choices that a question may have."""
    if key == "utter_ask_which":
        two = sorted(phrases_of("intent", language), key=len)[-2:]
        return [*two, phrase("something_else", language)]
    if key == "utter_ask_preference":
        return phrases_of("preference", language)
    if key == "utter_ask_hardship_choice":
        return _hardship(lender, language)
    return [f"{longest(_products(lender, language))} 1005"] * 3


def _days(language: str) -> Mapping[str, str]:
    """Every day that a response may name, in the longer of its two forms where it has two."""
    short, full = weekday(_DAY.date(), language), day(_DAY.date(), language)
    far = weekday(_DAY.date(), language, _DAY.date() - timedelta(days=365))
    long = dict.fromkeys(("paid_day", "as_of", "since", "confirm_by"), full)
    either = dict.fromkeys(("due_day", "closed_day"), longest((short, full)))
    return long | either | dict.fromkeys(("day", "first", "second"), far)


def _times(language: str) -> dict[str, Any]:
    wall = dict.fromkeys(("opens", "closes", "cut_off"), wall_time("22:30", language))
    span = phrase("until", language).format(**wall)
    return wall | {"time": clock_time(_DAY, "UTC", language), "hours": span}


def _counts() -> Mapping[str, str]:
    three = dict.fromkeys(("paid", "of", "left", "count", "months", "days"), "360")
    return three | {"minutes": "120", "ahead": "99"}


def listed(items: Sequence[str], language: str, joint: str = "list.and") -> str:
    """``a, b and c`` in the language's own way."""
    comma, last = phrase("list.comma", language), phrase(joint, language)
    return last.join(part for part in (comma.join(items[:-1]), *items[-1:]) if part)


def numbered(items: Sequence[str], language: str) -> str:
    """Choices as a reply lists them: ``1 = this, 2 = that``."""
    joint = "，" if language.startswith("zh") else ", "
    return joint.join(f"{place} = {item}" for place, item in enumerate(items, start=1))
