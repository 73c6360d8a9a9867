"""Texts that ask to forget one of the sender's own: "delete my last message", and nothing else.

It names a message and an end, and ends none of ours.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.tongues import heard, spelt

_ENGLISH: Final = (
    r"^(?: please| pls| can you| could you| oops| sorry| hi| hey| ,| [.]| kindly| you can| u can)* "
    r"(?:delete|erase|ignore|disregard|remove|undo|unsend|cancel|forget) (?:my|the|that|this) "
    r"(?:(?:last|previous|earlier|other|first|prior) )?(?:text|message|one|txt|pic|picture|photo)"
    r"(?: (?:that )?(?:i|we) (?:just |already )?(?:sent|texted|wrote|typed|messaged)(?: (?:to )?"
    r"you)?(?: by (?:mistake|accident))?)(?: (?:please|thanks|earlier|today|yesterday|just now|"
    r"before))*(?: [.!,])* $"
    r"|^(?: please| pls| can you| could you| oops| sorry| hi| hey| ,| [.]| kindly| you can)* "
    r"(?:delete|erase|ignore|disregard|undo|unsend|remove|forget) my (?:last|previous|earlier|"
    r"other|prior) (?:text|message|one|two texts|two messages|texts|messages|pic|picture)"
    r"(?: (?:please|thanks|to you|earlier|today|yesterday|just now|before))*(?: [.!,])* $"
)
_OWN: Final = (
    re.compile(_ENGLISH),
    re.compile(
        r"^(?: por favor| porfa| perdon| disculpe\w*| ,| pueden?| podrian?)* (?:borr|elimin|ignor|"
        r"quit)\w+ (?:mi|el) (?:ultimo |anterior )?(?:mensaje|texto)(?: (?:anterior|ultimo|que "
        r"(?:les |"
        r"le )?(?:mande|envie|escribi)\w*))+(?: por favor| gracias)*(?: [.!,])* $"
        r"|^(?: por favor| porfa| perdon| disculpe\w*| ,| pueden?)* (?:borr|elimin|ignor)\w+ mi "
        r"(?:ultimo |anterior )(?:mensaje|texto)(?: por favor| gracias)*(?: [.!,])* $"
    ),
    re.compile(
        r"^(?:请|麻烦|唔该|可以|能不能|能否|帮我|把|将|,|你们?|你哋)*(?:删除?|删掉|撤回|忽略|"
        r"当没看到)?(?:了|掉)?"
        r"我(?:刚才|刚刚|上一?|之前|头先|啱啱|前面)?(?:给你们?)?(?:发|传|send|写)?(?:的|嘅)?(?:上|"
        r"那|嗰|最后)?一?[条个则]"
        r"(?:短信|信息|消息|讯息|短讯)(?:删除?|删掉|撤回|忽略)?(?:了|掉|吧|好吗|可以吗|吗|谢谢|,|"
        r"[.!?])*$"
    ),
)


def unsends(folded: str, english: str, spanish: str) -> bool:
    """Whether a text asks only that one of the sender's own be forgotten.

    ``english`` and ``spanish`` are its Latin words, spelt as the rules of each language are.
    """
    return heard(_OWN, folded, english, spanish)


def read(folded: str) -> bool:
    """Likewise, of the folded text alone."""
    return unsends(*spelt(folded))
