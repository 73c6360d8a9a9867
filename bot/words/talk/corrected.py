"""What somebody meant instead, in words of putting right: "no not that one, the other"."""

from typing import Final

from bot.words.patterns import words_like
from intents.normalise import fold

_BEGINS: Final = words_like(
    r"^\W*(?:(?:no+|nope|nah|sorry|oops|oh|wait|hold on|actually|my bad|my mistake|i mean(?:t)?|"
    r"i said|wrong (?:one|loan|account|choice)|not (?:that|this)(?: (?:one|loan))?|"
    r"not (?:a|an|the) \w+(?: one| loan)?(?=\W*[,;.])|perdon\w*|disculp\w+|espere\w*|"
    r"me equivoque(?: de prestamo)?|quise decir|queria decir|era|no (?:es[ea]|est[ea])(?: no)?|"
    r"(?:es[ea]|est[ea]) no|mejor)\b\W*)+",
    r"^\W*(?:(?:不是?|唔系|唔是)(?:这|那|呢|嗰|这一|那一)(?:个|笔)|(?:不是|唔系)[^,，。\s]{1,6}[,，\s]\W*(?:而?是|系)|"
    r"不对|唔啱|(?:搞|讲|说|选|拣|打)?错(?:了|咗)|不好意思|唔好意思|(?:我)(?:是|系)?(?:说|讲|指)(?:的是|嘅系)?|"
    r"应该是|应该系|而是|是|系)(?:\W*(?:应该是|而?是|系|我(?:说|讲|指)的?是))*\W*",
)
_NOT_THE: Final = words_like(
    r"\W+(?:and |y )?(?:not|no|instead of|rather than|en vez de)(?: (?:the|my|on|el|la|del?|al))*"
    r" \w+(?: (?:one|loan))?\W*$",
    r"[,，\s]*(?:不是|唔系)[^,，。]{1,8}$",
)
_LONGEST: Final = 40


def corrected_to(text: str) -> str | None:
    """The short rest of a text that begins with words of putting right, in its plain form."""
    words = fold(text)
    begun = _BEGINS.match(words)
    if begun is None or not begun.group().strip():
        return None
    rest = _NOT_THE.sub("", words[begun.end() :]).strip(" .,!?，。！？")
    return rest if 0 < len(rest) <= _LONGEST else None
