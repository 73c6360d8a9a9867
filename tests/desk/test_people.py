"""People: who comes, who changes what of whom, who leaves; the last admin stays."""

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import people
from desk.rights import NotNow
from models.database import Database
from models.desk import Team
from models.numbers import Number
from models.signing_in import RecoveryCode
from models.staff import AuditEntry, Staff
from models.threads import Thread, ThreadMode
from tests.desk.staffed import Desk, at_once


@pytest.fixture
def desk(sqlite: Database, now: datetime) -> Desk:
    return Desk(sqlite, now)


def adds(desk: Desk, by: Staff, email: str = "new@lender.example", role: str = "agent") -> Staff:
    with desk.database.write() as session:
        return people.add(
            session, by, email=email, name="New Hand", role=role, password_hash="h", now=desk.now
        )


def changes(desk: Desk, by: Staff, person: Staff, **different: object) -> Staff:
    given: dict[str, object] = {
        "name": person.name,
        "role": person.role,
        "team_id": None,
        "answers_in": [],
        "skills": [],
    }
    with desk.database.write() as session:
        return people.change(session, by, person.id, now=desk.now, **given | different)  # type: ignore[arg-type]


def takes_a_thread(desk: Desk, person: Staff) -> uuid.UUID:
    thread_id = uuid.uuid4()
    with desk.database.write() as session:
        session.add(
            Number(
                id=thread_id,
                cipher=b"x",
                last4="0101",
                service="unknown",
                collections="unknown",
                marketing="unknown",
                created_at=desk.now,
            )
        )
        session.flush()
        session.add(
            Thread(
                id=thread_id,
                created_at=desk.now,
                mode=ThreadMode.TAKEN,
                taken_by=person.id,
                taken_at=desk.now,
                escalated_at=desk.now,
                escalation_reason="taken_by_staff",
            )
        )
    return thread_id


def holder(desk: Desk, thread_id: uuid.UUID) -> int | None:
    with desk.database.read() as session:
        return session.get_one(Thread, thread_id).taken_by


# --- Coming ---------------------------------------------------------------------------------


def test_an_admin_adds_a_colleague_who_owes_a_password_of_their_own(desk: Desk) -> None:
    person = adds(desk, desk.ada, " New@Lender.example ")
    assert (person.email, person.name, person.role) == ("new@lender.example", "New Hand", "agent")
    with desk.database.write() as session:
        mine = session.get_one(Staff, person.id)
        before = mine.owes_password
        mine.password_hash = "their own"
        after = mine.owes_password
    assert (before, after) == (True, False)
    assert desk.entries("staff.") == [(f"staff:{desk.ada.id}", "staff.add")]


@pytest.mark.parametrize("name", ["ana", "sol", "abe"])
def test_nobody_but_an_admin_touches_people(desk: Desk, name: str) -> None:
    by, now = getattr(desk, name), desk.now
    acts: list[Callable[[Session], object]] = [
        lambda session: people.leave(session, by, desk.ben.id, "To another job.", now),
        lambda session: people.unlock(session, by, desk.ben.id, now),
        lambda session: people.reset_authenticator(session, by, desk.ben.id, now),
        lambda session: people.give_password(session, by, desk.ben.id, "h", now),
    ]
    for act in acts:
        with desk.database.write() as session, pytest.raises(NotNow, match="for admins"):
            act(session)
    with pytest.raises(NotNow, match="for admins"):
        adds(desk, by)
    with pytest.raises(NotNow, match="for admins"):
        changes(desk, by, desk.ben, role="admin")
    assert desk.entries("staff.") == []


def test_an_address_is_one_persons(desk: Desk) -> None:
    with pytest.raises(NotNow, match="works here under that address"):
        adds(desk, desk.ada, "ANA@lender.example")


@pytest.mark.parametrize("email", ["", "ana", "a b@c.example", "x" * 250 + "@a.example"])
def test_what_is_no_address_is_refused(desk: Desk, email: str) -> None:
    with pytest.raises(NotNow, match="should look like"):
        adds(desk, desk.ada, email)


@pytest.mark.parametrize("password", ["", "elevenchars", "x" * 201])
def test_a_password_has_12_to_200_characters(password: str) -> None:
    with pytest.raises(NotNow, match="12 to 200 characters"):
        people.checked_password(password)


def test_made_passwords_are_long_and_never_the_same() -> None:
    made = {people.one_time_password() for _ in range(100)}
    assert len(made) == 100
    assert all(people.checked_password(one) for one in made)


def test_whoever_comes_back_sets_up_another_authenticator(desk: Desk) -> None:
    with desk.database.write() as session:
        ben = session.get_one(Staff, desk.ben.id)
        ben.totp_cipher, ben.totp_since = b"x", desk.now
        people.leave(session, desk.ada, ben.id, "To another job.", desk.now)
    adds(desk, desk.ada, "ben@lender.example", "supervisor")
    ben = desk.person(desk.ben)
    assert (ben.left_at, ben.role, ben.totp_since) == (None, "supervisor", None)


# --- Changing -------------------------------------------------------------------------------


def test_name_team_and_languages_are_changed(desk: Desk) -> None:
    with desk.database.write() as session:
        team = Team(name="Payments", created_at=desk.now)
        session.add(team)
    changes(
        desk, desk.ada, desk.ben, name=" Ben B. ", team_id=team.id, answers_in=["es", "en", "x"]
    )
    ben = desk.person(desk.ben)
    assert (ben.name, ben.team_id, ben.answers_in) == ("Ben B.", team.id, ["en", "es"])
    with pytest.raises(NotNow, match="no such team"):
        changes(desk, desk.ada, desk.ben, team_id=team.id + 1)


def test_nobody_changes_their_own_role(desk: Desk) -> None:
    desk.hire("ami", "admin")
    with pytest.raises(NotNow, match="their own role"):
        changes(desk, desk.ada, desk.ada, role="agent")
    assert changes(desk, desk.ada, desk.ada, name="Ada M.").name == "Ada M."


def test_a_role_is_changed_and_written_down_with_both(desk: Desk) -> None:
    changes(desk, desk.ada, desk.ben, role="supervisor")
    assert desk.person(desk.ben).role == "supervisor"
    entry = next(one for one in desk.rows(AuditEntry) if one.action == "staff.role")
    assert entry.details == {"before": "agent", "after": "supervisor"}
    with pytest.raises(NotNow, match="no such role"):
        changes(desk, desk.ada, desk.ben, role="king")


def test_an_auditor_holds_no_threads(desk: Desk) -> None:
    thread_id = takes_a_thread(desk, desk.ben)
    changes(desk, desk.ada, desk.ben, role="auditor")
    assert holder(desk, thread_id) is None


def test_the_authenticator_is_reset_with_the_codes_but_not_ones_own(desk: Desk) -> None:
    with desk.database.write() as session:
        ben = session.get_one(Staff, desk.ben.id)
        ben.totp_cipher, ben.totp_since, ben.totp_step = b"x", desk.now, 7
        session.add(RecoveryCode(staff_id=ben.id, hash=b"h"))
    with desk.database.write() as session:
        people.reset_authenticator(session, desk.ada, desk.ben.id, desk.now)
    ben = desk.person(desk.ben)
    assert (ben.totp_cipher, ben.totp_since, ben.totp_step) == (None, None, None)
    assert desk.rows(RecoveryCode) == []
    with desk.database.write() as session, pytest.raises(NotNow, match="another admin"):
        people.reset_authenticator(session, desk.ada, desk.ada.id, desk.now)


def test_a_locked_colleague_is_let_in_again(desk: Desk) -> None:
    with desk.database.write() as session:
        ben = session.get_one(Staff, desk.ben.id)
        ben.failed_sign_ins, ben.locked_until = 5, desk.now + timedelta(hours=1)
    with desk.database.write() as session:
        people.unlock(session, desk.ada, desk.ben.id, desk.now)
    assert (desk.person(desk.ben).failed_sign_ins, desk.person(desk.ben).locked_until) == (0, None)


def test_a_forgotten_password_is_replaced_by_one_for_once(desk: Desk) -> None:
    with desk.database.write() as session:
        people.give_password(session, desk.ada, desk.ben.id, "given", desk.now)
    with desk.database.write() as session:
        people.give_password(session, desk.ada, desk.ben.id, "given again", desk.now)
    with desk.database.read() as session:
        assert session.get_one(Staff, desk.ben.id).owes_password
        assert not session.get_one(Staff, desk.ana.id).owes_password
    with desk.database.write() as session, pytest.raises(NotNow, match="under your settings"):
        people.give_password(session, desk.ada, desk.ada.id, "h", desk.now)


# --- Leaving --------------------------------------------------------------------------------


def test_whoever_leaves_puts_down_their_threads(desk: Desk) -> None:
    mine, others = takes_a_thread(desk, desk.ben), takes_a_thread(desk, desk.ana)
    with desk.database.write() as session:
        assert people.leave(session, desk.ada, desk.ben.id, "To another job.", desk.now) == 1
    assert desk.person(desk.ben).left_at == desk.now
    assert (holder(desk, mine), holder(desk, others)) == (None, desk.ana.id)
    with desk.database.write() as session, pytest.raises(NotNow, match="any more"):
        people.leave(session, desk.ada, desk.ben.id, "To another job.", desk.now)


def test_the_last_admin_neither_leaves_nor_becomes_another(desk: Desk) -> None:
    with desk.database.write() as session, pytest.raises(NotNow, match="last admin"):
        people.leave(session, desk.ada, desk.ada.id, "To another job.", desk.now)
    ami = desk.hire("ami", "admin")
    changes(desk, ami, desk.ada, role="agent")
    with pytest.raises(NotNow, match="their own role"):
        changes(desk, ami, ami, role="agent")
    with desk.database.write() as session, pytest.raises(NotNow, match="last admin"):
        people.leave(session, ami, ami.id, "To another job.", desk.now)
    with desk.database.read() as session:
        admins = session.scalars(select(Staff).where(Staff.role == "admin")).all()
    assert [one.left_at for one in admins] == [None]


def test_of_two_admins_who_demote_each_other_at_once_one_stays(
    database: Database, now: datetime
) -> None:
    desk = Desk(database, now)
    ami = desk.hire("ami", "admin")

    def demotes(by: Staff, person: Staff) -> Callable[[Session], object]:
        return lambda session: people.change(
            session,
            by,
            person.id,
            name="x",
            role="agent",
            team_id=None,
            answers_in=[],
            skills=[],
            now=now,
        )

    came = at_once(database, demotes(ami, desk.ada), demotes(desk.ada, ami))
    assert sorted(came) == ["You are no admin any more.", "done"]
    assert sorted([desk.person(ami).role, desk.person(desk.ada).role]) == ["admin", "agent"]
