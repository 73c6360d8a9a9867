"""The lender document: checked by line and field, seeded once, compared by the doctor."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from sqlalchemy import select

from accounts.faults import BadDocument
from accounts.lender import (
    Lender,
    NoLender,
    current_lender,
    differences,
    load_lender,
    seed_lender,
    worded,
)
from models.database import Database
from models.operations import LenderDocument
from tests.accounts.samples import DEMO_LENDER, demo_lender


def edited(place: Path, **changes: Any) -> Path:
    """The demo lender's file with some top-level keys changed or, with None, taken away."""
    yaml = YAML()
    whole = yaml.load(DEMO_LENDER.read_text())
    for key, value in changes.items():
        if value is None:
            del whole[key]
        else:
            whole[key] = value
    path = place / "lender.yaml"
    with path.open("w") as file:
        yaml.dump(whole, file)
    return path


def faults(path: Path) -> dict[str, str]:
    with pytest.raises(BadDocument) as refusal:
        load_lender(path)
    return {fault.field: fault.problem for fault in refusal.value.faults}


def test_the_demo_lender_is_sound() -> None:
    lender = demo_lender()
    assert (lender.name, lender.hotline) == ("Harbor Lane Credit", "+12025550142")
    assert (lender.identity.factors, lender.identity.tries) == (["postal_code_birth_year"], 3)
    assert (lender.reply_budget.per_10_minutes, lender.reply_budget.per_day) == (30, 100)
    assert not lender.amounts_in_started_texts


def test_a_product_is_called_what_borrowers_call_it() -> None:
    lender = demo_lender()
    assert lender.product_name("auto", "zh") == "汽车贷款"
    assert lender.product_name("boat", "en") is None
    assert lender.product_name(None, "en") is None


def test_words_fall_back_to_english_and_then_to_whatever_there_is() -> None:
    assert worded({"en": "a", "zh": "b"}, "zh") == "b"
    assert worded({"en": "a", "zh": "b"}, "es") == "a"
    assert worded({"zh": "b"}, "es") == "b"


@pytest.mark.parametrize("key", ["name", "hotline", "hours", "payment", "helplines"])
def test_what_is_required_is_missed_by_name(tmp_path: Path, key: str) -> None:
    assert faults(edited(tmp_path, **{key: None})) == {key: "is missing"}


@pytest.mark.parametrize(
    ("key", "value", "field", "words"),
    [
        ("colour", "blue", "colour", "not a known key"),
        ("hotline", "202 555 0142", "hotline", "country code"),
        ("portal", "http://x.example", "portal", "https address"),
        ("hours", {"zone": "Mars", "days": {"mon": ["08:00-20:00"]}}, "hours.zone", "IANA"),
        ("hours", {"zone": "UTC", "days": {"mon": ["20:00-08:00"]}}, "hours.days.mon[0]", "a span"),
        ("hours", {"zone": "UTC", "days": {"mon": ["8-20"]}}, "hours.days.mon[0]", "a span"),
        ("hours", {"zone": "UTC", "days": {"monday": []}}, "hours.days.monday", "one of"),
        ("hours", {"zone": "UTC", "days": {"sat": ["08:00-20:00"]}}, "hours", "from mon to fri"),
        (
            "hours",
            {"zone": "UTC", "days": {"mon": ["08:00-12:00", "11:00-18:00"]}},
            "hours",
            "without overlap",
        ),
        (
            "hours",
            {"zone": "UTC", "days": {"mon": ["08:00-20:00"]}, "holidays": {"country": "XX"}},
            "hours.holidays",
            "without known holidays",
        ),
        ("identity", {"factors": ["card_number"]}, "identity.factors[0]", "one of"),
        ("identity", {"tries": 9}, "identity.tries", "at most 5"),
        ("identity", {"lock_minutes": 1}, "identity.lock_minutes", "at least 30"),
        ("complaint_days", {"us": 61}, "complaint_days.us", "at most 60"),
        ("helplines", {}, "helplines", "at least 1"),
        ("products", [{"code": "car", "names": {"en": "car"}}], "", "all reply_languages"),
        ("hand_over_hours", "8", "hand_over_hours", "whole number"),
        ("amounts_in_started_texts", "no", "amounts_in_started_texts", "true or false"),
    ],
)
def test_each_fault_is_said_in_plain_words(
    tmp_path: Path, key: str, value: Any, field: str, words: str
) -> None:
    found = faults(edited(tmp_path, **{key: value}))
    assert words in found[field]


def test_a_fault_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "lender.yaml"
    path.write_text(DEMO_LENDER.read_text().replace("tries: 3", "tries: 30"))
    number = 1 + next(
        at for at, line in enumerate(path.read_text().splitlines()) if "tries: 30" in line
    )
    with pytest.raises(BadDocument, match=f"line {number}, identity.tries: should be at most 5"):
        load_lender(path)


@pytest.mark.parametrize("data", [b"", b"- a", b"\xff", b"name: [", b"x: " + b"y" * 300_000])
def test_a_file_that_is_no_lender_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "lender.yaml"
    path.write_bytes(data)
    assert faults(path)


def test_a_missing_file_is_refused_in_words(tmp_path: Path) -> None:
    assert "cannot be read" in faults(tmp_path / "none.yaml")[""]


def test_the_lender_is_seeded_once(database: Database, now: datetime, tmp_path: Path) -> None:
    other = load_lender(edited(tmp_path, name="Other Credit"))
    with database.write() as session:
        assert seed_lender(session, demo_lender(), now)
        assert not seed_lender(session, other, now)
    with database.read() as session:
        assert current_lender(session) == demo_lender()
        row = session.scalars(select(LenderDocument)).one()
        assert (row.id, row.version, row.updated_at) == (1, 1, now)
        assert len(row.seeded_hash) == 64


def test_without_a_seed_there_is_no_lender(database: Database) -> None:
    with database.read() as session, pytest.raises(NoLender, match="release"):
        current_lender(session)


def test_differences_name_the_fields_in_which_the_file_departs(
    database: Database, now: datetime, tmp_path: Path
) -> None:
    with database.write() as session:
        seed_lender(session, demo_lender(), now)
    changed = edited(tmp_path, name="Other Credit", identity={"tries": 4}, portal=None)
    with database.read() as session:
        assert differences(session, DEMO_LENDER) == []
        assert differences(session, changed) == ["identity.tries", "name", "portal"]


def test_stored_values_read_back_as_they_were() -> None:
    lender = demo_lender()
    assert Lender.model_validate(lender.model_dump(mode="json")) == lender
