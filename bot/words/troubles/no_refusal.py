"""No refusal to pay, though it holds the words of one: "no digo que no pague, necesito tiempo"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.entities import find_date_entities
from intents.normalise import fold

_NO_REFUSAL: Final = words_like(
    r"\b(?:not|n'?t|never|aint)\b(?: (?:here|even|really))? (?:say\w*|said|tell\w*|claim\w*)"
    r"(?: (?:to|you|u|yall|that|like))*(?: (?:i'?m|im|i am|i|we))"
    r"(?: (?:do ?n'?t|wo ?n'?t|wont|dont|will|am|is|not|never|refuse|refusing|"
    r"gonna|going|want|wanna|to|ever))+ (?:not )?pay\w*\b",
    r"\b(?:not|n'?t|never)(?: \w+)? refus\w+ to pay\b|"
    r"\b(?:it'?s|its|is) not (?:that|like|cause|because) (?:i'?m|im|i)(?: \w+){1,3} pay(?:ing)?\b",
    r"\bno (?:(?:yo |l[eo]s? |te |estoy )*)(?:digo|dig[ao]n?|dije|diciendo) que no\b"
    r"(?! (?:me|nos|les?|l[oa]s?) (?:llam|mand|escrib|molest|cobr))|"
    r"\bno es que no (?:l[eo]s? |quiera |vaya a |voy a |piense )*pag\w+|"
    r"\bno me (?:estoy negando|niego) a pagar",
    r"(?:不是|唔系|没有?|冇|并非)(?:在)?(?:说|话|讲)(?:过)?(?:我)?(?:就)?(?:不|唔)(?:想|肯|愿意?|会|打算)?"
    r"(?:还|付|交|缴|供|俾|畀)|(?:不是|唔系)(?:我)?(?:不|唔)(?:想|肯|愿意?|会|打算)?(?:还|付|交|缴|供|俾|畀)",
)
_TIME: Final = words_like(
    r"\b(?:time|extension|few (?:more )?(?:days|weeks)|wait|patience|a minute|breathing room|"
    r"chance|slack)\b",
    r"\b(?:tiempo|chance|plazo|prorroga|paciencia|esper\w+|unos dias|mas dias|tantito|"
    r"oportunidad)\b",
    r"时间|缓|宽限|通融|(?:晚|迟|等|多)(?:我)?(?:几|两|一)?[日天]|等(?:一)?(?:等|下|阵)|耐心",
)


def denies_refusal(text: str) -> bool:
    """Whether a text says that its writer does not refuse to pay."""
    return mentions(text, _NO_REFUSAL)


def without_denial(text: str) -> str:
    """A folded text without those words: what is left may refuse after all."""
    return _NO_REFUSAL.sub(" ", fold(text))


def needs_time_to_pay(text: str) -> bool:
    """Likewise, and that time is needed, with no day on which it will be paid."""
    return denies_refusal(text) and mentions(text, _TIME) and not find_date_entities(text)
