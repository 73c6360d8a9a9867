"""Days of the month in words, and a weekday with its day: el tres, december first, wed the 2nd."""

from __future__ import annotations

import re
from typing import Final

from intents.entities.date_words import Described
from intents.entities.day_names import MONTHS, WEEKDAYS
from intents.entities.stretches import Row

_SPANISH_WORDS: Final = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro "
    "veinticinco veintiseis veintisiete veintiocho veintinueve treinta"
)
_ENGLISH_WORDS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_SPANISH: Final = _SPANISH_WORDS.split()
_ENGLISH: Final = _ENGLISH_WORDS.split()
_SPELLED: Final[dict[str, int]] = {
    **{word: place for place, word in enumerate(_SPANISH, start=1)},
    **{word: place for place, word in enumerate(_ENGLISH, start=1)},
    **{f"twenty {word}": 20 + place for place, word in enumerate(_ENGLISH[:9], start=1)},
    "primero": 1, "treinta y uno": 31, "thirtieth": 30, "thirty first": 31,
}  # fmt: skip
_MONTH: Final = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|"
    r"december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_MES: Final = (
    r"(?P<month>enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|"
    r"noviembre|diciembre|ene|abr|ago|dic|nov|oct|sep|feb)"
)


def _any(words: list[str], *more: str) -> str:
    return "|".join(sorted((*words, *more), key=len, reverse=True))


_DIA: Final = _any(_SPANISH, "primero", "treinta y uno")
_ORDINAL: Final = _any(
    _ENGLISH, "thirtieth", r"thirty[ -]first", *(rf"twenty[ -]{word}" for word in _ENGLISH[:9])
)
_WEEKDAY: Final = (
    r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|"
    r"thu(?:rs?)?|fri|sat|sun)"
)
_SEMANA: Final = r"(?P<weekday>lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
_NUMBER: Final = r"(?P<day>[12]?\d|3[01])"
_NO_DAY: Final = (
    r"(?! (?:por|prestamos?|pagos|cuotas?|mil|cientos?|meses|dias|semanas|veces|pesos|dolares|"
    r"y medio|de (?:los|las|ellos|cada|mis)|del? (?:este |proximo )?mes|que)\b)"
)
_DAY_NAMES: Final = " ".join(word for word in WEEKDAYS if word.isascii() and word.isalpha())


def spelled(match: re.Match[str]) -> Described:
    """A day of the month in words, and its month if one is named."""
    day = _SPELLED[match["day"].replace("-", " ")]
    month = match.groupdict().get("month")
    if month:
        return {"kind": "month_day", "month": MONTHS[month], "day": day}
    return {"kind": "day", "day": day}


def weekday_and_day(match: re.Match[str]) -> Described:
    """Both the name and the number of one day: "friday the 4th"."""
    return {"kind": "named_day", "weekday": WEEKDAYS[match["weekday"]], "day": int(match["day"])}


SPELLED: tuple[Row, ...] = (
    (
        _DAY_NAMES,
        rf"\b{_WEEKDAY},? (?:the )?{_NUMBER}(?:st|nd|rd|th)\b",
        weekday_and_day,
    ),
    (
        _DAY_NAMES,
        (
            rf"\b(?:el |este )?{_SEMANA},? (?:el )?(?:dia )?{_NUMBER}\b"
            rf"(?! ?(?:de [a-z]|[/:%.,]\d)){_NO_DAY}"
        ),
        weekday_and_day,
    ),
    (
        "周 期 拜",
        r"(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])[(,]?(?P<day>[12]?\d|3[01])[号日]",
        weekday_and_day,
    ),
    (
        " ".join(MONTHS),
        rf"\b(?:el )?(?:dia )?(?P<day>{_DIA}) (?:de |del mes de ){_MES}\b",
        spelled,
    ),
    (
        "el dia",
        rf"\b(?:para el |hasta el |el |dia |el dia )(?P<day>{_DIA})\b{_NO_DAY}",
        spelled,
    ),
    (
        " ".join(MONTHS),
        rf"\b(?<!\bi ){_MONTH}\.? (?:the )?(?P<day>{_ORDINAL})\b",
        spelled,
    ),
    (
        " ".join(MONTHS),
        rf"\b(?:the )?(?P<day>{_ORDINAL}) of {_MONTH}\b",
        spelled,
    ),
    (
        "the",
        (
            rf"\b(?!on the first)(?:on|by|until|till|for|before) the (?P<day>{_ORDINAL})\b"
            r"(?! (?:of|time|payment|loan|one|call|text|week|half|day|month|party|quarter)\b)"
        ),
        spelled,
    ),
)
