"""A stop that was sent by mistake and taken back, and what only sounds like one."""

import pytest

from intents.law import read_law

TAKEN_BACK = [
    "me equivoque, si quiero los mensajes",
    "wait i didnt mean stop, keep texting me",
    "按错了，继续发吧",
    "按錯咗，繼續send啦",
    "no era stop, quiero seguir recibiendo",
    "fue un error, sigan mandando mensajes",
    "me equivoqué, sigan escribiéndome",
    "no quería darme de baja",
    "that was an accident, i still want texts",
    "i take it back, keep sending me texts",
    "oops wrong button, i want the reminders",
    "wait no i want them",
    "我不是要退订",
    "我唔係想退訂，繼續發俾我",
    "按错了",
    "fue sin querer",
]
NOT_TAKEN_BACK = [
    "wait why do you keep texting me",
    "you keep texting me by mistake",
    "why do you keep sending me texts by mistake",
    "按错了，别继续发",
    "发错了，不要再发了",
    "你们发错了还继续发",
    "不小心点了，不想继续收",
    "我不是退订了吗",
    "我不是要退订吗？",
    "me equivoque, no quiero recibir mensajes",
    "ustedes siguen mandando por error",
    "me equivoque",
    "no wait",
    "keep texting me",
    "stop texting me, you got this number by mistake",
    "cancel my payment by mistake",
]
STOPS = [
    "please stop, there is some mistake",
    "stop sending me messages it's a mistake",
    "stop texting me this is an accident",
    "i want the texts to stop, mistake to sign up",
    "i didnt mean to sign up, stop",
    "i never wanted this stop",
    "oops i meant stop, dont keep texting me",
]


def kind(text: str) -> str | None:
    found = read_law(text, opted_out=True)
    return found.kind if found else None


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_a_mistaken_stop_is_taken_back_while_opted_out(text: str) -> None:
    assert kind(text) == "opt_in"


@pytest.mark.parametrize("text", NOT_TAKEN_BACK)
def test_half_of_it_lifts_no_opt_out(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize("text", STOPS)
def test_a_mistake_beside_an_order_to_stop_is_no_excuse_to_go_on(text: str) -> None:
    assert kind(text) == "opt_out"


@pytest.mark.parametrize("text", ["按错了，继续发吧", "me equivoque, si quiero los mensajes"])
def test_while_not_opted_out_they_mean_something_else(text: str) -> None:
    assert read_law(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "哎呀不对 我是说不要广告 还款提醒我还是要收的",
        "我只是想退订广告 提醒要留着",
        "我是說不要那些推廣 還款提醒照發",
        "no i meant no ads, keep the reminders",
        "i only meant the promos, i want the reminders",
        "me referia a la publicidad, si quiero los recordatorios",
        "solo era la publicidad, quiero los recordatorios",
    ],
)
def test_only_promotions_were_to_end(text: str) -> None:
    found = read_law(text, opted_out=True)
    assert found is not None
    assert found.kind == "opt_in"


@pytest.mark.parametrize(
    "text",
    [
        "我是说不要广告 也不要提醒",
        "我说不要广告了你们还发 烦死",
        "别再发了 广告提醒都不要",
        "我只是想问下广告的事",
        "i meant no ads and no reminders",
        "no ads",
        "ni publicidad ni recordatorios",
    ],
)
def test_or_the_rest_as_well(text: str) -> None:
    found = read_law(text, opted_out=True)
    assert found is None or found.kind == "opt_out"
