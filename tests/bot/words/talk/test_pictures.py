"""Pictures that are offered, and words of pictures that are not."""

import pytest

from bot.words.talk.pictures import offers_picture


@pytest.mark.parametrize(
    "text",
    [
        "我这边有截图 要不要发给你",
        "我可以发截图给你们看",
        "有相片 使唔使send俾你",
        "截圖發過去可以嗎",
        "i have a screenshot, want me to send it?",
        "can i text you a picture of the receipt",
        "i can send a pic",
        "les mando una foto del recibo",
        "tengo captura, se las mando?",
        "quieren foto del comprobante?",
    ],
)
def test_a_picture_is_offered(text: str) -> None:
    assert offers_picture(text)


@pytest.mark.parametrize(
    "text",
    [
        "somebody stole my photos and wants money",
        "i paid at the photo shop",
        "发我一份合同",
        "你们发错了",
        "骗子要我发照片",
        "the picture is clear now, thanks",
        "send me the letter",
        "me mandan el contrato",
    ],
)
def test_and_not_here(text: str) -> None:
    assert not offers_picture(text)
