"""Which texts are identity answers, so that none is kept in clear."""

import json

import pytest

from bot.proof import offers_proof
from models.cases import Case
from models.inbound import InboundText
from models.turns import Turn
from tests.bot.house import DANA, PROOF, STRANGER, House, account
from tests.kept import without_chance


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
        "20011 '88",
        "20011 88",
        "20011 4/17/88",
        "zip 20011 born 88",
        "20011 88年的",
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
        "paid 20500 on 11/05/26",
        "paid 20500 in '24",
        "20500 on 15",
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
    turns = json.dumps([[turn.reading, turn.before, turn.steps] for turn in dana.rows(Turn)])
    kept = without_chance(turns + json.dumps(dana.thread(DANA).tracker))
    assert "20011" not in kept
    assert "1988" not in kept


@pytest.mark.parametrize("proof", [PROOF, "zip 20011 born 88"])
def test_a_proof_instead_of_what_was_asked_is_neither_taken_for_it_nor_kept(
    dana: House, proof: str
) -> None:
    dana.says(DANA, "my email changed")
    assert "What is your new e-mail?" in dana.says(DANA, proof)[0]
    assert dana.rows(Case) == []
    turns = json.dumps([[turn.reading, turn.before, turn.steps] for turn in dana.rows(Turn)])
    assert "20011" not in without_chance(turns + json.dumps(dana.thread(DANA).tracker))


def test_a_proof_leaves_the_language_of_the_thread(house: House) -> None:
    house.imports(account(postal_code="SE15 4QR"))
    house.says(DANA, "how much do I owe")
    assert "you owe $1,250.00" in house.says(DANA, "SE15 4QR 1988")[0]
    house.passes(minutes=20)
    house.says(DANA, "how much do I owe")
    assert "you owe $1,250.00" in house.says(DANA, "SE15 4QR nacido 1988")[0]
