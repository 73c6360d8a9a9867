import unicodedata
from time import perf_counter
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carriers.segments import SegmentCount, fold, segments

# 3GPP TS 23.038, table 6.2.1, by rows of sixteen; ESC stands at 0x1B.
GSM: Final = (
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)
EXTENDED: Final = "\x0c^{}\\[~]|€"


@pytest.mark.parametrize(
    ("text", "encoding", "units", "count"),
    [
        ("", "GSM-7", 0, 1),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("a" * 1600, "GSM-7", 1600, 11),
        ("€" * 80, "GSM-7", 160, 1),
        ("€" * 81, "GSM-7", 162, 2),
        ("€" * 76 + "a" + "€" * 76, "GSM-7", 305, 2),
        # The pair that would straddle the first two parts moves on, and the last one overflows.
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),
        ("a" * 152 + "€" + "a" * 151, "GSM-7", 305, 2),
        ("a" * 158 + "\r\n", "GSM-7", 160, 1),
        ("a" * 159 + "\r\n", "GSM-7", 161, 2),
        ("好" * 70, "UCS-2", 70, 1),
        ("好" * 71, "UCS-2", 71, 2),
        ("好" * 134, "UCS-2", 134, 2),
        ("好" * 135, "UCS-2", 135, 3),
        ("好" * 1600, "UCS-2", 1600, 24),
        ("😀" * 35, "UCS-2", 70, 1),
        ("😀" * 36, "UCS-2", 72, 2),
        ("😀" * 67, "UCS-2", 134, 3),
        ("好" * 66 + "😀" + "好" * 66, "UCS-2", 134, 3),
        ("好" * 66 + "😀" + "好" * 65, "UCS-2", 133, 2),
        ("好" + "€" * 69, "UCS-2", 70, 1),
        ("\ud83d" * 71, "UCS-2", 71, 2),
        ("a" * 69 + "\ude00", "UCS-2", 70, 1),
    ],
)
def test_a_text_is_packed_as_the_network_packs_it(
    text: str, encoding: str, units: int, count: int
) -> None:
    assert segments(text)[:3] == (encoding, units, count)


def test_every_character_of_the_gsm_alphabet_takes_one_or_two_septets() -> None:
    basic = GSM.replace("\x1b", "")
    assert segments(basic) == SegmentCount("GSM-7", 127, 1, ())
    assert segments(EXTENDED) == SegmentCount("GSM-7", 20, 1, ())


@pytest.mark.parametrize(
    "trap", ["’", "“", "–", "…", "`", "ç", "á", "í", "ó", "ú", "\t", "\u00a0", "\x1b", "e\u0301"]
)
def test_a_character_that_only_looks_harmless_makes_the_text_ucs2(trap: str) -> None:
    assert segments(f"plain {trap}").encoding == "UCS-2"


def test_the_characters_that_cost_are_named_once_in_order() -> None:
    assert segments("don’t – wait… don’t €").ucs2_characters == ("’", "–", "…")


# --- Against a packer that takes one character at a time ---------------------------------------


def _slow(text: str) -> tuple[str, int, int]:
    gsm = all(character in GSM.replace("\x1b", "") + EXTENDED for character in text)
    if gsm:
        sizes = [2 if character in EXTENDED else 1 for character in text]
    else:
        sizes = [2 if ord(character) > 0xFFFF else 1 for character in text]
    alone, part = (160, 153) if gsm else (70, 67)
    if sum(sizes) <= alone:
        return ("GSM-7" if gsm else "UCS-2", sum(sizes), 1)
    parts, room = 1, part
    for size in sizes:
        if size > room:
            parts, room = parts + 1, part
        room -= size
    return ("GSM-7" if gsm else "UCS-2", sum(sizes), parts)


gsm_texts = st.text(st.sampled_from(GSM.replace("\x1b", "") + EXTENDED * 8), max_size=700)
any_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=250)
emoji_texts = st.text(st.sampled_from("好a😀€👍"), max_size=300)


@given(st.one_of(gsm_texts, any_texts, emoji_texts))
def test_the_count_agrees_with_packing_one_character_at_a_time(text: str) -> None:
    assert segments(text)[:3] == _slow(text)


# --- Folding ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Don’t “wait” – pay…", 'Don\'t "wait" - pay...'),
        ("‘a’ ‚b‛ „c‟ «d» ‹e› 5′ 6″ `f´", "'a' 'b' \"c\" \"d\" 'e' 5' 6\" 'f'"),
        ("1‐2‑3‒4–5—6―7−8", "1-2-3-4-5-6-7-8"),
        ("a\tb\u00a0c\u2009d\u202fe", "a b c d e"),
        ("one\r\ntwo\rthree\u2028four\u0085five", "one\ntwo\nthree\nfour\nfive"),
        ("soft\u00adhyphen\u200bgone\ufeff", "softhyphengone"),
        ("cafe\u0301", "café"),
        ("Señora Núñez pagó 5 €", "Señora Núñez pagó 5 €"),
        ("plain text stays {as} it is", "plain text stays {as} it is"),
        ("👍🏽 and 余额", "👍🏽 and 余额"),
    ],
)
def test_typography_is_written_in_gsm7_and_words_are_left_alone(text: str, folded: str) -> None:
    assert fold(text, "en") == folded


def test_spanish_accents_are_folded_only_where_asked_and_only_in_spanish() -> None:
    text = "Información: ¿cuándo pagó? ÁÍÓÚ éñü"
    assert fold(text, "es") == text
    assert fold(text, "en", fold_accents=True) == text
    assert fold(text, "es-MX", fold_accents=True) == "Informacion: ¿cuando pago? AIOU éñü"
    assert segments(fold(text, "es", fold_accents=True)).encoding == "GSM-7"


@pytest.mark.parametrize("language", ["zh", "zh-Hant", "ZH"])
def test_chinese_keeps_its_typography(language: str) -> None:
    assert fold("“您好”——余额：\u3000¥5…\r\n", language) == "“您好”——余额：\u3000¥5…\n"


@given(st.text(max_size=80), st.sampled_from(["en", "es", "zh"]), st.booleans())
def test_folding_twice_changes_nothing_more(text: str, language: str, accents: bool) -> None:
    once = fold(text, language, fold_accents=accents)
    assert fold(once, language, fold_accents=accents) == once
    assert unicodedata.is_normalized("NFC", once)


# --- Speed -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Your payment of $208.33 is due on Dec 5. Reply PAID. " * 3,
        "您的余额为一百元，请按时还款。" * 4,
    ],
)
def test_counting_a_typical_text_takes_less_than_twenty_microseconds(text: str) -> None:
    def seconds() -> float:
        begin = perf_counter()
        for _ in range(20):
            segments(text)
        return (perf_counter() - begin) / 20

    # The best of many short runs: the machine may be busy with other things in between.
    assert min(seconds() for _ in range(200)) < 20e-6
