"""Which of our texts are wanted: no promotions, only reminders, fewer, none at work."""

from typing import Final

from bot.words.patterns import words_like

NO_PROMOTIONS: Final = words_like(
    r"\b(?:no|stop|without|end|quit|cancel|less|not?|don.?t)\b.{0,30}\b(?:promo\w*|ads?|offers?|"
    r"marketing|advert\w*|deals?|spam|sales)\b|推销|推广|广告|营销|优惠|促销|"
    r"\bpromo\w*|publicidad|ofertas?|anuncios",
)
ONLY_REMINDERS: Final = words_like(
    r"\b(?:only|just)\b.{0,30}\b(?:remind\w*|due|payment|bill)|"
    r"(?:只|仅|就)(?:要|发|收|需要|留|保留).{0,8}(?:提醒|还款|到期|账单)|"
    r"(?:solo|nada mas|unicamente).{0,25}(?:recordatorio|pago|vencimiento|cobro)",
)
FEWER: Final = words_like(
    r"\b(?:fewer|less|too many|so many|too often|so often|not so|once a|one a|every day|all day|"
    r"constant\w*|nonstop|blow\w* up|bombard\w*|flood\w*|spam\w*)\b|"
    r"少发|少点|太多|太频繁|一直发|天天发|频繁|每周一|一周一|每(?:周|个?星期)(?:最多|至多|只|就)(?:发|收)?一|没完没了|"
    r"\bmenos\b|tantos|demasiad\w+|muy seguido|a cada rato|una vez (?:a|por)",
)
AT_WORK: Final = words_like(
    r"\b(?:at|while|when|during)\b.{0,12}\b(?:work\w*|job|office|shift|meetings?)\b|"
    r"上班|工作时|工作時|开会|(?:en|durante) (?:el|mi) (?:trabajo|turno|jornada)|estoy trabajando|"
    r"horas? (?:de trabajo|laborales)",
)
_DAY_NAMED: Final = (
    r"(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|week ?(?:ends?|days?)|domingos?|sabados?|"
    r"lunes|martes|miercoles|jueves|viernes|fin(?:es)? de semana|entre semana|"
    r"(?:周|星期|礼拜)[一二三四五六日天末]|周末|工作日)"
)
CERTAIN_DAYS: Final = words_like(
    r"(?:\b(?:no|not|never|don.?t|only|just|except|but|nunca|solo|excepto|menos|ni)\b|别|不|勿|只|"
    r"除了|"
    rf"唔).{{0,30}}{_DAY_NAMED}",
    rf"{_DAY_NAMED}.{{0,10}}(?:别|不|唔|勿|\b(?:no|off|only|nunca)\b)",
)
"""Days of the week on which texts are wanted or not."""
_SOME_DAY: Final = rf"(?!week ?days?|entre semana|工作日){_DAY_NAMED}"
ONLY_DAYS: Final = words_like(
    r"(?:\b(?:only|just|solo|solamente|unicamente)\b|只)"
    rf"(?:(?!\b(?:no|not|nor|ni|but|except)\b|不|唔|别).){{0,30}}{_SOME_DAY}",
    rf"{_SOME_DAY}.{{0,10}}(?:\b(?:only|nada mas|solamente)\b|先好|才好|才可以)",
)
"""A few days of the week, on which alone they are wanted."""
