"""Texts that can be nothing but an answer to the open question."""

import pytest

from bot.dialogue.answers import is_answer
from bot.dialogue.kinds_of_answers import takes_yes_or_no
from bot.library import library
from bot.words.promises.whole import says_whole


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("identity_answer", "20011 1988"),
        ("identity_answer", "my zip is 20011"),
        ("identity_answer", "1988"),
        ("loan_choice", "1"),
        ("loan_choice", "#2"),
        ("loan_choice", "第2个"),
        ("loan_choice", "the one ending L-1003"),
        ("payment_amount", "190.50"),
        ("payment_amount", "about $200"),
        ("payment_amount", "all of it"),
        ("payment_amount", "全款"),
        ("payment_amount", "todo"),
        ("promise_amount", "the whole thing"),
        ("payment_day", "yesterday"),
        ("payment_day", "on friday i think"),
        ("promise_day", "下周五"),
        ("promise_day", "el viernes"),
        ("callback_time", "tomorrow at 5pm"),
        ("which_intent", "2"),
        ("which_intent", "the second"),
        ("which_intent", "something else"),
        ("which_intent", "neither of them"),
        ("which_intent", "都不是"),
        ("hardship_choice", "3"),
        ("preference_choice", "第一个"),
        ("application_answer", "1"),
        ("withdrawal_answer", "2"),
        ("code_word_wanted", "1"),
        ("satisfaction", "5"),
        ("satisfaction", " 3! "),
        ("new_contact", "12 Elm Street"),
        ("new_contact", "its ana@mail.example"),
    ],
)
def test_an_answer_is_known_by_its_form(slot: str, text: str) -> None:
    assert is_answer(slot, text)


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("identity_answer", "why do you need that"),
        ("loan_choice", "a car"),
        ("loan_choice", "123"),
        ("payment_amount", "I want to complain about the fee of $35 that you charged me twice"),
        ("payment_amount", "200 or 300"),
        ("payment_day", "i was told on friday that the fee would be taken off my account"),
        ("payment_day", "last friday or last monday"),
        ("promise_day", "stop"),
        ("promise_amount", "退订"),
        ("satisfaction", "6"),
        ("satisfaction", "STOP"),
        ("which_intent", "neither fish nor fowl"),
        ("details", "he shouted at me"),
        ("new_contact", "when is it due"),
        ("new_contact", "is it 150 dollars"),
        ("code_word", "blue heron"),
        ("unheard_of", "1"),
    ],
)
def test_anything_else_is_for_the_classifier(slot: str, text: str) -> None:
    assert not is_answer(slot, text)


@pytest.mark.parametrize(
    "text",
    ["all", "All of it.", "the full amount", "in full", "what's due", "全部", "全額", "todo"],
)
def test_all_of_it_is_an_amount(text: str) -> None:
    assert says_whole(text)


@pytest.mark.parametrize(
    "text", ["all right", "not all", "whole foods", "部分", "todos", "", "150"]
)
def test_a_word_that_only_begins_so_is_none(text: str) -> None:
    assert not says_whole(text)


def test_a_yes_stands_for_the_first_choice_only_where_two_are_offered_as_one() -> None:
    slots = {slot for slots in library().domain.forms.values() for slot in slots}
    taking = {slot for slot in slots if takes_yes_or_no(slot)}
    assert taking == {"application_answer", "withdrawal_answer", "code_word_wanted"}


@pytest.mark.parametrize(
    "word", ["STOP", "stop", "退订", "HELP", "T", "R", "quit", "cancel", "START"]
)
def test_no_word_of_the_law_is_an_answer_to_anything(word: str) -> None:
    for slots in library().domain.forms.values():
        for slot in slots:
            assert not is_answer(slot, word), slot
