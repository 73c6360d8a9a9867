"""Words that what was promised is done."""

import pytest

from bot.words.payments.done_just_now import did_it


@pytest.mark.parametrize(
    "text",
    [
        "so i did it again just now, 208.33",
        "did it just now",
        "i just did",
        "already did it",
        "done",
        "ya lo hice",
        "ahorita lo acabo de hacer, 208.33",
        "啱啱過咗數喇 208.33",
        "頭先入咗數",
        "刚还了",
        "搞掂咗",
    ],
)
def test_it_is_done(text: str) -> None:
    assert did_it(text)


@pytest.mark.parametrize(
    "text",
    [
        "did it go through",
        "i did it because you called",
        "i just did my taxes",
        "i didnt do it",
        "not done yet",
        "done with this, i cant pay",
        "when its done",
        "lo hago el viernes",
        "还没还",
        "刚发工资",
        "150",
        "friday",
    ],
)
def test_it_is_not(text: str) -> None:
    assert not did_it(text)
