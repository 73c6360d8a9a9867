"""A few words of paying that are at home in every language: "not paid", in a talk in Spanish.

Whoever sends them goes on in the language of the talk.
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_FEW: Final = words_like(
    r"^\W*(?:(?:ok|no|yes|sorry|pls|please)\W+)?(?:(?:still )?not (?:yet )?(?:paid|pay)(?: yet)?|"
    r"not yet|no pay(?:ment)?(?: yet)?|(?:already )?(?:paid|payed)(?: already| off)?|"
    r"payment (?:done|made|sent)|all paid|pay (?:later|tomorrow|today|friday|monday)|"
    r"next (?:week|month)|full payment|no money)\W*$"
)


def is_of_no_language(text: str) -> bool:
    """Whether a text is nothing but a few words of paying that people of any language know."""
    return mentions(text, _FEW)
