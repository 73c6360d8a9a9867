"""Chinese sentences that end all texts: Mandarin and Cantonese, read in Simplified characters.

A prohibition (别, 不要, 唔好) before a verb of sending or disturbing is a request to stop; before a
verb of charging, calling at work or reporting it is another matter.
"""

from __future__ import annotations

import re

from intents.rules.verdict import Verdict

_NOT = (
    r"(?:别|不要|8要|布要|不许|不准|不得|请勿|勿|莫|甭|不用|不必|不需要|无需|毋须|"
    r"唔好|唔使|唔准|唔要|咪|冇需要|"
    r"千万别|少|拒绝|禁止|停止|停|不想|不欲|不拟|无意|不愿意?|不希望|唔想|唔愿|不再需要|"
    r"不再想|不同意|不接受|不授权|能不能别|可不可以不|可否不|"
    r"可以不|能不能不|可唔可以唔|严禁)"
)
_FILL = (
    r"(?:再|又|老是?|总是?|一直|天天|继续|这样|咁|给|跟|向|同|俾|畀|对|与|"
    r"往|我们?|俺|咱|本人|人家|这个?|呢个|"
    r"此|号码?|手机号?|电话号码|手机|电话|上|来|去|任何|什么|啲|你们?的?|"
    r"您的?|你哋嘅?|他妈的?|特么|tm|他娘的?|"
    r"本机|本号|那么?多?|些|这种|这类|这些|种|类|乱|瞎|随便|私自|要|"
    r"一个劲儿?地?|不停地?|频繁|也|都|就|的|嘅|请|可以|被|"
    r"让|收到|收|接收|接到|看到|见到|睇到|得到|想|到|嚟|咗|有|用|需要|be|me|\s){0,8}"
)
_SEND = (
    r"(?:发短信|发信息|发消息|发讯息|发简讯|发微信|发来|发过来|发送|"
    r"发给我|发我|群发|发|传短信|传讯息|传简讯|传|"
    r"寄|推送|send|text|txt|msg|message|sms|短信|短讯|信息|讯息|消息|简讯|"
    r"通知|骚扰|打扰|打搅|叨扰|搞|"
    r"烦|扰|吵|轰炸|联系|联络|找|搵|理|缠着|缠|ping|contact)"
)
_THINGS = (
    r"(?:验证码|合同|账单|发票|邮件|email|快递|函|律师函|传票|逾期|"
    r"给我(?:妈|爸|老婆|老公|家|同事|公司|单位|领导|"
    r"朋友|亲戚)|我(?:妈|爸|老婆|老公|家里?|家人|同事|公司|单位|领导|朋友|"
    r"亲戚|屋企|父母|儿子|女儿|老板|紧急联系人|阿[妈爸哥姐弟妹爷嫲仔女]|[哥弟姐妹]|爷爷|奶奶|外[公婆]|岳|婆婆|对象|[男女]朋?友)|"
    r"(?:我们?)?(?:的)?旧?(?:房东|业主|邻居|街坊)|"
    r"(?:我们?)?(?:的)?(?:紧急联系人|联系人|保证人|担保人)|(?:我|我的)?(?:妈|爸|老婆|老公|"
    r"家人|同事|公司|单位|领导|父母|家里|屋企|"
    r"亲友|亲戚|朋友)|通讯录|火|我麻烦|钱|借口|客服|人工|不到|第三方|别人|"
    r"红包|表情|视频|照片|自拍|朋友圈|其他人|他|她|工作|放款|贷)"
)
_KINDS = (
    r"(?:回访|满意度|抽奖|积分|邀请|转介绍|资讯|新闻|直播|广告|推广|促销|营销|优惠|推销|活动|"
    r"推荐|贷款产品|垃圾广告|节日|"
    r"祝福|问卷|调查|宣传|推介|promo|提醒|"
    r"新产品|理财|保险|额度|提额|英文|中文|繁体|简体|邮件|电话|语音|"
    r"催收函|电邮|email|whatsapp|微信)"
)
_TIMES = (
    r"(?:(?:嗰|那|这|呢|该)(?:[一两几]?[天日])(?!杀|天|.{0,4}[说讲告打回退话])|当[天日]|"
    r"(?:周|星期|礼拜)[一二三四五天](?!起|开始|以后|之后|后)|安息日|半夜|深夜|返工|返学|开工|"
    r"放工|平时|平日|weekend|周日|周六|"
    r"星期[六日天]|夜里|晚上|夜晚|大清早|大早上|一早|凌晨|早上|清晨|上班|"
    r"工作时间|周末|礼拜|节假日|睡觉|中午|午休|"
    r"开会|每天|天天|那么多|这么多|太多|频繁|咁多|咁夜|咁早|这么早|这么晚|"
    r"那么早|那么晚|太早|太晚|太夜|\d+点)"
)

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
            _NOT + _FILL + _SEND,
        ),
        (
            "unsubscribe",
            "[订阅閲拒短]|取消",
            (
                r"(?:退订|退閲|取消订阅|[取娶][消肖笑]订阅|拒收|退出订阅|取消短信(?!提醒)|"
                r"(?:想|要|请)取消(?:收|接收)[^,.!?\n]{0,6}?(?:短信|短讯|简讯|讯息|信息|消息)(?!提醒)|"
                r"关闭短信(?!提醒)|停掉?短信|停止订阅)"
            ),
        ),
        (
            "off_the_list",
            "[删移黑除剔掉走]|del",
            (
                r"(?:把|将)?(?:我|这个号|本人|俺|呢个号|此号)[^,.?!\n]{0,14}?"
                r"(?:删掉?了?|删除|移除|移出|拉黑|除名|剔除|去掉|划掉|移走|del(?:ete)?咗?|剔走)"
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
            r"(?:从|由|喺)[^,.?!\n]{0,8}名单[^,.?!\n]{0,8}(?:删|移|除|剔|拿掉|去掉)",
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
                r"[^,.?!\n]{0,4}(?:授权|同意|许可)"
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
    + _KINDS
    + r"|保险|会员|套餐|服务费|自动|扣款|以后|之后|后|的话|会不会|会怎|是什么意思|"
    r"是不是|有什么|又想|还能|能不能恢复|可以恢复|恢复|错|失败以)",
    re.ASCII,
)
_QUESTION_OF_FACT = re.compile(
    r"(?:为什么|为啥|怎么|点解|干嘛|咋|几时|什么时候|何时)(?:又|就|都|会|"
    r"还|忽然|突然|最近)*$",
    re.ASCII,
)
_NOT_RECEIVED = re.compile(r"(?:没|未|冇|没有)(?:有)?(?:再)?(?:收到|收|接到)", re.ASCII)
_PARTIAL = re.compile(
    _NOT
    + _FILL
    + r"(?:发|传|send|推送|推|收|寄|接收)?"
    + _FILL
    + _KINDS
    + r"|(?:退订|取消|关闭|拒收|停掉?)"
    + _FILL
    + _KINDS
    + r"|"
    + _KINDS
    + r"(?:类的?|嗰啲|那些|的|短信|信息|嘅|就|都|这些|呢啲|请|以后|之后|今后|我|再|麻烦|唔该|,)*"
    + _NOT
    + _FILL
    + _SEND
    + r"|"
    + _TIMES
    + r"(?:[^,.?!\n]{0,6}|[^,.?!\n]{0,10}(?:那会儿?|时候?|期间))"
    + _NOT
    + _FILL
    + _SEND
    + r"|"
    + _NOT
    + r"(?:在|再|给我|系|喺|总是|老是?)*"
    + _TIMES
    + r"[^,.?!\n]{0,6}"
    + _SEND
    + r"|"
    + _NOT
    + _FILL
    + _SEND
    + r"(?:得|的|咁|这么|那么|太)*"
    + _TIMES,
    re.ASCII,
)
_KIND_OR_TIME = re.compile(_KINDS + "|" + _TIMES, re.ASCII)
_KINDS_BEFORE = re.compile(_KINDS + r"(?:的|嘅|短信|信息|那些|我|,|类){0,4}$", re.ASCII)
_OF_TEXTS = re.compile(
    r"短信|短讯|信息|消息|讯息|简讯|通知|提醒|广告|推销|促销|sms|text|[看见收发传睇]|"
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
    r"[别勿莫甭咪停退拒删移滚毋烦扰]|不|唔|禁|取消|关闭|拉黑|放过|清静|撤|"
    r"饶了|以后|骚扰|名单|除名|还发|再发|仲发|"
    r"发我|td|stop|闭嘴|收声|够|一直|去掉|清除|剔|停|cancel|remove|unsub|收",
    re.ASCII,
)
_BLANKS = re.compile(r"(?<=[\u3400-\u9fff])[ ]+(?=[\u3400-\u9fff])", re.ASCII)


_OF_ANOTHER_THING = re.compile(
    r"(?:电话|来电|语音|通话|代扣|扣款|利息|罚息|滞纳金|流水|会员|保险)(?:就|请|麻烦|先|也|都)?$"
)


def read(folded: str) -> Verdict | None:
    """The verdict on folded text with Chinese characters in it, or None."""
    if not _TRIGGER.search(folded):
        return None
    text = _BLANKS.sub("", folded)
    partial = _PARTIAL.search(text) if _KIND_OR_TIME.search(text) else None
    for name, gate, pattern in _SURE:
        for match in pattern.finditer(text) if gate.search(text) else ():
            within = partial and partial.start() <= match.start() <= partial.end()
            if within and name != "none_at_all":
                continue
            if _stands(name, text[: match.start()], text[match.end() :], match.group()):
                return Verdict("sure", name)
    if partial and not _CONTRARY.search(text[: partial.start()]):
        return Verdict("partial", "one_kind")
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
        return not asked and not _about_something_else(after, found)
    if name == "stop_all" and _OF_ANOTHER_THING.search(before):
        return False
    if name == "unsubscribe":
        return not _AFTER_UNSUBSCRIBE.match(after)
    return not re.match(r"(?:的|嘅)?(?:旧|老|之前|原来|以前)", after) and "旧" not in found


def _about_something_else(after: str, found: str) -> bool:
    if re.match(_THINGS, after):
        return True
    if re.match(r"(?:不用|不必|唔使|无需|不需要)(?:再)?(?:麻)?烦$", found):
        return not after.startswith("我")
    if found.startswith("少"):
        return not re.search(r"烦|扰|骚|发", found)
    # 不用理, 不想找, 不用联系: said of the sender's own doings unless an object "me" follows.
    return found.endswith(
        ("理", "找", "搵", "搞", "通知", "消息", "联系", "联络")
    ) and not re.search(r"我|本人|再|这个?号", found + after[:2])
