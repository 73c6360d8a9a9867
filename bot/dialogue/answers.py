"""Whether a text has the form of an answer to the open question.

Asked before the classifier is believed: "20011 1988", a bare "1" or "friday" mean nothing by
themselves.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from bot.proof import offers_proof
from intents.entities import (
    find_amounts,
    find_choices,
    find_date_entities,
    identity_parts,
    yes_or_no,
)
from intents.reading import Entity, Reading

_REFERENCE: Final = re.compile(r".*\b[A-Z]{1,3}-?\d{3,}\b.*", re.IGNORECASE)
_PLACE: Final = re.compile(r"\s*(?:#|no\.?|第)?\s*\d{1,2}\s*[.。个個号號]?\s*", re.IGNORECASE)
_WHOLE: Final = re.compile(
    r"\W*(?:(?:the )?(?:whole|full|total|entire)(?: (?:thing|amount|payment))?|all(?: of it)?|"
    r"in full|everything|what(?:ever)?(?: i)?'?s? (?:due|owe)|"
    r"全部|全額|全额|全款|所有|都还|都還|應還的|应还的|(?:todo|el total|completo|la totalidad))\W*",
    re.IGNORECASE,
)
_ONE_OF_TWO: Final = re.compile(
    r"\W*(?:[12]|the (?:first|second)(?: one)?|第[一二]个)\W*", re.IGNORECASE
)
_NEITHER: Final = re.compile(
    r"\W*(?:something else|neither(?: of (?:them|those|these))?|none(?: of (?:them|those|these))?|"
    r"其他|都不是|都唔係|otra cosa|ningun[oa](?: de l[oa]s dos)?)\W*",
    re.IGNORECASE,
)
_MOST_BESIDE: Final = 14
"""Letters that an answer may have beside the day or the amount: "on", "maybe", "i think"."""
_MOST_BESIDE_PROOF: Final = 24
"""Likewise beside a ZIP or a birth year: "oh sorry, i meant", "yes its"."""
_LONGEST: Final = 60


def says_whole(text: str) -> bool:
    """Whether a text says "all of it" and nothing else."""
    return _WHOLE.fullmatch(text) is not None


def _identity(text: str) -> bool:
    """A proof, or a part of one with little beside it: a long text may name a year, too."""
    codes, years = identity_parts(text)
    short = sum(sign.isalpha() for sign in text) <= _MOST_BESIDE_PROOF
    return bool(codes or years) and (short or offers_proof(text))


def _choice(text: str) -> bool:
    """A place, or a yes or a no and nothing else: "yes, and my balance?" asks for more."""
    if _PLACE.fullmatch(text) is not None or yes_or_no(text) is not None:
        return True
    return any(found.kind == "choice" for found in find_choices(text))


def _meaning(text: str) -> bool:
    return _choice(text) or _NEITHER.fullmatch(text) is not None


def _loan(text: str) -> bool:
    return _PLACE.fullmatch(text) is not None or _REFERENCE.fullmatch(text) is not None


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


def _score(text: str) -> bool:
    return re.fullmatch(r"\W*[1-5]\W*", text) is not None


_TELLS: Final = re.compile(
    r"\b(?:he|she|they|guy|lady|man|woman|agent|rep|call\w*|said|told|yelled|rude|hung up|name was|"
    r"el|ella|dijo|llam\w+|señor[a]?|grit\w+)\b|[他她]|客服|骂|态度|电话|姓",
    re.IGNORECASE,
)
_LEAST_TOLD: Final = 20


def _tells(text: str) -> bool:
    """Whether a text tells what somebody did, rather than of a payment of the teller's own."""
    wide = sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)
    return wide >= _LEAST_TOLD and _TELLS.search(text) is not None and not find_amounts(text)


_FORMS: Final[Mapping[str, Callable[[str], bool]]] = {
    "identity_answer": _identity,
    "loan_choice": _loan,
    "payment_amount": _amount,
    "payment_day": _day,
    "promise_amount": _amount,
    "promise_day": _day,
    "which_intent": _meaning,
    "hardship_choice": _choice,
    "preference_choice": _choice,
    "application_answer": _choice,
    "withdrawal_answer": _choice,
    "code_word_wanted": _choice,
    "callback_time": _day,
    "satisfaction": _score,
    "details": _tells,
}


_ASKS: Final = re.compile(
    r"^\W*(?:what|whats|when|where|who|why|how|can|could|do|does|is|are|will|would|should|que|cual|"
    r"cuando|cuanto|donde|como|quien|puedo|pueden)\b|[?？]\W*$|[吗嗎呢]\W*$|怎么|怎樣|什么|什麼|多少|几",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """Whether a text is a question."""
    return _ASKS.search(text) is not None


def is_answer(slot: str, text: str) -> bool:
    """Whether ``text`` could be nothing but an answer to the question for ``slot``."""
    check = _FORMS.get(slot)
    return check is not None and check(text)


_GRIEVANCES: Final = frozenset(
    {"complaint", "dispute_debt", "hardship", "legal_notice", "report_fraud", "wrong_number"}
)


def is_grievance(slot: str, text: str, reading: Reading) -> bool:
    """Whether a text that names a year or a place was asked for neither: "bankrupt since 2026"."""
    told = reading.decision != "hand_over" and reading.intent in _GRIEVANCES
    return slot == "identity_answer" and told and not offers_proof(text)


ONLY_ANSWERS: Final = frozenset(
    {"identity_answer", "code_word_wanted", "satisfaction", "which_intent"}
)
"""Slots that nothing can answer but what has the form of an answer."""
_YES_OR_NO: Final = frozenset({"application_answer", "withdrawal_answer", "code_word_wanted"})


def takes_yes_or_no(slot: str) -> bool:
    """Whether a yes may stand for the first choice of a question and a no for the second."""
    return slot in _YES_OR_NO
