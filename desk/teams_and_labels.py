"""Teams and labels: what a supervisor makes so that threads can be shared out and found again."""

from datetime import datetime
from typing import Final

from sqlalchemy import update
from sqlalchemy.orm import Session

from desk.entries import require_lead, wrote
from desk.free_names import free_name
from desk.rights import NotNow
from models.desk import Label, Team
from models.staff import Staff
from models.threads import Thread

LONGEST_TEAM: Final = 60
LONGEST_LABEL: Final = 40


def add_team(session: Session, staff: Staff, name: str, now: datetime) -> Team:
    """A new team, without anybody in it."""
    require_lead(staff)
    team = Team(name=free_name(session, Team, name, LONGEST_TEAM), created_at=now)
    session.add(team)
    session.flush()
    wrote(session, staff, "team.add", str(team.id), now)
    return team


def rename_team(session: Session, staff: Staff, team_id: int, name: str, now: datetime) -> None:
    """The same team under another name."""
    team = _team(session, staff, team_id)
    team.name = free_name(session, Team, name, LONGEST_TEAM, but=team_id)
    wrote(session, staff, "team.rename", str(team_id), now)


def remove_team(session: Session, staff: Staff, team_id: int, now: datetime) -> None:
    """The team is no more; its people and threads are without one."""
    team = _team(session, staff, team_id)
    session.execute(update(Thread).where(Thread.team_id == team_id).values(team_id=None))
    session.execute(update(Staff).where(Staff.team_id == team_id).values(team_id=None))
    session.delete(team)
    wrote(session, staff, "team.remove", str(team_id), now)


def add_label(session: Session, staff: Staff, name: str, now: datetime) -> Label:
    """A new label."""
    require_lead(staff)
    label = Label(name=free_name(session, Label, name, LONGEST_LABEL), created_at=now)
    session.add(label)
    session.flush()
    wrote(session, staff, "label.add", str(label.id), now)
    return label


def rename_label(session: Session, staff: Staff, label_id: int, name: str, now: datetime) -> None:
    """The same label under another name, on every thread that has it."""
    label = _label(session, staff, label_id)
    label.name = free_name(session, Label, name, LONGEST_LABEL, but=label_id)
    wrote(session, staff, "label.rename", str(label_id), now)


def retire_label(
    session: Session, staff: Staff, label_id: int, now: datetime, *, back: bool = False
) -> None:
    """No longer offered, though threads keep it; or ``back`` among those that are."""
    label = _label(session, staff, label_id)
    label.retired_at = None if back else now
    wrote(session, staff, "label.restore" if back else "label.retire", str(label_id), now)


def _team(session: Session, staff: Staff, team_id: int) -> Team:
    require_lead(staff)
    team = session.get(Team, team_id, with_for_update=True)
    if team is None:
        raise NotNow("There is no such team any more.")
    return team


def _label(session: Session, staff: Staff, label_id: int) -> Label:
    require_lead(staff)
    label = session.get(Label, label_id, with_for_update=True)
    if label is None:
        raise NotNow("There is no such label any more.")
    return label
