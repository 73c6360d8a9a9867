"""What was promised is told again to whoever asks, as their own word."""

import pytest

from bot.actions.promised import asks_promised
from tests.bot.house import DANA, STRANGER, House


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("when did i say i'd pay", "you will pay $50.00 on Tue, Nov 24"),
        ("what day did i promise", "you will pay $50.00 on Tue, Nov 24"),
        ("cuándo dije que iba a pagar", "pagara $50.00 el"),
        ("我答应几号还来着", "您说过11月24日星期二还"),
        ("我應承咗你哋幾時還", "您說過11月24日星期二還"),
        ("Remind me what day I said I'd pay?", "you will pay $50.00 on Tue, Nov 24"),
        ("I forgot how much I said I would pay", "you will pay $50.00 on Tue, Nov 24"),
        ("recuérdeme qué día dije que pagaba", "pagara $50.00 el"),
        ("我说的是哪天还来着", "您说过11月24日星期二还"),
        ("我上次說哪一天還？", "您說過11月24日星期二還"),
    ],
)
def test_the_borrowers_own_word_needs_no_proof(house: House, asked: str, told: str) -> None:
    house.says(STRANGER, "i will pay 50 on nov 24")
    assert told in house.says(STRANGER, asked)[0]


def test_without_a_promise_that_is_said(house: House) -> None:
    assert "no day noted" in house.says(STRANGER, "what day did i promise")[0]


def test_an_amount_told_behind_the_proof_is_not_told_without_it(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "i will pay 208.33 on nov 24")
    dana.passes(hours=1)
    (answer,) = dana.says(DANA, "what day did i promise")
    assert "Nov 24" in answer
    assert "208" not in answer


@pytest.mark.parametrize("said", ["I said I would pay and I did", "我说什么时候还款日能改"])
def test_other_words_of_what_was_said_ask_for_no_promise(said: str) -> None:
    assert not asks_promised(said)
