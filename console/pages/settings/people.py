"""People: who may sign in, as what, and when they leave."""

from flask import abort, flash, redirect, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console import factors, sessions
from console.asking import audit, choice, field, me, now, services, whole
from console.doors import Door, page
from console.pages.settings.start import settings
from console.pages.tongues import TONGUES
from console.pages.trying import attempt
from console.words import say
from desk import people, wording
from desk.rights import NotNow
from desk.signing_off import leave_to_others, standing_sessions
from models.desk import Team
from models.staff import Staff


@page(settings, "/settings/people", Door.OVERSEE)
def people_list() -> str:
    """Everybody, and a form for somebody new."""
    with services().database.read() as session:
        found = people.everybody(session)
        teams = {team.id: team.name for team in session.scalars(select(Team))}
        owing = {one.id for one in found if one.owes_password}
        locked = {one.id for one in found if factors.is_locked(one, real_now())}
    with services().database.write() as session:
        audit(session, "staff.list.view")
    return render_template(
        "console/people.html",
        people=found,
        teams=teams,
        roles=people.ROLES,
        owing=owing,
        locked=locked,
    )


@page(settings, "/settings/people", Door.RUN, "POST")
def add_person() -> AnyResponse | str:
    """Somebody new, with a password for once or with the one that was typed."""
    email, name = field("email", people.LONGEST_EMAIL), field("name", people.LONGEST_NAME)
    role = choice("role", people.ROLES)
    try:
        password, hashed = _password()
        with services().database.write() as session:
            person = people.add(
                session,
                me(),
                email=email,
                name=name,
                role=role,
                password_hash=hashed,
                now=now(),
            )
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
        return redirect(url_for("console.settings.people_list"), 303)
    return _handed(person, password)


def _password() -> tuple[str | None, str]:
    """The password to be shown once, if it was made here, and its hash."""
    typed = field("password", people.LONGEST_PASSWORD)
    made = None if typed else people.one_time_password()
    return made, factors.hashed(people.checked_password(made or typed))


def _handed(person: Staff, password: str | None) -> AnyResponse | str:
    """The page that shows a password once: it is in no address, no cookie and no history."""
    if password is None:
        flash(say("They may sign in, and choose their own password then."), "done")
        return redirect(url_for("console.settings.person", person_id=person.id), 303)
    return render_template("console/password.html", person=person, password=password)


@page(settings, "/settings/people/<int:person_id>", Door.OVERSEE)
def person(person_id: int) -> str:
    """One of them."""
    with services().database.read() as session:
        found = session.get(Staff, person_id)
        if found is None:
            abort(404)
        teams = session.scalars(select(Team).order_by(Team.name)).all()
        owes = found.owes_password
        standing = standing_sessions(session, person_id, real_now())
    with services().database.write() as session:
        audit(session, "staff.view", str(person_id))
    return render_template(
        "console/person.html",
        person=found,
        teams=teams,
        roles=people.ROLES,
        languages=people.ANSWER_LANGUAGES,
        tongues=TONGUES,
        skills=wording.SKILLS,
        owes=owes,
        sessions=standing,
        locked=factors.is_locked(found, real_now()),
    )


@page(settings, "/settings/people/<int:person_id>", Door.RUN, "POST")
def change_person(person_id: int) -> AnyResponse:
    """Name, role, team, languages, skills."""
    name, role = field("name", people.LONGEST_NAME), choice("role", people.ROLES)
    team_id = whole("team", 1, 2**40)
    answers_in = request.form.getlist("answers_in")[: len(people.ANSWER_LANGUAGES)]
    skills = request.form.getlist("skills")[: len(wording.SKILLS)]
    return attempt(
        lambda session: people.change(
            session,
            me(),
            person_id,
            name=name,
            role=role,
            team_id=team_id,
            answers_in=answers_in,
            skills=skills,
            now=now(),
        ),
        say("Saved."),
        _address(person_id),
    )


@page(settings, "/settings/people/<int:person_id>/password", Door.RUN, "POST")
def give_password(person_id: int) -> AnyResponse | str:
    """A new password for once; their sessions end."""
    try:
        password, hashed = _password()
        with services().database.write() as session:
            found = people.give_password(session, me(), person_id, hashed, now())
            sessions.end(session, person_id, real_now())
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
        return redirect(_address(person_id), 303)
    return _handed(found, password)


@page(settings, "/settings/people/<int:person_id>/authenticator", Door.RUN, "POST")
def reset_authenticator(person_id: int) -> AnyResponse:
    """They set up another authenticator when they sign in; their sessions end."""

    def reset(session: Session) -> None:
        people.reset_authenticator(session, me(), person_id, now())
        sessions.end(session, person_id, real_now())

    done = say("They set up another authenticator at the next sign-in.")
    return attempt(reset, done, _address(person_id))


@page(settings, "/settings/people/<int:person_id>/unlock", Door.RUN, "POST")
def unlock(person_id: int) -> AnyResponse:
    """Wrong passwords are forgiven."""
    return attempt(
        lambda session: people.unlock(session, me(), person_id, now()),
        say("They may try again."),
        _address(person_id),
    )


@page(settings, "/settings/people/<int:person_id>/sessions/end", Door.RUN, "POST")
def sign_out(person_id: int) -> AnyResponse:
    """Their sessions end, as for a laptop that was lost; they may sign in again."""

    def end(session: Session) -> None:
        person = people.colleague(session, me(), person_id)
        ended = sessions.end(session, person_id, real_now())
        audit(session, "session.end", str(person_id), ended=ended, everywhere=True)
        leave_to_others(session, person, now(), real_now())

    return attempt(end, say("They are signed out everywhere."), _address(person_id))


@page(settings, "/settings/people/<int:person_id>/leave", Door.RUN, "POST")
def leave(person_id: int) -> AnyResponse:
    """Their access ends now, their threads go back to the others."""
    reason = field("reason", people.LONGEST_REASON)

    def go(session: Session) -> None:
        people.leave(session, me(), person_id, reason, now())
        sessions.end(session, person_id, real_now())

    done = say("They may sign in no more; their threads are in nobody's hands.")
    return attempt(go, done, _address(person_id))


def _address(person_id: int) -> str:
    return url_for("console.settings.person", person_id=person_id)
