"""Words about this conversation itself, and the readings that give way to them."""

from typing import Final

from bot.dialogue.giving_way import ALL, GRAVE, SMALL, ByWords
from bot.words.people.work_numbers import tells_work_number
from bot.words.talk.banter import asks_joke, praises_machine
from bot.words.talk.just_set import asks_what_was_set
from bot.words.talk.machines import asks_if_machine
from bot.words.talk.understood import asks_if_understood
from bot.words.talk.whom_else import asks_whom_else
from bot.words.texts.why_texted import asks_why_texted

_OF_WHY: Final = frozenset(
    {"help", "application_status", "out_of_scope", "dispute_debt", "confirm_payment",
     "payment_due", "stop", "complaint"}
)  # fmt: skip

_OF_A_WORK_PHONE: Final = SMALL | {
    "wrong_number", "update_contact", "report_fraud", "complaint", "speak_to_agent",
    "message_preferences",
}  # fmt: skip
"""What word that this is a work phone is read as."""
_OF_MACHINES: Final = SMALL | {"stop", "wrong_number", "deny"}
"""What word of a machine is taken for: a stranger, an end of texts, or nothing."""
_OF_BANTER: Final = SMALL | {
    "complaint", "message_preferences", "deny", "thanks", "speak_to_agent", "stop",
}  # fmt: skip
"""What a doubt that we understand, a joke and praise are read as."""
OF_WHAT_THIS_IS: Final = (
    ByWords(asks_why_texted, "help", over=ALL, among=_OF_WHY),
    ByWords(
        tells_work_number, "message_preferences", over=_OF_A_WORK_PHONE, among=_OF_A_WORK_PHONE
    ),
    ByWords(asks_what_was_set, "help", over=ALL, never=GRAVE),
    ByWords(asks_if_machine, "help", over=_OF_MACHINES, among=_OF_MACHINES, rules_stand=True),
    ByWords(
        asks_if_understood, "help", over=_OF_BANTER | {"hardship"}, among=_OF_BANTER | {"hardship"}
    ),
    ByWords(asks_joke, "help", over=_OF_BANTER, among=_OF_BANTER),
    ByWords(praises_machine, "thanks", over=_OF_BANTER, among=_OF_BANTER),
    ByWords(asks_whom_else, "speak_to_agent", over=ALL, never=GRAVE - {"legal_notice"}),
)
"""Why we text, whose phone this is, and what was set up here just before."""
