"""The words for days: patterns over a text in plain form, and what each describes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Described = dict[str, Any]
Describe = Callable[[re.Match[str]], Described | None]

_WEEKDAYS = {
    **dict.fromkeys(("monday", "mon", "lunes", "lun"), 0),
    **dict.fromkeys(("tuesday", "tue", "tues", "tuesdy", "teusday", "martes"), 1),
    **dict.fromkeys(("wednesday", "wed", "weds", "wensday", "wednsday", "wednesdy", "miercoles"), 2),
    **dict.fromkeys(("thursday", "thu", "thur", "thurs", "thursdy", "thrusday", "jueves"), 3),
    **dict.fromkeys(("friday", "fri", "firday", "fridy", "frday", "viernes"), 4),
    **dict.fromkeys(("saturday", "sat", "saterday", "sabado"), 5),
    **dict.fromkeys(("sunday", "sun", "domingo"), 6),
    **dict.fromkeys("一1", 0), **dict.fromkeys("二2", 1), **dict.fromkeys("三3", 2),
    **dict.fromkeys("四4", 3), **dict.fromkeys("五5", 4), **dict.fromkeys("六6", 5),
    **dict.fromkeys("日天7", 6),
}  # fmt: skip
_MONTHS = {
    name: index + 1
    for index, names in enumerate(
        (
            "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr",
            "may mayo", "june jun junio", "july jul julio", "august aug agosto ago",
            "september sept sep septiembre setiembre", "october oct octubre", "november nov noviembre",
            "december dec diciembre dic",
        )
    )
    for name in names.split()
}  # fmt: skip
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "a couple": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "ten": 10, "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "diez": 10, "quince": 15, "ocho": 8, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "十": 10, "半": 0,
}  # fmt: skip
_COUNT = r"\d{1,3}|a couple of|a couple|couple|an?|one|two|three|four|five|six|seven|ten|una?|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince"
_ZH_COUNT = r"\d{1,3}|[一两二三四五六七八九十]"
_DAY_NAME = (
    r"(?:monday|tuesday|tuesdy|teusday|wednesday|wensday|wednsday|wednesdy|thursday|thursdy|thrusday|friday|firday|fridy|"
    r"frday|saturday|saterday|sunday|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)"
)
_DIA = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_MES = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|"
    r"ene|abr|ago|dic|nov|oct|sep|feb|mar|jun|jul)"
)
_YEAR = r"(?:,? ?(?:de |del )?(?P<year>20\d\d))?"
_ZH_NUMBER = r"\d{1,2}|[一二三四五六七八九十廿]{1,3}"
_ENGLISH_OFFSETS = {
    "today": 0, "tonight": 0, "2day": 0, "tdy": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "just now": 0, "right now": 0, "yesterday": -1, "yday": -1, "yesturday": -1, "yesterdy": -1,
    "ytd": -1, "yest": -1, "last night": -1, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tmw": 1, "2moro": 1, "2morrow": 1,
    "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tomoro": 1, "tmrow": 1, "tom": 1, "the day before yesterday": -2,
    "day before yesterday": -2, "the day after tomorrow": 2, "day after tomorrow": 2, "overmorrow": 2,
}  # fmt: skip
_SPANISH_OFFSETS = {
    "hoy": 0, "esta manana": 0, "esta tarde": 0, "esta noche": 0, "ahorita": 0, "ayer": -1, "anoche": -1,
    "antier": -2, "anteayer": -2, "antes de ayer": -2, "manana": 1, "pasado manana": 2,
}  # fmt: skip
_CHINESE_OFFSETS = {
    "今天": 0, "今日": 0, "今早": 0, "今晚": 0, "今晨": 0, "刚才": 0, "刚刚": 0, "昨天": -1, "昨日": -1, "昨晚": -1,
    "寻日": -1, "琴日": -1, "噚日": -1, "前天": -2, "前日": -2, "大前天": -3, "明天": 1, "明日": 1, "听日": 1, "明早": 1, "明晚": 1,
    "后天": 2, "后日": 2, "大后天": 3,
}  # fmt: skip


def _either(words: dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word]


def _zh_number(word: str) -> int:
    if word.isdigit():
        return int(word)
    word = word.replace("廿", "二十")
    tens, ten, ones = word.partition("十")
    if not ten:
        return _COUNTS.get(word, 0)
    return (_COUNTS[tens] if tens else 1) * 10 + (_COUNTS.get(ones, 0) if ones else 0)


def _fixed(offsets: dict[str, int]) -> Describe:
    return lambda match: {"kind": "offset", "days": offsets[match.group("day")]}


def _span(sign: int) -> Describe:
    """So many days, weeks or months from today, with the sign of the direction."""

    def describe(match: re.Match[str]) -> Described:
        number, unit = _count(match["n"]), match["unit"]
        if unit.startswith(("mo", "mes", "个月", "月")):
            return {"kind": "offset", "months": sign * number}
        weekly = unit.startswith(("w", "sem", "周", "星", "礼", "个星", "个礼"))
        return {"kind": "offset", "days": sign * number * (7 if weekly else 1)}

    return describe


def _weekday(which: str = "") -> Describe:
    def describe(match: re.Match[str]) -> Described:
        name = match["day"] or match["other"]
        found: Described = {"kind": "weekday", "weekday": _WEEKDAYS[name]}
        return found | ({"which": which} if which else {})

    return describe


def _zh_weekday(match: re.Match[str]) -> Described:
    found: Described = {"kind": "weekday", "weekday": _WEEKDAYS[match["day"]]}
    which = match["which"] or ""
    if not which:
        return found
    sign = -1 if "上" in which else 1 if "下" in which else 0
    return found | {"week": sign * max(which.count("上") + which.count("下"), 1)}


def _day(match: re.Match[str]) -> Described | None:
    day = int(match["day"] or match.groupdict()["other"])
    return {"kind": "day", "day": day} if 1 <= day <= 31 else None


def _zh_day(match: re.Match[str]) -> Described | None:
    day = _zh_number(match["day"])
    if not 1 <= day <= 31:
        return None
    found: Described = {"kind": "day", "day": day}
    month = match["month"] or ""
    return found | ({"month_offset": _zh_months(month)} if month else {})


def _zh_months(word: str) -> int:
    return -word.count("上") if "上" in word else word.count("下")


def _month_day(match: re.Match[str]) -> Described | None:
    groups = match.groupdict()
    named = groups["month"]
    month = _MONTHS[named] if named in _MONTHS else _zh_number(named)
    day = _zh_number(groups["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    found: Described = {"kind": "month_day", "month": month, "day": day}
    return found | ({"year": int(groups["year"])} if groups.get("year") else {})


def _numeric(match: re.Match[str]) -> Described | None:
    first, second = int(match["first"]), int(match["second"])
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    year = match["year"]
    found: Described = {"kind": "numeric", "first": first, "second": second}
    return found | ({"year": int(year)} if year else {})


def _end(match: re.Match[str]) -> Described:
    which = match.groupdict().get("which") or match.groupdict().get("other") or ""
    if which in _MONTHS:
        return {"kind": "month_end", "month": _MONTHS[which]}
    if which in {"last", "上个", "上", "pasado"}:
        return {"kind": "month_end", "month_offset": -1}
    if which in {"next", "下个", "下", "proximo"}:
        return {"kind": "month_end", "month_offset": 1}
    return {"kind": "month_end"} | ({"month_offset": 0} if which else {})


def _start(match: re.Match[str]) -> Described:
    which = match.groupdict().get("which") or ""
    offset = {"next": 1, "下个": 1, "下": 1, "proximo": 1, "上个": -1, "上": -1, "last": -1}.get(which)
    return {"kind": "month_start"} | ({"month_offset": offset} if offset is not None else {})


def _vague(kind: str, offset: int | None = None) -> Describe:
    """Words that name a stretch or an event, not a day; resolving them gives no date."""
    found: Described = {"kind": kind} | ({} if offset is None else {"offset": offset})
    return lambda match: dict(found)


_LATIN_DAYS = [word for word in _WEEKDAYS if word.isascii() and word.isalpha()]
_SPANISH_DAYS = "lunes martes miercoles jueves viernes sabado domingo"
_ENGLISH_DAYS = " ".join(word for word in _LATIN_DAYS if word not in _SPANISH_DAYS.split())
_MONTH_WORDS = " ".join(_MONTHS)
_UNIT_WORDS = "day days week weeks wk wks month months dia dias semana semanas mes meses"


def _last_words(phrases: dict[str, int]) -> str:
    """The last word of each phrase, which is the one that few other texts have."""
    return " ".join(phrase.split()[-1] for phrase in phrases)


# Each pattern with the words of which a text must have one to be worth searching; # is a digit.
_TABLE: tuple[tuple[str, str, Describe], ...] = (
    ("- / . 年", r"(?<!\d)(?P<year>20\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?!\d)[日号]?", _month_day),
    (_MONTH_WORDS, rf"\b(?P<month>{_MONTH})\.?,? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?(?:dollars|bucks|k\b)){_YEAR}", _month_day),
    (_MONTH_WORDS, rf"\b(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})\b(?! i\b){_YEAR}", _month_day),
    (_MONTH_WORDS, rf"\b(?:el )?(?:dia )?(?P<day>\d{{1,2}}) (?:de |del mes de )?(?P<month>{_MES})\b{_YEAR}", _month_day),
    ("月", rf"(?:(?P<year>20\d\d)年)?(?<!\d)(?P<month>{_ZH_NUMBER})月(?:份)?(?P<day>{_ZH_NUMBER})[日号]?(?![天个])", _month_day),
    ("/", r"(?<![\d/$.,-])(?P<first>\d{1,2})[/](?P<second>\d{1,2})(?:/(?P<year>20\d\d|\d\d))?(?![\d/])", _numeric),
    ("- .", r"(?<![\d/$.,-])(?P<first>\d{1,2})[-.](?P<second>\d{1,2})[-.](?P<year>20\d\d|\d\d)(?![\d/.-])", _numeric),
    (_last_words(_ENGLISH_OFFSETS), rf"\b(?P<day>{_either(_ENGLISH_OFFSETS)})(?:'s)?\b", _fixed(_ENGLISH_OFFSETS)),
    (_last_words(_SPANISH_OFFSETS), rf"\b(?P<day>{_either(_SPANISH_OFFSETS)})\b(?<!la manana)(?<!a manana)", _fixed(_SPANISH_OFFSETS)),
    ("天 日 早 晚 晨 刚", rf"(?P<day>{_either(_CHINESE_OFFSETS)})", _fixed(_CHINESE_OFFSETS)),
    (_UNIT_WORDS, rf"\b(?:in |within )(?:the next )?(?P<n>{_COUNT}) (?:more |business |working )?(?P<unit>days?|weeks?|wks?|months?)\b", _span(1)),
    (_UNIT_WORDS, rf"\b(?P<n>{_COUNT}) (?P<unit>days?|weeks?|wks?|months?) (?:from (?:now|today)|later)\b", _span(1)),
    (_UNIT_WORDS, rf"\b(?P<n>{_COUNT}) (?P<unit>days?|weeks?|wks?|months?) (?:ago|back|before)\b", _span(-1)),
    (_UNIT_WORDS, rf"\b(?:en|dentro de) (?P<n>{_COUNT}) (?P<unit>dias?|semanas?|mes(?:es)?)\b", _span(1)),
    (_UNIT_WORDS, rf"\bhace (?:como )?(?P<n>{_COUNT}) (?P<unit>dias?|semanas?|mes(?:es)?)\b", _span(-1)),
    ("后 前 过", rf"(?P<n>{_ZH_COUNT})(?P<unit>天|日|个?星期|个?礼拜|周|个月)(?:之|以)?后", _span(1)),
    ("后 前 过", rf"(?:过)(?P<n>{_ZH_COUNT})(?P<unit>天|日|个?星期|个?礼拜|周|个月)", _span(1)),
    ("后 前 过", rf"(?P<n>{_ZH_COUNT})(?P<unit>天|日|个?星期|个?礼拜|周|个月)(?:之|以)?前", _span(-1)),
    (_ENGLISH_DAYS, rf"\b(?:last|past|this past|previous) (?P<day>{_DAY_NAME})\b", _weekday("last")),
    (_ENGLISH_DAYS, rf"\b(?:next|nxt) (?P<day>{_DAY_NAME})\b", _weekday("next")),
    (_ENGLISH_DAYS, rf"\b(?P<day>{_DAY_NAME}) (?:after next|next week)\b", _weekday("next")),
    (_ENGLISH_DAYS, rf"\b(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday) last week\b", _weekday("last")),
    (_SPANISH_DAYS, rf"\b(?:el )?(?P<day>{_DIA}) (?:pasado|anterior)\b|\b(?:el )?pasado (?P<other>{_DIA})\b", _weekday("last")),
    (_SPANISH_DAYS, rf"\b(?:el )?(?:proximo|siguiente) (?P<day>{_DIA})\b", _weekday("next")),
    (_SPANISH_DAYS, rf"\b(?:el )?(?P<day>{_DIA}) (?:que viene|proximo|que entra|siguiente)\b", _weekday("next")),
    (_ENGLISH_DAYS, rf"\b(?:this |on |by |come |until |till )?(?P<day>{_DAY_NAME})\b(?!'?s? (?:up|down|loan|ok|here|there|with|in))", _weekday()),
    (_SPANISH_DAYS, rf"\b(?:el |este |para el |hasta el )?(?P<day>{_DIA})\b", _weekday()),
    ("周 期 拜", r"(?P<which>[上下]+个?|这个?|本)?(?:周|星期|礼拜|拜)(?P<day>[一二三四五六日天])", _zh_weekday),
    ("号 日", rf"(?P<month>[上下]+个?月|这个?月|本月)?(?P<day>{_ZH_NUMBER})[号日](?![码线楼店人])", _zh_day),
    ("the", r"\b(?:on |by |until )?the (?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?! (?:dollars|bucks|payment|of))", _day),
    ("#", r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:payment|time|installment|of|street|st|ave|floor|text|call))", _day),
    ("dia el", r"\b(?:el )?dia (?P<day>\d{1,2})\b|\b(?:para |hasta |antes d)?el (?P<other>\d{1,2})\b(?! (?:por|pesos|dolares))", _day),
    ("end eo eom month fin fines final finales 底 末", rf"\b(?:the )?(?:end of|eo) (?:the |this )?(?:(?P<which>next|last|{_MONTH}) ?)?(?:month)?\b(?<=month)|\bend of (?P<other>{_MONTH})\b|\beom\b|\bmonth end\b", _end),
    ("end eo eom month fin fines final finales 底 末", r"\b(?:a |el |para )?(?:fin|fines|final|finales) (?:de |del )(?:este )?(?:(?P<which>proximo) )?mes\b", _end),
    ("end eo eom month fin fines final finales 底 末", r"(?P<which>上个|下个|这个|本|上|下)?月(?:底|末)", _end),
    ("start beginning first principio principios inicio inicios comienzo comienzos primero 初 头", r"\b(?:the )?(?:start|beginning|first) of (?:the |this )?(?:(?P<which>next|last) )?month\b|\bon the first\b", _start),
    ("start beginning first principio principios inicio inicios comienzo comienzos primero 初 头", r"\b(?:a |el )?(?:principios?|inicios?|comienzos?|primero) (?:de |del )(?:(?P<which>proximo) )?mes\b", _start),
    ("start beginning first principio principios inicio inicios comienzo comienzos primero 初 头", r"(?P<which>上个|下个|这个|本|上|下)?月(?:初|头)", _start),
    ("week semana weekend 周 期 拜", r"\b(?:next week|la proxima semana|la semana que viene|la otra semana)\b|下(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末])", _vague("week", 1)),
    ("week semana weekend 周 期 拜", r"\b(?:last week|la semana pasada)\b|上(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末])", _vague("week", -1)),
    ("week semana weekend 周 期 拜", r"\b(?:this week|esta semana)\b|(?:这|本)(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末])", _vague("week", 0)),
    ("week semana weekend 周 期 拜", r"\b(?:(?:this|the|on the|next) )?weekend\b|\b(?:el |este )?fin de semana\b|周末", _vague("weekend", 0)),
    ("month mes 月", r"\b(?:next month|el (?:proximo mes|mes que viene|otro mes))\b|下个?月(?![底末初头\d一二三])", _vague("month", 1)),
    ("month mes 月", r"\b(?:last month|el mes pasado)\b|上个?月(?![底末初头\d一二三])", _vague("month", -1)),
    ("payday pay paid paguen pago quincena 发 粮 资", r"\b(?:pay ?day|when i get paid|cuando me paguen|el dia de pago|quincena)\b|发(?:工资|薪|粮)|出粮|工资到", _vague("payday")),
)  # fmt: skip
PATTERNS = tuple(
    (frozenset(needed.split()), re.compile(pattern), describe)
    for needed, pattern, describe in _TABLE
)
_SIGHTED = re.compile(r"[a-z\d]*[a-z]|[\u4e00-\u9fff]")
_DIGIT = re.compile(r"\d")
_SIGNS = re.compile("[-/.]")


def patterns_for(plain: str) -> Iterator[tuple[re.Pattern[str], Describe]]:
    """The patterns worth searching in a text, in the order in which they claim words."""
    seen = set(_SIGHTED.findall(plain))
    if _DIGIT.search(plain):
        seen.update(("#", *_SIGNS.findall(plain)))
    for needed, pattern, describe in PATTERNS:
        if not needed.isdisjoint(seen):
            yield pattern, describe
