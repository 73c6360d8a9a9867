"""Amounts of money, in digits, words and Chinese numerals, with or without a currency.

A marked amount ($190, 250块, 200 pesos) is always one. A bare number is one only beside a word of
paying, and never when a unit follows (3 days), so "paid 300 today ref 48213" gives 300.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from intents.entities import numbers
from intents.entities.cents import spoken_cents
from intents.entities.spans import Taken
from intents.normalise import aligned
from intents.reading import Entity

LARGEST = Decimal(100_000_000)
SHORT = 12
"""A text no longer than this may be nothing but an amount: "2k", "两百五"."""

# Signs and words that name one currency only; "$", dollars, 块 and pesos do not.
_CURRENCIES = {
    "us$": "USD", "usd": "USD", "u.s.": "USD", "hk$": "HKD", "hkd": "HKD", "nt$": "TWD",
    "ntd": "TWD", "s$": "SGD", "sgd": "SGD", "mx$": "MXN", "mxn": "MXN", "rmb": "CNY", "cny": "CNY",
    "€": "EUR", "eur": "EUR", "euros": "EUR", "euro": "EUR", "£": "GBP", "gbp": "GBP",
    "quid": "GBP", "¥": None, "人民币": "CNY", "美元": "USD", "美金": "USD", "港币": "HKD",
    "港纸": "HKD", "台币": "TWD", "新币": "SGD", "欧元": "EUR", "英镑": "GBP",
}  # fmt: skip
_BEFORE = r"(?:us\$|hk\$|nt\$|s\$|mx\$|usd|hkd|ntd|sgd|mxn|rmb|cny|eur|gbp|[$£€¥])"
_AFTER = (
    r"(?:us dollars?|dollars?|dollers?|dllrs?|dlls?|dols?|bucks?|usd|"
    r"cents|pesos?|varos|dolares|dolar|"
    r"euros?|eur|lana|pounds?|quid|rmb|cny|hkd|sgd|ntd|mxn|gbp|us\$|[$£€¥]|"
    r"人民币|美元|美金|港币|港纸|台币|新币|欧元|英镑|块钱|块|元|圆|蚊|刀|文)"
)
_DIGITS = (
    r"\d{1,3}(?: \d{3})+,\d{2}(?=\s?(?:€|eur))|\d{1,3} mil \d{3}(?!\d)|"
    r"\d{1,3}(?:[,.']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
)
_SCALE = r"(?:k|grand|thousand|hundred|mil|m(?![a-z]))"
_CHINESE = (
    # Not from inside a row of digits: its beginning has been tried.
    f"(?:[{numbers.CHINESE_DIGITS}{numbers.CHINESE_UNITS}]+|"
    r"(?<!\d)(?<!\d,)\d[\d,]*(?:\.\d+)?[百千万w]\d?)半?"
)
_MARKED = re.compile(
    rf"(?P<before>{_BEFORE})\s?(?P<a>{_DIGITS})\s?(?P<ka>{_SCALE}\b|"
    rf"[百千万w](?![a-z]))?(?:\s?(?P<aa>{_AFTER})(?![a-z]))?|"
    rf"(?<![\da-z.,-])(?P<b>{_DIGITS})\s?(?P<kb>{_SCALE}\b|"
    rf"[百千万w](?![a-z]))?\s?(?P<after>{_AFTER})(?![a-z])",
    re.ASCII,
)
# The number without a mark beside one that has it: $200-300, 200 o 300 pesos.
_BESIDE = re.compile(
    rf"{_BEFORE}\s?(?:{_DIGITS})(?:\s?[-~]\s?| or | o )(?P<a>{_DIGITS})(?![\d/%-])|"
    rf"(?<![\da-z.,$/-])(?P<b>{_DIGITS})(?:\s?[-~]\s?| or | to | o | a )"
    rf"(?=(?:{_DIGITS})\s?{_AFTER}(?![a-z]))",
    re.ASCII,
)
_CHINESE_MARKED = re.compile(
    rf"(?P<n>{_CHINESE})(?P<after>{_AFTER})(?P<cents>[一二两三四五六七八九\d半](?![\d天个月年次号]))?"
    r"(?:(?<=[一二两三四五六七八九\d])[毛角](?P<fen>[一二两三四五六七八九\d])?分?)?",
    re.ASCII,
)
_TENTHS = re.compile(
    r"(?<![\d.,])(?P<n>\d{1,6})(?P<after>块|蚊|元)(?P<tenths>\d)(?:[毛角](?P<fen>\d)?)?"
    r"(?![\d天个月年次号点周期小分岁条通遍笔人位日时折倍块元:/.,-])",
    re.ASCII,
)
_CHINESE_BARE = re.compile(
    f"(?:[{numbers.CHINESE_DIGITS}]{{1,2}}[百千万佰仟][{numbers.CHINESE_DIGITS}{numbers.CHINESE_UNITS}]*|"
    r"(?<!\d)(?<!\d,)\d[\d,]*(?:\.\d+)?[百千万w]\d?)半?(?![天个月年次号点周星礼期人块元])",
    re.ASCII,
)
_WORD = "|".join(sorted((*numbers.VALUES, *numbers.MULTIPLIERS), key=len, reverse=True))
_WORDS = re.compile(
    rf"(?<!\w)(?<!\d )(?P<n>(?:{_WORD})(?:(?:[\s-]+(?:and\s+|y\s+)?)(?:{_WORD}))*)(?!\w)", re.ASCII
)
_FILLER = (
    r"(?:the|like|about|around|maybe|probably|just|only|say|ok|okay|no|sorry|please|um+|uh+|hmm+|"
    r"i mean|i meant|make (?:it|that)|its?|it's|then|and|to|los|las|unos|unas|como|nomas|nada mas|"
    r"solo|pues|bueno|perdon|mas o menos|por favor|y|quiza|serian|son)"
)
_NOTHING_ELSE = (
    re.compile(rf"\W*(?:{_FILLER}\W+)*", re.ASCII),
    re.compile(rf"(?:\W+{_FILLER})*\W*", re.ASCII),
)
_NO_SUM = frozenset({"million", "a million", "grand", "a grand", "k", "half", "zero", "cero"})
_WORDS_AFTER = re.compile(rf"\s?(?:{_AFTER})(?![a-z])", re.ASCII)
_BARE = re.compile(
    rf"(?<![\da-z#$.,/:+-])(?P<n>{_DIGITS})\s?(?P<k>{_SCALE}(?!\w)|"
    r"[百千万w](?![a-z]))?(?![\da-z/:#%-]|[.,]\d)",
    re.ASCII,
)
_PAYING = re.compile(
    r"\b(?:pay|paid|payed|paying|pd|payment|payments|sent|send|sending|"
    r"transfer\w*|wire\w*|zelle\w*|deposit\w*|put|give|gave|"
    r"owe|owed|charge\w*|debit\w*|took|take|taken|balance|amount|"
    r"installment|instalment|settle\w*|offer|total|fee|fees|"
    r"only|afford|borrow|loan|need|pagu\w*|pag\w*|envi\w*|transfer\w*|"
    r"deposit\w*|abon\w*|mand\w*|debo|cobr\w*|"
    r"prestamo|prest\w*|puse|di|monto|saldo|cuota|have|got|do)\b|"
    r"[还付转打交汇缴扣欠借贷存给收罚]|已转|金额|多收|利息",
    re.ASCII,
)
_UNIT = re.compile(
    r"\s*(?:%|percent|por ciento|days?|dias?|weeks?|wks?|semanas?|months?|"
    r"mos?\b|mths?|meses|mes\b|years?|yrs?|anos?|hours?|hrs?|horas?|"
    r"minutes?|mins?|minutos?|times?|veces|x\b|payments?|pagos|"
    r"installments?|instalments?|cuotas?|kids?|hijos?|people|"
    r"am\b|pm\b|a\.m|p\.m|st\b|nd\b|rd\b|th\b|o'?clock|texts?|calls?|"
    r"messages?|mensajes|llamadas|more days|business|"
    r"loans?|accounts?|jobs?|miles|digits?|"
    r"[天个月年次号点周期小分岁条通遍笔人位日时折倍])",
    re.ASCII,
)
_CODE_BEFORE = re.compile(
    r"(?:\b(?:ref|reference|loan|acct|account|contract|code|pin|zip|"
    r"postal|case|order|check|cheque|no|number|num|numero|id|ext|"
    r"apt|unit|suite|ending(?: in)?|ends in|option|codigo|postal|folio|"
    r"contrato|chapter|ch|section|usc|extension|highway|route|"
    r"born(?: in)?|year|in|"
    r"since|age|im|i'm)\b\.?\s*(?:no\.?|number|#)?\s*[:#]?\s*|尾号|编号|"
    r"合同|验证码|邮编|订单|#)$",
    re.ASCII,
)


MOST_TRIED = 64
"""No message of a person has so many numbers; what follows is not worth the time."""
_CENTS_APART = re.compile(r"\b(?:con|punto|point|coma|cents?|centavos?)\b", re.ASCII)
_DIGIT = re.compile(r"\d", re.ASCII)
_HAN_NUMERAL = re.compile(f"[{numbers.CHINESE_DIGITS}{numbers.CHINESE_UNITS}]", re.ASCII)
_LATIN_WORD = re.compile("[a-z]+", re.ASCII)
_LETTERS_ONLY = frozenset(numbers.VALUES) - {"a", "un", "una"} | frozenset(numbers.MULTIPLIERS)


def find_amounts(text: str, taken: Taken | None = None) -> list[Entity]:
    """Every amount of the text, in order. `taken` holds spans that are something else."""
    plain = aligned(text)
    taken = taken if taken is not None else Taken()
    found: list[Entity] = []
    for start, end, value, currency in islice(_candidates(plain, taken), MOST_TRIED):
        if value is None or not 0 < value < LARGEST or not taken.claim(start, end):
            continue
        found.append(_entity(text, start, end, value, currency))
    return sorted(found, key=lambda entity: entity.start)


Candidate = tuple[int, int, Decimal | None, str | None]


def _candidates(plain: str, taken: Taken) -> Iterator[Candidate]:
    in_digits, in_chinese = bool(_DIGIT.search(plain)), bool(_HAN_NUMERAL.search(plain))
    if _CENTS_APART.search(plain):
        for start, end, value in spoken_cents(plain):
            yield start, end, value, None
    if in_chinese or (in_digits and not plain.isascii()):
        yield from _chinese_marked(plain)
    if in_digits:
        if not plain.isascii():
            yield from _with_tenths(plain)
        yield from _marked(plain)
        yield from _beside(plain)
    in_words = not _LETTERS_ONLY.isdisjoint(_LATIN_WORD.findall(plain))
    if in_words:
        yield from _in_words(plain)
    if not (in_digits or in_chinese) or not (len(plain) <= SHORT or _PAYING.search(plain)):
        return
    yield from _chinese_bare(plain)
    if in_digits:
        yield from _bare(plain, taken)


def _marked(plain: str) -> Iterator[Candidate]:
    for match in _MARKED.finditer(plain):
        number = match["a"] or match["b"]
        sign = match["before"] or match["after"]
        if match["after"] == "cents":
            continue
        value = _scaled(number, match["ka"] or match["kb"])
        yield match.start(), match.end(), value, _CURRENCIES.get(sign) or _currency(match["aa"])


def _beside(plain: str) -> Iterator[Candidate]:
    for match in _BESIDE.finditer(plain):
        start, end = match.span("a" if match["a"] else "b")
        if match["b"] or not _UNIT.match(plain, end):
            yield start, end, numbers.digits(plain[start:end]), None


def _currency(sign: str | None) -> str | None:
    return _CURRENCIES.get(sign) if sign else None


def _chinese_marked(plain: str) -> Iterator[Candidate]:
    for match in _CHINESE_MARKED.finditer(plain):
        value = numbers.chinese(match["n"])
        if value is not None and match["cents"]:
            tenth = match["cents"]
            value += (
                Decimal("0.5") if tenth == "半" else (numbers.chinese(tenth) or Decimal(0)) / 10
            )
        if value is not None and match["fen"]:
            value += (numbers.chinese(match["fen"]) or Decimal(0)) / 100
        yield match.start(), match.end(), value, _CURRENCIES.get(match["after"])


def _with_tenths(plain: str) -> Iterator[Candidate]:
    """341块2 is 341.20, as it is spoken."""
    for match in _TENTHS.finditer(plain):
        value = Decimal(f"{match['n']}.{match['tenths']}{match['fen'] or ''}")
        yield match.start(), match.end(), value, _CURRENCIES.get(match["after"])


def _chinese_bare(plain: str) -> Iterator[Candidate]:
    for match in _CHINESE_BARE.finditer(plain):
        yield match.start(), match.end(), numbers.chinese(match.group()), None


def _in_words(plain: str) -> Iterator[Candidate]:
    """Number words with a currency; from twenty up also beside a word of paying, or alone."""
    for match in _WORDS.finditer(plain):
        value = numbers.words(match["n"])
        after = _WORDS_AFTER.match(plain, match.end())
        worth = value is not None and value >= 20
        large = worth and (_PAYING.search(plain) or _is_all(plain, match))
        unit = _UNIT.match(plain, match.end())
        if after and value:
            yield match.start(), after.end(), value, _CURRENCIES.get(after.group().strip())
        elif large and not unit and match["n"] != "million":
            yield match.start(), match.end(), value, None


def _is_all(plain: str, match: re.Match[str]) -> bool:
    """Whether a text is a number in words and nothing else: an answer to "how much"."""
    before, after = plain[: match.start()], plain[match.end() :]
    around = _NOTHING_ELSE[0].fullmatch(before) and _NOTHING_ELSE[1].fullmatch(after)
    return bool(around) and match["n"] not in _NO_SUM


def _bare(plain: str, taken: Taken) -> Iterator[Candidate]:
    for match in _BARE.finditer(plain):
        start, end = match.start(), match.end()
        if _UNIT.match(plain, end) or _CODE_BEFORE.search(plain[max(0, start - 24) : start]):
            continue
        if taken.touches(start, end) or (len(match["n"]) > 7 and match["n"].isdigit()):
            continue
        yield start, end, _scaled(match["n"], match["k"]), None


def _scaled(number: str, scale: str | None) -> Decimal | None:
    value = numbers.digits(number)
    if value is None or not scale:
        return value
    if scale in "百千万w":
        return numbers.chinese(number.replace(",", ".") + scale)
    if scale == "m":
        return value * 1_000_000
    if re.fullmatch(r"\d+[.,]\d{3}", number):
        return value
    return value * numbers.MULTIPLIERS[scale]


def _entity(text: str, start: int, end: int, value: Decimal, currency: str | None) -> Entity:
    end = start + len(text[start:end].rstrip())
    shown = f"{value.normalize():f}"
    return Entity("amount", text[start:end], start, end, {"number": shown, "currency": currency})


def number_of(entity: Entity) -> Decimal:
    """The amount as a decimal number, in whole units of its currency."""
    value = entity.value
    if entity.kind != "amount" or isinstance(value, (str, int)) or value is None:
        raise ValueError("Only an amount has a number; look at the entity's kind first.")
    return Decimal(str(value["number"]))
