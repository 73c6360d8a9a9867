"""Words that take an offer, and those that only say that it was read."""

import pytest

from bot.words.applications.acceptance import accepts, accepts_beside, agrees_politely, refuses


@pytest.mark.parametrize(
    "text",
    [
        "yes", "yes please", "yep thanks", "yes sir", "yes, that's fine", "yeah sure why not",
        "i accept", "i confirm it", "confirm", "ok i'll take it", "let's do it", "lets go for it",
        "yes i want it", "yes please i need it", "sign me up", "go ahead", "yes 3000 over a year",
        "i'll take the 5000",
        "yes do it asap", "good to go", "yes i do", "yup sounds good to me", "yes thank you so much",
        "ok i agree with the terms", "si", "si, adelante", "claro que si", "acepto la oferta",
        "confirmo, gracias", "vale, la quiero", "si, me interesa", "sí por favor", "是的", "对",
        "确认", "好的，我同意", "接受", "我要", "就这样办吧", "没问题，确认", "係，確認", "我要呢個",
        "確定", "当然", "肯定", "im sure", "yes im sure", "estoy segura", "si, seguro",
        "si quiero", "de una", "orale si", "我想要这个贷款", "就咁啦", "要呀唔該",
        "ok shes good with it, lets go ahead", "talked to my wife. yes we want it",
        "my husband agrees, lets do it", "ya lo hable con mi esposa, adelante",
        "mi esposo esta de acuerdo, lo quiero", "我老婆同意了，签吧", "同老婆商量好咗，就要呢個",
        "对，我要签那个贷款", "想好了，就按原来的签", "ready to sign", "si, quiero firmar",
    ],
)  # fmt: skip
def test_what_takes_an_offer(text: str) -> None:
    assert accepts(text)
    assert not refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "yea i saw that", "alright lemme see", "yes i have a question", "yea i know",
        "right, saw it already", "yes i got your message", "yes i got your letter", "yes i read it",
        "yes thats me", "correct i applied for that", "got it", "understood", "noted", "thanks",
        "ok too expensive", "sure, but later", "yes can somebody call me", "ok i'll think about it",
        "yes it is too much", "i'll confirm tomorrow", "dont confirm it yet", "i accept?",
        "si, ya lo vi", "vale, es mucho interes", "bueno no se", "si, tengo una duda",
        "si, soy yo", "entendido", "enterada", "ya lo recibi gracias", "si lo acepto despues?",
        "she is good at saving", "she said yes but i dont know", "my wife is not ok with it",
        "lo pense y no", "想好了，不要了", "我老婆不同意，签了也没用", "i already signed", "where do i sign",
        "签合同要去哪里",
        "im in the hospital", "how do i proceed", "go ahead and call me", "yes i do owe you",
        "i want the loan officer to call me", "confirm my payment went through", "lets go over it",
        "si quiero hablar con alguien", "me entere de una cosa", "我要投诉", "就咁先", "我要确认地址",
        "确认收到", "要多久", "什么时候放款", "收到", "知道了", "明白", "看到了", "是我", "好的 我再看看别家", "行 我想想", "好，太贵了",
        "對，我申請過", "可以先看看嗎", "确认是什么意思？", "好 我考虑一下",
    ],
)  # fmt: skip
def test_what_takes_none(text: str) -> None:
    assert not accepts(text)
    assert not agrees_politely(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok",
        "k",
        "okay then",
        "sounds good",
        "vale",
        "bueno",
        "dale",
        "好的",
        "好吧",
        "行",
        "可以",
        "👍",
        "👍🏼",
    ],
)
def test_an_ok_is_a_yes_only_straight_after_the_question(text: str) -> None:
    assert agrees_politely(text)
    assert not accepts(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok forget it", "ok forget it too pricey", "sure whatever, not worth it", "yea nah",
        "ok i dont want it", "nvm", "no way", "pues entonces no lo quiero, me parece carísimo",
        "vale, no lo quiero", "dale, no lo quiero", "claro que no", "bueno pues no", "vale pues no",
        "bueno ya no", "vale, déjalo", "ya no me interesa", "mejor no", "OK 不用了", "嗯嗯 不了",
        "好吧 放弃", "算了", "我说不要了！", "唔要喇", "都係唔借喇", "好吧 不贷了",
    ],
)  # fmt: skip
def test_what_turns_it_down(text: str) -> None:
    assert refuses(text)
    assert not accepts(text)


@pytest.mark.parametrize(
    "text",
    [
        "what is the rate", "ok", "im good with that", "no me llamen al trabajo", "no entiendo",
        "不要现在放款", "不是，我想问一下", "bueno no se", "ok too expensive", "i forgot my zip",
    ],
)  # fmt: skip
def test_what_turns_nothing_down(text: str) -> None:
    assert not refuses(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("yes, and where do I pay", True),
        ("confirmo, y cuando depositan", True),
        ("好的，确认。什么时候放款", True),
        ("ok, whats my balance", False),
        ("yes i have a question, what are your hours", False),
        ("yes, but what are your hours", False),
        ("i saw it, where do i pay", False),
    ],
)
def test_a_yes_beside_a_request(text: str, found: bool) -> None:
    assert accepts_beside(text) is found
