"""The short names that replies are put together from: the same in every language."""

import re
from typing import Final

import pytest

from bot.actions.contact import KINDS
from bot.actions.preferences import OFFERED
from bot.actions.requests import DOCUMENTS
from bot.actions.which import SERVED_BY
from bot.phrases import phrase, phrases
from bot.wordings import LANGUAGES
from carriers.segments import segments
from desk.responses.forbidden import RESERVED
from intents import INTENTS

KEYS: Final = sorted(phrases())


@pytest.mark.parametrize("key", KEYS)
def test_a_phrase_stands_in_every_language(key: str) -> None:
    assert sorted(phrases()[key]) == sorted(LANGUAGES)
    assert all(words.strip() for words in phrases()[key].values())


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_latin_phrase_costs_no_ucs2(key: str, language: str) -> None:
    assert segments(phrase(key, language)).encoding == "GSM-7"


@pytest.mark.parametrize("key", KEYS)
def test_no_phrase_holds_a_reserved_word(key: str) -> None:
    """A choice may be answered in its own words, and none of them may opt anybody out."""
    for words in phrases()[key].values():
        assert not set(re.findall(r"\w+", words.upper())) & RESERVED


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_choices_of_a_question_are_called_the_same(language: str) -> None:
    for front in ("intent.", "preference.", "document.", "contact.", "language."):
        named = [phrase(key, language) for key in KEYS if key.startswith(front)]
        assert len(named) == len(set(named)) > 2


def test_whatever_code_names_has_a_phrase() -> None:
    needed = {f"intent.{intent}" for intent in SERVED_BY}
    needed |= {f"document.{document}" for document in DOCUMENTS}
    needed |= {f"preference.{wish}" for wish in OFFERED}
    needed |= {f"contact.{kind}" for kind in (*KINDS, "details")}
    needed |= {f"language.{language}" for language in LANGUAGES}
    assert needed <= set(KEYS)


def test_only_intents_of_ours_are_named() -> None:
    named = {key.partition(".")[2] for key in KEYS if key.startswith("intent.")}
    assert named <= set(INTENTS)


def test_an_unknown_language_is_answered_in_english_and_an_unknown_phrase_is_an_error() -> None:
    assert phrase("something_else", "fr") == "something else"
    with pytest.raises(KeyError):
        phrase("unheard_of", "en")
