"""Whoever asks what they just set up: a promise, a wish about our texts, a case."""

from typing import Final

from bot.words.patterns import mentions, words_like

_END: Final = r"(?: (?:here|with (?:you|u|yall)|again|exactly|just now|rn|for|to))*\W*$"
_ASKED: Final = words_like(
    r"\bwhat (?:exactly )?(?:did|have) (?:i|we) (?:just |even |actually |already )*"
    r"(?:set ?up|sign(?:ed)? up for|agreed? (?:to|on)|arranged?|scheduled?|"
    r"opt(?:ed)? (?:in(?:to)?|for)|commit(?:ted)? to|got set up)" + _END,
    r"\bwhat (?:exactly )?(?:did|have) (?:i|we) just (?:even |actually )?(?:do|done|set|changed?|"
    r"choose|chosen|chose|pick(?:ed)?|confirm(?:ed)?|say yes to|asked? for|requested?|said|say|"
    r"accept(?:ed)?)" + _END,
    r"\bwhat(?:.?s| is| was)? (?:it |that )?(?:i|we) just (?:set ?up|signed up for|agreed to|did)"
    + _END,
    r"\bwhat do i have set ?up\b",
    r"\bque (?:fue lo que |es lo que )?acaba?(?:o|mos) de (?:programar|configurar|poner|hacer|"
    r"acordar|aceptar|cambiar|pedir|agendar|confirmar|quedar|anotar)\w*\W*$|"
    r"\b(?:a )?(?:que|en que) (?:programe|configure|acorde|quede|acepte|quedamos|agende)"
    r"(?: (?:ahorita|recien|hace rato|ahora|con ustedes))*\W*$",
    r"我(?:刚才|刚刚|刚|头先|啱啱|啱先)(?:到底|究竟)?(?:是|都|系)?(?:设置?|设定|设|约定?|安排|改|"
    r"同意|答应|订|定|"
    r"登记|弄|搞|set|确认|选|做|申请)(?:好|低)?(?:了|咗|的|嘅)?(?:是|系)?(?:些|啲)?(?:什么|啥|咩|"
    r"乜嘢?|甚么)",
)
_LONGEST: Final = 60
_WISH: Final = (
    r"(?:time|hours?|schedule|settings?|preferences?|reminders?|texts?|texting|thing|change|wish|"
    r"request|limit|update)"
)
_WISH_STANDS: Final = words_like(
    rf"\b(?:did|has|have|is|was)\b.{{0,6}}\b(?:that|the|my|this)(?: new)? (?:{_WISH} ){{0,2}}"
    r"(?:time|hours?|schedule|settings?|preferences?|reminders?|change)(?: "
    rf"(?:{_WISH}|i (?:asked|wanted)))?\b.{{0,10}}\b(?:go|gone|went|get|got|been|set|saved?|take|"
    rf"took|"
    r"stick|stuck|work|in effect|updated|changed?)\b(?!.{0,12}\b(?:address|phone|number|e-?mail|"
    r"name|payment|loan)\b)",
    r"\b(?:ya )?(?:quedo|se cambio|cambiaron|se guardo)\b.{0,12}\b(?:horario|hora|horas|lo de los "
    r"(?:mensajes|recordatorios))\b",
    r"(?:发?短信|短讯|发送?)?(?:的|嘅)?(?:时间|时段|设置|设定)(?:已经)?(?:改|设|换|调)(?:好|了|咗|"
    r"成功)*(?:了|咗)?"
    r"(?:吗|没有?|未)\W*$",
)
_LONGEST_OF_WISHES: Final = 90


def asks_if_wish_stands(text: str) -> bool:
    """Whether a text asks if a wish about our texts was set, be it hours or days ago."""
    return len(text) <= _LONGEST_OF_WISHES and mentions(text, _WISH_STANDS)


def asks_what_was_set(text: str) -> bool:
    """Whether a text asks what its writer set up, agreed to or changed just before."""
    known = len(text) <= _LONGEST and mentions(text, _ASKED)
    return known or asks_if_wish_stands(text)
