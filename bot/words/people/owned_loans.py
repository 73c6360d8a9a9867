"""A loan that is said to be somebody else's: "it's in my dad's name, I only make the payments".

Whoever says so is not the borrower, disputes nothing and gives no notice of law. A loan that was
taken in the writer's name is a dispute of theirs, and that of somebody who died is an estate's.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.people.service import tells_of_service
from intents.normalise import fold
from intents.rules.deaths import mourns
from intents.rules.legal import notice

_LOAN: Final = r"(?:loan|account|debt|credit|financing|note)"
_MY_KINS: Final = rf"(?:my |our )?(?:\w+ )?{KIN}(?:.?s)?"
_THEIRS: Final = rf"(?:his|hers|theirs|(?:my|our) (?:\w+ )?{KIN}.?s)"
_PRESTAMO: Final = r"(?:prestamo|cuenta|credito|deuda)"
_ELLOS: Final = rf"(?:mi (?:\w+ )?{FAMILIA}|ella|el(?= no\b|\W*$|[,.;]))"
_TA: Final = rf"(?:我)?(?:的|嘅|个|阿)?(?:{KIN_ZH}|{KIN_YUE}|[他她佢])"
_ANOTHERS: Final = words_like(
    rf"\b{_LOAN}(?: is|.?s| was)? (?:actually |really |all )?{_THEIRS}(?=\W*$|[,.;!?]| (?:not|and|"
    r"but|so|he|she|they|i)\b)",
    rf"\b(?:{_LOAN}|it|that|this|everything)(?: is|.?s| are)? (?:all |only |just )?(?:in|under) "
    rf"(?:his|her|their|{_MY_KINS}) name\b",
    rf"\b(?:his|her|{_MY_KINS}) name(?: is|.?s)\b.{{0,14}}\bon (?:the|this|that|it) ?(?:{_LOAN}|"
    r"papers?|paperwork|contract)?\b",
    rf"\b(?:his|her|their|{_MY_KINS}) {_LOAN}\W+(?:and )?(?:it.?s )?not (?:mine|me)\b",
    rf"\bnot (?:mine|my {_LOAN})\W+(?:it.?s |but |it is |the loan is )*{_THEIRS}\b",
    rf"\b(?:my|our) {KIN} (?:has|got|have|took(?: out)?|signed(?: for)?|is the one (?:with|on|who "
    rf"has|who took)) (?:this|the|that|out this) {_LOAN}\W+(?:and |but )?not (?:me|i)\b",
    rf"\b{KIN}\b.{{0,40}}\b(?:it.?s|it is|thats|that.?s) (?:his|her|their) {_LOAN}\b",
    rf"^\W*(?:it.?s|this is|that.?s|it is) (?:my |our )(?:\w+ )?{KIN}.?s {_LOAN}\b",
    rf"[,.;] (?:it.?s|this is|that.?s|it is) (?:my |our )(?:\w+ )?{KIN}.?s {_LOAN}\W*$",
    rf"\b(?:not|isn.?t|ain.?t) [a-z]+\W+(?:it.?s|this is|it is|i.?m|i am) (?:his|her|their|the) "
    rf"{KIN}\b",
    rf"\b{_PRESTAMO}(?: lo| la)?(?: esta| es| sigue| fue| puesto)* a(?:l)? nombre de {_ELLOS}",
    rf"\b(?:esta|es|todo) a nombre de {_ELLOS}",
    rf"\b{_PRESTAMO} (?:es|era) (?:de {_ELLOS}|suyo\b)",
    rf"\bno es (?:mio|mia|mi {_PRESTAMO})\W+(?:sino |que )?(?:es )?de {_ELLOS}",
    rf"\b(?:lo|la) (?:tiene|saco|pidio) mi {FAMILIA}\W+(?:no yo|yo no)\b",
    rf"(?:贷款|借款|账户|笔账|笔数|笔贷|这账)(?:其实|都|就|本来)*(?:是|系|写|属于|喺|在|用)(?:的|咗)*{_TA}"
    r"(?:的|嘅|个)?(?:名字?下?|人)?(?:的|嘅|啊|呀|喎|㗎)*(?=$|[\s,.!?]|不是|唔系|我只|我净)",
    rf"(?:在|喺){_TA}(?:的|嘅|个)?名下",
    rf"(?:不是|唔系)我(?:的|嘅)(?:贷款)?[,.\s]*(?:是|系){_TA}(?:的|嘅)",
)
_THEIR_LOAN: Final = words_like(
    rf"\b(?:his|her|their|{KIN}.?s) {_LOAN}\b|\b{_LOAN} (?:is|was) (?:his|hers|theirs)\b",
    rf"\b{_PRESTAMO} (?:es |esta a nombre )?de {_ELLOS}|\bsu {_PRESTAMO}\b",
    rf"{_TA}(?:的|嘅)(?:贷款|借款|账)|(?:贷款|借款)(?:是|系){_TA}",
)
_GRAVER: Final = words_like(
    r"(?<!not in )(?<!not under )(?<!isnt in )(?<!isn't in )\bmy (?:name|social|ssn|identity|info|"
    r"signature|credit)\b|\b(?:forged?|stole|stolen|fraud\w*|scam\w*|permission|knowing|consent|"
    r"co ?-? ?sign\w*|never (?:took|signed|had|got|applied|borrowed)|"
    r"gave out|my (?:own )?(?:phone|number|cell)|"
    r"lawyers?|attorneys?|paralegal|counsel|both|joint\w*|too|also|as well|with (?:me|mine))\b",
    r"\ba mi nombre\b|\bmis datos\b|\bmi (?:identidad|firma)\b|\bsin mi (?:permiso|consentimiento)|"
    r"\b(?:falsific|rob|suplant)\w+|\bcosign\w*|\bnunca (?:saque|pedi|firme)|\babogad\w+|"
    r"\b(?:tambien|los dos|ambos|junto conmigo|y mio)\b",
    r"冒|盗|偷|骗|用我|我(?:的|嘅)?(?:名|身份)|未经|担保|没(?:有)?(?:借|签|贷)过|冇(?:借|签)过|律师|联名|共同|也(?:是|系)|我们俩|我哋两",
)
_MY_OWN: Final = words_like(
    r"\b(?:my|our) (?:own |personal |other )?(?:balance|payments?|due date|application)\b|"
    r"\b(?:and|about|on) (?:mine|my own)\b|(?<!not )\bmy (?:own |personal |other )?loan\b|"
    r"\bon the (?:personal|auto|car)\b",
    r"\bmi (?:propio |otro )?(?:saldo|pago|solicitud)\b|\b(?:y|del) (?:el )?mio\b|"
    rf"(?<!no es )\bmi (?:propio |otro )?{_PRESTAMO}\b",
    r"我自己(?:的|嘅)|我(?:的|嘅)(?:余额|账单|还款)|我那笔|我嗰笔",
)


def is_anothers_loan(words: str) -> bool:
    """Whether a text says that the loan is somebody else's, who lives and took it themselves."""
    return mentions(words, _ANOTHERS) and _is_theirs_to_have(words)


def names_their_loan(words: str) -> bool:
    """Whether a relative speaks of the borrower's loan as that, and of nothing graver."""
    return mentions(words, _THEIR_LOAN) and _is_theirs_to_have(words)


def _is_theirs_to_have(words: str) -> bool:
    folded = fold(words)
    graver = mourns(folded) or notice(folded) is not None or tells_of_service(words)
    graver = graver or mentions(words, _GRAVER)
    return not graver and not mentions(words, _MY_OWN)
