"""What a Chinese prohibition is about, where its own clause says so first: 图片不要发.

Chinese names what it speaks of before the verb. Before 别发 may stand whom one speaks to, a please,
from when on, or the texts themselves; anything else (a kind of text, an hour, another's number) may
be all that is to end. Then the rule is unsure, and the model decides.
"""

from __future__ import annotations

import re
from typing import Final

_CLAUSE: Final = re.compile(r'[,.?!:;~\n\s"]')
_LINKS: Final = re.compile(
    r"(?:都|也|亦|拢|攏|就|请|再|可|一律|一概|全部|全都|统统|通通|永远|永久|立即|即刻|马上|麻烦|拜托|唔该|"
    r"烦请|恳请|先)+$"
)
_OPEN: Final = re.compile(
    r"(?:以后|之后|往后|今后|日后|后面|从此|从今|起|开始|这辈子|再也|到此为止|不再|永远|"
    # Whom one speaks to, and who speaks.
    r"你们?|你哋|您|恁|侬|亲|贵公司|贵司|公司|客户|各位|大哥|哥们|师傅|施主|系统|我|俺|本人|机主|求|"
    # The texts, the number and how many of them.
    r"短信|短讯|简讯|讯息|信息|消息|sms|texts?|messages?|number|通知|门号|(?:(?<!的)|(?<=[我俺你们]的))号码?|电话|手机|手机上|本机|"
    r"(?:一|半)(?:条|则|个|句|封)(?:字|标点)?|什么|咩|乜|啥|谁|哪样|任何方式|[哪各][一]?[种样类]|所有|全套|一粒字|呢度|"
    # Links between thoughts, and verbs of saying or ending before it.
    r"所以|反正|但是?|但请|不过|可是|只是|总之|然后|另外|还有|同埋|就是|就是说|然后就|说|讲|叫|喊|想|"
    r"可以|唔可以|问|名|td|stop|pls|please|停|掉|了|吧|啦|呀|咗|好|能|并|即日|真系|讲的|自觉点|[发打找]也|真的|够|退订|[\W\d_])$"
)


def names_a_topic(before: str, breaks: frozenset[int] = frozenset()) -> bool:
    """Whether the clause that a prohibition ends has a topic that is not the texts as a whole.

    ``breaks`` are places where a clause begins though no sign says so.
    """
    begun = max((place for place in breaks if place <= len(before)), default=0)
    clause = _CLAUSE.split(before[begun:])[-1]
    while clause:
        shorter = _LINKS.sub("", clause)
        if shorter == clause:
            break
        clause = shorter
    return bool(clause) and _OPEN.search(clause) is None
