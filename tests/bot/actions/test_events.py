"""Everything our actions return is known to Rasa: one unknown event kills a whole answer there."""

from typing import Final

import pytest
from sqlalchemy import update

import clock
from bot.actions import ACTIONS
from bot.dialogue.tracker import Tracker
from bot.library import library
from models.cases import Case, CaseKind, CaseState
from models.turns import Turn
from tests.bot.dialogue.talk import reading_of, turn_for
from tests.bot.house import DANA, PROOF, House, account, loan

KNOWN_TO_RASA = {
    "user", "action", "slot", "entities", "user_featurization", "reminder", "cancel_reminder",
    "action_execution_rejected", "form_validation", "loop_interrupted", "form", "active_loop",
    "reset_slots", "resume", "pause", "followup", "export", "restart", "undo", "rewind", "bot",
    "session_started", "agent",
}  # fmt: skip

EVERYTHING: Final = (
    # Figures, proof, which loan.
    "balance", "why do you need my zip", "20011 1901", PROOF, "2", "when is my next payment due", "1",
    "what payments have i made", "1", "i paid 208.33 on nov 5", "i already paid", "50", "yesterday",
    "how do i pay", "can i get a new loan",
    # Promises, hardship, a dispute, a grievance.
    "i will pay soon", "friday", "50", "I lost my job and cannot pay this month", "2",
    "i never took this loan, this is not my debt", "I want to complain about the rude man",
    "it was the tall one", "you text me way too many times, 10 texts a day", "2",
    "fewer texts please", "my address changed", "12 Elm Street, Apt 4",
    # Applications.
    "what is the status of my application", "2", "please withdraw my application", "2",
    # Small talk and what is not understood.
    "hello", "thanks", "4", "what can you do?", "yes", "no", "purple monkey dishwasher",
    "i owe you and ill pay", "3", "please call me", "tomorrow at 5pm",
    # Fraud and a code word, which need a proof anew.
    "is this really you?", "1", PROOF, "blue heron",
    "wrong number, i am not Dana", "i filed for bankruptcy chapter 7 last week",
    "I want to talk to a person",
)  # fmt: skip
BY_ITSELF: Final = {
    # Readings of the classifier alone, which no text of ours gives for sure.
    "action_unsure_stop": ("stop", "ask"),
    "action_read_by_person": ("start", "ask"),
}


@pytest.fixture
def talked(house: House) -> House:
    """A conversation that runs every action."""
    waiting = {"ref": "A-1", "status": "awaiting_confirmation", "amount": "10", "currency": "USD"}
    loans = [loan(), loan("L-2002", payments=[])]
    house.imports(account(loans=loans, applications=[waiting]))
    for body in EVERYTHING:
        house.says(DANA, body)
        if body == "hello":
            with house.database.write() as session:
                mine = update(Case).where(Case.kind == CaseKind.COMPLAINT)
                session.execute(mine.values(state=CaseState.CLOSED, closed_at=clock.now()))
    return house


def test_every_event_of_ours_is_known_to_rasa(talked: House) -> None:
    steps = [step for turn in talked.rows(Turn) for step in turn.steps]
    events = [event for step in steps for event in step.get("events", [])]
    assert {event["event"] for event in events} <= KNOWN_TO_RASA
    assert len(events) > 20


def test_the_conversation_did_run_every_action(talked: House) -> None:
    steps = [step for turn in talked.rows(Turn) for step in turn.steps]
    run = {step["action"] for step in steps if "action" in step}
    assert run | set(BY_ITSELF) == library().domain.actions


@pytest.mark.parametrize(("action", "reading"), BY_ITSELF.items())
def test_what_follows_a_reading_of_the_model_alone(action: str, reading: tuple[str, str]) -> None:
    tracker, turn = Tracker(slots=dict(library().domain.slots)), turn_for("hm", reading[0])
    outcome = library().runner.handle(turn, tracker, reading_of(*reading))
    assert action in {step.get("action") for step in outcome.steps}
    assert [say.key for say in outcome.says] == ["utter_person_will_read"]


def test_each_action_has_the_name_under_which_it_is_run() -> None:
    names = [action().name() for action in ACTIONS]
    assert len(names) == len(set(names))
    assert set(names) >= set(library().domain.actions)
