"""Every report by its key in addresses, in the order of the page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from desk.reporting.automation import automation
from desk.reporting.complaints import complaints
from desk.reporting.confidence import confidence
from desk.reporting.cost import cost
from desk.reporting.delivery import delivery, failures
from desk.reporting.escalations import escalations
from desk.reporting.findings import findings
from desk.reporting.hours import hours
from desk.reporting.opt_outs import opt_outs
from desk.reporting.promises import promises
from desk.reporting.question import Question
from desk.reporting.report import Report
from desk.reporting.satisfaction import satisfaction
from desk.reporting.volume import volume
from desk.reporting.waits import waits


@dataclass(frozen=True)
class Entry:
    """One report: what it is called, what it answers, and how it is made."""

    title: str
    about: str
    make: Callable[[Session, Question], Report]


REPORTS: Final[Mapping[str, Entry]] = {
    "volume": Entry("Texts by day", "How much comes and goes each day.", volume),
    "hours": Entry("Texts by hour and intent", "When borrowers write, and about what.", hours),
    "automation": Entry(
        "Automation rate", "How much the bot settles without a person.", automation
    ),
    "waits": Entry("First reply and resolution times", "How long borrowers wait for whom.", waits),
    "escalations": Entry("Escalation reasons", "Why threads come before a person.", escalations),
    "opt-outs": Entry("Opt-outs", "How many leave, how, and after which text.", opt_outs),
    "delivery": Entry("Delivery", "How far our texts came.", delivery),
    "failures": Entry("Failures by code and carrier", "Why texts did not arrive.", failures),
    "promises": Entry("Promises kept", "What became of promises to pay.", promises),
    "complaints": Entry("Complaint clocks", "Whether complaints are answered in time.", complaints),
    "satisfaction": Entry("Satisfaction", "The marks that borrowers give.", satisfaction),
    "confidence": Entry(
        "Confidence and drift of the model", "Whether the bot grows less sure.", confidence
    ),
    "cost": Entry("Cost by kind of text", "Segments, and what they cost.", cost),
    "findings": Entry(
        "Findings in samples, by language", "What reviewers found in our texts.", findings
    ),
}
MAKERS: Final[Mapping[str, Callable[[Session, Question], Report]]] = {
    key: entry.make for key, entry in REPORTS.items()
}
"""How each of them is counted."""
