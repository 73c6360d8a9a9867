"""What an action wants to change. Plain records: the turn applies them, or nothing at all."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any, Final

from cases.holds import HoldScope
from models.cases import CaseKind

DISTRESS: Final = "distress"
"""Of words of despair: the rule, the reason of the hold and why a thread waits for a person."""


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
class EndProof:
    """No proof of identity stands any more: somebody else may have the phone."""


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
    category: str | None = None
    borrower_id: int | None = None
    loan_id: int | None = None
    amount: int | None = None
    currency: str | None = None
    paid_on: date | None = None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class AddToCase:
    """The text belongs to a case that is open already; ``category`` says what it is now about.

    ``details`` are what the borrower put right of it, ``due_at`` is the end of a later day on
    which they wish to hear from us.
    """

    case_id: int | None
    note: str
    reference: str | None = None
    """Instead of the id, for a case that this very turn opens."""
    category: str | None = None
    details: Mapping[str, Any] | None = None
    due_at: datetime | None = None


@dataclass(frozen=True)
class WithdrawCase:
    """The borrower takes back what the case asks for: nobody need act on it."""

    case_id: int


@dataclass(frozen=True)
class RateCase:
    """How a settled case went, from 1 to 5."""

    case_id: int
    score: int


@dataclass(frozen=True)
class RecordPromise:
    """A promise to pay; reminders of that loan wait until it is over."""

    due_on: date
    until: datetime
    amount: int | None
    currency: str | None
    borrower_id: int | None = None
    loan_id: int | None = None
    instead_of: tuple[int, ...] | None = None
    """The promises whose place it takes; of ``None`` those on its loan."""


@dataclass(frozen=True)
class WithdrawPromise:
    """The borrower says that a promise will not be kept."""

    promise_id: int


@dataclass(frozen=True)
class Prefer:
    """Wishes about our texts, by the columns of ``models.preferences``."""

    wishes: Mapping[str, str | int | bool | None]


@dataclass(frozen=True)
class SetCodeWord:
    """The word by which the borrower will know our texts; nobody reads it with the turn."""

    word: str


@dataclass(frozen=True)
class EndMarketing:
    """No more promotions: an opt-out for that purpose alone, in the ledger."""


@dataclass(frozen=True)
class DetachNumber:
    """The phone is not the borrower's: nobody's facts are told to it, and import leaves it so."""


@dataclass(frozen=True)
class OpenTask:
    """Something for staff that is no case of the borrower's."""

    kind: str
    note: str


@dataclass(frozen=True)
class MakeLink:
    """A payment link for one use; the reply holds its token, the row only the token's hash."""

    token: str
    borrower_id: int
    loan_id: int | None
    expires_at: datetime


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


@dataclass(frozen=True)
class Hold:
    """Texts that we start wait, by a wish of the borrower or for their sake."""

    scope: HoldScope
    reason: str
    until: datetime | None = None


Effect = (
    Escalate
    | CallForPerson
    | Prove
    | EndProof
    | CountTry
    | LockIdentity
    | HideText
    | OpenCase
    | AddToCase
    | RateCase
    | WithdrawCase
    | RecordPromise
    | WithdrawPromise
    | Prefer
    | SetCodeWord
    | EndMarketing
    | DetachNumber
    | OpenTask
    | MakeLink
    | Hold
    | OptOut
    | HoldForReview
    | Silence
    | NoticeGiven
)

_SECRET: Final = ("word", "token")


def described(effect: Effect) -> dict[str, Any]:
    """For storing with the turn; secrets are left out."""
    values = {name: _plain(value) for name, value in asdict(effect).items() if name not in _SECRET}
    return {"effect": type(effect).__name__} | values


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
