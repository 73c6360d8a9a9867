"""All of what is due, in words: "the whole thing", "全部还", "todo"."""

import re
from typing import Final

from intents.entities import find_date_entities

_WHOLE: Final = re.compile(
    r"\W*(?:(?:the )?(?:whole|full|total|entire)(?: (?:thing|amount|payment))?|all(?: of it)?|"
    r"in full|everything|what(?:ever)?(?: i)?'?s? (?:due|owe)|"
    r"还?全部[还還付]?|[还還]全部|全額|全额|全款|全数|全數|所有|[全都][还還付](?:清|了)?|應還的|应还的|"
    r"(?:tod[oa]|tod[oa] (?:la deuda|el pago|lo que debo)|(?:el )?total|(?:el )?completo|"
    r"la totalidad|lo que debo|lo que toca))\W*",
    re.IGNORECASE,
)


_THAT_SUM: Final = re.compile(
    r"\W*(?:(?:ok(?:ay)?|yes|yeah|alright|fine|then|so|well|si|bueno|entonces|那|好|咁)\W*)*"
    r"(?:i.?ll (?:pay|do) )?(?:that(?: (?:much|amount|one|then))?|that.?s fine|"
    r"the (?:overdue|amount|minimum)|es[oa](?: (?:mismo|cantidad))?|l[oa] (?:minim[oa]|vencid[oa])|"
    r"(?:就|还)?(?:这|這|那|呢)(?:个|個|么多|麼多|个数|個數)(?:数|數|吧)?)\W*",
    re.IGNORECASE,
)


def takes_that_sum(text: str) -> bool:
    """Whether a text takes a sum that was just told, without naming it: "ok that much"."""
    return _THAT_SUM.fullmatch(text) is not None


def says_whole(text: str) -> bool:
    """Whether a text says "all of it" and nothing else but a day."""
    if _WHOLE.fullmatch(text) is not None:
        return True
    days = find_date_entities(text)
    rest = text[: days[0].start] + text[days[0].end :] if len(days) == 1 else ""
    return _WHOLE.fullmatch(rest) is not None
