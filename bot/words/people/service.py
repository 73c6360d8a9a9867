"""Word of military service in the ways that borrowers tell of it, and what is asked about it."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_ZH

_FORCE: Final = (
    r"(?:(?:us|u\.s\.) )?(?:army|navy(?! (?:yard|store|federal|blue))|air force|coast guard|"
    r"marine corps|national guard|space force|armed forces|guardia nacional|ejercito|marina|"
    r"infanteria de marina|fuerza aerea)(?! (?:surplus|store|base exchange|tienda))"
)
_SOLDIER: Final = r"(?:soldier|sailor|airman|guards(?:man|woman)|reservist|service ?member|marine)"
_SOLDADO: Final = r"(?:soldado|marine|marino|reservista|militar|infante de marina)"
_WHO: Final = rf"(?:i|im|i.?m|he|she|hes|shes|my (?:\w+ )?{KIN})"
_QUIEN: Final = rf"(?:yo|el|ella|mi {FAMILIA})"
_SERVES: Final = words_like(
    r"\b(?:national guard|(?:army|navy|marine|air force) reserves?|reserves|reservists?|guard)\b"
    r".{0,24}\b(?:activated|called up|call up|mobili[sz]ed|deploy\w*|orders|ship\w* out)\b",
    r"\b(?:activated|called up|mobili[sz]ed|orders)\b.{0,20}\b(?:guard|reserves?|army|navy)\b",
    rf"\b{_WHO}(?: is| am|.?s)? (?:an? |in the |with the )?(?:\w+ )?{_SOLDIER}\b",
    rf"\b{_WHO}\b.{{0,30}}\b(?:stationed|serving|serves|enlisted)\b.{{0,30}}"
    rf"\b(?:{_FORCE}|overseas|abroad|iraq|korea|japan|germany|kuwait)\b",
    rf"\b{_WHO}(?: is| am|.?s| got| just)* (?:in|with) the {_FORCE}\b",
    rf"\b(?:soy|somos|{_QUIEN} es) (?:un |una |del? )?{_SOLDADO}s?\b",
    rf"\b(?:{_QUIEN} )?(?:esta|estoy|anda|ando|sirve|sirvo|lo mandaron|me mandaron|se fue|fue)\b"
    rf".{{0,24}}\b(?:con|en|del?) (?:el |la |los |las )?{_FORCE}\b",
    rf"\b(?:con|en|del) (?:el |la )us {_FORCE}\b|\b(?:soldado|militar)\w* activ[oa]s?\b",
    r"国民警卫队|预备役|后备军人|被?征召入?伍|美军|海军陆战队|"
    rf"(?:我|我?{KIN_ZH}|他|她|佢)(?:现在|而家)?(?:是|系|在|喺)(?:美国)?(?:陆军|海军|空军|军队|军中|士兵)",
)
_NO_MORE: Final = words_like(
    r"\b(?:veterans?|vet|retired|ex|former\w*|was (?:a|in)|were in|used to|years ago|got out|"
    r"discharged|like (?:a|an)|salvation)\b|\b(?:veteran[oa]|retirad[oa]|fui|era|estuve|estuvo|"
    r"hace anos|pensionad[oa])\b|退伍|退役|以前|曾经|复员"
)
_PROTECTION: Final = words_like(
    r"\b(?:6|six) ?(?:%|percent|per cent|pct)|\bscra\b|\b(?:interest|rate) cap\b|"
    r"\b(?:service ?members?|military|soldier\w*) (?:\w+ )?(?:rate|relief|protect\w*|benefits?|"
    r"act|discount)\b|\b(?:6|seis) por ciento\b|\b(?:tope|limite) (?:de|del) interes\w*|"
    r"\b(?:beneficio|proteccion)\w* (?:militar\w*|para militares)\b|"
    r"百分之六|(?:军人|服役).{0,4}(?:保护|优惠|利率)|利率上限"
)
_MUST_PAY: Final = words_like(
    r"\b(?:do|should|must|shall|would|will) i\b.{0,20}\b(?:pay|paying)\b|"
    r"\b(?:tengo que|debo|hay que|sigo|seguir) (?:seguir )?pag\w+|"
    r"(?:要不要|用不用|使唔使|需不需要|还要|仲要|还用|继续)[^,.!，。]{0,4}[还付供交]"
)


def tells_of_service(text: str) -> bool:
    """Whether a text tells that the borrower or somebody of theirs serves now."""
    return mentions(text, _SERVES) and not mentions(text, _NO_MORE)


def asks_of_protection(text: str) -> bool:
    """Whether somebody who serves asks for what the law gives them, or whether they must pay."""
    return mentions(text, _PROTECTION) or mentions(text, _MUST_PAY)
