"""Holidays that are asked after by name: "are you open on thanksgiving?"."""

from datetime import date, timedelta
from typing import Final

from accounts.hours import next_holiday
from bot.context import TurnContext
from bot.words.patterns import mentions, words_like

_EVES: Final = (
    (words_like(r"\b(?:christmas|xmas) eve\b|平安夜|圣诞(?:前)?夕|\b(?:nochebuena)\b"), (12, 24)),
    (
        words_like(r"\bnew year.?s? eve\b|\bnye\b|除夕夜?|跨年|\b(?:nochevieja|fin de ano)\b"),
        (12, 31),
    ),
)
"""Days of the year that are no public holiday, and asked after all the same."""
_AFTER: Final = words_like(
    r"\bblack friday\b|\bday after thanksgiving\b|黑色星期五|\bviernes negro\b"
)
_NAMES: Final = (
    ("Thanksgiving", words_like(r"\bthanksgiving\b|\bturkey day\b|感恩节|\baccion de gracias\b")),
    ("Christmas", words_like(r"\b(?:christmas|xmas)\b|圣诞|\bnavidad\b")),
    ("New Year's Day", words_like(r"\bnew year.?s?\b|元旦|新年|\bano nuevo\b")),
    ("Martin Luther King", words_like(r"\b(?:mlk|martin luther king)\b|马丁")),
    ("Washington", words_like(r"\bpresident.?s.? day\b|总统日|\bdia de los presidentes\b")),
    ("Memorial Day", words_like(r"\bmemorial day\b|阵亡将士|\bdia de los caidos\b")),
    ("Juneteenth", words_like(r"\bjuneteenth\b|六月节")),
    (
        "Independence Day",
        words_like(
            r"\b(?:4th|fourth) of july\b|\bjuly (?:4th|fourth)\b|\bindependence day\b|独立日|"
            r"\bdia de la independencia\b"
        ),
    ),
    ("Labor Day", words_like(r"\blabou?r day\b|劳动节|\bdia del trabajo\b")),
    (
        "Columbus",
        words_like(r"\b(?:columbus|indigenous peoples.?) day\b|哥伦布|\bdia de la raza\b"),
    ),
    ("Veterans Day", words_like(r"\bveteran.?s.? day\b|退伍军人|\bdia de los veteranos\b")),
    ("Chinese New Year", words_like(r"\b(?:chinese|lunar) new year\b|春节|农历新年|过年")),
)
"""By the names that the calendar has for them."""

_THERE: Final = words_like(
    r"\b(?:open|closed?|closing|work\w*|hours|there|available|holidays?|off|answer\w*)\b|"
    r"上班|开门|开放|有人|营业|放假|休息|开吗|返工|放工|"
    r"\b(?:abr\w+|abiert[oa]s?|cierran|cerrad[oa]s?|trabajan|atienden|horario|hay alguien)\b"
)
_LONGEST_ASKED: Final = 60


def asks_of_holiday(words: str) -> bool:
    """Whether a text asks if anybody is there on a holiday that it names."""
    short = len(words) <= _LONGEST_ASKED
    return short and _names_holiday(words) and mentions(words, _THERE)


def _names_holiday(words: str) -> bool:
    named = any(mentions(words, pattern) for _, pattern in _NAMES)
    return named or mentions(words, _AFTER) or any(mentions(words, eve) for eve, _ in _EVES)


def holiday_named(turn: TurnContext, words: str) -> date | None:
    """The next day of the holiday that a text names, where the lender's calendar has it."""
    for pattern, (month, day) in _EVES:
        if mentions(words, pattern):
            this_year = date(turn.today.year, month, day)
            return this_year if this_year >= turn.today else date(turn.today.year + 1, month, day)
    if mentions(words, _AFTER):
        feast = next_holiday(turn.lender, "Thanksgiving", turn.today)
        return feast + timedelta(days=1) if feast else None
    # What stands last is more exact: the Chinese New Year is a New Year, too.
    found = [name for name, pattern in _NAMES if mentions(words, pattern)]
    return next_holiday(turn.lender, found[-1], turn.today) if found else None
