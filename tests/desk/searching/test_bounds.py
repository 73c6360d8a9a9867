"""Conditions on threads: whose they are, in which folder, in which language, of which team."""

import uuid
from typing import Any

import pytest

from desk.searching.asked import Unclear, read_query
from models.desk import Team
from models.staff import Staff
from models.threads import Thread, ThreadMode
from tests.desk.searching.conftest import SearchDesk

MARCUS, CHEN = "+12025550102", "+12025550103"


def put(desk: SearchDesk, thread_id: uuid.UUID, **columns: Any) -> None:
    with desk.database.write() as session:
        thread = session.get_one(Thread, thread_id)
        for name, value in columns.items():
            setattr(thread, name, value)


def hire(desk: SearchDesk, name: str) -> Staff:
    person = Staff(
        email=f"{name.lower().replace(' ', '.')}@lender.example", name=name, role="agent"
    )
    person.password_hash, person.created_at = "x", desk.now
    with desk.database.write() as session:
        session.add(person)
    return person


@pytest.fixture
def threads(desk: SearchDesk) -> dict[str, uuid.UUID]:
    """Dana's in English, escalated; Marcus's in Spanish, escalated; Chen's with the bot."""
    found = {
        "dana": desk.receives("refund one"),
        "marcus": desk.receives("refund two", sender=MARCUS),
        "chen": desk.receives("refund three", sender=CHEN),
    }
    waiting = {"mode": ThreadMode.ESCALATED, "escalated_at": desk.now}
    put(desk, found["dana"], language="en", **waiting)
    put(desk, found["marcus"], language="es", **waiting)
    put(desk, found["chen"], language="zh-Hant")
    desk.indexes()
    return found


def found(desk: SearchDesk, threads: dict[str, uuid.UUID], query: str) -> set[str]:
    names = {thread_id: name for name, thread_id in threads.items()}
    return {names[row.thread_id] for row in desk.finds(query).threads}


def test_a_language_in_either_script(desk: SearchDesk, threads: dict[str, uuid.UUID]) -> None:
    assert found(desk, threads, "lang:es") == {"marcus"}
    assert found(desk, threads, "lang:ZH") == found(desk, threads, "lang:zh-hant") == {"chen"}
    assert desk.texts("refund lang:es") == ["refund two"]


def test_a_folder(desk: SearchDesk, threads: dict[str, uuid.UUID]) -> None:
    assert found(desk, threads, "in:escalated") == {"dana", "marcus"}
    assert found(desk, threads, "in:escalated lang:es") == {"marcus"}
    assert found(desk, threads, "in:opt-outs") == set()
    assert found(desk, threads, "in:all") == set(threads)
    assert set(desk.texts("refund in:escalated")) == {"refund one", "refund two"}


def test_whose_threads(desk: SearchDesk, threads: dict[str, uuid.UUID]) -> None:
    eva, sol = hire(desk, "Eva Ortiz"), hire(desk, "Sol Moss")
    desk.reader = eva
    put(desk, threads["dana"], taken_by=eva.id)
    put(desk, threads["marcus"], assigned_to=sol.id)
    assert found(desk, threads, "with:me") == found(desk, threads, "in:mine") == {"dana"}
    assert found(desk, threads, 'with:"sol moss"') == {"marcus"}
    assert found(desk, threads, "with:sol.moss@lender.example") == {"marcus"}
    assert found(desk, threads, "with:nobody in:all") == {"chen"}
    with pytest.raises(Unclear, match="After with: write me"):
        desk.finds("with:somebody")


def test_a_team(desk: SearchDesk, threads: dict[str, uuid.UUID]) -> None:
    with desk.database.write() as session:
        team = Team(name="Hardship desk", created_at=desk.now)
        session.add(team)
    put(desk, threads["chen"], team_id=team.id)
    assert found(desk, threads, 'team:"hardship  DESK"') == {"chen"}
    with pytest.raises(Unclear, match="no team"):
        desk.finds("team:none")


def test_a_question_of_conditions_alone_is_one() -> None:
    for query in ("in:mine", "lang:en", "with:me", "team:x", "label:x", "is:fraud"):
        assert read_query(query).bounded, query
