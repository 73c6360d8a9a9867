"""Opt-outs typed without blanks, letter by letter or over and over, and words that are whole."""

import pytest

from intents.law import read_law
from intents.rules.run_together import parted

TOGETHER = """
nomoretexts
nomoremessagesplease
stoptextingme
dontcontactmeagain
leavemealone
N O  M O R E  T E X T S
S T O P T E X T I N G M E
dejendemandarmensajes
yanomemandenmensajes
noquieromensajes
quitenmedelalista
停停停
停停停停停停
退订退订退订
取消取消
"""
WHOLE_WORDS = (
    "demandarme", "escribanme", "mandenme", "together", "whatever", "demandar", "mensajeria", "forgetting",
    "yourself", "themselves", "nowadays", "statement", "everyone", "anymore", "texting", "quitapesares",
)  # fmt: skip


@pytest.mark.parametrize("text", TOGETHER.strip().splitlines())
def test_a_request_without_blanks_ends_the_texts(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_out"


@pytest.mark.parametrize("word", WHOLE_WORDS)
def test_a_word_of_its_own_stays_whole(word: str) -> None:
    assert parted(f"a {word} b") == f"a {word} b"


@pytest.mark.parametrize("text", ["谢谢谢谢", "好好好", "哈哈哈哈", "长长", "dontstoptextingme"])
def test_other_words_over_and_over_end_nothing(text: str) -> None:
    assert read_law(text) is None
