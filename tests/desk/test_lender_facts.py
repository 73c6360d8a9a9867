"""The lender's facts in use: every save a version, none over another's, each fault by its place."""

from datetime import datetime
from typing import Any

import pytest

from accounts.faults import BadDocument
from accounts.lender import Lender, current_lender
from desk.lender_facts import (
    LARGEST,
    Facts,
    Overtaken,
    differing,
    facts_in_use,
    from_text,
    save,
    with_changes,
)
from desk.rights import NotNow
from models.database import Database
from models.staff import AuditEntry, Staff
from tests.desk.staffed import Desk


@pytest.fixture
def desk(sqlite: Database, now: datetime) -> Desk:
    return Desk(sqlite, now)


def facts(desk: Desk) -> Facts:
    with desk.database.read() as session:
        return facts_in_use(session)


def changed(desk: Desk, **changes: Any) -> Lender:
    return with_changes(facts(desk).document, {k.replace("__", "."): v for k, v in changes.items()})


def saves(desk: Desk, staff: Staff, lender: Lender, seen: int = 1) -> list[str]:
    with desk.database.write() as session:
        return save(session, staff, lender, seen=seen, now=desk.now)


def test_the_document_as_text_says_the_same(desk: Desk) -> None:
    assert from_text(facts(desk).text) == desk.lender


def test_a_change_is_a_new_version_in_use(desk: Desk) -> None:
    lender = changed(desk, hotline="+12025550199", hand_over_hours=6)
    assert saves(desk, desk.ada, lender) == ["hand_over_hours", "hotline"]
    assert facts(desk).version == 2
    with desk.database.read() as session:
        assert current_lender(session) == lender
    (entry,) = [one for one in desk.rows(AuditEntry) if one.action == "lender.change"]
    assert (entry.subject, entry.details) == ("2", {"parts": ["hand_over_hours", "hotline"]})


def test_of_two_admins_the_slower_one_is_told(desk: Desk) -> None:
    saves(desk, desk.ada, changed(desk, hotline="+12025550199"))
    with pytest.raises(Overtaken, match="since you opened them"):
        saves(desk, desk.ada, changed(desk, name="Harbor Lane"))
    assert facts(desk).document["hotline"] == "+12025550199"
    assert facts(desk).document["name"] == "Harbor Lane Credit"


def test_nothing_changed_is_no_version(desk: Desk) -> None:
    with pytest.raises(NotNow, match="Nothing differs"):
        saves(desk, desk.ada, desk.lender)
    assert facts(desk).version == 1


@pytest.mark.parametrize("name", ["ana", "sol", "abe"])
def test_only_admins_change_them(desk: Desk, name: str) -> None:
    with pytest.raises(NotNow, match="for admins"):
        saves(desk, getattr(desk, name), changed(desk, hotline="+12025550199"))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"hotline": "555"}, "hotline: should be a phone number"),
        ({"hours__days": {"mon": ["9-5"]}}, "hours.days.mon[0]: should be a span"),
        ({"hours__days": {"sat": ["09:00-12:00"]}}, "hours: should have hours on at least one day"),
        ({"hours__holidays__also_closed": ["24.12."]}, "should be a date such as"),
        ({"payment__cut_off": "5pm"}, "payment.cut_off: is not written as it should be"),
        ({"payment__link": "javascript:alert(1)"}, "payment.link: should be an https address"),
        ({"hand_over_hours": None}, "hand_over_hours: should be a whole number"),
        ({"reply_languages": []}, "reply_languages: should have at least 1"),
        ({"complaint_days": {"us": 0}}, "complaint_days.us: should be at least 1"),
    ],
)
def test_a_fault_of_the_form_names_its_field(
    desk: Desk, changes: dict[str, Any], fault: str
) -> None:
    with pytest.raises(BadDocument) as refused:
        changed(desk, **changes)
    assert any(fault in str(one) for one in refused.value.faults)
    assert facts(desk).version == 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "should be a set of keys"),
        ("- 1", "should be a set of keys"),
        ("name: [", "not well-formed YAML"),
        ("name: a\nname: b", "has a key twice"),
        ("a: &a 1\nb: *a", "uses an anchor"),
        ("!!python/object/apply:os.system ['true']", ":"),
        ("name: x\nnonsense: 1", "nonsense: is not a known key"),
        ("x" * (LARGEST + 1), "more than"),
    ],
)
def test_a_fault_of_the_document_names_its_line_or_field(text: str, fault: str) -> None:
    with pytest.raises(BadDocument) as refused:
        from_text(text)
    assert any(fault in str(one) for one in refused.value.faults)


def test_what_differs_is_shown_by_line(desk: Desk) -> None:
    in_use = facts(desk)
    typed = in_use.text.replace("hand_over_hours: 8", "hand_over_hours: 9")
    assert [line for line in differing(in_use, typed, None) if line[0] in "+-"] == [
        "-hand_over_hours: 8",
        "+hand_over_hours: 9",
    ]
    assert list(differing(in_use, None, {"hand_over_hours": 9})) == list(
        differing(in_use, typed, None)
    )
    assert list(differing(in_use, None, {"hand_over_hours": "nine"})) == []
