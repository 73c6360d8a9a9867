"""Patterns for single days over a text in plain form, each with what it describes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intents.entities import date_words as describe
from intents.entities.date_words import Describe
from intents.entities.day_names import (
    CHINESE_OFFSETS,
    ENGLISH_OFFSETS,
    MONTHS,
    SPANISH_OFFSETS,
    WEEKDAYS,
)
from intents.entities.ranges import RANGES
from intents.entities.spelled_days import SPELLED
from intents.entities.stretches import STRETCHES, Row

_COUNT = (
    r"\d{1,3}|a couple of|a couple|couple|an?|one|two|three|four|five|six|"
    r"seven|ten|una?|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince"
)
_ZH_COUNT = r"\d{1,3}|[一两二三四五六七八九十]"
_DAY_NAME = (
    r"(?:monday|tuesday|tuesdy|teusday|wednesday|wensday|wednsday|"
    r"wednesdy|thursday|thursdy|thrusday|friday|firday|fridy|"
    r"frday|saturday|saterday|sunday|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)"
)
_DIA = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_MES = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|"
    r"setiembre|octubre|noviembre|diciembre|"
    r"ene|abr|ago|dic|nov|oct|sep|feb|mar|jun|jul)"
)
_YEAR = r"(?:,? ?(?:de |del )?(?P<year>20\d\d))?"
_ZH_NUMBER = r"\d{1,2}|[一二三四五六七八九十廿]{1,3}"


def _either(words: dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_LATIN_DAYS = [word for word in WEEKDAYS if word.isascii() and word.isalpha()]
_SPANISH_DAYS = "lunes martes miercoles jueves viernes sabado domingo"
_ENGLISH_DAYS = " ".join(word for word in _LATIN_DAYS if word not in _SPANISH_DAYS.split())
_MONTH_WORDS = " ".join(MONTHS)
_UNIT_WORDS = "day days week weeks wk wks month months dia dias semana semanas mes meses"


def _last_words(phrases: dict[str, int]) -> str:
    """The last word of each phrase, which is the one that few other texts have."""
    return " ".join(phrase.split()[-1] for phrase in phrases)


# Each pattern with the words of which a text must have one to be worth searching; # is a digit.
_TABLE: tuple[Row, ...] = (
    (
        "- / . 年",
        r"(?<!\d)(?P<year>20\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?!\d)[日号]?",
        describe.month_day,
    ),
    (
        _MONTH_WORDS,
        (
            rf"\b(?P<month>{_MONTH})\.?,? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|"
            rf"th)?\b(?! ?(?:dollars|bucks|k\b)){_YEAR}"
        ),
        describe.month_day,
    ),
    (
        _MONTH_WORDS,
        (
            r"\b(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|"
            rf"th)? (?:of )?(?P<month>{_MONTH})\b(?! i\b){_YEAR}"
        ),
        describe.month_day,
    ),
    (
        _MONTH_WORDS,
        (
            r"\b(?:el )?(?:dia )?(?P<day>\d{1,2}) (?:de |"
            rf"del mes de )?(?P<month>{_MES})\b{_YEAR}"
        ),
        describe.month_day,
    ),
    (
        "月",
        rf"(?:(?P<year>20\d\d)年)?(?<!\d)(?P<month>{_ZH_NUMBER})月(?:份)?(?P<day>{_ZH_NUMBER})[日号]?(?![天个])",
        describe.month_day,
    ),
    (
        "/",
        (
            r"(?<![\d/$.,-])(?P<first>\d{1,2})[/](?P<second>\d{1,2})(?:/(?P<year>20\d\d|"
            r"\d\d))?(?![\d/])"
        ),
        describe.numeric,
    ),
    (
        "- .",
        (
            r"(?<![\d/$.,-])(?P<first>\d{1,2})[-.](?P<second>\d{1,2})[-.](?P<year>20\d\d|"
            r"\d\d)(?![\d/.-])"
        ),
        describe.numeric,
    ),
    (
        _last_words(ENGLISH_OFFSETS),
        rf"\b(?P<day>{_either(ENGLISH_OFFSETS)})(?:'s)?\b",
        describe.fixed(ENGLISH_OFFSETS),
    ),
    (
        _last_words(SPANISH_OFFSETS),
        rf"\b(?P<day>{_either(SPANISH_OFFSETS)})\b(?<!la manana)(?<!a manana)",
        describe.fixed(SPANISH_OFFSETS),
    ),
    ("天 日 早 晚 晨 刚", rf"(?P<day>{_either(CHINESE_OFFSETS)})", describe.fixed(CHINESE_OFFSETS)),
    (
        _UNIT_WORDS,
        (
            rf"\b(?:in |within )(?:the next )?(?P<n>{_COUNT}) (?:more |business |"
            r"working )?(?P<unit>days?|weeks?|wks?|months?)\b"
        ),
        describe.span(1),
    ),
    (
        _UNIT_WORDS,
        (
            rf"\b(?P<n>{_COUNT}) (?P<unit>days?|weeks?|wks?|"
            r"months?) (?:from (?:now|today)|later)\b"
        ),
        describe.span(1),
    ),
    (
        _UNIT_WORDS,
        rf"\b(?P<n>{_COUNT}) (?P<unit>days?|weeks?|wks?|months?) (?:ago|back|before)\b",
        describe.span(-1),
    ),
    (
        _UNIT_WORDS,
        rf"\b(?:en|dentro de) (?P<n>{_COUNT}) (?P<unit>dias?|semanas?|mes(?:es)?)\b",
        describe.span(1),
    ),
    (
        _UNIT_WORDS,
        rf"\bhace (?:como )?(?P<n>{_COUNT}) (?P<unit>dias?|semanas?|mes(?:es)?)\b",
        describe.span(-1),
    ),
    (
        "后 前 过",
        rf"(?P<n>{_ZH_COUNT})(?P<unit>天|日|个?星期|个?礼拜|周|个月)(?:之|以)?后",
        describe.span(1),
    ),
    (
        "后 前 过",
        rf"(?:过)(?P<n>{_ZH_COUNT})(?P<unit>天|日|个?星期|个?礼拜|周|个月)",
        describe.span(1),
    ),
    (
        "后 前 过",
        rf"(?P<n>{_ZH_COUNT})(?P<unit>天|日|个?星期|个?礼拜|周|个月)(?:之|以)?前",
        describe.span(-1),
    ),
    (
        _ENGLISH_DAYS,
        rf"\b(?:last|past|this past|previous) (?P<day>{_DAY_NAME})\b",
        describe.weekday("last"),
    ),
    (_ENGLISH_DAYS, rf"\b(?:next|nxt) (?P<day>{_DAY_NAME})\b", describe.weekday("next")),
    (
        _ENGLISH_DAYS,
        rf"\b(?P<day>{_DAY_NAME}) (?:after next|next week)\b",
        describe.weekday("next"),
    ),
    (
        _ENGLISH_DAYS,
        (
            r"\b(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|"
            r"sunday) last week\b"
        ),
        describe.weekday("last"),
    ),
    (
        _SPANISH_DAYS,
        (
            rf"\b(?:el )?(?P<day>{_DIA}) (?:pasado|anterior)\b|"
            rf"\b(?:el )?pasado (?P<other>{_DIA})\b"
        ),
        describe.weekday("last"),
    ),
    (
        _SPANISH_DAYS,
        rf"\b(?:el )?(?:proximo|siguiente) (?P<day>{_DIA})\b",
        describe.weekday("next"),
    ),
    (
        _SPANISH_DAYS,
        rf"\b(?:el )?(?P<day>{_DIA}) (?:que viene|proximo|que entra|siguiente)\b",
        describe.weekday("next"),
    ),
    (
        _ENGLISH_DAYS,
        (
            r"\b(?:this |on |by |come |until |"
            rf"till )?(?P<day>{_DAY_NAME})\b(?:(?<=day)|(?!'?s? (?:up|down|loan|ok|here|"
            r"there|with|in)\b))"
        ),
        describe.weekday(),
    ),
    (_SPANISH_DAYS, rf"\b(?:el |este |para el |hasta el )?(?P<day>{_DIA})\b", describe.weekday()),
    (
        "周 期 拜",
        r"(?P<which>[上下]+个?|这个?|本)?(?:周|星期|礼拜|拜)(?P<day>[一二三四五六日天])",
        describe.zh_weekday,
    ),
    (
        "号 日",
        (
            r"(?P<month>[上下]+个?月|这个?月|"
            rf"本月)?(?P<day>{_ZH_NUMBER})[号日](?![码线楼店人])"
        ),
        describe.zh_day,
    ),
    (
        "the",
        (
            r"\b(?:on |by |until )?the (?P<day>\d{1,2})(?:st|nd|rd|"
            r"th)?\b(?! (?:dollars|bucks|payment|of))"
        ),
        describe.day,
    ),
    (
        "#",
        (
            r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:payment|time|installment|"
            r"of|street|st|ave|floor|text|call))"
        ),
        describe.day,
    ),
    (
        "dia el",
        (
            r"\b(?:el )?dia (?P<day>\d{1,2})\b|\b(?:para |hasta |"
            r"antes d)?el (?P<other>\d{1,2})\b(?! (?:por|pesos|dolares))"
        ),
        describe.day,
    ),
)
PATTERNS = tuple(
    (frozenset(needed.split()), re.compile(pattern, re.ASCII), described_by)
    for needed, pattern, described_by in (*RANGES, *SPELLED, *_TABLE, *STRETCHES)
)
_SIGHTED = re.compile(r"[a-z\d]*[a-z]|[\u4e00-\u9fff]", re.ASCII)
_DIGIT = re.compile(r"\d", re.ASCII)
_SIGNS = re.compile("[-/.]", re.ASCII)


def patterns_for(plain: str) -> Iterator[tuple[re.Pattern[str], Describe]]:
    """The patterns worth searching in a text, in the order in which they claim words."""
    seen = set(_SIGHTED.findall(plain))
    if _DIGIT.search(plain):
        seen.update(("#", *_SIGNS.findall(plain)))
    for needed, pattern, described_by in PATTERNS:
        if not needed.isdisjoint(seen):
            yield pattern, described_by
