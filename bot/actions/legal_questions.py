"""What is asked of paying while a bankruptcy or a lawyer stands between us: it goes to the case.

Nobody who told of either is shown a way to pay, nor what they would have to.
"""

from typing import Final

from bot.actions.notices import tells_case_number
from bot.context import TurnContext
from bot.words.patterns import mentions, words_like
from bot.words.people.service import asks_of_protection
from intents.reading import Reading
from models.cases import Case

_CATEGORIES: Final = frozenset({"bankruptcy", "represented"})
OF_PAYING: Final = words_like(
    r"\b(?:do|should|must|would|will|can|could|may|am|shall) i\b.{0,20}\b(?:pay|paying)\b|"
    r"\bhow (?:do|can|could|should|would|to)\b.{0,12}\b(?:pay|payments?)\b|"
    r"\bwhere (?:do|can|should) i\b.{0,10}\bpay\b|"
    r"(?:还|仍|依然|继续|仲|这(?:个|期)?月?|本月|下个?月)[^,.!，。]{0,4}(?:需要?|要|用|使|得)[^,.!，。]{0,4}"
    r"[还付供交缴](?:款|钱|月供)?|(?:要不要|用不用|使唔使|需不需要|要唔要|需唔需要)[^,.!，。]{0,4}"
    r"[还付供交缴]|(?:怎么|怎样|如何|点样?|哪里|边度)[^,.!，。]{0,3}[还付交缴](?:款|钱)?|"
    r"(?:可以|能|可唔可以|能不能)[^,.!，。]{0,4}[还付交缴](?:款|钱)",
    r"\b(?:tengo que|debo|hay que|necesito|puedo|podria|sigo|seguir) (?:seguir )?pag\w+|"
    r"\b(?:como|donde) (?:l[eo]s? )?(?:puedo |hago (?:el|mi|un) |hago para )?pag\w+",
)
_WHEN: Final = words_like(r"\b(?:when|what day|cuando|balance|saldo)\b|几号|什么时候|几时|多少")


def of_a_lawyers_case(turn: TurnContext, reading: Reading, case: Case) -> str | None:
    """What is said where a text asks of paying, or gives the number of the case at a court."""
    if case.category == "military" and asks_of_protection(turn.words):
        return "utter_added_question"
    if case.category not in _CATEGORIES:
        return None
    if tells_case_number(turn.words) and not mentions(turn.words, OF_PAYING):
        return "utter_legal_added"
    asked = mentions(turn.words, OF_PAYING) and not mentions(turn.words, _WHEN)
    ways = reading.intent == "how_to_pay" and reading.decision == "act"
    return "utter_added_question" if asked or ways else None
