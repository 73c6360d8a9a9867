"""Words that tell which of two near readings is meant, where the classifier is not sure of them."""

from typing import Final

from bot.dialogue.giving_way import SMALL, ByWords
from bot.words.applications.agreed_at_home import talks_it_over
from bot.words.applications.still_open import asks_if_offer_stands
from bot.words.loans.balance import asks_which_sum, names_balance
from bot.words.loans.rates import asks_rate
from bot.words.people.managers import wants_manager
from bot.words.people.themselves import asks_if_they_may_write
from bot.words.promises.loan_days import asks_to_pay_both
from bot.words.talk.asked_after import asks_for_proof_of_us
from bot.words.talk.pictures import offers_picture
from bot.words.talk.small_asks import asks_what_to_tell
from bot.words.texts.call_limits import limits_calls
from bot.words.texts.too_many import is_fed_up
from bot.words.troubles.cannot_alone import only_cannot_pay

_OF_A_STRANGER: Final = frozenset({"wrong_number", "report_fraud"})
"""What "how do I know that it is you" may be read as."""
_OF_NEWS: Final = SMALL | {"update_contact", "apply_loan"}
_GRIEVED: Final = frozenset({"complaint", "out_of_scope"})
_OF_WAYS: Final = frozenset({"how_to_pay", "hardship", "out_of_scope"})
_NEW_CREDIT: Final = frozenset({"apply_loan"})
_AGREED: Final = frozenset({"affirm"})
"""What "it is me, the balance please" may be taken for."""
_PRAISED: Final = frozenset({"thanks", "out_of_scope"})
"""What a text that names our texts, and how many they are, may be taken for."""
_OF_KIN: Final = frozenset({"out_of_scope", "speak_to_agent"})
"""What word that something is talked over at home may be read as."""
_OF_CALLS: Final = frozenset({"complaint", "message_preferences", "speak_to_agent", "hardship"})
"""What a wish for no calls at some hours may be read as."""
_OF_PICTURES: Final = SMALL | {"confirm_payment", "payment_history", "how_to_pay", "update_contact"}
"""What the offer of a screenshot may be read as."""
_PUT_OFF: Final = frozenset({"hardship"})

_OF_SUMS: Final = SMALL | {"payment_due", "check_balance", "payment_history", "hardship"}
"""What a question which of two sums was told is read as."""

_OF_ANOTHER: Final = SMALL | {"how_to_pay", "message_preferences", "speak_to_agent"}
"""What the question whether somebody may write themselves is read as."""
_OF_OFFERS: Final = SMALL | {"application_status", "apply_loan"}
"""What the question whether an offer stands is read as."""

UNSURELY_READ: Final = (
    # Like a question about another's account, and answered as one: with nothing of any.
    ByWords(asks_if_they_may_write, "check_balance", over=_OF_ANOTHER, among=_OF_ANOTHER),
    ByWords(asks_if_offer_stands, "application_status", among=_OF_OFFERS),
    ByWords(asks_which_sum, "check_balance", over=_OF_SUMS, among=_OF_SUMS, rules_stand=True),
    ByWords(
        limits_calls,
        "message_preferences",
        over=_OF_CALLS - {"complaint"},
        among=SMALL | _OF_CALLS,
        rules_stand=True,
    ),
    ByWords(talks_it_over, "deny", over=_OF_KIN, among=_OF_KIN, rules_stand=True),
    ByWords(offers_picture, "out_of_scope", among=_OF_PICTURES, rules_stand=True),
    ByWords(asks_for_proof_of_us, "report_fraud", among=_OF_A_STRANGER, rules_stand=True),
    ByWords(asks_what_to_tell, "update_contact", among=_OF_NEWS, rules_stand=True),
    ByWords(names_balance, "check_balance", among=_AGREED, rules_stand=True),
    ByWords(only_cannot_pay, "hardship", over=_OF_WAYS, among=_OF_WAYS, rules_stand=True),
    ByWords(asks_rate, "apply_loan", among=_NEW_CREDIT, rules_stand=True),
    ByWords(is_fed_up, "complaint", among=_PRAISED, rules_stand=True),
    ByWords(wants_manager, "speak_to_agent", among=_GRIEVED, rules_stand=True),
    # Whoever may pay two loans on a day is told how: that they cannot pay is not said.
    ByWords(asks_to_pay_both, "how_to_pay", over=_PUT_OFF, among=_PUT_OFF, rules_stand=True),
)
