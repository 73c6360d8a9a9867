"""Alerts to staff: whether anybody is told, and what nobody has acknowledged."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from alerts.channels import SETTING, open_channels
from alerts.raising import open_alerts
from commands.checks.finding import Finding, fault, ok, warning
from config import BadSettings, Settings

_TEST = "`flask --app app alerts test` shows who is reached."


def told_whom(settings: Settings) -> Finding:
    """Whether staff are told of what needs them at once."""
    if not settings.alert_urls:
        return warning(
            "ALERT_URLS is not set: nobody is told when something needs staff at once.",
            "Set it to where they look, such as a mailbox or a chat room; until then see\n"
            "`flask --app app alerts list`.",
        )
    try:
        channels = open_channels(settings)
    except BadSettings as faults:
        return fault(
            f"{SETTING} {faults.faults[SETTING]}.",
            "The scheduler does not start with it. docs/operations.md shows the form.",
        )
    return ok(f"Alerts go to {channels.count()} addresses in {len(channels)} ranks.", _TEST)


def open_ones(session: Session) -> Iterator[Finding]:
    """Alerts that nobody has acknowledged, and whether the last telling failed."""
    waiting = [one for one in open_alerts(session) if one.acknowledged_at is None]
    if waiting:
        yield warning(
            f"{len(waiting)} alerts are open and nobody has acknowledged them.",
            "`flask --app app alerts list` shows them.",
        )
    errors = sorted({one.last_error for one in waiting if one.last_error})
    if errors:
        yield fault(f"Alerts do not reach everybody ({', '.join(errors)}).", _TEST)
