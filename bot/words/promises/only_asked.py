"""Words that hold a day and change no promise: a question what it costs, somebody who might pay.

"Is dec 1 too late", "could my mom pay it sunday" and "i get paid again on dec 4" name days on which
nobody said that they will pay.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.questions import asks
from intents.entities import find_date_entities

_LATE: Final = words_like(
    r"\btoo late\b|\b(?:is|would|will|if|be|it|that|be considered|count\w* as|still) "
    r"(?:that |it |be )?(?:considered )?(?:late|overdue|past due)\b|"
    r"^\W*(?:(?:and|so|but|ok)\W+)*(?:is|would|will) .{0,25}\blate\W*$|"
    r"\b(?:charge\w*|cost|pay|add\w*)\b.{0,12}\b(?:extra|more|interest|fees?)\b|"
    r"\b(?:extra|late|any) (?:charges?|fees?|costs?)\b|\bpenalt(?:y|ies)\b|"
    r"\b(?:hurt|affect|lower|drop|hit|ding|show)\w*\b.{0,14}\bcredit\b|\bcredit\b.{0,12}\bdrop\b|"
    r"\b(?:get|be) in trouble\b",
    r"\b(?:es|seria|sera|cuenta como|ya es) (?:muy |demasiado )?tarde\b|\bquedo atrasad[oa]\b|"
    r"\b(?:cobra\w*|cobran|hay|habra|habria|ponen|sale|genera\w*)\b.{0,12}\b(?:mas|extra|recargos?|"
    r"multas?|cargos?|intereses?|mora)\b|\bme sale mas caro\b|\bafecta\w*\b.{0,12}\bcredito\b",
    r"(?:算|是|会)(?:不算|不是|唔算)?.{0,3}(?:晚|迟|逾期)|(?:太|好)(?:晚|迟)|"
    r"晚[不唔]晚|迟[不唔]迟|"
    r"(?:收|加|扣|罚|要).{0,4}(?:滞纳金|罚息|罚款|利息|手续费|更多|多钱)|(?:影响|跌|降).{0,4}信用|"
    r"信用.{0,6}(?:影响|下降|跌)",
)
_TOO_LATE: Final = words_like(
    r"\btoo late\b|\b(?:late|overdue|past due)\W*$|"
    r"\b(?:is|would|will|be|it|that|considered|count\w* as|still) (?:late|overdue|past due)\b",
    r"\b(?:tarde|atrasad[oa]|vencid[oa])\b",
    r"(?:算|是|会)[^,，。]{0,4}(?:晚|迟|逾期)|(?:太|好)(?:晚|迟)",
)
_OF_ELSE: Final = words_like(
    r"\b(?:apply|application|cancel|change|call|text|withdraw|sign|fees?|charge\w*|interest|credit|"
    r"already|was|were|cobran?|recargos?|llam\w+|firmar|credito)\b|申请|取消|签|打电话|费|息|信用|已经|了吗"
)
_ASKED: Final = words_like(
    r"\b(?:what if|if it.?s|if its|if i|is that|is it|are there|is there|would it|will it|"
    r"do (?:you|u|yall|they)|does (?:it|that))\b|"
    r"^\W*(?:(?:and|so|but|ok)\W+)*(?:will|would|is|does|do|are)\b|"
    r"(?:^|\b(?:y|pero|que pasa)\W+)si\b|\bhay\b.*[?]|算[不唔]算|会不会|会唔会|"
    r"[晚迟][不唔][晚迟]|系咪|是不是",
)
_SOMEBODY: Final = (
    rf"(?:(?:my|our) (?:\w+ )?{KIN}|some(?:one|body)(?: else)?|any(?:one|body)(?: else)?|he|she|"
    r"they)"
)
_ALGUIEN: Final = rf"(?:mi {FAMILIA}|alguien(?: mas)?|otra persona|ella|el(?! \w+es\b))"
_RENJIA: Final = rf"(?:我?(?:的|嘅|个)?(?:{KIN_ZH}|{KIN_YUE})|别人|其他人|他|她|佢)"
_PAYS: Final = r"(?:pay|cover|send|do|handle|take care|help|make|chip in|pitch in|get)"
_PAGA: Final = r"(?:pag\w+|cubr\w+|deposit\w+|abon\w+|mand\w+|ayud\w+|l[oe]s? (?:da|de)\b)"
_HUAN: Final = r"(?:还|付|交|缴|俾|畀|出|转)"
_MIGHT: Final = words_like(
    rf"\b{_SOMEBODY}(?: \w+)? (?:might|may|maybe|possibly|could maybe|probably)"
    rf"\b.{{0,16}}\b{_PAYS}\b|"
    rf"\bmaybe {_SOMEBODY}\b.{{0,16}}\b{_PAYS}\b",
    rf"\b{_ALGUIEN}\b.{{0,6}}\b(?:a lo mejor|tal vez|quizas?|puede que|chance|capaz que)\b"
    rf".{{0,16}}\b{_PAGA}|\b(?:a lo mejor|tal vez|quizas?|puede que|chance|capaz que)\b"
    rf".{{0,8}}\b{_ALGUIEN}\b.{{0,16}}\b{_PAGA}",
    rf"{_RENJIA}[^，。,]{{0,8}}(?:可能|也许|或许|或者|说不定|未必)[^，。,]{{0,8}}{_HUAN}|"
    rf"(?:可能|也许|或许|说不定).{{0,3}}{_RENJIA}[^，。,]{{0,8}}{_HUAN}",
)
_MAY: Final = words_like(
    rf"\b(?:can|could|may|is it ok(?:ay)? if|ok if|what if|would it be ok(?:ay)? if) {_SOMEBODY}"
    rf"\b.{{0,16}}\b{_PAYS}\w*\b|\b{_SOMEBODY} (?:can|could)\b.{{0,16}}\b{_PAYS}\b",
    rf"\b(?:puede|podria)\b.{{0,8}}\b{_ALGUIEN}\b.{{0,16}}\b{_PAGA}|"
    rf"\b(?:puede|podria) {_PAGA}(?: \w+)? mi {FAMILIA}\b|"
    rf"\b{_ALGUIEN}\b.{{0,8}}\b(?:puede|podria)\b.{{0,16}}\b{_PAGA}|\bsi (?:lo )?paga {_ALGUIEN}\b",
    rf"(?:可以|能|可否|可唔可以|能不能)(?:让|叫|由|俾)?{_RENJIA}[^，。,]{{0,8}}{_HUAN}|"
    rf"{_RENJIA}[^，。,]{{0,8}}(?:可以|能|可唔可以|能不能)[^，。,]{{0,8}}{_HUAN}|"
    rf"{_RENJIA}[^，。,]{{0,8}}(?:帮|替|代)我?{_HUAN}",
)
_OWN: Final = words_like(
    r"\b(?:i.?ll|i will|i can|i.?m (?:going to|gonna)|imma) (?:\w+ )?(?:pay|send|do|cover)\b|"
    r"\bi pay\b|\b(?:yo|les?) (?:pago|pagare|deposito|mando)\b|\bvoy a pagar\b|我(?:自己|来|会)",
)
"""A promise of one's own, whoever else may pay beside."""
_INCOME: Final = words_like(
    r"\b(?:i|we) (?:also )?get paid\b|\b(?:my )?(?:next )?pay ?day (?:is|would be)\b|"
    r"\bmy (?:next )?(?:pay ?)?check (?:is|comes|hits|lands|gets here)\b|"
    r"\b(?:me pagan|cobro|me cae la (?:quincena|nomina|paga)|me depositan)\b|"
    r"(?:发|出)(?:工资|薪水?|粮|人工)",
)
_PAYS_THEN: Final = words_like(
    r"\b(?:not|n.t|can.?t|cant|dont|until|till?|before|so|then|instead|make|change|move|push|"
    r"actually|sorry|wait|oops|rather|after|when|that.?s when|i.?ll|ill|will|"
    r"pay (?:you|it|u|then))\b|"
    r"\b(?:no|hasta|antes|entonces|mejor|cambi\w+|perdon|pago|pagare|despues|cuando|asi que)\b|"
    r"才|先|再|就|不|没|未|唔|冇|改|换|等|[还付交](?!有|是|要)",
)
_CHANGES: Final = words_like(
    r"\b(?:instead|make it|make that|change (?:it|that|to)|move it|switch|rather|mejor|cambi\w+|"
    r"en vez)\b|改|换成"
)
_OK_TOO: Final = words_like(
    r"^\W*(?:(?:and|so|ok)\W+)*(?:is|would|will)\b.{0,20}\b(?:ok|okay|fine|good|alright|work)"
    r"(?: (?:too|also|as well))\W*$|"
    r"\btambien (?:se puede|esta bien|puede ser)\W*$|(?:也|都)(?:可以|行|得)(?:吗|嘛|么|\W)*$",
)
_LONGEST: Final = 90


def asks_what_a_day_costs(text: str) -> bool:
    """Whether a text asks if a day is late, costs more or hurts one's credit."""
    if not _holds_a_day(text) or mentions(text, _CHANGES):
        return False
    return (asks(text) or mentions(text, _ASKED)) and mentions(text, _LATE)


def asks_if_late(text: str) -> bool:
    """Whether a text asks if a payment on a day would be late, and nothing of its cost."""
    asked = asks_what_a_day_costs(text) and mentions(text, _TOO_LATE)
    return asked and not mentions(text, _OF_ELSE)


def asks_if_as_good(text: str) -> bool:
    """Whether a text asks if a day beside the one that was named would do as well."""
    return _holds_a_day(text) and mentions(text, _OK_TOO) and not mentions(text, _CHANGES)


def others_may_pay(text: str) -> bool:
    """Whether a text asks if somebody else may pay on a day, or says that they might."""
    if not _holds_a_day(text) or mentions(text, _OWN):
        return False
    asked = asks(text) or "?" in text or "？" in text
    return mentions(text, _MIGHT) or (asked and mentions(text, _MAY))


def only_tells_of_income(text: str) -> bool:
    """Whether a text tells on which day money comes in, and nothing of paying by it."""
    told = _holds_a_day(text) and mentions(text, _INCOME) and not asks(text)
    return told and not mentions(text, _PAYS_THEN)


def only_asks_of_a_day(text: str) -> bool:
    """Whether a text holds a day in any of these ways, so that it neither makes nor moves one."""
    asked = asks_what_a_day_costs(text) or asks_if_as_good(text)
    return asked or others_may_pay(text) or only_tells_of_income(text)


def _holds_a_day(text: str) -> bool:
    return len(text) <= _LONGEST and bool(find_date_entities(text))
