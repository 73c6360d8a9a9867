"""Telephone numbers, e-mail addresses, and the two facts of an identity answer."""

from __future__ import annotations

import re

from intents.entities.spans import Taken
from intents.entities.spoken_digits import in_digits
from intents.normalise import aligned
from intents.reading import Entity

EARLIEST_BIRTH, LATEST_BIRTH = 1900, 2029
FIRST_SHORT, LAST_SHORT = 30, 10

_EMAIL = re.compile(r"[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}", re.ASCII)
_PHONE = re.compile(r"(?<![a-z\d.,$-])\+?\(?\d(?:[\s().-]{0,2}\d){6,14}(?![a-z\d-])", re.ASCII)
_TEN_DIGITS = re.compile(r"(?:\d\D{0,3}){10}", re.ASCII)
_FOUR_DIGITS = re.compile(r"\d{4}", re.ASCII)
_ISO_DATE = re.compile(r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}", re.ASCII)
_POSTAL_MARK = re.compile(
    r"(?:\bzip(?: ?code)?|\bpostal(?: code)?|\bpost ?code|\bcodigo postal|"
    r"\bc\.?p\.?\b|邮编|邮政编码|邮递区号|区号)"
    r"\s?(?:is|es|:|是|为|=)?\s?(?P<code>\d{5,6})(?!\d)",
    re.ASCII,
)
_BIRTH_MARK = re.compile(
    r"(?:\bborn(?: in)?|\bbirth ?year|\byear of birth|\bdob|\bbirthday|"
    r"\bbday|\bnaci(?: en)?|\bnacid[oa](?: en)?|"
    r"生于|出生年份?|出生于?|生日)\s?(?:is|es|:|是|为|=|en|"
    r"in)?\s?(?P<year>(?:19|20)\d\d)(?!\d)|(?<!\d)(?P<zh>(?:19|"
    r"20)\d\d)年?(?:出生|生人?|年生)",
    re.ASCII,
)
_RUN = re.compile(r"\d+", re.ASCII)
_LETTERED = re.compile(
    r"(?<![a-z0-9])([a-z]\d[a-z] ?\d[a-z]\d|"
    r"[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})(?![a-z0-9])",
    re.ASCII,
)
_SHORT_YEAR = re.compile(
    r"(?:(?:\bborn|\bbirth ?(?:year|day|date)?|\bdob|\bb-?day|\bnaci\w*|\bano|生于|出生|生日)"
    r"\D{0,12}?|(?<!\d)')(?P<marked>\d\d)(?!\d|[/.,-]? ?\d)|"
    r"(?<!\d)(?P<zh>\d\d) ?年(?!后)|"
    r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\3(?P<dated>\d\d)(?![\d/.-])",
    re.ASCII,
)
"""A birth year in two digits, known for one by its mark or by the day before it."""
_DAY_OF_BIRTH = re.compile(
    r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?=(?:\d\d)?\d\d(?![\d/.-]))", re.ASCII
)
_TWO_DIGITS = re.compile(r"(?<!\d)\d\d(?!\d)", re.ASCII)
_CHINESE_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


def find_contacts(text: str, taken: Taken | None = None) -> list[Entity]:
    """E-mail addresses, phone numbers, marked postal codes and marked birth years."""
    plain = aligned(text)
    taken = taken if taken is not None else Taken()
    found = [
        Entity("email", text[match.start() : match.end()], *match.span(), match.group())
        for match in (_EMAIL.finditer(plain) if "@" in plain else ())
        if taken.claim(*match.span())
    ]
    for match in _PHONE.finditer(plain) if _TEN_DIGITS.search(plain) else ():
        number = _telephone(match.group())
        if number and taken.claim(*match.span()):
            found.append(Entity("phone", text[match.start() : match.end()], *match.span(), number))
    return sorted(found + _marked(text, plain, taken), key=lambda entity: entity.start)


def _marked(text: str, plain: str, taken: Taken) -> list[Entity]:
    found: list[Entity] = []
    if not _FOUR_DIGITS.search(plain):
        return found
    for match in _POSTAL_MARK.finditer(plain):
        if taken.claim(*match.span("code")):
            span = match.span("code")
            found.append(Entity("postal_code", text[span[0] : span[1]], *span, match["code"]))
    for match in _BIRTH_MARK.finditer(plain):
        span = match.span("year") if match["year"] else match.span("zh")
        if taken.claim(*span):
            found.append(Entity("year", text[span[0] : span[1]], *span, plain[span[0] : span[1]]))
    return found


def _telephone(written: str) -> str | None:
    """The digits, with + when the text had one or ten digits make a North American number."""
    number = re.sub(r"\D", "", written)
    if _ISO_DATE.match(written.strip()) or not 10 <= len(number) <= 15:
        return None
    if written.lstrip().startswith("+"):
        return f"+{number}"
    if len(number) == 10 and number[0] in "23456789":
        return f"+1{number}"
    if len(number) == 11 and number[0] == "1":
        return (
            f"+{number}"
            if number[1] in "23456789" and "-" in written + "-" and _american(written)
            else number
        )
    return number


def _american(written: str) -> bool:
    """Whether eleven digits from 1 are grouped as in North America; a Chinese mobile is not."""
    return bool(re.search(r"[().-]|\s", written))


def identity_parts(text: str, *, asked: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Candidates for (postal codes, birth years) in an identity answer, in the order written.

    Any order, separators and width of digits: "20011 1988", "1988, 20011", "邮编20011 生于1988年",
    "200111988". A ZIP+4 gives its first five digits. Both tuples may be empty. A year of two digits
    is one where something shows it, or beside a code where the two were ``asked`` for or are all.
    """
    plain = aligned(text).translate(_CHINESE_DIGITS)
    plain = in_digits(plain) if asked else plain
    codes = [match.replace(" ", "").upper() for match in _LETTERED.findall(plain)]
    years: list[str] = []
    runs = [match.group() for match in _RUN.finditer(re.sub(r"(\d{5})-\d{4}(?!\d)", r"\1", plain))]
    for run in runs:
        for part in _split(run):
            if len(part) == 4 and EARLIEST_BIRTH <= int(part) <= LATEST_BIRTH:
                years.append(part)
            elif len(part) in {5, 6}:
                codes.append(part)
    if not years:
        bare = bool(codes) and (asked or not any(sign.isalpha() for sign in plain))
        years = _short_years(plain, bare=bare)
    return tuple(dict.fromkeys(codes)), tuple(dict.fromkeys(years))


def _short_years(plain: str, *, bare: bool) -> list[str]:
    """Birth years written in two digits; the last two digits of a text, where ``bare`` ones do."""
    found = [match.group(match.lastgroup or 0) for match in _SHORT_YEAR.finditer(plain)]
    if not found and bare:
        found = [match.group() for match in _TWO_DIGITS.finditer(plain)][-1:]
    return [year for short in found if (year := _of_a_birth(int(short)))]


def _of_a_birth(short: int) -> str | None:
    """85 is 1985 and 03 is 2003; what lies between is rather a day or this year."""
    if short >= FIRST_SHORT:
        return str(1900 + short)
    return str(2000 + short) if short <= LAST_SHORT else None


def birth_day_removed(text: str) -> str:
    """The text without day and month of a date of birth, of which only the year is a proof."""
    return _DAY_OF_BIRTH.sub("", text)


def _split(run: str) -> tuple[str, ...]:
    """A run of digits, taken apart when a code and a year were written without a blank."""
    if len(run) in {9, 10}:
        for code, year in ((run[:-4], run[-4:]), (run[4:], run[:4])):
            if EARLIEST_BIRTH <= int(year) <= LATEST_BIRTH:
                return code, year
    if len(run) == 8 and run[:2] in {"19", "20"}:
        return (run[:4],)
    return (run,)
