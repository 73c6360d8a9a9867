"""What a borrower says is not so: no wrong number, no fraud, no debt that they deny, no notice."""

from typing import Final

from bot.words.loans.balance import names_balance
from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH
from intents.normalise import fold
from intents.rules.denied import denies_law
from intents.rules.legal import notice
from intents.rules.right_person import is_meant

_OWES: Final = words_like(
    r"\b(?:i|we) (?:do|know i|definitely|sure|did|still) owe\b.{0,24}\b(?:not|never|n't|dont|wont) "
    r"(?:\w+ )?(?:deny\w*|disput\w*|say\w*|arguing|fighting)\b|"
    r"\b(?:not|never|n't|dont|aint) (?:\w+ )?(?:deny\w*|disput\w*|arguing|contest\w*)"
    r"(?: (?:it|this|that|the|my|i|owe|debt|loan|anything))*\b(?!.*\b(?:but|except|amount|"
    r"fee|wrong|late)\b)",
    r"\bno (?:lo |la )?(?:niego|nego|estoy negando|disputo)\b(?!.*\bpero\b)|"
    r"\b(?:si )?(?:lo|la) debo\b.{0,16}\bno (?:lo |la )?nieg\w+",
    r"(?:没|冇|没有)(?:说|话|讲)(?:我)?(?:不|唔)(?:欠|还|认)|(?:不是|唔系)(?:说|话)?(?:我)?(?:不|"
    r"唔)认(?:账|帐|数)?|"
    r"我认(?:账|帐|数)(?!.{0,6}但)",
)
_NO_FRAUD: Final = words_like(
    r"\b(?:no|not|isn'?t|isnt|aint|never|n't|wasn'?t)(?: (?:say\w*|said|a|any|this|it'?s|its|is|"
    r"was|think|claim\w*|calling|it|that|there|report\w*|an?))* fraud\b",
    r"\bno (?:es|fue|digo que|hay|estoy diciendo que)(?: (?:sea|es|fue|un|una))* "
    r"(?:fraude|estafa)\b",
    r"(?:(?<!是)不是|(?<!系)唔系|没说|冇话|没有)(?:是|系|被|什么)?(?:诈骗|被骗|盗用|冒用)(?!子)",
)
_OF_US: Final = words_like(
    r"\b(?:how|prove|proof|sure|if|whether|make sure|hope)\b|\?|\bcomo\b|\bsegur\w+|怎么|点样|"
    r"证明|确定|吗|么"
)
_ITS_AMOUNT: Final = words_like(
    r"\b(?:check|see|know|confirm|verify) (?:the|my|what) (?:amount|balance|sum|total|figure)\b"
)
_NO_PERSON: Final = words_like(
    r"\b(?:don'?t|do not|dont|no) (?:need|want|have|wanna)(?: to)? (?:\w+ )?(?:talk|speak|chat|a "
    r"person|an agent|a human|anyone|anybody|call\w*)\b",
    r"\bno (?:necesito|quiero|hace falta|ocupo) (?:hablar|una? (?:persona|agente)|que me "
    r"llam\w+)\b",
    r"(?:不用|不需要|唔使|不想|唔想)(?:找|跟|同|和)?(?:人工|真人|客服|人)(?:讲|谈|说|倾)?",
)
_LAWYER: Final = r"(?:lawyers?|attorneys?|paralegal|solicitors?)"
_KNOWS: Final = words_like(
    rf"\bmy (?:\w+ )?{KIN}(?: is|'?s| was)? (?:\w+ )?(?:an? )?{_LAWYER}\b|"
    rf"\b(?:i have|got|have|know) an? {_LAWYER} (?:friend|buddy|cousin|neighbor|in the family)\b|"
    rf"\b(?:do|should|would|will|must) i (?:\w+ )?(?:need|get|have|want|hire)(?: to (?:get|have|"
    rf"hire))? (?:an? |my own )?{_LAWYER}\b",
    rf"\bmi {FAMILIA} es abogad[oa]\b|\b(?:necesito|ocupo|debo (?:buscar|contratar)|tengo que "
    r"(?:buscar|contratar)) (?:un )?abogad[oa]\W*\?",
    rf"我?(?:的|嘅)?(?:{KIN_ZH}|{KIN_YUE})(?:是|系|做)(?:个|一个)?律师|"
    r"(?:要不要|需不需要|用不用|使唔使|需要|要)(?:请|找|搵)?(?:个)?律师(?:吗|么|呢|咩|\?|？|$)",
)
_SPEAKS_FOR_US: Final = words_like(
    r"\b(?:contact|call|talk|speak|write|e-?mail|represent\w*|handl\w+|says?|said|told|letter|stop|"
    r"sue|suing|sued|hear from|retained|judge|papers|number|through (?:him|her|them)|deal with|"
    r"against|file|filed|filing|hired|served)\b",
    r"\b(?:contact\w+|llamen|hablen|escriban|represent\w+|demand\w+|dice|dijo|comuni\w+|carta)\b",
    r"联系|找他|找她|跟他|代表|代理|委托|起诉|告你|律师(?:函|信|说|话|会)|传票",
)


def is_right_person(text: str) -> bool:
    """Whether somebody says that we reached whom we look for."""
    return is_meant(fold(text))


def owes_it(text: str) -> bool:
    """Whether somebody says that they owe what they owe, and dispute nothing."""
    return mentions(text, _OWES)


def denies_fraud(text: str) -> bool:
    """Whether somebody says that it is no fraud, and asks for no proof of it."""
    return mentions(text, _NO_FRAUD) and not mentions(text, _OF_US)


def wants_amount_instead(text: str) -> bool:
    """Likewise, or wants nobody to talk to, and asks what is owed."""
    of_it = names_balance(text) or mentions(text, _ITS_AMOUNT)
    return of_it and (denies_fraud(text) or mentions(text, _NO_PERSON))


def gives_no_notice(text: str) -> bool:
    """Whether words of law stand for what is not so, for a friend's trade, or in a question."""
    if notice(fold(text)) is not None:
        return False
    return denies_law(fold(text)) or only_speaks_of_lawyers(text)


def only_speaks_of_lawyers(text: str) -> bool:
    """Whether somebody near is a lawyer, or it is asked whether one is needed."""
    return mentions(text, _KNOWS) and not mentions(text, _SPEAKS_FOR_US)
