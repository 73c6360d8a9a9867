"""The records that every later step reads."""

import dataclasses
import json

import pytest

from intents import Entity, Reading, Why, classify


def sample() -> Reading:
    entity = Entity("date", "tuesday", 8, 15, {"kind": "weekday", "weekday": 1})
    why = Why("model", None, "promise_to_pay", (("confirm_payment", 0.91234567),), "abc")
    flags = frozenset({"legal", "distress"})
    return Reading("confirm_payment", None, "act", 0.9123456, (entity,), "en", flags, why)


def test_a_reading_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        sample().intent = "stop"  # type: ignore[misc]


def test_a_reading_as_a_dict_is_json_and_complete() -> None:
    shown = sample().as_dict()
    assert json.loads(json.dumps(shown)) == shown
    assert set(shown) == {field.name for field in dataclasses.fields(Reading)}
    assert shown["flags"] == ["distress", "legal"]
    assert shown["entities"][0]["value"] == {"kind": "weekday", "weekday": 1}
    assert shown["why"]["top"] == [["confirm_payment", 0.9123]]


def test_the_first_entity_of_a_kind_is_found() -> None:
    reading = classify("paid $20 on monday and $30 on friday")
    amount, day = reading.first("amount"), reading.first("date")
    assert amount is not None
    assert day is not None
    assert (amount.text, day.text.split()[-1]) == ("$20", "monday")
    assert reading.first("email") is None
