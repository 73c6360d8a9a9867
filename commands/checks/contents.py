"""What a release puts into the database: responses, and the lender's values."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.faults import BadDocument
from accounts.lender import NoLender, current_lender, differences
from bot.services import Services
from bot.wordings import shipped
from commands.checks.finding import Finding, fault, ok, warning
from models.templates import TemplateState, TemplateVersion, wordings_in_use

_RELEASE = "Run `flask --app app release`."


def contents(services: Services) -> Iterator[Finding]:
    """Every response of this version is there, the lender's values too."""
    with services.database.read() as session:
        yield _responses(session)
        yield from _lender(services, session)


def _responses(session: Session) -> Finding:
    in_use = wordings_in_use(session)
    missing = [one for one in shipped() if (one.key, one.language) not in in_use]
    if missing:
        return fault(f"{len(missing)} responses are not in the database.", _RELEASE)
    rows = select(TemplateVersion).where(TemplateVersion.state == TemplateState.SHIPPED)
    known = {(row.key, row.language, row.text) for row in session.scalars(rows)}
    changed = [one for one in shipped() if (one.key, one.language, one.text) not in known]
    if changed:
        return warning(f"{len(changed)} responses have a newer wording in this version.", _RELEASE)
    own = sum(row.state == TemplateState.APPROVED for row in in_use.values())
    return ok(f"{len(in_use)} responses are in use, {own} of them the lender's own wording.")


def _lender(services: Services, session: Session) -> Iterator[Finding]:
    try:
        lender = current_lender(session)
    except NoLender:
        yield fault("The lender's values are not in the database.", _RELEASE)
        return
    yield ok(f"The lender is {lender.name}.")
    path = services.settings.lender_config
    if path is None:
        return
    try:
        unlike = differences(session, path)
    except BadDocument as error:
        yield warning("The file at LENDER_CONFIG cannot be read as a lender document.", str(error))
        return
    if unlike:
        yield warning(
            f"LENDER_CONFIG says otherwise than the values in use: {', '.join(unlike)}.",
            "The values in use win; the file is only read the first time. Change them in the\n"
            "console, or bring the file up to date.",
        )
