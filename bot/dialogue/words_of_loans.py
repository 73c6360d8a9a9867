"""Words of one loan among several that leave no doubt, and the readings that give way to them."""

from typing import Final

from bot.dialogue.giving_way import GRAVE, SMALL, ByWords
from bot.words.loans.asked_due_day import asks_if_due_on
from bot.words.loans.asked_of_loans import asks_due_dates, asks_which_is, pays_off_one
from bot.words.loans.asked_to_pay import asks_sum_to_pay
from bot.words.loans.early_discounts import asks_early_discount
from bot.words.loans.of_one_loan import asks_due_of_one, promises_on_one, wants_off_loan
from bot.words.troubles.later_once import asks_for_later, wants_another_due_day
from bot.words.troubles.stolen_names import is_taken_in_ones_name

_STANDS: Final = GRAVE | {"confirm_payment", "dispute_debt", "hardship", "complaint"}
_MAY_BE_LATER: Final = frozenset(
    {"how_to_pay", "message_preferences", "payment_due", "apply_loan", "check_balance"}
)
"""What leave for a later day may be read as with surety."""
OF_ONE_LOAN: Final = (
    ByWords(
        is_taken_in_ones_name,
        "dispute_debt",
        over=SMALL | {"apply_loan", "confirm_payment", "hardship", "complaint"},
        never=GRAVE - {"wrong_number", "report_fraud"},
    ),
    ByWords(
        lambda text: asks_for_later(text) or wants_another_due_day(text),
        "hardship",
        over=SMALL | _MAY_BE_LATER,
        never=GRAVE | {"confirm_payment", "application_status", "complaint", "dispute_debt"},
        rules_stand=True,
    ),
    ByWords(
        wants_off_loan,
        "speak_to_agent",
        over=SMALL | {"apply_loan", "application_status"},
        never=GRAVE,
        rules_stand=True,
    ),
    ByWords(
        promises_on_one,
        "promise_to_pay",
        over=SMALL | {"apply_loan", "how_to_pay"},
        never=_STANDS,
        rules_stand=True,
    ),
    ByWords(
        asks_due_of_one,
        "payment_due",
        over=SMALL | {"speak_to_agent", "apply_loan"},
        never=_STANDS,
        rules_stand=True,
    ),
    ByWords(
        asks_if_due_on,
        "payment_due",
        over=SMALL
        | {"confirm_payment", "promise_to_pay", "check_balance", "payment_history", "hardship"},
        never=GRAVE | {"dispute_debt", "complaint"},
        rules_stand=True,
    ),
    ByWords(
        asks_sum_to_pay,
        "payment_due",
        over=SMALL | {"payment_history", "how_to_pay", "promise_to_pay", "deny", "apply_loan"},
        never=_STANDS | {"application_status"},
        rules_stand=True,
    ),
    ByWords(
        asks_which_is,
        "check_balance",
        over=SMALL | {"apply_loan", "payment_history", "application_status"},
        never=_STANDS,
        rules_stand=True,
    ),
    ByWords(
        pays_off_one,
        "check_balance",
        over=SMALL | {"apply_loan"},
        never=_STANDS - {"hardship"} | {"how_to_pay", "promise_to_pay"},
        rules_stand=True,
    ),
    ByWords(asks_due_dates, "payment_due", over=frozenset({"payment_history"}), never=_STANDS),
    ByWords(
        asks_early_discount,
        "how_to_pay",
        over=SMALL | {"check_balance", "payment_due", "apply_loan"},
        never=_STANDS - {"hardship"},
        rules_stand=True,
    ),
)
