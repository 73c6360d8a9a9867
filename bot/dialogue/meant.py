"""What a text means by its own words, or after what was said before, whatever it was read as.

Only where the words leave no doubt: these rules go before the classifier, which sees a text alone.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from bot.actions.apply import goes_on_applying, has_no_account
from bot.actions.documents import (
    SENT,
    WAITS,
    asks_which_paper,
    says_it_sent,
    says_mailed,
    says_sent,
)
from bot.actions.fraud import HARMED, tells_of_harm, was_taken_in
from bot.actions.hardship import asks_options
from bot.actions.reply_to_offer import CONFIRM
from bot.actions.requests import document_named
from bot.dialogue.by_words import BY_WORDS
from bot.dialogue.giving_way import GRAVE
from bot.words.applications.after_a_no import (
    asks_how_long,
    asks_to_apply_again,
    asks_why_refused,
)
from bot.words.applications.conditions import (
    asks_of_new_terms,
    asks_of_terms,
    names_present_loan,
)
from bot.words.applications.giving_up import (
    asks_if_given_up,
    asks_of_giving_up,
    gives_up_it,
    keeps_it,
    wavers,
)
from bot.words.applications.missing_papers import asks_what_lacks
from bot.words.applications.offers import corrects_terms, gives_up, is_of_an_offer
from bot.words.applications.other_sums import gives_in, wants_a_sum
from bot.words.applications.payouts import asks_of_payout
from bot.words.applications.undecided import denies_a_no, takes_word_back
from bot.words.applications.withdrawals import withdraws, withdraws_it
from bot.words.patterns import mentions
from bot.words.people.relatives import asks_for_another, speaks_for_another
from bot.words.questions import asks
from bot.words.talk.asked_after import asks_for_proof_of_us, asks_what_now, gave_away, word_given
from bot.words.talk.code_words import asks_where_word_stands, word_changed_to
from bot.words.talk.taken_back import is_me_after_all, is_still_not_me, is_taken_back
from bot.words.troubles.scammed import money_went
from intents.entities import find_contacts, find_date_entities
from intents.normalise import fold
from intents.reading import Reading
from intents.rules.legal import notice

_LEFT_BY_HARM: Final = frozenset(
    {"stop", "legal_notice", "wrong_number", "dispute_debt", "speak_to_agent", "update_contact"}
)
"""Readings of a text of harm, after a doubt, that stand where they are sure."""
_WHICH_DUE: Final = re.compile(
    r"[哪边]一?[个笔](?:贷款)?.{0,4}(?:到期|要[还供]|[还供]款)|"
    r"\b(?:when|what day)\b.{0,20}\b(?:one|loan|note)\b.{0,6}\bdue\b|"
    r"\bcual\b.{0,20}\b(?:vence|se paga|toca)\b|"
    r"\bcuando (?:vence|toca|se paga|pago|hay que pagar|(?:debo|tengo que) pagar)\b"
)
_LENDS: Final = re.compile(
    r"\b(?:y.?all|you(?: guys| all)?|u|ya|they)\b.{0,8}\b(?:do|offer|give|make|have|got)\b.{0,12}"
    r"\bloans?\b|"
    r"\b(?:hacen|dan|ofrecen|tienen|manejan)\b.{0,12}\b(?:prestamos?|creditos?)\b|"
    r"(?:你们?|你哋)(?:有没有|有冇|有|做|提供|办)[^,.!?]{0,8}(?:贷款|贷)"
)
_SEND_ME: Final = re.compile(
    r"\b(?:send|mail|e-?mail|get|give|need|want)\b|\b(?:manda|mande|mandan|manden|mandas|envia|"
    r"envie|"
    r"envien|enviame|mandeme|da|dan|necesito|ocupo|quiero)\b|[给發发寄要开開]|俾|畀|攞"
)

_LETTER_OF_IT: Final = re.compile(
    r"\b(?:letter|copy|it)\b.{0,20}\breasons?\b|\breasons?\b.{0,20}\bin writing\b|"
    r"(?:拒|原因).{0,8}(?:信|书面|函)|\bcarta\b.{0,20}\bmotivos?\b"
)

_MAY_GO_ON: Final = frozenset({"application_status", "apply_loan", "out_of_scope", "help"})
"""What the next question of somebody who wants credit may be read as."""

_OF_MONEY: Final = frozenset({"confirm_payment", "promise_to_pay", "how_to_pay", "out_of_scope"})
"""What money that went to a thief may be read as."""
_ABOUT_ANOTHER: Final = frozenset({"out_of_scope", "help", "apply_loan", "greet"})
"""What a question about the loan of one's mother may be read as."""


_SAYS_ELSE: Final = GRAVE | {
    "hardship", "confirm_payment", "promise_to_pay", "message_preferences", "complaint",
    "dispute_debt",
}  # fmt: skip
"""Readings that stand where they are sure, whatever is given up beside them."""


_MAY_CONFIRM: Final = frozenset(
    {"affirm", "application_status", "apply_loan", "out_of_scope", "deny", "thanks", "hardship"}
)


def meant(text: str, reading: Reading, slots: Mapping[str, Any]) -> str | None:
    """The intent that a text surely has, or ``None`` where its reading stands."""
    told = bool(slots.get("application_told"))
    if is_of_an_offer(text, reading, told=told) or (
        told and _goes_on_with_it(text, reading, slots)
    ):
        return "application_status"
    if _gives_up(text, reading) or _of_an_answered_offer(text, reading, slots):
        return "application_status"
    if _changes_code_word(text, slots):
        return "report_fraud"
    if slots.get("credit_asked") and not told and _goes_on_applying(text, reading):
        return "apply_loan"
    by_words = next((one.intent for one in BY_WORDS if one.means(text, reading)), None)
    by_words = by_words or speaks_for_another(text, reading)
    if by_words is None and _gives_notice_of_nothing(text, reading, slots):
        by_words = "wrong_number"
    if by_words is None and _asks_for_another(text, reading):
        by_words = "check_balance"
    by_words = by_words or _asked_unsurely(text, reading)
    return by_words or _after_what_was_told(text, reading, slots)


def _changes_code_word(text: str, slots: Mapping[str, Any]) -> bool:
    """Whether a code word is to be another, or it is asked where the one just set will stand."""
    just_set = bool(slots.get("code_word"))
    return word_changed_to(text, just_set=just_set) is not None or (
        just_set and asks_where_word_stands(text)
    )


def _goes_on_applying(text: str, reading: Reading) -> bool:
    """Whether somebody who asked for credit goes on, and does not disown what we text about."""
    may = _MAY_GO_ON | {"report_fraud"} if has_no_account(text) else _MAY_GO_ON
    surely_else = reading.decision == "act" and reading.intent not in may
    return not surely_else and goes_on_applying(text)


_STILL_NEEDED: Final = re.compile(
    r"^\W*(?:so |ok |and )?what (?:else )?do (?:you|u|ya|yall) (?:still |"
    r"else )?need(?: from me)?\W*$"
)


def _asked_unsurely(text: str, reading: Reading) -> str | None:
    """What the words ask for where the reading is unsure of them."""
    if reading.decision == "act" or reading.why.source == "rule":
        return None
    words = fold(text)
    if _WHICH_DUE.search(words):
        return "payment_due"
    if _LENDS.search(words):
        return "apply_loan"
    if _STILL_NEEDED.search(words):
        return "application_status"
    return "payment_history" if _SEND_ME.search(words) and document_named(text) else None


def _gives_up(text: str, reading: Reading) -> bool:
    """Whether a text that names an application gives it up, whatever else was asked before."""
    of_it = reading.intent == "application_status" or is_taken_back(text, reading)
    return of_it and withdraws(text)


def _of_an_answered_offer(text: str, reading: Reading, slots: Mapping[str, Any]) -> bool:
    """Whether what was spoken of or answered is given up, by no name and in whatever words."""
    answered, last = slots.get("application_answered"), slots.get("last_request")
    spoken_of = slots.get("application_told") or answered
    if answered and (asks_if_given_up(text) or _confirms_later(text, reading)):
        return True
    surely_else = reading.decision == "act" and reading.intent in _SAYS_ELSE
    if not spoken_of or surely_else or (last is not None and last != answered):
        return False
    if (last is not None and wavers(text)) or takes_word_back(text):
        return True
    asks_on = asks_of_giving_up(text) or asks_of_payout(text) or asks_of_new_terms(text)
    asks_on = asks_on or (bool(answered) and asks_of_terms(text) and not names_present_loan(text))
    keeps = bool(answered) and (keeps_it(text) or denies_a_no(text))
    return gives_up_it(text) or asks_on or keeps


def _confirms_later(text: str, reading: Reading) -> bool:
    """Whether an offer that was questioned or declined is confirmed after all."""
    of_credit = reading.decision != "act" or reading.intent in _MAY_CONFIRM
    of_credit = of_credit or (gives_in(text) and not find_date_entities(text))
    return of_credit and not asks(text) and (mentions(text, CONFIRM) or gives_in(text))


def _goes_on_with_it(text: str, reading: Reading, slots: Mapping[str, Any]) -> bool:
    """Whether an application that was spoken of just before is given up, or its papers sent.

    Nor is what is not right with its terms a dispute of a debt.
    """
    unsure = reading.decision != "act" or reading.intent in ("application_status", "deny")
    # "I have e-mailed it" gives no new address.
    unsure = unsure or (reading.intent == "update_contact" and not find_contacts(text))
    last = not slots.get("last_asked")
    if last and (_asks_on_of_it(text, reading) or _corrects(text, reading)):
        return True
    if _LETTER_OF_IT.search(fold(text)) and reading.intent in ("payment_history", "complaint"):
        return True
    of_papers = says_mailed(text) or asks_which_paper(text)
    waits = slots.get("application_told") == WAITS and not slots.get("last_asked")
    of_papers = of_papers or (waits and says_it_sent(text))
    waits = waits or slots.get("application_told") == SENT
    of_papers = of_papers or (waits and asks_what_lacks(text))
    if of_papers and reading.intent not in GRAVE:
        return True
    said = withdraws_it(text) or says_sent(text)
    return unsure and reading.intent not in GRAVE and said


def _corrects(text: str, reading: Reading) -> bool:
    not_right = corrects_terms(text) or wants_a_sum(text)
    return reading.intent not in GRAVE and not_right


def _asks_on_of_it(text: str, reading: Reading) -> bool:
    """Whether an application that was just told of is asked after: why, or how much longer.

    A reading that leans to it is about that one as well.
    """
    if (reading.intent, reading.decision) == ("application_status", "ask"):
        return not asks_to_apply_again(text)
    surely = reading.decision == "act"
    if asks_why_refused(text):
        return not (surely and reading.intent in GRAVE)
    return asks_how_long(text) and not (surely and reading.intent in _SAYS_ELSE)


def _asks_for_another(text: str, reading: Reading) -> bool:
    unsure = reading.decision != "act" and reading.intent in _ABOUT_ANOTHER
    return unsure and asks_for_another(text)


def _gives_notice_of_nothing(text: str, reading: Reading, slots: Mapping[str, Any]) -> bool:
    """Whether a relative's words were taken for a notice of law that no rule heard in them."""
    taken = reading.intent == "legal_notice" and reading.why.source != "rule"
    return taken and bool(slots.get("third_party")) and notice(fold(text)) is None


def _after_what_was_told(text: str, reading: Reading, slots: Mapping[str, Any]) -> str | None:
    if slots.get("doubted") and _goes_on_doubting(text, reading):
        return "report_fraud"
    if slots.get("doubted") == HARMED and reading.intent in _OF_MONEY and money_went(text):
        return "report_fraud"
    if slots.get("hardship_case") and asks_options(text):
        return "hardship"
    if slots.get("taken_off") and (is_me_after_all(text) or is_still_not_me(text)):
        return "wrong_number"
    if slots.get("last_request") and is_taken_back(text, reading):
        return "deny"
    return "application_status" if gives_up(text) else None


def _goes_on_doubting(text: str, reading: Reading) -> bool:
    """Whoever doubts us, or was asked for a secret, is not sold anything nor asked who they are."""
    if asks_what_now(text) or asks_for_proof_of_us(text) or gave_away(text):
        return True
    surely_else = reading.decision == "act" and reading.intent in _LEFT_BY_HARM
    told = was_taken_in(text) or (tells_of_harm(text) and not surely_else)
    return told or word_given(text) is not None
