"""``cases``: what people must settle, at a terminal. Whoever has the console needs none of this."""

from typing import Final, TextIO

import click
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from clock import now
from commands.context import audit, services_here, staff_named
from commands.plain import PlainGroup
from desk.case_words import CATEGORIES, outcomes_of
from desk.casework import Ending, categorise, finish, read_redress
from desk.rights import NotNow
from models.cases import Case, CaseEvent, CaseState, Hold

_MOST: Final = 200
_HELP: Final = "See `flask --app app cases close --help`."


@click.group(cls=PlainGroup)
def cases() -> None:
    """See the cases that are open, and settle them."""


@cases.command("list")
@click.option("--all", "everything", is_flag=True, help="Closed ones, too.")
def list_cases(*, everything: bool) -> None:
    """Open cases, those first whose clock ends first."""
    rows = select(Case).order_by(Case.due_at, Case.id).limit(_MOST)
    if not everything:
        rows = rows.where(Case.state != CaseState.CLOSED)
    with services_here().database.read() as session:
        found = session.scalars(rows).all()
    for case in found:
        click.echo(_row(case))
    if not found:
        click.echo("No case yet." if everything else "No case is open.")


def _row(case: Case) -> str:
    due = case.due_at.strftime("%Y-%m-%d") if case.due_at else "-"
    about = f"{case.kind}/{case.category}" if case.category else str(case.kind)
    end = f"  {case.outcome}" if case.outcome else ""
    thread = case.thread_id.hex[:8]
    return f"{case.reference}  {about:<28} {case.state:<8} due {due}  {thread}{end}"


@cases.command()
@click.argument("reference")
def show(reference: str) -> None:
    """One case with what happened to it."""
    with services_here().database.write() as session:
        case = _case(session, reference)
        audit(session, "case.show", case.reference)
        events = session.scalars(
            select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id)
        ).all()
        click.echo(_row(case))
        for event in events:
            note = f"  {event.note}" if event.note else ""
            click.echo(f"  {event.at:%Y-%m-%d %H:%M}  {event.what}{note}")
        if case.state != CaseState.CLOSED:
            click.echo(f"It can end as one of these: {', '.join(outcomes_of(case.kind))}.")


def _case(session: Session, reference: str) -> Case:
    wanted = reference.strip().upper()
    case = session.scalars(select(Case).where(Case.reference == wanted)).first()
    if case is None:
        raise click.ClickException("No case has that reference: see `cases list --all`.")
    return case


@cases.command()
@click.argument("reference")
@click.option("--as", "email", required=True, metavar="EMAIL", help="Who settles it.")
@click.option("--outcome", required=True, help="One of those that `cases show` names.")
@click.option(
    "--letter",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="The written answer, which a complaint needs; else the one kept with the case.",
)
@click.option("--category", type=click.Choice(list(CATEGORIES)), help="What a complaint is about.")
@click.option("--redress", default="", metavar="AMOUNT", help="Paid or credited, as 120.50.")
@click.option("--currency", default="", help="Of that amount, as USD.")
@click.option("--note", default="", help="For colleagues.")
def close(reference: str, email: str, letter: TextIO | None, **typed: str) -> None:
    """Settle a case, as the console does; what it held back may go again."""
    words, at = _words_in(letter), now()
    services = services_here()
    with services.database.write() as session:
        case, person = _case(session, reference), staff_named(session, email)
        _require_outcome(case, typed["outcome"])
        try:
            if typed["category"]:
                about = case.about_staff_id
                chosen, reference = typed["category"], case.reference
                categorise(services, session, reference, person, chosen, about=about, now=at)
            ending = Ending(
                typed["outcome"],
                words or case.letter or "",
                *read_redress(typed["redress"], typed["currency"]),
                note=typed["note"].strip(),
            )
            finish(session, case.reference, person, ending, at)
        except NotNow as reason:
            raise click.ClickException(f"{reason} {_HELP}") from None
        lifted = session.scalar(
            select(func.count()).where(Hold.case_id == case.id, Hold.lifted_at == at)
        )
    held = f"; {lifted} holds are lifted" if lifted else ""
    click.echo(f"{case.reference} is closed{held}.")


def _words_in(letter: TextIO | None) -> str:
    try:
        return letter.read().strip() if letter else ""
    except UnicodeError:
        raise click.ClickException("The letter should be plain text in UTF-8.") from None


def _require_outcome(case: Case, outcome: str) -> None:
    """The terminal's own words: whoever types sees no list."""
    if outcome not in outcomes_of(case.kind):
        known = ", ".join(outcomes_of(case.kind))
        raise click.ClickException(f"{case.reference} can end as one of these: {known}.")
