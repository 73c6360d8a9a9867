"""A yes to an offer that depends on something: "yes, but only 2500", "ok if the rate is lower".

Such a yes binds nobody: what it depends on is for a person to say. Neither does a yes in whose
breath its writer asks what the credit costs.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.promises.refusals import refuses_payment
from intents.entities import find_entities, number_of
from intents.entities.numbers import chinese
from intents.normalise import fold

OF_TERMS: Final = words_like(
    r"\b(?:monthly|per month|a month|each month|rate|apr|interest|penalt\w+|fees?|prepay\w*|"
    r"pay (?:it |this )?(?:off )?early|early pay\w*|how much (?:would|will|is))\b",
    r"\b(?:al mes|mensual\w*|por mes|cuota|tasa|interes\w*|multa|penaliza\w+|comision\w*|"
    r"liquid\w+ antes|por adelantado|cuanto (?:sale|seria|quedaria|pagaria|me quedan?)|"
    r"(?:los|mis) pagos)\b",
    r"月供|每个?月|每期|一个月|利率|利息|违约金|罚|手续费|费用|提前还|早还",
)
"""What a credit costs, and each month."""
_YES: Final = words_like(
    r"\b(?:yes+|yep|yup|yeah|yea|ya|ok|okay|okey|sure|fine|deal|accept\w*|agree\w*|confirm\w*|"
    r"i.?ll take|take it|(?<!n't )(?<!nt )(?<!not )want it|"
    r"(?:would|could|will) (?:work|do|be ok))\b",
    r"^\W*si\b(?! (?:me|nos|bajan|fuera|puede|pudiera|dan|no)\b)|"
    r"\b(?:claro|acepto|aceptaria|confirmo|de acuerdo|vale|dale|l[oa] (?:quiero|tomo))\b",
    r"(?<![不唔])可以|(?<![不唔])好(?=[的啊呀吧啦但,.!。，！ ]|不过|如果|$)|(?<![不没唔银])行|"
    r"(?<![不没唔])(?:确认|同意|接受)|成交|没问题|冇问题|得[啦喇]|[就才]要",
)
_DEPENDS: Final = words_like(
    r"\b(?:but|unless|except|however|depend\w*|provided|providing|subject to|conditional\w*|"
    r"(?:as|so) long as|on (?:one|the|a) condition|only when|contingent)\b|"
    r"\bif\b(?! (?:possible|i may|you don.?t mind|that.?s (?:ok|okay|fine|all right)|not\W*$))",
    r"\b(?:pero|siempre y cuando|siempre que|con tal|solo si|a menos|salvo|excepto|condicion|"
    r"mientras|aunque|depende)\b|"
    r"(?<=[a-z] )(?<!que )(?<!claro )(?<!pues )si (?:son|es|fueran?|me|nos|se|hay|"
    r"pued\w+|pudier\w+|dan|l[oa]|baj\w+|le|queda\w*)\b|"
    r"^\W*si (?:me|nos) (?:dan|prestan|bajan|hacen|dejan)\b|^\W*si (?:bajan|fueran?|pudier\w+)\b",
    r"但|不过|可是|除非|前提|如果(?!可以|方便|可能)|要是|假如|只要|条件|(?<!可以)的话|得?看情况|先要",
)
_ASKS: Final = words_like(
    r"\b(?:what|whats|wats?|how|hows|is there|are there|do i|would i|will i|tell me|"
    r"(?:want|need|like) to know|let me know)\b|\b(?:cual|cuanto|cuanta|como|hay|quiero saber)\b|"
    r"多少|几|什么|怎么|咩|点样|有没有|有冇|[吗嘛么呢?]"
)
_FIRST_PAYMENT: Final = words_like(
    r"\bwhen\b.{0,10}\b(?:would|will|do|does|is|are)\b.{0,12}\b(?:first|1st)\b.{0,4}\bpayments?\b|"
    r"\bwhen\b.{0,10}\b(?:would|will|do) (?:i|we|it|(?:the |my )?payments?) "
    r"(?:have to )?(?:start|begin)\b|"
    r"\bcuando (?:seria|sera|es|empiez\w+|empezaria)\b.{0,8}\b(?:primer|pagar|los pagos|a pagar)\b|"
    r"(?:第一[期个次笔]|首[期次]|头一?期).{0,6}(?:什么时候|几时|几号|哪天|何时|还|供)|"
    r"(?:什么时候|几时|几号|何时).{0,3}开始(?:还|供|付)",
)
_TERMS_ALONE: Final = words_like(
    r"\b(?:que|cual|cuanto) (?:es |seria )?(?:la |el |de )?(?:tae|tasa|interes)\b|"
    r"^\W*(?:and|what about|how about|but|ok|so|y|que tal|cual|de|cuanto)*\W*(?:the|is|es|el|la|"
    r"los|de)?\W*(?:apr|rate|interest(?: rate)?|fees?|monthly(?: payment)?|tae|tasa|interes\w*|"
    r"comision\w*|mensualidad|cuota)\W*$|^\W*(?:那|咁|还有)?(?:利率|利息|月供|手续费|年利率)(?:呢)?\W*$"
)
"""A question though no word of it asks: "and the apr"."""
_TO_BE: Final = words_like(
    r"\b(?:would|will|gonna|going to|be)\b|\b(?:seria|sera|quedaria|quedan?|pagaria|va a ser)\b|"
    r"会|将|要还多少|到时"
)
_OF_THE_LOAN: Final = words_like(
    r"\b(?:owe|balance|due|overdue|late|current|existing|old|my (?:other )?loan|paid|left|"
    r"remaining|payoff|debo|saldo|adeudo|vence|atrasad\w+|viejo|anterior|actual)\b|"
    r"欠|余额|到期|逾期|现在的|原来的|旧的|上一?笔|结欠"
)
"""Words of a loan that there is already, beside the one that is offered."""
_TIME_TO_THINK: Final = words_like(
    r"\b(?:can|could|may) (?:i|we|you)\b.{0,20}\b(?:un)?till?\b.{0,25}\b(?:decide|think|answer|"
    r"confirm|reply|let you know|get back)\b|"
    r"\b(?:more|extra|some) (?:time|days)\b.{0,12}\b(?:decide|think|answer|confirm)\b|"
    r"\b(?:can|could|may) i (?:think|sleep on|decide|let you know|get back)\b",
    r"\b(?:puedo|podria|me dan|tengo)\b.{0,20}\b(?:hasta|mas tiempo|mas dias|despues)\b.{0,20}"
    r"\b(?:decid\w+|pens\w+|contest\w+|confirm\w+|avis\w+)\b|"
    r"\b(?:puedo|podria) (?:pensarlo|decidir\w*)\b",
    r"(?:可以|能|可否|可唔可以)[^,.!]{0,10}(?:考虑|想一?想|谂|决定|答复|回复|确认)[^,.!]{0,4}[吗嘛么呢?]",
)
_FREE_LATER: Final = words_like(
    r"\b(?:can|could|may|am|would|will) (?:i|we|you)\b.{0,20}\b(?:chang\w+ (?:my|our|your) mind|"
    r"back out)\b|"
    r"\b(?:can|could|may|am|would|will) (?:i|we|you)\b.{0,20}\b(?:cancel|withdraw|get out)\b"
    r".{0,12}\b(?:later|after\w*|once|any ?time|within|still)\b|"
    r"\b(?:can|could|may) (?:i|we|you) (?:still|always|later) (?:cancel|withdraw|get out)\b",
    r"\b(?:puedo|podria|se puede|podemos)\b.{0,16}\b(?:cambiar de (?:idea|opinion)|"
    r"arrepentir\w*|echar\w* (?:para )?atras)\b|"
    r"\b(?:puedo|podria|se puede) (?:cancelar|retirar)\w*\b.{0,12}\b(?:despues|luego|"
    r"mas (?:tarde|adelante)|todavia)\b",
    r"(?:可以|能|可否|可唔可以|能不能|还能)[^,.!，。]{0,6}(?:反悔|改变主意|后悔)|"
    r"(?:以后|之后|确认后|到时|将来)[^,.!，。]{0,8}(?:可以|能|可唔可以|能不能|还能)[^,.!，。]{0,4}"
    r"(?:取消|撤回|撤销|反悔)",
)
"""Whether one is free to go back on a yes."""
_REFUSED: Final = words_like(
    r"\bno,? (?:thanks?|thank you|thx|ty)\b|\bnot for me\b|\bi.?ll pass\b|"
    r"\bno,? (?:muchas )?gracias\b|\bno me (?:conviene|interesa)\b|"
    r"\bi (?:must |have to )?(?:decline|reject)\b|^\W*(?:decline|reject)d?\W*$|"
    r"\b(?:la |lo )?rechazo\b|(?<!不)拒绝|(?:不|唔)(?:想)?要了?\W*$|算了\W*$|不用了|"
    r"唔使(?:了|啦|喇)"
)
_NOT_TAKEN: Final = words_like(
    r"\b(?:do not|don.?t|won.?t|will not|wouldn.?t|can.?t|cannot|never|not (?:going to|gonna))"
    r" (?:wan(?:t to|na) |be able to )?(?:confirm|accept|agree|sign|take it)\b|"
    r"\bno (?:l[oa] |l[oe]s )?(?:quiero |voy a |puedo )?(?:confirm\w+|acept\w+|firm\w+)\b"
)
_THINKS: Final = words_like(
    r"\b(?:let me|need to|have to|want to|got to|gotta|will|i.?ll|going to|gonna|still) "
    r"(?:think\w*|sleep on|talk (?:to|with|about|it)|discuss|ask my|decid\w+|consider\w*)\b|"
    r"\b(?:have ?n.?t|not|did ?n.?t) (?:yet )?decided?\b|\bundecided\b|"
    r"\btime to (?:think|decide)\b",
    r"\b(?:dejeme|dejame|tengo que|necesito|quiero|voy a|lo voy a|deja)"
    r" (?:pensar\w*|consultar\w*|decidir\w*|platicar\w*|hablar\w*)\b|\blo pienso\b|"
    r"\b(?:aun|todavia) no (?:decido|se)\b",
    r"考虑(?!好|过|清楚|完|了)|(?<!我)想一?想(?!要|借)|(?:要|先|再)想|谂下|[没未](?:有)?(?:想好|决定)|"
    r"(?:跟|和|同|问)(?:我)?(?:老婆|老公|家人|太太|先生|屋企人).{0,3}(?:商量|讲|问|谈|倾)",
)
_FIGURE: Final = re.compile(
    r"(?<![\d:/-])(?<!\d[.,])(?P<n>\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d\d(?!\d))? ?"
    r"(?P<unit>k\b|mil\b|thousand\b|grand\b|months?\b|mos?\b|mths?\b|meses\b|years?\b|yrs?\b|"
    r"anos?\b|个月|期|年|千|万)?(?![\d:/%-])",
    re.ASCII,
)
_IN_CHINESE: Final = re.compile(r"([一二三四五六七八九十百两]{1,4}[千万]?)(个月|期|年|块|元)?")
_THOUSANDS: Final = {
    "k": 1000, "mil": 1000, "thousand": 1000, "grand": 1000, "千": 1000, "万": 10_000,
}  # fmt: skip
_YEARS: Final = ("y", "a", "年")
_LEAST: Final = 100
"""Smaller figures without a unit are days, hours or places of a list."""


def depends(text: str) -> bool:
    """Whether a text says yes to an offer and makes it depend on something."""
    if not (mentions(text, _YES) and mentions(text, _DEPENDS)) or asks_of_terms(text):
        return False
    return not refuses_payment(text)


def binds(text: str) -> bool:
    """Whether nothing stands beside the yes of a text that keeps it from being one."""
    return not (mentions(text, _DEPENDS) or asks_of_terms(text))


def asks_of_terms(text: str) -> bool:
    """Whether a text asks what an offered credit costs, for longer to decide, or of a way back."""
    if mentions(text, _TIME_TO_THINK) or mentions(text, _FREE_LATER):
        return True
    if mentions(text, _FIRST_PAYMENT) or mentions(text, _TERMS_ALONE):
        return True
    return mentions(text, OF_TERMS) and mentions(text, _ASKS)


def asks_of_new_terms(text: str) -> bool:
    """Whether a text asks what a credit to come would cost, and not what is owed already."""
    return asks_of_terms(text) and mentions(text, _TO_BE) and not names_present_loan(text)


def names_present_loan(text: str) -> bool:
    """Whether a text speaks of a loan that there is already."""
    return mentions(text, _OF_THE_LOAN) and not mentions(text, _FIRST_PAYMENT)


def thinks_over(text: str) -> bool:
    """Whether a text says no more than that its writer has yet to decide."""
    return mentions(text, _THINKS) and not mentions(text, _REFUSED)


def declines(text: str) -> bool:
    """Whether a text turns an offer down in some of its words, and takes it in none."""
    if mentions(text, _NOT_TAKEN):
        return True
    return mentions(text, _REFUSED) and not (mentions(text, _YES) or mentions(text, _DEPENDS))


def names_other(text: str, amount: Decimal | None, months: int | None) -> bool:
    """Whether a text names an amount or a term, and not the one that was offered."""
    found = list(_figures(_bare(text)))
    sums = [number_of(one) for one in find_entities(text) if one.kind == "amount"]
    found += [(value, False) for value in sums if value >= _LEAST]
    return any(value != (months if is_term else amount) for value, is_term in found)


def _bare(text: str) -> str:
    """The text in its plain form without the days and the ways to reach somebody that it names."""
    rest = list(text)
    for one in find_entities(text):
        if one.kind not in ("amount", "choice", "yes_no"):
            rest[one.start : one.end] = " " * (one.end - one.start)
    return fold("".join(rest))


def _figures(words: str) -> Iterator[tuple[Decimal, bool]]:
    """Every figure of a size that an offer has, and whether it is a term in months."""
    for match in _FIGURE.finditer(words):
        value = Decimal(re.sub("[.,]", "", match["n"]))
        unit = match["unit"]
        if unit in _THOUSANDS:
            yield value * _THOUSANDS[unit], False
        elif unit:
            yield value * (12 if unit.startswith(_YEARS) else 1), True
        elif value >= _LEAST:
            yield value, False
    for number, unit in _IN_CHINESE.findall(words):
        spoken = chinese(number)
        if spoken is not None and (unit or spoken >= _LEAST):
            is_term = unit in ("个月", "期", "年")
            yield spoken * (12 if unit == "年" else 1), is_term
