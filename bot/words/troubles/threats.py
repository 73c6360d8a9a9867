"""Steps that are announced and not taken: to a regulator, to a lawyer."""

import re
from typing import Final

from bot.words.patterns import mentions, words_like

_REGULATORS: Final = words_like(
    r"\b(?:cfpb|ftc|bbb|better business(?: bureau)?|attorney general.?s?|ag.?s office|"
    r"ombudsm[ae]n|fca|"
    r"consumer (?:protection|bureau|affairs|finance)|regulators?|banking (?:department|"
    r"commission\w*)|"
    r"condusef|profeco|cnbv|prodecon|defensor(?:ia)? del? (?:pueblo|consumidor)|sedeco)\b|"
    r"银保监|金融监管|监管(?:局|部门|机构|总局)|银监|金监局|12378|12363|12315|12345|"
    r"消(?:费者)?(?:协会?|委会?)|"
    r"人民银行|央行|金管(?:局|会)|信访"
)
_GOES: Final = words_like(
    r"\b(?:fil\w+|report\w*|complain\w*|call\w*|contact\w*|writ\w+|going|go|gonna|went|submit\w*|"
    r"tell\w*|hear from|taking|take|email\w*)\b|"
    r"\b(?:voy|vamos|ire|ir|acudir\w*|denunci\w*|report\w*|quej\w*|present\w*|demand\w*|llam\w*|"
    r"me quejo|poner)\b|[去找告打]|投诉|举报|反映|申诉|上访"
)
_ASKS_ONLY: Final = re.compile(r"^\W*(?:are|is|do|does|did|has|have|were) (?:you|u|this|your)\b")
_LAWYER_TO_COME: Final = words_like(
    r"\b(?:i.?ll|i will|i.?m (?:gonna|going to|about to)|im (?:gonna|going to|about to)|"
    r"gonna|going to|"
    r"i might|i may|i should|i.?m|im|i have to|i need to)\b.{0,8}\b(?:call|calling|contact\w*|get|"
    r"getting|hir\w+|talk\w*|speak\w*|see|seeing|consult\w*|find\w*|phone|"
    r"ask\w*)\b.{0,16}\b(?:lawyer|"
    r"attorney|solicitor)s?\b",
    r"\b(?:voy a|pienso|estoy por|tendre que|vamos a) (?:llamar|contratar|hablar|consultar|buscar|"
    r"contactar|conseguir|ver)\b.{0,16}\babogad[oa]s?\b|\b(?:llamare|contratare|consultare|"
    r"buscare)\b"
    r".{0,12}\babogad[oa]s?\b",
    r"我?(?:要|会|准备|打算|明天|下周|去|将).{0,4}(?:找|请|联系|联络|咨询|揾|问)(?:我的?|个|"
    r"一个|位)?律师",
)
_UNDER_WAY: Final = words_like(
    r"\b(?:represent\w*|retained|hired (?:a|an|my)|my (?:lawyer|attorney) (?:is|will|has|"
    r"says|said|told|"
    r"sent)|bankrupt\w*|chapter (?:7|11|13)|court|judge|summons|lawsuit|filed|cease|statute|"
    r"fdcpa|tcpa|"
    r"died|deceased|passed away|estate|deploy\w*|military|"
    r"me representa|mi abogad[oa] (?:dice|dijo|les|va)|demanda|juicio|juzgado|corte|quiebra|"
    r"bancarrota|fallec\w+|murio)\b|法院|传票|起诉|破产|委托律师|律师(?:函|信|说|代表)|法庭|"
    r"去世|过世"
)


def goes_to_regulator(text: str) -> bool:
    """Whether a text says that a regulator is or will be told of us."""
    named = mentions(text, _REGULATORS) and mentions(text, _GOES)
    return named and not mentions(text, _ASKS_ONLY)


def will_see_lawyer(text: str) -> bool:
    """Whether a lawyer is to be asked, and nothing of the law is under way."""
    return mentions(text, _LAWYER_TO_COME) and not mentions(text, _UNDER_WAY)
