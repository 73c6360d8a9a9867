"""What is asked about the proof of identity: why, whether it is safe, how without it."""

import re
from typing import Final

from intents.normalise import fold

_LONGEST: Final = 60
_WHY: Final = re.compile(
    r"^(?:but|and|ok|um+|y|pero)? ?(?:why|how come|what for|wh?y tho(?:ugh)?|(?:por|pa|para) ?que|"
    r"xq|pq|为(?:什么|啥|何|咩)|点解|干嘛|做咩)\W*$|"
    r"\b(?:why|how come|what)\b.{0,20}\b(?:need|want|ask(?:ing)?|requir\w*|"
    r"(?:have|got) to (?:give|send|tell|text)|should i (?:give|send|tell|text))\b|"
    r"\bwhat(?:'?s| is) (?:that|this|it) for\b|"
    r"(?:为(?:什么|啥|何|咩)|点解|做咩|干(?:嘛|啥|什么)|凭(?:什么|啥)).{0,6}(?:要|问|提供|给|知|"
    r"核)|"
    r"要(?:这|那|呢|嗰)个?.{0,2}(?:干嘛|做什么|干什么|做咩|有什么用)|"
    r"\b(?:por ?que|(?:para|pa) ?que|xq|pq)\b.{0,16}"
    r"\b(?:quier\w*|necesit\w*|pid\w*|ocup\w*|es eso)\b"
)
_OF_MONEY: Final = re.compile(
    r"\b(?:pay\w*|balance|loan|money|amount|bill|fee|call\w*|pag\w+|saldo|prestamo)\b|[还付款费]"
)


def asks_why(slot: str, text: str) -> bool:
    """Whether whoever was asked for a proof asks what it is needed for."""
    words = fold(text)
    about_it = slot == "identity_answer" and len(words) <= _LONGEST
    return about_it and _WHY.search(words) is not None and _OF_MONEY.search(words) is None


_WHY_PROOF: Final = re.compile(
    r"\bwhy\b.{0,40}\b(?:zip|birth ?(?:day|year|date)?|dob)\b|"
    r"\b(?:zip|birth ?year)\b.{0,30}\b(?:why|what for)\b|"
    r"(?:为什么|为何|点解|干嘛).{0,12}(?:邮编|出生)|(?:邮编|出生).{0,12}(?:为什么|干嘛|做咩)|"
    r"\bpor ?que\b.{0,30}\b(?:codigo postal|nacimiento)\b"
)


def asks_why_proof(text: str) -> bool:
    """Whether a text asks by name what the ZIP or the birth year is needed for."""
    words = fold(text)
    return len(words) <= _LONGEST and _WHY_PROOF.search(words) is not None


_SAFE: Final = re.compile(
    r"\b(?:is|isn.?t|are|how)\b.{0,12}\b(?:safe|secure|private|ok|okay)\b.{0,24}\b(?:text\w*|send\w*|"
    r"giv\w*|reply\w*|shar\w*|put\w*|typ\w*|here)\b|"
    r"\bes (?:seguro|confiable)\b.{0,24}\b(?:mand\w+|envi\w+|dar\w*|escrib\w+|pon\w+|aqui)\b|"
    r"(?:发|传|给|填|说|send|俾).{0,12}(?:安全|保险|稳阵)(?:吗|么|嘛|吧|的|嘅)|"
    r"(?:安全|保险|稳阵)(?:吗|么|嘛)\W*$"
)
_DOUBTS_US: Final = re.compile(
    r"\b(?:scam\w*|fraud\w*|real|legit\w*|fake|phish\w*|genuine|estafa|fraude|link|liga|enlace)\b|"
    r"骗|诈|假|真的|链接"
)
_LOST: Final = re.compile(
    r"\b(?:forgot\w*|forget|don.?t (?:know|remember|recall)|do not (?:know|remember)|"
    r"can.?t (?:remember|"
    r"recall)|not sure|no idea|which|what)\b.{0,24}\b(?:zip|postal|birth|dob)\b|"
    r"\b(?:zip|postal code)\b.{0,30}\b(?:forgot\w*|don.?t (?:know|remember)|(?:is )?on file|"
    r"you have)\b|"
    r"(?:忘(?:了|记|咗)|不记得|唔记得|不知道|唔知|想不起|哪个|边个).{0,10}(?:邮编|邮政编码|邮递区号|出生年)|"
    r"(?:邮编|邮政编码|邮递区号|出生年份?).{0,10}(?:忘|不记得|唔记得|不知道|唔知|想不起|是哪个|系边个|是多少)|"
    r"\b(?:olvide|se me olvido|no (?:recuerdo|me acuerdo|se)|cual)\b.{0,24}\b(?:codigo postal|"
    r"nacimiento)\b|"
    r"\bcodigo postal\b.{0,24}\b(?:olvid\w+|no (?:recuerdo|me acuerdo|se)|tienen|registrad[oa])\b"
)
_NO_MEMORY: Final = re.compile(
    r"\W*(?:(?:but|sorry|um+|oh|well|pero|perdon)\W+)*(?:i (?:forgot|can.?t remember|"
    r"don.?t remember|"
    r"do not remember)(?: (?:it|that|them|which|mine))?|(?:no me acuerdo|no recuerdo|se me olvido|"
    r"lo "
    r"olvide)|我?(?:忘了|忘记了?|唔记得|不记得|想不起来)(?:了|啦|喇|咗|怎么办|点算)*)\W*"
)


def asks_if_safe(text: str) -> bool:
    """Whether a text asks if a proof may be sent by text, and doubts nobody."""
    words = fold(text)
    found = len(words) <= _LONGEST and _SAFE.search(words) is not None
    return found and _DOUBTS_US.search(words) is None


def lacks_proof(text: str) -> bool:
    """Whether a text says that its writer does not know what is asked as a proof."""
    words = fold(text)
    forgot = _LOST.search(words) is not None or _NO_MEMORY.fullmatch(words) is not None
    return len(words) <= _LONGEST and forgot


def asks_about_proof(slot: str, text: str) -> bool:
    """Whether whoever was asked for a proof asks why, whether it is safe, or has none to give."""
    if asks_why(slot, text) or asks_why_proof(text):
        return True
    return slot == "identity_answer" and (asks_if_safe(text) or lacks_proof(text))
