"""What the bot can say, word by word: languages, values, segments, words that must not be there."""

import ast
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

import bot
from accounts.lender import load_lender
from bot.actions import phrasing
from bot.library import library
from bot.replies import Rendered, render
from bot.wordings import LANGUAGES, Shipped, shipped
from desk.responses.checking import check
from desk.responses.forbidden import (
    ECHOED,
    FIGURES,
    forcing,
    reserved_answers,
    selling,
    words_of_a_debt,
)
from desk.responses.worst import listed, names_in, numbered, worst_values
from intents.language import NAMED
from models.templates import TemplateState, Wording
from policy.wording import forbidden
from tests.released import LENDER

BOT: Final = Path(bot.__file__).parent
ALL: Final = tuple(shipped())
BY_KEY: Final[Mapping[str, dict[str, Shipped]]] = defaultdict(dict)
for _one in ALL:
    BY_KEY[_one.key][_one.language] = _one

_LENDER: Final = load_lender(LENDER)
_FURTHER: Final = "utter_other_language"
"""The one response that stands in languages which we cannot read, too."""


def rendered(one: Shipped) -> Rendered:
    version = Wording(
        id=1,
        key=one.key,
        language=one.language,
        version=1,
        state=TemplateState.SHIPPED,
        text=one.text,
        tier=one.tier,
        kind=one.kind,
        budget=one.budget,
    )
    language = one.language if one.language in LANGUAGES else "en"
    values = worst_values(one.key, language, _LENDER)
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


@pytest.mark.parametrize("one", ALL, ids=label_of)
def test_what_anybody_may_read_says_nothing_of_a_debt(one: Shipped) -> None:
    """Whoever holds the phone learns that a lender texts, and nothing of an account's state."""
    assert words_of_a_debt(one) == []


@pytest.mark.parametrize("one", [one for one in ALL if names_in(one.text) & FIGURES], ids=label_of)
def test_figures_are_behind_the_proof(one: Shipped) -> None:
    assert one.tier == (0 if one.key in ECHOED else 2)


@pytest.mark.parametrize(
    "one", [one for one in ALL if one.kind == "opt_out_confirmation"], ids=label_of
)
def test_a_confirmation_of_an_opt_out_offers_nothing(one: Shipped) -> None:
    """47 CFR 64.1200(a)(12): no marketing, no attempt to keep them."""
    assert selling(one) == []
    assert one.budget == 1
    assert "START" in one.text


@pytest.mark.parametrize("one", ALL, ids=label_of)
def test_no_reserved_word_is_asked_for_as_an_answer(one: Shipped) -> None:
    assert reserved_answers(one.text, one.kind) == []


@pytest.mark.parametrize("one", ALL, ids=label_of)
def test_a_lender_could_propose_every_shipped_wording(one: Shipped) -> None:
    """What is asked of a lender's own wording in the console, the release keeps itself."""
    assert check(one.text, one, _LENDER) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_measured_in_the_words_of_the_bot(language: str) -> None:
    items = ["one", "two", "three"]
    for few in (items, items[:2], items[:1], []):
        for joint in ("list.and", "list.or"):
            assert listed(few, language, joint) == phrasing.listed(few, language, joint)
        assert numbered(few, language) == phrasing.numbered(few, language)


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


@pytest.mark.parametrize("one", ALL, ids=label_of)
def test_no_text_threatens_or_presses(one: Shipped) -> None:
    """The secrets that texts ask nobody to send may be named."""
    kinds = {kind for kind, _ in forbidden(one.text)}
    assert kinds <= {"secrets"}
    assert forcing(one.text) == [words for _, words in forbidden(one.text)]


@pytest.mark.parametrize(
    "words",
    [
        "or you will be arrested", "we will garnish your wages", "to avoid legal action",
        "pay today", "final notice", "tell your employer", "lo demandaremos", "ultimo aviso",
        "embargo de bienes", "我们将起诉您", "列入黑名单", "上门催收", "後果自負", "立即还款",
    ],
)  # fmt: skip
def test_the_words_of_force_are_known(words: str) -> None:
    assert forcing(words) != []


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


def test_every_language_that_is_told_apart_is_answered_in_that_language() -> None:
    assert set(BY_KEY[_FURTHER]) == NAMED


def test_a_text_in_a_further_language_holds_only_the_number_to_call() -> None:
    """Nobody here can check more than that in a language that we do not read."""
    for language, one in BY_KEY[_FURTHER].items():
        assert names_in(one.text) == set(), language
        assert one.text.endswith("{hotline}"), language
        assert not re.search(r"\d", one.text), language
