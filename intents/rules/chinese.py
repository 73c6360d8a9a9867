"""Chinese sentences that end all texts: Mandarin and Cantonese, read in Simplified characters.

A prohibition (别, 不要, 唔好) before a verb of sending or disturbing is a request to stop; before a
verb of charging, calling at work or reporting it is another matter.
"""

from __future__ import annotations

import re

from intents.rules import work_phones
from intents.rules.chinese_hearing import after_blanks, as_said
from intents.rules.chinese_rules import SURE
from intents.rules.chinese_topics import names_a_topic
from intents.rules.chinese_words import FILL, KINDS, NOT, SEND, THINGS, TIMES
from intents.rules.limits import tells_why_in_chinese
from intents.rules.spans import CHINESE as SPAN
from intents.rules.spans import CHINESE_FOR_GOOD, CHINESE_GAP, CHINESE_HOUR, CHINESE_PAUSE
from intents.rules.verdict import ONLY_ONE_KIND, Verdict

_CONTRARY = re.compile(
    r"(?:不|没有?|未|冇|唔|别|不要|不用|唔好|无|咪|不想|不会|不能|没说|"
    r"没让你|不是|唔系|误|不小心|手滑|错)(?:要|想|去|再|曾|有|说|是|系|"
    r"打算)?$",
    re.ASCII,
)
_AFTER_UNSUBSCRIBE = re.compile(
    r"^(?:了|咗)?(?:"
    + KINDS
    + r"|保险|会员|套餐|服务费|自动|扣款|以后|之后|后|的话|会不会|会怎|是什么意思|"
    r"是不是|有什么|又想|还能|能不能恢复|可以恢复|恢复|错|失败以)",
    re.ASCII,
)
_QUESTION_OF_FACT = re.compile(
    r"(?:为什么|为啥|怎么|点解|干嘛|咋|几时|什么时候|何时)(?:又|就|都|会|"
    r"还|忽然|突然|最近)*$",
    re.ASCII,
)
_PARTIAL = re.compile(
    NOT
    + FILL
    + r"(?:发|传|send|推送|推|收|寄|接收)?"
    + FILL
    + KINDS
    + r"|(?:退订|取消|关闭|拒收|停掉?)"
    + FILL
    + KINDS
    + r"|"
    + KINDS
    + r"(?:类的?|嗰啲|那些|的|短信|短讯|简讯|讯息|信息|嘅|就|都|这些|呢啲|请|"
    r"以后|之后|今后|我|再|麻烦|唔该|,)*"
    + NOT
    + FILL
    + SEND
    + r"|"
    + KINDS
    + r"(?:短信|信息|消息|类|那些|的|嘅)*(?:也|都|就|请|全部?|我|麻烦|唔该|还是)*"
    + r"(?:不要|不用|不必|唔要|唔使|停|免|取消|退)(?:了|吧|啦|发|掉|收|喇|咗|再)*(?=$|[,.!\s])"
    + r"|"
    + TIMES
    + r"(?:[^,.?!\n]{0,6}|[^,.?!\n]{0,10}(?:那会儿?|时候?|期间))"
    + NOT
    + FILL
    + SEND
    + r"|"
    + NOT
    + r"(?:在|再|给我|系|喺|总是|老是?)*"
    + TIMES
    + r"[^,.?!\n]{0,6}"
    + SEND
    + r"|"
    + NOT
    + FILL
    + SEND
    + r"(?:得|的|咁|这么|那么|太)*"
    + TIMES,
    re.ASCII,
)
_FOR_A_TIME = re.compile(
    f"(?:{SPAN}|{CHINESE_HOUR}){CHINESE_GAP}{NOT}{FILL}{SEND}|"
    f"{NOT}(?:在|喺|系)?{SPAN}[^,.?!\n]{{0,6}}{SEND}|{CHINESE_PAUSE}",
    re.ASCII,
)
_FOR_GOOD = re.compile(CHINESE_FOR_GOOD)
_KIND_OR_TIME = re.compile(KINDS + "|" + TIMES, re.ASCII)
_KINDS_BEFORE = re.compile(KINDS + r"(?:的|嘅|短信|信息|那些|我|,|类){0,4}$", re.ASCII)
_OF_TEXTS = re.compile(
    r"短信|短讯|信息|消息|讯息|简讯|通知|提醒|广告|推销|推广|营销|促销|sms|text|[看见收发传睇]|"
    r"[条字封]",
    re.ASCII,
)
_NO_TEXTS = re.compile(r"电话|账户|账号|贷款|利息|卡|钱|额度|自动|扣款", re.ASCII)
_GREY = re.compile(
    r"(?:^|[,.!?\s])(?:滚|滚蛋|走开|收声|闭嘴|够了|够啦|烦死了|别催了?|"
    r"不需要|唔需要|不用了|别来了|咪嚟烦)"
    r"(?:[,.!?\s]|$)|再发(?:我|就|短信)|再send|还在?发|还发|仲发|老是?发|"
    r"一直发|拉黑你|屏蔽你|短信轰炸|"
    r"取消短信提醒|我没(?:有)?(?:订阅|同意|授权)|谁让你们?发|骚扰(?:短信|"
    r"信息)|唔好搞我",
    re.ASCII,
)
_TRIGGER = re.compile(
    r"[别勿莫甭咪停退拒删移滚毋烦扰]|不|唔|禁|取消|关[闭了掉]|拉[黑出]|免了|一律|放过|清静|撤|"
    r"饶了|以后|骚扰|名单|除名|[铲剷刬]|还发|再发|仲发|"
    r"发我|td|stop|熄|闩|关|cut|闭嘴|收声|够|一直|去掉|清除|清空|留空|剔|停|cancel|remove|unsub|收",
    re.ASCII,
)
_OLD_PLACE = re.compile(
    r"^(?:去|到|来|嚟|往|给|俾|我|的|嘅|那个?|嗰个?)*(?:旧|老|以前|之前|原来|先前)(?:的|嘅|个|部)?(?:号|电话|手机|地址|number)"
)
_NEW_PLACE = re.compile(
    r"^[^.?!\n]{0,16}(?:发|传|寄|send)(?:到|去|来|嚟|往|给|俾)(?:我)?(?:的)?"
    r"(?:而家|现在|新|呢个|这个|这边|这里|依家)"
)
"""What is to come elsewhere ends at the old number only."""
_FEW_BESIDE = 3


_AND_THE_REST = re.compile(
    r"(?:跟|和|与|同|及|还有|同埋|以及)(?:其[他它余]|别的|所有)(?:的|嘅)?(?:短信|短讯|简讯|"
    r"讯息|信息|消息|通知)"
)
_OF_ANOTHER_THING = re.compile(
    r"(?:电话|来电|语音|通话|代扣|扣款|利息|罚息|滞纳金|流水|会员|保险)(?:就|请|麻烦|先|也|都)?$"
)


def read(folded: str) -> Verdict | None:
    """The verdict on folded text with Chinese characters in it, or None."""
    if not _TRIGGER.search(folded):
        return None
    if work_phones.ends_texts(folded):
        return Verdict("sure", work_phones.RULE)
    return _judged(folded)


def _judged(folded: str) -> Verdict | None:
    text, breaks = as_said(folded), after_blanks(folded)
    named = _KIND_OR_TIME.search(text) and not _AND_THE_REST.search(text)
    named = named and not tells_why_in_chinese(text)
    partial = _PARTIAL.search(text) if named else None
    if partial is None and not _FOR_GOOD.search(text):
        partial = _FOR_A_TIME.search(text)
    unsure = None
    for name, gate, pattern in SURE:
        for match in pattern.finditer(text) if gate.search(text) else ():
            within = partial and partial.start() <= match.start() <= partial.end()
            if within and name != "none_at_all":
                continue
            if _stands(name, text[: match.start()], text[match.end() :], match.group()):
                if name != "not_send" or not names_a_topic(text[: match.start()], breaks):
                    return Verdict("sure", name)
                unsure = Verdict("likely", name)
    if unsure:
        return unsure
    if partial and not _CONTRARY.search(text[: partial.start()]):
        few = len(text) - len(partial.group()) <= _FEW_BESIDE
        alone = few and _OF_TEXTS.search(partial.group())
        return Verdict("partial", ONLY_ONE_KIND if alone else "one_kind")
    return Verdict("grey", "sounds_like_it") if _GREY.search(text) else None


def _stands(name: str, before: str, after: str, found: str) -> bool:
    """Whether the words around a match leave it a request."""
    if name == "none_at_all":
        one_kind = found[:1] in {"一", "半"} and _KINDS_BEFORE.search(before)
        of_texts = _OF_TEXTS.search(before + found) and not _NO_TEXTS.search(found)
        return bool(of_texts) and not one_kind
    if _CONTRARY.search(before) or (
        before[-1:] in {"要", "用", "需"} and found[:1] in {"不", "唔"}
    ):
        return False
    if name == "not_send":
        asked = _QUESTION_OF_FACT.search(before)
        elsewhere = _NEW_PLACE.search(after) or _OLD_PLACE.search(after)
        return not (asked or elsewhere or _about_something_else(after, found))
    if name == "stop_all" and _OF_ANOTHER_THING.search(before):
        return False
    if name == "unsubscribe":
        return not _AFTER_UNSUBSCRIBE.match(after)
    return not re.match(r"(?:的|嘅)?(?:旧|老|之前|原来|以前)", after) and "旧" not in found


def _about_something_else(after: str, found: str) -> bool:
    if re.match(THINGS, after):
        return True
    if re.match(r"(?:不用|不必|唔使|无需|不需要)(?:再)?(?:麻)?烦$", found):
        return not after.startswith("我")
    if found.startswith("少"):
        return not re.search(r"烦|扰|骚|发", found)
    # 不用理, 不想找, 不用联系: said of the sender's own doings unless an object "me" follows.
    return found.endswith(
        ("理", "找", "搵", "搞", "通知", "消息", "联系", "联络")
    ) and not re.search(r"我|本人|再|这个?号", found + after[:2])
