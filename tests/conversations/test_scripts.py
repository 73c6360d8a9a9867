"""The scripts together show every intent and every trap, in the languages that are spoken."""

from collections import Counter

import pytest

from intents import INTENTS
from tests.conversations.script import Script, load, names

FEWEST = {"en": 32, "zh": 18, "zh-Hant": 8, "es": 14}
FEWEST_IN_ALL = 80

TRAPS = {
    "after-hand-over": "an opt-out, a complaint and distress after a person was asked for",
    "amount-answers": "a bare amount answers a question",
    "application-confirm": "an approved application is confirmed",
    "application-correct": "a mistake in the offer is pointed out",
    "application-decline": "an offer is declined",
    "at-night": "a text in the middle of the night",
    "attorney": "an attorney speaks for the borrower",
    "bankruptcy": "the borrower has filed for bankruptcy",
    "bare-answers": "a bare 1, yes or date",
    "changed-mind": "never mind, in the middle of a form",
    "death": "the borrower has died",
    "dispute": "the debt is disputed",
    "fewer-texts": "a wish for fewer texts",
    "form-question-return": "another question in the middle of a form, which then goes on",
    "fraud-doubt": "doubt whether the texts are genuine",
    "french": "a language that is not spoken here",
    "hardship-options": "options are offered and one is chosen",
    "identity-locked": "three wrong identity answers",
    "language-change": "another language is asked for",
    "military": "the borrower is on active duty",
    "missing-documents": "an application waits for papers",
    "new-address": "a new address",
    "new-loan": "a wish for another loan",
    "new-phone": "a new phone number",
    "no-promotions": "an end of promotions only",
    "no-words": "nothing, an emoji or a picture only",
    "not-at-work": "no texts in working hours",
    "only-reminders": "reminders and nothing else",
    "payment-in-part": "a payment of which only a part came",
    "payment-posted-later": "a payment that is not there, and then is",
    "payment-seen": "a payment that came",
    "person-in-hours": "a person is asked for in working hours",
    "person-out-of-hours": "a person is asked for when nobody is there",
    "promise-amount-only": "a promise of an amount without a day",
    "promise-changed": "a promise is changed",
    "promise-date-only": "a promise of a day without an amount",
    "promise-outside-limits": "a promise too late or too small",
    "proof-expired": "figures asked for when the proof of identity is over",
    "relative-asks": "a relative asks",
    "shared-number": "two borrowers with one number",
    "slash-commands": "texts that look like commands to the machine",
    "staff-takes-and-hands-back": "a person takes the thread, answers and gives it back",
    "stop-in-form": "an opt-out in the middle of a form",
    "thanks-twice": "thanks again and again",
    "two-loans": "two loans on one account",
    "two-requests": "two requests in one text",
    "unknown-number": "a number that is in no account",
    "vain-answers": "a question answered in vain three times",
    "vietnamese": "a language that is not spoken here",
    "withdraw": "an application is withdrawn",
    "wrong-number": "the number has a new owner",
}


def scripts() -> list[Script]:
    return [load(name) for name in names()]


def test_there_are_enough_in_each_language() -> None:
    found = Counter(script.language for script in scripts())
    assert {
        language: found[language] for language in FEWEST if found[language] < FEWEST[language]
    } == {}
    assert len(scripts()) >= FEWEST_IN_ALL


@pytest.mark.parametrize("family", ["en", "zh", "es"])
def test_every_intent_is_shown_in_each_language(family: str) -> None:
    shown = {
        one for script in scripts() if script.language.startswith(family) for one in script.shows
    }
    assert set(INTENTS) - shown == set()


def test_every_trap_is_shown_and_none_is_misspelt() -> None:
    shown = {one for script in scripts() for one in script.shows}
    assert shown == set(TRAPS) | set(INTENTS)


@pytest.mark.parametrize("fact", ["phone", "id"])
def test_no_two_conversations_share_a_borrower(fact: str) -> None:
    facts = Counter(one for script in scripts() for one in {each[fact] for each in script.accounts})
    assert [one for one, count in facts.items() if count > 1] == []


def test_every_number_is_from_the_range_kept_for_fiction() -> None:
    numbers = [script.number for script in scripts() if script.number]
    assert [number for number in numbers if number[5:10] != "55501" or len(number) != 12] == []


def test_every_conversation_has_its_turns_and_ends_with_the_state() -> None:
    for script in scripts():
        assert sum(act.kind == "borrower" for act in script.acts) >= 2, script.name
        assert script.acts[-1].golden[-1].startswith("- state: "), script.name
