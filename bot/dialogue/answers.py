"""Whether a text has the form of an answer to the open question.

Asked before the classifier is believed: "20011 1988", a bare "1" or "friday" mean nothing by
themselves.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from bot.dialogue.follow_up import changes_day
from bot.proof import holds_phone_number, offers_proof
from bot.words.applications.acceptance import accepts, refuses
from bot.words.applications.conditions import (
    asks_of_terms,
    declines,
    depends,
    names_present_loan,
    thinks_over,
)
from bot.words.applications.held_offers import asks_to_hold
from bot.words.applications.offers import asks_for_money, comes_back, corrects
from bot.words.applications.whether import asks_whether
from bot.words.loans.asked_beside import asks_beside_loans
from bot.words.loans.loan_words import listed_place, names_kind, says_both
from bot.words.people.full_names import is_full_name
from bot.words.people.old_details import means_this_phone
from bot.words.promises.no_promise import is_hypothetical
from bot.words.promises.only_asked import asks_what_a_day_costs, others_may_pay
from bot.words.promises.refusals import refuses_payment
from bot.words.promises.shares import is_mostly_a_share
from bot.words.promises.whole import says_whole
from bot.words.questions import asks
from bot.words.talk.asked_after import (
    asks_if_texted,
    asks_what_now,
    asks_what_to_send,
    word_given,
)
from bot.words.talk.asked_of_answers import asks_if_enough
from bot.words.talk.other_choice import another_place
from bot.words.talk.slips import owns_slip
from bot.words.texts.call_times import is_call_time, tells_topic
from bot.words.texts.too_many import finds_too_many, is_fed_up
from bot.words.troubles.grievances import denies_complaint
from bot.words.troubles.lost_work import lost_work
from bot.words.troubles.no_refusal import needs_time_to_pay
from bot.words.troubles.threats import goes_to_regulator
from intents.entities import (
    find_amounts,
    find_choices,
    find_contacts,
    find_date_entities,
    identity_parts,
    yes_or_no,
)
from intents.entities.spoken_digits import in_digits
from intents.normalise import fold
from intents.reading import Entity, Reading

_REFERENCE: Final = re.compile(r".*\b[A-Z]{1,3}-?\d{3,}\b.*", re.IGNORECASE)
_PLACE: Final = re.compile(r"\s*(?:#|no\.?|第)?\s*\d{1,2}\s*[.。个個号號]?\s*", re.IGNORECASE)
_ONE_OF_TWO: Final = re.compile(
    r"\W*(?:[12]|the (?:first|second)(?: one)?|第[一二]个)\W*", re.IGNORECASE
)
_NEITHER: Final = re.compile(
    r"\W*(?:no,? |sorry,? |i want |i'?d like )*(?:something else|"
    r"(?:neither|none|not any|i (?:don'?t|do not) (?:want|need|like) any)"
    r"(?: (?:one )?of (?:(?:them|those|these|the above|that|the)(?: \w{4,8})?))?|"
    r"no,? gracias|otra cosa|(?:no (?:quiero|me sirve|necesito) )?ningun[oa]s?(?: de (?:es[aeo]s?|"
    r"est[aeo]s?|ell[ao]s|l[oa]s (?:dos|tres|anteriores)))?|"
    r"其他|(?:我|一[个個种種项項样樣]|[这這那]些|[这這那]幾?[个個]|[两兩三]?[个個]|哪[个個]|邊個|"
    r"全)*"
    r"都(?:不是|唔係|唔系|不要|唔要|不想要|唔想要|不行|唔得|不合[适適]|唔啱)|以上都不是)"
    r"(?: please| thanks| thank you| por favor| gracias|[了啊呀啦喎吧，,]|谢谢|謝謝|唔該)*\W*",
    re.IGNORECASE,
)
_MOST_BESIDE: Final = 14
"""Letters that an answer may have beside the day or the amount: "on", "maybe", "i think"."""
_MOST_BESIDE_PROOF: Final = 24
"""Likewise beside a ZIP or a birth year: "oh sorry, i meant", "yes its"."""
_LONGEST: Final = 60
_MOST_LISTED: Final = 5


def is_neither(text: str) -> bool:
    """Whether a text says that nothing of a list is meant: "none of those"."""
    return _NEITHER.fullmatch(text) is not None


def _identity(text: str) -> bool:
    """A proof, or a part of one with little beside it: a long text may name a year, too."""
    if holds_phone_number(text):
        return False
    codes, years = identity_parts(text, asked=True)
    short = sum(sign.isalpha() for sign in in_digits(fold(text))) <= _MOST_BESIDE_PROOF
    return bool(codes or years) and (short or offers_proof(text))


def _choice(text: str) -> bool:
    """A place or none of them, or a yes or a no: "yes, and my balance?" asks for more."""
    if _PLACE.fullmatch(text) is not None or yes_or_no(text) is not None or is_neither(text):
        return True
    return any(found.kind == "choice" for found in find_choices(text))


def _offer(text: str) -> bool:
    """An answer to an offer: "the term is not what I asked for" is neither hardship nor dispute."""
    said = (corrects, accepts, refuses, depends, declines, thinks_over, comes_back, asks_whether)
    return _choice(text) or any(one(text) for one in said)


def _word_or_choice(text: str) -> bool:
    """Whoever is offered a code word may send it at once."""
    return _choice(text) or word_given(text) is not None


def _way_out(text: str) -> bool:
    return _choice(text) or says_whole(text) or another_place(text) is not None


def _loan(text: str) -> bool:
    """A place, a reference, a loan's kind, or all of them: "my car loan" asks for no credit."""
    if _PLACE.fullmatch(text) is not None or _REFERENCE.fullmatch(text) is not None:
        return True
    return names_kind(text) or says_both(text) or listed_place(text, _MOST_LISTED) is not None


def _mostly(text: str, found: list[Entity]) -> bool:
    """Whether a text is one value and little else."""
    if len(found) != 1 or len(text) > _LONGEST:
        return False
    rest = text[: found[0].start] + text[found[0].end :]
    return sum(sign.isalpha() for sign in rest) <= _MOST_BESIDE


def _amount(text: str) -> bool:
    return _mostly(text, find_amounts(text)) or says_whole(text)


def _day(text: str) -> bool:
    return _mostly(text, find_date_entities(text)) or _ONE_OF_TWO.fullmatch(text) is not None


def _promised(text: str) -> bool:
    """The amount of a promise or a part of it, or another day for it: "make it monday instead"."""
    if _amount(text) or _mostly(text, find_date_entities(text)) or changes_day(text):
        return True
    return says_both(text) or (is_mostly_a_share(text) and not asks(text))


def _score(text: str) -> bool:
    return re.fullmatch(r"\W*[1-5]\W*", text) is not None


_TELLS: Final = re.compile(
    r"\b(?:he|she|they|guy|lady|man|woman|agent|rep|call\w*|said|told|yelled|rude|hung up|name was|"
    r"él|el (?:me|nos|dijo|que|se|muchacho|tipo|señor|agente)|ella|dijo|llam\w+|señor[a]?|"
    r"grit\w+)\b|[他她]|客服|骂|态度|电话|姓",
    re.IGNORECASE,
)
_LEAST_TOLD: Final = 20


def _tells(text: str) -> bool:
    """Whether a text tells what somebody did, rather than of a payment of the teller's own."""
    wide = sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)
    return wide >= _LEAST_TOLD and _TELLS.search(text) is not None and not find_amounts(text)


def _of_the_case(text: str) -> bool:
    """What tells more of a case, or asks what follows from it."""
    asks_on = (asks_what_now, asks_if_texted, asks_what_to_send)
    return _tells(text) or any(one(text) for one in asks_on)


_REACHED: Final = re.compile(
    r"(?<![a-z0-9])\d{1,6} (?:[a-z]{2,}|\d{1,3}(?:st|nd|rd|th)\b)", re.IGNORECASE
)


def _contact(text: str) -> bool:
    """A way to reach somebody, a full name, or what looks like an address and asks nothing."""
    if find_contacts(text) or is_full_name(text) or means_this_phone(text):
        return True
    return _REACHED.search(text) is not None and not asks(text) and not find_amounts(text)


def _call_time(text: str) -> bool:
    """When a call suits, or what it is to be about: either belongs to the call."""
    return _day(text) or is_call_time(text) or tells_topic(text)


_FORMS: Final[Mapping[str, Callable[[str], bool]]] = {
    "identity_answer": _identity,
    "loan_choice": _loan,
    "payment_amount": _amount,
    "payment_day": _day,
    "promise_amount": _promised,
    "promise_day": _day,
    "which_intent": _choice,
    "hardship_choice": _way_out,
    "preference_choice": _choice,
    "application_answer": _offer,
    "withdrawal_answer": _choice,
    "code_word_wanted": _word_or_choice,
    "callback_time": _call_time,
    "satisfaction": _score,
    "details": _of_the_case,
    "new_contact": _contact,
}


def is_answer(slot: str, text: str) -> bool:
    """Whether ``text`` could be nothing but an answer to the question for ``slot``."""
    check = _FORMS.get(slot)
    return check is not None and check(text)


NO_QUESTION: Final = frozenset({"application_answer", "new_contact"})
"""Slots whose answer counts: a question, such as "is it confirmed?", is none."""
_BY_PLACE: Final = frozenset({"hardship_choice", "preference_choice", "which_intent"})


def is_late_answer(slot: str, text: str) -> bool:
    """Whether ``text`` answers a question that was put hours or days ago.

    By then an "ok" answers something else, and what has no form of an answer is none.
    """
    if slot in _BY_PLACE:
        found = find_choices(text)
        return _PLACE.fullmatch(text) is not None or any(one.kind == "choice" for one in found)
    if slot == "callback_time":
        return _day(text) or is_call_time(text)
    if slot == "new_contact":
        return bool(find_contacts(text)) or _REACHED.search(text) is not None
    return is_answer(slot, text)


_GRIEVANCES: Final = frozenset(
    {"complaint", "dispute_debt", "hardship", "legal_notice", "report_fraud", "wrong_number"}
)


_BOTH_PARTS: Final = re.compile(r"\b\d{5}\b.{1,40}\b(?:19|20)\d\d\b", re.ASCII)
"""A ZIP code and a year: what was asked for, unless it surely says something else."""


_OWN_BIRTH: Final = re.compile(
    r"\b(?:born|birth\w*|dob|zip|naci\w*|codigo postal)\b|出生|生于|邮编"
)
"""Words of a proof: whoever gives their year in a sentence disputes nothing."""


def is_grievance(slot: str, text: str, reading: Reading) -> bool:
    """Whether a text that names a year or a place was asked for neither: "bankrupt since 2026"."""
    sure = reading.decision == "act" or not (_BOTH_PARTS.search(text) or owns_slip(text))
    told = reading.decision != "hand_over" and reading.intent in _GRIEVANCES and sure
    part = _identity(text) and _OWN_BIRTH.search(fold(text)) is not None
    return slot == "identity_answer" and told and not (part or offers_proof(text))


_OF_OUR_TEXTS: Final = frozenset({"complaint", "message_preferences", "stop"})
_LOOKED_UP: Final = frozenset({"check_balance", "payment_due", "payment_history"})
PROMISE_SLOTS: Final = frozenset({"promise_day", "promise_amount"})


def is_refusal(slot: str, text: str) -> bool:
    """Whether a text takes back the promise whose day or amount was asked for."""
    return slot in PROMISE_SLOTS and refuses_payment(text)


def asks_of_promise(slot: str, text: str) -> bool:
    """Whether whoever was asked for a day asks what it costs, or if somebody else may pay.

    So does whoever asks if all of it must be paid, or if so much is enough.
    """
    asked = asks_what_a_day_costs(text) or others_may_pay(text) or asks_if_enough(text)
    return slot in PROMISE_SLOTS and asked


def declines_choice(slot: str, text: str) -> bool:
    """Whether a text wants none of the loans that were listed, so that the question ends."""
    return slot == "loan_choice" and is_neither(text)


def asks_about_offer(slot: str, text: str) -> bool:
    """Whether whoever is to answer an offer asks first what it costs, or for longer to decide.

    So does whoever asks when its money would come.
    """
    if slot != "application_answer" or corrects(text):
        return False
    return asks_of_terms(text) or asks_to_hold(text) or asks_for_money(text)


def _asks_of_present_loan(slot: str, text: str, reading: Reading) -> bool:
    """Whether whoever is to answer an offer asks of a loan that they have."""
    looked_up = reading.decision == "act" and reading.intent in _LOOKED_UP
    return slot == "application_answer" and looked_up and names_present_loan(text)


def _says_else(text: str, reading: Reading) -> bool:
    """Whether somebody who told of a grievance goes to others with it, denies it, or lost work."""
    poor = reading.intent == "hardship" and lost_work(text)
    return poor or goes_to_regulator(text) or denies_complaint(text)


def leaves_question(slot: str, text: str, reading: Reading) -> bool:
    """Whether a text is no answer, however much it looks like one.

    A complaint of too many texts is offered fewer, also while another grievance is told of.
    """
    if is_refusal(slot, text) or declines_choice(slot, text):
        return True
    if asks_of_promise(slot, text) or (slot in PROMISE_SLOTS and is_hypothetical(text)):
        return True
    if asks_about_offer(slot, text) or _asks_of_present_loan(slot, text, reading):
        return True
    if slot == "loan_choice" and asks_beside_loans(text, reading):
        return True
    if slot == "details" and _says_else(text, reading):
        return True
    of_texts = reading.intent in _OF_OUR_TEXTS and finds_too_many(text)
    of_texts = slot == "details" and (of_texts or is_fed_up(text))
    return of_texts or (slot != "identity_answer" and offers_proof(text))


def tells_trouble_instead(slot: str, text: str, reading: Reading) -> bool:
    """Whether whoever was asked for the day or the amount of a promise tells of trouble.

    So does whoever asks what would be if it were less.
    """
    trouble = reading.intent == "hardship" or is_hypothetical(text) or needs_time_to_pay(text)
    return slot in PROMISE_SLOTS and trouble
