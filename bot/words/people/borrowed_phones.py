"""Whoever writes from the borrower's own phone in their place: "my son is in jail, this is his
phone". The phone is the right one, and the writer is somebody else.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.people.strangers import phone_is_not_theirs
from bot.words.troubles.hard_times import is_stricken
from bot.words.troubles.taken_away import is_taken_away

_PHONE: Final = r"(?:phone|cell(?: ?phone)?|cellular|mobile|iphone)"
_TELEFONO: Final = r"(?:telefono|tel|cel|celular|movil)"
_SHOUJI: Final = r"(?:手机|电话)"
_THEIR_PHONE: Final = words_like(
    rf"\b(?:this|it)(?: is|'?s)? (?:his|her|their|my (?:\w+ )?{KIN}'?s) {_PHONE}\b",
    rf"\bthe {_PHONE} is (?:his|hers|my (?:\w+ )?{KIN}'?s)\b",
    rf"\b(?:est[ea] es|es|ando con|tengo|traigo) (?:su|el) {_TELEFONO}\b(?! (?:equivocad|nuev))",
    rf"(?:这|呢)(?:个|部|支|只|台)?(?:是|系)?(?:[他她佢]|我?(?:{KIN_ZH}|{KIN_YUE}))(?:的|嘅){_SHOUJI}",
)
_ON_THEIR_PHONE: Final = words_like(
    rf"\b(?:i'?m|i am|im|i) (?:\w+ )?(?:using|on|have|got|holding|texting (?:from|on|with)|"
    rf"answering|writing (?:from|on)) (?:his|her|my (?:\w+ )?{KIN}'?s) {_PHONE}\b",
    rf"\b(?:escribo|contesto|le escribo|les escribo|estoy) (?:desde|con|en|del) ?(?:el |su )?"
    rf"{_TELEFONO} de (?:mi {FAMILIA}|el|ella)\b|"
    rf"\b(?:escribo|contesto) (?:desde|con) su {_TELEFONO}",
    rf"(?:我)?(?:用|拿|攞)(?:着|住|紧)?(?:[他她佢]|我?(?:{KIN_ZH}|{KIN_YUE}))(?:的|嘅){_SHOUJI}"
    r"(?:发|回|打|写|send|覆)",
)
_AWAY: Final = words_like(
    r"\b(?:driving|drives|asleep|sleeping|in the shower|showering|at work|working|busy|away|abroad|"
    r"out of (?:town|the country)|deployed|overseas|sick|resting|cant (?:talk|text|answer)|"
    r"can'?t (?:talk|text|answer)|not (?:here|home|around) (?:right now|rn|now|today|atm)|"
    r"left (?:it|his phone|her phone)|forgot (?:it|his phone|her phone)|be back|back (?:at|later|"
    r"soon|tonight))\b",
    r"\b(?:manejando|conduciendo|dormid[oa]|durmiendo|trabajando|en el trabajo|ocupad[oa]|de viaje|"
    r"enferm[oa]|banandose|no (?:puede|esta) (?:contestar|ahorita|ahora)|regresa|salio|"
    r"lo (?:dejo|olvido))\b",
    r"开(?:着|紧|緊)?车|揸(?:紧|緊)?车|睡(?:着|觉|咗|了|紧)|瞓|洗澡|冲(?:紧)?凉|上班|返(?:紧)?工|忙|出差|出国|出门|不在家|唔喺屋企|"
    r"生病|病(?:了|咗)|不方便|唔方便",
)
_NO_BORROWERS: Final = words_like(
    r"\bwrong (?:number|person|phone)\b|\b(?:don'?t|do not|dont|never) (?:know|heard)\b|"
    r"\bwho(?:'?s| is)\b|\bnot (?!here|home|around|able|available|in|feeling|well)(?:[a-z]+'?s\b|"
    r"mine\b|yours\b)|\bnumero equivocad|\bno conoz|\bno es de\b|打错|发错|不认识|唔识|不是找|搞错",
)


def writes_on_their_phone(text: str) -> bool:
    """Whether somebody says that the phone is the borrower's, and that another writes on it.

    Whose phone it is says nothing by itself: a stranger says the same of a wrong number.
    """
    if mentions(text, _NO_BORROWERS) or phone_is_not_theirs(text):
        return False
    if mentions(text, _ON_THEIR_PHONE):
        return True
    gone = is_stricken(text) or is_taken_away(text) or mentions(text, _AWAY)
    return gone and mentions(text, _THEIR_PHONE)
