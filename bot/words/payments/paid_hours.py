"""The hour at which a payment was made: "around 11 at night", "eran las 9 y media", "十一點左右".

It is no sum, and belongs to a payment that is looked for.
"""

from typing import Final

from bot.words.patterns import blanked, words_like
from bot.words.questions import asks
from intents.entities import find_date_entities
from intents.normalise import fold

_FIGURE: Final = r"(?:2[0-3]|1\d|0?\d)(?:[:.h][0-5]\d)?"
_SPELLED: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|"
    r"seis|siete|ocho|nueve|diez|once|doce)"
)
_HOUR: Final = words_like(
    rf"\b{_FIGURE} ?(?:am|pm|a\.m\.?|p\.m\.?|o.?clock|ish|hrs?)\b|\b\d{{1,2}}:[0-5]\d\b",
    rf"\b(?:{_FIGURE}|{_SPELLED})(?: ?ish)? (?:at night|last night|tonight|this morning|"
    r"in the (?:\w+ )?(?:morning|afternoon|evening|night)|de la (?:noche|manana|tarde|madrugada)|"
    r"en la (?:noche|manana|tarde))\b",
    rf"\b(?:a|era|eran|fue|como|tipo|sobre|hacia|casi|eso de) las? (?:{_FIGURE}|{_SPELLED})\b"
    r"(?: y (?:media|cuarto|pico|algo|tantas?))?",
    r"\bat (?:around |about |like )?(?:1[0-2]|[1-9])(?![\d.,:/$%])"
    r"(?! ?(?:dollars?|bucks|percent|am|pm))\b",
    r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点|时)(?:半|钟|[一三]刻|\d{1,2}分?)?",
)
_FILLERS: Final = words_like(
    r"\b(?:it|was|were|i|we|paid|sent|did|made|think|believe|guess|idk|dunno|like|maybe|around|"
    r"about|at|on|in|the|night|morning|evening|afternoon|noon|midnight|late|early|last|probably|"
    r"sometime|ish|so|that|day|oh|ok|um|more|or|less|close|to|near|before|after)\b",
    r"\b(?:fue|era|eran|como|creo|que|mas|menos|o|a|por|en|la|las|el|de|del|noche|tarde|"
    r"manana|madrugada|dia|pague|lo|hice|mande|tipo|casi|sobre|hacia|eso|algo|asi|pues|y)\b",
    r"大概|大约|大致|应该|好像|左右|差不多|晚上|夜晚|夜里|半夜|早上|早晨|朝早|上午|中午|下午|"
    r"晏昼|凌晨|傍晚|晚|[是系在就我还转付汇过的嘅啊呀吧咁多了咗数]",
)
_ABOUT: Final = words_like(r"^\W*como\b(?= (?:a|eso|tipo))")
"""With this an hour in Spanish begins, and many a question."""
_OF_ELSE: Final = words_like(
    r"\b(?:text\w*|call\w*|messag\w*|phone|stop|don.?t|not|can|will|pay|tomorrow|"
    r"next|llam\w+|mensaj\w+|no|"
    r"mand(?:en|ar)|escrib\w+|puedo|pago)\b|(?<!la )(?<!esta )\bmanana\b|"
    r"短信|电话|打|发|别|不|唔|会|明|听日"
)
_LONGEST: Final = 60
_MOST_BESIDE: Final = 3


def without_hours(text: str) -> str:
    """A text with blanks in the place of the hours that it names."""
    return blanked(text, *(found.span() for found in _HOUR.finditer(fold(text))))


def tells_paid_hour(text: str) -> bool:
    """Whether a short text is an hour of a day that is over, and little else."""
    words = fold(text)
    if len(words) > _LONGEST or not _HOUR.search(words) or _OF_ELSE.search(words):
        return False
    if asks(_ABOUT.sub("", words)):
        return False
    for day in reversed(find_date_entities(words)):
        words = words[: day.start] + " " + words[day.end :]
    rest = _FILLERS.sub(" ", _HOUR.sub(" ", words))
    letters = sum(sign.isalpha() for sign in rest)
    return letters <= _MOST_BESIDE and not any(sign.isdigit() for sign in rest)
