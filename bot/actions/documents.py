"""Papers for an application: those still missing, those said to be sent, and which will do.

The core system shows a paper only once somebody has filed it, so its list may be days behind.
"""

from typing import Final

from bot.actions.base import Decision, and_then, say
from bot.actions.casework import told
from bot.actions.grave import reply_of
from bot.actions.phrasing import listed
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate, OpenTask
from bot.phrases import phrase
from bot.words.applications.missing_papers import names_credit_paper, without_papers
from bot.words.patterns import mentions, words_like
from intents.entities import find_amounts
from intents.normalise import fold
from models.cases import CaseKind
from models.loans import Application

_SENT: Final = words_like(
    r"\b(?:sent|uploaded|submitted|e-?mailed|faxed|mailed|dropped|brought|turned in|handed|"
    r"gave (?:you|u|them))\b|"
    r"(?:发|传|寄|交|提交|上传|俾|畀|递)(?:过去|上去|过?了|去|咗|过咗|完|好)|"
    r"(?:发|用|寄)了?(?:个|封)?(?:邮件|电邮|e-?mail)(?!可以|行|吗)|"
    r"已经?(?:发|传|寄|交|上传|提交)|\b(?:mande|envie|subi|entregue|lleve|deje)\b",
)
_NOT_SENT: Final = words_like(
    r"\b(?:not|haven.?t|didn.?t|never|can.?t|couldn.?t|when|where|how|should|have to|need to)\b|"
    r"还没|(?<![到了])没有?|怎么|哪里|\b(?:no|aun no|todavia no|como|donde|cuando)\b",
)
_PAPER: Final = (
    r"(?:proofs?|docs?|documents?|papers?|paperwork|statements?|stubs?|pay ?slips?|lease|rental|"
    r"bills?|"
    r"w-?2s?|1099|letters?|id|licen[sc]e|passport|tax returns?|comprobantes?|recibos?|contrato|"
    r"talon\w*|"
    r"nomina|estados? de cuenta|extractos?|declaraci\w+ de (?:renta|impuestos)|"
    r"identificacion|papel\w*|documentos?|constancia|ine|"
    r"证明|流水|对账单|材料|文件|工资单|粮单|租约|合同|账单|帐单|水电费?单|身份证|护照|驾照|税单)"
)
_WILL_IT_DO: Final = words_like(
    rf"\b(?:is|are|does|do|will|would|can|could)\b.{{0,30}}\b{_PAPER}\b.{{0,25}}\b(?:ok|okay|fine|"
    rf"good|"
    r"enough|work|count|accept\w*|instead|valid|do)\b",
    rf"\b{_PAPER}\b.{{0,15}}\binstead of\b|\binstead of\b.{{0,12}}\b{_PAPER}\b",
    rf"\bcan i (?:use|give|submit|upload|turn in|bring)\b.{{0,25}}\b{_PAPER}\b",
    rf"\bwhat (?:kind|type|sort)s? of {_PAPER}|\bwhat counts as\b|"
    rf"\b(?:what|which) {_PAPER}\b.{{0,12}}\b(?:need|want|missing|accept|take|require)|"
    rf"^\W*(?:\w+\W+){{0,2}}which (?:\w+ )?{_PAPER}\W*"
    r"(?:$|(?:from|for|of|the|last|this|is it|do)\b)",
    rf"\b(?:sirven?|vale|aceptan|reciben|reciban|(?:l[ea]s? )?puedo (?:usar|subir|llevar|"
    rf"entregar))\b.{{0,30}}\b{_PAPER}\b|"
    r"\bpuedo (?:mandar|enviar|dar)\w*\b.{0,15}\b(?:estados? de cuenta|extractos?) "
    r"(?:bancari|de mi banco|del banco)|"
    rf"\b{_PAPER}\b.{{0,25}}\b(?:sirven?|vale|reciben|aceptan|en (?:vez|lugar) del?)\b|"
    rf"\b(?:que|cual) (?:(?:tipo|clase) de )?{_PAPER}\b.{{0,14}}\b(?:necesit|pid|ocup|quier|acept|"
    rf"sirve|falt)",
    r"\b(?:que|q|k|cual) (?:les |le )?(?:puedo|podria|debo|tengo que) (?:mandar|enviar|llevar|"
    r"subir|entregar|"
    r"presentar|dar)(?:les)?\b|\bwhat (?:else )?(?:can|could|should) i (?:send|use|submit|upload|"
    r"bring|"
    r"give)(?: you)?(?: instead)?\W*$|"
    r"(?:可以|能|该|应该)(?:交|提供|给|发|用|拿|俾|交啲)(?:什么|啥|咩|乜|哪些)(?:呢|啊|代替|证明)?\W*$|"
    rf"{_PAPER}.{{0,14}}(?:行不行|行唔行|行吗|可以吗|可不可以|可唔可以|得唔得|得吗|算不算|算吗|"
    rf"能用|有效吗|接受吗|够吗)|"
    rf"(?:可以|能|能不能|可不可以|可唔可以)用.{{0,8}}{_PAPER}|用.{{0,8}}{_PAPER}(?:代|替|可|行|得|"
    rf"算)|"
    rf"{_PAPER}.{{0,4}}(?:要|是|系)?(?:什么|咩|乜|怎么?|点)样|"
    rf"(?:什么|咩|乜嘢|哪种|哪些|边种|边啲)(?:样|种)?(?:的|嘅)?{_PAPER}",
)
_WANTS_ONE: Final = words_like(
    r"\b(?:send|mail|e-?mail|get|give|text) me\b|\bi (?:get|have) a copy|\bcan i get\b|"
    r"\bme (?:mand|envi|d)\w+|\b(?:mand|envi)\w*me\b|发我|寄给?我|给我|发给我|俾我|开(?:个|一)|"
    r"帮我开",
)
_PAPERS: Final = {
    "income": words_like(
        r"\b(?:proof of|verification of|verify) income|income (?:proof|verification|document)|"
        r"comprobantes? de ingresos|收入证明"
    ),
    "address": words_like(
        r"\bproof of (?:address|residenc\w+)|residence proof|utility bill|"
        r"comprobantes? de domicilio|住址证明|地址证明"
    ),
    "identity": words_like(
        r"\b(?:photo|government|state)?[ -]?id(?:entification|entity)?(?: (?:card|proof))?\b|"
        r"\bdriv\w+ licen[sc]e|proof of identity|identificacion|身份证"
    ),
    "payslip": words_like(r"\bpay ?(?:slip|stub)s?|recibos? de nomina|talon\w* de pago|工资单"),
    "bank_statement": words_like(
        r"\bbank statements?|estados? de cuenta|extractos?|银行(?:流水|对账单)"
    ),
    "tax": words_like(r"\btax (?:return|form|document)s?|declaracion de|税单|报税"),
    "lease": words_like(r"\blease|rental agreement|contrato de (?:renta|arrend)|租约|租房合同"),
    "insurance": words_like(r"\b(?:proof of )?insurance|seguro|保险"),
    "employment": words_like(
        r"\bemployment (?:letter|verification|proof)|(?:proof|verification) of employment|"
        r"employer letter|carta (?:laboral|de trabajo)|在职证明|工作证明"
    ),
}
"""Papers that lenders usually ask for, however the core system calls them."""
_MOST_NAMED: Final = 5
_OWED: Final = (CaseKind.LEGAL, CaseKind.HARDSHIP, CaseKind.DISPUTE)


def asks_which_paper(words: str) -> bool:
    """Whether a text asks if a paper will do, or which one is wanted; it asks for none itself."""
    return mentions(words, _WILL_IT_DO) and not mentions(words, _WANTS_ONE)


def paper_named(raw: str, language: str) -> str:
    """A paper in the reader's language, where it is one of the usual; else as the core says.

    A number of months or copies is not lost for it.
    """
    if language == "en" and raw.isascii():
        return raw
    name = fold(raw.replace("_", " "))
    for kind, pattern in _PAPERS.items():
        if pattern.search(name) and not any(sign.isdigit() for sign in pattern.sub("", name)):
            return phrase(f"paper.{kind}", language)
    return raw


SENT: Final = "sent"
"""What is remembered of an application whose papers are said to be on their way."""
WAITS: Final = "waits"
"""Likewise of one whose papers were just asked for: "I sent it" is of these."""


def still_needed(turn: TurnContext, application: Application, *, sent: bool = False) -> Decision:
    """The papers that the core system still waits for, if there are any.

    Whoever has just ``sent`` them is not asked for them again.
    """
    missing = [str(one) for one in application.missing_documents or []]
    if not missing:
        return Decision()
    named = [paper_named(one, turn.language) for one in missing[:_MOST_NAMED]]
    key = "utter_application_not_filed" if sent else "utter_application_missing"
    told = say(key, documents=listed(named, turn.language))
    return told if sent else and_then(told, Decision(slots={"application_told": WAITS}))


def which_paper(turn: TurnContext, application: Application) -> Decision | None:
    """A question about a paper goes to whoever handles the application."""
    if not asks_which_paper(turn.words):
        return None
    turn.effects.append(Escalate("application_status"))
    note = f"They ask which paper will do for {application.ref}."
    turn.effects.append(OpenTask("application", note))
    return say("utter_paper_asked", application=application.ref)


def paper_for_case(turn: TurnContext) -> Decision | None:
    """The same of an open case, for which nobody need prove who they are."""
    of_papers = asks_which_paper(turn.words) or says_papers_sent(turn.words)
    open_cases = turn.known.cases(*_OWED) if of_papers else []
    if not open_cases:
        return None
    case = open_cases[-1]
    turn.effects += [Escalate(str(case.kind)), AddToCase(case.id, "They write of papers for it.")]
    return say(reply_of(turn, case), **told(turn, case))


_MAILED: Final = words_like(
    r"\be-?mail\w*|\bmail(?:ed|ing)\b|\bupload\w*|\bfax\w*|\bdropped\b.{0,20}\boff\b|"
    r"\bpor (?:correo|e-?mail|fax)\b|"
    r"\bal correo\b|\bsubi\b|邮件|邮箱|电邮|e-?mail|上传|传真",
)
_OF_MONEY: Final = words_like(
    r"\b(?:payments?|paid|pay|money|zelle|transfer\w*|check|cheque|receipts?|bucks|dollars|"
    r"pagos?|pague|dinero|transferencia|deposito|recibos?|comprobante de pago)\b|[$¥￥]|"
    r"还款|付款|转账|汇款|的?钱|收据|回单|凭证",
)
_FOR_CREDIT: Final = words_like(
    r"\b(?:bank statements?|pay ?stubs?|pay ?slips?|w-?2s?|1099|tax returns?|proof of (?:income|"
    r"address|residenc\w+)|lease|documents?|docs|papers|paperwork|estados? de cuenta|extractos?|"
    r"nomina|documentos|papeles|comprobantes? de (?:ingresos|domicilio))\b|"
    r"流水|工资单|粮单|收入证明|住址证明|材料|文件|资料|税单",
)


def says_mailed(words: str) -> bool:
    """Whether a text says that something was e-mailed or uploaded, which no payment ever is."""
    return says_sent(words) and mentions(words, _MAILED) and not _speaks_of_money(words)


def says_it_sent(words: str) -> bool:
    """Whether a text says that what was asked for was sent, and speaks of no money."""
    return says_sent(words) and not _speaks_of_money(words) and not find_amounts(words)


def says_papers_sent(words: str) -> bool:
    """Likewise of papers such as a lender asks for, so that it need not be asked what they are."""
    if says_mailed(words) and mentions(words, _FOR_CREDIT):
        return True
    return says_it_sent(words) and names_credit_paper(words)


def _speaks_of_money(words: str) -> bool:
    return mentions(without_papers(fold(words)), _OF_MONEY)


def says_sent(words: str) -> bool:
    """Whether a text says that something was handed in."""
    return mentions(words, _SENT) and not mentions(words, _NOT_SENT)


def said_sent(turn: TurnContext, application: Application) -> Decision | None:
    """The word that a person looks for them; ``None`` where nothing was said to be sent."""
    if not says_sent(turn.words):
        return None
    turn.effects.append(Escalate("application_status"))
    told = say("utter_documents_looked_for", application=application.ref)
    return and_then(told, Decision(slots={"application_told": SENT}))
