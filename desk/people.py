"""The people who may sign in: who they are, what they may, where they sit, when they leave."""

import re
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import and_, delete, or_, select
from sqlalchemy.orm import Session

from desk.entries import RUNS, require_admin, wrote
from desk.queueing import put_down_all
from desk.rights import READS_ONLY, NotNow
from desk.skills import SKILLS
from models.desk import Team
from models.signing_in import RecoveryCode
from models.staff import Staff

ROLES: Final = ("agent", "supervisor", "admin", "auditor")
SHORTEST_PASSWORD: Final = 12
LONGEST_PASSWORD: Final = 200
LONGEST_EMAIL: Final = 254
LONGEST_NAME: Final = 200
LONGEST_REASON: Final = 200
ANSWER_LANGUAGES: Final = ("en", "zh", "zh-Hant", "es")
_EMAIL: Final = re.compile(r"[^\s@]{1,64}@[^\s@]+\.[^\s@]+")


# --- What is right, wherever it is typed ----------------------------------------------------


def checked_address(email: str) -> str:
    """In lower case, for nobody remembers how it was entered; ``NotNow`` for no address."""
    address = email.strip().lower()
    if len(address) > LONGEST_EMAIL or not _EMAIL.fullmatch(address):
        raise NotNow("The address should look like ana@lender.example.")
    return address


def checked_name(name: str) -> str:
    """Without blanks around it; ``NotNow`` where nothing is left, or too much."""
    if not 0 < len(name.strip()) <= LONGEST_NAME:
        raise NotNow("The name should have 1 to {most} characters.", most=LONGEST_NAME)
    return name.strip()


def checked_password(password: str) -> str:
    """As it was typed; ``NotNow`` where it is too short or too long."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise NotNow(
            "The password should have {least} to {most} characters.",
            least=SHORTEST_PASSWORD,
            most=LONGEST_PASSWORD,
        )
    return password


def one_time_password() -> str:
    """A password to be handed over, which its owner replaces at once: 96 random bits."""
    return secrets.token_urlsafe(12)


# --- Coming ---------------------------------------------------------------------------------


def take_on(
    session: Session, *, email: str, name: str, role: str, password_hash: str, now: datetime
) -> Staff:
    """Let a person in; somebody who had left comes back, with another authenticator to set up.

    All values are checked already. ``NotNow`` where somebody works here under the address.
    """
    person = session.scalars(select(Staff).where(Staff.email == email).with_for_update()).first()
    if person is not None and person.left_at is None:
        raise NotNow("Somebody works here under that address already.")
    if person is None:
        person = Staff(email=email, created_at=now)
        session.add(person)
    person.name, person.role = name, role
    person.password_hash, person.left_at = password_hash, None
    forget_factors(session, person)
    session.flush()
    return person


def add(
    session: Session,
    by: Staff,
    *,
    email: str,
    name: str,
    role: str,
    password_hash: str,
    now: datetime,
) -> Staff:
    """A new colleague, with a password that they replace when they first sign in."""
    require_admin(by)
    address, called = checked_address(email), checked_name(name)
    _require_role(role)
    person = take_on(
        session, email=address, name=called, role=role, password_hash=password_hash, now=now
    )
    person.given_hash = person.password_hash
    wrote(session, by, "staff.add", str(person.id), now, role=role)
    return person


def give_password(
    session: Session, by: Staff, person_id: int, password_hash: str, now: datetime
) -> Staff:
    """A new password for whoever forgot theirs; they replace it when they sign in."""
    person = colleague(session, by, person_id)
    _require_other(by, person, "Change your own password under your settings.")
    person.password_hash = password_hash
    person.failed_sign_ins, person.locked_until = 0, None
    person.given_hash = person.password_hash
    wrote(session, by, "staff.password", str(person.id), now)
    return person


def _require_role(role: str) -> None:
    if role not in ROLES:
        raise NotNow("There is no such role.")


# --- Changing -------------------------------------------------------------------------------


def change(
    session: Session,
    by: Staff,
    person_id: int,
    *,
    name: str,
    role: str,
    team_id: int | None,
    answers_in: Sequence[str],
    skills: Sequence[str],
    now: datetime,
) -> Staff:
    """Name, role, team, languages and skills of a colleague. Nobody changes their own role."""
    person = colleague(session, by, person_id)
    _require_role(role)
    if role != person.role:
        _change_role(session, by, person, role, now)
    if team_id is not None and session.get(Team, team_id) is None:
        raise NotNow("There is no such team any more.")
    person.name = checked_name(name)
    person.team_id = team_id
    person.answers_in = [one for one in ANSWER_LANGUAGES if one in answers_in]
    person.skills = [one for one in SKILLS if one in skills]
    told = {"answers_in": person.answers_in, "skills": person.skills}
    wrote(session, by, "staff.change", str(person.id), now, team=team_id, **told)
    session.flush()
    return person


def _change_role(session: Session, by: Staff, person: Staff, role: str, now: datetime) -> None:
    _require_other(by, person, "Nobody changes their own role: ask another admin.")
    if person.role == RUNS:
        _require_another_admin(session, person)
    before, person.role = person.role, role
    if role == READS_ONLY:
        put_down_all(session, person, now)
    wrote(session, by, "staff.role", str(person.id), now, before=before, after=role)


def reset_authenticator(session: Session, by: Staff, person_id: int, now: datetime) -> Staff:
    """Whoever lost their phone and their recovery codes sets up another one at the next sign-in."""
    person = colleague(session, by, person_id)
    _require_other(by, person, "Somebody else resets your authenticator: ask another admin.")
    forget_factors(session, person)
    wrote(session, by, "staff.authenticator_reset", str(person.id), now)
    session.flush()
    return person


def unlock(session: Session, by: Staff, person_id: int, now: datetime) -> Staff:
    """Too many wrong passwords are forgiven."""
    person = colleague(session, by, person_id)
    person.failed_sign_ins, person.locked_until = 0, None
    wrote(session, by, "staff.unlock", str(person.id), now)
    session.flush()
    return person


def forget_factors(session: Session, person: Staff) -> None:
    """They set up an authenticator at the next sign-in, and no recovery code of theirs counts."""
    person.totp_cipher = person.totp_since = person.totp_step = None
    person.failed_sign_ins, person.locked_until = 0, None
    if person.id is not None:
        session.execute(delete(RecoveryCode).where(RecoveryCode.staff_id == person.id))


# --- Leaving --------------------------------------------------------------------------------


def leave(session: Session, by: Staff, person_id: int, reason: str, now: datetime) -> int:
    """A person's access ends and their threads go back to the others; how many threads.

    What they did stays in the records. The last admin stays: nobody could let anybody in again.
    """
    person = colleague(session, by, person_id)
    if not 0 < len(reason) <= LONGEST_REASON:
        raise NotNow("Say why, in at most {most} characters.", most=LONGEST_REASON)
    if person.role == RUNS:
        _require_another_admin(session, person)
    person.left_at = now
    person.alert_cipher = person.alert_service = person.alert_since = None
    threads = put_down_all(session, person, now)
    wrote(session, by, "staff.leave", str(person.id), now, threads=threads, reason=reason)
    session.flush()
    return threads


def colleague(session: Session, by: Staff, person_id: int) -> Staff:
    """The person to be changed, locked with all admins, in one order.

    Two admins who turn against each other at once come one after the other, and the slower one
    is no admin any more.
    """
    require_admin(by)
    is_admin = and_(Staff.role == RUNS, Staff.left_at.is_(None))
    rows = select(Staff).where(or_(Staff.id == person_id, is_admin)).order_by(Staff.id)
    locked = session.scalars(rows.with_for_update().execution_options(populate_existing=True))
    found = {one.id: one for one in locked}
    if by.id not in found:
        raise NotNow("You are no admin any more.")
    require_admin(found[by.id])
    person = found.get(person_id)
    if person is None or person.left_at is not None:
        raise NotNow("They do not work here any more.")
    return person


def _require_other(by: Staff, person: Staff, words: str) -> None:
    if by.id == person.id:
        raise NotNow(words)


def _require_another_admin(session: Session, person: Staff) -> None:
    rows = select(Staff.id).where(Staff.role == RUNS, Staff.left_at.is_(None))
    if set(session.scalars(rows)) <= {person.id}:
        raise NotNow("They are the last admin: make somebody else an admin first.")


def everybody(session: Session) -> Sequence[Staff]:
    """Whoever works here by name, then those who left."""
    rows = select(Staff).order_by(Staff.left_at.is_not(None), Staff.name, Staff.id)
    return session.scalars(rows).all()
