"""Whether what was just asked for costs anything: "does that cost anything"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_COSTS: Final = words_like(
    r"^\W*(?:(?:and|so|ok|but|wait|cool)\W+)*(?:(?:does|do|will|would|is|are) (?:it|that|this|"
    r"there|they|"
    r"you|u|i)|(?:it|that) (?:free|cost))\b.{0,20}\b(?:cost|charge|fees?|extra|free|pay (?:extra|"
    r"more|for "
    r"(?:it|that)))\b.{0,24}$",
    r"^\W*(?:(?:and|so|ok|but)\W+)*(?:any|is there an?y?|is there a|what.?s the|how much is the|"
    r"is it) "
    r"(?:extra |change |additional )?(?:cost|charge|fee|free)s?(?: for (?:that|it|this))?\W*$|"
    r"^\W*(?:(?:and|so|ok|but)\W+)*how much (?:does|would|will) (?:that|it|this) cost(?: me)?\W*$",
    r"^\W*(?:y |pero )*(?:eso |esto )?(?:(?:me )?(?:cuesta|cobran|costaria|sale)|tiene (?:costo|"
    r"cargo)|es "
    r"gratis|hay (?:algun )?(?:costo|cargo))(?: (?:algo|por eso|extra|mas|cuanto|eso))*\W*$",
    r"^\W*(?:那|这个|这样|咁)*(?:要不要|会不会|使唔使|用不用|要)?(?:另外|额外)?(?:收费|加钱|"
    r"手续费|俾钱|给钱|收钱|免费)"
    r"(?:的|吗|么|嘛|呢|啊|㗎|咩)*\W*$",
)
_LONGEST: Final = 60


def asks_its_cost(text: str) -> bool:
    """Whether a short text asks what something costs that it does not name."""
    return len(text) <= _LONGEST and mentions(text, _COSTS)
