"""Whether a text asks if the day that was said back is a certain one: "is that the 25th?"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_date_entities

_IS_IT: Final = words_like(
    r"^\W*(?:(?:ok|so|wait|and|sorry|hold on|but)\W+)*(?:(?:is|was)(?:n.?t)? (?:that|it|this)|"
    r"(?:that|thats|that.?s|so) (?:is |was )?)(?: on| for| by)?(?: the| a)?\b.*"
    r"(?:[?]|\bright|\bcorrect|\byes)\W*$|^\W*(?:is|was) (?:that|it|this)(?: on)?(?: the| a)?\b",
    r"^\W*(?:(?:ok|y|entonces|perdon)\W+)*(?:eso |ese )?(?:es|seria|cae|sale)(?: para)?(?: el)?\b"
    r".*[?]\W*$",
    r"^\W*(?:那|咁|即)?(?:是|系|就是)?.{0,12}(?:吗|么|对吧|对吗|啱唔啱|系咪)\W*$|^\W*(?:是不是|系咪)",
)
_OF_ELSE: Final = words_like(
    r"\b(?:due|open|closed|holiday|late|post\w*|clear\w*|instead|ok|okay|fine|good|enough|vence|"
    r"abre\w*|tarde|bien)\b|到期|开门|可以|行吗|得唔得|晚|迟|到账"
)
_LONGEST: Final = 30


def asks_its_day(text: str) -> bool:
    """Whether a short text asks of one day if that is the one which was spoken of."""
    named = len(text) <= _LONGEST and len(find_date_entities(text)) == 1
    return named and mentions(text, _IS_IT) and not mentions(text, _OF_ELSE)
