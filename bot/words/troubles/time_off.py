"""Some months without a payment, asked for in words that name no trouble."""

from typing import Final

from bot.words.patterns import mentions, words_like

_MANY: Final = r"(?:\d|a|one|two|three|four|a couple(?: of)?|a few|some)"
_TIME_OFF: Final = words_like(
    rf"\b(?:need|want|get|have|give me|take)\b.{{0,14}}\b{_MANY} (?:months?|weeks?|payments?) "
    r"off\b",
    r"\b(?:necesito|quiero|quisiera|pido|ocupo|me (?:dan|dejan|pueden dar)|darme)\b.{0,14}"
    r"\b(?:\d|un|dos|tres|cuatro|unos|un par de) mes(?:es)? (?:de (?:gracia|prorroga|espera|plazo|"
    r"descanso)|sin pagar)\b",
    r"(?:缓|延|推迟|宽限|停供|暂停)(?:期|还|付|交)?(?:个)?(?:\d|一|两|三|四|几|半)个?(?:月|期|星期|周|礼拜)"
    r"(?!后|内|前|之)",
)
_NOT: Final = words_like(
    r"\b(?:don.?t|do not|dont|didn.?t|no longer|never)\b.{0,8}\b(?:need|want|ask\w*)\b|"
    r"\b(?:ya )?no (?:necesito|quiero|ocupo|pido)\b|"
    r"(?:不|唔)(?:用|需要|使|想|要)(?:再)?(?:缓|延|推迟|宽限)"
)


def asks_for_time_off(text: str) -> bool:
    """Whether somebody asks for months without a payment, of one loan or of all."""
    return mentions(text, _TIME_OFF) and not mentions(text, _NOT)
