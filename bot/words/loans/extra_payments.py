"""What paying more than is due changes: the instalment or the term. It stands in no row of ours."""

from typing import Final

from bot.words.patterns import mentions, words_like

_EXTRA: Final = (
    r"\b(?:extra|more than|additional|lump sum|ahead|early)\b|"
    r"\b(?:adelant\w+|amortiz\w+|abon\w+|anticip\w+|de mas|extra)\b|"
    r"多还|提前还|提早还|额外还|多付|多俾|多供|还多点|部分还"
)
_CHANGES: Final = (
    r"\b(?:lower|reduce|shorten|drop|change|decrease|shrink)\w*\b.{0,16}\b(?:payments?|instal\w+|term|"
    r"monthly|loan|length)\b|\b(?:payments?|instal\w+|term|monthly|"
    r"loan)\b.{0,16}\b(?:go(?:es)? down|"
    r"lower|shorter|drop|less|smaller)\w*\b|"
    r"\b(?:baj\w+|reduc\w+|disminuy\w+|acort\w+|recort\w+)\b.{0,16}\b(?:cuota|mensualidad|pago|plazo|"
    r"letra|meses)\b|\b(?:cuota|mensualidad|plazo|letra)\b.{0,12}\b(?:baj\w+|reduc\w+|acort\w+|menor)\b|"
    r"(?:月供|每个?月|每期|供款|期数|年期|期限|还款期)[^,.!?，。]{0,8}(?:少|减|降|低|短|缩)|"
    r"(?:缩短|减少|降低)[^,.!?，。]{0,4}(?:月供|期数|期限|年期|供款)"
)
_BOTH: Final = words_like(
    rf"(?:{_EXTRA}).{{0,60}}(?:{_CHANGES})|(?:{_CHANGES}).{{0,40}}(?:{_EXTRA})"
)
_CANNOT: Final = words_like(
    r"\b(?:can.?t|cannot|struggl\w+|behind|hardship|no puedo|no alcanzo|no me alcanza)\b|"
    r"还不[起上了]|没钱|冇钱|困难"
)


def asks_effect_of_extra(text: str) -> bool:
    """Whether a text asks what an extra payment does to the instalment or the term."""
    return mentions(text, _BOTH) and not mentions(text, _CANNOT)
