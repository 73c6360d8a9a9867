"""Words that make a request to end texts doubtful, and sure requests that no word may weaken."""

import pytest

from intents.law import read_law, uncertainty
from intents.rules.doubts import BY_ONE_WORD, doubted

DOUBTED = {
    "en": """
        my son sent stop, please undo it
        unsubscribe me from the gym app
        i want to unsubscribe from your emails
        stop texts about promotions
        i unsubscribed yesterday and came back in
        my kid texted stop
        opted out by mistake
        unsubscribe, wait no that was a slip
        what happens to my loan if i unsubscribe
        stop the marketing texts
        please reverse my opt out
        stop, start me up again
        your clerk yelled at me, that has to stop
        the part about opting out is unclear
        thanks for telling people how to stop the texts
        about that loan, i dont want it anymore
        as for my application, i no longer need it anymore
    """,
    "zh": """
        退订是不是以后就没提醒了
        我儿子按了退订
        退订了会员
        按错退订了，帮我恢复
        退订推销的就行
        我老婆说要退订
        退订邮箱里的广告
        刚才退订是气话
        回复退订会怎样
        最后那行写着退订，干嘛的
    """,
    "zh-Hant": """
        我老公按咗退訂
        退訂推廣promo嗰類
        按錯退訂，幫我恢復
        退訂係咪即係以後冇提醒
    """,
    "es": """
        mi hijo puso baja sin querer
        quiero darme de baja del gimnasio
        estoy de baja médica
        anulen la baja por favor
        di de baja la línea vieja
        baja por error, reactiven
        la baja de publicidad nomás
        qué significa baja?
        den de baja mi tarjeta vieja
        dar de baja el contrato que firmé
        hice fila tres horas para nada, basta ya
    """,
}
SURE = {
    "en": """
        i dont want it anymore
        stop texting me
        STOP. I will call you
        STOP. I will call you 👍🏽
        dont send me nothing else? stop 🙏
        unsubscribe me
        please unsubscribe this number
        take me off your list
        remove my number from your list
        stop texting me about this loan
        stop messaging me, my wife is sick
        do not text me again, you charge too many fees
        quit texting my phone. my brother paid you already
        stop all texts now
        no more texts please
        STOP 🛑 unsubscribe
    """,
    "zh": """
        退订
        别再给我发短信了
        以后不要发任何短信
        不要再给我发短信
        停止发送一切短信
        我要退订短信
        请把我的号码从名单删除
    """,
    "zh-Hant": """
        退訂
        唔好再send短訊俾我
        請停止傳簡訊給我
        不要再傳任何訊息給我
    """,
    "es": """
        BAJA
        denme de baja
        quiero darme de baja
        ya no me manden mensajes
        no me escriban más
        dejen de mandarme mensajes 😡
        bórrenme de su lista
        no quiero recibir más mensajes suyos
        me escriben todos los días, ya basta
        den de baja este número
        basta ya
    """,
}


def listed(table: dict[str, str]) -> list[str]:
    return [line.strip() for lines in table.values() for line in lines.strip().splitlines()]


@pytest.mark.parametrize("text", listed(DOUBTED))
def test_a_doubtful_request_is_left_to_the_model(text: str) -> None:
    read = read_law(text)
    assert read is None or read.kind != "opt_out"
    verdict = uncertainty(text)
    assert verdict is None or verdict.certainty != "sure"


@pytest.mark.parametrize("text", listed(SURE))
def test_a_plain_request_is_sure(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_out"


@pytest.mark.parametrize("sign", ["🙏", "…", "👍🏽", "—", "’", "¡", "é", "©", "😡😡"])
def test_a_sign_that_is_not_ascii_raises_no_doubt(sign: str) -> None:
    """The Chinese lists hold Latin words and a question mark: they are for Chinese texts alone."""
    for text in ("stop. i will call you", "dont send me nothing else? stop"):
        assert not doubted("stop_clause", f"{text} {sign}", f" {text} ", f" {text} ")


def test_a_rule_that_names_the_act_is_doubted_only_where_the_request_is_taken_back() -> None:
    words = " stop texting me about the gym app "
    assert not doubted("stop_contacting", words.strip(), words, words)
    taken_back = " stop texting me no wait undo that "
    assert doubted("stop_contacting", taken_back.strip(), taken_back, taken_back)


@pytest.mark.parametrize("rule", sorted(BY_ONE_WORD))
def test_a_rule_that_goes_by_one_word_is_doubted_by_every_list(rule: str) -> None:
    assert doubted(rule, "unsubscribe from the gym", " unsubscribe from the gym ", " gym ")
    assert not doubted(rule, "unsubscribe me now", " unsubscribe me now ", " unsubscribe me now ")
