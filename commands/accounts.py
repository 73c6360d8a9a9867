"""``accounts``: what the lender's core system knows, taken over from a file."""

from pathlib import Path
from typing import Final

import click

import clock
from accounts.faults import BadDocument
from accounts.importer import import_documents
from accounts.reading import read_documents
from accounts.report import ImportReport
from cases.claims import settle_claims
from cases.promises import settle_paid_promises
from commands.context import audit, services_here
from commands.plain import PlainGroup

_STANDARD_INPUT: Final = Path("/dev/stdin")


@click.group(cls=PlainGroup)
def accounts() -> None:
    """Take over the lender's accounts."""


@accounts.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_file(file: Path) -> None:
    """Take over the accounts of FILE (YAML or JSON; - is standard input): all, or none and why.

    The same file again changes nothing. Borrowers who are not in the file stay as they are.
    """
    services = services_here()
    try:
        documents = read_documents(_STANDARD_INPUT if str(file) == "-" else file)
        with services.database.write() as session:
            now = clock.now()
            report = import_documents(
                session, documents, now=now, vault=services.vault, lookup=services.lookup
            )
            settled = len(settle_claims(session, report.payments, now))
            loans = [payment.loan_id for payment in report.payments]
            settle_paid_promises(session, loans, now)
            audit(session, "accounts.import", **_counts(report), settled=settled)
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


def _counts(report: ImportReport) -> dict[str, int]:
    return {
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "conflicts": len(report.conflicts),
    }
