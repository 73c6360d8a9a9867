"""Words beside a day on which a payment cannot be made: "not gonna make it today".

They stand before the day, or begin a clause with it: "el viernes no la hago", "今天来不及".
"""

import re
from typing import Final

from intents.entities import find_date_entities
from intents.normalise import fold
from intents.reading import Entity

_ON_IT: Final = (
    r"(?: (?:it|that|this|one|the|any|my|our|full|enough|money|funds|cash|payment|done|together|"
    r"off|out|up|in|time|for|by|on|right|anything|nothing|all|there))*\s*$"
)
_ACTS: Final = (
    r"(?:mak(?:e|ing)|do(?:ing)?|swing(?:ing)?|pull(?:ing)?|get(?:ting)?|pay(?:ing)?|"
    r"hav(?:e|ing)|happen(?:ing|s)?|work(?:ing)?|possible|cover(?:ing)?|afford|send(?:ing)?|"
    r"meet(?:ing)?|scrap(?:e|ing))"
)
_SOME: Final = r"(?: (?:gonna|going to|goin to|gon|finna|be|able to|to|really|even|prob\w*|ever))*"
_BEFORE: Final = re.compile(
    r"(?<!why )(?<!if )(?<!or )\b(?:(?:can ?no?t|can.?t|cnt|couldn.?t|could not|won.?t|will not|"
    r"not|ain.?t|isn.?t|never|unable|no longer)|"
    r"(?:not sure|don.?t think|doubt|don.?t know|dunno)(?: (?:if|that))*"
    r" (?:i|we|ill|i.ll|it|it.ll|that|that.ll|its|it.s)(?: (?:can|could|will|am|gonna|would))*|"
    rf"no way(?: (?:i|im|i.m|ill|i.ll|we|its|it.s|that.s))?(?: (?:can|could))?){_SOME} {_ACTS}"
    rf"{_ON_IT}|\bno way(?: (?:its|it.s))?(?: on| by| for)?\s*$|"
    rf"\b(?:don.?t|didn.?t|haven.?t|ain.?t) (?:have|got|even have){_ON_IT}|"
    r"\bno (?:creo que )?(?:l[ao]s? |l[eo]s? |me )?(?:(?:voy|vamos|va|alcanzo|creo) a )?(?:poder )?"
    r"(?:hago|hacemos|haga|hacer(?:l[ao])?|arm(?:o|amos|e|ar(?:l[ao])?)|sac(?:o|ar)|junt(?:o|ar)|"
    r"complet(?:o|ar)|lleg(?:o|ar(?:le)?)|alcanz[oa]|ajust[oa]|cumpl(?:o|ir)|consigo|reuno)"
    r"(?: (?:para|el|lo|la|nada|pagar|pago|hacerlo|a|con|eso|todo|dinero|por))*\s*$|"
    r"\bno (?:(?:l[eo]s?|te|se l[oa]s?) )+(?:puedo|podre|voy a poder)"
    r"(?: pagar| dar| para| el)*\s*$|"
    r"\bno good(?: for| on| with)?\s*$|"
    r"\b(?:gonna|going to|will|ill|i.ll|might|may) miss(?: (?:it|the|my|payment|on|this))*\s*$|"
    r"\bno se (?:va a poder|puede|podra|arma|hace|pudo)(?: para| pagar| el)*\s*$|"
    r"\b(?:imposible|ni de chiste)(?: para| el)*\s*$|"
    r"\b(?:missed|skipped|blew|messed up|forgot(?: about)?)"
    r"(?: (?:it|the|my|our|payment|pymt|on|for|this|last|that))*\s*$|"
    r"\b(?:did ?n.?t|could ?n.?t|never) (?:get|got|make|made|happen\w*|work\w*)"
    r"(?: (?:it|to|that|the|my|payment|pay|out|in|on|for|around))*\s*$|"
    r"\bno (?:l[eoa]s? |se l[oa]s? |me )?(?:pude|pudimos|pague|alcance|alcanzo|junte|complete|"
    r"llegue|cumpli|logre|hice)(?: (?:para|el|lo|pagar|pagarl\w+|hacerl\w+|nada|con|eso))*\s*$|"
    r"\bse me (?:paso|olvido)(?: (?:el|lo|del|pago|pagar|la))*\s*$|"
    r"(?:来不及|赶不[上及])(?:在)?$"
)
_AFTER: Final = re.compile(
    r"(?:[^\sa-z]?s\b)?\s*(?:(?:is|are|just|really|honestly|prob\w*)\b\s*)*(?:"
    r"(?:not|ain.?t|isn.?t|won.?t|will not|does ?n.?t|does not|don.?t|never|no)"
    r"(?: (?:gonna|going to|goin to|be|able to|looking|really))* "
    r"(?:make|have|happen\w*|work\w*|do\w*|pay\w*|possible|good|great|doable|it|able|"
    r"an option|realistic|swing|cut it)\b|(?:a|is a) no(?:[- ]?go)?\b|"
    r"(?:i|we|im|i.m|we.re|imma) ?(?:am |are |just |really |still )*(?:ain.?t|not|won.?t|can.?t|"
    r"can ?not|don.?t)(?: (?:gonna|going to|be able to|even))*"
    r" (?:mak(?:e|ing)|hav(?:e|ing)|do|pay(?:ing)?|swing|able|got)\b|(?:im|i.m) (?:short|broke)\b|"
    r"(?:(?:ya|yo|la verdad|creo que|de plano|como que|pues|la neta) )*"
    r"(?:no (?:l[ao]s? |l[eo]s? |me |te )*(?:hago|hacemos|armo|armamos|saco|junto|completo|llego|"
    r"ajust\w+|alcanz[oa]|cumplo|consigo|reuno|puedo|podre|pago|"
    r"(?:voy|vamos|va) a (?:poder|hacer\w*|armar\w*|tener|juntar|completar|sacar|"
    r"alcanzar|llegar))|no se (?:va a poder|puede|arma|hace|podra)|"
    r"no (?:l[eoa]s? |se l[oa]s? |me )*(?:pude|pudimos|pague|alcance|alcanzo|junte|complete|llegue|"
    r"cumpli|logre|hice)|no se pudo|se me (?:paso|olvido|fue)|quede mal|falle|"
    r"se me (?:complica|hace dificil|dificulta)|(?:es |esta |va a ser |se ve |lo veo |la veo )?"
    r"(?:imposible|dificil|complicad[oa])|ni de chiste|ando (?:cort[oa]|sin))\b)|"
    r"\s?(?:came and went|passed|slipped|got away from me|did ?n.?t (?:happen|work|go|pan)|"
    r"(?:i|we) (?:missed|could ?n.?t|did ?n.?t|forgot|messed up))\b|"
    r"\s?(?:我|那天|都|真的|实在|就|又|也|嗰日)*(?:没有?|未|冇)(?:能|能够|办法|来得及)?"
    r"(?:还|付|交|缴|转|俾|畀|弄|搞)(?:款|钱)?(?:成|上|到|掂|得|了|，|,|。|\s|$)|"
    r"\s?(?:我)?(?:忘(?:了|记)(?:还|付|交|俾)?|唔记得(?:还|俾|畀)?|错过(?:了|咗)?)|"
    r"\s?(?:我|真的|实在|是|也|都|就|恐怕|可能|手上|手头|还|又|怕|应该|估计)*(?:来不及|赶不[上及]|搞[不唔](?:定|掂)|唔掂|"
    r"[凑夹筹]不[出到够齐]|[凑夹筹]唔[出到够齐]|拿不出|[攞俾畀]唔(?:出|到)|弄不到|给不[出了]|[付还交]不[出起了上]|"
    r"[付还交]唔(?:出|起|到|倒)|做不到|办不到|够呛|[不唔]够(?:钱)?|手头紧|[不冇]得)"
)
_BEGINS: Final = re.compile(
    r"(?:^|[,.;:!?，。；！？、\n]|(?<=[\u4e00-\u9fff])\s|\b(?:but|and|so|cuz|because|bc|sorry|hey|ok|"
    r"okay|yeah|no|nah|well|think|like|pero|y|e|porque|pues|que|oiga|oigan|hola|bueno|fijese|"
    r"perdon|disculpe|digo)|但是?|不过|可是?|因为|对不起|不好意思|唔好意思|呀|啊|喂|我)"
    r"[^\w\u4e00-\u9fff]*(?:(?:el|para|pa|por|for|on|by|this|the|like|my)\s*)*$"
)
_ENDS_CLAUSE: Final = re.compile(r"[\u4e00-\u9fff]\s+$")
_NOT_BEFORE: Final = re.compile(r"(?:un)?till?\b|hasta\b")


def cannot_be_on(text: str, day: Entity) -> bool:
    """Whether the words beside a day say that it cannot be then; "not until friday" names it."""
    if only_from(day):
        return False
    before = clause_before(text, day)
    if fold(day.text).startswith("el "):
        before = f"{before} el"
    if _BEFORE.search(before):
        return True
    return bool(_BEGINS.search(before)) and _AFTER.match(fold(text[day.end :])) is not None


def clause_before(text: str, day: Entity) -> str:
    """The words before a day in plain form; a blank behind a Chinese clause is left, as its end."""
    before = text[: day.start]
    ends = _ENDS_CLAUSE.search(before) is not None
    return fold(before) + (" " if ends else "")


def only_from(day: Entity) -> bool:
    """Whether a day is the first on which it can be: "not until friday"."""
    return _NOT_BEFORE.match(fold(day.text)) is not None


def cannot_on_a_day(text: str) -> bool:
    """Whether a text says of a day by its words that a payment cannot be made on it."""
    return any(cannot_be_on(text, day) for day in find_date_entities(text))
