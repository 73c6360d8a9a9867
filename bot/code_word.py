"""The borrower's own word at the end of our texts: one without it is not from us."""

from dataclasses import replace

from bot.replies import Rendered
from carriers.segments import fold, segments
from crypto import Vault
from models.threads import Thread


def with_word(body: str, word: str | None) -> str:
    """The words with a code word behind them, if there is one."""
    return f"{body} [{word}]" if word else body


def with_code_word(rendered: Rendered, word: str) -> Rendered:
    """The text with the word in brackets behind it."""
    body = fold(with_word(rendered.body, word), rendered.language)
    return replace(rendered, body=body, segments=segments(body).segments)


def marked(rendered: Rendered, thread: Thread, vault: Vault) -> Rendered:
    """The text with the word of the thread's borrower behind it, where they have set one."""
    if thread.code_word is None:
        return rendered
    return with_code_word(rendered, vault.open(thread.code_word))
