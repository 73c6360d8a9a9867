"""Whoever writes the texts of a relative."""

import pytest

from bot.words.people.written_for import writes_for_another


@pytest.mark.parametrize(
    "text",
    [
        "my dad cant see well so i text for him", "hi my mom only speaks spanish so i text for her",
        "i'm translating for my grandma", "i handle the texts for my mom",
        "im helping my mom with her texts", "yo escribo por ella", "le contesto por mi mama",
        "我帮我妈用这个号码，她不识字", "我幫我媽發短信", "我妈不识字，我帮她打字", "我帮她回的",
    ],
)  # fmt: skip
def test_a_writer_for_another_is_known(text: str) -> None:
    assert writes_for_another(text)


@pytest.mark.parametrize(
    "text",
    [
        "can my son text for me", "my daughter texts for me", "i text for work all day",
        "can i text for my mom", "i text my mom", "please text me the balance for my loan",
        "text for help", "le escribo para preguntar mi saldo", "escribo para mi saldo",
        "我帮我妈还", "可以帮我妈发短信吗", "帮我发一下账单", "我用这个号码", "i am waiting for her to text",
    ],
)  # fmt: skip
def test_others_write_for_themselves(text: str) -> None:
    assert not writes_for_another(text)
