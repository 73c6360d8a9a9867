"""What the bot can say, word by word: languages, values, segments, words that must not be there."""

import ast
import re
import string
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import pytest

import bot
from accounts.lender import load_lender, worded
from bot.actions.phrasing import listed, numbered
from bot.formats import clock_time, day, money, wall_time, weekday
from bot.library import library
from bot.phrases import phrase, phrases
from bot.replies import Rendered, render
from bot.wordings import LANGUAGES, Shipped, shipped
from clock import real_now
from models.templates import TemplateVersion
from policy.gate import OUTSIDE_BUDGET
from tests.bot.house import LENDER

BOT: Final = Path(bot.__file__).parent
ALL: Final = tuple(shipped())
BY_KEY: Final[Mapping[str, dict[str, Shipped]]] = defaultdict(dict)
for _one in ALL:
    BY_KEY[_one.key][_one.language] = _one

RESERVED: Final = frozenset(
    {
        "STOP", "STOPALL", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT", "UNSUBSCRIBE", "START",
        "YES", "UNSTOP", "HELP", "INFO", "T", "TD", "R", "退订",
    }
)  # fmt: skip
_DAY: Final = real_now().replace(year=2026, month=9, day=30, hour=22, minute=30)
"""The longest of days: a Wednesday in September, written out."""
_TOKEN: Final = "k7" * 12
_LENDER: Final = load_lender(LENDER)
_ECHOED: Final = frozenset(
    {"utter_promise_noted", "utter_promise_changed", "utter_promise_to_person"}
)
"""What the borrower has just said, said back: it tells nobody anything of an account."""
_FIGURES: Final = frozenset(
    {
        "outstanding", "due_amount", "amount", "claimed", "overdue", "minimum", "total", "payments",
        "paid", "left", "loan", "status",
    }
)  # fmt: skip
_FURTHER: Final = "utter_other_language"
"""The one response that stands in languages which we cannot read, too."""


def names_in(text: str) -> set[str]:
    """The values that a wording asks for, but for those of the lender."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return named - {"lender", "signature", "hotline"}


def longest(words: Iterable[str]) -> str:
    """Whichever costs the most; Chinese signs cost the same, so the longest."""
    return max(words, key=len)


def phrases_of(front: str, language: str) -> list[str]:
    return [phrase(key, language) for key in phrases() if key.startswith(f"{front}.")]


def options_for(key: str, language: str) -> list[str]:
    """The longest list of choices that a question may have."""
    if key == "utter_ask_which":
        two = sorted(phrases_of("intent", language), key=len)[-2:]
        return [*two, phrase("something_else", language)]
    if key == "utter_ask_preference":
        return phrases_of("preference", language)
    if key == "utter_ask_hardship_choice":
        return [worded(option.names, language) for option in _LENDER.hardship_options]
    product = longest(worded(one.names, language) for one in _LENDER.products)
    return [f"{product} 1005"] * 3


def listed_documents(language: str) -> str:
    """Names of documents as a core system may hold them."""
    named = {"en": "proof of income, last 3 months", "es": "comprobante de ingresos, 3 meses"}
    return listed([named.get(language, "近三个月收入证明")] * 3, language)


def amounts(language: str) -> dict[str, str]:
    names = ("outstanding", "due_amount", "amount", "claimed", "overdue", "minimum", "total")
    return dict.fromkeys(names, money(99_999_999, "USD", language))


def days(language: str) -> dict[str, str]:
    """Every day that a response may name, in the longer of its two forms where it has two."""
    short, full = weekday(_DAY.date(), language), day(_DAY.date(), language)
    long = dict.fromkeys(("paid_day", "as_of", "since", "confirm_by"), full)
    either = dict.fromkeys(("due_day", "closed_day"), longest((short, full)))
    return long | either | dict.fromkeys(("day", "first", "second"), short)


def times(language: str) -> dict[str, str]:
    wall = dict.fromkeys(("opens", "closes", "cut_off"), wall_time("22:30", language))
    span = phrase("until", language).format(**wall)
    return wall | {"time": clock_time(_DAY, "UTC", language), "hours": span}


def counts() -> dict[str, str]:
    three = dict.fromkeys(("paid", "of", "left", "count", "months", "days"), "360")
    return three | {"minutes": "120", "ahead": "99"}


def worst(key: str, language: str) -> dict[str, str]:
    """The longest value that each name of a response may have in real life."""
    row = f"{day(_DAY.date(), language)} {money(9_999_999, 'USD', language)}"
    ways = [worded(way, language) for way in _LENDER.payment.methods]
    products = [worded(product.names, language) for product in _LENDER.products]
    token = f"/{_TOKEN}" if key == "utter_pay_link" else ""
    return {
        "lender": "Harbor Lane Credit",
        "signature": "Harbor Lane",
        "hotline": "+1 202-555-0142",
        "helpline": "800 911 2000",
        "reference": "C-7KQ2M4",
        "application": "A-77120-2026-0015",
        "loan": "1005",
        "link": f"{_LENDER.payment.link}{token}",
        "methods": listed(ways, language, "list.or"),
        "products": listed(products, language),
        "options": numbered(options_for(key, language), language),
        "option": longest(worded(one.names, language) for one in _LENDER.hardship_options),
        "documents": listed_documents(language),
        "payments": listed([row] * 3, language),
        "status": longest(phrases_of("status", language)),
        "language": phrase(f"language.{language}", language),
        "what": longest(phrases_of("document", language) + phrases_of("contact", language)),
        **amounts(language),
        **days(language),
        **times(language),
        **counts(),
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
    values = worst(one.key, one.language if one.language in LANGUAGES else "en")
    return render([(version, values)])


def label_of(one: Shipped) -> str:
    return f"{one.key}-{one.language}"


@pytest.mark.parametrize("key", sorted(BY_KEY))
def test_every_response_stands_in_every_language_alike(key: str) -> None:
    texts = BY_KEY[key]
    assert set(texts) >= set(LANGUAGES)
    assert key == _FURTHER or len(texts) == len(LANGUAGES)
    assert len({frozenset(names_in(one.text)) for one in texts.values()}) == 1
    ours = [texts[language] for language in LANGUAGES]
    assert len({(one.tier, one.kind, one.budget) for one in ours}) == 1


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


@pytest.mark.parametrize(
    "one", [one for one in ALL if one.tier == 0 and one.key not in _ECHOED], ids=label_of
)
def test_what_anybody_may_read_says_nothing_of_a_debt(one: Shipped) -> None:
    """Whoever holds the phone learns that a lender texts, and nothing of an account's state."""
    telling = re.compile(
        r"\b(loans?|debts?|past due|overdue|late|collect\w*|owed?|amount due|deudas?|prestamos?)\b"
        r"|\b(debe|atras\w*)\b"
        r"|贷款|貸款|欠|逾期|催收|借款",
        re.IGNORECASE,
    )
    assert telling.search(one.text) is None
    assert not names_in(one.text) & _FIGURES


@pytest.mark.parametrize("one", [one for one in ALL if names_in(one.text) & _FIGURES], ids=label_of)
def test_figures_are_behind_the_proof(one: Shipped) -> None:
    assert one.tier == (0 if one.key in _ECHOED else 2)


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
        r"(?:repl(?:y|ies)|text|answer|send|write|say|tell us|responda|envie|conteste|escriba|diga|"
        r"回复|回覆)\s*(?:with\s*|con\s*)?[\"'“「]?(\w+)",
        re.IGNORECASE,
    )
    asked = {match.upper() for match in asks.findall(one.text)}
    allowed = (
        {"STOP", "HELP", "START"} if one.kind in (*OUTSIDE_BUDGET, "opt_in_confirmation") else set()
    )
    assert asked & RESERVED <= allowed


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


_FORCE: Final = re.compile(
    r"\b(arrest\w*|jail|prison|police|sheriff|crim(?:e|inal)\w*|prosecut\w*|garnish\w*|wages?|"
    r"lawsuit|sue|sued|legal action|court date|seiz\w+|repossess\w*|foreclos\w*|levy|lien|"
    r"bureaus?|credit (?:score|file|report|rating)|blacklist\w*|warrant\w*|consequences?|"
    r"must pay|pay (?:now|today|at once|immediately)|immediate(?:ly)? pay\w*|final (?:notice|"
    r"warning|chance)|last (?:notice|warning|chance)|or else|avoid (?:further|legal)|penalt\w+|"
    r"employer|family|neighbou?rs?|visit (?:you|your))\b"
    r"|\b(arrest\w*|carcel|prision|policia|delito|fiscalia|demand(?:a|ar|aremos|ado)|juicio|"
    r"embarg\w*|decomis\w*|buro|lista negra|historial crediticio|consecuencias?|ultim[oa] "
    r"(?:aviso|oportunidad)|pague (?:ya|hoy|ahora)|inmediatamente|debe pagar|jefe|familia|"
    r"vecinos|visitar\w*)\b"
    r"|逮捕|拘留|坐牢|监狱|監獄|报警|報警|公安|起诉|起訴|诉讼|訴訟|传票|傳票|强制执行|強制執行|查封|"
    r"冻结|凍結|黑名单|黑名單|失信|征信|徵信|信用记录|信用紀錄|上门|上門|家访|单位|單位|家人|亲属|"
    r"親屬|邻居|鄰居|后果|後果|最后通牒|最後通牒|限期|立即还|立即還|马上还|馬上還|必须还|必須還|"
    r"否则|否則|滞纳|滯納|罚|罰",
    re.IGNORECASE,
)
"""Rules REGF-14 and CN-11: no threat, no pressure, no word about others than the borrower."""


@pytest.mark.parametrize("one", ALL, ids=label_of)
def test_no_text_threatens_or_presses(one: Shipped) -> None:
    assert _FORCE.search(one.text) is None


@pytest.mark.parametrize(
    "words",
    [
        "or you will be arrested", "we will garnish your wages", "to avoid legal action",
        "pay today", "final notice", "tell your employer", "lo demandaremos", "ultimo aviso",
        "embargo de bienes", "我们将起诉您", "列入黑名单", "上门催收", "後果自負", "立即还款",
    ],
)  # fmt: skip
def test_the_words_of_force_are_known(words: str) -> None:
    assert _FORCE.search(words) is not None


_NAMED: Final = re.compile(r"utter_[a-z_]*[a-z]")
"""What ends in an underscore is the beginning of names, not one."""


def filled_name(node: ast.JoinedStr) -> str:
    """The pattern of a name a part of which is filled in."""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z_]*"
        for part in node.values
    )


def named_in_code() -> tuple[set[str], list[re.Pattern[str]]]:
    """Responses that code names: whole, and as patterns where a part of the name is filled in."""
    whole, filled = set(), set()
    for path in BOT.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        joined = [node for node in nodes if isinstance(node, ast.JoinedStr)]
        parts = {id(part) for node in joined for part in node.values}
        texts = [node for node in nodes if isinstance(node, ast.Constant) and id(node) not in parts]
        whole |= {str(node.value) for node in texts if _NAMED.fullmatch(str(node.value))}
        filled |= {filled_name(node) for node in joined}
    return whole, [re.compile(one) for one in filled if one.startswith("utter_")]


def test_every_response_that_code_names_exists() -> None:
    whole, filled = named_in_code()
    assert len(whole) > 50
    assert whole - set(BY_KEY) == set()
    for pattern in filled:
        assert [key for key in BY_KEY if pattern.fullmatch(key)], pattern.pattern


def test_every_response_that_exists_is_named_in_code_or_asks_for_a_slot() -> None:
    whole, filled = named_in_code()
    asking = {f"utter_ask_{slot}" for slots in library().domain.forms.values() for slot in slots}
    filled = [pattern for pattern in filled if pattern.pattern != "utter_ask_[a-z_]*"]
    unused = set(BY_KEY) - whole - asking
    assert {key for key in unused if not any(one.fullmatch(key) for one in filled)} == set()


def test_a_text_in_a_further_language_holds_only_the_number_to_call() -> None:
    """Nobody here can check more than that in a language that we do not read."""
    for language, one in BY_KEY[_FURTHER].items():
        assert names_in(one.text) == set(), language
        assert one.text.endswith("{hotline}"), language
        assert not re.search(r"\d", one.text), language
