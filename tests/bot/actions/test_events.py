"""Everything our actions return is known to Rasa: one unknown event kills a whole answer there."""

import pytest

from bot.actions import ACTIONS
from bot.library import library
from models.turns import Turn
from tests.bot.house import DANA, PROOF, House, account, loan

KNOWN_TO_RASA = {
    "user", "action", "slot", "entities", "user_featurization", "reminder", "cancel_reminder",
    "action_execution_rejected", "form_validation", "loop_interrupted", "form", "active_loop",
    "reset_slots", "resume", "pause", "followup", "export", "restart", "undo", "rewind", "bot",
    "session_started", "agent",
}  # fmt: skip

EVERYTHING = (
    "balance", "20011 1901", PROOF, "2", "i paid 208.33 on nov 5", "i already paid", "50",
    "yesterday", "I want to complain about the rude man", "again a complaint", "hello", "thanks",
    "purple monkey dishwasher", "I lost my job and cannot pay", "I want to talk to a person",
)  # fmt: skip


@pytest.fixture
def talked(house: House) -> House:
    """A conversation that runs every action."""
    house.imports(account(loans=[loan(), loan("L-2002", payments=[])]))
    for body in EVERYTHING:
        house.says(DANA, body)
    return house


def test_every_event_of_ours_is_known_to_rasa(talked: House) -> None:
    steps = [step for turn in talked.rows(Turn) for step in turn.steps]
    events = [event for step in steps for event in step.get("events", [])]
    assert {event["event"] for event in events} <= KNOWN_TO_RASA
    assert len(events) > 20


def test_the_conversation_did_run_every_action(talked: House) -> None:
    steps = [step for turn in talked.rows(Turn) for step in turn.steps]
    run = {step["action"] for step in steps if "action" in step}
    assert run == {
        name for name in library().domain.actions if name.startswith(("action_", "validate_"))
    }


def test_each_action_has_the_name_under_which_it_is_run() -> None:
    names = [action().name() for action in ACTIONS]
    assert len(names) == len(set(names))
    assert set(names) >= set(library().domain.actions)
