"""What is asked of several loans: which is the car's, one paid off, when payments fall due."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_date_entities

_KIND: Final = r"(?:car|auto|truck|vehicle|personal|house|home|mortgage|bigger|smaller|big|small)"
_TIPO: Final = r"(?:carro|coche|auto|camioneta|troca|personal|casa|hogar|grande|chic[oa])"
_ZHONG: Final = r"(?:车|汽车|个人|消费|房|房屋|装修|大|小|细)"
_WHICH_IS: Final = words_like(
    r"\bwhich (?:one|1|loan|of (?:my|the|them|these|those)(?: two)?(?: loans?)?|"
    r"one of (?:my|the|them|these) ?(?:two )?(?:loans?)?)\b.{0,12}\b(?:is|was|s)\b.{0,8}"
    rf"\b(?:the|my|for the|for my) {_KIND}\b|"
    rf"\bcual(?: de (?:mis|los)(?: dos)? prestamos| de (?:los dos|ellos)| prestamo)? es "
    rf"(?:el|la)(?: del?| de la| prestamo)*(?: el| la)? ?{_TIPO}\b|"
    rf"(?:哪一?|边一?)(?:个|笔|单)(?:贷款)?(?:是|系)(?:我的?)?{_ZHONG}(?:贷|的|嗰|那|子)?"
)
_PAY_OFF: Final = words_like(
    r"\b(?:pay(?:ing)? off|payoff|clear|settle|close out)\b|\bpay\b.{0,20}\boff\b|"
    r"\b(?:liquid\w+|saldar|finiquit\w+|terminar de pagar)\b|还清|结清|清咗|找清|一次(?:过|性)还"
)
_ONE: Final = words_like(
    r"\b(?:the|my) (?:small\w*|little|big\w*|large\w*|car|auto|truck|personal|other|first|second|"
    r"\$?\d[\d,.]{2,})(?: (?:one|1|loan))?\b|\bthe one (?:for|with|of|at) \$?\d|"
    r"\b(?:el|la) (?:mas )?(?:chic[oa]|chiquit[oa]|pequen[oa]|grande|menor|mayor|otr[oa]|personal)"
    r"\b|\bel (?:prestamo )?(?:de|del) (?:los )?(?:\$?\d[\d,.]{2,}|carro|coche|auto|camioneta|"
    r"troca|casa)\b|"
    r"(?:小|细|大|另|第[一二])(?:的)?(?:嗰|那|呢|这|一|外)*(?:笔|个|单)|\d{3,}(?:的|嘅)?(?:嗰|那)(?:笔|个)"
)
_FIRST: Final = words_like(
    r"[哪边]一?[个笔](?:贷款)?.{0,3}[先早].{0,3}(?:到期|要[还供]|[还供]款)|"
    r"(?:够不够|够唔够|够)[^,.!?，。]{0,6}(?:先|早)(?:啲|点|些)?(?:到期)?(?:的|嘅|那|嗰)?一?[笔个]",
    r"\bwhich (?:one|loan|of (?:them|the two|those))\b.{0,20}\b(?:due (?:first|sooner)|first)\b|"
    r"\b(?:enough|cover)\b.{0,16}\b(?:due first|first one|earlier one|sooner one)\b",
    r"\bcual\b.{0,20}\b(?:vence|se paga|toca) primero\b|"
    r"\b(?:alcanza|basta)\w*\b.{0,16}\b(?:vence primero|el primero|la primera)\b",
)
_DUE_DATES: Final = words_like(
    r"^\W*(?:(?:hi|hey|hello|so|and|ok)\W+)*when (?:are|is|r) (?:all |both )?(?:of )?"
    r"(?:my|the|our) (?:loan |next |upcoming |monthly )*payments? (?:due|coming up)"
    r"(?: dates?)?\W*$|"
    r"^\W*(?:what are |whats )?(?:my|the) (?:payment )?due dates?\W*$",
    r"^\W*(?:(?:hola|y|oiga|buenas)\W+)*(?:cuando|que dias?|en que fechas?) (?:me )?(?:vencen|caen|"
    r"tocan|son|se pagan|debo hacer|tengo que hacer) (?:todos )?(?:mis|los) (?:proximos )?pagos"
    r"(?: de (?:mis|los)(?: dos)? prestamos)?\W*$",
    r"^\W*(?:我的?|请问|两笔|几笔|贷款|还款|供款|每笔|各笔|的|都|嘅)*"
    r"(?:什么时候|几时|何时|哪天|边日|几号)(?:要)?(?:到期|还款?|供款?)(?:啊|呀|呢)?\W*$",
)


def asks_which_first(text: str) -> bool:
    """Whether a text asks which loan falls due first, or for the one that does."""
    return mentions(text, _FIRST)


def asks_which_is(text: str) -> bool:
    """Whether a text asks which of its writer's loans is the one of a kind."""
    return mentions(text, _WHICH_IS)


def pays_off_one(text: str) -> bool:
    """Whether a text would pay one loan off, named by its size or its kind, and names no day."""
    if find_date_entities(text):
        return False
    return mentions(text, _PAY_OFF) and mentions(text, _ONE)


def asks_due_dates(text: str) -> bool:
    """Whether a text asks when payments fall due, and for none that were made."""
    return mentions(text, _DUE_DATES)
