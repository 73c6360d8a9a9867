"""The request at the end of a long text: other news first, then "separate thing: stop the texts".

What was told before is not what the request is about, so it raises no doubt about it.
"""

from __future__ import annotations

import re
from typing import Final

_PARTING: Final = re.compile(
    r"(?<=[,.;!?\n ])(?:separate(?:ly)?(?: thing| matter| note)?|on a (?:different|separate|"
    r"another) note|"
    r"(?:one|another|last|other)(?: more| last)? thing|unrelated|besides that|also|anyway|"
    r"other than that|(?:una|otra) cosa(?: mas)?|cosa aparte|aparte(?: de eso)?|"
    r"por otro lado|por ultimo|"
    r"ademas|y ya de paso|tambien)\b[\s:,.-]*|"
    r"(?:另外|还有|顺便(?:说一下|说一句|讲)?|对了|再就是|再有|最后|此外|除此之外|还有一件事|"
    r"另一件事|仲有|(?:反悔|改主意|变卦|改变主意|后悔)(?:了|咗)?)(?:一点|一件事|就是|"
    r"说一下)?[:,， ]*"
)
_SENTENCES: Final = re.compile(r"[.!?;\n]+")
_FEWEST_WORDS: Final = 3
NAMING: Final = frozenset(
    {
        "stop_texts", "stop_contacting", "dont_contact", "dont_send", "not_wanted", "no_more_texts",
        "cancelar_mensajes", "no_me_manden", "no_manden", "dejen_de", "no_quiero", "no_mas",
        "remove_number", "borren_numero", "off_the_list", "de_la_lista",
    }
)  # fmt: skip
"""Rules whose sentence names the act and its object, so that it can be read alone."""


def afterthought(folded: str) -> str:
    """What stands behind the last word that parts it from what was said before, or ""."""
    found = list(_PARTING.finditer(folded))
    return folded[found[-1].end() :].strip() if found and found[-1].start() > 0 else ""


def sentences(folded: str) -> list[str]:
    """The sentences of a text that has several, those of a few words and more, last first."""
    parts = [part.strip() for part in _SENTENCES.split(folded)]
    found = [part for part in parts if len(part.split()) >= _FEWEST_WORDS]
    return found[::-1] if len([part for part in parts if part]) > 1 else []
