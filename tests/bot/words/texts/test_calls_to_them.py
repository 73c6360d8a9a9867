"""Calls to whoever lies ill, forbidden once their trouble was told."""

import pytest

from bot.words.texts.calls_to_them import forbids_calls_to_them
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("trouble", "text"),
    [
        ("my husband is in the icu we cant pay", "dont call him, hes still in the icu"),
        (
            "mi esposo esta en terapia intensiva y no podemos pagar",
            "no le llamen a el, sigue en el hospital",
        ),
        ("我老公在ICU，还不上", "你们别打他电话，他还在ICU"),
    ],
)
def test_it_is_said_that_nobody_calls_them(dana: House, trouble: str, text: str) -> None:
    dana.says(DANA, trouble)
    (answer,) = dana.says(DANA, text)
    assert any(word in answer for word in ("not to call", "no llamemos", "请勿致电"))
    assert cases(dana) == [("hardship", None)]
    assert dana.tasks() == ["preferences"]


@pytest.mark.parametrize(
    "text", ["call him", "dont call me", "dont call her back", "no llamen", "别打电话", "他不在"]
)
def test_other_words_forbid_no_calls_to_them(text: str) -> None:
    assert not forbids_calls_to_them(text)


def test_a_grievance_of_such_calls_stays_one(dana: House) -> None:
    dana.says(DANA, "my husband is in the icu we cant pay")
    dana.says(DANA, "stop calling him")
    assert ("complaint", None) in cases(dana)
