"""Hours before which no texts are wanted, and the reasons that limit nothing."""

import pytest

from intents.law import read_law, uncertainty

LIMITED = (
    "im at work until 6, dont text me before", "im at work till 6 so dont text me before then",
    "im in class until 2, dont message me before please", "at night dont text me",
    "when im at work stop texting me", "stop texting me at work", "im at work dont text me",
    "on the days im at work stop texting me", "working hours stop texting me",
    "estoy en el trabajo hasta las 6, no me escriban antes",
    "trabajo hasta las 6, no me manden mensajes antes",
    "salgo a las 6, antes no me manden mensajes",
    "cuando estoy en el trabajo no me manden mensajes", "estoy en el trabajo no me manden mensajes",
    "上班到6点，之前别发短信", "我六点才下班，之前别给我发短信", "我上班到六點，之前不要傳簡訊",
    "我返工返到6點，之前唔好send短訊俾我", "上班时间别再发短信", "我在上班的时候别再发短信",
    "我在上班不要再给我发短信，下班再说", "我4號還208.33，之前唔好再發短訊嚟",
    "我星期五還208.33，之前唔好send短訊俾我", "我周五还208.33，请暂停短信到周五",
    "請暫停簡訊到週五", "暂停发短信两周", "暫停傳訊息到12月4號",
)  # fmt: skip
ENDED = (
    "im at work stop texting me", "im at work please stop texting me", "stop texting me im at work",
    "im in a meeting stop texting me", "its sunday stop texting me", "its 2 am quit texting me",
    "im at work take me off your list", "im at work leave me alone",
    "im at work do not contact me again", "im at work dont text me anymore",
    "i asked you to stop texting me before",
    "you called me at work. i told you to stop texting me before",
    "estoy en el trabajo dejen de mandarme mensajes", "es domingo dejen de escribirme",
    "les dije que no me escriban antes", "我在上班 不要再发短信了", "我在上班，别再发短信了",
    "我返緊工，唔好再send短訊俾我", "我4号之后别再发了", "停止短信", "我4號還208.33，別再發短訊嚟",
)  # fmt: skip
NEITHER = ("im at work, text me later", "im at work until 6, text me later", "im at work")


@pytest.mark.parametrize("text", LIMITED)
def test_an_hour_or_a_place_limits_a_request(text: str) -> None:
    assert read_law(text) is None
    verdict = uncertainty(text)
    assert verdict is not None
    assert verdict.certainty == "partial"


@pytest.mark.parametrize("text", ENDED)
def test_a_reason_changes_no_request(text: str) -> None:
    found = read_law(text)
    assert found is not None
    assert found.kind == "opt_out"


@pytest.mark.parametrize("text", NEITHER)
def test_a_reason_alone_asks_for_no_end(text: str) -> None:
    assert read_law(text) is None
    assert uncertainty(text) is None
