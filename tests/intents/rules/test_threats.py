"""Threats for the next text end texts; threats about something else do not."""

import pytest

from intents import classify
from intents.law import read_law, uncertainty

WARNED = """
text me again and you'll hear from my attorney
one more text and I'm filing with the FCC
the next message goes straight to my lawyer
keep texting me and see you in small claims court
$500 per text, I start counting with the next one
si me vuelven a escribir voy con el abogado
otro mensaje más y los denuncio en la Profeco
500 dólares por cada mensaje dice la ley, ustedes sabrán
下次再收到你们短信，法院见
每多发一条按法律赔五百，从下一条算起
再傳一則我就找律師
"""
OF_OTHER_THINGS = """
my lawyer will send you the papers next week
the court date is next month, what do i owe
if you charge me the fee again i will file a complaint
mi abogado les manda los papeles mañana
律师说我可以申请减免，怎么办
再扣我手续费我就投诉
"""


def listed(texts: str) -> list[str]:
    return texts.strip().splitlines()


@pytest.mark.parametrize("text", listed(WARNED))
def test_a_threat_for_the_next_text_ends_texts(text: str) -> None:
    read, verdict = read_law(text), uncertainty(text)
    assert read is not None or (verdict is not None and verdict.certainty == "clear")
    reading = classify(text)
    assert "stop" in {reading.intent, reading.second}


@pytest.mark.parametrize("text", listed(OF_OTHER_THINGS))
def test_a_threat_about_something_else_ends_none(text: str) -> None:
    reading = classify(text)
    assert "stop" not in {reading.intent, reading.second}
