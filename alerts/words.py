"""What an alert says: nothing that names a borrower, quotes a text or tells a figure of theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from alerts.owners import Owner, for_whom
from models.alerts import OF_CASES, Alert, AlertKind

MOST_LISTED: Final = 10
"""More than these are counted only: a message that is too long is cut by some channels."""
_FLASK: Final = "flask --app app"

PLAIN: Final[Mapping[AlertKind, str]] = {
    AlertKind.DISTRESS: "A borrower may be in distress",
    AlertKind.OPT_OUT_REVIEW: "A text may be an opt-out and waits to be read",
    AlertKind.PARKED_TURN: "A text could not be handled",
    AlertKind.UNKNOWN_SEND: "A text of ours may have gone or not",
    AlertKind.CARRIER_REFUSAL: "The carrier refuses texts of ours",
    AlertKind.UNCERTAIN_SENDS: "Texts of ours may have gone or not, and nobody asks the carrier",
    AlertKind.UNREAD_TEXTS: "Texts of borrowers have been unread for minutes",
    AlertKind.DUTY_FAILED: "A duty of the scheduler fails",
    AlertKind.DUTY_OVERDUE: "A duty of the scheduler is not done",
    AlertKind.COMPLAINT_DUE: "A complaint must be answered within a working day",
    AlertKind.COMPLAINT_OVERDUE: "A complaint was not answered in time",
    AlertKind.CASE_DUE: "A case must be settled today",
    AlertKind.CASE_OVERDUE: "A case was not settled in time",
}
_NOBODYS: Final[Mapping[int, Owner]] = {}
_OF_DUTIES: Final = (AlertKind.DUTY_FAILED, AlertKind.DUTY_OVERDUE)


@dataclass(frozen=True)
class Words:
    """A message to staff."""

    title: str
    body: str


TEST: Final = Words(
    "Loanline: a test of the alerts",
    "Somebody typed `alerts test`. Nothing is wrong and nothing need be done.",
)

OWN_TEST: Final = Words(
    "Loanline: a test of your own address",
    "Alerts of what is yours to see to come here first. Nothing is wrong and nothing need be done.",
)


def what_about(alert: Alert) -> str:
    """What the alert is about and since when, in a few words."""
    when = f"{alert.since:%Y-%m-%d %H:%M} UTC"
    if alert.kind in OF_CASES:
        return f"case {alert.subject}, due {when}"
    if alert.kind in _OF_DUTIES:
        return f"{alert.subject}, since {when}"
    if alert.kind == AlertKind.CARRIER_REFUSAL:
        return f"code {alert.subject}, since {when}"
    if alert.thread_id is not None:
        return f"thread {alert.thread_id.hex[:8]}, since {when}"
    return f"since {when}"


def words_for(alerts: Sequence[Alert], owners: Mapping[int, Owner] = _NOBODYS) -> Words:
    """One message about one alert or several; ``owners`` are staff by the alert that is theirs."""
    first, count = PLAIN[alerts[0].kind], len(alerts)
    title = first if count == 1 else f"{count} things need somebody at once"
    parts = [_part(alert, owners) for alert in alerts[:MOST_LISTED]]
    if count > MOST_LISTED:
        parts.append(f"And {count - MOST_LISTED} more: {_FLASK} alerts list")
    return Words(f"Loanline: {title}", "\n\n".join(parts))


def _part(alert: Alert, owners: Mapping[int, Owner]) -> str:
    lines = [
        f"{PLAIN[alert.kind]}: {what_about(alert)}.",
        *([for_whom(alert, owners)] if alert.kind in OF_CASES else ()),
        f"To read: {_to_read(alert)}",
        f"To say that you see to it: {_FLASK} alerts acknowledge {alert.id} --by YOUR-EMAIL",
    ]
    if alert.times_told:
        lines.append(f"Told {_times(alert.times_told)} before, and nobody has acknowledged it.")
    return "\n".join(lines)


def _to_read(alert: Alert) -> str:
    if alert.thread_id is None:
        return f"{_FLASK} doctor"
    return f"{_FLASK} threads show {alert.thread_id.hex[:8]}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
