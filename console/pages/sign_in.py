"""Signing in: password, then authenticator or recovery code; and signing out."""

from typing import Final, Literal

import segno
from flask import Blueprint, flash, redirect, render_template, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console import factors, sessions
from console.asking import audit, field, flag, me, now, services, signed_in
from console.doors import Door, page
from console.limits import limiter
from console.pages.entering import OFTEN, How, begin, let_in, sign_in_page, with_cookie, wrote
from console.way_back import forget_way, way_back
from console.words import say
from desk.signing_off import leave_to_others
from models.staff import Staff

sign_in = Blueprint("sign_in", __name__)
_LONGEST_EMAIL: Final = 254
_LONGEST_PASSWORD: Final = 200
_Proof = Literal["authenticator", "recovery"]


@page(sign_in, "/sign-in", Door.NOBODY)
def ask() -> str:
    """The form."""
    return sign_in_page()


@page(sign_in, "/sign-in", Door.NOBODY, "POST")
@limiter.limit(OFTEN)
def check_password() -> AnyResponse | tuple[str, int]:
    """Password right: on to the second factor, if there must be one."""
    email, password = field("email", _LONGEST_EMAIL), field("password", _LONGEST_PASSWORD)
    with services().database.write() as session:
        staff = factors.staff_at(session, email)
        fits = factors.password_fits(staff, password)
        if staff is not None and fits and not factors.is_locked(staff, real_now()):
            return let_in(session, staff, "password")
        _failed(session, staff, "password")
    return sign_in_page(
        say(
            "That address and password do not go together, or there were too many tries: "
            "then wait a quarter of an hour."
        )
    ), 401


def _failed(session: Session, staff: Staff | None, factor: str) -> None:
    if staff is None:
        return
    locked = factors.count_failure(staff, real_now())
    wrote(session, staff, "sign_in.failed", factor=factor, locked=locked)


# --- The second factor ----------------------------------------------------------------------


@page(sign_in, "/sign-in/code", Door.HALF)
def ask_code() -> str | AnyResponse:
    """The form for the code; whoever has no authenticator yet is shown how to get one."""
    if signed_in().whole:
        return redirect(url_for("console.inbox.show"), 303)
    return _code_page(failed=False)


def _code_page(*, failed: bool) -> str:
    with services().database.write() as session:
        staff = session.get_one(Staff, me().id)
        if staff.totp_since is not None:
            return render_template("console/code.html", failed=failed, uri=None)
        secret = factors.new_secret(staff, services().vault)
        issuer = services().voice.lender(session).name
    uri = factors.address_of(secret, staff.email, f"Loanline {issuer}")
    return render_template("console/code.html", failed=failed, uri=as_picture(uri), secret=secret)


def as_picture(uri: str) -> str:
    """The QR code of an address, as the source of a picture."""
    return segno.make(uri, error="m").svg_data_uri(scale=5, border=2)


@page(sign_in, "/sign-in/code", Door.HALF, "POST")
@limiter.limit(OFTEN)
def check_code() -> AnyResponse | tuple[str, int] | str:
    """The session is whole with the right code; the first one enrols the authenticator."""
    code = field("code", 20)
    with services().database.write() as session:
        staff = session.get_one(Staff, me().id, with_for_update=True)
        by = None if factors.is_locked(staff, real_now()) else _proved_by(session, staff, code)
        codes, token = _complete(session, staff) if by else (list[str](), None)
        if by is None:
            _failed(session, staff, "code")
        left = factors.codes_left(session, staff)
    if token is None:
        return _code_page(failed=True), 401
    if by == "recovery":
        flash(
            say(
                "You came in by a recovery code; {count} are left. "
                "If your phone is lost, set up a new authenticator below.",
                count=left,
            ),
            "error",
        )
        return with_cookie(token, url_for("console.me.show"))
    if not codes:
        return with_cookie(token, way_back())
    answer = with_cookie(token, url_for("console.inbox.show"))
    answer.status_code, answer.data = 200, render_template("console/codes.html", codes=codes)
    del answer.headers["Location"]
    return answer


def _proved_by(session: Session, staff: Staff, code: str) -> _Proof | None:
    """By what they proved themselves; ``None`` where the code does not count."""
    lookup, vault, now = services().lookup, services().vault, real_now()
    if factors.code_fits(staff, vault, code, now):
        return "authenticator"
    enrolled = staff.totp_since is not None
    if enrolled and factors.recovery_fits(session, lookup, staff, code, now):
        return "recovery"
    return None


def _complete(session: Session, staff: Staff) -> tuple[list[str], str]:
    """Recovery codes for whoever has just enrolled; a new token, for the old one was half."""
    factors.forgive(staff)
    codes: list[str] = []
    if staff.totp_since is None:
        staff.totp_since = real_now()
        codes = list(factors.new_codes(session, services().lookup, staff))
        wrote(session, staff, "authenticator.enrolled")
    half = signed_in().session
    how: How = "provider" if half.by_provider else "password"
    sessions.end(session, staff.id, real_now(), half.id)
    wrote(session, staff, "sign_in", how=how)
    return codes, begin(session, staff, how, proved=True)


# --- Out ------------------------------------------------------------------------------------


@page(sign_in, "/sign-out", Door.HALF, "POST")
def leave() -> AnyResponse:
    """End this session, or all of them; threads go back to the others with the last one.

    Whoever owes the second factor may be anybody with the password: they end their own session.
    """
    whole, moment = signed_in().whole, real_now()
    only_here = None if whole and flag("everywhere") else signed_in().session.id
    with services().database.write() as session:
        ended = sessions.end(session, me().id, moment, only_here)
        audit(session, "sign_out", str(me().id), sessions=ended)
        if whole:
            leave_to_others(session, me(), now(), moment)
    forget_way()
    answer = redirect(url_for("console.sign_in.ask"), 303)
    answer.delete_cookie(sessions.COOKIE, path="/console")
    return answer
