"""Words that are hidden from machines, or misspelt, and figures that are nothing but figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.law import read_law
from intents.normalise import fold
from intents.rules.masked import unmasked

MASKED = {
    "5t0p": "stop", "57op": "stop", "st0p": "stop", "$t0p": "stop", "5t0p t3xt1ng me": "stop texting me",
    "st*p": "stop", "s.t.o.p": "stop", "s t o p": "stop", "s-t-o-p now": "stop now", "s_t_o_p": "stop",
    "s  t  o  p": "stop", "b a j a": "baja", "b.a.j.a": "baja", "c4nc3l": "cancel", "un5ub5cr1be": "unsubscribe",
    "b4ja": "baja", "退.订": "退订", "退 订": "退订", "退*订": "退订", "退-订": "退订", "取★消": "取消",
    "stop tetxing me": "stop texting me", "no more mesages": "no more messages",
    "remvoe me": "remove me", "unsubcribe": "unsubscribe", "dont cotnact me": "dont contact me",
    "no mas mensjaes": "no mas mensajes", "no me mnaden nada": "no me manden nada", "dtener": "detener",
    "quiten mi numreo": "quiten mi numero", "baja por fvor": "baja por favor",
}  # fmt: skip
PLAIN = (
    "i paid $190 on 11/3", "my loan is l-1001", "pay 300 today ref 48213", "the 3rd or the 21st",
    "2k by friday", "call 202-555-0144", "at 5pm", "a 5 minute call", "20 usd", "i have 3 kids", "4x 50",
    "10am to 2pm", "6m ago", "12hrs", "$75.20", "l1001", "p8801", "ch13", "1 2 3", "1-2-3", "12 01 2026",
    "i o u", "who me", "el señor quien llama", "la gente pone dinero", "the message", "one text a week",
    "my number is new", "i will remove it", "a mensaje", "how much do i owe", "我 还 3 期", "15号 还 500",
    "", " ", "?", "a", "x y",
)  # fmt: skip


@pytest.mark.parametrize("text", MASKED)
def test_a_hidden_or_misspelt_word_is_read(text: str) -> None:
    assert unmasked(fold(text)) == MASKED[text]


@pytest.mark.parametrize("text", PLAIN)
def test_figures_and_plain_words_keep_their_letters(text: str) -> None:
    folded = fold(text)
    assert unmasked(folded).replace(" ", "") == folded.replace(" ", "")


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_not_masked_ends_no_texts(text: str) -> None:
    assert read_law(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "5T0P", "S.T.O.P.", "s t o p", "S-T-O-P!!!", "$T0P", "ST0P", "5t0p t3xt1ng m3", "b a j a", "B.A.J.A",
        "退 订", "退.订", "Remvoe me", "stop tetxing me", "unsubsribe me please", "cacnel", "CACNELAR",
        "dont cotnact me again", "no more mesages please", "no me mnaden mas mensajes", "borren mi numreo",
        "U N S U B S C R I B E", "c4nc3l", "stop all comunications",
    ],
)  # fmt: skip
def test_a_masked_opt_out_ends_the_texts(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert (read.kind, read.carrier_word) == ("opt_out", False)


@pytest.mark.parametrize("text", ["st4rt", "h3lp", "h e l p", "1nf0", "y e s"])
def test_only_an_end_is_looked_for_behind_a_mask(text: str) -> None:
    assert read_law(text) is None


@given(st.integers(0, 10**9), st.sampled_from(["", "$"]), st.sampled_from(["", "k", "th", "pm"]))
def test_an_amount_is_never_read_as_letters(number: int, sign: str, unit: str) -> None:
    written = f"paid {sign}{number}{unit} today"
    assert unmasked(written) == written
