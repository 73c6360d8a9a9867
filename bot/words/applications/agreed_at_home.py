"""Word that somebody at home agrees, or that one has thought an offer over, beside the answer.

It is a reason for a yes and no part of one: "ok she's good with it, let's go ahead".
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH

_SHE: Final = rf"(?:(?:my |the )?{KIN}|hubby|he|she|they|we|both of us|everyone|everybody)"
_ELLA: Final = rf"(?:mi {FAMILIA}|ella|el|los dos|ambos|todos)"
_TA: Final = rf"(?:我?(?:的|嘅|个)?(?:{KIN_ZH}|{KIN_YUE})|[他她佢]|我们|大家|屋企人|家里人?)"
_IT: Final = r"(?: with (?:it|that|this|the (?:loan|offer|terms?)))?"
AGREED_AT_HOME: Final = words_like(
    rf"\b(?:and |but |so )?{_SHE}(?:.?s|.?re| is| are| r)?(?: both| all| also| now)? "
    rf"(?:(?:good|ok|okay|fine|cool|happy|on board)(?! (?:at|to|for) )|agree[sd]?|approve[sd]?|"
    rf"(?:says?|said) (?:yes|ok|okay|yeah|it.?s (?:fine|ok|okay|good)|go (?:ahead|for it))){_IT}\b",
    rf"\b(?:i |we )?(?:just )?(?:talked|spoke|checked|discussed it|went over it|thought) "
    rf"(?:it |this |that )?(?:over )?(?:(?:to|with|w) {_SHE}|it over|about it)\b|"
    rf"\b(?:i |we )?(?:just )?talked it over\b",
    rf"\b(?:y |ya |pues )*{_ELLA} (?:ya |tambien |si )*(?:esta(?:n|mos)? (?:de acuerdo|conforme)s?|"
    r"(?:dice|dijo|dicen|dijeron) que (?:si|esta bien|adelante)|acept[ao]|aprueba)\b|"
    rf"\b(?:ya )?(?:l[oa] )?(?:hable|platique|consulte|hablamos|platicamos|pense|pensamos)"
    rf"(?: bien)?(?: con {_ELLA})?\b(?! (?:que|en))",
    rf"(?:我)?(?:已经|都|也)?(?:跟|和|同|问)(?:过|了)?{_TA}(?:也|都)?"
    r"(?:商量|谈|讲|倾|说|问)(?:过|好|掂)?(?:了|咗)?|"
    rf"{_TA}(?:也|都)?(?:已经)?(?:同意|答应|赞成|[没冇]意见|说(?:行|可以|好|得)|话(?:得|好|可以)|ok)(?:了|咗)?|"
    r"我?(?:已经)?(?:想|谂|考虑|商量)(?:好|清楚)(?:了|咗|啦|喇)",
)
"""It is read as an "ok", which is a yes only straight after the question."""

_MINE: Final = rf"(?:my (?:\w+ )?{KIN}|my (?:family|folks|kids?))"
_FIRST: Final = words_like(
    rf"\b(?:let me|i.?ll|ill|i will|i need to|i have to|gotta|gonna|i want to)(?: first)? "
    rf"(?:talk|speak|check|discuss)\b.{{0,12}}\b(?:with|to) {_MINE}\b|"
    r"\b(?:let me|i.?ll|ill|i need to) think (?:about it|it over)\b",
    rf"\b(?:lo|la)? ?(?:platico|hablo|consulto|voy a (?:platicar|hablar|"
    rf"consultar))(?:l[oa])? (?:primero )?con "
    rf"{_ELLA}\b|\b(?:lo (?:voy a pensar|pienso)|dejeme pensarlo)\b",
    rf"(?:先|去|回去|要|得|再)?(?:跟|和|同|问)(?:一下|下)?{_TA}(?:先)?(?:商量|谈谈?|讲|倾|说|问问?)(?:一下|下|吓|先|看看)?"
    r"(?:再说|吧|啦|了)?\W*$|^\W*(?:好的?|那|我)*(?:先|再)?(?:考虑|想|谂)(?:一下|下|吓|想|清楚)(?:再说|吧|先|啦)?\W*$",
)


def talks_it_over(text: str) -> bool:
    """Whether a text says that something is talked over first, or thought about."""
    return mentions(text, _FIRST)
