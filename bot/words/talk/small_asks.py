"""Small questions of everyday: whether we are open, how one's account is, what need be told."""

from typing import Final

from bot.words.patterns import mentions, words_like

_DAY_ES: Final = (
    r"(?:hoy|manana|pasado manana|ahorita|ahora|(?:el |los |este )?(?:lunes|martes|miercoles|"
    r"jueves|viernes|sabados?|domingos?)|(?:el |este )?fin de semana|los fines de semana)"
)
_OPEN: Final = words_like(
    rf"^\W*(?:(?:hola|oiga|disculpe|buenas|buenos dias|y|si)\W+)*(?:estan|esta|van a estar|estaran|"
    rf"siguen) abiert[oa]s? {_DAY_ES}\W*$",
    rf"^\W*(?:(?:hola|oiga|disculpe|buenas|buenos dias|y)\W+)*(?:trabajan|atienden|abren|laboran|"
    rf"hay alguien) {_DAY_ES}\W*$",
    r"^\W*(?:(?:hi|hello|hey|so|and)\W+)*(?:are|r) (?:you|u|ya|yall|you guys) (?:guys )?(?:working|"
    r"there) (?:on )?(?:today|tomorrow|tmrw|saturday|sunday|sat|sun|the weekend|weekends)\W*$",
    r"^\W*(?:请问|那|你们?|你哋)*(?:今天|明天|听日|今日|周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜[一二三四五六日天])"
    r"(?:你们?|你哋)?(?:有没有|有冇|有)?(?:上班|营业|开门|返工|开工|有人)[吗嘛么呀]?\W*$",
)
_HOW_I_STAND: Final = words_like(
    r"\bwhere do i stand\b(?! (?:on|with) (?:my |the )?appl)|"
    r"\bhow(?:.?s| is|s) my (?:account|loan) (?:looking|doing)\b|"
    r"\bwhat(?:.?s| is|s) my (?:payment |account |loan )?situation\W*$|"
    r"^\W*(?:(?:so|ok|and|well|alright|just|tell me)\W+)*how (?:bad|deep|far behind|behind|late) "
    r"(?:is it|am i|are we|is my (?:account|loan)|off am i)(?: (?:looking|now|rn|right now|then|"
    r"exactly|really|with (?:this|that|it|yall|you guys)))*\W*$|"
    r"^\W*(?:(?:so|ok|and)\W+)*(?:what.?s|what is) (?:the damage|my damage)\W*$|"
    r"^\W*(?:y )?(?:que )?tan (?:mal|atrasad[oa]) (?:esta(?: la cosa)?|estoy|voy|ando)\W*$|"
    r"^\W*(?:我)?(?:现在|而家)?(?:情况)?(?:有多|几)(?:糟|严重|惨|大镬)[了呢啊呀]?\W*$|"
    r"^\W*(?:y )?como (?:voy|ando) con (?:mi prestamo|mi cuenta|los pagos|ustedes)\W*$|"
    r"^\W*(?:y )?como (?:esta|va|anda) mi (?:cuenta|prestamo)\W*$|"
    r"^\W*(?:请问)?我(?:的|嘅)?(?:账户|贷款|户口)(?:现在|而家)?(?:是|系)?(?:什么情况|怎么样|点样|咩情况)"
    r"[了呢啊呀]?\W*$"
)
_NEED_I_TELL: Final = words_like(
    r"^\W*(?:and |so |but |also )*(?:do|should|must) i (?:have to |need to |also )*(?:tell|let|"
    r"give|inform|update)\b|\b(?:tengo que|debo|hay que) (?:decirles|avisar\w*|informar\w*)\b|"
    r"(?:要不要|用不用|使唔使|需不需要)(?:也|都)?(?:告诉|通知|话(?:俾|畀)|讲)"
)


def asks_if_open(text: str) -> bool:
    """Whether a text asks if we work on a day, and nothing else."""
    return mentions(text, _OPEN)


def asks_how_it_stands(text: str) -> bool:
    """Whether a text asks how the writer's account stands."""
    return mentions(text, _HOW_I_STAND)


def asks_what_to_tell(text: str) -> bool:
    """Whether a text asks if something need be told us."""
    return mentions(text, _NEED_I_TELL)
