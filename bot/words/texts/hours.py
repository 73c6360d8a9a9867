"""The hours at which a borrower wants texts from us, or wants none: "after 6", "not before 10am".

A wish for "not after 8" read as "after 8" would text people at just the hours that they forbid,
so each hour is read together with the no that stands before or behind it.
"""

import re
from dataclasses import dataclass
from typing import Final

from intents.normalise import fold

_HALF: Final = (
    r"(?P<{0}half>[ap]\.? ?m\b\.?|(?:in the |at |de la |por la |del )?"
    r"(?:morning|afternoon|evening|night|manana|tarde|noche)\b)?"
)
_CLOCK: Final = (
    r"(?:(?:las?|the) )?(?:(?P<{0}word>noon|midday|mediodia)|"
    r"(?P<{0}hour>\d{{1,2}})(?:[:.](?P<{0}minute>\d{{2}}))?(?: ?h(?:rs?|oras?)?\b)?\s*"
    + _HALF
    + ")"
)
_SIGNS: Final = "一二两三四五六七八九十"
_CHINESE_CLOCK: Final = (
    r"(?P<{0}half>早上|上午|早晨|朝早|中午|下午|下昼|晚上|夜晚|傍晚|夜里)?"
    rf"(?P<{{0}}hour>\d{{{{1,2}}}}|[{_SIGNS}]{{{{1,3}}}})[点時时](?P<{{0}}minute>半)?(?:钟)?"
)
_RANGE: Final = re.compile(
    r"(?P<from>\b(?:between|from|entre|de|desde)\s+)?"
    + _CLOCK.format("a")
    + r"\s*(?:-|to|and|til+|until|a|y|hasta)\s*"
    + _CLOCK.format("b")
)
_CHINESE_RANGE: Final = re.compile(
    _CHINESE_CLOCK.format("a") + r"(?P<from>\s*(?:到|至|-|~|和)\s*)" + _CHINESE_CLOCK.format("b")
)
_SIDE: Final = re.compile(
    r"\b(?P<side>(?:until|till?) after|hasta despues de|after|from|past|since|later than|before|"
    r"earlier than|until|till?|by|despues de|a partir de|desde|pasad[ao]s|antes de|hasta)\s+"
    + _CLOCK.format("")
)
_CHINESE_SIDE: Final = re.compile(
    _CHINESE_CLOCK.format("") + r"(?P<side>之?后|以后|之?前|以前|开始|起)"
)
_AFTER: Final = frozenset(
    {"after", "from", "past", "since", "later than", "despues de", "a partir de", "desde",
     "pasadas", "pasados", "后", "之后", "以后", "开始", "起"}
)  # fmt: skip
_UNTIL: Final = frozenset(
    {"until", "till", "til", "hasta", "by", "until after", "till after", "til after",
     "hasta despues de"}
)  # fmt: skip
_NO: Final = re.compile(
    r"\b(?:no|not|don.?t|can.?t|cannot|never|stop|quit|without|nothing|nunca|dej\w+ de|sin)\b|别|"
    r"不(?!好意思|"
    r"过|如|错)|勿|停|"
    r"唔(?:好|准|要|想|使)|咪(?!住)"
)
_BUT: Final = re.compile(
    r"[,;.!?，。；！？]|\b(?:only|just|but|ok|fine|please|solo|pero|mejor|unicamente)\b|只|但|(?<![别不要准好勿])再"
)
_ASLEEP: Final = (
    r"(?:我们?|正?在|要|都|就|请|麻烦|唔该|都?已经|的话|紧|睡觉?|瞓觉?|休息|上班|上?夜班|返工|返夜[班更]|"
    r"开工|做嘢|[下放收][班工]|之?后|以后|的|嘅|时候|时间|期间|嗰阵时?|[,，\s])*"
)
_ASLEEP_LATIN: Final = (
    r"(?:[,\s]|\b(?:i.?m|i|am|we|are|is|asleep|sleep\w*|work\w*|at|busy|so|please|pls|estoy|"
    r"duermo|durmiendo|trabajo|trabajando|por|favor)\b)*"
)
_NO_BEHIND: Final = re.compile(
    rf"{_ASLEEP}(?:(?:千祈|千万|先)?(?:别|不|勿|唔好|唔准|唔要|咪)(?!.{{0,6}}(?:太多|咁多|这么|那么))"
    r"(?!.{0,3}[点忙错])|no\b|ya no\b|nunca\b)|"
    r"我?(?:都|还|仲)?(?:在|要|喺|得)?(?:开会|上课|没空|冇空|唔得闲|不方便|唔方便|很?忙)|"
    rf"{_ASLEEP_LATIN}(?:(?:do ?n.?t|do not) (?:text|send|msg|messag|bother|contact)|"
    r"(?:ya )?no (?:me |nos )?(?:manden?|escriban?|envien?|molesten?))"
    r"(?!.{0,24}\b(?:morning|afternoon|evening|night|manana|tarde|noche|before|after|antes|despues))"
)
"""A no behind a part of the day, with no more between than what keeps its writer busy then."""
_HAN: Final = re.compile("[一-鿿]")
_END: Final = re.compile(r"[,;.!?，。；！？]")
_SENDS: Final = re.compile(
    r"\b(?:text|send|msg|messag\w*|contact|write|call)(?:ing)?(?= me| us|\W*$| it| them)|"
    r"\b(?:me |nos )?(?:mand|escrib|envi)(?:e|en|a|an)(?:me|nos)?\b|"
    r"(?:发|传|寄|send|sd|打|联系|联络|通知|提醒|搵|吵|烦)(?!票|工资|现)"
    r"(?:给|俾|我|条|个|短信|短讯|简讯|信息|讯息|消息|电话)*"
)
"""What is done at an hour: one that is forbidden and one that is wanted are two."""
_FORBIDS_AND_WANTS: Final = 2
_WANTED: Final = re.compile(
    r"\b(?:only|just|better|best|prefer\w*|please|solo|mejor|prefier\w+)\b|只|最好|希望|"
    r"先(?:好|得|可以)?(?:send|sd|发|打|搵|得闲)"
)
_EVENING: Final = re.compile(
    r"\bevenings?\b|\bafter (?:work|hours)\b|晚上|下班后|\b(?:por|en) las? (?:tardes?|noches?)\b"
)
_COUNTED: Final = (
    r"\s*(?:texts?|messages?|sms|times|days?|weeks?|months?|payments?|minutes?|mensajes?|veces|dias?|"
    r"semanas?|pagos?|%|percent|dollars|usd|dolares|pesos)\b"
)
_NO_HOUR: Final = re.compile(rf"{_COUNTED}|(?:st|nd|rd|th)\b")
"""What makes of a figure no hour: a count, or the day of a month."""
_SO_MANY: Final = re.compile(rf"\d+\s*(?:-|to|or|and|a|o|y)\s*\d+{_COUNTED}")
"""A count of something between two: "2 to 3 messages"."""
_NOON: Final = 12
_LIKELY_MORNING: Final = 7
"""From this hour on, an hour without a half of the day is one of the morning."""


_OFF: Final = re.compile(
    r"\b(?:(?:get|got|getting|am|i.?m|im) (?:off|out|home|done)|(?:shift|work) (?:ends?|is over|"
    r"over|"
    r"done)|finish\w*|salgo|salimos|termino|acabo)\b[^,.;\d]{0,18}?\s*" + _CLOCK.format("")
)
_CHINESE_OFF: Final = re.compile(
    _CHINESE_CLOCK.format("") + r"(?:才|先|左右|之?后)?(?:下班|放工|收工|到家|返到屋企)"
)
"""When work is over for the day."""
_UP_TO: Final = re.compile(
    r"\b(?:until|till?|at|by|before|after|hasta|a|antes de|despues de)\s+"
    r"(?:(?:like|about|around|almost) )?" + _CLOCK.format("")
)
_CHINESE_HOUR: Final = re.compile(_CHINESE_CLOCK.format(""))


@dataclass(frozen=True)
class Hours:
    """The earliest and the latest time of day as ``18:00``; ``None`` for a side left open."""

    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True)
class _Part:
    """A part of the day: the hours when it is wanted, when forbidden, when just named.

    Whoever names a morning or a night without more complains of it.
    """

    words: re.Pattern[str]
    wanted: Hours
    forbidden: Hours
    named: Hours


_NOT_EARLY: Final = Hours(earliest="10:00")
_NOT_BY_NIGHT: Final = Hours(earliest="08:00")
_NOT_LATE: Final = Hours(latest="19:00")
_PARTS: Final = (
    _Part(
        re.compile(
            r"\b(?:too|so) early|一大早|清晨|太早|"
            r"(?<!trabajo )(?<!duermo )(?<!levanto )(?<!entro )(?<!salgo )\btemprano"
        ),
        *(_NOT_EARLY, _NOT_EARLY, _NOT_EARLY),
    ),
    _Part(re.compile(r"\bmadrugadas?\b|凌晨"), _NOT_BY_NIGHT, _NOT_BY_NIGHT, _NOT_BY_NIGHT),
    _Part(
        re.compile(
            r"\b(?:too|so) late|深夜|半夜|夜里|太晚|[咁这那]么?[晚夜]|tan tarde|muy tarde|tan noche"
        ),
        *(_NOT_LATE, _NOT_LATE, _NOT_LATE),
    ),
    _Part(
        re.compile(
            r"\bmornings?\b|早上|上午|朝头?早|朝朝早?|"
            r"\b(?:por|en) las? mananas?\b|\bde la manana\b"
        ),
        *(Hours(latest="12:00"), Hours(earliest="12:00"), _NOT_EARLY),
    ),
    _Part(
        re.compile(r"\bafternoons?\b|下午|下昼|晏昼"),
        *(Hours("12:00", "18:00"), Hours(latest="12:00"), Hours("12:00", "18:00")),
    ),
    _Part(
        re.compile(r"\bat night|\bnights?\b|\b(?:de|la|las) noches?\b|夜晚|晚黑|夜间|晚间"),
        *(Hours(earliest="18:00"), _NOT_LATE, _NOT_LATE),
    ),
    _Part(_EVENING, *(Hours(earliest="18:00"), Hours(latest="18:00"), Hours(earliest="18:00"))),
    _Part(
        re.compile(r"(?<!日头)(?<!白天)(?<!日间)(?:瞓觉|睡觉)(?!.*夜[班更])"),
        *(_NOT_LATE, _NOT_LATE, _NOT_LATE),
    ),
)


def hours_named(words: str) -> Hours | None:
    """The hours that a text asks for, or ``None`` where it names none, or none that can be."""
    text = _SO_MANY.sub(" ", fold(words))
    found = _range(text) or _sides(text)
    if found is None or (found.earliest and found.latest and found.earliest >= found.latest):
        return None
    return found


def hour_said(words: str) -> tuple[str, bool] | None:
    """The first hour that a text names, of the afternoon where no half of the day is said.

    Whether one was said stands with it.
    """
    text = fold(words)
    match = _UP_TO.search(text) or _CHINESE_HOUR.search(text)
    if match is None or _NO_HOUR.match(text, match.end()):
        return None
    time = _time(match, "", late=True)
    return None if time is None else (time, bool(match["half"]) or time == f"{_NOON}:00")


def off_work_at(words: str) -> str | None:
    """The hour of the afternoon at which somebody says that their work is over."""
    text = fold(words)
    match = _OFF.search(text) or _CHINESE_OFF.search(text)
    time = None if match is None else _time(match, "", late=True)
    return time if time is not None and time >= f"{_NOON}:00" else None


def forbids_evenings(words: str) -> bool:
    """Whether a text wants none in the evening, because of work or of sleep perhaps."""
    text = fold(words)
    match = _EVENING.search(text)
    return match is not None and _forbidden(text, match)


def wants_evenings(words: str) -> bool:
    """Whether a text asks for the evening, rather than for none in it."""
    text = fold(words)
    match = _EVENING.search(text)
    return match is not None and not _forbidden(text, match)


def part_of_day(words: str) -> Hours | None:
    """The hours of a part of the day that a text wants, or wants none in: "not so early".

    A part that is forbidden counts before any that is wanted, and the one next to the no first.
    """
    text = fold(words)
    found = _parts_named(text)
    forbidden = [one for one in found if _forbidden(text, one[1])]
    if forbidden:
        return min(forbidden, key=lambda one: one[1].end())[0].forbidden
    if not found:
        return None
    part = found[0][0]
    return part.wanted if _WANTED.search(text) else part.named


def forbids_some_hours(words: str) -> bool:
    """Whether a text wants none at some time of the day, so that it wants some at others."""
    text = fold(words)
    return any(_forbidden(text, match) for _, match in _parts_named(text))


def _parts_named(text: str) -> list[tuple[_Part, re.Match[str]]]:
    return [(part, match) for part in _PARTS if (match := part.words.search(text))]


def _forbidden(text: str, match: re.Match[str]) -> bool:
    return negated(text, match.start()) or _NO_BEHIND.match(text, match.end()) is not None


def negated(text: str, start: int) -> bool:
    """Whether a no stands before a place of a folded text, with no "only" or "but" between.

    A no has done its work where what it forbids was named before the place, and once more for it.
    """
    clause = _BUT.split(text[:start])[-1]
    found = _NO.search(clause)
    if found is None:
        return False
    behind = _SENDS.search(_END.split(text[start:])[0]) if _HAN.search(clause) else None
    sends = len(_SENDS.findall(clause[found.end() :])) + (behind is not None)
    return sends < _FORBIDS_AND_WANTS


def _range(text: str) -> Hours | None:
    """Hours between two. A range that is forbidden leaves no single span, so it is not read."""
    match = _CHINESE_RANGE.search(text) or _RANGE.search(text)
    if match is None or _NO_HOUR.match(text, match.end()):
        return None
    if _forbidden(text, match):
        return None
    if not (match["from"] or match["ahalf"] or match["bhalf"]):
        return None
    first, last = _time(match, "a"), _time(match, "b", late=True)
    if first and last and first >= last and match["ahalf"] is None:
        # Between 3 and 6 am: the half of the day is said once, for both.
        first = f"{int(first[:2]) % _NOON:02d}{first[2:]}"
    return Hours(first, last) if first and last else None


def _sides(text: str) -> Hours | None:
    sides: dict[str, str] = {}
    for match in (*_SIDE.finditer(text), *_CHINESE_SIDE.finditer(text)):
        if _NO_HOUR.match(text, match.end()):
            continue
        no = _forbidden(text, match)
        after = match["side"] in _AFTER or (match["side"] in _UNTIL and no)
        opens = after if match["side"] in _UNTIL else after != no
        time = _time(match, "", late=not opens and (no or match["side"] in _UNTIL))
        if time:
            sides["earliest" if opens else "latest"] = time
    return Hours(**sides) if sides else None


def _time(match: re.Match[str], part: str, *, late: bool = False) -> str | None:
    """A clock time of a match; without a half of the day, the likelier one.

    ``late`` says that an evening is meant where nothing else is said: "not after 8".
    """
    if match.groupdict().get(f"{part}word"):
        return "12:00"
    said, half = match[f"{part}hour"], (match[f"{part}half"] or "").replace(".", "").strip()
    hour = int(said) if said.isdigit() else _chinese_hour(said)
    if _is_late(half) or (not half and hour < (_NOON if late else _LIKELY_MORNING)):
        hour += _NOON if hour < _NOON else 0
    elif hour == _NOON and half.startswith("a"):
        hour = 0
    minute = {"半": "30", None: "00"}.get(match[f"{part}minute"], match[f"{part}minute"])
    return f"{hour:02d}:{minute}" if hour < 24 and int(minute) < 60 else None


def _is_late(half: str) -> bool:
    late = (
        *("afternoon", "evening", "night", "tarde", "noche"),
        *("下午", "下昼", "晚上", "夜晚", "傍晚", "夜里"),
    )
    return (half.startswith("p") and not half.startswith("por")) or half.endswith(late)


def _chinese_hour(said: str) -> int:
    if said.startswith("十"):
        return 10 + (_digit(said[1]) if len(said) > 1 else 0)
    return _digit(said[0])


def _digit(sign: str) -> int:
    return {"两": 2}.get(sign) or "零一二三四五六七八九十".index(sign)
