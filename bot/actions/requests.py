"""Documents and other things that a person sends: asked for by text, sent to what is on file.

A letter or a payoff amount is never sent by text, nor to an address that came by text (rule
ID-04): the request is a case, and the document goes to the address or mailbox on file.
"""

from typing import Final

from bot.actions.base import Decision, say
from bot.actions.casework import may_be_taken_back, new_case, open_case_of, said_of, told
from bot.actions.documents import asks_which_paper
from bot.context import TurnContext
from bot.effects import Escalate
from bot.formats import local_day
from bot.phrases import phrase
from bot.words.loans.closed_accounts import closes_account
from bot.words.patterns import mentions, words_like
from cases.privacy import CATEGORY, privacy_clock
from intents.normalise import fold
from intents.rules.personal_data import asks_deletion, only_asks_deletion
from models.cases import CaseKind

DOCUMENTS: Final = {
    "clearance": words_like(
        r"\bpaid.?(?:off|in.?full)?.{0,6}(?:letter|proof|certificate)|\bclearance|\bzero balance l|"
        r"\blien release|\bproof (?:that )?(?:i|its?|the loan)\b.{0,20}paid|\bdebt free letter|"
        r"\bletter\b.{0,25}\bpaid|"
        r"\b(?:once|after|when)\b.{0,20}\b(?:paid off|pay (?:it |this |"
        r"the loan )?off)\b.{0,30}\b(?:letter|"
        r"certificate|proof|paper)\b|"
        r"\b(?:liquid\w+|termin\w+|acab\w+)\b.{0,24}\b(?:carta|constancia|comprobante|documento)\b|"
        r"(?:结|还|付|供)(?:清|完)[^,.!?]{0,4}(?:以后|之后|后|咗|了)?[^!?]{0,8}(?:开|出|给|发|拿|要|俾|攞)[^,.!?]{0,6}"
        r"(?:证明|信|函)|"
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
    "receipt": words_like(
        r"\breceipts?\b|收据|凭证|回单|发票|\brecibos?\b|comprobante|"
        r"(?:开|出|给|要|需要|拿|打|发|寄|申请).{0,6}(?:还款|付款|缴款|已还)证明|"
        r"(?:还款|付款|缴款)证明.{0,4}(?:开|拿|打印)|constancia de pagos?\b(?! total)|"
        r"\b(?:get|send me|give me|need|request)\b.{0,8}\bproof of (?:my |the )?payments?\b"
    ),
    "contract": words_like(
        r"\bcopy of (?:my|the|our) (?:contract|agreement|note|loan)|\bcontract copy|"
        r"\bsend (?:me )?(?:my|the|our|a) (?:\w+ )?(?:contract|agreement)|合同(?:副本|"
        r"复印|扫描)|copia del? contrato",
    ),
    "statement": words_like(
        r"\bstatements?\b|对账单|账单明细|流水|明细|还款清单|estado de cuenta|extracto",
    ),
}
_HANDS_IN: Final = words_like(
    r"\bhere(?:.?s| is| are) (?:the|my|a|your|that)\b|\battach(?:ed|ing)\b|"
    r"\bi(?:.?m| am) sending\b|"
    r"(?:这|呢个?)(?:是|系|个)|附上|发给你|传给你|\baqui (?:esta|va|le|tiene)\b|\badjunt[oa]|"
    r"\b(?:le|les) (?:mando|envio|mande)\b",
)
_HERE_IT_IS: Final = words_like(
    r"^\W*(?:ok|well|so|and|y|pues|mire|hola|hi|listo)?\W*"
    r"(?:here(?:.?s| it is| (?:you|u|ya) go| they are)|"
    r"(?:aqui|ahi|aca) (?:est[ae]n?|va|lo tiene|le va|tiene|lo mando|le mando)|"
    r"就?在(?:这|呢)[里儿度边]?|[喺系]呢度|给你们?|俾你|发你|发(?:过去)?了|喏)"
    r"(?: (?:the|my|an?|of|la|el|mi|it|foto|pics?|picture|screenshot|captura|comprobante|recibo|"
    r"receipt|proof))*[了啦啊呀喇]?\W*$",
)
"""Nothing but the word that something is handed over."""
_THEIR_OWN: Final = words_like(
    r"\b(?:i|we|to|let me|lemme|gotta|dame|deja\w*)\b.{0,20}\b(?:find|found|look(?:ing)? for|"
    r"dig up|have|"
    r"got|show you|bring|search)\b.{0,8}\b(?:the|my|a|that) (?:\w+ )?(?:receipt|statement|contract|"
    r"letter)s?\b|\b(?:buscar|busco|encontrar|encuentro|encontre|hallar|tengo|traigo|llevo|"
    r"ensenar\w*)\b"
    r".{0,8}\b(?:el|mi|la|un|los) (?:recibo|comprobante|estado de cuenta|contrato|carta)s?\b|"
    r"(?:找|搵)(?:一下|下|到)?(?:我的?|张|那张)?(?:收据|凭证|回单|发票|合同)|我(?:这里|"
    r"这)?有(?:收据|凭证|回单|截图|合同)",
)
"""A paper that its writer has, or looks for: nobody is asked to send it."""
_SENT_TO_THEM: Final = words_like(
    r"\b(?:send|mail|e-?mail|get|give|text) (?:me|us)\b|\bcan you\b|\b(?:can|could|may) i (?:have|"
    r"get)\b|\b(?:can.?t|cannot|couldn.?t|lost|no "
    r"(?:encuentro|tengo))\b|\bme (?:mand|envi|d)\w+|\b(?:mand|envi)\w*me\b|发我|寄|给我|找不到|"
    r"冇|没有"
)
_PRIVACY: Final = words_like(
    r"\b(?:delete|erase|remove|wipe) (?:all )?(?:of )?my (?:personal )?(?:data|info\w*|details|"
    r"records?|account data)|\bwhat (?:data|info\w*) do you (?:have|hold|keep)|\bcopy of my data|"
    r"删除我的?(?:个人)?(?:信息|资料|数据)|注销我的?(?:信息|资料|账户)|"
    r"(?:borr|elimin)\w+ (?:tod[oa]s? )?(?:mis?|l[ao]s?) (?:datos|informacion)|"
    r"que datos (?:tienen|guardan)",
)


_PAID_OFF: Final = words_like(
    r"\b(?:finished|completed|closed|paid (?:it |that |this )?(?:all )?off)\b|[还结付]清了|"
    r"\bya (?:l[oa] )?(?:pague|termine|liquide)\b"
)
_PRIVACY_LAW: Final = words_like(
    r"\b(?:ccpa|cpra|gdpr|glba|privacy (?:act|law|rights))\b|隐私法|个人信息保护法|"
    r"\bley (?:federal )?de (?:proteccion|privacidad|datos)"
)


def names_privacy_law(words: str) -> bool:
    """Whether a text names a law of personal data, as a request under it does."""
    return mentions(words, _PRIVACY_LAW)


def document_named(words: str) -> str | None:
    """The kind of document that a text asks for, or None."""
    if has_paper(words) or asks_which_paper(words):
        return None
    return next((kind for kind, pattern in DOCUMENTS.items() if mentions(words, pattern)), None)


def has_paper(words: str) -> bool:
    """Whether a text tells of a paper that its writer has or looks for."""
    return mentions(words, _THEIR_OWN) and not mentions(words, _SENT_TO_THEM)


def hands_in(words: str) -> bool:
    """Whether a text gives a document rather than asks for one: "here is the receipt"."""
    return mentions(words, _HANDS_IN)


def only_hands_in(words: str) -> bool:
    """Whether a text says "here it is" and nothing else."""
    return mentions(words, _HERE_IT_IS)


def asks_for_data(words: str) -> bool:
    """Whether a text asks what we hold about its writer, to delete it or to close an account."""
    asks = mentions(words, _PRIVACY) or only_asks_deletion(fold(words))
    return asks or closes_account(words)


def deletes_beside(words: str) -> bool:
    """Whether a text that asks for something else wants data of its writer deleted as well."""
    return asks_deletion(fold(words))


def request_document(turn: TurnContext, document: str) -> Decision:
    """A request, with its reference and the day by which it goes to what is on file."""
    if document == "payoff" and _is_over(turn):
        document = "clearance"
    name = phrase(f"document.{document}", turn.language)
    earlier = open_case_of(turn, CaseKind.REQUEST, document)
    if earlier is not None:
        return said_of(turn, earlier, "utter_request_open", what=name)
    turn.effects.append(Escalate("document_request"))
    case = new_case(turn, CaseKind.REQUEST, category=document)
    # Nobody is promised a proof that a loan is paid while it may be owed.
    owed = document == "clearance" and not _owes_nothing(turn)
    key = "utter_request_clearance" if owed else "utter_request_document"
    decision = say(key, what=name, **told(turn, case))
    return may_be_taken_back(decision, case)


def _is_over(turn: TurnContext) -> bool:
    """Whether a payoff letter is asked for a loan that is paid: then it is the proof of that."""
    return mentions(turn.words, _PAID_OFF) or _owes_nothing(turn)


def _owes_nothing(turn: TurnContext) -> bool:
    """Whether somebody who proved who they are has no open loan."""
    whose = turn.verified
    return whose is not None and not turn.known.open_loans(whose.id)


def request_data(turn: TurnContext) -> Decision:
    """Rule CN-17: access, copy, correction or deletion of personal information.

    Whoever wants an account closed and names no data is told that a person reads it.
    """
    if closes_account(turn.words) and not asks_deletion(fold(turn.words)):
        turn.effects.append(Escalate("close_account"))
        return say("utter_person_will_read")
    earlier = open_case_of(turn, CaseKind.REQUEST, CATEGORY)
    if earlier is not None:
        return said_of(turn, earlier, "utter_privacy")
    turn.effects.append(Escalate("privacy_request"))
    today = local_day(turn.now, turn.lender.hours.zone)
    due = privacy_clock(turn.packs, today).due
    case = new_case(turn, CaseKind.REQUEST, due=due, category=CATEGORY)
    return say("utter_privacy", **told(turn, case))
