"""Texts to a phone of somebody's work: an end of texts, and what only sounds like one."""

import pytest

from intents.law import read_law
from intents.normalise import fold
from intents.rules.work_phones import is_work_phone
from intents.wrong_number import read_wrong_number


@pytest.mark.parametrize(
    "text",
    [
        "stop texting my work phone",
        "how come u still text me at my job, quit texting my work cell",
        "why do you keep texting me at work, stop texting my work phone",
        "take this number off, its my work cell. text me at 202 555 0139 instead",
        "this is my work phone dont text me here",
        "this is the number for my job dont use it",
        "can you stop texting my work cell",
        "dont send messages to the number at my job",
        "its my work phone take me off",
        "este es el celular del trabajo no me escriban aqui",
        "este es el celular del trabajo no me escriban",
        "este numero es de mi trabajo, no manden mensajes",
        "dejen de escribir a mi celular del trabajo",
        "no me escriban al telefono de la oficina",
        "这是公司的手机，别发到这个号",
        "呢個係公司電話，唔好send嚟",
        "别给我公司电话发短信",
        "别往我单位的号码发短信了",
        "唔好send去我公司電話",
    ],
)
def test_texts_to_a_work_phone_are_ended(text: str) -> None:
    law = read_law(text)
    assert law is not None
    assert law.kind == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "dont stop texting my work phone",
        "why did you stop texting my work phone",
        "stop texting my work phone, text me here instead",
        "stop texting my work phone use this one",
        "dont text my work phone during my shift",
        "dont text my work phone before 9",
        "you keep texting my work phone, only text me after 6",
        "stop texting my work",
        "stop texting my work cell about the offers, reminders there are fine",
        "唔好send去我公司電話，send我呢個，我先係借款人",
        "stop texting me at work",
        "dont call my work phone",
        "dont call my work phone, just text me",
        "this is my work number, text my personal one 202 555 0139",
        "my work phone number is 202 555 0139",
        "remove my work number",
        "no me llamen al telefono del trabajo",
        "no me escriban al trabajo antes de las 5",
        "este numero es de mi trabajo, mandenme al 202 555 0139",
        "别打公司电话，发短信",
        "唔好打去公司電話，send message俾我",
        "公司电话是多少",
    ],
)
def test_calls_hours_and_other_numbers_end_none(text: str) -> None:
    assert read_law(text) is None


def test_a_phone_of_ones_work_is_no_strangers() -> None:
    assert read_wrong_number("this is the number for my job") is None
    assert read_wrong_number("this is not the number for dana")
    assert is_work_phone(fold("este numero es de mi trabajo"))
    assert not is_work_phone(fold("my work phone broke"))
