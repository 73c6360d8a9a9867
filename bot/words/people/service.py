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
_ABROAD: Final = (
    r"(?:kuwait|iraq|poland|korea|corea|germany|japan|okinawa|afghanistan|djibouti|syria|jordan|"
    r"qatar|bahrain|guam|romania|overseas)"
)
_FORT: Final = (
    r"(?:ft\.?|fort|camp|fuerte) (?:bliss|hood|cavazos|bragg|liberty|benning|moore|sill|drum|"
    r"campbell|carson|riley|stewart|jackson|leonard wood|lewis|irwin|knox|polk|johnson|lejeune|"
    r"pendleton|gregg|gordon|eisenhower|dix|mccoy|shelby|huachuca|wainwright|novosel|rucker)\b"
)
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
    r"\borders\b.{0,40}\btitle (?:10|32)\b|\btitle (?:10|32) orders\b|\bpcs(?:ing|.?d)?\b.{0,12}"
    r"\b(?:to|orders|move)\b",
    r"\b(?:got|get|have|received|with|my)\b.{0,12}\borders\b.{0,40}\b(?:report(?:ing)? (?:to|on|"
    r"for)"
    rf"|deploy\w*|shipping out|ship out|{_ABROAD}|{_FORT})",
    rf"\b(?:report|ship|head|leav|go|mov|send|sent|station|mand|voy|vamos)\w*\b.{{0,20}}\b{_FORT}"
    r"(?=.{0,40}\b(?:orders|basic|osut|ait|training|unit|deploy\w*|kuwait|ordenes|unidad)\b)|"
    rf"\b(?:report(?:ing)?|reportarme) (?:to|for duty at|for duty|a|al) .{{0,8}}{_FORT}|"
    rf"\b(?:basic|osut|ait|boot camp)\b.{{0,12}}\b{_FORT}|\b{_FORT} for (?:basic|osut|ait)\b",
    r"\b(?:my|our|his|her) (?:guard |reserve |army )?unit\b.{0,24}\b(?:activated|deploy\w*|"
    r"sent overseas|mobili[sz]\w+|called up|shipping out)\b|\bactivated (?:my|our|his|her) unit\b|"
    rf"\b(?:i|im|i.?m|he|hes|she|shes)\b.{{0,12}}\bship(?:ping|s)? out (?:to {_ABROAD}|(?:in|on) "
    r".{0,16}\b(?:orders|weeks?|months?)\b)",
    rf"\bordenes\b.{{0,40}}\b(?:{_ABROAD}|{_FORT}|desplieg\w+|me reporto|reportarme)|"
    rf"\bme (?:mandan|mandaron) a(?:l)? {_FORT}|\bmi unidad\b.{{0,20}}\b(?:activ|mov|desplieg)\w+",
    r"国民警卫队|预备役|后备军人|被?征召入?伍|美军|海军陆战队|"
    rf"(?:我|我?{KIN_ZH}|他|她|佢)(?:现在|而家)?(?:是|系|在|喺)(?:美国)?(?:陆军|海军|空军|军队|军中|士兵)",
)
_NO_MORE: Final = words_like(
    r"\b(?:veterans?|vet|retired|ex|former\w*|was (?:a|in)|were in|used to|years ago|got out|"
    r"discharged|like (?:a|an)|salvation)\b|\b(?:veteran[oa]|retirad[oa]|fui|era|estuve|estuvo|"
    r"hace anos|pensionad[oa])\b|退伍|退役|以前|曾经|复员"
)
_CAP: Final = words_like(
    r"\b(?:law|rule|act|statute|legal|supposed to|have to|gotta)\b.{0,40}\b(?:interest|rates?|apr)"
    r"\b.{0,24}\b(?:to|at|over|above|than) (?:6|six)\b|"
    r"\b(?:6|six) ?(?:%|percent|pct)?\b.{0,16}\b(?:interest |rate )?(?:law|rule|cap|act)\b|"
    r"\b(?:ley|regla)\b.{0,40}\b(?:interes\w*|tasa)\b.{0,16}\b(?:6|seis)\b",
    r"法律?.{0,16}(?:利息|利率).{0,10}(?:6%|百分之六|六厘)",
)
"""The cap that the law gives to those who serve, by its figure."""
_LATE_FIGURE: Final = words_like(r"\b6 ?(?:pm|am|p\.m|days?|months?|payments?|o.?clock|weeks?)\b")
_PROTECTION: Final = words_like(
    r"\b(?:6|six) ?(?:%|percent|per cent|pct)|\bscra\b|\b(?:interest|rate) cap\b|"
    r"\b(?:service ?members?|military|soldier\w*) (?:\w+ )?(?:rate|relief|protect\w*|benefits?|"
    r"act|discount)\b|\b(?:6|seis) por ciento\b|\b(?:tope|limite) (?:de|del) interes\w*|"
    r"\b(?:beneficio|proteccion)\w* (?:militar\w*|para militares)\b|"
    r"百分之六|(?:军人|服役).{0,4}(?:保护|优惠|利率)|利率上限"
)
_OF_ORDERS: Final = words_like(
    r"\b(?:copy|copies|scan|picture|photo|proof|send|need|want|see|show)\b.{0,16}\b(?:my |the )?"
    r"orders\b|\borders\b.{0,12}\b(?:copy|needed|enough)\b|\bwhat (?:do |else )?(?:you|u|ya|yall) "
    r"need\b|\b(?:copia|mandar\w*|enviar\w*|necesitan)\b.{0,16}\b(?:mis |las )?ordenes\b|"
    r"(?:要|需要|寄|发|给).{0,6}(?:命令|调令|军令)"
)
"""The paper by which service is shown."""
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
    asked = mentions(text, _PROTECTION) or mentions(text, _MUST_PAY) or asks_of_cap(text)
    return asked or mentions(text, _OF_ORDERS)


def asks_of_cap(text: str) -> bool:
    """Whether a text asks for the cap on interest that the law gives to those who serve."""
    return mentions(text, _CAP) and not mentions(text, _LATE_FIGURE)
