"""Each reason for another reply is what it says, on our own runner's stored decisions."""

from typing import Any

import pytest

from tests.bot.conftest import MakeHouse, _real_time_again, bot_carrier, make_house
from tests.bot.house import DANA, House, account
from tests.interop.comparing import FOLLOWS, QUEUE, Compared, compare
from tests.interop.known import KNOWN, reasons
from tests.interop.running import Exchange

__all__ = ["_real_time_again", "bot_carrier", "make_house"]


@pytest.fixture
def house(make_house: MakeHouse) -> House:
    made = make_house()
    made.imports(account())
    return made


def last_turn(house: House, *bodies: str) -> dict[str, Any]:
    """The decision about the last of these texts."""
    for body in bodies:
        inbound_id = house.receives(DANA, body)
        house.drains(DANA)
    turn = house.turn(inbound_id)
    kept = ("decided_by", "reading", "before", "steps")
    return {name: getattr(turn, name) for name in kept}


@pytest.mark.parametrize(
    ("reason", "bodies"),
    [
        ("two requests in one text", ["i paid 200 yesterday, also call me"]),
        ("asking which of two was meant", ["I can send 120 dollars"]),
        ("dropping an optional question", ["you people never answer", "what do i owe"]),
        ("courtesy beside an open question", ["what do i owe", "thanks"]),
        ("leaving vain answers to a person", ["i'll pay friday", *["a bit of it maybe"] * 3]),
    ],
)
def test_a_reason_holds_where_only_our_runner_does_it(
    house: House, reason: str, bodies: list[str]
) -> None:
    assert reason in KNOWN
    assert reason in reasons(last_turn(house, *bodies))


@pytest.mark.parametrize(
    "bodies",
    [["what do i owe"], ["what do i owe", "20011 1988"], ["hello"], ["STOP"], ["20011 1988"]],
)
def test_no_reason_holds_for_what_both_do(house: House, bodies: list[str]) -> None:
    assert reasons(last_turn(house, *bodies)) == []


def exchange(place: int, heard: str, by: str = "greeting", script: str = "a") -> Exchange:
    reading = {"second": None, "decision": "act", "intent": "greet"}
    if by == "unsure":
        reading |= {"decision": "ask", "intent": "hardship"}
    turn = {
        "decided_by": by,
        "reading": reading,
        "before": {"tracker": {"active_form": None}},
        "steps": [],
    }
    return Exchange(script, place, "hello", (heard,), turn)


def verdicts(found: list[Compared]) -> list[tuple[bool, str | None]]:
    return [(one.same, one.why) for one in found]


def test_a_difference_without_a_reason_is_a_fault() -> None:
    ours = [exchange(1, "Hello."), exchange(2, "Hello.")]
    found = compare(ours, [exchange(1, "Hello."), exchange(2, "Hi.")])
    assert verdicts(found) == [(True, None), (False, None)]
    assert [one.faulty for one in found] == [False, True]


def test_other_conversations_decide_how_many_wait() -> None:
    ours, rasas = exchange(1, "Two wait."), exchange(1, "One waits.")
    for one, ahead in ((ours, 2), (rasas, 1)):
        one.turn["before"]["known"] = {"ahead": ahead}
    assert [one.why for one in compare([ours], [rasas])] == [QUEUE]
    rasas.turn["before"]["known"] = {"ahead": 2}
    assert [one.faulty for one in compare([ours], [rasas])] == [True]


def test_a_text_that_was_not_played_is_a_fault() -> None:
    assert [one.faulty for one in compare([exchange(1, "Hello.")], [])] == [True]


def test_behind_a_known_difference_a_conversation_may_go_another_way() -> None:
    ours = [exchange(1, "Which?", "unsure"), exchange(2, "Yes."), exchange(1, "Yes.", script="b")]
    rasas = [exchange(1, "Sorry?"), exchange(2, "No."), exchange(1, "No.", script="b")]
    found = compare(ours, rasas)
    assert [one.why for one in found] == ["asking which of two was meant", FOLLOWS, None]
    assert [one.faulty for one in found] == [False, False, True]
