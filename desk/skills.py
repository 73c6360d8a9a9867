"""What people are good at: the reasons for which threads come into the queue, in a few groups."""

from collections.abc import Mapping, Sequence
from typing import Final

SKILLS: Final[Mapping[str, frozenset[str]]] = {
    "complaints": frozenset({"complaint"}),
    "payments": frozenset({"payment_claim", "promise_beyond_limits", "promises_broken"}),
    "hardship": frozenset({"hardship"}),
    "disputes": frozenset({"dispute_debt", "report_fraud", "wrong_number", "third_party"}),
    "legal": frozenset({"legal_notice", "privacy_request", "opt_out_review"}),
    "applications": frozenset({"application_status", "apply_loan", "document_request", "own_rate"}),
}
"""Whatever is in no group, distress above all, is for everybody: speed comes first there."""
_GROUP: Final = {reason: name for name, reasons in SKILLS.items() for reason in reasons}


def is_for(reason: str | None, skills: Sequence[str]) -> bool:
    """Whether somebody of these skills is given a thread that is in the queue for ``reason``.

    Whoever has none named is given everything.
    """
    return not skills or (reason or "") not in others_reasons(skills)


def others_reasons(skills: Sequence[str]) -> frozenset[str]:
    """The reasons that are for people of other skills."""
    return frozenset(reason for reason, group in _GROUP.items() if group not in skills)
