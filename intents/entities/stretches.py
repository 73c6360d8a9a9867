"""Patterns for the ends of months, whole weeks and months, and pay day."""

from __future__ import annotations

from intents.entities import date_words as describe
from intents.entities.date_words import Describe

Row = tuple[str, str, Describe]
"""The words of which a text must have one, a pattern, and what a match describes."""

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)

_ENDS = "end eo eom month fin fines final finales 底 末"
_STARTS = (
    "start beginning first principio principios inicio inicios comienzo comienzos primero 初 头"
)
_WEEKS = "week semana weekend 周 期 拜"
_PAYDAYS = (
    "payday day pay paid paycheck check wages deposit paguen cobre cobro depositen depositan pago "
    "quincena 发 粮 资 薪"
)
_MONTHS = "month mes 月"

STRETCHES: tuple[Row, ...] = (
    (
        _ENDS,
        (
            r"\b(?:the )?(?:end of|eo) (?:the |this )?(?:(?P<which>next|last|"
            rf"{_MONTH}) ?)?(?:month)?\b(?<=month)|\bend of (?P<other>{_MONTH})\b|"
            r"\beom\b|\bmonth end\b"
        ),
        describe.end,
    ),
    (
        _ENDS,
        (
            r"\b(?:a |el |para )?(?:fin|fines|final|finales) (?:de |"
            r"del )(?:este )?(?:(?P<which>proximo) )?mes\b"
        ),
        describe.end,
    ),
    (
        _ENDS,
        r"(?P<which>上个|(?<![剩余])下个|这个|本|上|(?<![剩余])下)?月(?:底|末)",
        describe.end,
    ),
    (
        _STARTS,
        (
            r"\b(?:the )?(?:start|beginning|first) of (?:the |"
            r"this )?(?:(?P<which>next|last) )?month\b|\bon the first\b"
        ),
        describe.start,
    ),
    (
        _STARTS,
        (
            r"\b(?:a |el )?(?:principios?|inicios?|comienzos?|primero) (?:de |"
            r"del )(?:(?P<which>proximo) )?mes\b"
        ),
        describe.start,
    ),
    (
        _STARTS,
        r"(?P<which>上个|下个|这个|本|上|下)?月(?:初|头)",
        describe.start,
    ),
    (
        _WEEKS,
        (
            r"\b(?:next week|la proxima semana|la semana que viene|"
            r"la otra semana)\b|下(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末])"
        ),
        describe.vague("week", 1),
    ),
    (
        _WEEKS,
        (
            r"\b(?:last week|la semana pasada)\b|上(?:个)?(?:周|星期|"
            r"礼拜)(?![一二三四五六日天末])"
        ),
        describe.vague("week", -1),
    ),
    (
        _WEEKS,
        (
            r"\b(?:this week|esta semana)\b|(?:这|本)(?:个)?(?:周|星期|"
            r"礼拜)(?![一二三四五六日天末])"
        ),
        describe.vague("week", 0),
    ),
    (
        _WEEKS,
        r"\b(?:(?:this|the|on the|next) )?weekend\b|\b(?:el |este )?fin de semana\b|周末",
        describe.vague("weekend", 0),
    ),
    (
        _MONTHS,
        (
            r"\b(?:next month|el (?:proximo mes|mes que viene|otro mes))\b|"
            r"(?<![剩余])下个?月(?![底末初头\d一二三])"
        ),
        describe.vague("month", 1),
    ),
    (
        _MONTHS,
        r"\b(?:last month|el mes pasado)\b|上个?月(?![底末初头\d一二三])",
        describe.vague("month", -1),
    ),
    (
        _PAYDAYS,
        (
            r"\b(?:pay ?day|(?:when|once|after|as soon as) (?:i(?:'?m| am| get)? paid|"
            r"i get my (?:check|paycheck|wages)|my (?:pay ?check|check|direct deposit|pay|wages) "
            r"(?:comes?|hits?|clears?|lands?|drops?|gets? here))|cuando (?:me paguen|cobre|"
            r"me depositen|me depositan|me caiga la quincena)|en cuanto (?:me paguen|cobre|"
            r"me depositen)|el dia de (?:pago|cobro)|quincena)\b|"
            r"发(?:工资|薪水?|粮)日?|出粮|工资(?:一)?(?:到账?|下来)|薪水(?:一)?(?:到账?|下来)"
        ),
        describe.vague("payday"),
    ),
)
