"""The piece of a text that is shown around what was looked for."""

from desk.searching.snippets import LENGTH, snippet
from desk.searching.tokens import query_words


def marked(text: str, query: str) -> str:
    """Hits in brackets."""
    parts = snippet(text, query_words(query))
    return "".join(f"[{part.words}]" if part.hit else part.words for part in parts)


def test_every_hit_is_marked() -> None:
    assert marked("I paid. Yes, PAID!", "paid") == "I [paid]. Yes, [PAID]!"
    assert marked("我要提前還款，還款", "还款") == "我要提前[還款]，[還款]"


def test_a_long_text_is_cut_around_its_first_hit() -> None:
    shown = marked("a " * 300 + "refund" + " b" * 300, "refund")
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "[refund]" in shown
    assert len(shown) == LENGTH + len("……[]")


def test_a_hit_at_the_edge_is_cut_with_the_text() -> None:
    text = "refund " + "x" * (LENGTH - 10) + " refund"
    assert marked(text, "refund").endswith("…")
    assert "".join(part.words for part in snippet(text, ["refund"])) == text[:LENGTH] + "…"


def test_without_a_hit_the_beginning_is_shown() -> None:
    assert marked("Hello.", "bye") == "Hello."
