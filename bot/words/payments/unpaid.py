"""Words that a payment was not made, or came back: they claim none, whatever they are read as.

"I haven't paid yet", "my check bounced", "todavía no he pagado": read by themselves they look like
word of a payment, and whoever says so would be asked how much it was.
"""

from collections.abc import Mapping
from typing import Any, Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from bot.words.troubles.no_refusal import denies_refusal
from intents.entities import find_date_entities
from intents.reading import Reading

_NOT: Final = (
    r"(?:have ?n.?t|has ?n.?t|have not|ha(?:ve|s) never|did ?n.?t|did not|never|ain.?t|not)"
    r"(?: (?:yet|even|actually|really|ever|been able to|managed to|gotten (?:to|around to)))?"
)
_UNPAID: Final = words_like(
    rf"\b{_NOT} (?:paid|payed|pay|sent|send|(?:made|make) (?:(?:a|the|my|any) )?"
    r"(?:\w+ )?(?:payment|pymt))\b(?! (?:off|late|for (?:that|this|the)|(?:the|that|this|any|"
    r"a) (?:\w+ )?(?:fees?|charges?|extra)|extra|"
    r"attention|(?:until|till|til)\b|(?:(?:you|u|ya|yall|in|the|my|any|that|those) )*(?:docs?|"
    r"documents?|"
    r"papers?|forms?|letters?|statements?|(?:pay ?)?stubs?|ids?|proof|application|e-?mails?|"
    r"texts?|messages?|"
    r"photos?|pictures?|info\w*)\b|(?:a |any )?(?:fees?|interest)))|"
    r"\b(?:forgot|forgotten) to (?:pay|send|make (?:the|my) payment)\b|"
    r"\bthought i (?:had |have |already )*(?:paid|sent|made)\b.{0,25}\b(?:did ?n.?t|never|"
    r"have ?n.?t|"
    r"did not|had ?n.?t)\b",
    r"\bno (?:l[eo]s? |se |me |te )?(?:he|hemos|habia) (?:podido )?(?:pag\w+|abonad\w+|"
    r"depositad\w+|"
    r"mandad\w+(?! (?:(?:los|mis|las|el|la) )?(?:doc|papel|compro|recibo|nomina))|hecho (?:el|mi|"
    r"ningun) (?:pago|deposito))\b|"
    r"\bno (?:l[eo]s? |se l[oa]s? )?(?:pague|abone|deposite|hice (?:el|mi|ningun) pago)\b|"
    r"\bse me (?:olvido|paso) (?:pagar|el pago|hacer el pago)\b",
    r"(?:还没有?|没有?|并未|尚未|仲未|还未|未|冇)(?:能|来得及|有)?(?:还|付|交|缴|转账|汇款|找数)"
    r"(?:款|钱|数|呢|啊|呀|过|\W|$)(?!清|完|多|少)|忘(?:了|记)(?:要)?(?:还款?|付款?|交款?|转账)",
)
_CAME_BACK: Final = words_like(
    r"\b(?:it|that|this|payment|pymt|check|cheque|transfer|ach|deposit|wire|debit)\b.{0,12}"
    r"\b(?:bounced|came back|(?:(?:got|was|were|has been|been|gets) )(?:\w+ )?(?:returned|declined|"
    r"rejected|sent back|reversed|bounced|kicked back|denied)|"
    r"(?:did ?n.?t|did not|never|has ?n.?t|have ?n.?t) (?:\w+ )?"
    r"(?:go(?:ne)?|went|clear\w*|post\w*|process\w*|work(?:ed)? out)"
    r"(?: (?:thru|through|out|off|over))?)(?! (?:on|in) (?:your|the) (?:site|web\w*|app|portal|"
    r"page))|"
    r"\b(?:my|the) bank (?:\w+ )?(?:returned|rejected|declined|reversed|bounced|sent) (?:it|that|"
    r"the (?:payment|check|transfer))\b|\binsufficient funds\b|\bnsf\b",
    r"\b(?:me |nos )?(?:reboto|rebotaron|rechazaron|rechazo|devolvieron|devolvio)\b.{0,20}"
    r"\b(?:pago|cheque|banco|transferencia|deposito)\b|"
    r"\b(?:pago|cheque|transferencia|deposito)\b.{0,12}\b(?:reboto|no paso|fue rechazad\w+|"
    r"no se (?:hizo|proceso)|lo (?:rechaz|devolv)\w+|fue devuelt\w+)\b|\bfondos insuficientes\b|"
    r"^\W*(?:no,? )?(?:es que )?(?:me )?(?:l[oa] )?(?:reboto|rebotaron|devolvieron|rechazaron|"
    r"no paso)\W*$",
    r"(?:支票|转账|付款|还款|扣款|汇款|那笔|钱).{0,4}(?:被)?(?:退(?:了|回|票|咗)|弹票|失败|没成功|"
    r"不成功|没过|冇过|"
    r"没转成|没扣成|没付成)|没转成功|余额不足|银行退(?:回|了)",
)
_NO_INCOME: Final = words_like(
    r"\b(?:my|the) (?:pay ?)?(?:check|cheque|paycheck|ssi|ssa|benefits?|unemployment|disability|"
    r"direct deposit|wages?|pay|salary)\b.{0,12}\b(?:did ?n.?t|did not|never|has ?n.?t|have ?n.?t|"
    r"still not|not)\b (?:\w+ )?(?:c[oa]me|come in|arrived?|hit|landed?|show(?:ed|n)?(?: up)?|here|"
    r"drop(?:ped)?|get here|got here|been (?:sent|deposited))\b|"
    r"\b(?:i |we )?(?:have ?n.?t|did ?n.?t|have not|did not|not) (?:been|get|gotten|got) paid\b|"
    r"\b(?:boss|job|work|employer|company) (?:\w+ )?(?:did ?n.?t|has ?n.?t|have ?n.?t|never) "
    r"(?:pay|paid) (?:me|us)\b",
    r"\bno (?:me |nos )?(?:ha |han )?(?:llego|llegado|cayo|caido|deposit\w+)\b.{0,15}"
    r"\b(?:cheque|quincena|nomina|sueldo|paga|pago del trabajo|salario)\b|"
    r"\bno me (?:han |ha )?(?:pagado|pagaron)\b(?! (?:ustedes|el prestamo))",
    r"(?:工资|薪水|人工|粮|工钱)(?:还|仲|都|一直)?(?:没有?|未|冇)(?:发|出|到|来|收到)|"
    r"(?:还没|没有?|未|冇|仲未)(?:发|出|收到|领到?)(?:工资|薪水?|粮|人工)(?![单条证])|"
    r"(?:公司|老板|单位)(?:还|一直|仲)?(?:没有?|未|冇)(?:发|出)(?:工资|薪|粮|钱)",
)
_OTHER_PAYEE: Final = words_like(
    r"\b(?:that|it|this)(?: one)?(?: payment)? (?:was|went)(?: actually)?(?: (?:for|to))? (?:the|"
    r"my|our|"
    r"a|some|another)\b.{0,20}\b(?:electric\w*|light|water|gas|phone|cable|internet|rent|landlord|"
    r"insurance|utilit\w+|card company|other (?:lender|company|loan place)|different (?:lender|"
    r"company)|credit card|hospital|doctor)\b|"
    r"\bi paid (?:somebody|someone|a different|another|the wrong|the other) ?(?:else|company|"
    r"lender|"
    r"place)?\b",
    r"\bi (?:\w+ )?(?:paid|sent|made|put)(?: (?:it|that|this|them|the (?:money|payment)))?"
    r"(?: \w+)? to (?:the |a |an |some |my )?(?:wrong|other|another|different)"
    r"(?: (?:loan|credit|finance|card))? (?:company|lender|place|people|bank|biller|payee|"
    r"creditor|business)\b|"
    r"\bwent to (?:the |a |an |some )?(?:wrong|other|another|different)(?: \w+)? (?:company|"
    r"lender|place|people|bank|biller|payee)\b",
    r"\b(?:pague|mande|deposite|envie|transferi|hice(?: el pago)?)(?: \w+)? a (?:l[ao] |el |"
    r"una? )?otr[oa] (?:compan\w+|empresa|financiera|banco|prestamista|lugar|lado|persona)\b|"
    r"\b(?:compania|empresa|financiera|banco|lugar) equivocad[oa]\b|"
    r"\bme equivoque de (?:compania|empresa|financiera|banco|prestamo?ista)\b",
    r"(?:还|付|转|汇|打|交|过|俾|畀)(?:钱|款|数|账)?错?(?:到|去|给|咗去|咗俾|俾|畀|咗)(?:了|咗)?"
    r"(?:别|其他|另外?一?|第二)(?:的|个)?(?:家|间|公司|平台|银行|人|度|处)|"
    r"(?:还|付|转|汇|打|交|过)错(?:了|咗)?(?:公司|银行|人|对象|平台|收款)",
    r"\b(?:eso|ese(?: pago)?|era|fue)\b.{0,12}\b(?:de|para|a) (?:la |el )?(?:luz|agua|gas|renta|"
    r"telefono|"
    r"otra (?:compania|empresa|financiera)|otro (?:banco|prestamo))\b",
    r"(?:那|这)(?:是|笔是|个是)?.{0,4}(?:电费|水费|房租|话费|燃气费|别家|另一家|别的(?:公司|银行))",
)
_NOT_SO: Final = words_like(
    r"\b(?:says?|said|saying|shows?|showing|told|tell\w*|claim\w*|why|reported|letters?|accus\w*|"
    r"think|"
    r"if|unless|promised that)\b.{0,30}\b(?:ha(?:ve|s)|ha(?:ve|s)n.?t|did|didn.?t|not|never)\b",
    r"\b(?:but|and|yet|though|because|cuz|when)\b.{0,12}\bi (?:did|have|paid|already|sent|made)\b"
    r"(?! ?n.?t| not| never)|\balready (?:paid|sent)\b|\bnot (?:gonna|going to|paying)\b|"
    r"\b(?:late|a day late) (?:ever|before)\b|\b(?:web ?site|site|app|portal|page|link)\b",
    r"\b(?:dice\w*|dijeron|sale|aparece|por que|porque dicen|si)\b.{0,20}\bno\b|\bpero (?:si|"
    r"ya) \w+|"
    r"为什么|为何|点解|显示|(?:你们?|你哋|系统)(?:说|话|讲)|说我|话我|(?:但|可)(?:是)?我?(?:已|"
    r"还了|付了)|如果|要是|不是(?:还)?没(?:有)?[还转付交]|(?:是|都|早就)已经?[还转付交汇]",
)
"""A payment that is missing by somebody else's word, or that was made after all."""
_ENDS_CLAIM: Final = words_like(
    r"\b(?:cancel|close|drop|withdraw|forget|stop)(?: (?:the|my|that|this))? (?:payment )?claim\b|"
    r"\bstop looking(?: for (?:it|that|the payment))?\b|"
    r"\b(?:cancel|close|drop|forget|stop)(?: (?:about|out|the|that|this|whatever|what|thing|one|"
    r"case|payment|search))* (?:you|u|ya|yall|they)(?:.?re| were| are| was)?(?: still)? "
    r"(?:look\w*|search\w*|check\w*)\b|"
    r"\b(?:cancel\w+|cierr\w+|retir\w+|olvid\w+)(?: \w+)? (?:reclamo|aclaracion)\b|"
    r"(?:取消|撤销|撤回|关掉|不用)(?:查|找|那个|这个|了)?.{0,4}(?:查账|查款|查了|找了|查询)",
)
_DECLINED: Final = words_like(
    r"\b(?:got|was|been|it.?s) (?:declined|denied|rejected|returned)\b|\bit (?:bounced|failed)\b|"
    r"\b(?:never|did ?n.?t) (?:go|went) (?:out|thru|through)\b|\bi (?:was wrong|"
    r"made a mistake)\b.{0,12}"
    r"\b(?:did ?n.?t|never|have ?n.?t)\b"
)
_OWN_SLIP: Final = words_like(
    r"\b(?:i (?:was wrong|made a mistake|mistyped|messed up|typed it wrong|got it wrong)|"
    r"my (?:mistake|"
    r"bad|error))\b|\b(?:me equivoque|error mio|fue mi error)\b|我(?:说|打|写|记|搞|讲|弄)错"
)
_LEFT: Final = frozenset({"stop", "start", "legal_notice", "wrong_number", "report_fraud"})
_OF_PAYMENTS: Final = frozenset(
    {"confirm_payment", "payment_history", "deny", "affirm", "out_of_scope", "promise_to_pay"}
)
_OF_OTHER_THINGS: Final = frozenset(
    {"application_status", "apply_loan", "update_contact", "message_preferences"}
)
"""Where no payment was spoken of, "it got declined" may be about one of these."""
_LONGEST: Final = 120
_PROMISE: Final = "promise_to_pay"
PAYMENT_SLOTS: Final = frozenset({"payment_amount", "payment_day"})


def tells_unpaid(text: str) -> bool:
    """Whether a text says that its writer's payment was not made, or came back."""
    if len(text) > _LONGEST or asks(text) or mentions(text, _NOT_SO) or denies_refusal(text):
        return False
    return mentions(text, _UNPAID) or mentions(text, _CAME_BACK)


def takes_claim_back(text: str) -> bool:
    """Likewise, and whether it ends the search for a payment that was claimed, or names another."""
    if asks(text) or mentions(text, _NOT_SO):
        return False
    ends = mentions(text, _ENDS_CLAIM) or mentions(text, _DECLINED) or paid_another(text)
    return ends or tells_unpaid(text)


def paid_another(text: str) -> bool:
    """Whether a payment that was told of went to somebody else: "that was the light bill"."""
    return len(text) <= _LONGEST and mentions(text, _OTHER_PAYEE)


def own_slip(text: str) -> bool:
    """Whether somebody owns a mistake of their own: that disputes nothing."""
    return mentions(text, _OWN_SLIP) and not asks(text)


def lacks_income(text: str) -> bool:
    """Whether the money to pay from has not come: "my paycheck didn't come"."""
    return len(text) <= _LONGEST and not asks(text) and mentions(text, _NO_INCOME)


def no_payment_made(
    text: str, reading: Reading, slots: Mapping[str, Any], asked: str
) -> str | None:
    """The intent of a text that looks like word of a payment and tells of none; else ``None``."""
    if reading.why.source == "rule" or (reading.decision == "act" and reading.intent in _LEFT):
        return None
    surely_else = reading.decision == "act" and reading.intent not in _OF_PAYMENTS
    if lacks_income(text) and not surely_else:
        return _PROMISE if find_date_entities(text) and reading.intent == _PROMISE else "hardship"
    told = told_of_payment(slots, asked)
    of_else = reading.intent in _OF_OTHER_THINGS or slots.get("application_told")
    if not told and of_else:
        return None
    told = told and takes_claim_back(text)
    grieves = reading.intent == "complaint" and reading.decision == "act"
    if (told and not grieves) or (tells_unpaid(text) and not surely_else):
        return _PROMISE
    return None


def told_of_payment(slots: Mapping[str, Any], asked: str | None) -> bool:
    """Whether a payment was told of, that waits to be looked for or is looked for."""
    told = slots.get("claim_told") or slots.get("payment_amount") or slots.get("payment_day")
    waits = any(one["intent"] == "confirm_payment" for one in slots.get("pending") or [])
    return bool(told) or asked in PAYMENT_SLOTS or waits
