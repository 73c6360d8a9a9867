"""Somebody who is to know nothing of the loan."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.people.relatives import is_relative

_TELL_NOBODY: Final = words_like(
    r"\b(?:don.?t|do not|dont|never|please not|pls not)\b (?:you )?(?:ever )?(?:tell|inform|notify|"
    rf"let|mention (?:it|this|anything) to|say (?:anything|nothing) to) (?:my (?:\w+ )?{KIN}|"
    r"any ?one|any ?body|her|him|them)\b",
    rf"\b(?:no|nunca)\b (?:le |les )?(?:vayan a |va a )?(?:dig\w*|decir\w*|cuent\w*|avis\w*|"
    rf"comenten|mencionen)(?:le)?(?: nada)? a (?:mi {FAMILIA}|nadie)\b",
    rf"(?:别|不要|唔好|咪|请勿|千祈唔好)(?:跟|同|和|对|话|告诉|通知|讲)(?:俾|畀|给)?(?:我)?(?:的|嘅|个)?"
    rf"(?:{KIN_ZH}|{KIN_YUE}|家人|屋企人|别人|任何人)",
)


def forbids_telling(text: str) -> bool:
    """Whether a borrower asks that somebody of theirs be told nothing."""
    return mentions(text, _TELL_NOBODY) and not is_relative(text)
