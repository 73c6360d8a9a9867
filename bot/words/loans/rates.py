"""A bare question for a rate, with no word of whose: "利息多少", "whats the interest"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_RATE: Final = words_like(
    r"^\W*(?:and |so |ok )*(?:what(?:.?s| is)?|how (?:much|high)(?: is)?) (?:the |your )?"
    r"(?:interest(?: rate)?|rate|apr)\W*$",
    r"^\W*(?:y )?(?:cual es|de cuanto es|cuanto es|que) (?:la |el |de )?"
    r"(?:tasa|interes(?:es)?)\W*$",
    r"^\W*(?:那|咁|请问|請問)*(?:利息|利率|年利率|息)(?:是|系|係|要|有)?(?:多少|几多|幾多|几个?点|多高|点计|怎么算)"
    r"[呢呀啊]?\W*$",
)


def asks_rate(text: str) -> bool:
    """Whether that is all that a text asks."""
    return mentions(text, _RATE)
