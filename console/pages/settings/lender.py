"""The lender's facts: the common ones in a form, all of them as a document."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from flask import flash, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from accounts.faults import BadDocument
from accounts.lender import Lender
from console.asking import field, flag, me, now, services, whole
from console.doors import Door, page
from console.faultwords import fault_words
from console.pages.settings.lender_form import (
    LINES,
    NUMBERS,
    PACKS,
    PLACES,
    Wrong,
    by_name,
    in_the_form,
)
from console.pages.settings.start import DAYS, WEEK, settings
from console.pages.tongues import TONGUES
from console.words import say
from desk import lender_facts as desk
from desk.rights import NotNow

_LONGEST: Final = 200
_LONGEST_DAYS: Final = 2000


@page(settings, "/settings/lender", Door.OVERSEE)
def lender() -> str:
    """What is in use, to be changed."""
    with services().database.read() as session:
        facts = desk.facts_in_use(session)
    return _page(facts)


def _page(
    facts: desk.Facts,
    *,
    faults: Sequence[str | Wrong] = (),
    text: str | None = None,
    typed: Mapping[str, Any] | None = None,
    other: Sequence[str] = (),
) -> str:
    return render_template(
        "console/lender.html",
        facts=facts,
        faults=[one for one in faults if isinstance(one, str)],
        wrong=[one for one in faults if isinstance(one, Wrong)],
        marked=by_name(one for one in faults if isinstance(one, Wrong)),
        text=facts.text if text is None else text,
        value=lambda path: _at(facts.document, typed or {}, path),
        week=tuple(zip(WEEK, DAYS, strict=True)),
        numbers=NUMBERS,
        lines=LINES,
        places=PLACES,
        packs=PACKS,
        languages=tuple(TONGUES),
        tongues=TONGUES,
        largest=desk.LARGEST,
        other=other,
    )


def _at(document: Mapping[str, Any], typed: Mapping[str, Any], path: str) -> Any:
    """A value by its dotted path: as it was typed just now, else as it is in use."""
    if path in typed:
        return typed[path]
    part: Any = document
    for name in path.split("."):
        part = part.get(name) if isinstance(part, dict) else None
    return part


# --- The form -------------------------------------------------------------------------------


@page(settings, "/settings/lender", Door.RUN, "POST")
def change_lender() -> AnyResponse | tuple[str, int]:
    """The facts that change most: hours, closed days, numbers to call, budgets."""
    changes = _changes()

    def changed(facts: desk.Facts) -> Lender:
        return desk.with_changes(facts.document, changes)

    return _save(changed, typed=changes)


def _changes() -> dict[str, Any]:
    """What the form holds, by the paths of the document; the document's model checks it."""
    changes: dict[str, Any] = {path: field(path, _LONGEST) for path in LINES}
    for path in PLACES:
        changes[path] = field(path, _LONGEST) or None
    for path in NUMBERS:
        changes[path] = whole(path, 0, 10**6)
    changes["desk.assignment.automatic"] = flag("desk.assignment.automatic")
    changes["desk.segment_price"] = _price()
    changes["hours.days"] = {day: _words(field(f"hours_{day}", _LONGEST)) for day in WEEK}
    changes["hours.holidays.also_closed"] = _words(field("also_closed", _LONGEST_DAYS))
    changes["reply_languages"] = [
        one for one in TONGUES if one in request.form.getlist("reply_languages")
    ]
    days = {pack: whole(f"complaint_{pack}", 0, 10**6) for pack in PACKS}
    changes["complaint_days"] = {pack: count for pack, count in days.items() if count is not None}
    return changes


def _price() -> dict[str, str] | None:
    """The price of a segment; nothing where neither amount nor currency is typed."""
    amount, currency = field("price", 12), field("currency", 3).upper()
    return {"amount": amount, "currency": currency} if amount or currency else None


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()


# --- The document ---------------------------------------------------------------------------


@page(settings, "/settings/lender/document", Door.RUN, "POST")
def change_document() -> AnyResponse | tuple[str, int]:
    """Everything, as YAML."""
    text = field("document", desk.LARGEST)
    return _save(lambda _: desk.from_text(text), text=text)


def _save(
    changed: Any, *, text: str | None = None, typed: Mapping[str, Any] | None = None
) -> AnyResponse | tuple[str, int]:
    """Keep it if it is right and nobody was faster; else the page again with what was typed."""
    seen = whole("version", 1, 2**40)
    if seen is None:
        raise BadRequest
    try:
        with services().database.write() as session:
            parts = _store(session, changed, seen)
    except BadDocument as bad:
        found = in_the_form(bad.faults) if text is None else map(fault_words, bad.faults)
        return _again([*found], 422, text, typed)
    except desk.Overtaken as reason:
        return _again([say(reason.words, **reason.values)], 409, text, typed)
    except NotNow as reason:
        return _again([say(reason.words, **reason.values)], 422, text, typed)
    done = say("Saved: {parts}. Replies say so within seconds.", parts=", ".join(parts))
    flash(done, "done")
    return redirect(url_for("console.settings.lender"), 303)


def _store(session: Session, changed: Any, seen: int) -> list[str]:
    lender = changed(desk.facts_in_use(session))
    return desk.save(session, me(), lender, seen=seen, now=now())


def _again(
    faults: Sequence[str | Wrong], status: int, text: str | None, typed: Mapping[str, Any] | None
) -> tuple[str, int]:
    with services().database.read() as session:
        facts = desk.facts_in_use(session)
        other = desk.differing(facts, text, typed) if status == 409 else ()
    return _page(facts, faults=faults, text=text, typed=typed, other=other), status
