"""Texts that say we reached somebody else."""

import pytest

from intents.wrong_number import read_wrong_number


@pytest.mark.parametrize(
    "text",
    [
        "wrong number",
        "you have the wrong number",
        "sorry wrong person",
        "wrong num",
        "this is not Dana",
        "this isnt dana's phone",
        "I'm not Dana",
        "theres nobody here by that name",
        "no one named Dana lives here",
        "nobody called Dana here",
        "no one here called dana",
        "don't know any Dana",
        "i just got this number",
        "u got the wrong number",
        "打错了",
        "你打错电话了",
        "发错人了",
        "我不是王伟",
        "我不认识这个人",
        "這個號碼換人了",
        "你搵錯人啦",
        "número equivocado",
        "se equivocó de número",
        "aquí no vive ninguna Dana",
        "no conozco a esa persona",
        "yo no soy Carmen",
    ],
)
def test_somebody_else_says_so(text: str) -> None:
    assert read_wrong_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "i'm not paying this",
        "i am not able to pay",
        "i'm not sure",
        "this is not my debt",
        "this is not fair",
        "this isnt right",
        "you charged the wrong amount",
        "wrong account was debited",
        "i put the wrong number on the form, update it",
        "i have a new number",
        "no one here can help me",
        "no one called",
        "nobody called me",
        "nobody called me yesterday",
        "noone called back",
        "so nobody called and i waited all day",
        "i don't know how to pay",
        "转错账号了",
        "我不是故意的",
        "我不认识字",
        "我不是不想还",
        "no sé cómo pagar",
        "no soy responsable de ese cargo",
        "no conozco el proceso",
        'Liked "wrong number"',
    ],
)
def test_what_only_looks_so_does_not(text: str) -> None:
    assert read_wrong_number(text) is None
