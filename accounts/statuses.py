"""How far a loan application is: the core system's word for it, and ours."""

from collections.abc import Mapping
from typing import Final

from models.loans import Application

SAME: Final[Mapping[str, str]] = {
    "received": "submitted", "new": "submitted", "pending": "under_review",
    "in_review": "under_review", "reviewing": "under_review", "processing": "under_review",
    "missing_documents": "documents_missing", "incomplete": "documents_missing",
    "documents_required": "documents_missing", "waiting_for_documents": "documents_missing",
    "documents_needed": "documents_missing", "pending_documents": "documents_missing",
    "rejected": "declined", "denied": "declined",
    "disbursed": "funded", "paid_out": "funded", "cancelled": "withdrawn", "canceled": "withdrawn",
    "approved_awaiting_confirmation": "awaiting_confirmation",
    "offer_awaiting_confirmation": "awaiting_confirmation",
    "filing_awaiting_confirmation": "filing", "case_filed": "filed",
}  # fmt: skip
"""Statuses that core systems use, and the one of ours that says the same."""


def status_of(application: Application) -> str:
    """Our word for the core system's status; the status itself where we know no word."""
    plain = application.status.strip().casefold().replace(" ", "_").replace("-", "_")
    return SAME.get(plain, plain)
