"""Rules by name in plain English: what they stand for, beside the name that the code knows.

The dialogue's own rules need none: their names in ``rules.yml`` are words already.
"""

from collections.abc import Mapping
from typing import Final

STEPS: Final[Mapping[str, str]] = {
    "law_step": "an opt-out or opt-in, settled when the text came in",
    "opt_out_by_model": "a wish to get no more texts, understood without a rule",
    "help_by_carrier": "the carrier has answered the word for help",
    "help": "they asked for help",
    "opted_out": "they are opted out, so nothing is answered",
    "distress": "words of despair: the safe answer goes before anything else",
    "distress_goes_on": "after words of despair, until a person comes",
    "quiet": "they want no texts for a while, after an illness or a death",
    "not_dead": "they say that somebody else died, and not the borrower",
    "rasa": "a Rasa server led the conversation",
    "late_text": "it came too late to be answered by itself",
    "loop": "the same text again and again, as from a machine",
    "taken": "a person has the thread",
    "taken_notice": "a person has the thread: they are told so once",
    "waited": "it waited for a person and was answered after the hand-back",
    "identity_locked": "too many wrong proofs of identity",
    "no_words": "a text without words",
    "meant_for_another": "a text that was meant for somebody else",
    "never_ended": "they take back an opt-out that they never sent",
    "other_language": "a language that we do not speak",
    "case_status": "they asked how their case stands",
    "to_colleague": "an answer to what a colleague wrote",
    "added_to_case": "it belongs to a case that is open",
    "papers": "they asked for papers",
    "credit_file": "about a credit file, which a person answers",
    "late_cost": "about what being late costs, which a person answers",
    "payment_rise": "about a payment that is higher, which a person answers",
    "cut_off": "by whose clock a payment is in time, which a person answers",
    "title": "about a title or a lien, which a person answers",
    "third_party": "somebody else asks for the borrower",
    "privacy": "a request about their data",
}
"""What decides about a text before the dialogue does."""

FORMS: Final[Mapping[str, str]] = {
    "identity_form": "an answer: proof of identity",
    "loan_form": "an answer: which loan",
    "payment_form": "an answer: about a payment made",
    "promise_form": "an answer: about a payment to come",
    "hardship_form": "an answer: what would help",
    "details_form": "an answer: more about a case",
    "preference_form": "an answer: how we text",
    "contact_form": "an answer: new contact details",
    "callback_form": "an answer: when to call",
    "code_word_offer_form": "an answer: whether to have a code word",
    "code_word_form": "an answer: the code word",
    "application_form": "an answer: about an application",
    "withdrawal_form": "an answer: whether to withdraw an application",
    "satisfaction_form": "an answer: how it went",
    "which_form": "an answer: what they meant",
}
"""A question of ours that the text answered."""

READING: Final[Mapping[str, str]] = {
    "law.": "asks to end texts, to get them again, or for help",
    "legal.": "words of law: a lawyer, a court, a bankruptcy, a death, the army",
    "wrong_number": "says that the number belongs to somebody else",
    "short.": "a text of few signs",
    "misdirected": "tells of a text that was meant for somebody else",
}
"""What a rule of the reading goes by: how its name begins."""


def decider(name: str) -> str:
    """What decided about a text, in words."""
    return STEPS.get(name) or FORMS.get(name) or name


def reading_rule(name: str) -> str:
    """What a rule of the reading goes by; its name where that is not known here."""
    return next((said for start, said in READING.items() if name.startswith(start)), name)
