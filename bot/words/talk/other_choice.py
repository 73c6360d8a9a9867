"""Words that choose another entry of a list than before: "no wait, 3", "改成3", "mejor la 2".

Read before the classifier, which knows of no list and takes them for a no or a new telephone.
"""

from typing import Final

from bot.words.patterns import words_like
from intents.entities import find_date_entities
from intents.normalise import fold

_PLACE: Final = (
    r"(?P<{0}>[1-9]|first|1st|second|2nd|third|3rd|fourth|4th|one|two|three|four|"
    r"primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|uno|dos|tres|cuatro|"
    r"第?[一二三四两1-9])"
)
_NUMBERS: Final = (
    ("1", "first", "1st", "one", "primera", "primero", "primer", "uno", "一"),
    ("2", "second", "2nd", "two", "segunda", "segundo", "dos", "二", "两"),
    ("3", "third", "3rd", "three", "tercera", "tercero", "tercer", "tres", "三"),
    ("4", "fourth", "4th", "four", "cuarta", "cuarto", "cuatro", "四"),
)
_ANOTHER: Final = words_like(
    r"\W*(?:(?:no|nope|wait|sorry|oops|actually|hmm|ok|please|pls|well|and|but|on second thought|"
    r"i (?:mean|meant|want|wanted|choose|pick|prefer|need|said|.?d (?:like|prefer))|i.?d (?:rather|"
    r"like|prefer)|i would (?:like|prefer|rather)|i.?ll (?:take|do|have)|"
    r"make (?:it|that)|change (?:it|that|mine|my (?:choice|answer)) to|switch (?:it |that |me )?to|"
    r"(?:can|could|may) (?:i|we|you)|have|get|take|do|rather|instead|go with|put|try|"
    r"(?:i )?(?:pressed|typed|hit|put|sent|chose|picked|tapped|entered) (?:the )?wrong (?:number|"
    r"key|one|button|option)|wrong (?:number|one|key|button|option)|its|it.?s|should be|"
    r"option|choice|number|no\.|the|want|not [1-9])\b\W*)*"
    + _PLACE.format("en")
    + r"(?: (?:one|option|choice|instead|please|pls|then|rather|actually|better|thanks|not [1-9]))*"
    r"\W*",
    r"\W*(?:(?:no|perdon|perdone|disculpe|espere?|mejor|digo|quise decir|queria decir|quiero|"
    r"prefiero|cambi(?:o|e|ar|elo|ela|alo|ala)(?: a| por)?|ponga(?:me)?|entonces|es|era|"
    r"me equivoque(?: de (?:numero|opcion))?|(?:puse|marque|aprete|escribi) (?:el numero mal|"
    r"mal el "
    r"numero|el numero equivocado)|numero equivocado|queria poner|puede ser|"
    r"que sea|por favor|opcion|numero|l[ao]|el)\b\W*)*"
    + _PLACE.format("es")
    + r"(?: (?:opcion|mejor|por favor|entonces|en vez de (?:la )?[1-9]))*\W*",
    r"(?:我|想|要|选错了?|说错了?|发错了?|打错了?|[按撳揿拣]错(?:了|咗)?|数字|号码|错了|不对|"
    r"不好意思|抱歉|等等|等一下|不是第?[1-9一二三四]个?|"
    r"还是|都系|改成|改为|改选|改|换成|换|选择?|应该是|是|系|就|可以|能|不|唔好意思|唔系|拣|请|"
    r"那|帮我|\W)*"
    + _PLACE.format("zh")
    + r"(?:个|项|种|号方案|吧|啦|喇|好了|可以吗|行吗|谢谢|才对|\W)*",
)
_LONGEST: Final = 50


def another_place(text: str) -> int | None:
    """The place, from 0, that a text names in words of choosing and says nothing else.

    "The 3rd" and "el 3" may well be a day.
    """
    found = _ANOTHER.fullmatch(fold(text)) if len(text) <= _LONGEST else None
    if found is None or find_date_entities(text):
        return None
    said = next(value for value in found.groupdict().values() if value).removeprefix("第")
    return next((place for place, words in enumerate(_NUMBERS) if said in words), None)
