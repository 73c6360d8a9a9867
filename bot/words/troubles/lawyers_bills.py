"""A lawyer or a court that is only paid for: "my lawyer cost me everything". It names no one who
speaks for the borrower towards us.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH

_LAWYER: Final = r"(?:lawyers?|attorneys?|attorney'?s|lawyer'?s|solicitors?)"
_ABOGADO: Final = r"abogad[oa]s?"
_ELSEWHERE: Final = (
    r"(?:immigration|divorce|custody|criminal|dui|dwi|defen[sc]e|family|injury|accident|traffic|"
    r"green card|visa|real estate|child support)"
)
_OTRO: Final = (
    r"(?:de|para) (?:inmigracion|migracion|divorcio|la custodia|custodia|accidentes?|familia|"
    r"lo familiar|trafico|mi visa|los papeles)|(?:penal\w*|migratori[oa]|familiar)"
)
_COSTS: Final = words_like(
    rf"\b{_LAWYER}(?: \w+)? (?:fees?|bills?|costs?|is expensive|was expensive|aint cheap|took|"
    r"takes|wants|charg\w+|drain\w*|wiped|ate|emptied|bled)\b",
    rf"\b(?:pay|pays|paid|paying|spent|spend|spending|owe|cost\w*|money|savings|checks?|bills?)\b"
    rf".{{0,24}}\b{_LAWYER}\b",
    r"\b(?:court|legal) (?:fees?|costs?|fines?|bills?)\b.{0,30}\b(?:wiped|took|drain\w*|killed|ate|"
    r"short|broke|money|cant|can'?t|tight|left me)\b|\b(?:wiped|short|broke|tight)\b.{0,30}"
    r"\b(?:court|legal) (?:fees?|costs?|fines?|bills?)\b",
    rf"\b(?:pagu?\w+|gast\w+|deb[oe]|cost\w+|cobr\w+|dinero|dimos|di)\b.{{0,24}}\b{_ABOGADO}\b|"
    rf"\b{_ABOGADO}\b.{{0,16}}\b(?:cobr\w+|cuesta\w*|costo|sale car[oa]|car[oa]|me dejo sin)\b",
    r"(?:钱|花|付|交|给|俾|畀)(?:都|全|晒|光|了|咗|给|俾|畀|在)*[^,.!?，。]{0,4}律师(?!函|信)|"
    r"律师费|律师[^,.!?，。]{0,4}(?:贵|花了|收费|要钱)|诉讼费|打官司(?:花|没|冇|把钱)",
)
_HAS_ANOTHER: Final = words_like(
    rf"\b{_ELSEWHERE} {_LAWYER}\b|\b{_ABOGADO} {_OTRO}\b|"
    r"(?:移民|离婚|刑事|车祸|交通|婚姻)(?:的|嘅)?律师"
)
_IS_ONE: Final = words_like(
    rf"^\W*(?:my|i have an?|got an?) (?:\w+ )?(?:{KIN}|co ?worker|buddy)(?: is|'?s| who is)? "
    rf"(?:an? )?{_LAWYER}\W*$|^\W*(?:mi|tengo un) {FAMILIA} es {_ABOGADO}\W*$|"
    rf"^\W*我?(?:的|嘅)?(?:{KIN_ZH}|{KIN_YUE})(?:是|系|做)律师(?:的)?\W*$"
)
_SPEAKS_FOR_US: Final = words_like(
    r"\b(?:contact\w*|call\w*|talk\w*|speak\w*|write|email|e-?mail|send|represent\w*|handl\w+|"
    r"says?|said|told|letter|stop|quit|don'?t|do not|dispute|sue|suing|sued|hear from|"
    r"in touch|bankrupt\w*|chapter|debt relief|retained|judge|papers|case against|number|"
    r"through (?:him|her|them)|deal with|against you|fdcpa|file|filed|filing|validat\w+)\b",
    r"\b(?:contact\w+|llam\w+|habl\w+|escrib\w+|represent\w+|demand\w+|dice|dijo|lleva|"
    r"comuni\w+|carta|bancarrota|quiebra|dejen|no me)\b",
    r"联系|找他|找她|跟他|代表|代理|委托|起诉|告你|破产|律师(?:函|信|说|话|会)|别|不要|唔好",
)


def only_pays_a_lawyer(text: str) -> bool:
    """Whether a lawyer or a court is named for what they cost, or for another matter than ours."""
    named = mentions(text, _COSTS) or mentions(text, _HAS_ANOTHER)
    return named and not mentions(text, _SPEAKS_FOR_US)


def only_knows_a_lawyer(text: str) -> bool:
    """Whether a text says that somebody is a lawyer, and nothing else."""
    return mentions(text, _IS_ONE)
