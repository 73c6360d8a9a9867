"""Words of when something happened, and words that only look like them."""

import pytest

from bot.words.talk.told_events import tells_of_event


@pytest.mark.parametrize(
    "text",
    [
        "it was sunday",
        "it was sunday at 7am",
        "the last time was yesterday",
        "they called me 3 times",
        "he called again last night",
        "you called me yesterday too",
        "her name was linda",
        "fue el domingo",
        "la última vez fue el domingo a las 7 de la mañana",
        "me llamaron el sábado también",
        "era como las 6 de la mañana",
        "se llamaba Laura",
        "是上周日",
        "係上個禮拜日",
        "上周日早上七点",
        "昨天早上六点打来的",
        "上星期日朝早打嘅",
        "一共打了五次",
        "她姓王",
    ],
)
def test_it_is_told_when_something_happened(text: str) -> None:
    assert tells_of_event(text)


@pytest.mark.parametrize(
    "text",
    [
        "sunday",
        "昨天",
        "i paid sunday",
        "i'll pay sunday",
        "it was 208.33 on sunday",
        "it was due sunday",
        "was it sunday?",
        "can you call me sunday",
        "text me on sundays",
        "llámenme el domingo",
        "fue el depósito del domingo",
        "fue un error",
        "昨天还了",
        "上周日已经转了",
        "是星期五",
        "星期日",
    ],
)
def test_other_words_tell_of_nothing_that_happened(text: str) -> None:
    assert not tells_of_event(text)
