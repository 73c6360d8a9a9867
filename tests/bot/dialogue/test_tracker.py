"""What the dialogue remembers between texts, and for how long."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.dialogue.tracker import FORM_LASTS, MEMORY_LASTS, MOST_EVENTS, Tracker, load_tracker
from intents import classify

NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)
INITIAL = {"not_understood": 0, "loan_choice": None}


def stored(age: timedelta) -> dict[str, object]:
    tracker = Tracker(
        slots={"loan_choice": "L-1"}, active_form="loan_form", requested_slot="loan_choice"
    )
    tracker.touched_at = (NOW - age).isoformat()
    return tracker.as_dict()


@pytest.mark.parametrize(
    ("age", "form", "choice"),
    [
        (timedelta(), "loan_form", "L-1"),
        (FORM_LASTS, "loan_form", "L-1"),
        (FORM_LASTS + timedelta(seconds=1), None, "L-1"),
        (MEMORY_LASTS, None, "L-1"),
        (MEMORY_LASTS + timedelta(seconds=1), None, None),
    ],
)
def test_a_question_and_a_memory_end_by_themselves(
    age: timedelta, form: str | None, choice: str | None
) -> None:
    tracker = load_tracker(stored(age), INITIAL, NOW)
    assert (tracker.active_form, tracker.slots["loan_choice"]) == (form, choice)
    assert (tracker.requested_slot is None) == (form is None)


def test_a_new_thread_starts_with_the_initial_values() -> None:
    tracker = load_tracker({}, INITIAL, NOW)
    assert tracker.slots == INITIAL
    assert tracker.active_form is None


def test_a_slot_that_a_release_added_has_its_initial_value() -> None:
    old = Tracker(slots={"loan_choice": "L-1"}, touched_at=NOW.isoformat()).as_dict()
    assert load_tracker(old, INITIAL, NOW).slots == {"not_understood": 0, "loan_choice": "L-1"}


def test_only_the_last_events_are_kept() -> None:
    tracker = Tracker()
    for place in range(MOST_EVENTS + 5):
        tracker.set("loan_choice", place)
    assert len(tracker.events) == MOST_EVENTS
    assert tracker.events[-1]["value"] == MOST_EVENTS + 4


def test_actions_are_handed_a_copy() -> None:
    tracker = Tracker(slots={"loan_choice": "L-1"}, active_form="loan_form")
    reading = classify("balance")
    view = tracker.for_action("thread", reading, "balance")
    view["slots"]["loan_choice"] = "changed"
    view["events"].append({})
    assert tracker.slots["loan_choice"] == "L-1"
    assert tracker.events == []
    assert view["latest_message"]["intent"]["name"] == "check_balance"
    assert view["active_loop"] == {"name": "loan_form"}
