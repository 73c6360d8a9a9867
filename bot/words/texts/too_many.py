"""Words of whoever finds our texts too many: they are offered fewer, unless they want none."""

import re
from typing import Final

from intents.normalise import fold

_TOO_MANY: Final = re.compile(
    r"\b(?:too (?:many|much|often)|so (?:many|often)|every (?:single )?day|all day|"
    r"nonstop|non stop|constant\w*|bombard\w*|blow\w* up|harass\w*|spam\w*|flood\w*|"
    r"keep (?:on )?(?:text|messag)\w*|"
    r"\d+ (?:texts|messages|times))\b|太多|这么多|咁多|太频繁|天天|每天|日日|一直发|不停|"
    r"频繁|骚扰|轰炸|没完没了|demasiad\w+|\b(?:muchos|tantos) (?:mensajes|textos|sms)|"
    r"\btantos\b|a cada rato|"
    r"todo el dia|todos los dias|no paran|bombarde\w+|muy seguido",
    re.ASCII,
)
_TEXTS: Final = re.compile(
    r"\b(?:texts?|texting|messag\w*|msgs?|sms|spam\w*|notif\w*)\b|短信|短讯|信息|讯息|消息|发|send|"
    r"mensajes?|textos?|escrib\w+",
    re.ASCII,
)
_ENDS: Final = re.compile(
    r"\b(?:stop\w*|sotp|end|quit|cease|cancel|off|out|no more|enough|done|remov\w*|delet\w*|"
    r"unsub\w*|opt|block\w*|leave|alone|don.?t|do not|never|anymore|any more|none|zero|nothing|"
    r"not? want\w*|rid|again|another|last|final|list|lose|forget|away|peace|permission|consent|"
    r"lawyer|sue|report\w*|"
    r"basta|ya no|dej\w+|paren|pare|para ya|baja|borr\w+|quit\w+|elimin\w+|saqu\w+|ningun\w*|"
    r"nunca|jamas|no (?:me|quiero|mas|los)|alto|cort\w+|denunci\w*|demand\w*)\b|"
    r"停|退|别|不要|唔要|勿|拉黑|取消|拒收|不想|唔想|删|够了|再|移除|收手|滚|报警|起诉|举报",
    re.ASCII,
)


_FED_UP: Final = re.compile(
    r"\b(?:annoy\w*|fed up|sick of|tired of|driving me|irritat\w*|overkill)\b|烦|闹心|受不了|"
    r"顶唔顺|恼火|\b(?:hart[oa]|cansad[oa]|fastidi\w*|molest\w*|se pasan)\b",
    re.ASCII,
)


def finds_too_many(words: str) -> bool:
    """Whether a text says that we write too much."""
    folded = fold(words)
    return _TOO_MANY.search(folded) is not None and _TEXTS.search(folded) is not None


def is_fed_up(words: str) -> bool:
    """Whether a text says how annoying so many of ours are, and asks for no end of them."""
    annoyed = _FED_UP.search(fold(words)) is not None
    return annoyed and finds_too_many(words) and not ends_texts(words)


def ends_texts(words: str) -> bool:
    """Whether any word of a text may ask for an end of all texts, or threatens with one."""
    return _ENDS.search(fold(words)) is not None
