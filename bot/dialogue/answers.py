"""Whether a text has the form of an answer to the open question.

Asked before the classifier is believed: "20011 1988" or a bare "1" mean nothing by themselves.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from intents.entities import find_amounts, identity_parts

_CHOICE: Final = re.compile(
    r"\s*(?:#|no\.?|第)?\s*\d{1,2}\s*[.。个個号號]?\s*|.*\b[A-Z]{1,3}-?\d{3,}\b.*", re.IGNORECASE
)


def _identity(text: str) -> bool:
    codes, years = identity_parts(text)
    return bool(codes or years)


def _choice(text: str) -> bool:
    return _CHOICE.fullmatch(text) is not None


def _amount(text: str) -> bool:
    return bool(find_amounts(text)) and len(text) < 40


_FORMS: Final[Mapping[str, Callable[[str], bool]]] = {
    "identity_answer": _identity,
    "loan_choice": _choice,
    "payment_amount": _amount,
}


def is_answer(slot: str, text: str) -> bool:
    """Whether ``text`` could be nothing but an answer to the question for ``slot``."""
    check = _FORMS.get(slot)
    return check is not None and check(text)
