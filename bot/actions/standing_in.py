"""Whoever stands beside the borrower: a co-borrower, a guarantor, the holder of a power."""

from typing import Final

from bot.actions.base import Decision, say
from bot.context import TurnContext
from bot.effects import Escalate
from bot.words.patterns import mentions, words_like
from intents.normalise import fold
from intents.reading import Reading
from intents.rules.legal import notice

_CO_BORROWER: Final = words_like(
    r"\b(?:i.?m|i am|this is|as) (?:(?:the|a|an|his|her|their|also|actually|just|only|"
    r"listed as|on (?:it|there|the loan) as|\w+'?s) ){0,3}"
    r"(?:co ?-? ?(?:borrower|sign[eo]r|applicant|debtor|maker|obligor)|guarantor)\b",
    r"\bi(?:'?ve| have)? ?(?:co ?-? ?signed|guaranteed) (?:for|on|with|this|the|a|my)\b",
    r"\bsoy (?:(?:el|la|su|un|una|tambien|solo) )*(?:co-?deudora?|aval|avalista|fiadora?|garante|"
    r"co-?firmante|co-?solicitante|coacreditad[oa]|obligad[oa] solidari[oa])\b",
    r"我(?:是|系|也是|就是)(?:[^,.!?，。！？]{0,6}的)?"
    r"(?:共同借款人|共借人|共同申请人|联名借款人|担保人|保证人|连带(?:保证|责任)人)",
)
_POWER: Final = words_like(
    r"\b(?:i have|i.?ve got|i got|i hold|i am|i.?m|as|with)\b.{0,25}\b(?:power of attorney|poa)\b",
    r"\b(?:tengo|con|soy)\b.{0,20}\b(?:poder (?:notarial|legal)|carta poder|apoderad[oa])\b",
    r"(?:我有|我是|我拿着|持有).{0,10}(?:授权书|授权委托书|委托书|委托代理人|授权代理人)|我受.{0,8}委托",
)
_ASKS_ABOUT_IT: Final = frozenset(
    {"check_balance", "payment_due", "payment_history", "application_status", "apply_loan",
     "help", "update_contact", "out_of_scope", "affirm", "greet", "legal_notice"}
)  # fmt: skip
"""What such a person may ask for; a grievance, a payment or a promise of theirs has its own way."""
_OF_THE_LOAN: Final = frozenset({"guardian", None})
"""What rules read in words about a power of attorney; any other notice goes before."""


def stands_in(turn: TurnContext, reading: Reading) -> Decision | None:
    """How somebody beside the borrower is authorised; ``None`` where nobody says to be one.

    The same words for every number, and nothing about whether there is a loan.
    """
    asks = reading.intent in _ASKS_ABOUT_IT or reading.decision != "act"
    kind = notice(fold(turn.words))
    if turn.verified is not None or not asks or kind not in _OF_THE_LOAN:
        return None
    if mentions(turn.words, _POWER):
        key = "utter_power_of_attorney"
    elif mentions(turn.words, _CO_BORROWER) and kind is None:
        key = "utter_co_borrower"
    else:
        return None
    turn.effects.append(Escalate("third_party"))
    return say(key)
