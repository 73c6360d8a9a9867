"""Words that take a promise back, and words that only look like it."""

import pytest

from bot.words.promises.refusals import calls_off, refuses_payment, says_cannot


@pytest.mark.parametrize(
    "text",
    [
        "cant make it friday after all",
        "I won't be able to pay",
        "not gonna happen",
        "i dont have the 150 anymore",
        "there is no way i can",
        "no voy a poder el viernes",
        "no me alcanza",
        "周五还不了了",
        "到时候还不上",
        "周五不行了",
        "星期五還唔到",
        "禮拜五唔得喇",
        "冇錢還",
    ],
)
def test_who_cannot_says_so(text: str) -> None:
    assert says_cannot(text)
    assert refuses_payment(text)


@pytest.mark.parametrize(
    "text",
    [
        "i cant pay till friday",
        "no puedo hasta el lunes",
        "周五之前还不了",
        "i cant do more than 100",
        "i cant log in",
        "周六行不行",
        "能不能还一半",
        "得唔得",
        "no problem",
        "no hay problema",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert not says_cannot(text)


@pytest.mark.parametrize("text", ["never mind", "算了", "olvidelo", "cancel that", "mejor no"])
def test_what_takes_anything_back_names_no_payment(text: str) -> None:
    assert calls_off(text)
    assert not refuses_payment(text)


@pytest.mark.parametrize("text", ["cancel that payment", "forget about friday", "不还了"])
def test_what_takes_a_payment_back_names_it(text: str) -> None:
    assert refuses_payment(text)
