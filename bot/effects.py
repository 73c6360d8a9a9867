"""What an action wants to change. Plain records: the turn applies them, or nothing at all."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from models.cases import CaseKind


@dataclass(frozen=True)
class Escalate:
    """Put the thread into the staff queue; the bot goes on answering."""

    reason: str


@dataclass(frozen=True)
class CallForPerson:
    """The borrower asked for a person: the bot falls silent until one has answered."""


@dataclass(frozen=True)
class Prove:
    """The borrower proved who they are."""

    borrower_id: int


@dataclass(frozen=True)
class CountTry:
    """A wrong identity answer."""


@dataclass(frozen=True)
class LockIdentity:
    """Too many wrong answers: take none until ``until``."""

    until: datetime


@dataclass(frozen=True)
class HideText:
    """The text held an identity answer: it is neither kept nor shown in clear."""

    shown_as: str = "identity_answer"


@dataclass(frozen=True)
class OpenCase:
    """Open a case under the reference that the reply already tells."""

    kind: CaseKind
    reference: str
    due_at: datetime
    borrower_id: int | None = None
    loan_id: int | None = None
    amount: int | None = None
    currency: str | None = None
    paid_on: date | None = None
    hold: str | None = None
    """The scope of texts that wait while the case is open."""


@dataclass(frozen=True)
class AddToCase:
    """The text belongs to a case that is open already."""

    case_id: int
    note: str


@dataclass(frozen=True)
class OptOut:
    """The classifier read an opt-out that the rules had missed."""


@dataclass(frozen=True)
class HoldForReview:
    """The text may be an opt-out: what we start waits until a person has read it."""


@dataclass(frozen=True)
class Silence:
    """A loop: no automatic reply before ``until``."""

    until: datetime


@dataclass(frozen=True)
class NoticeGiven:
    """The borrower was told when a person will answer."""


Effect = (
    Escalate
    | CallForPerson
    | Prove
    | CountTry
    | LockIdentity
    | HideText
    | OpenCase
    | AddToCase
    | OptOut
    | HoldForReview
    | Silence
    | NoticeGiven
)


def described(effect: Effect) -> dict[str, Any]:
    """For storing with the turn."""
    values = {name: _plain(value) for name, value in asdict(effect).items()}
    return {"effect": type(effect).__name__} | values


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
