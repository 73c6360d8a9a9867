"""Another sum wished for instead of the one that is offered, and the offer taken after that.

"I want 3000 not 5000" disputes no debt, and "me lo pueden bajar a 3000" tells of no trouble.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_date_entities

_SUM: Final = (
    r"(?:us)?[$￥¥]? ?(?:\d{1,3}(?:,\d{3})+|\d{3,6}|\d{1,3} ?(?:k|mil|grand)\b|"
    r"[一二三四五六七八九十两]+[千万]|\d+[千万])"
    r"(?:\.\d\d)?(?![\d:/])"
)
_OVER: Final = (
    rf"{_SUM}(?: (?:dollars|bucks|dolares|pesos))?(?:,? i want(?:ed)?| is (?:what i want|enough))?"
)
_WISHES: Final = words_like(
    rf"\b(?:i|we) (?:only |just |really |actually )*(?:want(?:ed)?|need(?:ed)?)"
    rf" (?:only |just |like )?{_SUM}|"
    rf"\bamount i (?:want|need)(?:ed)? (?:is |was )?{_SUM}|"
    rf"\b{_OVER},? (?:and )?not (?:the )?{_SUM}|"
    rf"\bnot (?:the )?{_SUM},? (?:but )?{_SUM}|"
    r"\b(?:make|do|lower|drop|bring|raise|change|switch|reduce|cut)(?: (?:it|that|this|"
    rf"(?:the|my) (?:loan|amount|offer)))?(?: down| up)?(?: to| at)? {_SUM}"
    r"(?! (?:payments?|months?))",
    r"\b(?:puede[ns]?|podria[ns]?|quisiera|quiero)\b.{0,12}\b(?:bajar|subir|dejar|cambiar|poner|"
    rf"reducir)(?:me)?(?:l[oa])?\b.{{0,14}}\b(?:a|en|por) {_SUM}|"
    rf"\b(?:baj|sub|dej|cambi|pong)\w*l[oa] (?:a|en|por) {_SUM}|"
    r"\b(?:yo )?(?:solo |nomas |nada mas )*(?:quiero|queria|necesito|ocupo)"
    rf" (?:solo |nomas |nada mas )*{_SUM}|\b{_SUM},? (?:y )?no (?:los )?{_SUM}|"
    rf"\b{_SUM} en (?:vez|lugar) de",
    rf"(?:改|调|降|减|加|升|批)(?:低|高|少|多)?(?:一下)?(?:成|为|到|做|至){_SUM}|"
    rf"我?(?:只|就|其实)?(?:要|想要|想借|需要)(?:的?(?:是|系))? ?{_SUM}|"
    rf"{_SUM}(?:块|元|美元|美金|蚊)?[，, ]*(?:不要|不是|唔要|唔系) ?{_SUM}",
)
_OF_A_DEBT: Final = words_like(
    r"\b(?:owe\w*|balance|due|late|overdue|fees?|charg\w+|bill\w*|texts?|messag\w*|pay\w*|paid|"
    r"borrowed|took out|afford|month|saldo|deb[eo]|adeud\w+|vence|cobr\w+|pag\w+|cuotas?|"
    r"mensual\w*|al mes)\b|欠|余额|到期|逾期|扣|短信|还款|还钱|还不|付款|每月|每个月|月供"
)
_TAKES: Final = words_like(
    r"\bgo (?:ahead|forward|on) with (?:the|it|that|\$?\d)|"
    rf"\bi.?ll (?:just )?(?:take|keep|go with|accept|do) (?:the )?{_SUM}|"
    r"\b(?:fine|just|nvm|whatever|alright|all right|never ?mind)\b.{0,20}"
    r"\b(?:go ahead|go with it|confirm (?:it|that)|proceed|do it)\b|"
    r"\b(?:go ahead|confirm (?:it|that)|proceed|do it)\b.{0,6}\b(?:then|as is|anyway)\b",
    r"\b(?:bueno|esta bien|entonces|pues|ni modo|sale|ya)\b.{0,14}\b(?:confirm\w+|acept\w+|"
    r"adelante|asi dejel[oa]|dejel[oa] asi|sigan)\b|\badelante con (?:l[oae]s?|el)\b|"
    rf"\bme quedo con (?:los )?{_SUM}",
    rf"(?:就|那就?)(?:按|要|还是|还)?(?:原来的|{_SUM})(?:吧|办|好了|算了|就|签)|"
    rf"{_SUM}就{_SUM}|(?:算了|好吧|行吧|得啦|咁就)[，, ]*(?:就)?(?:按原来|确认|办吧|这样吧|咁啦)",
)
_NOT_TAKEN: Final = words_like(
    r"\b(?:not|n.t|dont|wont|no longer|when|once|if|after|until)\b|"
    r"\bno (?:l[oa] )?(?:confirm|acept|quier)\w*|\b(?:si|cuando|hasta)\b|不|唔|没|如果|等|再"
)
_LONGEST: Final = 80


def wants_a_sum(text: str) -> bool:
    """Whether a text names the sum that its writer wants of a credit, and speaks of no debt."""
    if len(text) > _LONGEST or find_date_entities(text) or mentions(text, _OF_A_DEBT):
        return False
    return mentions(text, _WISHES)


def gives_in(text: str) -> bool:
    """Whether whoever found an offer wrong takes it after all: "fine, go ahead with the 5000"."""
    taken = len(text) <= _LONGEST and mentions(text, _TAKES)
    return taken and not mentions(text, _NOT_TAKEN)
