"""Chinese words of a payment that was made on a day: "禮拜五繳了208", "上周五交的", "網銀轉的"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_NOT_YET: Final = r"(?<![会要再就才没未冇等能想该应先待])"
_PAID: Final = (
    r"(?:还|缴|交|转|付|汇|打|存|过数|入数|俾|畀)(?:款|钱|数|账|帐)?(?:过去|去)?"
    r"(?:给|俾|畀)?(?:你们?|你哋|您)?"
)
_SUM: Final = (
    r" ?(?:us|nt|hk)?[$￥¥]? ?(?:\d[\d.,]*(?![\d.,]|\s*[个次通天日遍封条张份点号月])|"
    r"[一二两三四五六七八九]+[百千十])"
)
_DAY: Final = (
    r"(?:(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}[号日]|\d{1,2}/\d{1,2}|[十廿]?[一二三四五六七八九十][号日]|"
    r"昨天|昨晚|昨日|前天|前日|琴日|寻日|今早|今朝)"
)
_WAY: Final = r"(?:网银|网上|网络银行|柜台|超商|便利店|银行|atm|app|支付宝|微信|转账|手机)"
_MADE: Final = words_like(
    rf"{_NOT_YET}{_PAID}(?:了|咗|左){_SUM}",
    rf"{_NOT_YET}{_PAID}过(?:了|咗)?{_SUM}|已经?{_PAID}{_SUM}.{{0,3}}(?:了|咗)",
    rf"{_DAY}.{{0,6}}{_NOT_YET}{_PAID}(?:了|咗|左)(?:呀|啊|啦|喇|的|嘅)*\W*$",
    rf"{_DAY}.{{0,8}}{_NOT_YET}{_PAID}(?:的|嘅)(?:{_SUM})?(?:呀|啊|啦|喇)*\W*$",
    rf"{_WAY}.{{0,8}}{_NOT_YET}{_PAID}(?:的|嘅){_SUM}(?:呀|啊|啦|喇)*\W*$",
    rf"{_NOT_YET}{_PAID}(?:了|咗).{{0,6}}(?:不是|唔系)(?:说|讲|话)?(?:要|会|打算)",
)
_OF_ELSE: Final = words_like(
    r"每|答应|应承|承诺|约好|约定|说好|讲好|应该|下(?:个|周|星期|礼拜|月)|希望|打算|准备|想|如果|要是"
)


def made_in_chinese(text: str) -> bool:
    """Whether Chinese words tell of a payment as made, with its day, its sum or its way."""
    return mentions(text, _MADE) and not mentions(text, _OF_ELSE)
