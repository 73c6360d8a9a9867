"""``accounts``: what the lender's core system knows, taken over from a file."""

from pathlib import Path

import click

import clock
from accounts.faults import BadDocument
from accounts.importer import import_documents
from accounts.reading import read_documents
from accounts.report import ImportReport
from cases.claims import settle_claims
from commands.context import services_here
from models.staff import AuditEntry

_ACTOR = "command"


@click.group()
def accounts() -> None:
    """Take over the lender's accounts."""


@accounts.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_file(file: Path) -> None:
    """Take over the accounts of FILE (YAML or JSON): all of them, or none and why.

    The same file again changes nothing. Borrowers who are not in the file stay as they are.
    """
    services = services_here()
    try:
        documents = read_documents(file)
        with services.database.write() as session:
            now = clock.now()
            report = import_documents(
                session, documents, now=now, vault=services.vault, lookup=services.lookup
            )
            settled = len(settle_claims(session, report.payments, now))
            session.add(_entry(report, settled))
    except BadDocument as error:
        for fault in error.faults:
            click.echo(str(fault), err=True)
        raise click.ClickException(
            "Nothing was taken over. Mend what is listed above and import the file again."
        ) from None
    for line in report.lines():
        click.echo(line)
    if settled:
        click.echo(f"{settled} payment claims are settled.")


def _entry(report: ImportReport, settled: int) -> AuditEntry:
    counts = {
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "conflicts": len(report.conflicts),
        "settled": settled,
    }
    return AuditEntry(at=clock.now(), actor=_ACTOR, action="accounts.import", details=counts)
