"""Events for Rasa: only what it knows, and nothing that it would take for an answer."""

import ast
import uuid

import pytest

from bot.actions.base import slot_event
from bot.rasa.bookkeeping import ALLOWED, UnknownEvent, counted, noted, with_notes
from bot.rasa.request import ActionCall
from tests.house.sources import ROOT, sources

SPOKEN = {"language": "es"}


def call(action: str) -> ActionCall:
    ids = uuid.UUID(int=1)
    return ActionCall(action, 1, ids, ids, "greet", {}, (), None, "key")


def test_what_the_action_did_not_say_is_noted_behind_its_events() -> None:
    event = {"event": "followup", "name": "identity_form"}
    first, second = with_notes(call("action_greet"), [event], SPOKEN, {})
    assert first == event
    assert (second["event"], second["name"], second["value"]) == ("slot", "language", "es")


def test_what_rasa_knows_is_not_noted_again() -> None:
    assert with_notes(call("action_greet"), [], SPOKEN, SPOKEN) == []


def test_a_check_without_an_answer_sets_no_slot() -> None:
    assert with_notes(call("validate_loan_form"), [], SPOKEN, {}) == []


def test_an_event_that_rasa_does_not_know_is_refused() -> None:
    with pytest.raises(UnknownEvent):
        with_notes(call("action_greet"), [{"event": "session_ended"}], {}, {})


@pytest.mark.parametrize(
    ("actions", "notes"),
    [
        (["action_greet"], {"language": "en", "not_understood": 0}),
        (["action_fallback"], {"language": "en", "small_talk": None}),
        (["action_thanks", "action_ask_details"], {"language": "en", "not_understood": 0}),
        (
            ["action_check_balance", "action_resume"],
            {
                "language": "en",
                "last_asked": "check_balance",
                "not_understood": 0,
                "small_talk": None,
            },
        ),
    ],
)
def test_notes_are_those_of_our_own_runner(actions: list[str], notes: dict[str, object]) -> None:
    assert noted(actions, "en") == notes


def test_no_action_names_an_event_that_rasa_does_not_know() -> None:
    """Whatever a dictionary of an action calls its event."""

    named = {
        value.value
        for source in sources()
        if source.path.startswith(("bot/actions/", "bot/rasa/")) and (ROOT / source.path).exists()
        for node in source.nodes
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == "event"
        if isinstance(value, ast.Constant)
    }
    assert named
    assert named <= ALLOWED


def test_an_answer_in_vain_is_counted_and_a_good_one_begins_anew() -> None:
    slots = {"requested_slot": "promise_amount", "asked_again": 1}
    (vain,) = counted(slots, [slot_event("promise_amount", None)])
    assert (vain["name"], vain["value"]) == ("asked_again", 2)
    (good,) = counted(slots, [slot_event("promise_amount", "120")])
    assert (good["name"], good["value"]) == ("asked_again", 0)


def test_the_third_answer_in_vain_is_left_to_a_person() -> None:
    slots = {"requested_slot": "promise_amount", "asked_again": 2}
    events = counted(slots, [slot_event("promise_amount", None)])
    assert [(event["event"], event["name"]) for event in events] == [
        ("slot", "asked_again"),
        ("active_loop", None),
        ("slot", "requested_slot"),
        ("followup", "action_read_by_person"),
    ]


def test_what_takes_nothing_but_its_own_answers_is_not_counted() -> None:
    """The identity step counts by itself, and locks."""
    slots = {"requested_slot": "identity_answer", "asked_again": 2}
    (event,) = counted(slots, [slot_event("identity_answer", None)])
    assert (event["name"], event["value"]) == ("asked_again", 0)


def test_a_form_that_its_check_has_closed_asks_nothing_more() -> None:
    slots = {"requested_slot": "promise_amount", "asked_again": 2}
    closed = {"event": "active_loop", "name": None}
    assert counted(slots, [closed, slot_event("promise_amount", None)]) == []
