"""Words about somebody else beside the borrower: to be let in, kept out, or seen by."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.asked_to_write import asks_if_they_may_write
from bot.words.people.kin import EX_ZH, FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.people.relatives import is_relative, names_helper
from bot.words.questions import asks
from intents.entities import find_contacts

_ZH: Final = rf"(?:{KIN_ZH}|{KIN_YUE}|{EX_ZH})"
_THEM: Final = rf"(?:(?:my|our|the) (?:\w+ )?{KIN}|her|him|them)"
_TA: Final = rf"(?:[她他佢]|我?(?:的|嘅|个|阿)?{_ZH})"
_LETS_IN: Final = words_like(
    rf"(?:^|[,.;!?]|\b(?:can|could|would|will|please|pls|plz|to|and|just|you|u|yall|lets|let's|how "
    rf"do i)\b) ?(?:put|add|include|list|authori[sz]e|get) {_THEM}(?: \w+)? (?:on|to|onto|in|into|"
    rf"as) "
    r"(?:(?:my|the|this|our|a|an|that) )?(?:account|acct|loan|file|list|contact|authori[sz]ed|"
    r"there|"
    r"it)\b",
    rf"\b(?:agre[gu]\w*|anad\w*|pong\w*|pon(?:er|me|le)?|met\w+|incluy\w*|incluir)\b.{{0,10}}"
    rf"\ba? ?(?:mi {FAMILIA}|ella|el)\b.{{0,12}}\b(?:en|a) (?:la|mi|esta) (?:cuenta|prestamo)\b",
    rf"把{_TA}(?:的|嘅)?(?:名字?)?(?:也)?(?:加|放|写|登记)(?:到|进|入|上|在|去)|"
    rf"(?:账户|账号|贷款|户口).{{0,4}}(?:加|添加|加上|加入){_TA}",
)
_HERS: Final = rf"(?:(?:my|the) (?:\w+ )?{KIN}(?:.?s)?|her|his|their)"
_DETAIL: Final = r"(?:numbers?|phone|cell|name|info\w*|e-?mail|contact)"
_SHUTS_OUT: Final = words_like(
    rf"\b(?:take|remove|delete|erase|drop|get rid of|scratch|pull)\b(?: off|"
    rf" out)? {_HERS} {_DETAIL}\b",
    rf"\b(?:take|get|drop|kick|remove|pull|keep) {_THEM} (?:off|out|from|as)\b",
    rf"\b{_HERS} {_DETAIL}\b.{{0,40}}\b(?:take (?:it|that) (?:off|out|down)|remove it|delete it|"
    r"(?:should ?n.?t|should not) be|comes? off)\b",
    rf"\b(?:my (?:\w+ )?{KIN}|he|she|they)\b.{{0,4}}\b(?:is ?n.?t|isnt|is not|ain.?t|are ?n.?t|"
    rf"not|no "
    r"longer|should ?n.?t|should not|never)\b(?: be)? (?:allowed|authori[sz]ed|permitted|"
    r"supposed)\b",
    rf"\b(?:don.?t|do not|never) want {_THEM} (?:on (?:my|the|this|there)|to (?:see|know|have|get|"
    rf"talk|"
    r"handle|deal))|"
    rf"\b(?:revoke|end|take away|cancel) {_HERS} (?:access|permission|authori\w+)",
    rf"\b(?:quit|borr|elimin|saqu?|remuev)\w*\b.{{0,16}}\b(?:de |a )?(?:mi {FAMILIA}|ella|el de mi "
    rf"{FAMILIA})\b|\bmi {FAMILIA} (?:ya )?no (?:esta autorizad|pued|tiene (?:permiso|por ?que)|"
    rf"debe)",
    rf"(?:删|删除|删掉|去掉|移除|取消|拿掉|剔除)(?:掉|了)?(?:我)?{_TA}(?:的|嘅)?(?:号|电话|手机|授权|联系|"
    rf"名)|{_TA}(?:的|嘅)?(?:号码?|电话|手机|手机号|名字?|资料).{{0,8}}(?:删|去掉|移除|拿掉|剔除)|"
    rf"把{_TA}从.{{0,8}}(?:删|去|移|除)|(?:不|唔)(?:准|许|让|俾|要让|允许|同意|授权|想让){_TA}.{{0,6}}"
    r"(?:问|谈|倾|查|处理|看|知|睇|管)",
)
_OFF_THE_LOAN: Final = words_like(
    r"\bco-?(?:sign\w*|borrow\w*)|\b(?:off|from|out of) (?:the|my|our|this) (?:\w+ )?loan\b|"
    rf"\b(?:take|get|remove) {_HERS} name off\b|\b(?:del|fuera del|sacar\w* del) prestamo\b|"
    r"\b(?:aval|cofirmante|codeudor)|从(?:我的)?贷款|共同借款|担保"
)
"""Who signed a loan is bound by it until a person has looked into the contract."""
_FORBIDS: Final = words_like(
    rf"\b(?:don.?t|do not|stop|quit|never|no more)\b.{{0,8}}\b(?:call|text|contact|phon|bother|"
    rf"harass|"
    rf"messag)\w* {_THEM}\b",
    rf"\b(?:no|dejen de|ya no)\b.{{0,8}}\b(?:llam|contact|molest|marqu)\w*\b a (?:mi {FAMILIA}|"
    rf"ella|"
    r"el)\b",
    rf"(?:别|不要|唔好|不准|勿)(?:再)?(?:打|联系|骚扰|call|联络)(?:电话)?(?:给|俾|畀)?{_TA}",
)
_PAYS: Final = words_like(r"\b(?:pay\w*|paga\w*)\b|[还付交]")
_DIVORCE: Final = words_like(
    r"\bdivorc\w*|\b(?:we|my (?:husband|wife) and i|i)\b.{0,12}\b(?:split up|separated|"
    r"splitting up)\b|"
    r"\bnos (?:estamos )?separa\w+|离婚|分居"
)
_NEW_NAME: Final = words_like(
    r"\b(?:maiden|last|new|my|change\w*|former)\b.{0,6}\bname\b|\bapellido|\bnombre\b|改名|名字|姓"
)
_THEIR_NUMBER: Final = words_like(
    r"\b(?:his|her|their|hers|him|he|she)\b.{0,6}\b(?:name|number|phone|cell|#|e-?mail|"
    r"is called)\b|"
    r"\bsu (?:nombre|numero|telefono|celular|correo)\b|\b(?:el|ella) se llama\b|"
    r"\b(?:numero|telefono|celular) (?:de el|de ella)\b|"
    r"[她他佢](?:的|嘅)?(?:名|叫|姓|电话|手机|号码|联系)",
)
_ANYBODY: Final = (
    rf"(?:my (?:\w+ )?{KIN}|he|she|they|any ?(?:one|body)|some(?:one|body)|(?:other )?people)"
)
_WHAT: Final = (
    r"(?:balance|owe|account|loan|texts?|messages?|this|what|my|info\w*|payments?|debt|it|convo)"
)
_SEEN: Final = words_like(
    rf"\b(?:can|could|will|would|does|do|is|are)\b {_ANYBODY}(?: else)?(?: be| ever|"
    rf" still)?(?: able| "
    r"gonna| going| allowed)?(?: to)? (?:see|read|view|look|access|check|find out|know|get|hear|"
    r"looks?)"
    rf"\b.{{0,12}}\b{_WHAT}\b",
    rf"\b(?:do|will|would|wont|won.?t|gonna|going to|are|aint|ain.?t)\b.{{0,12}}\b(?:tell|telling|"
    rf"show|"
    rf"share|inform|notify|let)\b.{{0,14}}\b(?:my {KIN}|any ?(?:one|body)|other people)\b",
    rf"\b(?:puede|pueden|podria|ve|ven|va a|van a|alcanza a)\b.{{0,14}}\b(?:mi {FAMILIA}|alguien|"
    rf"otra "
    rf"persona|otros)\b.{{0,12}}\b(?:ver|saber|leer|enterar\w*|mi|lo que)\b|"
    rf"\b(?:mi {FAMILIA}|alguien mas)\b.{{0,10}}\b(?:puede|pueden|podria|va a) (?:ver|saber|leer|"
    rf"enterar\w*)\b|\b(?:le |les )?(?:van|iran) a (?:decir|contar|"
    rf"avisar)(?:le)? a (?:mi {FAMILIA}|"
    rf"alguien)|\bmi {FAMILIA} ve (?:lo que|mi|mis|esto)",
    rf"(?:{_TA}|别人|其他人|人哋|有人)(?:也|都|是不是)?(?:能|可以|会|能不能|可不可以|会不会|可唔可以|会唔会)?"
    r"(?:看到|看得到|看见|看得见|知道|查到|查得到|睇到|睇得到).{0,12}(?:吗|么|嘛|呢|咩|\?|？)|"
    rf"(?:能|可以|会|可唔可以|会唔会).{{0,2}}(?:被|俾|让)?{_TA}(?:看|知|睇)|"
    rf"(?:你们|你哋)会不?会?(?:告诉|通知|跟|话俾|同){_TA}",
)
_WONT: Final = words_like(r"\b(?:wont|won.?t|aint|ain.?t|arent|aren.?t)\b|吗|不会.{0,12}吧")


def lets_in(words: str) -> bool:
    """Whether a borrower wants somebody put on their account, or names a helper's number."""
    if mentions(words, _SHUTS_OUT) or is_relative(words):
        return False
    if mentions(words, _LETS_IN) or asks_if_they_may_write(words):
        return True
    return names_helper(words) or gives_their_number(words)


def adds_to_account(words: str) -> bool:
    """Whether a text asks to put somebody on the account, in so many words."""
    return mentions(words, _LETS_IN) and not mentions(words, _SHUTS_OUT) and not is_relative(words)


def tells_of_divorce(words: str) -> bool:
    """Whether a text tells of a divorce, and of no new name after it."""
    return mentions(words, _DIVORCE) and not mentions(words, _NEW_NAME)


def gives_their_number(words: str) -> bool:
    """Whether a text gives the telephone number of somebody else."""
    named = any(one.kind in ("phone", "email") for one in find_contacts(words))
    return named and mentions(words, _THEIR_NUMBER) and not is_relative(words)


def shuts_out(words: str) -> bool:
    """Whether a borrower wants somebody of theirs kept out of their account."""
    return mentions(words, _SHUTS_OUT) and not is_relative(words)


def leaves_the_loan(words: str) -> bool:
    """Whether somebody is to be taken off the loan itself, which they may have signed."""
    return shuts_out(words) and mentions(words, _OFF_THE_LOAN)


def forbids_contact(words: str) -> bool:
    """Whether a text forbids us to call or text somebody of the borrower's."""
    return mentions(words, _FORBIDS) and not is_relative(words)


def helps_to_pay(words: str) -> bool:
    """Whether a text gives the number of somebody who is to pay, beside word of the payment."""
    return gives_their_number(words) and mentions(words, _PAYS)


def asks_who_sees(words: str) -> bool:
    """Whether a text asks who else is told of the account, or reads along."""
    asked = asks(words) or "?" in words or "？" in words or mentions(words, _WONT)
    return asked and mentions(words, _SEEN)
