"""What the dialogue remembers between texts, and for how long."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.dialogue.tracker import (
    FORM_LASTS,
    FORMS_LAST,
    MEMORY_LASTS,
    MOST_EVENTS,
    SLOT_LASTS,
    Tracker,
    load_tracker,
)
from bot.library import library
from intents import classify

NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)
INITIAL = {"not_understood": 0, "loan_ref": None}


def stored(age: timedelta) -> dict[str, object]:
    tracker = Tracker(
        slots={"loan_ref": "C-1"}, active_form="loan_form", requested_slot="loan_choice"
    )
    tracker.touched_at = (NOW - age).isoformat()
    return tracker.as_dict()


@pytest.mark.parametrize(
    ("age", "form", "choice"),
    [
        (timedelta(), "loan_form", "C-1"),
        (FORM_LASTS, "loan_form", "C-1"),
        (FORM_LASTS + timedelta(seconds=1), None, "C-1"),
        (MEMORY_LASTS, None, "C-1"),
        (MEMORY_LASTS + timedelta(seconds=1), None, None),
    ],
)
def test_a_question_and_a_memory_end_by_themselves(
    age: timedelta, form: str | None, choice: str | None
) -> None:
    tracker = load_tracker(stored(age), INITIAL, NOW)
    assert (tracker.active_form, tracker.slots["loan_ref"]) == (form, choice)
    assert (tracker.requested_slot is None) == (form is None)


@pytest.mark.parametrize(("form", "lasts"), FORMS_LAST.items())
def test_a_question_stays_open_as_long_as_its_kind_does(form: str, lasts: timedelta) -> None:
    """After half an hour it is late: not put again, and only an answer is taken."""
    tracker = Tracker(active_form=form, requested_slot="x", touched_at=NOW.isoformat()).as_dict()
    soon, late, over = (
        load_tracker(tracker, INITIAL, NOW + age)
        for age in (FORM_LASTS, lasts, lasts + timedelta(seconds=1))
    )
    assert (soon.active_form, soon.late) == (form, False)
    assert (late.active_form, late.late) == (form, True)
    assert (over.active_form, over.late) == (None, False)


def test_every_question_with_a_life_of_its_own_is_in_the_domain() -> None:
    assert set(FORMS_LAST) <= set(library().domain.forms)


def test_a_rasa_server_forgets_a_question_within_a_day() -> None:
    tracker = Tracker(active_form="hardship_form", rasa={"talk": 1, "form": "hardship_form"})
    tracker.touched_at = NOW.isoformat()
    kept = tracker.as_dict()
    assert load_tracker(kept, INITIAL, NOW + MEMORY_LASTS).rasa["form"] == "hardship_form"
    later = load_tracker(kept, INITIAL, NOW + MEMORY_LASTS + timedelta(seconds=1))
    assert (later.active_form, later.rasa) == ("hardship_form", {"talk": 1, "form": ""})


def test_a_new_thread_starts_with_the_initial_values() -> None:
    tracker = load_tracker({}, INITIAL, NOW)
    assert tracker.slots == INITIAL
    assert tracker.active_form is None


def test_a_slot_that_a_release_added_has_its_initial_value() -> None:
    old = Tracker(slots={"loan_ref": "C-1"}, touched_at=NOW.isoformat()).as_dict()
    assert load_tracker(old, INITIAL, NOW).slots == {"not_understood": 0, "loan_ref": "C-1"}


def test_only_the_last_events_are_kept() -> None:
    tracker = Tracker()
    for place in range(MOST_EVENTS + 5):
        tracker.set("hardship_case", place)
    assert len(tracker.events) == MOST_EVENTS
    assert tracker.events[-1]["value"] == MOST_EVENTS + 4


def test_actions_are_handed_a_copy() -> None:
    tracker = Tracker(slots={"loan_ref": "C-1"}, active_form="loan_form")
    reading = classify("balance")
    view = tracker.for_action("thread", reading, "balance")
    view["slots"]["hardship_case"] = "changed"
    view["events"].append({})
    assert tracker.slots["loan_ref"] == "C-1"
    assert tracker.events == []
    assert view["latest_message"]["intent"]["name"] == "check_balance"
    assert view["active_loop"] == {"name": "loan_form"}


@pytest.mark.parametrize("name", sorted(SLOT_LASTS))
def test_a_slot_with_a_life_of_its_own_ends_with_it(name: str) -> None:
    tracker = Tracker(slots={name: "kept"})
    tracker.stamp(NOW)
    kept, initial = tracker.as_dict(), {name: None}
    lasts = SLOT_LASTS[name]
    assert load_tracker(kept, initial, NOW + lasts).slots[name] == "kept"
    assert load_tracker(kept, initial, NOW + lasts + timedelta(seconds=1)).slots[name] is None


def test_its_life_counts_from_when_it_was_set_and_not_from_the_last_text() -> None:
    tracker = Tracker(slots={"loan_choice": "L-1"})
    tracker.stamp(NOW)
    tracker.stamp(NOW + timedelta(minutes=10))
    later = load_tracker(tracker.as_dict(), {"loan_choice": None}, NOW + timedelta(minutes=16))
    assert later.slots["loan_choice"] is None


def test_set_anew_it_lives_anew() -> None:
    tracker = Tracker(slots={"loan_choice": "L-1"})
    tracker.stamp(NOW)
    tracker.set("loan_choice", "L-2")
    tracker.stamp(NOW + timedelta(minutes=10))
    later = load_tracker(tracker.as_dict(), {"loan_choice": None}, NOW + timedelta(minutes=16))
    assert later.slots["loan_choice"] == "L-2"


def test_every_slot_with_a_life_of_its_own_is_in_the_domain() -> None:
    assert set(SLOT_LASTS) <= set(library().domain.slots)


def test_an_ended_dialogue_asks_nothing_and_takes_nothing_up() -> None:
    tracker = Tracker(
        slots={"pending": [{}], "resumed": {}, "which_options": [{}], "loan_ref": "C-1"},
        active_form="loan_form",
        requested_slot="loan_choice",
    )
    tracker.end_dialogue()
    assert (tracker.active_form, tracker.requested_slot) == (None, None)
    assert tracker.slots == {"loan_ref": "C-1"}


def test_the_end_of_a_dialogue_leaves_no_promise_half_made() -> None:
    tracker = Tracker(slots={"promise_day": "2026-11-27", "payment_amount": "50", "doubted": "x"})
    tracker.end_dialogue()
    assert tracker.slots == {"doubted": "x"}


def test_the_same_text_is_counted_in_a_row_within_a_time() -> None:
    tracker, within = Tracker(), timedelta(minutes=5)
    moments = [NOW + timedelta(minutes=minute) for minute in (0, 1, 2, 7)]
    assert [tracker.count_echo("a", at, within) for at in moments] == [1, 2, 3, 1]
    assert tracker.count_echo("b", moments[-1], within) == 1
    assert tracker.count_echo("a", moments[-1], within) == 1


def test_a_tracker_survives_being_stored() -> None:
    tracker = Tracker(slots={"pending": [{"action": "x", "words": "余额", "intent": "y"}]})
    tracker.set("loan_choice", "L-1")
    tracker.count_echo("a", NOW, timedelta(minutes=5))
    tracker.stamp(NOW)
    stored = json.loads(json.dumps(tracker.as_dict()))
    assert load_tracker(stored, {}, NOW) == tracker
