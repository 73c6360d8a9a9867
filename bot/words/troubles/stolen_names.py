"""Words that a loan was taken by somebody else in the writer's name: a dispute, whoever it was."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import EX_ZH, FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.questions import asks

_WHO: Final = rf"(?:my (?:\w+ )?{KIN}|my ex|he|she|they|someone(?: else)?|somebody(?: else)?)"
_QUIEN: Final = rf"(?:mi {FAMILIA}|alguien|otra persona|el|ella)"
_SHEI: Final = rf"(?:我?(?:的|嘅|个|阿)?(?:{KIN_ZH}|{KIN_YUE}|{EX_ZH})|别人|有人|他|她|佢)"
_USED: Final = words_like(
    rf"\b{_WHO} (?:\w+ )?(?:used|stole|took) my (?:social|ssn|id\b|identity|name|info\w*|details|"
    r"data|license)|"
    rf"\b{_WHO} (?:\w+ )?(?:took|got|opened|applied|signed|made)\b.{{0,20}}"
    r"\b(?:in|under|with|using) my (?:name|social|ssn|id|info\w*|identity)\b",
    rf"\b(?:fue|lo saco|lo hizo|uso|robo|saco)\b.{{0,6}}\b{_QUIEN}\b.{{0,20}}"
    r"\b(?:mis datos|mi nombre|mi identidad|mis papeles|mi (?:ine|ife|credencial|seguro))\b|"
    rf"\b{_QUIEN} (?:uso|saco|robo|pidio|tomo)\b.{{0,20}}\b(?:mis datos|mi nombre|mi identidad|"
    r"mis papeles|mi (?:ine|ife|credencial|seguro))\b",
    rf"{_SHEI}[^，。,]{{0,4}}(?:用|拿|攞|以|盗用|冒用|偷)(?:了|咗)?我(?:的|嘅|个|张)?(?:名字?|名义|身份证?|证件?|资料|社安号|信息)"
    r"[^，。,]{0,8}(?:贷|借|申请|开)",
)
_NOT_SO: Final = words_like(
    r"\b(?:afraid|worried|scared|if|what if|might|could|with my permission|for me|card|phone|"
    r"car)\b|"
    r"\b(?:si|miedo|tarjeta|celular)\b|怕|担心|如果|同意"
)
_LONGEST: Final = 140


def is_taken_in_ones_name(text: str) -> bool:
    """Whether a text says that somebody else took a loan in its writer's name."""
    told = len(text) <= _LONGEST and mentions(text, _USED)
    return told and not asks(text) and not mentions(text, _NOT_SO)
