"""Whether paying all of a loan at once makes it less: what that saves stands in no row of ours."""

from typing import Final

from bot.words.patterns import mentions, words_like

_AT_ONCE: Final = (
    r"(?:all at once|in full|it all|everything|the whole (?:thing|loan)|off (?:early|now|today)?|"
    r"early|(?:in )?one (?:payment|go|shot|lump)|lump sum)"
)
_LESS: Final = (
    r"(?:discounts?|less|cheaper|knock \w+ off|savings?|save (?:anything|money|on)|reduc\w+|"
    r"(?:something|some|money|interest) off|break|deal)"
)
_DE_GOLPE: Final = (
    r"(?:todo (?:junto|de una(?: vez)?|de golpe|completo|ya)|de (?:una|un jalon|contado|golpe)|"
    r"por adelantado|antes|anticipad\w+|liquid\w+|sald\w+|en una sola exhibicion)"
)
_MENOS: Final = r"(?:descuentos?|rebajas?|bonificacion|menos|quita(?:n|rian)?|ahorro)"
_YICI: Final = (
    r"(?:一次(?:过|性)?|提前|提早|全部|一笔过|一口气)(?:地)?"
    r"(?:还|付|结|供|找|俾|畀)?(?:清|晒|完|掉|数|埋)*"
)
_JIAN: Final = (
    r"(?:有冇得减|冇得减|有得减|有减|减(?:一)?[点些啲]|减免|打折|折扣|优惠|便宜|平[啲些]|少(?:还|付|收)?[点些啲]|"
    r"少(?:收|付)利息|免(?:利息|息)|减息|抵啲)"
)
_ASKED: Final = words_like(
    rf"\b{_AT_ONCE}\b.{{0,40}}\b{_LESS}\b|\b{_LESS}\b.{{0,30}}\b(?:pay|paid|paying|settle)\w*\b"
    rf".{{0,12}}\b{_AT_ONCE}\b",
    rf"\b{_DE_GOLPE}\b.{{0,40}}\b{_MENOS}\b|\b{_MENOS}\b.{{0,30}}\b(?:pag|liquid|sald)\w*\b",
    rf"{_YICI}.{{0,12}}{_JIAN}",
)
_ELSE: Final = words_like(
    r"\b(?:more or less|nevertheless|no less|pay less|less than|mas o menos|al menos|por lo menos|"
    r"menos de)\b|差不多"
)


def asks_early_discount(text: str) -> bool:
    """Whether a text asks if a loan paid at once costs less than its rates."""
    return mentions(text, _ASKED) and not mentions(text, _ELSE)
