"""Teams and labels are made, renamed and put away by those who lead."""

from datetime import datetime

import pytest
from sqlalchemy import update

from desk import teams_and_labels as making
from desk.rights import NotNow
from models.database import Database
from models.desk import Label, Team
from models.staff import Staff
from tests.desk.staffed import Desk


@pytest.fixture
def desk(sqlite: Database, now: datetime) -> Desk:
    return Desk(sqlite, now)


def test_a_team_is_made_renamed_and_removed_and_its_people_stay(desk: Desk) -> None:
    with desk.database.write() as session:
        team = making.add_team(session, desk.sol, "  Night   watch ", desk.now)
        session.execute(update(Staff).where(Staff.id == desk.ben.id).values(team_id=team.id))
    with desk.database.write() as session:
        making.rename_team(session, desk.sol, team.id, "Nights", desk.now)
    assert [one.name for one in desk.rows(Team)] == ["Nights"]
    with desk.database.write() as session:
        making.remove_team(session, desk.sol, team.id, desk.now)
    assert desk.rows(Team) == []
    assert desk.person(desk.ben).team_id is None
    actor = f"staff:{desk.sol.id}"
    assert desk.entries("team.") == [
        (actor, "team.add"),
        (actor, "team.rename"),
        (actor, "team.remove"),
    ]


def test_a_label_is_put_away_and_taken_out_again(desk: Desk) -> None:
    with desk.database.write() as session:
        label = making.add_label(session, desk.sol, "callback", desk.now)
    with desk.database.write() as session:
        making.retire_label(session, desk.sol, label.id, desk.now)
    assert desk.rows(Label)[0].retired_at == desk.now
    with desk.database.write() as session:
        making.retire_label(session, desk.sol, label.id, desk.now, back=True)
        making.rename_label(session, desk.sol, label.id, "call back", desk.now)
    assert [(one.name, one.retired_at) for one in desk.rows(Label)] == [("call back", None)]


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_a_name_is_neither_empty_nor_endless(desk: Desk, name: str) -> None:
    with desk.database.write() as session, pytest.raises(NotNow, match="1 to 60 characters"):
        making.add_team(session, desk.sol, name, desk.now)


def test_a_name_is_taken_once(desk: Desk) -> None:
    with desk.database.write() as session:
        first = making.add_label(session, desk.sol, "vip", desk.now)
        making.rename_label(session, desk.sol, first.id, "vip", desk.now)
    with desk.database.write() as session, pytest.raises(NotNow, match="taken"):
        making.add_label(session, desk.ada, "vip", desk.now)


@pytest.mark.parametrize("other", ["VIP", " Vip ", "ＶＩＰ"])
def test_a_name_is_taken_however_it_is_written(desk: Desk, other: str) -> None:
    with desk.database.write() as session:
        first = making.add_label(session, desk.sol, "vip", desk.now)
        making.add_team(session, desk.sol, "vip", desk.now)
    for make in (making.add_label, making.add_team):
        with desk.database.write() as session, pytest.raises(NotNow, match="taken"):
            make(session, desk.ada, other, desk.now)
    with desk.database.write() as session:
        making.rename_label(session, desk.sol, first.id, "VIP", desk.now)
        second = making.add_label(session, desk.sol, "Été", desk.now)
    with desk.database.write() as session, pytest.raises(NotNow, match="taken"):
        making.rename_label(session, desk.sol, second.id, other, desk.now)
    with desk.database.write() as session, pytest.raises(NotNow, match="taken"):
        making.add_label(session, desk.sol, "ÉTÉ", desk.now)


@pytest.mark.parametrize("name", ["ana", "abe"])
def test_agents_and_auditors_make_none(desk: Desk, name: str) -> None:
    with desk.database.write() as session:
        with pytest.raises(NotNow, match="for supervisors and admins"):
            making.add_team(session, getattr(desk, name), "x", desk.now)
        with pytest.raises(NotNow, match="for supervisors and admins"):
            making.add_label(session, getattr(desk, name), "x", desk.now)


def test_what_is_gone_is_said(desk: Desk) -> None:
    with desk.database.write() as session:
        with pytest.raises(NotNow, match="no such team"):
            making.remove_team(session, desk.sol, 77, desk.now)
        with pytest.raises(NotNow, match="no such label"):
            making.retire_label(session, desk.sol, 77, desk.now)
