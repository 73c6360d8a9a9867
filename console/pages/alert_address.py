"""Where somebody is told first of what is theirs to see to: set, tried, forgotten."""

from flask import Blueprint, flash, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from alerts.own_addresses import (
    LONGEST,
    ForAdmins,
    NotUnderstood,
    address_of,
    forget_address,
    is_taken,
    keep_address,
)
from console.asking import audit, field, me, now, services
from console.doors import Door, page
from console.limits import limiter
from console.words import say
from desk.rights import NotNow
from models.staff import Staff

alert_address = Blueprint("alert_address", __name__)


@page(alert_address, "/me/alerts", Door.WORK, "POST")
@limiter.limit("10 per minute")
def keep_mine() -> AnyResponse:
    """One's own, of a service that is reached at a machine of its own."""
    return _keep(me().id, _mine())


@page(alert_address, "/me/alerts/forget", Door.WORK, "POST")
def forget_mine() -> AnyResponse:
    """No more."""
    return _forget(me().id, _mine())


@page(alert_address, "/me/alerts/test", Door.WORK, "POST")
@limiter.limit("5 per minute")
def try_mine() -> AnyResponse:
    """A message that says it is a test, to see whether it arrives."""
    url = address_of(services().vault, me().alert_cipher)
    if url is None:
        flash(say("There is no address to try: set one first."), "error")
        return redirect(_mine(), 303)
    if is_taken(me().id, url):
        flash(say("A test is on its way: it should be there in a moment."), "done")
    else:
        flash(
            say("The service did not take the test. Check the address and set it again."), "error"
        )
    return redirect(_mine(), 303)


@page(alert_address, "/settings/people/<int:person_id>/alerts", Door.RUN, "POST")
@limiter.limit("30 per minute")
def keep_theirs(person_id: int) -> AnyResponse:
    """A colleague's, of any service that is known, such as mail."""
    return _keep(person_id, _theirs(person_id))


@page(alert_address, "/settings/people/<int:person_id>/alerts/forget", Door.RUN, "POST")
def forget_theirs(person_id: int) -> AnyResponse:
    """No more."""
    return _forget(person_id, _theirs(person_id))


def _mine() -> str:
    return f"{url_for('console.me.show')}#alerts"


def _theirs(person_id: int) -> str:
    return f"{url_for('console.settings.person', person_id=person_id)}#alerts"


def _keep(person_id: int, back: str) -> AnyResponse:
    url = field("address", LONGEST)
    try:
        with services().database.write() as session:
            person = _colleague(session.get(Staff, person_id, with_for_update=True))
            by_admin = me().role == "admin"
            service = keep_address(services().vault, person, url, now(), by_admin=by_admin)
            audit(session, "staff.alert_address", str(person_id), service=service)
    except NotUnderstood:
        flash(
            say("That is no address that is understood. It looks like slack://… or tgram://…"),
            "error",
        )
    except ForAdmins:
        flash(
            say("Such an address is set by an admin: it names the machine that is called."), "error"
        )
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
    else:
        flash(say("Alerts go there first: {service}.", service=service), "done")
    return redirect(back, 303)


def _forget(person_id: int, back: str) -> AnyResponse:
    with services().database.write() as session:
        person = session.get(Staff, person_id, with_for_update=True)
        if person is not None and person.alert_cipher is not None:
            forget_address(person)
            audit(session, "staff.alert_address", str(person_id), service=None)
    flash(say("The address is forgotten."), "done")
    return redirect(back, 303)


def _colleague(person: Staff | None) -> Staff:
    """Whoever may have something to see to."""
    if person is None or person.left_at is not None:
        raise NotNow("They do not work here any more.")
    if person.role == "auditor":
        raise NotNow("Auditors read and own nothing, so nothing is told to them.")
    return person
