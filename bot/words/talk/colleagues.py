"""What a colleague's text wants of whoever reads it, and bare values that may answer it."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.normalise import fold

ASKS: Final = "asks"
"""An answer is waited for."""
ANYTHING_ELSE: Final = "anything_else"
"""A no answers it, and nobody need read that."""
TELLS: Final = "tells"

_ANYTHING_ELSE: Final = words_like(
    r"\b(?:any ?thing|something) (?:else|more)\b|\b(?:any|other|more|further) questions?\b|"
    r"\balgo mas\b|\balguna (?:otra )?(?:pregunta|duda)\b|\ben que mas\b|"
    r"(?:还|仲|有)有?(?:什么|其他|其它|别的|咩|乜嘢?|冇其他).{0,10}[吗么呢嘛?？]|还需要.{0,8}[吗么?？]|"
    r"仲(?:有冇|有咩|使唔使|需唔需要)"
)
_WANTS: Final = words_like(
    r"[?？]",
    r"\b(?:let (?:us|me) know|tell (?:us|me)|text (?:us|me|back)|reply|answer|confirm|"
    r"(?:e-?mail|send|give|bring) (?:us|me))\b",
    r"\b(?:diga(?:nos|me)|avise\w*|responda\w*|conteste\w*|envie\w*|mande\w*|confirme\w*|traiga\w*)\b",
    r"请(?:问|您?(?:回复|告诉|告知|提供|发|确认|把|带))|麻烦您?(?:回复|告诉|告知|提供|发|确认|把|带)|"
    r"(?:回复|告诉|告知|话俾|话畀)(?:我|一声)",
)
_OF_PAYING: Final = words_like(
    r"\b(?:pay\w*|paid|send\w*|sent|owe\w*|due|balance|late|loan|deposit\w*|transfer\w*|"
    r"promise\w*|call\w*)\b",
    r"\b(?:pago\w*|pague\w*|paga\w*|deposit\w*|transfier\w*|mand\w+|envi\w+|debo|saldo|vence|"
    r"prestamo|llam\w+)\b",
    r"[还付俾畀汇欠]|转账|交钱|余额|贷款|打电话",
)
_LONGEST: Final = 60


def manner(text: str) -> str:
    """Whether a colleague's text asks for an answer, asks if that is all, or only tells."""
    if mentions(text, _ANYTHING_ELSE) and fold(text).count("?") <= 1:
        return ANYTHING_ELSE
    return ASKS if mentions(text, _WANTS) else TELLS


def may_be_only_a_value(text: str) -> bool:
    """Whether a text is short, and no word of it is of a payment, a debt or a call."""
    return len(text) <= _LONGEST and not mentions(text, _OF_PAYING)
