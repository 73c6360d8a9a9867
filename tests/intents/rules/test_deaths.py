"""Whose death a text tells of."""

import pytest

from intents.normalise import fold
from intents.rules.deaths import mourns
from intents.rules.legal import notice


@pytest.mark.parametrize(
    "text",
    [
        "my husband Dana died last week",
        "my husband passed away in june",
        "we lost my dad in october",
        "my dad died",
        "my grandma died",
        "my mom passed away, how do i pay her loan",
        "my husband passed away and i cant pay this",
        "我阿爸上個月過咗身",
        "我先生上周去世了",
        "mi esposo falleció",
        "dana passed away, this is her daughter",
        "she passed",
        "my father passed last week",
        "my mother died, she had a loan with you",
        "my brother died and i am executor of his estate",
        "her funeral is friday",
        "I'm handling dad's estate, he passed",
        "我爸去世了 他的贷款怎么办",
        "mi mama fallecio, su cuenta que pasa",
        "借款人已经去世",
        "the account holder is deceased",
        "my husband died. please stop texting him",
        "dad passed from cancer",
    ],
)
def test_where_the_borrower_may_be_meant_it_is_a_notice(text: str) -> None:
    assert notice(fold(text)) == "death"
    assert not mourns(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "im at a funeral cant talk",
        "no texts til monday please i have a funeral",
        "my coworker passed away",
        "my grandma died, funerals friday so i cant pay til after",
        "the funeral home charged me 4000 i cant pay",
        "i lost my dad in march and ive been behind ever since",
        "my dad died in 2019, he never had a loan with you",
        "my uncle died he left me some money ill pay it all dec 10",
        "my mom passed away last week and i had to pay for the funeral, need more time",
        "se murio mi abuela y no puedo pagar este mes",
        "estoy en un funeral no puedo hablar",
        "我外婆去世了 这个月还不上",
        "同事去世了 心情不好",
        "我爸去年走了 他没有在你们这贷款",
        "my wife died and im behind on my payments",
        "my dog died",
        "我在参加葬礼 晚点再说",
        "my mom died and my account is behind",
        "murio mi papa, necesito mas tiempo para mi pago",
        "my husband died, the funeral costs took my savings, need more time",
        "我媽過身咗 辦後事用晒啲錢",
    ],
)
def test_a_borrower_who_mourns_gives_no_notice(text: str) -> None:
    assert notice(fold(text)) is None
    assert mourns(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "my son passed out at school im at the ER",
        "she passed her test so we can pay now",
        "my wife passed the bar exam",
        "my dad passed the driving test",
        "she passed out",
        "my phone died and i cant pay",
        "this is a dead end, i cant pay",
    ],
)
def test_what_passes_or_dies_and_is_nobody_is_no_death(text: str) -> None:
    assert notice(fold(text)) is None
    assert not mourns(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "我九月就被裁了 老公也走了 孩子才四岁 你让我拿什么还",
        "老婆跟别人走了 我还不上",
        "跟老公离婚了 他带着钱走了 我还不起",
        "我失业了 老公走了半年没给过家用",
        "老婆帶住個仔走咗 我冇錢還",
        "男朋友走了 我们分手了",
        "她嫌我穷 老婆带着孩子走了",
        "老公出轨走了 剩我一个人还",
    ],
)
def test_whoever_was_left_tells_of_no_death(text: str) -> None:
    assert notice(fold(text)) is None
    assert not mourns(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "老公上个月走了",
        "老公癌症走了 我又失业",
        "老公走咗 佢嘅貸款點算",
        "他上個月走了",
        "我被裁了 老公去世了 车贷怎么办",
        "先生走了 留下我和孩子",
        "我失业 太太永远走了",
    ],
)
def test_but_where_nobody_left_it_may_be_one(text: str) -> None:
    assert notice(fold(text)) == "death"
