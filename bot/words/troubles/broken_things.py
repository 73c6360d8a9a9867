"""A car that died, or the fridge: a cost, and nobody's death."""

from typing import Final

from bot.words.patterns import mentions, words_like

_BROKEN: Final = words_like(
    r"\b(?:my|our|the) (?:\w+ )?(?:car|truck|van|suv|transmission|engine|fridge|refrigerator|"
    r"furnace|heater|ac|water heater|washer|laptop|bike)(?: \w+)? (?:just |has |is |has just )*"
    r"(?:died|dead|broke down|gave out|quit)\b",
    r"\bse (?:me|nos) (?:murio|descompuso|echo a perder|fundio) (?:el|la|mi) (?:carro|coche|auto|"
    r"troca|camioneta|motor|refri\w*|lavadora|moto|boiler)\b",
    r"(?:车|汽车|冰箱|暖气|热水器)(?:子)?(?:坏|死火|抛锚|报废)(?:了|咗)",
)
_KIN_TOO: Final = words_like(
    r"\b(?:mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|grand\w+|he|she|"
    r"funeral|accident|crash)\b|\b(?:mama|papa|madre|padre|espos[oa]|hij[oa]|accidente)\b|去世|过身|车祸"
)


def is_broken_down(text: str) -> bool:
    """Whether something costly is broken, and nobody was hurt."""
    return mentions(text, _BROKEN) and not mentions(text, _KIN_TOO)
