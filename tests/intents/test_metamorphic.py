"""What does not change a text's meaning must not change its intent: case, typos, script, amounts."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from intents import Reading, classify, corpus
from intents.law import read_law
from intents.traditional import TO_SIMPLIFIED
from tests.intents.tables import rows

SEED: Final = 20261121
LEAST: Final = 0.95
LEAST_MISSPELT: Final = 0.88
"""Many texts have one telling word, and the typo may fall into it. Measured: .94 of 371 texts."""
LEAST_OPT_OUTS_MISSPELT: Final = 0.97
NO_REQUESTS: Final = frozenset({"thanks", "greet", "affirm", "deny", "out_of_scope"})
TEXTS: Final = Path(__file__).parent / "texts"
LANGUAGES: Final = ("en", "es", "zh", "zh-Hant")
EACH_LANGUAGE: Final = 40
"""Texts of each file name's language: a reading takes milliseconds, and there are twelve kinds."""

Change = Callable[[str, random.Random], str]

_SHARED = {pair for pair in TO_SIMPLIFIED.values() if list(TO_SIMPLIFIED.values()).count(pair) > 1}
TO_TRADITIONAL: Final = {
    ord(simplified): chr(traditional)
    for traditional, simplified in TO_SIMPLIFIED.items()
    if simplified not in _SHARED and simplified not in "后里面干只台系于云几了并才"
}
TO_FULL_WIDTH: Final = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
_LATIN_WORD = re.compile(r"[A-Za-záéíóúñü]{5,}")
_AMOUNT = re.compile(r"(?<![\d.,:/-])\d{2,4}(?![\d.,:/-]|[号日月年点天个]|st|nd|rd|th|[ap]m)")
_DAYS: Final = {
    "monday": "thursday", "tuesday": "friday", "wednesday": "saturday", "thursday": "monday",
    "friday": "tuesday", "saturday": "wednesday", "sunday": "monday", "lunes": "jueves",
    "martes": "viernes", "miércoles": "sábado", "jueves": "lunes", "viernes": "martes",
    "周一": "周四", "周二": "周五", "周三": "周六", "周四": "周一", "周五": "周二", "礼拜五": "礼拜二",
    "昨天": "前天", "明天": "后天", "昨日": "前日", "聽日": "後日",
}  # fmt: skip
_DAY = re.compile("|".join(rf"\b{day}\b" if day.isascii() else day for day in _DAYS), re.IGNORECASE)


def in_capitals(text: str, _: random.Random) -> str:
    return text.upper()


def in_small_letters(text: str, _: random.Random) -> str:
    return text.lower()


def without_its_end(text: str, _: random.Random) -> str:
    """A question mark stays: whether a text asks is part of what it says."""
    return text.rstrip(" .!。！~…")


def with_a_full_stop(text: str, _: random.Random) -> str:
    return text if text.endswith(("?", "？", ".", "!")) else f"{text}."


def with_doubled_blanks(text: str, _: random.Random) -> str:
    return text.replace(" ", "  ")


def misspelt(text: str, chance: random.Random) -> str:
    """Two letters of a long word change places, or one is lost; never the first."""
    words = list(_LATIN_WORD.finditer(text))
    if not words:
        return text
    word = chance.choice(words)
    spot = chance.randrange(word.start() + 1, word.end() - 1)
    if chance.random() < 0.5:
        return text[:spot] + text[spot + 1] + text[spot] + text[spot + 2 :]
    return text[:spot] + text[spot + 1 :]


def in_traditional(text: str, _: random.Random) -> str:
    return text.translate(TO_TRADITIONAL)


def in_simplified(text: str, _: random.Random) -> str:
    return text.translate(TO_SIMPLIFIED)


def with_another_amount(text: str, chance: random.Random) -> str:
    return _AMOUNT.sub(lambda _: chance.choice(["75.20", "480", "1250"]), text)


def on_another_day(text: str, _: random.Random) -> str:
    return _DAY.sub(lambda found: _DAYS[found.group().lower()], text)


def in_full_width(text: str, _: random.Random) -> str:
    return text.translate(TO_FULL_WIDTH)


def with_an_emoji(text: str, chance: random.Random) -> str:
    return f"{text} {chance.choice(['🙏', '😊', '👍🏽', '🙏🙏'])}"


def with_thanks(text: str, _: random.Random) -> str:
    if re.search("[\u3400-\u9fff]", text):
        return f"{text}，谢谢"
    spanish = re.search(r"[áéíóúñ¿]|\b(?:que|no me|mi|el|la|de|los|por)\b", text)
    return f"{text} gracias" if spanish else f"{text} thanks"


CHANGES: Final[tuple[Change, ...]] = (
    in_capitals, in_small_letters, without_its_end, with_a_full_stop, with_doubled_blanks,
    misspelt, in_traditional, in_simplified, with_another_amount, on_another_day, in_full_width,
    with_an_emoji,
)  # fmt: skip


ALL: Final = (*CHANGES, with_thanks)
RARE: Final = frozenset({without_its_end, with_another_amount, on_another_day})
"""Few of the texts end in a full stop or name an amount or a day, so all of them are searched."""


def named(change: Change) -> str:
    return change.__name__


def of_language(language: str) -> list[str]:
    files = sorted(TEXTS.glob(f"dev.{language}.*.yml"))
    return [each.text for path in files for each in corpus.read(path)]


@cache
def every_text() -> tuple[str, ...]:
    return tuple(text for language in LANGUAGES for text in of_language(language))


@cache
def texts() -> tuple[str, ...]:
    """As many texts of each language, the same ones each time."""
    chance = random.Random(SEED)
    chosen = [chance.sample(of_language(language), EACH_LANGUAGE) for language in LANGUAGES]
    return tuple(text for some in chosen for text in some)


@cache
def opt_outs() -> tuple[str, ...]:
    """Every text of the law step's table and of the development sets that it is sure of."""
    found = (*(row["text"] for row in rows("law.tsv")), *every_text())
    return tuple(text for text in dict.fromkeys(found) if is_opt_out(text))


def is_opt_out(text: str) -> bool:
    read = read_law(text)
    return read is not None and read.kind == "opt_out"


def ends_texts(reading: Reading) -> bool:
    return "stop" in {reading.intent, reading.second} and reading.decision == "act"


@cache
def heard(text: str) -> Reading:
    return classify(text)


def changed(change: Change, among: tuple[str, ...]) -> list[tuple[str, str]]:
    """The texts that the change alters, before and after it."""
    chance = random.Random(SEED)
    pairs = [(text, change(text, chance)) for text in among]
    return [(text, other) for text, other in pairs if other != text]


def moved(change: Change, among: tuple[str, ...]) -> tuple[float, list[tuple[str, str, str]]]:
    """The share of altered texts whose intent stays, and those whose intent does not."""
    pairs = changed(change, among)
    assert len(pairs) >= 10
    lost = [
        (other, heard(text).intent, heard(other).intent)
        for text, other in pairs
        if heard(text).intent != heard(other).intent
    ]
    return 1 - len(lost) / len(pairs), lost


@pytest.mark.parametrize("change", [each for each in CHANGES if each is not misspelt], ids=named)
def test_the_intent_stays(change: Change) -> None:
    share, lost = moved(change, every_text() if change in RARE else texts())
    assert share >= LEAST, lost


def test_the_intent_mostly_stays_after_a_typo() -> None:
    share, lost = moved(misspelt, texts())
    assert share >= LEAST_MISSPELT, lost


def test_a_typo_hardly_ever_makes_the_desk_act_on_another_intent() -> None:
    _, lost = moved(misspelt, texts())
    acted = [each for each in lost if heard(each[0]).decision == "act"]
    assert len(acted) / len(texts()) <= 1 - LEAST, acted


def test_the_intent_of_a_request_stays_when_thanks_follow() -> None:
    requests = tuple(text for text in texts() if heard(text).intent not in NO_REQUESTS)
    share, lost = moved(with_thanks, requests)
    assert share >= LEAST, lost


@pytest.mark.parametrize("change", [each for each in ALL if each is not misspelt], ids=named)
def test_a_sure_opt_out_stays_one(change: Change) -> None:
    pairs = changed(change, opt_outs())
    assert pairs
    assert [other for _, other in pairs if not is_opt_out(other)] == []


def test_a_sure_opt_out_with_a_typo_still_ends_the_texts() -> None:
    """The law step mends slips in the words of a request; the model hears most of the others."""
    pairs = changed(misspelt, opt_outs())
    lost = [other for _, other in pairs if not (is_opt_out(other) or ends_texts(heard(other)))]
    assert 1 - len(lost) / len(pairs) >= LEAST_OPT_OUTS_MISSPELT, lost
