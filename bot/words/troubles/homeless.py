"""Somebody who has nowhere to live: in the car, in a shelter, on a friend's sofa."""

from typing import Final

from bot.words.patterns import mentions, words_like

_HOMELESS: Final = words_like(
    r"\b(?:i'?m|im|i am|we'?re|we are|been|now|became|going|gonna be|am|were) (?:\w+ )?homeless\b|"
    r"\b(?:living|sleeping|stay\w*|slept|sleep|live) (?:\w+ )?(?:in|out of) (?:my|our|the|a) "
    r"(?:\w+ "
    r")?(?:car|truck|van|suv|vehicle|tent|shelter|motel)\b|\b(?:in|at) a (?:homeless )?shelter\b|"
    r"\b(?:on|sleeping on|living on) the streets?\b|\bcouch ?surf\w*|"
    r"\b(?:lost|losing) (?:my|our|the) (?:\w+ and (?:my|our) )?(?:apt|apartment|house|home|"
    r"place)\b|"
    r"\b(?:got|been|being|getting|was|were) evicted\b|\bkicked out of (?:my|our|the) (?:apt|"
    r"apartment|house|home|place)\b|\bnowhere to (?:live|stay|sleep|go)\b",
    r"\b(?:vivo|vivimos|duermo|dormimos|durmiendo|viviendo) en (?:el|mi|la|un|una) (?:carro|coche|"
    r"auto|troca|camioneta|calle|refugio|albergue)\b|\bsin (?:casa|techo|hogar)\b|"
    r"\bperdi(?:mos)? (?:\w+ )*(?:mi|la|el|nuestra|nuestro) (?:casa|departamento|depa|"
    r"apartamento)\b|"
    r"\bme (?:desalojaron|echaron de (?:la casa|mi casa|el depa\w*))|\ben la calle\b",
    r"无家可归|流落街头|睡(?:在)?(?:车|街|天桥)|瞓(?:喺)?(?:车|街)|住(?:在|喺)?车(?:里|上|度|入面)|"
    r"(?:没|冇|没有)(?:房子?|地方|屋|埞)(?:可以)?(?:住|瞓|睡)|(?:被|俾|畀)(?:房东|业主)?(?:赶|"
    r"逐)(?:了|咗)?出|收容所|露宿",
)
_ELSEWHERE: Final = words_like(
    r"\b(?:donat\w+|volunteer\w*|works? (?:at|in|for) (?:a |the )?(?:homeless )?shelter|make me "
    r"homeless|you(?:'?ll| will|'?re| are)\b.{0,16}\bhomeless)\b|\bmy address\b|\bnew address\b"
)
_PAYS: Final = words_like(
    r"\b(?:paid|i'?ll pay|ill pay|will pay|gonna pay|going to pay|sent|can (?:do|pay) \$?\d)\b|"
    r"\b(?:pago|pague|pagare|voy a pagar)\b|(?:会|就)(?:还|付|交)|[还付交](?:了|咗|清)|先还"
)


def is_homeless(text: str) -> bool:
    """Whether somebody tells that they have no home, and of no payment beside it."""
    if mentions(text, _ELSEWHERE) or mentions(text, _PAYS):
        return False
    return mentions(text, _HOMELESS)
