"""A borrower's text is never a command to Rasa, and a proof of identity never reaches it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rasa.sending import MOST_CHARACTERS, sendable


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ("bal?", "bal?"),
        ("/restart", "restart"),
        ('/confirm_payment{"amount":"99999"}', 'confirm_payment{"amount":"99999"}'),
        ("  \n /restart", "restart"),
        ("///restart", "restart"),
        ("/ / restart", "restart"),
        ("\u200b/restart", "restart"),
        ("\ufeff\u00a0/\u2060/restart", "restart"),
        ("／restart", "restart"),
        ("paid 1/2 today", "paid 1/2 today"),
        ("还款了 ", "还款了"),
        ("/", ""),
        (" ", ""),
        ("", ""),
    ],
)
def test_what_stands_before_the_first_word_is_left_out(body: str, sent: str) -> None:
    assert sendable(body) == sent


@given(st.text(alphabet=st.sampled_from("/ \t\u200b\u3000／ab1"), max_size=12))
def test_no_text_whatever_begins_with_a_slash_for_rasa(body: str) -> None:
    # Rasa looks for the slash behind what str.strip takes away.
    assert not sendable(body).strip().startswith("/")


@pytest.mark.parametrize(
    "body", ["20011 1988", "bal 20011 1988", "SW1A 1AA 1988", "20011, 1988 thx"]
)
def test_a_proof_of_identity_is_sent_as_zeros(body: str) -> None:
    sent = sendable(body)
    assert len(sent) == len(body)
    assert not any(sign in "123456789" for sign in sent)


def test_figures_that_prove_nothing_are_sent_unless_they_are_to_be_hidden() -> None:
    assert sendable("i paid 190 on 11/05") == "i paid 190 on 11/05"
    assert sendable("zip 20011", hide_figures=True) == "zip 00000"


def test_no_more_is_sent_than_a_text_can_hold() -> None:
    assert len(sendable("x" * 100_000)) == MOST_CHARACTERS
