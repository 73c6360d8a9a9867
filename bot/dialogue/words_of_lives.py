"""Words of what befalls people and of other people: deaths, illness, relatives, their numbers."""

from typing import Final

from bot.dialogue.giving_way import GRAVE, SMALL, ByWords
from bot.words.people.addresses import is_address
from bot.words.people.asked_to_write import asks_if_they_may_write
from bot.words.people.co_borrowers import wants_co_borrower_called
from bot.words.people.kept_from import forbids_telling
from bot.words.people.old_details import changed_number
from bot.words.people.other_people import (
    adds_to_account,
    asks_who_sees,
    forbids_contact,
    gives_their_number,
    leaves_the_loan,
    shuts_out,
    tells_of_divorce,
)
from bot.words.people.relatives import is_relative
from bot.words.people.service import asks_of_cap, tells_of_service
from bot.words.people.strangers import asks_who_somebody_is
from bot.words.troubles.grievances import denies_complaint, wants_balance_instead
from bot.words.troubles.hard_times import (
    asks_relief_for_the_ill,
    is_stricken,
    mourns_alone,
    mourns_and_lacks,
    mourns_and_pays,
)
from bot.words.troubles.lawyers_bills import only_knows_a_lawyer, only_pays_a_lawyer
from bot.words.troubles.lost_work import lost_work
from bot.words.troubles.never_borrowed import denies_borrowing
from bot.words.troubles.no_ill_will import (
    has_no_way_to_pay,
    owns_up_and_cannot,
    owns_up_and_pays,
    says_will_pay,
)
from bot.words.troubles.settlements import offers_settlement
from bot.words.troubles.shame import is_ashamed
from bot.words.troubles.strain import is_strained
from bot.words.troubles.taken_away import is_taken_away
from bot.words.troubles.tight_money import is_short_of_money
from intents.normalise import fold
from intents.rules.anothers_texts import only_of_another
from intents.rules.legal import notice

_OWNED_UP: Final = frozenset({"wrong_number", "report_fraud", "deny", "out_of_scope", "affirm"})
"""What words of a borrower who owns up are read as where they say what there is not."""
_OF_WAYS: Final = frozenset({"how_to_pay", "payment_due", "promise_to_pay"})
"""Likewise, with little surety: of paying they speak."""
_OF_GRIEF: Final = frozenset(
    {"legal_notice", "out_of_scope", "complaint", "hardship", "greet", "deny", "affirm", "thanks",
     "dispute_debt", "wrong_number", "promise_to_pay", "message_preferences"}
)  # fmt: skip
"""What word of a death, an illness or a fire is read as where nothing else is asked for."""
_DENIED: Final = frozenset({"complaint"})
_OF_SHAME: Final = _OF_GRIEF - {"legal_notice", "wrong_number", "promise_to_pay"} | {
    "help", "check_balance", "payment_due", "speak_to_agent",
}  # fmt: skip
"""What words of shame are read as; beside a promise or a payment they are only said."""
_OF_ARREST: Final = _OF_SHAME | {"legal_notice", "update_contact", "start", "report_fraud"}
"""What word of somebody in jail is read as."""
_OF_WORK: Final = _OF_ARREST | {"confirm_payment", "application_status"}
"""What word of lost work is read as: of an account that was closed tells a driver as well."""
_OF_LAWYERS: Final = SMALL | {"legal_notice", "complaint", "deny", "dispute_debt"}
"""What word of a lawyer who is only paid is read as."""
_OF_OTHERS: Final = SMALL | {
    "update_contact", "how_to_pay", "speak_to_agent", "message_preferences", "complaint",
}  # fmt: skip
"""What words about a relative beside the borrower are read as."""


def _only_pays(text: str) -> bool:
    """Whether a lawyer is only paid for, and no other notice is given: of a death, of a court."""
    return only_pays_a_lawyer(text) and notice(fold(text)) in (None, "represented")


OF_GRIEF_AND_NEED: Final = (
    ByWords(mourns_and_pays, "promise_to_pay", over=_OF_GRIEF, among=_OF_GRIEF, rules_stand=True),
    ByWords(mourns_and_lacks, "hardship", over=_OF_GRIEF, among=_OF_GRIEF, rules_stand=True),
    ByWords(mourns_alone, "deny", over=_OF_GRIEF, among=_OF_GRIEF, rules_stand=True),
    ByWords(asks_relief_for_the_ill, "hardship", over=_OF_GRIEF, among=_OF_GRIEF, rules_stand=True),
    ByWords(
        lambda text: is_stricken(text) and not is_relative(text),
        "hardship",
        over=frozenset({"out_of_scope", "greet", "deny", "affirm", "thanks", "legal_notice"}),
        among=_OF_GRIEF,
        rules_stand=True,
    ),
    ByWords(
        lambda text: is_taken_away(text) and is_relative(text),
        "wrong_number",
        over=_OF_ARREST - {"hardship"},
        among=_OF_ARREST,
        rules_stand=True,
    ),
    ByWords(
        lambda text: is_taken_away(text) and not (is_relative(text) or says_will_pay(text)),
        "hardship",
        over=_OF_ARREST,
        among=_OF_ARREST | {"wrong_number"},
        rules_stand=True,
    ),
    ByWords(
        wants_balance_instead,
        "check_balance",
        over=_DENIED | SMALL | {"deny"},
        never=GRAVE,
    ),
    ByWords(denies_complaint, "deny", over=_DENIED, among=_DENIED | {"deny"}),
    ByWords(
        is_ashamed,
        "hardship",
        over=_OF_SHAME,
        among=_OF_SHAME,
        rules_stand=True,
    ),
    ByWords(
        is_strained,
        "hardship",
        over=_OF_SHAME,
        among=_OF_SHAME | {"promise_to_pay"},
        rules_stand=True,
    ),
    ByWords(
        offers_settlement,
        "hardship",
        over=SMALL | {"apply_loan", "promise_to_pay", "how_to_pay", "check_balance"},
        never=GRAVE | {"dispute_debt", "complaint"},
        rules_stand=True,
    ),
    ByWords(is_short_of_money, "hardship", over=SMALL, among=_OF_SHAME, rules_stand=True),
    ByWords(
        denies_borrowing,
        "dispute_debt",
        among=SMALL | {"apply_loan", "wrong_number", "dispute_debt", "complaint", "deny"},
        rules_stand=True,
    ),
    ByWords(lost_work, "hardship", over=_OF_WORK, among=_OF_WORK, rules_stand=True),
    ByWords(_only_pays, "hardship", over=_OF_LAWYERS, among=_OF_LAWYERS),
    ByWords(
        only_knows_a_lawyer,
        "out_of_scope",
        over=frozenset({"legal_notice"}),
        among=frozenset({"legal_notice"}),
    ),
    ByWords(
        owns_up_and_pays,
        "promise_to_pay",
        over=_OWNED_UP,
        never=frozenset({"stop", "legal_notice"}),
        rules_stand=True,
    ),
    ByWords(
        owns_up_and_cannot,
        "hardship",
        over=_OWNED_UP,
        never=frozenset(
            {"stop", "legal_notice", "how_to_pay", "promise_to_pay", "confirm_payment"}
        ),
        rules_stand=True,
    ),
    ByWords(owns_up_and_cannot, "hardship", among=_OF_WAYS, rules_stand=True),
    ByWords(
        has_no_way_to_pay,
        "how_to_pay",
        over=_OWNED_UP,
        never=frozenset({"stop", "legal_notice", "promise_to_pay"}),
        rules_stand=True,
    ),
)
"""Who mourns, is ill or has nothing to pay with."""

OF_OTHERS: Final = (
    ByWords(
        tells_of_service,
        "legal_notice",
        over=SMALL | {"apply_loan", "update_contact", "promise_to_pay", "hardship"},
        never=GRAVE - {"legal_notice"},
        rules_stand=True,
    ),
    ByWords(
        asks_of_cap,
        "legal_notice",
        over=SMALL | {"apply_loan", "hardship", "dispute_debt", "complaint"},
        never=GRAVE - {"legal_notice"},
        rules_stand=True,
    ),
    ByWords(
        wants_co_borrower_called,
        "update_contact",
        over=_OF_OTHERS | {"legal_notice", "apply_loan"},
        never=GRAVE - {"legal_notice"},
        rules_stand=True,
    ),
    ByWords(
        forbids_telling,
        "update_contact",
        over=_OF_OTHERS | {"application_status", "deny"},
        never=GRAVE | {"hardship"},
        rules_stand=True,
    ),
    ByWords(
        asks_who_somebody_is,
        "wrong_number",
        over=_OF_OTHERS,
        never=GRAVE | {"dispute_debt"},
        rules_stand=True,
    ),
    ByWords(
        asks_who_sees,
        "update_contact",
        over=_OF_OTHERS | {"check_balance", "payment_due", "application_status"},
        never=GRAVE - {"report_fraud"},
    ),
    ByWords(
        lambda text: shuts_out(text) or adds_to_account(text),
        "update_contact",
        over=_OF_OTHERS | {"apply_loan", "legal_notice"},
        never=GRAVE - {"report_fraud", "legal_notice"},
        rules_stand=True,
    ),
    ByWords(
        lambda text: shuts_out(text) and not leaves_the_loan(text),
        "update_contact",
        over=frozenset({"dispute_debt"}),
        among=frozenset({"dispute_debt"}),
    ),
    ByWords(
        tells_of_divorce,
        "update_contact",
        over=SMALL,
        never=GRAVE - {"legal_notice"} | {"hardship", "promise_to_pay", "confirm_payment"},
        rules_stand=True,
    ),
    ByWords(
        lambda text: asks_if_they_may_write(text) and not is_relative(text),
        "update_contact",
        over=_OF_OTHERS | {"report_fraud", "apply_loan", "start", "stop"},
        never=GRAVE - {"report_fraud", "legal_notice", "stop"},
        rules_stand=True,
    ),
    ByWords(forbids_contact, "complaint", over=_OF_OTHERS, never=GRAVE),
    ByWords(
        lambda text: only_of_another(fold(text)) and not is_relative(text),
        "complaint",
        over=_OF_OTHERS | {"start", "deny"},
        never=GRAVE - {"wrong_number", "stop"},
    ),
    ByWords(
        gives_their_number,
        "update_contact",
        over=_OF_OTHERS - {"complaint"},
        never=GRAVE - {"wrong_number"},
        rules_stand=True,
    ),
    ByWords(is_address, "update_contact", over=SMALL, among=SMALL | {"message_preferences"}),
    ByWords(
        lambda text: changed_number(text) and not is_relative(text),
        "update_contact",
        over=SMALL,
        never=GRAVE - {"stop", "wrong_number"},
        rules_stand=True,
    ),
)
"""Who else may see, deal with or be texted about the account."""
