"""Word that somebody of the borrower's has paid already: "my wife says she paid it last week".

It is a claim like one's own, whatever was promised before, and no question who else may pay.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import EX_ZH, FAMILIA, KIN, KIN_YUE, KIN_ZH

_SHE: Final = rf"(?:(?:my|our) (?:\w+ )?{KIN}|she|he)"
_SAYS: Final = r"(?:says?|said|told me|swears?|thinks|thought|is saying|claims?)"
_ELLA: Final = rf"(?:mi (?:\w+ )?{FAMILIA}|ella|el)"
_TA: Final = rf"(?:我(?:的|嘅|个)?)?(?:{KIN_ZH}|{KIN_YUE}|{EX_ZH}|[她他佢])"
_WHEN: Final = (
    r"(?:上个?(?:周|星期|礼拜|月)(?:[一二三四五六日天])?|[\d一二三四五六七八九十]{1,3}[号日]|昨[天晚日]|前[天日]|"
    r"琴[日晚]|寻[日晚]|今[早天日朝]|刚才?|早就)"
)
_HAS_PAID: Final = words_like(
    rf"\b{_SHE} (?:{_SAYS} )?(?:that )?(?:she |he |they )?(?:has |have |.?s )?"
    r"(?:(?:already|just|did) )+(?:paid|payed|sent (?:it|you|the)|made (?:the|a|my|this) payment|"
    r"pay\b(?! (?:me|the rent|rent)))",
    rf"\b{_SHE} {_SAYS} (?:that )?(?:she|he|they) (?:has |have )?(?:paid|payed|sent it|made the "
    r"payment)\b",
    rf"\b{_ELLA}\b(?: (?:me )?(?:dice|dijo|jura|cree))?(?: que)? ya (?:l[oae]s? |se l[oa]s? )?"
    r"(?:pago|deposito|mando|transfirio|abono|hizo el (?:pago|deposito)|habia pagado|ha pagado)\b",
    rf"\b{_ELLA} (?:me )?(?:dice|dijo|jura|cree) que (?:l[oae]s? |se l[oa]s? )?"
    r"(?:pago|deposito|mando|transfirio|abono)\b.{0,14}\b(?:ayer|anoche|antier|pasad[oa]|hace)\b",
    rf"{_TA}(?:就|都)?(?:说|讲|话)?[她他佢]?(?:好像|应该)?(?:{_WHEN}(?:已经?|就|都)?|已经?|早就)"
    r"(?:帮|替|代|同)?我?(?:[她他佢])?(?:还|付|交|转|汇|俾|畀|过数|入数)(?:了|咗|过(?!来)|啦)|"
    rf"{_TA}(?:帮|替|代|同)我(?:还|付|交|转|汇|打|存|过数|入数)(?:过去|过来)?(?:的|嘅)(?!话|时候|那)|"
    rf"{_TA}(?:就|都)?(?:说|讲|话)?[她他佢]?(?:{_WHEN}|已经?)(?:已经?|就|都)?(?:帮|同)?我?(?:过|入)(?:了|咗)数",
)
_ELSE: Final = words_like(
    r"\b(?:rent|landlord|light|electric|water|bail|if|unless|once|after|until|renta|luz|si|cuando|"
    r"hasta)\b|房租|电费|水费|如果|要是|等(?!等)|会|才"
)
_LONGEST: Final = 120


def kin_has_paid(text: str) -> bool:
    """Whether a text tells that somebody of the borrower's has paid."""
    return len(text) <= _LONGEST and mentions(text, _HAS_PAID) and not mentions(text, _ELSE)
