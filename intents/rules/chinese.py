"""Chinese sentences that end all texts: Mandarin and Cantonese, read in Simplified characters.

A prohibition (别, 不要, 唔好) before a verb of sending or disturbing is a request to stop; before a
verb of charging, calling at work or reporting it is another matter.
"""

from __future__ import annotations

import re

from intents.rules.chinese_words import FILL, KINDS, NOT, SEND, THINGS, TIMES
from intents.rules.spans import CHINESE as SPAN
from intents.rules.spans import CHINESE_FOR_GOOD, CHINESE_GAP
from intents.rules.verdict import Verdict

# Each pattern is tried only when one of its own words is there: most texts have none.
_SURE = tuple(
    (name, re.compile(gate, re.ASCII), re.compile(pattern, re.ASCII))
    for name, gate, pattern in (
        (
            "none_at_all",
            "[不别唔停免]",
            (
                r"(?:不管|不论|无论|唔理|不只|不光|不仅|不止|唔净|净系|只是|而已|也好|连|"
                r"连同)[^.?!\n]{0,40}?"
                r"(?:都|也|统统|通通|全部|一律|一概|全都)(?:都|也|再)?"
                r"(?:不想|不要|不愿意?|别|唔要|唔想|唔好|不用|停|唔使|免)(?:再)?"
                r"(?:看到?|见到?|收到?|睇|要|发|传|send|推|有|了|掉|晒|咗|来)*(?=$|[,.!?\s])|"
                r"(?:一条|一个字|半条|一封)(?:短信|信息|消息|讯息|简讯)?(?:我)?(?:都|也)"
                r"(?:不想|不要|不愿意?|别|唔要|唔想|唔好)(?:再)?"
                r"(?:看到?|见到?|收到?|睇到?|要|发|传|send|了)*(?=$|[,.!?\s])"
            ),
        ),
        (
            "not_send",
            "[发传寄送信讯息扰搅烦吵轰联找搵理缠搞]|send|text|txt|msg|sms|ping|contact",
            NOT + FILL + SEND,
        ),
        (
            "unsubscribe",
            "[订阅閲拒短]|取消|除名",
            (
                r"(?:^(?:请|麻烦|唔该)?除名(?=$|[,.!吧啦了])|退订|退閲|[取娶][消肖笑]订阅|[取娶][肖笑]短[信讯](?!提醒)|拒收|退出订阅|取消短信(?!提醒)|"
                r"(?:想|要|请)取消(?:收|接收)[^,.!?\n]{0,6}?(?:短信|短讯|简讯|讯息|信息|消息)(?!提醒)|"
                r"关闭短信(?!提醒)|停掉?短信|停止订阅)"
            ),
        ),
        (
            "off_the_list",
            "[删移黑除剔掉走出]|del",
            (
                r"(?:把|将)?(?:我|这个号|本人|俺|呢个号|此号)[^,.?!\n]{0,14}?"
                r"(?:删掉?了?|删除|移除|移出|拉出|挪出|踢出|拉黑|除名|剔除|去掉|划掉|移走|拿[掉走]|抹[掉去]|del(?:ete)?咗?|剔走)"
            ),
        ),
        (
            "remove_number",
            "[删移除掉黑剔]|del",
            (
                r"(?:删掉?了?|删除|移除|清除|去掉|拉黑|剔除|del(?:ete)?咗?)(?:了|掉|"
                r"一下|我|俺|本人|的|这个|呢个|此|"
                r"嘅|你们?|系统里?|名单里?|里|中|上)*(?:手机号码?|电话号码?|号码|"
                r"联系方式|电话|手机|名单)"
            ),
        ),
        (
            "off_the_list",
            "名单",
            r"(?:从|由|喺)[^,.?!\n]{0,8}名单[^,.?!\n]{0,8}(?:删|移|除|剔|拿[掉走]|去掉|抹[掉去])",
        ),
        ("put_right", "不是", r"(?:[喔哦噢啊呃]|[,\s])不是[,\s]*退订(?:啦|啊|呀|才对|喇)"),
        (
            "number_blanked",
            "清空|留空|[响震]",
            (
                r"(?:手机|电话|号码)(?:号码?)?(?:那|这|嗰|呢)?(?:一)?(?:栏|项|格)(?:请|麻烦|帮我|给我)?"
                r"(?:清空|留空|清掉)|(?:别|不要|唔好)(?:再)?(?:让|叫)(?:它|我?的?手机|电话)(?:再)?(?:响|震)"
            ),
        ),
        (
            "all_refused",
            "一概|一律|通通|统统",
            (
                r"(?:短信|短讯|简讯|讯息)(?:我|呢|嘛|就|,)*(?:一概|一律|通通|统统)(?:都|也)?"
                r"(?:不要|不收|唔要|唔收|不看)(?:了|啦|喇)*(?=$|[,.!\s])"
            ),
        ),
        (
            "never_again",
            "永|再也|从此",
            (
                r"(?:永远|永久|再也|从此)(?:都|就|再)*(?:不要|别|不用|唔好|不许|不准|唔使)(?:再)?(?:给我)?"
                r"(?:发|传|send|联系|打扰)(?:短信|信息|消息|简讯|我)?(?:来|过来|了|啦|吧)*(?=$|[,.!?\s])"
            ),
        ),
        (
            "turned_off",
            "关",
            (
                r"(?:短信|短讯|简讯)(?:这一?块|功能|服务|通知|推送|渠道)?(?:都|也|全部?|统统|通通|一律|请)*"
                r"(?:给我|帮我|跟我)?关(?:了|掉|闭)(?:吧|了|啦|它|好了)*(?=$|[,.!\s])"
            ),
        ),
        (
            "no_longer_takes",
            "恕|不再|拒绝|一律|免了",
            (
                r"(?:短信|短讯|简讯|讯息)(?:请|请恕|也|就|一律|我)*恕?(?:不再|恕不|一律不|一律唔|"
                r"(?<=一律)[不唔])(?:再)?收(?:了|取|阅)?(?=$|[,.!\s])|"
                r"(?:短信|短讯|简讯)(?:就|都|也|以后)*免了(?:吧|哈|啊|谢谢)*(?=$|[,.!\s])|"
                r"(?:恕不|不再|拒绝|恕难)(?:再|继续)?(?:承?接|收|接受|接收)[^,.?!\n]{0,10}"
                r"(?:短信|短讯|简讯|讯息|信息|消息)(?=$|[,.!?\s])"
            ),
        ),
        (
            "or_else",
            "[举投警拉]",
            (
                r"(?:敢|敢?再|继续)(?:给我|跟我|向我)?(?:发|传|send)(?:短信|信息|消息|简讯|讯息)?(?:来|过来|"
                r"了|一条|一次)?[,.!]?(?:我|老子)?就[^,.?!\n]{0,10}(?:举报|投诉|报警|拉黑)"
            ),
        ),
        (
            "consent_withdrawn",
            "[授同许]",
            r"不(?:同意|许可|授权)(?:你们?|贵公司|你哋)?(?:再|继续)?(?:给|向|俾)我(?:再|继续)?(?:发|传|推送|send)",
        ),
        (
            "consent_withdrawn",
            "[授同许]",
            (
                r"(?:撤回|撤销|收回|取消|不再)[^,.?!\n]{0,8}(?:短信|短讯|简讯|讯息|信息|发送|联系)"
                r"[^,.?!\n]{0,4}(?:授权|同意|许可)|"
                r"(?:同意|授权|许可)(?:接?收|发送?)?[^.?!\n]{0,6}(?:短信|短讯|简讯|讯息|信息)[^.?!\n]{0,10}"
                r"(?:撤回|撤销|收回|作废)"
            ),
        ),
        ("leave_alone", "[过静饶离滚]", r"(?:放过我|让我清静|让我静静|饶了我|离我远点)"),
        (
            "no_more",
            "以后|到此",
            r"(?:到此为止|以后都?不用|以后都?不要|以后唔好)(?:再)?(?:发|联系|send|传|了$)",
        ),
        (
            "stop_words",
            "stop|停止",
            (
                r"(?:\bstop\b|停止)(?:再)?(?:给我)?(?:发|send|传|短信|信息|讯息|骚扰|"
                r"打扰|联系|联络|推送)"
            ),
        ),
        (
            "how_to_leave",
            "收|退出|退",
            (
                r"(?:怎么|怎样|如何|点先|点样|点可以|咋|回啥|回什么|"
                r"回乜)[^,.?!\n]{0,6}(?:不|唔)再?收(?!费|息|手)|"
                r"退出[^,.?!\n]{0,8}(?:短信|信息|消息|讯息|简讯|名单|订阅|群发)"
            ),
        ),
        (
            "stop_all",
            "停|cancel|remove|stop",
            (
                r"(?:全部|都|统统|通通|给(?:我|俺|老子|劳资|爷|本人)|俾我|快点?|赶紧|彻底|麻烦|唔该|"
                r""
                r""
                r"(?:短信|短讯|讯息|简讯|信息|消息)请)(?:给我|俾我)?停(?:了|掉|"
                r"晒|咗|吧|佢)*(?=$|[,.!?\s听])|"
                r"(?:cancel|remove|stop|停掉?|停咗)(?:这些|那些|所有|全部|你们的?|晒|"
                r"呢啲|的|啲|掉)*(?:message|text|sms|msg|短信|讯息|简讯)s?(?!提醒)|"
                r"(?:text|message|sms|短信|短讯|简讯|信息|讯息)s?(?:全部|全都|都|全|通通|统统)(?:给我)?停"
            ),
        ),
        (
            "stop_now",
            "stop|停|td",
            r"(?:^|[,.!?\s])(?:stop|停|停止|td)(?:吧|啦|了|啊|呀|谢谢)?(?:[,.!?\s]|$)",
        ),
    )
)
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
    + r"(?:类的?|嗰啲|那些|的|短信|信息|嘅|就|都|这些|呢啲|请|以后|之后|今后|我|再|麻烦|唔该|,)*"
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
    f"{SPAN}{CHINESE_GAP}{NOT}{FILL}{SEND}|{NOT}(?:在|喺|系)?{SPAN}[^,.?!\n]{{0,6}}{SEND}", re.ASCII
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
    r"饶了|以后|骚扰|名单|除名|还发|再发|仲发|"
    r"发我|td|stop|闭嘴|收声|够|一直|去掉|清除|清空|留空|剔|停|cancel|remove|unsub|收",
    re.ASCII,
)
_NEW_PLACE = re.compile(
    r"^[^.?!\n]{0,16}(?:发|传|寄|send)(?:到|去|来|嚟|往|给|俾)(?:我)?(?:的)?"
    r"(?:而家|现在|新|呢个|这个|这边|这里|依家)"
)
"""What is to come elsewhere ends at the old number only."""
_MISHEARD = (
    (re.compile(r"(?<=[别要想许好])在(?=给|发|罚|法|传|船|来|打|跟|收)"), "再"),
    (re.compile(r"[罚伐法阀](?=短信|信息|消息|简讯|短讯)"), "发"),
    (re.compile(r"(?<=[简短])[训迅汛](?=[^练])"), "讯"),
    (re.compile(r"(?<=[再别])[罚伐法阀](?=$|[,.!?\s了啦吧来])"), "发"),
    (re.compile(r"(?<=短)[心芯](?=$|[,.!?\s了啦吧来])"), "信"),
    (re.compile(r"(?<=[再别要])[船川穿](?=$|[,.!?\s了啦吧来我])"), "传"),
)
"""Characters that a phone writes for what it heard, and those that were said."""
ONLY_ONE_KIND = "only_one_kind"
"""The name of the verdict on a text that ends one kind of texts and says nothing else."""
_FEW_BESIDE = 3
_BLANKS = re.compile(r"(?<=[\u3400-\u9fff])[ ]+(?=[\u3400-\u9fff])", re.ASCII)


_OF_ANOTHER_THING = re.compile(
    r"(?:电话|来电|语音|通话|代扣|扣款|利息|罚息|滞纳金|流水|会员|保险)(?:就|请|麻烦|先|也|都)?$"
)


def read(folded: str) -> Verdict | None:
    """The verdict on folded text with Chinese characters in it, or None."""
    if not _TRIGGER.search(folded):
        return None
    text = _as_said(_BLANKS.sub("", folded))
    partial = _PARTIAL.search(text) if _KIND_OR_TIME.search(text) else None
    if partial is None and not _FOR_GOOD.search(text):
        partial = _FOR_A_TIME.search(text)
    for name, gate, pattern in _SURE:
        for match in pattern.finditer(text) if gate.search(text) else ():
            within = partial and partial.start() <= match.start() <= partial.end()
            if within and name != "none_at_all":
                continue
            if _stands(name, text[: match.start()], text[match.end() :], match.group()):
                return Verdict("sure", name)
    if partial and not _CONTRARY.search(text[: partial.start()]):
        few = len(text) - len(partial.group()) <= _FEW_BESIDE
        alone = few and _OF_TEXTS.search(partial.group())
        return Verdict("partial", ONLY_ONE_KIND if alone else "one_kind")
    return Verdict("grey", "sounds_like_it") if _GREY.search(text) else None


def _as_said(text: str) -> str:
    for misheard, said in _MISHEARD:
        text = misheard.sub(said, text)
    return text


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
        elsewhere = _NEW_PLACE.search(after)
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
