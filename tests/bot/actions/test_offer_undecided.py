"""Replies to an offer that decide nothing: it stays open, and nothing is recorded."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.actions.reply_to_offer import read_answer
from intents import classify
from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def offered(house: House) -> House:
    """Dana was just asked whether she takes an offer of 5,000."""
    house.imports(account(applications=[application()]))
    for said in (ASKED, PROOF):
        house.says(DANA, said)
    return house


@pytest.mark.parametrize(
    "said",
    [
        "actually forget it just give me the 5000", "forget it, ill just take it",
        "ok never mind then ill do it", "nah send me the 5000", "olvidalo, los 5000 estan bien",
        "no importa, acepto lo que ofrecen", "唔使啦 俾我5000啦",
        "nvm just give me the money", "olvidelo, deme el prestamo", "算了 就要这个吧",
        "do i have to decline or can i just let it go", "1?", "should i say yes?",
        "yeah? thats it?", "does my wife have to say yes too", "what happens if i press 1",
        "if i say yes when do i get the money", "tengo que contestar que si?",
        "que pasa si pongo 1", "如果我回1会怎样", "要不要按1",
    ],
)  # fmt: skip
def test_the_offer_is_asked_about_again(offered: House, said: str) -> None:
    (answer,) = offered.says(DANA, said)
    assert cases(offered) == []
    assert "1 =" in answer or "1=" in answer
    offered.says(DANA, "1")
    assert cases(offered) == [("application", "confirm")]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("forget it", "decline"), ("never mind, i dont want it", "decline"),
        ("olvidelo", "decline"), ("i accept", "confirm"), ("no thanks", "decline"),
        ("算了 不要了", "decline"),
    ],
)  # fmt: skip
def test_a_plain_answer_counts_as_before(offered: House, said: str, answer: str) -> None:
    offered.says(DANA, said)
    assert cases(offered) == [("application", answer)]


@pytest.mark.parametrize(
    "said", ["actually forget it just give me the money", "forget it, i'll take it as it is"]
)
def test_after_a_correction_it_is_no_withdrawal(offered: House, said: str) -> None:
    offered.says(DANA, "thats not what i asked for")
    (answer,) = offered.says(DANA, said)
    assert "withdraw" not in answer.lower()
    assert cases(offered) == [("application", "reconsidered")]


LATER = [
    "dont cancel it, im still deciding", "then i think first, dont confirm yet", "not now",
    "no not now im at work", "i dont know yet", "nope not sure yet", "what if i dont want it",
    "if the rate is over 20 i dont want it", "i dont want to lose it",
    "i dont want it to hit my credit", "i dont want to sign until i talk to my wife",
    "if too much i dont want", "ok 1 sec", "my son said yes but i have to ask my husband",
    "todavia no", "ahorita no", "no la confirmen todavia", "no la cancelen, lo estoy pensando",
    "no la quiero perder", "y si ya no lo quiero?", "y si no la quiero que pasa",
    "si sale muy caro no lo quiero", "1 pregunta", "no estoy seguro", "先不要取消，我还在考虑",
    "如果利息太高我就不要了", "未諗好", "唔好取消住，我仲諗緊", "如果利息高我就唔要", "太貴就唔要喇",
    "还没决定", "i didnt say no, i said not yet", "我没说不要", "我冇話唔要", "yo no dije que no",
]  # fmt: skip
REFUSED = [
    "i dont want it because its too expensive", "no thanks, not now", "no gracias, por ahora no",
    "i decline", "cancel it", "dont want it anymore if thats ok", "not interested right now",
    "no lo quiero", "ya no la quiero, esta muy cara", "太贵了，不要了", "唔要喇，太貴", "我确定不要",
    "i do not want to confirm", "i dont need it", "my husband said no", "ya no lo necesito",
]  # fmt: skip
IN_PART = [
    "i dont want the insurance, the rest is fine", "i dont want 24 months, can i get 12",
    "i dont want 5000, only 2500", "no quiero tanto", "no quiero el seguro", "不要保险", "唔要咁多",
]  # fmt: skip
READ = [
    *((said, None) for said in LATER),
    *((said, "decline") for said in REFUSED),
    *((said, "correct") for said in IN_PART),
]


@pytest.mark.parametrize(("said", "answer"), READ)
def test_only_a_plain_no_turns_it_down(said: str, answer: str | None) -> None:
    turn = cast(Any, SimpleNamespace(intent=classify(said).intent))
    assert read_answer(turn, said) == answer


@pytest.mark.parametrize("said", [*LATER[::7], "not yet"])
def test_whoever_has_not_decided_hears_until_when(offered: House, said: str) -> None:
    (answer,) = offered.says(DANA, said)
    assert cases(offered) == []
    assert "1 =" in answer
    assert "25" in answer


@pytest.mark.parametrize(
    "said", ["i didnt say no, i said not yet", "我没说不要", "我冇話唔要", "yo no dije que no"]
)
def test_a_no_that_was_none_is_put_right(offered: House, said: str) -> None:
    offered.says(DANA, "3")
    (answer,) = offered.says(DANA, said)
    assert cases(offered) == [("application", "reconsidered")]
    assert "C-" in answer
