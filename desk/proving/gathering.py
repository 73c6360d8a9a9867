"""Gathering a dossier: consent alone, or everything, of one number or one person."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from accounts.lender import worded
from bot.services import Services
from desk.proving import accounts, consent, looked_at, messages, personal, settled
from desk.proving.dossier import Dossier, Section
from desk.proving.source import Source
from desk.proving.subject import Subject
from desk.proving.wording import ENGLISH, Tongue
from desk.rights import NotNow

LONGEST_REASON: Final = 200


class Scope(enum.StrEnum):
    """How much a dossier holds."""

    CONSENT = "consent"
    EVERYTHING = "everything"


Part = Callable[[Source], Section]
_CONSENT: Final[tuple[Part, ...]] = (consent.numbers, consent.ledger, consent.chains)
_ACCOUNTS: Final[tuple[Part, ...]] = (
    *(personal.person, accounts.loans, accounts.payments, accounts.applications),
)
_REST: Final[tuple[Part, ...]] = (
    *(personal.conversations, personal.preferences, personal.labels, personal.payment_links),
    *(messages.texts, messages.receipts, messages.verdicts, messages.decisions),
    *(settled.cases, settled.case_events, settled.promises, settled.holds, settled.litigation),
    *(settled.notes, personal.tasks, personal.alerts, looked_at.samples, looked_at.training),
    settled.audit,
)
TITLES: Final[Mapping[Scope, str]] = {
    Scope.CONSENT: "Proof of consent",
    Scope.EVERYTHING: "Everything on record",
}
REMARKS: Final = (
    "Times are UTC. Figures are dated copies of what the core system reported.",
    "An identity answer is named and never shown; words past their time of retention are not kept.",
    (
        "Consent entries of a number are linked by keyed hashes: one that was changed, dropped or "
        "reordered breaks the chain. Checkpoints cover the heads of all chains."
    ),
)
OF_PERSON: Final = (
    "Of each number only what was recorded while it was theirs is shown, and no text that holds "
    "another person's facts. The check of a chain covers the whole ledger of the number."
)


@dataclass(frozen=True)
class Order:
    """Who asks for a dossier, why, and in which language they read it."""

    made_by: str
    reason: str
    tongue: Tongue = ENGLISH


def gather(
    services: Services,
    session: Session,
    subject: Subject,
    scope: Scope,
    *,
    order: Order,
    now: datetime,
) -> Dossier:
    """The dossier of a subject; ``NotNow`` where no reason is given or it is too large."""
    if not 0 < len(order.reason) <= LONGEST_REASON:
        raise NotNow("Say why it is needed, in at most {most} characters.", most=LONGEST_REASON)
    source = Source(services, session, subject)
    return Dossier(
        title=TITLES[scope],
        about=_about(source),
        remarks=(*REMARKS, *([OF_PERSON] if subject.borrower else [])),
        made_by=order.made_by,
        made_at=now,
        reason=order.reason,
        sections=tuple(part(source) for part in _parts(subject, scope)),
        tongue=replace(order.tongue, own=_lenders_own(source, order.tongue.code)),
    )


def _lenders_own(source: Source, language: str) -> Mapping[str, Mapping[str, str]]:
    """What the lender calls products and ways out of trouble."""
    lender = source.services.voice.lender(source.session)
    return {
        "category": {one.code: worded(one.names, language) for one in lender.hardship_options},
        "product": {one.code: worded(one.names, language) for one in lender.products},
    }


def _parts(subject: Subject, scope: Scope) -> tuple[Part, ...]:
    if scope == Scope.CONSENT:
        return _CONSENT
    return (*_CONSENT, *(_ACCOUNTS if subject.borrower else ()), *_REST)


def _about(source: Source) -> str:
    if source.subject.borrower is not None:
        return f"{source.subject.borrower.name} ({source.subject.borrower.external_id})"
    return ", ".join(source.number(one) for one in source.subject.number_ids)
