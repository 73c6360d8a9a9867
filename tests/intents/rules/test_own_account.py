"""A customer of ours whom we call by another's name, and a stranger who never was one."""

import pytest

from bot.words.talk.taken_back import is_me_after_all
from intents import classify
from intents.rules import own_account
from intents.wrong_number import read_wrong_number


@pytest.mark.parametrize(
    "text",
    [
        "i got this number in october. i do have a loan w yall tho, kaylee dunn. im not marisol",
        "i have a loan w yall, kaylee dunn, im not marisol",
        "i am one of your customers, i'm not dana",
        "i do owe you money but my name isnt dana",
        "yo si tengo prestamo con ustedes pero no soy Marisol",
        "soy cliente suyo pero no me llamo Dana",
        "我在你们这有贷款，但我不叫Marisol",
        "我有同你哋借錢，但我唔係Marisol",
    ],
)
def test_an_own_account_keeps_the_number_and_calls_a_person(text: str) -> None:
    assert read_wrong_number(text) is None
    reading = classify(text)
    assert (reading.intent, reading.second) == ("speak_to_agent", None)
    assert reading.why.rule == own_account.RULE
    assert "grey_opt_out" in reading.flags


@pytest.mark.parametrize(
    "text",
    [
        "im not marisol",
        "i have no loan with you, im not marisol",
        "i dont have a loan with yall, im not marisol",
        "i never had a loan with you. im not dana",
        "i have a loan with chase not you, im not marisol",
        "no tengo prestamo con ustedes, no soy Marisol",
        "我没有贷款，我不是Dana",
    ],
)
def test_a_stranger_is_one(text: str) -> None:
    assert read_wrong_number(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "i have a loan with you and im not paying",
        "i have a loan with you, im not able to pay",
        "tengo un prestamo con ustedes y no soy capaz de pagarlo",
    ],
)
def test_a_borrower_in_trouble_denies_no_name(text: str) -> None:
    assert classify(text).why.rule != own_account.RULE


@pytest.mark.parametrize(
    "text",
    [
        "my son texted you that, i am dana",
        "sorry that was my kid, its dana",
        "perdon fue mi hijo, si soy Dana",
        "儿子发的，我是Dana",
    ],
)
def test_a_child_sent_it_and_the_borrower_is_there_after_all(text: str) -> None:
    assert is_me_after_all(text)


@pytest.mark.parametrize(
    "text", ["my son texted you that, i am not dana", "that was my kid, its not mine"]
)
def test_a_child_sent_it_to_a_stranger(text: str) -> None:
    assert not is_me_after_all(text)
