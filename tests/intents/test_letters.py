"""Letters by text message: what they ask is heard behind their manner, and law stays law."""

import pytest

from intents import classify
from intents.law import read_law
from intents.letters import plainly

RECEIVED = (
    "Dear Sirs, I am in receipt of your message of this morning. Kindly let me know the sum "
    "outstanding. Yours sincerely, E. Marsh (Miss)"
)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        (RECEIVED, "check_balance"),
        (
            "I should be much obliged for a statement of my account at your earliest convenience",
            "payment_history",
        ),
        ("I hereby request a statement of my account", "payment_history"),
        ("Por medio de la presente solicito una prorroga", "hardship"),
        ("Por medio del presente solicito mi estado de cuenta", "payment_history"),
        ("您好，老朽年邁，眼力不佳，敢問尚欠若干？", "check_balance"),
        ("特此函告，本人已于十一月二十日汇款二百元", "confirm_payment"),
        ("現擬於本月三十日由小兒代繳二百零八元三毫三仙", "promise_to_pay"),
    ],
)
def test_what_a_letter_asks_is_heard(text: str, intent: str) -> None:
    assert read_law(text) is None
    assert classify(text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "I hereby revoke my consent to be contacted",
        "I hereby demand that you cease all communication pursuant to the FDCPA",
        "Por medio de la presente les notifico que me representa un abogado",
        "特此函告，本人已委托律师",
        "I hereby dispute this debt and request validation under 15 USC 1692g",
        "I hereby give notice that I have filed for bankruptcy",
    ],
)
def test_a_notice_of_law_is_one(text: str) -> None:
    assert classify(text).intent == "legal_notice"


@pytest.mark.parametrize(
    "text",
    [
        "Por medio de la presente solicito dejen de contactarme",
        "Dear Sirs, kindly cease sending me messages. Yours faithfully",
        "Dear Sirs, I should be grateful if you would leave me alone. Yours sincerely",
        "I should be obliged if you would write to me no further",
        "特此通知，请停止发送短信",
        "Le solicito muy atentamente que mi número sea eliminado de sus envíos",
        "Estimados: agradeceré se sirvan excluirme de toda comunicación por mensajería.",
        "尊敬的贵公司：承蒙连年问候，愧不敢当，恳请自即日起免赐短信，无论何事。此致敬礼",
        "老朽不諳手機,貴公司訊息請自此免寄",
    ],
)
def test_a_polite_end_is_an_end(text: str) -> None:
    assert classify(text).intent == "stop"


@pytest.mark.parametrize("text", ["when is it due", "I'll pay Friday!", "还欠多少"])
def test_what_is_no_letter_stays_as_it_is(text: str) -> None:
    assert plainly(text) == text
