"""A wish for no texts in a stretch of time ends not all texts; one beside a time may."""

import pytest

from intents.law import read_law, uncertainty

LIMITED = (
    "dont send me stuff in the mornings", "dont send me anything in the mornings",
    "dont text me in the mornings i work nights", "stop sending me stuff in the mornings",
    "dont text me in the afternoons", "don't send me messages this week",
    "stop texting me this week", "no more texts for a week", "no more messages this month please",
    "this week please dont send me texts", "stop texting me for a few days",
    "stop texting me until I am out of the hospital",
    "no me mande cosas por la noche", "no me mande cosas por la mañana",
    "estoy en el hospital, no me manden mensajes esta semana", "no me manden mensajes hoy",
    "no me manden mensajes este mes", "no me manden mensajes por una semana",
    "no me manden mensajes estos dias", "esta semana no me manden mensajes",
    "no me escriban esta semana", "no me envien mensajes la proxima semana",
    "estoy internada no me manden mensajes x 15 dias", "no quiero mensajes esta semana",
    "no me molesten esta semana", "por favor no me manden nada hasta diciembre",
    "朝早唔好send嘢俾我", "朝早唔好send短訊俾我", "朝頭早唔好send", "朝早唔好再send喇",
    "朝早唔好send住", "朝早咪send嘢俾我", "朝早請唔好發短訊俾我", "下晝唔好send嘢俾我",
    "瞓覺時間唔好send", "瞓覺嗰陣唔好send", "食飯時間唔好send", "下午别给我发短信",
    "出院之前别发短信给我", "今個星期唔好send", "呢排唔好send短訊嚟", "今日唔好send喇",
    "这个月别给我发短信", "这周先别发了",
    "我4号还208.33，在那之前别再发了", "在12月4号之前不要再发短信", "周五之前別再發了",
)  # fmt: skip
FOR_GOOD = (
    "stop texting me, today and forever", "stop texting me this week and forever",
    "stop texting me today", "you texted me 10 times this week, stop texting me",
    "this week i got 3 texts, no more texts", "i told you this week stop texting me",
    "stop texting me from this week on", "dont text me ever again this week or next",
    "dont text me again, not this week and not ever",
    "esta semana me escribieron 5 veces, no me manden mas", "no me manden mensajes hoy ni nunca",
    "ya van 5 esta semana. no me manden mensajes", "no me escriban mas",
    "no me manden mensajes esta semana ni nunca",
    "从今天起别再发短信", "今天起別再發短訊", "本月起不要再发短信给我",
    "从这个月起别再给我发短信", "4号起别再发了", "我4号之后别再发了", "之前叫你别再发了",
)  # fmt: skip


@pytest.mark.parametrize("text", LIMITED)
def test_a_stretch_of_time_is_only_a_part(text: str) -> None:
    assert read_law(text) is None
    verdict = uncertainty(text)
    assert verdict is not None
    assert verdict.certainty == "partial"


@pytest.mark.parametrize("text", FOR_GOOD)
def test_an_end_for_good_beside_a_time_is_one(text: str) -> None:
    found = read_law(text)
    assert found is not None
    assert found.kind == "opt_out"
