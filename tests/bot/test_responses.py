"""What the bot can say, word by word: languages, values, segments, words that must not be there."""

import re
import string
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

import pytest

from bot.formats import clock_time, day, money, weekday
from bot.replies import Rendered, render
from bot.wordings import LANGUAGES, Shipped, shipped
from clock import real_now
from models.templates import TemplateVersion
from policy.gate import OUTSIDE_BUDGET

ALL: Final = tuple(shipped())
BY_KEY: Final[Mapping[str, dict[str, Shipped]]] = defaultdict(dict)
for _one in ALL:
    BY_KEY[_one.key][_one.language] = _one

RESERVED: Final = [
    "STOP",
    "STOPALL",
    "END",
    "QUIT",
    "CANCEL",
    "REVOKE",
    "OPTOUT",
    "UNSUBSCRIBE",
    "START",
    "YES",
    "UNSTOP",
    "HELP",
    "INFO",
    "T",
    "TD",
    "R",
    "退订",
]
_DAY: Final = real_now().replace(year=2026, month=9, day=30, hour=22, minute=30)
"""The longest of days: a Wednesday in September, written out."""


def names_in(text: str) -> set[str]:
    """The values that a wording asks for, but for those of the lender."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return named - {"lender", "signature", "hotline"}


def worst(language: str) -> dict[str, str]:
    """The longest value that each name may have in real life."""
    amount = money(99_999_999, "USD", language)
    short_day = weekday(_DAY.date(), language)
    long_day = day(_DAY.date(), language)
    product = {"en": "home improvement loan", "es": "prestamo para mejoras del hogar"}
    label = f"{product.get(language, '房屋装修贷款')} 1005"
    return {
        "lender": "Harbor Lane Credit",
        "signature": "Harbor Lane",
        "hotline": "+1 202-555-0142",
        "helpline": "800 911 2000",
        "minutes": "120",
        "reference": "C-7KQ2M4",
        "due_day": short_day if language != "en" else long_day,
        "day": short_day,
        "time": clock_time(_DAY, "UTC", language),
        "loan": "1005",
        "options": ", ".join(f"{place} = {label}" for place in range(1, 4)),
        "paid_day": long_day,
        "as_of": long_day,
        **dict.fromkeys(("outstanding", "due_amount", "amount", "claimed"), amount),
    }


def rendered(one: Shipped) -> Rendered:
    version = TemplateVersion(
        id=1,
        key=one.key,
        language=one.language,
        text=one.text,
        tier=one.tier,
        kind=one.kind,
        budget=one.budget,
    )
    return render([(version, worst(one.language))])


def label_of(one: Shipped) -> str:
    return f"{one.key}-{one.language}"


@pytest.mark.parametrize("key", sorted(BY_KEY))
def test_every_response_stands_in_every_language_alike(key: str) -> None:
    texts = BY_KEY[key]
    assert sorted(texts) == sorted(LANGUAGES)
    assert len({frozenset(names_in(one.text)) for one in texts.values()}) == 1
    assert len({(one.tier, one.kind, one.budget) for one in texts.values()}) == 1


@pytest.mark.parametrize("one", ALL, ids=label_of)
def test_every_text_names_the_lender_in_front(one: Shipped) -> None:
    front = "【{signature}】" if one.language.startswith("zh") else "{lender}: "
    assert one.text.startswith(front)
    assert one.text.count("{lender}") + one.text.count("{signature}") == 1


@pytest.mark.parametrize("one", ALL, ids=label_of)
def test_every_text_keeps_its_segments_with_the_longest_values(one: Shipped) -> None:
    """``render`` raises where a text is over its budget."""
    assert rendered(one).segments <= one.budget <= 3


@pytest.mark.parametrize("one", [one for one in ALL if one.language in ("en", "es")], ids=label_of)
def test_latin_texts_cost_no_ucs2(one: Shipped) -> None:
    body = rendered(one).body
    assert [sign for sign in body if ord(sign) > 127 and sign not in "éñüÉÑÜ¿¡àòù"] == []
    assert len(body) <= 153 * one.budget


@pytest.mark.parametrize("one", [one for one in ALL if one.tier == 0], ids=label_of)
def test_what_anybody_may_read_says_nothing_of_a_debt(one: Shipped) -> None:
    """Whoever holds the phone learns that a lender texts, and nothing of an account's state."""
    telling = re.compile(
        r"\b(loans?|debts?|past due|overdue|late|collect\w*|owed?|amount due|deudas?|prestamos?)\b"
        r"|\b(debe|atras\w*)\b"
        r"|贷款|貸款|欠|逾期|催收|借款",
        re.IGNORECASE,
    )
    assert telling.search(one.text) is None
    assert not names_in(one.text) & {"outstanding", "due_amount", "amount", "claimed", "loan"}


@pytest.mark.parametrize(
    "one", [one for one in ALL if names_in(one.text) & {"outstanding", "amount"}], ids=label_of
)
def test_figures_are_behind_the_proof(one: Shipped) -> None:
    assert one.tier == 2


@pytest.mark.parametrize(
    "one", [one for one in ALL if one.kind == "opt_out_confirmation"], ids=label_of
)
def test_a_confirmation_of_an_opt_out_offers_nothing(one: Shipped) -> None:
    """47 CFR 64.1200(a)(12): no marketing, no attempt to keep them."""
    selling = re.compile(
        r"\b(offer|save|sorry|miss|sure|before you go|apply|rate|http|www|pay|oferta)"
        r"|优惠|優惠|挽留|额度|額度",
        re.IGNORECASE,
    )
    assert selling.search(one.text) is None
    assert one.budget == 1
    assert "START" in one.text


@pytest.mark.parametrize("one", ALL, ids=label_of)
def test_no_reserved_word_is_asked_for_as_an_answer(one: Shipped) -> None:
    asks = re.compile(
        r"(?:repl(?:y|ies)|text|answer|send|responda|envie|conteste|回复|回覆)\s*(?:with\s*)?"
        r"[\"'“]?(\w+)",
        re.IGNORECASE,
    )
    asked = {match.upper() for match in asks.findall(one.text)}
    allowed = (
        {"STOP", "HELP", "START"} if one.kind in (*OUTSIDE_BUDGET, "opt_in_confirmation") else set()
    )
    assert asked & set(RESERVED) <= allowed


@pytest.mark.parametrize("kind", ["help", "opt_in_confirmation"])
def test_help_and_a_welcome_say_how_to_stop(kind: str) -> None:
    found = [one for one in ALL if one.kind == kind]
    assert len(found) == len(LANGUAGES)
    for one in found:
        assert "STOP" in one.text


def test_simplified_and_traditional_are_told_apart() -> None:
    for texts in BY_KEY.values():
        assert not set("们您码请还") - {"您"} & set(texts["zh-Hant"].text)
        assert not set("們碼請還號") & set(texts["zh"].text)
