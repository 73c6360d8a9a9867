"""Whether we tell credit bureaus, or what being late does to a credit score: a person answers."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.normalise import fold

_OF_CREDIT: Final = words_like(
    r"\bcredit (?:bureau|report|score|file|history|rating)s?\b|\b(?:my|the) credit\b|"
    r"\b(?:the|any|a|those) bureaus?\b|"
    r"\b(?:experian|equifax|transunion|fico)\b|"
    r"\bburo(?: de credito)?\b|\bhistorial (?:de credito|crediticio)\b|\bmi credito\b|"
    r"\bpuntaje\b|\bcirculo de credito\b|"
    r"征信|信用(?:记录|报告|评分|分|档案)?|信贷(?:记录|评级)|黑名单|环联"
)
_ASKS_IF: Final = words_like(
    r"^\W*(?:hi|hey|hello|so|and|but|ok|btw|wait|also)?\W*(?:do|does|did|will|would|is|are|"
    r"can|could|"
    r"how|when|what)\b.{0,40}\b(?:report\w*|show\w*|hurt\w*|affect\w*|impact\w*|damag\w*|"
    r"ruin\w*|look\w* like on|settled|appear"
    r"\w*|go on|be on|lower\w*|drop\w*|mess up|help\w*|stay\w*|tell)\b|"
    r"\b(?:me |nos |lo |la )?(?:van a|va a|pueden|puede|se va a|ya me) ?(?:report\w+|"
    r"afect\w+|mand\w+|"
    r"boletin\w+|aparec\w+|salir|dan\w+)|\b(?:report(?:an|aran|arian)|afecta(?:ra)?|"
    r"aparece(?:ra)?|sale|"
    r"perjudica)\b.{0,25}[?]?|"
    r"(?:会|会不会|会唔会|是不是|有没有|有冇|系咪|是否|要不要|怎么|多久|几时).{0,8}(?:上|"
    r"影响|报|进|入|记|写|损|显示)|"
    r"(?:上|影响|报|进|入).{0,6}(?:征信|信用|黑名单).{0,4}[吗嘛么?]"
)
_DENIES: Final = words_like(
    r"\b(?:wrong\w*|mistake|error|incorrect\w*|inaccurate|not mine|not my|isn.?t mine|never|remove|"
    r"delete|fix|correct|dispute|false|stop|why (?:did|is|are|do|was)|already|without|"
    r"equivocad\w*|error|incorrect\w*|no es mi\w?|borr\w+|quit\w+|corrij\w+|corregir|por que|"
    r"nunca)\b|"
    r"错|不对|不是我|删|撤|更正|异议|为什么|凭什么|没有欠|没欠|唔系我|点解|消除"
)
_KEEPS_FROM: Final = words_like(
    r"\b(?:stop|keep|prevent|hold)\w* (?:you|u|y.?all|ya|it|this|them|that)(?: guys| all)? from\b"
)
"""What would keep us from it is asked, and nothing denied."""
_OF_US: Final = words_like(r"\breport\w* (?:you|u|y.?all|ya|this (?:company|lender))\b|\bcfpb\b")
_NEW_CREDIT: Final = words_like(
    r"\b(?:appl\w+|qualif\w+|borrow|approv\w*|check my credit|hard (?:pull|inquiry)|solicit\w+|"
    r"aprueb\w+)\b|申请|批|贷到|审批"
)
_WHAT_OF_MINE: Final = words_like(
    r"\bwhat (?:do|can|should) i do (?:about|with|for) my credit\b|"
    r"\bhow (?:do|can|could|would) i (?:fix|repair|rebuild|clean up|save|protect) my credit\b|"
    r"\bwhat (?:about|happens (?:to|with)) my credit\b(?! (?:card|line))|"
    r"\b(?:que (?:hago|pasa|va a pasar)|como (?:arreglo|limpio)) (?:con )?mi (?:credito|historial|"
    r"buro)\b|"
    r"(?:我的?)?(?:征信|信用)(?:记录)?(?:怎么办|点算|咋办)"
)
"""Of one's credit at large, which is no wish for new credit."""
_LONGEST: Final = 90


def asks_of_credit_file(words: str) -> bool:
    """Whether a text asks what credit bureaus hear of the loan, and denies nothing."""
    if len(words) <= _LONGEST and mentions(words, _WHAT_OF_MINE):
        return True
    denies = _DENIES.search(_KEEPS_FROM.sub(" ", fold(words))) or mentions(words, _OF_US)
    if len(words) > _LONGEST or denies or mentions(words, _NEW_CREDIT):
        return False
    return mentions(words, _OF_CREDIT) and mentions(words, _ASKS_IF)
