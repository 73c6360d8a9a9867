"""The borrower's own word at the end of our texts: one without it is not from us."""

from dataclasses import replace

from bot.replies import Rendered
from carriers.segments import fold, segments


def with_code_word(rendered: Rendered, word: str) -> Rendered:
    """The text with the word in brackets behind it."""
    body = fold(f"{rendered.body} [{word}]", rendered.language)
    return replace(rendered, body=body, segments=segments(body).segments)
