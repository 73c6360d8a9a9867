"""Papers that a borrower wants to hand in: by a branch or an upload, never by text."""

from typing import Final

from bot.actions.base import Decision, say
from bot.actions.casework import said_of
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate
from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from bot.words.talk.asked_after import asks_which_papers
from intents.reading import Reading
from models.cases import CaseKind
from models.loans import Application

_PAPER: Final = (
    r"(?:receipts?|pdfs?|orders|papers?|paperwork|doc(?:ument)?s?|proofs?|statements?|stubs?|"
    r"paystubs?|"
    r"letters?|screen ?shots?|photos?|pictures?|pics?|forms?|evidence|copy|copies|id|licen[sc]e|"
    r"bills?|w-?2s?|comprobantes?|recibos?|documentos?|papeles|papel|fotos?|constancia|carta|"
    r"pruebas?|identificacion|estados? de cuenta|talon\w*)"
)
_PAPER_ZH: Final = (
    r"(?:材料|文件|证明|回单|收据|凭证|截图|单据|资料|流水|命令|照片|小票|票据|工资单|粮单|"
    r"pdf|receipt)"
)
_MONEY: Final = words_like(
    r"\b(?:send|mail|bring|drop off|make) (?:you |u |in )?(?:the |my |a |your )?(?:payments?|money|"
    r"check|cheque|cash|rest|balance|\$?\d)|\$ ?\d|\b\d+ (?:dollars|bucks|pesos)\b|"
    r"\bpay\b(?! ?(?:stub|slip))|"
    r"\b(?:pago|pagar|pagare|dinero|efectivo|depositar)\b(?! (?:de|del) )|还[款钱]|付款|转账|"
    r"交钱|存钱"
)
_SENDS: Final = (
    r"(?:send|upload|submit|bring|fax|mail|e-?mail|drop|share|attach|forward|turn in|scan|show)"
)
_MANDA: Final = (
    r"(?:mando|envio|subo|entrego|llevo|mandare|enviare|subire|llevare|entregare|(?:mandar|enviar|"
    r"subir|entregar|llevar|hacer llegar)(?:l[oae]s?)?)"
)
_FA: Final = r"(?:发|交|寄|传|上传|提供|提交|送|send|俾|畀)"
_WHERE: Final = words_like(
    rf"\b(?:where|how|who|whom|what (?:e-?mail|address|number)|which (?:e-?mail|"
    rf"address))\b.{{0,10}}\b(?:i|we)\b"
    rf".{{0,14}}\b{_SENDS}\b",
    rf"\b(?:a ?donde|donde|como|a quien|a (?:que|cual) (?:correo|direccion|numero))\b"
    rf".{{0,14}}\b{_MANDA}\b",
    rf"(?:怎么|怎样|点样?|如何|(?:往|去|在|到)?(?:哪里?|哪儿|边度|边)|哪个邮箱).{{0,6}}{_FA}|"
    rf"{_FA}(?:给|到|去|畀|俾)?(?:哪|谁|边)",
)
_NAMED: Final = words_like(rf"\b{_PAPER}\b", _PAPER_ZH)
_WILL_SEND: Final = words_like(
    rf"\b(?:i.?ll|i will|i.?m (?:gonna|going to|gon)|im (?:gonna|going to)|gonna|will|"
    rf"i can)\b.{{0,10}}"
    rf"\b{_SENDS}\b.{{0,25}}\b{_PAPER}\b",
    rf"\b(?:mando|envio|subo|entrego|llevo|mandare|enviare|subire|llevare|entregare|"
    rf"voy a {_MANDA})\b"
    rf".{{0,20}}\b{_PAPER}\b",
    rf"(?:会|再|就|后天|明天|听日|[周期拜][一二三四五六日天]|下午|晚上|今晚|等下|稍后|回头|"
    rf"迟啲).{{0,8}}"
    rf"(?:把)?(?:{_FA}.{{0,8}}{_PAPER_ZH}|{_PAPER_ZH}.{{0,4}}{_FA})",
)
_THEY: Final = (
    r"(?:it|them|those|these|that|this|everything|all of (?:it|them)|the (?:rest|others?))"
)
_THEM: Final = words_like(
    rf"^\W*(?:\w+\W+){{0,4}}(?:where|how|who|(?:what|which) (?:e-?mail|address|number|fax))\b"
    rf".{{0,10}}\b(?:i|we|to)\b.{{0,14}}\b{_SENDS}\b(?: {_THEY}\b| in\b| over\b| to\b)*"
    r"(?: you| there| please| by \w+)*\W*$",
    rf"\b(?:can|could|may|should|do|must|shall) (?:i|we) (?:just |also |please |have to |need to )*"
    rf"{_SENDS} {_THEY}\b",
    rf"^\W*(?:\w+\W+){{0,3}}(?:a ?donde|donde|como|a (?:que|cual) (?:correo|direccion|numero))\b"
    rf".{{0,14}}\b{_MANDA}(?: por \w+)?\W*$",
    r"\bl[oa]s? (?:puedo|podria|debo) (?:mandar|enviar|subir|llevar|entregar)\b|"
    r"\b(?:puedo|podria|debo|se puede[n]?) (?:mandar|enviar|subir|llevar|entregar)"
    r"(?:se)?l[oa]s?\b",
    rf"(?:怎么|怎样|点样?|如何|(?:往|去|在|到)?(?:哪里?|哪儿|边度|边)|哪个邮箱).{{0,6}}{_FA}|"
    rf"{_FA}(?:给|到|去|畀|俾)?(?:哪|谁|边)|"
    r"(?:可以|能|可否|可唔可以|能不能|得唔得)[^,.!，。]{0,4}(?:发|寄|传|send|用)?(?:电子)?"
    r"(?:邮件|电邮|邮箱|传真|微信|e-?mail)(?:发|寄|传|交)?(?:给你们?|过去|畀你哋|俾你哋)?[吗嘛么呢呀]?\W*$",
)
"""How papers that were asked for just now reach us, by no name of theirs."""
_HERE_IT_IS: Final = words_like(
    r"^\W*(?:that.?s|thats|this is|here.?s|here is|heres|it.?s|its) (?:my|the|a) (?:\w+ ){0,2}"
    r"(?:receipt|proof|confirmation|statement|screenshot|pay ?stub|bill)\W*$|"
    r"^\W*(?:est[ea]|es[ea]|ahi|aqui) (?:es|esta|va|tienen?) (?:mi|el|la|un|una) (?:recibo|"
    r"comprobante|"
    r"captura|foto|constancia)\b.{0,12}$|"
    r"^\W*(?:这|那|呢|嗰)?[个张]?就?(?:是|系)我?(?:的|嘅)?(?:付款|转账|还款)?(?:回单|收据|"
    r"凭证|截图|单据)\W*$"
)
_LONGEST: Final = 70
_MAY_BE: Final = frozenset(
    {"promise_to_pay", "how_to_pay", "payment_history", "out_of_scope", "help", "update_contact",
     "confirm_payment", "speak_to_agent", "affirm", "payment_due", "start", "greet"}
)  # fmt: skip
"""What such a text may be read as, however surely."""
_MAY_BE_OF_THEM: Final = _MAY_BE | {"application_status", "message_preferences"}
_UNSURELY: Final = frozenset(
    {"application_status", "complaint", "dispute_debt", "legal_notice", "hardship", "apply_loan"}
)
_OF_CASES: Final = (
    CaseKind.LEGAL, CaseKind.DISPUTE, CaseKind.PAYMENT_CLAIM, CaseKind.HARDSHIP, CaseKind.COMPLAINT,
)  # fmt: skip


def of_papers(turn: TurnContext, reading: Reading, *, told: bool = False) -> Decision | None:
    """What is said of papers to come; ``None`` where the text is of none.

    Where an application was ``told`` of that waits for papers, "can I e-mail them?" means these.
    """
    words = turn.words
    if len(words) > _LONGEST or mentions(words, _MONEY):
        return None
    if told and _of_missing_ones(turn, reading):
        return say("utter_papers_where")
    if mentions(words, _HERE_IT_IS) and reading.why.source != "rule":
        return say("utter_no_words")
    if not _fits(turn, reading):
        return None
    return _told_where(turn) if _of_papers(turn, words) else None


def _of_missing_ones(turn: TurnContext, reading: Reading) -> bool:
    surely_else = reading.decision == "act" and reading.intent not in _MAY_BE_OF_THEM
    if surely_else or not mentions(turn.words, _THEM):
        return False
    return any(one.missing_documents for one in _applied(turn))


def _fits(turn: TurnContext, reading: Reading) -> bool:
    """Whether the reading lets the words decide: of an application, only where there is none."""
    if reading.intent == "application_status" and not _applied(turn):
        return True
    unsurely = reading.decision != "act" and reading.intent in _UNSURELY
    return unsurely or reading.intent in _MAY_BE


def _applied(turn: TurnContext) -> list[Application]:
    """The latest application of everybody who may be texting."""
    return [one for person in turn.people for one in turn.known.applications(person.id)[:1]]


def _of_papers(turn: TurnContext, words: str) -> bool:
    if asks_which_papers(words):
        return bool(turn.known.cases(CaseKind.DISPUTE, CaseKind.PAYMENT_CLAIM))
    if not mentions(words, _NAMED):
        return False
    return mentions(words, _WHERE) or (mentions(words, _WILL_SEND) and not asks(words))


def _told_where(turn: TurnContext) -> Decision:
    """A branch or an upload, under the reference of the case that they belong to."""
    found = turn.known.cases(*_OF_CASES)
    if not found:
        return say("utter_papers_where")
    case = found[-1]
    reason = {CaseKind.LEGAL: "legal_notice", CaseKind.DISPUTE: "dispute_debt"}
    turn.effects.append(Escalate(reason.get(case.kind, str(case.kind))))
    turn.effects.append(AddToCase(case.id, "They have papers for it."))
    return said_of(turn, case, "utter_papers_for_case")
