"""Which language a text is in, and when the thread's own language decides."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents import corpus
from intents.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how much do i owe", "en"),
        ("hw much i owe u", "en"),
        ("no thanks", "en"),
        ("cuanto debo todavia", "es"),
        ("ya pagué ayer", "es"),
        ("no me manden mensajes", "es"),
        ("¿hay alguien?", "es"),
        ("我还欠多少", "zh"),
        ("我還欠多少", "zh-Hant"),
        ("唔好再send", "zh-Hant"),
        ("已转", "zh"),
        ("已轉", "zh-Hant"),
        ("pay了没", "zh"),
        ("je n'ai pas payé, combien je dois", "fr"),
        ("não consigo pagar este mês", "pt"),
        ("tôi không có tiền trả nợ", "vi"),
        ("khi nao toi phai tra", "vi"),
        ("kailan po ang bayad", "tl"),
        ("mwen pa ka peye kounye a", "ht"),
        ("ich kann nicht bezahlen", "de"),
        ("quando devo pagare, grazie", "it"),
        ("Сколько я должен", "ru"),
        ("借りたお金を返したい", "ja"),
        ("얼마나 남았나요", "ko"),
        ("كم الرصيد", "ar"),
        ("עברית שלום", "he"),
    ],
)
def test_a_text_names_its_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text", ["1", "Y", "TD", "ok", "👍", "12/01", "", "   ", "stop", "baja", "4417", "hola"]
)
@pytest.mark.parametrize("inherited", ["en", "es", "zh", "zh-Hant", "vi"])
def test_one_word_or_less_takes_the_language_of_the_thread(text: str, inherited: str) -> None:
    assert detect(text, inherited) == inherited


@pytest.mark.parametrize(
    ("text", "language"),
    [("hola", "es"), ("baja", "es"), ("gracias", "es"), ("ok", "en"), ("1", "en"), ("", "en")],
)
def test_one_word_of_an_unknown_thread_is_guessed(text: str, language: str) -> None:
    assert detect(text) == language


def test_chinese_that_both_scripts_share_takes_the_script_of_the_thread() -> None:
    assert detect("你好", "zh-Hant") == "zh-Hant"
    assert detect("你好", "zh") == "zh"
    assert detect("你好", "en") == "zh"


def test_chinese_is_chinese_whatever_the_thread_speaks() -> None:
    assert detect("退订", "es") == "zh"


def test_most_training_texts_are_given_their_own_language() -> None:
    examples = [each for each in corpus.examples() if each.language in {"en", "es"}]
    right = sum(detect(each.text, each.language) == each.language for each in examples)
    assert right / len(examples) > 0.97


@given(st.text(max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    assert detect(text)


def test_detection_takes_microseconds() -> None:
    text = "Hi I paid my bill last tuesday, why do you keep saying it's overdue? Please check it"
    begun = time.thread_time()
    for _ in range(100):
        detect(text)
    assert (time.thread_time() - begun) / 100 < 0.0005
