"""A code word that is to be another one, and what is asked about the one that was set."""

import re
from typing import Final

from bot.words.patterns import mentions, words_like
from intents.law import read_law

_WORD: Final = r"[\"'“”「]?(?P<word>[^\W\d_]{3,20}|[\u3400-\u9fff]{2,10})[\"'“”」]?"
_NAMED: Final = re.compile(
    r"\b(?:change|switch|make|set|update)\b.{0,12}\b(?:code|secret|safe)[ -]?word\b.{0,4}"
    rf"\b(?:to|be|into|as)\b:? {_WORD}\W*$|"
    r"\b(?:cambi|pon|pong)\w*\b.{0,12}\bpalabra (?:clave |secreta )?(?:a|por|como)\b:? "
    + _WORD.replace("?P<word>", "?P<es>")
    + r"\W*$|"
    r"(?:暗号|暗號|口令)(?:请|帮我|想|要)*(?:换|換|改|設|设)(?:成|为|為|做|作)"
    + _WORD.replace("?P<word>", "?P<zh>")
    + r"(?:吧|啦|喇|好了)?\W*$",
    re.IGNORECASE,
)
_UNNAMED: Final = re.compile(
    r"^\W*(?:(?:actually|no|wait|please|pls|can you|could you|ok|hmm)\W+)*"
    rf"(?:change|make|switch) (?:it|that|the word) (?:to |into )?{_WORD}\W*(?:please|instead)?\W*$|"
    r"^\W*(?:(?:no|mejor|porfa|por favor|oiga|perdon)\W+)*(?:cambi(?:a|e|en)l[ao]|pong?an?l[ao]|"
    r"que sea) (?:a |por |como )?" + _WORD.replace("?P<word>", "?P<es>") + r"\W*$|"
    r"^\W*(?:不如|还是|還是|都係|请|請|帮我|幫我|想)*(?:换|換|改)(?:成|为|為|做|作)"
    + _WORD.replace("?P<word>", "?P<zh>")
    + r"\W*$",
    re.IGNORECASE,
)
_WHERE: Final = words_like(
    r"\b(?:will|does|is|would|should) (?:it|that|the|this|my) ?(?:code |secret )?(?:word)?\b.{0,16}"
    r"\b(?:in|on|at the end of) (?:every|all|each|your|the)\b.{0,10}\b(?:texts?|messages?|one)\b|"
    r"\b(?:va a|van a|sale|saldra|aparece|viene|vendra)\b.{0,20}\ben (?:tod\w+|cada|sus|l[oa]s)\b"
    r".{0,8}\bmensajes?\b|"
    r"(?:短信|短讯|讯息|传讯|发信).{0,6}(?:都|每次)?(?:会|要)?有(?:这|呢|那|嗰)个?(?:字|词|暗号|口令)"
)


def word_changed_to(text: str, *, just_set: bool) -> str | None:
    """The word that a code word is changed to; without its name only where one was ``just_set``."""
    found = _NAMED.search(text) or (_UNNAMED.search(text) if just_set else None)
    if found is None:
        return None
    word = found["word"] or found["es"] or found["zh"]
    return None if read_law(word) else word


def asks_where_word_stands(text: str) -> bool:
    """Whether a text asks if the word that was set will stand in our texts."""
    return mentions(text, _WHERE)
