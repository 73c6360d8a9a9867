"""Leave to pay before the day: "能不能提前到月底还", "can I pay the December one early".

Whoever has the money sooner is in no trouble; to pay all of a loan early is another matter.
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_EARLY: Final = words_like(
    r"\bpay(?:ing)? (?:(?:it|this|that|you|(?:my|the|this) (?:\w+ ){0,3}"
    r"(?:payment|instal\w+|one|bill)|for \w+) )?(?:a (?:bit|few days|little|day|week) |\w+ days )?"
    r"(?:early|earlier|sooner|ahead(?: of time)?|in advance|before (?:it.?s |the )due)\b",
    r"\b(?:pagar|pago|abonar|adelantar)(?:l[oa])?\b.{0,24}\b(?:antes(?! de (?:que|las))|"
    r"adelantad\w+|por adelantado|anticipad\w+)\b|"
    r"\badelantar (?:el|mi|un|ese|este) (?:\w+ )?(?:pago|cuota)\b",
    r"提[前早][^，。,.!！]{0,10}(?:还|付|交|供|缴|俾|畀)(?!清|完)|"
    r"早(?:一)?[点些啲](?:时候)?[^，。,.!！知话说]{0,4}(?:还|付|交|供|缴|俾|畀|找数)(?![我清完]|返我)|"
    r"早(?:几|两|三|一|\d)[天日]?(?:[天日]|个?星期|周)?(?:还|付|交|供|缴|俾|畀)(?!我)",
)
_ASKED: Final = words_like(
    r"\b(?:can|could|may|am i able|allowed|ok|okay|possible|want|like|how)\b|"
    r"\b(?:puedo|podria|se puede|quiero|quisiera|como)\b|"
    r"[能可]|行吗|行不行|得唔得|得吗|好吗|想|[吗嘛么？?]"
)
_TROUBLE: Final = words_like(
    r"\b(?:cant|can.?t|cannot|late|behind|short|broke|if i|discount|fee|penalt\w+|loan off|payoff|"
    r"no puedo|tarde|atrasad\w+|descuento|multa|si (?:pago|adelanto))\b|"
    r"还不|没钱|冇钱|困难|晚|迟|延|拖|逾期|失业|利息|减|优惠|违约金|手续费|罚|清|提前(?:告诉|说|讲|通知|话)"
)
_LONGEST: Final = 90


def asks_to_pay_early(text: str) -> bool:
    """Whether a text asks if a payment may be made before it is due, and tells of no trouble."""
    if len(text) > _LONGEST or mentions(text, _TROUBLE):
        return False
    return mentions(text, _EARLY) and mentions(text, _ASKED)
