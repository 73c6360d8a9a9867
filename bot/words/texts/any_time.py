"""Limits of our texts that are taken back, and questions where our texts go."""

from typing import Final

from bot.words.patterns import mentions, words_like

_ANY_TIME: Final = words_like(
    r"\b(?:te?xt|texting|message|messaging|write|send)\b(?: (?:me|them|it|to me))* "
    r"(?:whenever|any ?time|as (?:often|much) as)\b|"
    r"\b(?:any ?time|whenever|any hour)(?: (?:you want|u want|of (?:the )?day))? "
    r"(?:is|works|s|will be)? ?(?:fine|ok|okay|good|great|cool|for me)\b|"
    r"^\W*(?:nvm|never ?mind|forget (?:that|it)|actually|ok|wait|no|nah|,|\s)*"
    r"(?:any ?time|whenever|as before|like before|same as before)\W*$",
    r"\b(?:escrib\w+|mand\w+|envi\w+|text\w+)\b.{0,12}\b(?:cuando (?:quieran?|sea|gusten?)|"
    r"a cualquier hora|como antes)\b|"
    r"\b(?:cuando (?:quieran?|sea)|a? ?cualquier hora|a la hora que sea)\b.{0,14}"
    r"\b(?:esta bien|me escriben|pueden|no hay problema)\b",
    r"随时(?:都)?(?:可以|能|得)?(?:发|传|send)|"
    r"(?:什么时候|几时|几点)(?:都)?(?:可以|得|行)?(?:发|传|send)(?:短信|短讯|信息)?(?:都|也)?(?:得|行|可以|好)|"
    r"(?:转返|恢复|变回|返回|改回|转回)(?:正常|原来|以前|之前|原样)",
)
_LIMITS: Final = words_like(
    r"\b(?:do ?n.?t|do not|not|never|no more|stop|quit|unless|only|except|no me|nunca|dejen|solo|"
    r"after|before|between|despues|antes|call\w*|llam\w+|pay\w*|pag\w+)\b|"
    r"别|不要|唔好|咪|勿|停|只|除了|[点時时]后|电话|[还还]款|打"
)
_WHERE: Final = words_like(
    r"\b(?:a|en|de) ?(?:cual|que|donde)\b(?: (?:numero|telefono|cel\w*))?(?: (?:es que|me|nos|"
    r"le|van|va|a))* (?:van a |va a |vas a )?(?:me )?(?:escrib\w+|mand\w+|envi\w+|text\w+)|"
    r"\badonde\b(?: (?:me|nos|van|va|a))* (?:escrib|mand|envi|text)\w+|"
    r"\b(?:me )?(?:van a|va a|vas a) (?:escribir|mandar|enviar|textear)(?:me)? (?:a|en) "
    r"(?:cual|que (?:numero|telefono)|donde)\b",
    r"\b(?:which|what) (?:number|phone|one)\b.{0,12}\b(?:will|are|do|would|gonna|going)\b.{0,12}"
    r"\b(?:te?xt\w*|messag\w*|writ\w+|contact\w*)\b",
    r"(?:会|要|将)?(?:发|传|send)(?:短信|短讯|信息)?(?:到|去|给|俾)(?:我)?(?:哪|边|邊)(?:个|個)?(?:号|號|电话|手机)",
)
_LONGEST: Final = 70


def lifts_limits(text: str) -> bool:
    """Whether a short text says that texts may come at any time, or as they did before."""
    return len(text) <= _LONGEST and mentions(text, _ANY_TIME) and not mentions(text, _LIMITS)


def asks_which_number(text: str) -> bool:
    """Whether a short text asks to which number we write."""
    return len(text) <= _LONGEST and mentions(text, _WHERE)
