"""Macros: making and changing them. They are run beside a thread."""

from typing import Final

from flask import abort, flash, redirect, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from console.asking import field, flag, me, now, services, whole
from console.doors import Door, page
from console.pages.settings.start import settings
from console.pages.tongues import TONGUES
from console.pages.trying import attempt
from console.words import say
from desk import macros as desk
from desk.people import ANSWER_LANGUAGES
from desk.rights import NotNow
from models.cases import CaseKind
from models.desk import Label, Macro

_LONGEST_WORDS: Final = 1000


@page(settings, "/settings/macros", Door.PROOF)
def macro_list() -> str:
    """Those in use, those that are not, and a form for another."""
    return _page(None)


@page(settings, "/settings/macros/<int:macro_id>", Door.PROOF)
def macro(macro_id: int) -> str:
    """One of them, to be changed."""
    return _page(macro_id)


def _page(macro_id: int | None, typed: Macro | None = None) -> str:
    with services().database.read() as session:
        every = session.scalars(
            select(Macro).order_by(Macro.retired_at.is_not(None), Macro.name)
        ).all()
        labels = session.scalars(
            select(Label).where(Label.retired_at.is_(None)).order_by(Label.name)
        ).all()
        names = {label.id: label.name for label in session.scalars(select(Label))}
    chosen = next((one for one in every if one.id == macro_id), None)
    if macro_id is not None and chosen is None:
        abort(404)
    return render_template(
        "console/macro_list.html",
        every=every,
        chosen=chosen,
        shown=typed or chosen or Macro(name="", words={}, resolves=False),
        labels=labels,
        label_names=names,
        languages=ANSWER_LANGUAGES,
        tongues=TONGUES,
        kinds=[kind.value for kind in CaseKind],
        most_hours=desk.MOST_HOURS,
    )


@page(settings, "/settings/macros", Door.LEAD, "POST")
def add_macro() -> AnyResponse | tuple[str, int]:
    """A new one."""
    return _keep(None)


@page(settings, "/settings/macros/<int:macro_id>", Door.LEAD, "POST")
def change_macro(macro_id: int) -> AnyResponse | tuple[str, int]:
    """Other words or steps."""
    return _keep(macro_id)


def _keep(macro_id: int | None) -> AnyResponse | tuple[str, int]:
    """What cannot be kept stays in the form."""
    name, steps = field("name", desk.LONGEST_NAME, least=1), _steps()
    try:
        with services().database.write() as session:
            _store(session, macro_id, name, steps)
    except NotNow as reason:
        flash(say(reason.words, **reason.values), "error")
        typed = Macro(name=name, words=dict(steps.words), label_id=steps.label_id)
        typed.case_kind, typed.snooze_hours = steps.case_kind, steps.snooze_hours
        typed.resolves = steps.resolves
        return _page(macro_id, typed), 422
    flash(say("Saved."), "done")
    return redirect(url_for("console.settings.macro_list"), 303)


def _store(session: Session, macro_id: int | None, name: str, steps: desk.Steps) -> None:
    lender = services().voice.lender(session)
    if macro_id is None:
        desk.add_macro(session, me(), name, steps, lender=lender, now=now())
    else:
        desk.change_macro(session, me(), macro_id, name, steps, lender=lender, now=now())


def _steps() -> desk.Steps:
    kind = request.form.get("case_kind", "")
    if kind and kind not in set(CaseKind):
        abort(400)
    words = {language: field(f"words_{language}", _LONGEST_WORDS) for language in ANSWER_LANGUAGES}
    return desk.Steps(
        words={language: text for language, text in words.items() if text},
        label_id=whole("label", 1, 2**40),
        case_kind=kind or None,
        snooze_hours=whole("snooze_hours", 1, desk.MOST_HOURS),
        resolves=flag("resolves"),
    )


@page(settings, "/settings/macros/<int:macro_id>/retire", Door.LEAD, "POST")
def retire_macro(macro_id: int) -> AnyResponse:
    """Out of use, or back."""
    back = flag("back")
    return attempt(
        lambda session: desk.retire_macro(session, me(), macro_id, now(), back=back),
        say("Saved."),
        url_for("console.settings.macro_list"),
    )
