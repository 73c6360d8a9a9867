"""What an import did, and what it left alone and why."""

import enum
from collections import Counter
from dataclasses import dataclass, field
from datetime import date


class ConflictKind(enum.StrEnum):
    """Why a part of a document was not taken over."""

    RELEASED_NUMBER = "released_number"
    """Whoever has the phone said that it is not the borrower's; staff must settle that."""
    OPTED_OUT = "opted_out"
    """The number opted out of all texts; only its holder can lift that."""
    CONSENT_REVOKED = "consent_revoked"
    """A consent was withdrawn, and not by this account's document."""
    OLDER_CONSENT = "older_consent"
    """The ledger holds something later than the consent in the document."""


@dataclass(frozen=True)
class Conflict:
    """One thing that a document says and that was not taken over."""

    account: str
    kind: ConflictKind
    field: str

    def as_dict(self) -> dict[str, str]:
        """For an answer in JSON."""
        return {"account": self.account, "kind": self.kind.value, "field": self.field}


@dataclass(frozen=True)
class NewPayment:
    """A payment that was not known before; the amount in minor units."""

    borrower_id: int
    loan_id: int
    amount: int
    paid_on: date


@dataclass
class ImportReport:
    """How many documents were new, changed or known; what was refused; which payments are new.

    ``payments`` are those of borrowers known before: they may settle a claim
    (``cases.claims.settle_claims``).
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    """Of rows: ``loans closed``, ``applications closed``, ``numbers replaced``,
    ``numbers passed on``, ``opt-outs``."""
    conflicts: list[Conflict] = field(default_factory=list)
    payments: list[NewPayment] = field(default_factory=list)

    @property
    def nothing_changed(self) -> bool:
        """Whether every document was known as it is."""
        return not self.created and not self.updated

    def lines(self) -> list[str]:
        """The report in sentences, for a terminal."""
        if self.nothing_changed:
            said = [f"Nothing changed: all {self.unchanged} accounts are known as they are."]
        else:
            new, changed, same = self.created, self.updated, self.unchanged
            said = [f"{new} accounts are new, {changed} changed, {same} unchanged."]
            said += [f"{what}: {count}" for what, count in sorted(self.counts.items()) if count]
        return said + [
            f"Not taken over from account {conflict.account}: {conflict.field} ({conflict.kind})"
            for conflict in self.conflicts
        ]
