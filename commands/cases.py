"""``cases``: what people must settle, at a terminal. Whoever has the console needs none of this."""

from typing import Final

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.closing import close_case
from clock import now
from commands.context import audit, services_here, staff_named
from commands.plain import PlainGroup
from desk.rights import READS_ONLY
from models.cases import Case, CaseEvent, CaseState

_MOST: Final = 200
_LONGEST: Final = 64


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


def _case(session: Session, reference: str) -> Case:
    wanted = reference.strip().upper()
    case = session.scalars(select(Case).where(Case.reference == wanted)).first()
    if case is None:
        raise click.ClickException("No case has that reference: see `cases list --all`.")
    return case


@cases.command()
@click.argument("reference")
@click.option("--as", "email", required=True, metavar="EMAIL", help="Who settles it.")
@click.option("--outcome", required=True, help="In a few words, such as upheld or refunded.")
@click.option("--note", help="For colleagues.")
def close(reference: str, email: str, outcome: str, note: str | None) -> None:
    """Settle a case; what it held back may go again."""
    if not 0 < len(outcome.strip()) <= _LONGEST:
        raise click.ClickException(f"The outcome should have at most {_LONGEST} characters.")
    with services_here().database.write() as session:
        case, person = _case(session, reference), staff_named(session, email)
        if person.role == READS_ONLY:
            raise click.ClickException("An auditor reads and changes nothing.")
        if case.state == CaseState.CLOSED:
            raise click.ClickException(f"{case.reference} was closed before: {case.outcome}.")
        lifted = close_case(
            session, case, outcome=outcome.strip(), now=now(), note=note, staff_id=person.id
        )
        audit(session, "case.close", case.reference, by=person.id, outcome=outcome.strip())
    held = f"; {lifted} holds are lifted" if lifted else ""
    click.echo(f"{case.reference} is closed{held}.")
