"""Categories and outcomes of cases, in plain English, and what regulators call the categories.

The console's catalogues translate these words, so that each has one home.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.cases import Case, CaseKind


@dataclass(frozen=True)
class Category:
    """What a complaint is about."""

    name: str
    issue: str
    """The nearest issue in the CFPB's public complaint form (24 April 2017), for debt collection
    or personal loans (rule CMP-08)."""


CATEGORIES: Final[Mapping[str, Category]] = {
    "fees": Category("Fees and interest", "Charged fees or interest you didn't expect"),
    "payment_not_posted": Category("Payment not posted", "Problem when making payments"),
    "wrong_amount": Category("Wrong amount", "Problem when making payments"),
    "not_my_debt": Category("Not their debt", "Attempts to collect debt not owed"),
    "too_often": Category("Too often, or at bad times", "Communication tactics"),
    "conduct": Category(
        "Threats or conduct", "Took or threatened to take negative or legal action"
    ),
    "disclosure": Category(
        "Told to somebody else", "Threatened to contact someone or share information improperly"
    ),
    "privacy": Category(
        "Privacy and data", "Threatened to contact someone or share information improperly"
    ),
    "opt_out_ignored": Category("Texted after an opt-out", "Communication tactics"),
    "technical": Category("App or technical", "Problem when making payments"),
    "hardship_refused": Category("Hardship refused", "Struggling to pay your loan"),
    "credit_report": Category("Credit report", "Incorrect information on your report"),
    "staff": Category("Staff", "False statements or representation"),
    "identity_theft": Category("Fraud or identity theft", "Attempts to collect debt not owed"),
    "discrimination": Category("Discrimination", "Communication tactics"),
    "other": Category("Something else", "Other"),
}
"""The smallest set that regulators ask about, by the word kept in the column."""

BOT_CATEGORIES: Final[Mapping[str, str]] = {
    "address": "New address",
    "autopay": "Automatic payments",
    "bankruptcy": "Bankruptcy",
    "cease_and_desist": "They want no contact",
    "clearance": "Letter of clearance",
    "confirm": "Confirmed",
    "contract": "Copy of the contract",
    "correct": "A correction",
    "court": "Papers of a court",
    "death": "A death",
    "decline": "Declined",
    "double_debit": "Charged twice",
    "email": "New e-mail address",
    "guardian": "They have a guardian",
    "interpreter": "An interpreter is needed",
    "military": "Military service",
    "name": "New name",
    "payment_trouble": "A payment does not go through",
    "payoff": "Payoff letter",
    "phone": "New phone number",
    "receipt": "Receipt",
    "reconsidered": "They want it after all",
    "represented": "They have a lawyer",
    "statement": "Statement",
    "statute": "They say that the debt is too old",
    "tax": "Tax form",
    "third_party": "Somebody else writes for them",
    "third_party_out": "Somebody else is to be kept out",
    "validation": "They ask for proof of the debt",
    "withdraw": "Taken back",
    "wrong_loan": "A payment on the wrong loan",
}
"""What the bot wrote into the column, besides a category and the case's own kind."""

OUTCOMES: Final[Mapping[str, str]] = {
    "upheld": "Upheld",
    "partly_upheld": "Partly upheld",
    "not_upheld": "Not upheld",
    "withdrawn": "Withdrawn",
    "payment_posted": "Payment posted",
    "payment_not_found": "Payment not found",
    "arranged": "Arranged",
    "declined": "Declined",
    "corrected": "Corrected",
    "verified": "Verified: the debt stands",
    "confirmed": "Confirmed",
    "not_confirmed": "Not confirmed",
    "noted": "Noted",
    "done": "Done",
    "opened_in_error": "Opened in error",
}
_FOR_KIND: Final[Mapping[CaseKind, tuple[str, ...]]] = {
    CaseKind.COMPLAINT: ("upheld", "partly_upheld", "not_upheld", "withdrawn"),
    CaseKind.PAYMENT_CLAIM: ("payment_posted", "payment_not_found", "withdrawn"),
    CaseKind.HARDSHIP: ("arranged", "declined", "withdrawn"),
    CaseKind.DISPUTE: ("corrected", "partly_upheld", "verified", "withdrawn"),
    CaseKind.FRAUD: ("confirmed", "not_confirmed", "withdrawn"),
    CaseKind.LEGAL: ("noted", "done", "withdrawn"),
}
_FOR_OTHERS: Final = ("done", "declined", "withdrawn")
UPHELD: Final[Mapping[str, bool]] = {"upheld": True, "partly_upheld": True, "not_upheld": False}

TEXT: Final = "text"
CHANNELS: Final[Mapping[str, str]] = {
    "phone": "by phone",
    TEXT: "by text",
    "email": "by e-mail",
    "letter": "by letter",
    "branch": "in person",
    "online": "by app or website",
    "regulator": "by a regulator or ombudsman",
}
"""The ways a case comes to us, the likeliest first for whoever opens one by hand."""

EVENTS: Final[Mapping[str, str]] = {
    "about": "about a colleague, who must not handle it:",
    "about_no_more": "about this colleague no more:",
    "opened": "opened",
    "added": "they wrote again",
    "added_by_staff": "added by a colleague, who heard of it",
    "closed": "closed",
    "owner": "owner:",
    "waiting": "waits for them",
    "resumed": "goes on",
    "extended": "clock extended",
    "category": "category:",
    "note": "note",
    "acknowledged": "acknowledged",
    "reopened": "opened again",
    "rated": "they said how it went",
    "hold_lifted": "texts that waited for it may go, though it is open:",
    "harm": "what it did to them:",
    "taken_back": "taken back:",
    "escalation_body": "taken further to:",
}


def outcomes_of(kind: CaseKind) -> tuple[str, ...]:
    """The outcomes that a case of this kind can have."""
    return _FOR_KIND.get(kind, _FOR_OTHERS)


def is_upheld(case: Case) -> bool | None:
    """Whether the complaint was found right; ``None`` while that is open or was not decided."""
    return UPHELD.get(case.outcome or "")
