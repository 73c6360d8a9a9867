"""Requests that stand last, after news that would make them doubtful were it one sentence."""

import pytest

from intents.law import read_law
from intents.rules.apart import afterthought, sentences

LAST = """
My brother sent the check on Tuesday. Another thing: stop texting me
I asked about the late fee already. Besides that, stop the texts
The gym charged me twice, not your fault. Also, please stop the messages
mi hijo mandó el comprobante ayer. Otra cosa: ya no me manden mensajes
mi esposa pasa el viernes a firmar. Por favor no me manden mensajes
今天去银行办好了，另外别再给我发短信了
我妈下周出院，对了以后不要再给我发短信
老公周末去还款，还有别再发短信给我了
"""
NOT_LAST = """
my son sent stop by accident. also, what is my balance
今天开会，别发短信
i have a meeting today. also, no texts at night
按错退订了，另外帮我查余额
mi hija puso baja sin querer. otra cosa, cuánto debo
"""


@pytest.mark.parametrize("text", LAST.strip().splitlines())
def test_a_request_after_other_news_is_sure(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_out"


@pytest.mark.parametrize("text", NOT_LAST.strip().splitlines())
def test_an_afterthought_of_another_kind_makes_nothing_sure(text: str) -> None:
    read = read_law(text)
    assert read is None or read.kind != "opt_out"


def test_what_follows_the_last_parting_word_is_the_afterthought() -> None:
    assert afterthought("i paid. also, one more thing: stop the texts") == "stop the texts"
    assert afterthought("钱转了，另外别发了") == "别发了"
    assert afterthought("also stop the texts") == ""
    assert afterthought("stop the texts") == ""


def test_sentences_are_named_from_the_last_and_only_if_there_are_several() -> None:
    assert sentences("i paid it all. ok. stop the texts now!") == [
        "stop the texts now",
        "i paid it all",
    ]
    assert sentences("stop the texts now.") == []
