"""Words that a text repeats but does not say: reactions, quoted messages, sending instructions.

A phone that cannot show a reaction sends it as text: Liked "Reply STOP to opt out". An automatic
answer may end in its own instruction. Neither is a request to stop.
"""

from __future__ import annotations

import re

_REACTION = re.compile(
    r"^\W*(?:liked|loved|laughed at|emphasi[sz]ed|disliked|questioned|"
    r"hearted|removed an? .{1,20} from|"
    r"reacted .{1,12} to|reaccion\w* .{0,14}|le (?:gusta|encanta|gusto|"
    r"encanto)|no le (?:gusta|gusto)|"
    r"me (?:gusta|encanta|gusto|encanto)|no me gust[ao]|(?:se|"
    r"te) rio (?:de|con)|se ha reido (?:de|con)|"
    r"(?:destaco|enfatizo|pregunto|cuestiono)(?: por| sobre)?|"
    r"ha (?:enfatizado|destacado|cuestionado)|"
    r"dio (?:me gusta|me encanta) a|(?:喜爱|喜欢|赞|很赞|踩|被逗笑|强调|"
    r"质疑|点赞|倒赞|大笑|爱)了?|"
    r"(?:对|给|将|向).{0,12}|表示.{1,6}|用.{1,6}回应了?|回应了?|"
    r"已?移除了?.{0,8})\s*[\"“‘']",
    re.DOTALL,
)
_EMOJI_TO = re.compile(r"^\W{1,4}\s*(?:to|a|对|回应)\s*\"", re.DOTALL)
_QUOTED = re.compile(r"\"[^\"]{6,}(?:\"|$)", re.DOTALL)
_STOP_WORDS = (
    r"(?:stop|stopall|unsubscribe|cancel|end|quit|optout|opt-out|baja|alto|parar|td|t|r|n|help|"
    r"start|退订|拒收|取消)"
)
_INSTRUCTION = re.compile(
    r"(?:\bto (?:opt[ -]?out|stop|unsubscribe|cancel|end|quit)\b[^.!?\n]{0,30}?"
    r"\b(?:reply|text|txt|send|type)(?:\s+with)?\s*[\"'(\[]?\s*" + _STOP_WORDS + r"\b[\"')\]]?|"
    r"\b(?:reply|text|txt|send|respond|type|answer|say|press|rply)(?:\s+with)?\s*[\"'(\[]?\s*"
    + _STOP_WORDS
    + r"\b[\"')\]]?(?:\s*/\s*\w+)?\s*[,:]?\s*(?:(?:to|2)\s+(?:opt[ -]?out|"
    r"stop|end|quit|cancel|unsubscribe|unsub|"
    r"be removed|remove|discontinue|leave|no longer|not|get off)|for (?:no|help)|"
    r"(?:if|when) you)[^.!?\n]*|"
    r"\b" + _STOP_WORDS + r"\s*(?:=|2|to)\s*(?:end|stop|opt[ -]?out|quit|cancel|"
    r"unsub(?:scribe)?)\b[^.!?\n]*|"
    r"\btxt\s+" + _STOP_WORDS + r"\s+(?:to|2)\s+\w+|"
    r"\b(?:responda|responde|envie|envia|mande|manda|conteste|escriba|"
    r"escribe)\s*[\"']?\s*" + _STOP_WORDS + r"\b[\"']?\s*(?:para|si|al)[^.!?\n]*|"
    r"(?:退订|拒收|取消|不想收|如需退订|停止)[^.!?\n]{0,6}(?:请)?(?:回复|"
    r"回覆|回|发送|发|按|r|传)\s*[\"']?\s*(?:td|t|r|n|stop|退订|"
    r"\d)\b[\"']?|"
    r"(?:回复|回覆|回|发送|传)\s*[\"']?\s*(?:td|t|r|n|stop|退订|"
    r"\d)[\"']?\s*(?:即可|可|以|来|就)?(?:退订|拒收|取消|停止)[^.!?\n]*)",
    re.ASCII,
)
_NAMED_LIST = """
stop stopall unsubscribe cancel end quit optout opt baja alto parar td t r out help start
"""
_NAMED = frozenset(_NAMED_LIST.split())
_NAMED_IN_CHINESE = re.compile("[退拒]|td|取消|停止", re.ASCII)


def is_reaction(folded: str) -> bool:
    """Whether the folded text is a phone's description of a reaction to an earlier text."""
    if '"' not in folded and "'" not in folded:
        return False
    return bool(_REACTION.match(folded) or _EMOJI_TO.match(folded))


def own_words(folded: str, words: frozenset[str]) -> str:
    """The folded text without what it quotes and without instructions it passes on.

    `words` are the Latin words of the text; without a word that stops texts nothing is looked for.
    """
    if words.isdisjoint(_NAMED) and (folded.isascii() or not _NAMED_IN_CHINESE.search(folded)):
        return folded
    return _INSTRUCTION.sub(" ", _QUOTED.sub(" ", folded))


_ANY_MARKS = re.compile('"[^"]{1,200}"|\u300c[^\u300d]{1,200}\u300d|\u300e[^\u300f]{1,200}\u300f')
_BETWEEN_MARKS = re.compile('"[^"]{6,}"|\u300c[^\u300d]{4,}\u300d')
_TOLD_TO_REPLY = re.compile(
    r"\b(?:reply|text|txt|send|respond\w*|type|envi[ae]|mand[ae]|conteste|"
    r"escrib[ae])\b[^\"]{0,12}\b"
    + _STOP_WORDS
    + r"\b|(?:回复|回覆|回|发送?|覆|传)\s*(?:td|t|r|n|stop|退订|取消|\d)",
    re.ASCII,
)
_OWN_WISH = re.compile(
    r"\b(?:stop|unsubscribe|baja|yes|yeah|si|ok|okay|please|pls|do it|do that|that one|por favor|"
    r"hazlo|hagan|haganlo|eso quiero|me too|out|off|remove)\b|退|拒|停|取消|要|好|办|是"
)
_FEWEST_OF_ITS_OWN = 4


def without_quotations(folded: str) -> str | None:
    """The folded text without what stands between marks; None where nothing does, or all."""
    rest = _ANY_MARKS.sub(" ", folded)
    letters = sum(character.isalpha() for character in rest)
    return rest if rest != folded and letters >= _FEWEST_OF_ITS_OWN else None


_REPORTED = re.compile(
    r"(?<!\bi )(?<!\bve )\b(?:said|says|told \w+|yelled|screamed|shouted|wrote|goes)[ ,:]*\""
    r"|\"[ ,]*(?:me |le |nos )?(?:said|says|yelled|screamed|shouted|dijo|grito|escribio|solto)\b"
    r"|\b(?:dijo|dijeron|grito|puso|escribio|textual(?:mente)?|significa)[ ,:]*\""
    r"|(?:(?<=[冲对跟向朝同给]我)|(?<!我)(?<!我都)(?<!我就)(?<!我已)(?<!我已经)(?<!我再))"
    r"(?:说|讲|喊|闹我?|骂我?|写|回我?|问|读)[ ,:]*[\"\u300c]"
    r"|[\"\u300d](?:怎么)?(?:[读念]|是什么|即是)"
)


def reports(folded: str) -> bool:
    """Whether somebody else is told to have said what stands between marks, or a word is asked."""
    return bool(_REPORTED.search(folded))


def quotes_an_instruction(folded: str) -> bool:
    """Whether an instruction to end texts stands between quotation marks."""
    if '"' not in folded and "\u300c" not in folded:
        return False
    return any(_TOLD_TO_REPLY.search(part) for part in _BETWEEN_MARKS.findall(folded))


def speaks_of_its_own(folded: str) -> bool:
    """Whether what is left without the quotation says something, and agrees to nothing."""
    rest = re.sub('[\u300c\u300d"]', " ", _BETWEEN_MARKS.sub(" ", folded))
    letters = sum(character.isalpha() for character in rest)
    return letters >= _FEWEST_OF_ITS_OWN and not _OWN_WISH.search(rest)
