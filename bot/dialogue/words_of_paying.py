"""Words of paying that leave no doubt, and the readings that give way to them."""

from typing import Final

from bot.dialogue.giving_way import ALL, GRAVE, SMALL, ByWords
from bot.words.loans.asked_instalments import asks_instalment
from bot.words.loans.extra_payments import asks_effect_of_extra
from bot.words.payments.cards_refused import card_refused
from bot.words.payments.changed_cards import gives_bank_number
from bot.words.payments.debits_to_come import asks_if_still_debited
from bot.words.payments.paid_early import asks_to_pay_early
from bot.words.payments.paid_for_them import paid_for_them
from bot.words.payments.wrong_loan import paid_wrong_loan
from bot.words.promises.cantonese_all import pays_all_on_a_day
from bot.words.promises.loan_days import promises_both
from bot.words.promises.only_asked import asks_if_late
from bot.words.texts.papers_by_mail import wants_one_paper, wants_papers_always
from bot.words.troubles.moved_days import says_day_was_moved
from bot.words.troubles.only_late import is_only_late

_OF_A_DAY: Final = SMALL | {"hardship", "payment_due", "update_contact", "message_preferences"}
"""What word of a due date that was moved is read as."""
_OF_A_SUM: Final = SMALL | {"payment_history", "how_to_pay", "apply_loan", "speak_to_agent"}
_OF_LATENESS: Final = SMALL | {"promise_to_pay", "how_to_pay", "hardship", "confirm_payment"}
"""What a question whether a day is late is read as, beside what it is."""
_BY_MAIL: Final = frozenset({"message_preferences", "update_contact"})

_OF_NUMBERS: Final = SMALL | {
    "update_contact", "how_to_pay", "application_status", "apply_loan", "confirm_payment",
}  # fmt: skip
"""What the number of a bank account, or a card that was refused, may be read as."""

_OF_ANOTHERS_MONEY: Final = SMALL | {
    "report_fraud", "how_to_pay", "confirm_payment", "payment_history", "dispute_debt",
}  # fmt: skip
"""What word that a friend paid for them may be read as."""

OF_PAYING: Final = (
    ByWords(
        paid_for_them,
        "confirm_payment",
        over=_OF_ANOTHERS_MONEY,
        among=_OF_ANOTHERS_MONEY,
        rules_stand=True,
    ),
    ByWords(paid_wrong_loan, "how_to_pay", over=ALL, never=GRAVE - {"wrong_number"}),
    ByWords(
        gives_bank_number,
        "how_to_pay",
        over=SMALL | {"update_contact"},
        among=_OF_NUMBERS,
        rules_stand=True,
    ),
    ByWords(card_refused, "how_to_pay", over=SMALL, among=_OF_NUMBERS, rules_stand=True),
    ByWords(
        lambda text: asks_effect_of_extra(text) or asks_if_still_debited(text),
        "how_to_pay",
        over=SMALL | {"payment_due", "hardship", "check_balance", "promise_to_pay"},
        never=GRAVE | {"confirm_payment", "dispute_debt", "complaint"},
        rules_stand=True,
    ),
    ByWords(
        asks_to_pay_early,
        "how_to_pay",
        over=SMALL | {"hardship", "apply_loan"},
        never=GRAVE | {"confirm_payment", "promise_to_pay", "application_status"},
        rules_stand=True,
    ),
    ByWords(
        pays_all_on_a_day,
        "promise_to_pay",
        over=SMALL | {"hardship"},
        never=GRAVE | {"dispute_debt"},
        rules_stand=True,
    ),
    ByWords(
        promises_both,
        "promise_to_pay",
        over=SMALL | {"confirm_payment"},
        never=GRAVE | {"hardship", "complaint"},
        rules_stand=True,
    ),
    ByWords(
        is_only_late,
        "hardship",
        over=SMALL | {"deny", "dispute_debt"},
        never=GRAVE | {"confirm_payment", "promise_to_pay"},
        rules_stand=True,
    ),
    ByWords(asks_if_late, "payment_due", over=_OF_LATENESS, among=_OF_LATENESS, rules_stand=True),
    ByWords(asks_instalment, "payment_due", over=_OF_A_SUM, never=GRAVE | {"confirm_payment"}),
    ByWords(
        says_day_was_moved,
        "complaint",
        over=_OF_A_DAY,
        never=GRAVE | {"confirm_payment", "dispute_debt"},
        rules_stand=True,
    ),
    ByWords(wants_one_paper, "payment_history", over=_BY_MAIL, among=_BY_MAIL),
    ByWords(
        wants_papers_always,
        "message_preferences",
        over=SMALL | {"update_contact", "payment_history"},
        never=GRAVE | {"confirm_payment", "dispute_debt", "complaint", "application_status"},
    ),
)
"""Who pays early, all on one day or later, and what is asked of a day, a sum or a paper."""
