"""An account that is to be locked, which is another matter than one that a bank has frozen."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_ACCOUNT: Final = r"(?:account|acct|profile|login|loan account)"
_ZHANGHU: Final = r"(?:账户|帐户|户口|账号|帐号)"
_FREEZES: Final = words_like(
    rf"\b(?:can|could|will|would|please|pls|plz|need|want|gotta|should|just|you|u|to|first|and) "
    rf"(?:you |u |to |please |pls )*(?:freeze|lock|block|suspend) (?:down )?(?:my|the|this|that) "
    rf"{_ACCOUNT}\b|^\W*(?:freeze|lock|block) (?:down )?(?:my|the|this|that|everything on my) "
    rf"{_ACCOUNT}\b",
    r"\b(?:congelen|congele|congelar|bloqueen|bloquee|bloquear|suspendan)(?:me)? "
    r"(?:por favor )?(?:mi|la|esta|esa) cuenta\b(?! (?:del banco|bancaria))",
    rf"(?:能不能|能否|可不可以|可唔可以|可以|帮|请|麻烦|唔该|快|先|马上|立刻|赶紧|想|要)[^,.!?，。]{{0,8}}"
    rf"(?:冻结|锁(?:定|住|掉)?|挂失|封)(?:掉|住|咗|一下)?(?:我)?(?:的|嘅|个)?{_ZHANGHU}|"
    rf"(?:把|将)(?:我)?(?:的|嘅|个|这个)?{_ZHANGHU}(?:先|快|马上|立刻|给)*(?:冻结|锁|封)(?!了)|"
    rf"(?:冻结|锁(?:定|住)?)(?:我)?(?:的|嘅|个)?{_ZHANGHU}(?:先|吧|啦|得唔得|可以吗|行吗|一下)",
)
_BIDS: Final = words_like(
    rf"(?:赶紧|赶快|马上|立刻|即刻|快点?|先|帮(?:我|手)|给我|替我|同我|请|麻烦|唔该)[^,.!?，。]{{0,6}}(?:把|将)"
    rf"(?:我)?(?:的|嘅|个|这个)?{_ZHANGHU}[^,.!?，。]{{0,4}}(?:冻结|锁|封|停)(?:了|掉|上|住|起来|咗)?"
)
"""A bidding to lock it: "锁了" is not told here of what is done."""
_BY_THE_BANK: Final = words_like(
    r"\b(?:my|the) bank\b|\bthey (?:froze|locked)\b|\bbanco\b|\b(?:van|va) a\b|"
    r"银行(?!卡)|被(?:冻|锁|封)|(?:冻结|锁|封)(?:了|咗)(?!吧)|解冻|解锁|法院|会不会|会唔会"
)


def asks_to_freeze(text: str) -> bool:
    """Whether somebody asks that the account be locked, and tells of no bank that locked theirs."""
    if mentions(text, _BIDS) and not asks(text):
        return True
    return mentions(text, _FREEZES) and not mentions(text, _BY_THE_BANK)
