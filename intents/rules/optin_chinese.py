"""Chinese sentences that ask for texts again, or take back an opt-out sent by mistake."""

from __future__ import annotations

import re

from intents.rules.verdict import UNDONE

_CHINESE_STOP = r"(?:退订|撤订|td|\bt\b|stop|拒收|取消订阅|停止|unsubscribe)"
_BACK_ON = (
    r"(?:恢复|重新|再次|打开|开通|开启|resume|restart|开返|搞返|弄回来|"
    r"开回来|继续发|undo|opt in|又需要|还是要)"
)
_CHINESE = tuple(
    (name, re.compile(pattern, re.ASCII))
    for name, pattern in (
        (
            UNDONE,
            (
                r"(?:误|不小心|唔小心|不当心|手滑|按错|点错|打错|发错|撳错|揿错|搞错|"
                r"手误|失手|错发|瞎按|乱按|乱撳|玩电话|拿我手机)"
                r"[^.?!\n]{0,10}"
            )
            + _CHINESE_STOP,
        ),
        (
            UNDONE,
            _CHINESE_STOP
            + (
                r"[^.?!\n]{0,8}(?:是误|按错|点错|发错|打错|搞错|不小心|手滑|误操作|"
                r"手误|错了|咗.{0,6}resume)"
            ),
        ),
        (
            UNDONE,
            (
                r"(?<!说)(?:不是|唔系|并非|没|冇)(?:要|想|打算)(?:要)?(?:退订|td|stop|取消订阅)"
                r"(?![^.!]{0,4}(?:吗|嘛|么|\?))"
            ),
        ),
        (UNDONE, r"(?:取消|撤销|撤回|解除|undo)(?:之前的?|刚才的?|我的?)*(?:退订|拒收|屏蔽)"),
        (
            UNDONE,
            r"(?:之前|早先|以前|上次|刚才|头先|前几天|当初|换了手机之后)[^.?!\n]{0,8}"
            + _CHINESE_STOP
            + r"(?:过|了|咗)?[^?!\n]{0,14}"
            + _BACK_ON,
        ),
        (
            "resume",
            (
                r"(?:恢复|重新|继续|重开|再次|可以再|再|接着|照旧)(?:给我?|帮我|向我|"
                r"接收|开通|开启|打开|开始|订阅|收到?|俾我|我|"
                r"一下|开返|之前的?|返)*(?:发送|发|传|send|收|订阅|推送|短信|信息|"
                r"讯息|消息|简讯|通知|提醒)"
                r"(?:短信|信息|消息|讯息|简讯|通知|提醒|订阅)?"
            ),
        ),
        (
            "resume",
            r"(?:请|劳驾|麻烦|帮我|想|可以|可唔可以|能)恢复(?:一下|返|吧|了)?(?=$|[,.!?\s])",
        ),
        (
            "want_texts",
            (
                r"(?:想|要|需要|愿意|同意|希望)(?:重新|再次|继续|再|恢复)(?:收到?|"
                r"接收|订阅)|想收返"
            ),
        ),
        (
            "subscribe",
            (
                r"(?:我要|我想|帮我|请)?(?:重新)?(?:订阅|开通|开启|打开|开返|登记接收|"
                r"sign up)(?:还款|你们?的?|贵公司的?|再|一下)*"
                r"(?:短信|短讯|通知|提醒|讯息|消息|简讯|notification)"
            ),
        ),
        (
            UNDONE,
            (
                r"(?:短信|短讯|简讯|讯息|提醒|通知)[^!?\n]{0,16}(?:还是|仲系)(?:想)?要[^!?\n]{0,4}"
                r"(?:帮我|麻烦|请)?(?:打开|恢复|开启|开返|开回)"
            ),
        ),
        ("subscribe", r"(?:重新)?加入(?:名单|短信|订阅)|短信重新开"),
    )
)
_CHINESE_NEVER = re.compile(
    r"(?:不|别|勿|没|唔|咪|甭|未|母汤|嫑|憋|表|反对|拒绝|停止|莫|禁止|少|为什么|为啥|怎么|还|"
    r"谁让|点解|又|敢|如果|要是|若|你们|你|"
    r"一直|老|总|无意)(?:要|想|欲|拟|用|需要|希望|愿意?|同意|接受|打算|再|准|许|好|必|得|会|敢|能|可以|使|"
    r"们|又|还|是)*$",
    re.ASCII,
)
_CHINESE_ELSE = re.compile(
    r"^(?:放款|贷|额度|还款|扣款|申请|计息|了|过来了|我公司|我家|一次|"
    r"一遍|一下(?:链接|验证码|合同)|个|份|(?:给我|俾我|畀我)?[^,.?!\n]{0,3}"
    r"(?:链接|link|验证码|合同|账单|收据|地址))",
    re.ASCII,
)
_WEAK = re.compile(r"^(?:再|继续|可以再|接着|照旧|重新)", re.ASCII)
_OF_TEXTS = re.compile("我|收|俾|订阅|短信|信息|讯息|消息|简讯|通知|提醒")
# What may stand before 再发: after anything else it may be the end of a "no" spelt some other way.
_ASKS = re.compile(
    r"(?:^|[\s,.!?:;~]|请|麻烦|劳驾|可以|帮我|想|我要|还要|需要|愿意|好|行|能|就|现在|今后|以后|"
    r"开始|了|吧|们|你|得|也|都|啦|系)$"
)
_NONE_AT_ALL = re.compile(
    r"都不要了?|通通停|全部停|反悔了[^.]{0,6}不要|"
    r"(?<!我)(?<!我还)想(?:再|继续)(?:给|向)我[发传][^,.!\n]{0,6}\?|"
    # Whoever threatens what follows another text wants none, nor whoever puts a "stop" right.
    r"再(?:给我)?(?:发|传|send)[^,.!?\n]{0,6}[,.!]?(?:我|老子)?就|"
    r"(?:打|写|按|输)错(?:了|字)?[,.!\s]*(?:应该)?(?:是|要|系)(?:退订|停止|取消|停)|"
    r"(?:喔|哦|噢|啊|不对|呃|,|\s)不是[,\s]*(?:是|系)?(?:退订|取消订阅|停止)"
)
_CHINESE_TRIGGER = re.compile(
    r"恢复|重新|重开|继续|再|取消|撤|解除|误|错|手滑|不小心|唔小心|不当心|"
    r"乱按|瞎按|订阅|开通|开启|打开|开返|收返|接着|照旧|"
    r"登记|加入|sign up|之前|早先|以前|上次|刚才|头先|当初|换了手机|undo|"
    r"玩电话|拿我手机|退订|取消订阅|td|stop",
    re.ASCII,
)


def read(folded: str) -> str | None:
    """The name of the rule that folded text meets, or None."""
    if not _CHINESE_TRIGGER.search(folded) or _NONE_AT_ALL.search(folded):
        return None
    for name, pattern in _CHINESE:
        match = pattern.search(folded)
        if match is None:
            continue
        if name == UNDONE:
            return name
        before, after, found = folded[: match.start()], folded[match.end() :], match.group()
        if _CHINESE_NEVER.search(before) or _CHINESE_ELSE.match(after):
            continue
        if _WEAK.match(found) and not (_OF_TEXTS.search(found) and _ASKS.search(before)):
            continue
        return name
    return None
