"""Which texts are identity answers, so that none is kept in clear."""

import json

import pytest

from bot.proof import offers_proof
from models.inbound import InboundText
from models.turns import Turn
from tests.bot.house import DANA, PROOF, STRANGER, House


@pytest.mark.parametrize(
    "text",
    [
        "20011 1988",
        "1988, 20011",
        "200111988",
        "20011-4417 1988",
        "zip 20011 born 1988",
        "My ZIP code is 20011 and I was born in 1988.",
        "邮编20011 生于1988年",
        "郵遞區號20011，1988年生",
        "codigo postal 20011, nacida en 1988",
        "20011 1988 thanks",
        "SW1A 1AA 1988",
    ],
)
def test_a_code_and_a_year_are_a_proof(text: str) -> None:
    assert offers_proof(text)


@pytest.mark.parametrize(
    "text",
    [
        "20011",
        "1988",
        "balance",
        "i opened loan 100234 in 2008",
        "paid 20500 on 2026-11-05",
        "I have owed you 12500 dollars since 2005",
        "20011 20012 1988",
        "call me on 312 555 0101",
        "",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert not offers_proof(text)


@pytest.mark.parametrize("before", [[], ["STOP"], ["balance"], ["I want to talk to a person"]])
def test_a_proof_is_hidden_whatever_came_before(dana: House, before: list[str]) -> None:
    for number in (DANA, STRANGER):
        for body in before:
            dana.says(number, body)
        dana.says(number, PROOF)
        text = dana.rows(InboundText)[-1]
        assert (text.body, text.shown_as) == ("", "identity_answer")
    kept = json.dumps([[turn.reading, turn.before, turn.steps] for turn in dana.rows(Turn)])
    tracker = json.dumps(dana.thread(DANA).tracker)
    assert "20011" not in kept + tracker
    assert "1988" not in kept + tracker
