"""Any string has a whole Reading, soon: what a phone, a script or mischief may send."""

import json
import random
import sys
import time
from datetime import date
from pathlib import Path
from typing import Final, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents import INTENTS, Reading, classify, corpus
from intents.entities import number_of, resolve_date
from intents.reading import Decision, EntityKind, Flag, Source
from tests.pace import turns_of_a_loop

DEV: Final = sorted((Path(__file__).parent / "texts").glob("dev.*.yml"))
SEED: Final = 20261121
TODAY: Final = date(2026, 11, 21)
MOST_READ: Final = 1_600
MOST_TURNS: Final = 1_000_000
"""Multiplications of a plain loop, 50 ms of a quiet machine: no text may hold a thread longer."""

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f\u20e3\u202a\u202e\u2066\u2069"
ODD = {
    "empty": "",
    "one blank": " ",
    "line ends": "\r\n\r\n\n\r",
    "null": "\x00",
    "every control character": "".join(map(chr, [*range(32), *range(0x7F, 0xA0)])),
    "lone high surrogate": "\ud83d",
    "lone low surrogate": "pay \udc4d today",
    "surrogates the wrong way round": "\udc4d\ud83d" * 40,
    "the last character there is": chr(sys.maxunicode) * 50,
    "no characters": "\ufffe\uffff\ufdd0",
    "private use": "\ue000\uf8ff\U000f0000",
    "right to left": "שלום כמה אני חייב? مرحبا كم بقي",
    "turned round": "\u202eSTOP\u202c \u2067yes\u2069",
    "invisible only": INVISIBLE * 20,
    "invisible between letters": "\u200b".join("how much do i owe"),
    "one emoji": "😀",
    "a family, flags and keycaps": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466\U0001f1fa\U0001f1f8\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f1\ufe0f\u20e3#\ufe0f\u20e3\U0001f44d\U0001f3ff",
    "emoji only": "🙏😭💸" * 500,
    "combining marks alone": "\u0301\u0300\u0323" * 300,
    "a tower of marks": "p" + "\u0334\u0346\u035b" * 200 + "ay",
    "letters that grow when folded": "ßﬃŉǰΐİ" * 100,
    "letters that grow most": "\ufdfa" * 40,
    "enclosed letters": "Ⓢⓣⓞⓟ ㋿ ㍿ ㏘",
    "mathematical letters": "𝐡𝐨𝐰 𝓶𝓾𝓬𝓱 𝕕𝕠 𝚒 𝗼𝘄𝗲",
    "digits of many scripts": "١٢٣ ۴۵۶ १२३ ๑๒๓ 𝟙𝟚𝟛 ①②③ ⅷ ½ ²",
    "half a number": "$ ￥ € . , 1, .5 1.2.3.4 1,,2",
    "huge numbers": "$" + "9" * 800 + " 1e999 " + "億兆京" * 50,
    "tiny numbers": "$0.00 0000 -5 -$190 0块 零元",
    "days no calendar has": "feb 30 13/13 0/0 99/99/99 2026-13-45 40号 the 0th 2月30日",
    "years beyond": "in 999 months, 999 weeks ago, 999天后, 20999-01-01",
    "a slash command": "/restart",
    "a slash command with entities": '/greet{"a":1}',
    "a slash command of ours": '/stop{"second":null}',
    "slashes": "///// \\\\ /",
    "markup": "<script>alert('x')</script><b>STOP</b>&nbsp;&#83;",
    "json": '{"intent":"stop","confidence":1e999,"nested":[[[[]]]]}',
    "a template": "{{7*7}} ${jndi:x} %s %n %(a)s {0.__class__}",
    "sql": "'; DROP TABLE texts; --",
    "a path": "../../../../etc/passwd\x00.png",
    "a formula": '=HYPERLINK("https://example.com","pay")',
    "line feeds of all kinds": "a\rb\nc\r\nd\x0be\x0cf\x85g\u2028h\u2029i",
    "one long word": "a" * 1_600,
    "too long": "stop texting me " * 1_250,
    "too long and one word": "z" * 20_000,
    "too long and wide": "退" * 20_000,
    "too long and blank": " " * 20_000,
    "too long and astral": "😀" * 20_000,
    "many lines": "\n".join("yes" for _ in range(800)),
    "many words of all rules": "stop no don't paid yesterday 发 不 baja el lunes $5 " * 30,
    "quotes": "\"'“”‘’«»「」『』`´" * 80,
    "dots": ". , ! ? ; : … 。 、" * 90,
    "brackets": "([{<" * 400,
    "spaced out": "s t o p " * 200,
    "masked": "5t0p t3xt1ng m3 " * 100,
    "negations": "not never don't no " * 90,
}  # fmt: skip


def whole(text: str, reading: Reading) -> None:
    """Labels are known, figures in their bounds, offsets in the text, and JSON can hold it all."""
    assert reading.intent in INTENTS
    assert reading.second is None or (
        reading.second in INTENTS and reading.second != reading.intent
    )
    assert reading.decision in get_args(Decision)
    assert 0 <= reading.confidence <= 1
    assert reading.language.replace("-Hant", "").isalpha()
    assert reading.flags <= set(get_args(Flag))
    assert reading.why.source in get_args(Source)
    assert (reading.why.rule is not None) == (reading.why.source == "rule")
    assert reading.why.nearest is None or reading.why.model
    assert all(name in INTENTS and 0 <= score <= 1 for name, score in reading.why.top)
    named_whole(text, reading)
    held = json.dumps(reading.as_dict(), allow_nan=False).encode()
    assert json.loads(held)["intent"] == reading.intent


def named_whole(text: str, reading: Reading) -> None:
    """What was named lies where it says it does, and can be worked with."""
    before = 0
    for entity in reading.entities:
        assert entity.kind in get_args(EntityKind)
        assert before <= entity.start < entity.end <= min(len(text), MOST_READ)
        before = entity.start
        assert len(entity.text) == entity.end - entity.start
        if entity.kind == "amount":
            assert number_of(entity) > 0
        if entity.kind == "date":
            for day_first in (True, False, None):
                resolve_date(entity, TODAY, "past", day_first=day_first)
                resolve_date(entity, TODAY, "future", day_first=day_first)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("language", [None, "es", "zh-Hant"])
def test_an_odd_text_has_a_whole_reading(name: str, language: str | None) -> None:
    whole(ODD[name], classify(ODD[name], language))


def seconds(text: str) -> float:
    """Processor time of one reading, the better of two."""
    spent = []
    for _ in range(2):
        began = time.thread_time()
        classify(text)
        spent.append(time.thread_time() - began)
    return min(spent)


def test_the_slowest_of_the_odd_texts_is_read_in_a_bounded_time() -> None:
    slowest = max(ODD, key=lambda name: seconds(ODD[name]))
    assert turns_of_a_loop(lambda: classify(ODD[slowest])) < MOST_TURNS, slowest


@pytest.mark.parametrize("name", ["too long", "too long and one word", "too long and astral"])
def test_what_lies_beyond_the_longest_body_changes_nothing(name: str) -> None:
    text = ODD[name]
    assert classify(text).as_dict() == classify(text[:MOST_READ]).as_dict()


@pytest.mark.parametrize("name", ODD)
def test_the_same_text_has_the_same_reading(name: str) -> None:
    assert classify(ODD[name]).as_dict() == classify(ODD[name]).as_dict()


@given(st.text(st.characters(exclude_categories=()), max_size=400))
def test_any_string_has_a_whole_reading(text: str) -> None:
    whole(text, classify(text))


@given(
    st.text(alphabet="0123456789$€.,/-: kKmst\u200b年月日号千万百半个第thrndeviernes", max_size=60)
)
def test_any_heap_of_figures_has_a_whole_reading(text: str) -> None:
    whole(text, classify(text))


@given(st.text(alphabet="/{}[]\":,\\ greetstopAE1\n\r<>&;'%", max_size=120))
def test_any_heap_of_signs_has_a_whole_reading(text: str) -> None:
    whole(text, classify(text))


@settings(max_examples=25)
@given(
    st.text(st.characters(exclude_categories=()), min_size=1, max_size=12), st.integers(1, 2_000)
)
def test_any_string_many_times_over_has_a_whole_reading(part: str, times: int) -> None:
    text = part * times
    whole(text[:MOST_READ], classify(text))


def shaken(text: str, chance: random.Random) -> str:
    """A real text with odd characters in it, parts lost or doubled, or another one's half."""
    spot = chance.randrange(len(text) + 1)
    odd = chance.choice(list(ODD.values()))[:200]
    one = chr(chance.choice([chance.randrange(0x110000), chance.randrange(0x3000), 0xD800]))
    return chance.choice(
        [
            text[:spot] + one + text[spot:],
            text[:spot] + odd + text[spot:],
            text[spot:] + text[:spot],
            text[:spot],
            text[::-1],
            text.swapcase() * 3,
            "".join(chance.sample(text, len(text))),
            one.join(text),
        ]
    )


def test_real_texts_shaken_have_whole_readings() -> None:
    chance = random.Random(SEED)
    texts = [each.text for path in DEV for each in corpus.read(path)]
    for text in chance.sample(texts, 150):
        for _ in range(2):
            broken = shaken(text, chance)
            whole(broken, classify(broken))
