"""Whole messages that mean one thing whatever was said before.

Federal law names seven words that revoke consent in any reply (47 CFR 64.1200(a)(10)); carriers
block on their own list; Chinese senders print "回T退订"; Spanish ones BAJA. A message is one of
these words when nothing else is left of it after case, width, invisible characters, emoji,
punctuation, a please, a thanks and a signature are taken away.
"""

from __future__ import annotations

import re

from intents.normalise import fold

CARRIER_WORDS = {
    **dict.fromkeys(
        ("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"), "opt_out"
    ),
    **dict.fromkeys(("START", "UNSTOP"), "opt_in"),
    **dict.fromkeys(("HELP", "INFO"), "help"),
}
"""Bodies that the carrier itself answers. It also takes YES for an opt-in; we never do."""

STOP_WORDS = (
    # The words of the federal rule, and the carrier's.
    "stop", "quit", "end", "revoke", "cancel", "unsubscribe", "opt out", "optout", "stopall",
    "stop all", "arret", "opting out", "opt me out", "unsub", "unsubscribe me",
    "unsubscribe all", "remove", "remove me",
    # Chinese, folded to Simplified.
    "t", "td", "r", "退订", "停", "停止", "取消", "取消订阅", "拒收", "退订短信", "拒收短信",
    "停发", "停止发送", "停止短信", "取消短信", "拒绝接收",
    "不订阅", "退出订阅", "停止订阅", "屏蔽", "退阅",
    # Spanish, without accents.
    "baja", "alto", "fin", "parar", "pare", "paren", "para", "cancelar", "detener", "detente",
    "detengan", "detenganse", "basta", "desuscribir", "desuscribirme", "desuscribirse", "anular",
    "dar de baja",
    "darme de baja", "dame de baja", "denme de baja", "deme de baja", "cancelar suscripcion",
)  # fmt: skip

# Slips of the thumb on the words above. None is an everyday word of English, Spanish or
# romanised Chinese; a test holds them against lists of such words.
MISSPELLINGS = (
    "sotp", "stpo", "stopp", "stp", "tsop", "sto", "stop0", "st0p", "stopt", "stpp", "stoo",
    "dtop", "stpop", "satop", "sttop", "stoip", "stiop", "syop", "xtop", "srop", "stip", "ztop",
    "stopit", "stopnow", "stopplease", "stoptexting", "stopme", "stawp", "stahp", "stopl", "stup",
    "unsubcribe", "unsuscribe", "unsubscibe", "unsubsribe", "unsubscrib", "unsubscribed",
    "unsubsrcibe", "usubscribe", "unscribe", "unsubscripe", "unsubcsribe", "unsubribe",
    "un subscribe", "unsucribe", "unsuscrib", "unsubscrube", "unsubscride", "onsubscribe",
    "unsubscrbe", "unsubscrie", "unsuscripe", "unsubscirbe", "unsibscribe", "inscubscribe",
    "cancle", "cancell", "cansel", "cacel", "canel", "cancal", "cencel", "cnacel", "cancwl",
    "qiut", "quitt", "qit", "revok", "revoce", "optot", "opt outt", "opout", "opt ou", "otp out",
    "stop al", "opt aut", "退定", "推订", "退汀", "退丁", "tuiding", "tui ding",
    "quxiao", "qu xiao ding yue", "bie fa le", "bie zai fa le",
    "vaja", "bajaa", "cancelarr", "canselar", "parrar", "dar me de baja",
)  # fmt: skip

START_WORDS = (
    "start", "unstop", "subscribe", "resume", "resubscribe", "opt in", "optin", "opt back in",
    "start texts", "resume texts", "subscribe me",
    "恢复", "重新订阅", "恢复短信", "恢复订阅", "订阅", "恢复接收", "恢复发送", "取消退订",
    "alta", "comenzar", "iniciar", "reanudar", "empezar", "suscribir", "suscribirme",
    "darme de alta", "suscribirse", "reactivar",
)  # fmt: skip

HELP_WORDS = ("help", "info", "帮助", "ayuda", "信息帮助")

_POLITE = re.compile(
    r"^(?:(?:please|plz|pls|plse|por favor|porfavor|porfa|txt|text|reply|send|reply with)\s+)+|"
    r"(?:\s+(?:please|plz|pls|plse|pl|thanks|thank you|thank u|thankyou|thx|thnx|tks|tnx|ty|tyvm|"
    r"thanks so much|por favor|porfavor|porfa|x favor|gracias|muchas gracias|sir|madam|maam|"
    r"asap))+$"
)
_POLITE_CHINESE = re.compile(
    r"^(?:请|麻烦|麻烦你|唔该|回复|回|发送|发|回覆)+(?=[a-z停退取拒恢帮])|"
    r"(?:谢谢你?们?|谢了|多谢|唔该|麻烦了|吧|啊|呀|啦|哈|感谢|拜托)+$"
)
_SEPARATORS = re.compile(r"[^\w']+|_+")
_SPELLED_OUT = re.compile(r"^(?:[a-z] )+[a-z]$")
_REPEATED = re.compile("^([\u3400-\u9fff]{1,4}?)\\1+$")
_STRETCHED = re.compile(r"^s+t+o+p+$")
_CHINESE = re.compile("[\u3400-\u9fff]")
_STOP_SIGNS = re.compile("[\\s🛑⛔✋🚫\ufe0f]*[🛑⛔][\\s🛑⛔✋🚫\ufe0f]*")
"""The road sign says the word; a raised hand and a crossed circle may only stand beside it."""
_FIRST_WORD = re.compile(r"[\W_]*([^\W_]+)")
# A name or "sent from my phone" below the word, or after a full stop or a dash.
_SIGNATURE = re.compile(
    r"^(?P<head>[^\n]{1,24}?)"
    r"(?:[ ]*\n[-\u2013\u2014~*\s]*|[.,;!|~/][ ]*[-\u2013\u2014~]*[ ]*|[ ]+[-\u2013\u2014~]+[ ]*)"
    r"(?:(?:thanks|thank you|thx|regards|best|cheers|gracias|saludos|atte)[ ,.!\n]*)?"
    r"(?P<tail>(?:sent|get|enviado|via)[ ].{2,40}|发自.{1,20}|\w[\w'.]*(?:[ ]\w[\w'.]*){0,2})?\s*$",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\b(?:my|the|this|that|it|all|loans?|application|app|payments?|autopay|auto|pay|paid|account|"
    r"card|order|request|and|but|or|i|im|you|when|what|how|why|who|for|to|not|dont|do|no|debit|"
    r"transfer|me|help|texts?|texting|date|offer|plan|fees?|charging|calling|now|it|se|mi|el|la|"
    r"prestamo|pago|solicitud|cuenta)\b"
)
LONGEST = 40
"""No keyword with its courtesies is longer, once the signature is gone."""


def _forms(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words) | frozenset(word.replace(" ", "") for word in words)


LONGEST_CHINESE = 16

_STOP, _SLIPS = _forms(STOP_WORDS), frozenset(MISSPELLINGS)
_START, _HELP = _forms(START_WORDS), frozenset(HELP_WORDS)
_FIRST_WORDS = frozenset(word.split()[0] for word in (*_STOP, *_SLIPS, *_START, *_HELP)) | {
    "please", "plz", "pls", "por", "reply", "s",
}  # fmt: skip
_SENT_TOGETHER = re.compile(
    r"^(?:回复?|回覆)?(?:td|t|r|n)?(?:退订|拒收|取消订阅)(?:回复?)?(?:td|t|r)?$"
)


def carrier_word(text: str) -> str | None:
    """What the carrier takes the body for: opt_out, opt_in, help, or None.

    It compares the whole body, without blanks around it and whatever its case, and nothing else.
    """
    return CARRIER_WORDS.get(text.strip().upper()) if len(text) < LONGEST else None


def keyword(text: str, folded: str) -> tuple[str, str] | None:
    """The kind (opt_out, opt_in, help) and the word that the whole message is, or None."""
    if _STOP_SIGNS.fullmatch(folded):
        return "opt_out", "stop_sign"
    if len(folded) > 2 * LONGEST or not _may_begin_one(folded):
        return None
    found = _known(_bare(folded)) if len(folded) <= LONGEST else None
    return found or _signed(text)


_ANSWER = re.compile(
    r"^[\W_]*(?:是吧|吗|么|对吧|right|ok|okay|,|\s)*(?:那|那就|好|ok|okay|so|then|pues|entonces|,|\s)*"
    r"(?:(?:我|就|也)*(?:回复?|发送?|覆)|i (?:reply|send|text)|here you go|mando|envio)?[:,\s]*"
    r"(?:stop|td|t|r|退订|拒收|unsubscribe|baja|alto)[\W_]*$"
)


def answers_with_one(rest: str) -> bool:
    """Whether what stands beside a quoted instruction is the word that it asks for."""
    return _ANSWER.match(rest) is not None


def _may_begin_one(folded: str) -> bool:
    """Whether the first word can begin a keyword; most messages end here."""
    first = _FIRST_WORD.match(folded)
    if not first:
        return False
    word = first.group(1)
    if word in _FIRST_WORDS or _STRETCHED.match(word):
        return True
    return len(folded) <= LONGEST_CHINESE and bool(_CHINESE.search(word))


def _signed(text: str) -> tuple[str, str] | None:
    """A keyword above or before a name: the words of the signature carry no request."""
    signature = _SIGNATURE.match(text.strip())
    if not signature:
        return None
    tail = fold(signature.group("tail") or "").replace("'", "")
    if _NOT_A_NAME.search(tail) and not tail.startswith(("sent ", "get ", "enviado ", "via ")):
        return None
    return _known(_bare(fold(signature.group("head"))))


def _bare(folded: str) -> str:
    words = _SEPARATORS.sub(" ", folded.replace("'", "")).strip()
    if not words:
        return words
    shorter = _POLITE.sub("", _POLITE.sub("", words)).strip() or words
    if _CHINESE.search(shorter):
        shorter = shorter.replace(" ", "")
        shorter = _POLITE_CHINESE.sub("", shorter) or shorter
    return shorter


def _known(words: str) -> tuple[str, str] | None:
    if _SPELLED_OUT.match(words):
        words = words.replace(" ", "")
    first, _, rest = words.partition(" ")
    if rest and set(rest.split()) == {first}:
        words = first
    words = _REPEATED.sub(r"\1", words)
    if words in _STOP or _STRETCHED.match(words) or _SENT_TOGETHER.match(words):
        return "opt_out", words
    if words in _SLIPS:
        return "opt_out", words
    if words in _START:
        return "opt_in", words
    return ("help", words) if words in _HELP else None
