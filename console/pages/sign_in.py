"""Signing in: password, then authenticator or recovery code; and signing out."""

from typing import Final

import segno
from flask import Blueprint, current_app, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from console import factors, sessions
from console.asking import audit, field, flag, me, services, signed_in
from console.doors import Door, page
from console.limits import address_of_asker, limiter
from desk.queueing import put_down_all
from models.staff import AuditEntry, Staff

sign_in = Blueprint("sign_in", __name__)
_LONGEST_EMAIL: Final = 254
_LONGEST_PASSWORD: Final = 200
_OFTEN: Final = "20 per minute"


@page(sign_in, "/sign-in", Door.NOBODY)
def ask() -> str:
    """The form."""
    return render_template("console/sign_in.html", failed=False)


@page(sign_in, "/sign-in", Door.NOBODY, "POST")
@limiter.limit(_OFTEN)
def check_password() -> AnyResponse | tuple[str, int]:
    """Password right: on to the second factor, if there must be one."""
    email, password = field("email", _LONGEST_EMAIL), field("password", _LONGEST_PASSWORD)
    with services().database.write() as session:
        staff = factors.staff_at(session, email)
        fits = factors.password_fits(staff, password)
        if staff is None or not fits or factors.is_locked(staff, real_now()):
            _failed(session, staff, "password")
            refused = True
        else:
            refused = False
            token, proved = _let_in(session, staff)
    if refused:
        return render_template("console/sign_in.html", failed=True), 401
    return _with_cookie(token, "inbox.show" if proved else "sign_in.ask_code")


def _let_in(session: Session, staff: Staff) -> tuple[str, bool]:
    """A session, whole where no second factor is owed."""
    settings = services().settings
    owes = staff.totp_since is not None or settings.second_factor == "required"
    if not owes:
        factors.forgive(staff)
        _wrote(session, staff, "sign_in")
    token = sessions.begin(
        session,
        services().lookup,
        staff,
        proved=not owes,
        address=address_of_asker(),
        browser=_browser(),
        now=real_now(),
    )
    return token, not owes


def _browser() -> str:
    return request.headers.get("User-Agent", "")


def _failed(session: Session, staff: Staff | None, factor: str) -> None:
    if staff is None:
        return
    locked = factors.count_failure(staff, real_now())
    _wrote(session, staff, "sign_in.failed", factor=factor, locked=locked)


def _wrote(session: Session, staff: Staff, action: str, **details: object) -> None:
    entry = AuditEntry(at=real_now(), actor=f"staff:{staff.id}", action=action)
    entry.subject, entry.details = str(staff.id), {"address": address_of_asker(), **details}
    session.add(entry)


def _with_cookie(token: str, endpoint: str) -> AnyResponse:
    answer = redirect(url_for(f"console.{endpoint}"), 303)
    answer.set_cookie(
        sessions.COOKIE,
        token,
        path="/console",
        httponly=True,
        secure=current_app.config["CONSOLE_TLS"],
        samesite="Lax",
    )
    return answer


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
    return render_template("console/code.html", failed=failed, uri=_qr(uri), secret=secret)


def _qr(uri: str) -> str:
    return segno.make(uri, error="m").svg_data_uri(scale=5, border=2)


@page(sign_in, "/sign-in/code", Door.HALF, "POST")
@limiter.limit(_OFTEN)
def check_code() -> AnyResponse | tuple[str, int] | str:
    """The session is whole with the right code; the first one enrols the authenticator."""
    code = field("code", 20)
    with services().database.write() as session:
        staff = session.get_one(Staff, me().id, with_for_update=True)
        if factors.is_locked(staff, real_now()) or not _code_fits(session, staff, code):
            _failed(session, staff, "code")
            codes, token = None, None
        else:
            codes, token = _complete(session, staff)
    if token is None:
        return _code_page(failed=True), 401
    if not codes:
        return _with_cookie(token, "inbox.show")
    answer = _with_cookie(token, "inbox.show")
    answer.status_code, answer.data = 200, render_template("console/codes.html", codes=codes)
    del answer.headers["Location"]
    return answer


def _code_fits(session: Session, staff: Staff, code: str) -> bool:
    lookup, vault, now = services().lookup, services().vault, real_now()
    if factors.code_fits(staff, vault, code, now):
        return True
    enrolled = staff.totp_since is not None
    return enrolled and factors.recovery_fits(session, lookup, staff, code, now)


def _complete(session: Session, staff: Staff) -> tuple[list[str], str]:
    """Recovery codes for whoever has just enrolled; a new token, for the old one was half."""
    factors.forgive(staff)
    codes: list[str] = []
    if staff.totp_since is None:
        staff.totp_since = real_now()
        codes = list(factors.new_codes(session, services().lookup, staff))
        _wrote(session, staff, "authenticator.enrolled")
    now = real_now()
    sessions.end(session, staff.id, now, signed_in().session.id)
    token = sessions.begin(
        session,
        services().lookup,
        staff,
        proved=True,
        address=address_of_asker(),
        browser=_browser(),
        now=now,
    )
    _wrote(session, staff, "sign_in")
    return codes, token


# --- Out ------------------------------------------------------------------------------------


@page(sign_in, "/sign-out", Door.HALF, "POST")
def leave() -> AnyResponse:
    """End this session, or all of them; threads go back to the others with the last one."""
    only_here = None if flag("everywhere") else signed_in().session.id
    now = real_now()
    with services().database.write() as session:
        ended = sessions.end(session, me().id, now, only_here)
        audit(session, "sign_out", str(me().id), sessions=ended)
        if not sessions.standing_sessions(session, me().id, now):
            put_down_all(session, me(), now)
    answer = redirect(url_for("console.sign_in.ask"), 303)
    answer.delete_cookie(sessions.COOKIE, path="/console")
    return answer
