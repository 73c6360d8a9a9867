"""Documents and other things that a person sends: asked for by text, sent to what is on file.

A letter or a payoff amount is never sent by text, nor to an address that came by text (rule
ID-04): the request is a case, and the document goes to the address or mailbox on file.
"""

from typing import Final

from bot.actions.base import Decision, say
from bot.actions.casework import due_in, new_case, open_case_of, told
from bot.actions.phrasing import mentions, words_like
from bot.context import TurnContext
from bot.effects import Escalate
from bot.phrases import phrase
from models.cases import CaseKind

ANSWER_IN: Final = 3
"""Working days in which a requested document is sent."""
_PRIVACY_IN: Final = 15
"""Rule CN-17, for everybody: what we hold about a person, or its deletion, within 15 days."""

DOCUMENTS: Final = {
    "clearance": words_like(
        r"\bpaid.?(?:off|in.?full)?.{0,6}(?:letter|proof|certificate)|\bclearance|\bzero balance l|"
        r"\blien release|\bproof (?:that )?(?:i|its?|the loan)\b.{0,20}paid|\bdebt free letter|"
        r"\bletter\b.{0,25}\bpaid|"
        r"结清证明|结清函|还清证明|清偿证明|还清.{0,6}证明|carta (?:de )?(?:finiquito|no adeudo|"
        r"liberacion|"
        r"liquidacion)|no adeudo|finiquito|constancia de (?:pago total|que (?:ya )?pague)",
    ),
    "payoff": words_like(
        r"\bpay.?off (?:letter|quote|statement|amount)|提前结清.{0,4}(?:报价|金额|函)"
    ),
    "tax": words_like(
        r"\b(?:1098|tax(?:es)?)\b.{0,20}(?:form|statement|document|letter)?|"
        r"\binterest (?:statement|paid (?:statement|letter))|利息证明|"
        r"constancia (?:fiscal|de intereses)",
    ),
    "receipt": words_like(r"\breceipts?\b|收据|凭证|回单|发票|\brecibos?\b|comprobante"),
    "contract": words_like(
        r"\bcopy of (?:my|the|our) (?:contract|agreement|note|loan)|\bcontract copy|"
        r"\bsend (?:me )?(?:my|the|our|a) (?:\w+ )?(?:contract|agreement)|合同(?:副本|"
        r"复印|扫描)|copia del? contrato",
    ),
    "statement": words_like(
        r"\bstatements?\b|对账单|账单明细|流水|明细|还款清单|estado de cuenta|extracto",
    ),
}
_PRIVACY: Final = words_like(
    r"\b(?:delete|erase|remove|wipe) (?:all )?(?:of )?my (?:personal )?(?:data|info\w*|details|"
    r"records?|account data)|\bwhat (?:data|info\w*) do you (?:have|hold|keep)|\bcopy of my data|"
    r"删除我的?(?:个人)?(?:信息|资料|数据)|注销我的?(?:信息|资料|账户)|"
    r"(?:borr|elimin)\w+ (?:tod[oa]s? )?(?:mis?|l[ao]s?) (?:datos|informacion)|"
    r"que datos (?:tienen|guardan)",
)


def document_named(words: str) -> str | None:
    """The kind of document that a text asks for, or None."""
    return next((kind for kind, pattern in DOCUMENTS.items() if mentions(words, pattern)), None)


def asks_for_data(words: str) -> bool:
    """Whether a text asks what we hold about its writer, or to delete it."""
    return mentions(words, _PRIVACY)


def request_document(turn: TurnContext, document: str) -> Decision:
    """A request, with its reference and the day by which it goes to what is on file."""
    name = phrase(f"document.{document}", turn.language)
    earlier = open_case_of(turn, CaseKind.REQUEST, document)
    if earlier is not None:
        return say("utter_request_open", what=name, **told(turn, earlier))
    turn.effects.append(Escalate("document_request"))
    case = new_case(turn, CaseKind.REQUEST, due_in(turn, ANSWER_IN), category=document)
    return say("utter_request_document", what=name, **told(turn, case))


def request_data(turn: TurnContext) -> Decision:
    """Rule CN-17: access, copy, correction or deletion of personal information."""
    earlier = open_case_of(turn, CaseKind.REQUEST, "privacy")
    if earlier is not None:
        return say("utter_privacy", **told(turn, earlier))
    turn.effects.append(Escalate("privacy_request"))
    case = new_case(turn, CaseKind.REQUEST, due_in(turn, _PRIVACY_IN), category="privacy")
    return say("utter_privacy", **told(turn, case))
