"""A person's words as a text; the rest of the desk is tried by its commands."""

import pytest

from accounts.lender import Lender, load_lender
from desk.answering import worded
from desk.rights import NotNow
from tests.commands.conftest import ROOT


@pytest.fixture(scope="module")
def lender() -> Lender:
    return load_lender(ROOT / "local" / "demo" / "lender.yaml")


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("Hello.", "Harbor Lane Credit: Hello."),
        ("  Hello — “you”  ", 'Harbor Lane Credit: Hello - "you"'),
        ("Harbor Lane Credit: Hello.", "Harbor Lane Credit: Hello."),
        ("您好,我们已收到。", "【Harbor Lane】您好,我们已收到。"),
        ("【Harbor Lane】您好", "【Harbor Lane】您好"),
        ("您好，已收到“付款”", "【Harbor Lane】您好，已收到“付款”"),
        ("Hola, ya lo recibimos.", "Harbor Lane Credit: Hola, ya lo recibimos."),
        ("one\x00two\ud800", "Harbor Lane Credit: onetwo?"),
    ],
)
def test_the_lenders_name_stands_in_front_once(lender: Lender, typed: str, sent: str) -> None:
    assert worded(lender, typed, None).body == sent


@pytest.mark.parametrize(
    ("typed", "segments"), [("Hello.", 1), ("x" * 592, 4), ("款" * 254, 4), ("你好 hello", 1)]
)
def test_segments_are_counted_with_the_name(lender: Lender, typed: str, segments: int) -> None:
    rendered = worded(lender, typed, None)
    assert (rendered.segments, rendered.tier) == (segments, 0)


@pytest.mark.parametrize("typed", ["x" * 593, "款" * 256])
def test_more_than_four_segments_are_refused(lender: Lender, typed: str) -> None:
    with pytest.raises(NotNow, match="takes 5 segments and may take 4"):
        worded(lender, typed, None)


@pytest.mark.parametrize("typed", ["", " \n ", "Harbor Lane Credit:", "【Harbor Lane】", "\x00"])
def test_nothing_is_no_answer(lender: Lender, typed: str) -> None:
    with pytest.raises(NotNow, match="is empty"):
        worded(lender, typed, None)


def test_a_word_that_could_be_any_language_follows_the_thread(lender: Lender) -> None:
    assert worded(lender, "OK 123", "zh").body.startswith("【Harbor Lane】")
    assert worded(lender, "OK 123", "en").body.startswith("Harbor Lane Credit: ")


@pytest.mark.parametrize(
    ("typed", "tier"),
    [
        ("You owe $1,250.00.", 2),
        ("That is 50 dollars.", 2),
        ("还欠300元", 2),
        ("Son 40 pesos.", 2),
        ("You owe 1,250.00 in total.", 2),
        ("欠款一千二百五十元", 2),
        ("Our team is here from 9 to 5, call us.", 0),
        ("Your case is C-7KQ2M4.", 0),
    ],
)
def test_an_answer_that_names_an_amount_needs_proof_like_any_figure(
    lender: Lender, typed: str, tier: int
) -> None:
    assert worded(lender, typed, None).tier == tier
