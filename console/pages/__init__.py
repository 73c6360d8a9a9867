"""The pages of the console, one part of it a file."""

from typing import Final

from flask import Blueprint

from console.pages import acts, beside, inbox, live, me, search, sign_in, threads, why, writing

BLUEPRINTS: Final[tuple[Blueprint, ...]] = (
    sign_in.sign_in,
    inbox.inbox,
    threads.threads,
    acts.acts,
    beside.beside,
    writing.writing,
    why.why,
    live.live,
    me.me_pages,
    search.search,
)
