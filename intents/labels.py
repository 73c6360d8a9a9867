"""The 25 intents. Their definitions and borders are in docs and in the training texts."""

from __future__ import annotations

INTENTS = (
    "stop",
    "start",
    "help",
    "check_balance",
    "payment_due",
    "payment_history",
    "confirm_payment",
    "promise_to_pay",
    "hardship",
    "how_to_pay",
    "application_status",
    "apply_loan",
    "complaint",
    "dispute_debt",
    "report_fraud",
    "wrong_number",
    "update_contact",
    "message_preferences",
    "speak_to_agent",
    "legal_notice",
    "affirm",
    "deny",
    "greet",
    "thanks",
    "out_of_scope",
)

NONE = "none"
"""What training files call a text that belongs to no intent; it is read as out_of_scope."""

OUT_OF_SCOPE = "out_of_scope"

# Acting wrongly on one of these costs somebody money or a right, so they need more certainty.
MONEY_OR_RIGHTS = frozenset(
    {
        "confirm_payment",
        "promise_to_pay",
        "hardship",
        "complaint",
        "dispute_debt",
        "report_fraud",
        "wrong_number",
        "update_contact",
        "message_preferences",
        "legal_notice",
        "start",
    }
)
