"""Whether a payment was made or is to come, where the tense of the words leaves no doubt.

Asked where the one is told in the midst of questions about the other: "i already paid", answered to
how much will be paid, promises nothing.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.payments.bare_payments import is_to_come
from bot.words.payments.chinese_made import made_in_chinese
from bot.words.promises.denied_days import meant_days
from bot.words.promises.refusals import refuses_payment
from bot.words.questions import asks

_MADE: Final = words_like(
    r"\b(?:i|we|wife|husband|mom|dad|son|daughter)(?:.?ve| have)?(?: (?:already|just|did|"
    r"actually|literally))* (?:paid|payed|sent (?:it|you|u|the (?:money|payment))|made (?:the|a|my|"
    r"that) payment)\b|"
    r"\balready (?:paid|payed|sent (?:it|you|the)|made (?:the|a|my) payment)\b|"
    r"^\W*(?:(?:no|but|wait|yo|hey|sorry|its|it.?s|was|that.?s)\W+)*(?:just )?"
    r"(?:paid|payed|sent it)\b(?! (?:every|weekly|biweekly|monthly|off))|"
    r"\bpaid (?:it|that|this|you|u|yall)? ?(?:already|yesterday|last \w+|this morning|just now|"
    r"today)\b",
    r"\bya (?:l[eo]s? |l[ao] |te |se l[oa]s? |l[oa]s? )?(?:pague|abone|deposite|transferi|"
    r"hice (?:el|un|mi|ese) (?:pago|deposito|abono))\b|"
    r"\bya (?:esta|quedo|fue) pagad[oa]\b|"
    r"\b(?:l[eo]s? |l[ao] |te |se l[oa] )?(?:pague|abone|deposite|transferi)\b.{0,20}"
    r"\b(?:ayer|anoche|antier|anteayer|hoy|esta manana|hace|pasad[oa])\b|"
    r"\b(?:ayer|anoche|antier|anteayer|esta manana|ahorita|hace (?:un )?(?:rat\w+|poco|\w+ "
    r"(?:minutos|horas|dias)|una hora))\b.{0,12}\b(?:pague|abone|deposite|transferi)\b",
    r"(?:是|已|经)已?经?(?:还|转|付|汇|缴|交)(?:过去)?(?:了|咗)(?!没|吗|未)|"
    r"(?:已经?|早就|昨天|昨晚|昨日|今天|今早|今日|今朝|刚刚?|刚才|前天|前日|琴日|琴晚|寻日|寻晚|头先|啱啱|"
    r"上(?:个)?(?:周|星期|礼拜|月)).{0,14}"
    r"(?<![会要再就才没未冇])(?:还|转|付|交|缴|汇|打|存|过数|入数|俾|畀|给)(?:款|钱|数|账|帐)?"
    r"(?:过去|去|过|俾|畀|给)?(?:你们?|你哋|您)?(?:了|咗)(?!没|吗|未)|"
    r"(?:还|转|付|汇)(?:咗|了)(?:给|俾|畀)?(?:你们?|你哋|您)? ?(?:us)?[$￥¥]? ?\d|"
    r"(?:转|付|汇|打|还)(?:给|俾|畀)(?:你们?|你哋|您)?(?:了|咗) ?(?:us)?[$￥¥]? ?\d|"
    r"^\W*(?:我|都|早|说|讲|话|跟你们?)*(?:还|付|转|缴|交|俾|畀)(?:了|咗)(?:呀|啊|啦|喇|的)?\W*$",
)
_ELSE: Final = words_like(
    r"\b(?:get|gets|got|getting|be|been|being|am|im|i.?m|when|until|till|after|once|if|unless|"
    r"before|as soon as|hav\w+n.?t|not|never|didn.?t)(?: (?:i|we|yet|even|ever))* (?:get |got )?"
    r"(?:paid|sent)\b|"
    r"\b(?:paid|sent)(?: \w+)? (?:the|my|our|for|some|a) (?:\w+ )?(?:rent|landlord|light|electric|"
    r"water|phone|gas|car insurance|insurance|hospital|doctor|bail|bond|documents?|papers?|"
    r"letter|fees?)\b|"
    r"\b(?:cuando|si|que|en cuanto|hasta que|no(?: l[eoa]s?)?|despues de que) (?:yo |l[eoa]s? )?"
    r"(?:pague|deposite|abone)\b|"
    r"\bpague (?:la (?:renta|luz|casa)|el (?:agua|gas|telefono|hospital)|mi renta)\b|"
    r"(?<!不是)(?<!不是还)(?:没|未|冇)(?:有)?(?:能)?(?:还|转|付|交|缴|汇|打|俾)(?!没|冇)|如果|要是|假如|等我?|"
    r"发(?:了)?(?:工资|粮|薪)|出(?:咗|了)?粮|(?:房租|房东|电费|水费|学费|医药费|医院|"
    r"医生|保险|罚单|罚款|押金|税|信用卡|卡费)|打(?:了|咗)?(?:过|几次|"
    r"好多)?(?:个|通)?电话|文件|资料|材料|工资单|证明|(?:说|答应|讲)(?:了|好|过)"
)
_STILL_TO_COME: Final = words_like(
    r"(?:会|才|再|打算|准备|要等|还没|未|等到?|先).{0,10}(?:还|付|交|转)|^\W*(?:不对|不是|等等|唔系|唔啱)"
)
_HAN: Final = words_like(r"[一-鿿]")
_PAYS: Final = words_like(
    r"\b(?:i.?ll|i will|we.?ll|we will|gonna|going to|imma|i can|let me|i.?m)\b.{0,12}"
    r"\b(?:pay(?:ing)?|send(?:ing)?)\b|"
    r"\b(?:le|les|lo|los|la|te|se l[oa]) (?:pago|deposito|abono|mando|doy)\b|"
    r"\b(?:pagare|voy a pagar|voy a depositar|(?<!un )(?<!el )(?<!mi )pago (?:el|manana|este))\b|"
    r"(?<!归)(?:还|付|交)(?![有是没不欠多少了过咗着要的嘅])"
)
_REST: Final = words_like(
    r"\b(?:rest|remain\w*|other half|resto|lo demas|lo que falta|otra mitad)\b|剩|余下|其余|另一半"
)
"""Beside a payment that was made, only its rest is to come."""
_LONGEST: Final = 100


def was_made(text: str) -> bool:
    """Whether a text says by its words that a payment of its writer's was made."""
    if len(text) > _LONGEST or asks(text) or is_to_come(text):
        return False
    told = mentions(text, _MADE) or made_in_chinese(text)
    return told and not mentions(text, _ELSE)


def is_promised_instead(text: str) -> bool:
    """Whether whoever was asked of a payment that was made says that it will be, and when."""
    if len(text) > _LONGEST or asks(text) or was_made(text) or refuses_payment(text):
        return False
    if mentions(text, _REST):
        return False
    certain = not mentions(text, _HAN) or mentions(text, _STILL_TO_COME)
    return certain and mentions(text, _PAYS) and len(meant_days(text)) == 1
