"""One's own settings: language, keys, sessions, password, recovery codes."""

from flask import Blueprint, flash, redirect, render_template, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console import factors, sessions
from console.asking import audit, choice, field, flag, me, now, services, signed_in
from console.doors import Door, page
from console.limits import limiter
from console.words import LANGUAGES, say
from desk.people import LONGEST_PASSWORD, SHORTEST_PASSWORD
from desk.signing_off import leave_to_others, standing_sessions
from models.staff import Staff

me_pages = Blueprint("me", __name__)


@page(me_pages, "/me", Door.READ)
def show() -> str:
    """Settings and sessions."""
    with services().database.read() as session:
        standing = standing_sessions(session, me().id, real_now())
        codes_left = factors.codes_left(session, me())
    return render_template(
        "console/me.html",
        sessions=standing,
        here=signed_in().session.id,
        languages=LANGUAGES,
        codes_left=codes_left,
    )


@page(me_pages, "/me", Door.READ, "POST")
def change() -> AnyResponse:
    """Language of the console, and whether single letters are shortcuts."""
    language = choice("interface", ("", *LANGUAGES))
    with services().database.write() as session:
        staff = session.get_one(Staff, me().id)
        staff.interface, staff.single_keys = language or None, flag("single_keys")
        audit(session, "staff.settings", str(staff.id), interface=language)
    flash(say("Saved."), "done")
    return redirect(url_for("console.me.show"), 303)


@page(me_pages, "/me/sessions/<int:session_id>/end", Door.READ, "POST")
def end_session(session_id: int) -> AnyResponse:
    """End one of one's own sessions."""
    with services().database.write() as session:
        if not sessions.end(session, me().id, real_now(), session_id):
            raise NotFound
        audit(session, "session.end", str(me().id), ended=session_id)
        leave_to_others(session, me(), now(), real_now())
    flash(say("That browser is signed out."), "done")
    return redirect(url_for("console.me.show"), 303)


@page(me_pages, "/me/password", Door.READ, "POST")
@limiter.limit("10 per minute")
def change_password() -> AnyResponse:
    """A new password ends every other session."""
    old, new = field("old", LONGEST_PASSWORD), field("new", LONGEST_PASSWORD)
    with services().database.write() as session:
        staff = session.get_one(Staff, me().id, with_for_update=True)
        if not proves(session, staff, old):
            said, kind = _why_not(staff), "error"
        elif len(new) < SHORTEST_PASSWORD:
            said, kind = say("The new password should have at least 12 characters."), "error"
        else:
            _take_over(session, staff, new)
            said, kind = say("The new password counts. Other browsers are signed out."), "done"
    flash(said, kind)
    return redirect(url_for("console.me.show"), 303)


def proves(session: Session, staff: Staff, password: str) -> bool:
    """Whether it is their password; a wrong one counts and locks as at the sign-in."""
    if not factors.is_locked(staff, real_now()) and factors.password_fits(staff, password):
        return True
    factors.count_failure(staff, real_now())
    audit(session, "sign_in.failed", str(staff.id), factor="password")
    return False


def _why_not(staff: Staff) -> str:
    """What is said of a password that does not count: it may be right while they are locked."""
    if factors.is_locked(staff, real_now()):
        return say(
            "Too many tries failed. Wait a quarter of an hour, or ask an admin to unlock you."
        )
    return say("That is not your password now.")


def _take_over(session: Session, staff: Staff, new: str) -> None:
    staff.password_hash = factors.hashed(new)
    end_others(session, staff)
    audit(session, "password.change", str(staff.id))


def end_others(session: Session, staff: Staff) -> None:
    """End every session of theirs but the one that asks."""
    mine, now = signed_in().session.id, real_now()
    for kept in standing_sessions(session, staff.id, now):
        if kept.id != mine:
            sessions.end(session, staff.id, now, kept.id)


@page(me_pages, "/me/codes", Door.READ, "POST")
@limiter.limit("10 per minute")
def new_codes() -> AnyResponse | str:
    """Ten new recovery codes, for whoever gives the password once more."""
    password = field("password", LONGEST_PASSWORD)
    with services().database.write() as session:
        staff = session.get_one(Staff, me().id, with_for_update=True)
        if not proves(session, staff, password) or staff.totp_since is None:
            codes, said = None, _why_not(staff)
        else:
            codes, said = factors.new_codes(session, services().lookup, staff), ""
            audit(session, "recovery.renew", str(staff.id))
    if codes is None:
        flash(said, "error")
        return redirect(url_for("console.me.show"), 303)
    return render_template("console/codes.html", codes=codes)
