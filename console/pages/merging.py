"""Settling the threads of one person's numbers as one, and apart again."""

import uuid
from typing import Final

from flask import Blueprint
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from console.asking import field, me, now, services
from console.doors import Door, page
from console.pages.threads import do
from console.words import say
from desk import merging as desk

merging = Blueprint("merging", __name__)
_LONGEST: Final = 40


@page(merging, "/threads/<uuid:thread_id>/merge", Door.WORK, "POST")
def merge(thread_id: uuid.UUID) -> AnyResponse:
    """Settle it within another: one of theirs that was offered, or the one with a typed number."""
    into, number = field("into", 32), field("number", _LONGEST)
    if not into and not number:
        raise BadRequest
    return do(
        thread_id,
        lambda session: desk.merge(
            session,
            thread_id,
            _thread(into) if into else desk.thread_with(session, services().lookup, number),
            me(),
            now(),
        ),
        say("Merged. Its texts stand in the other thread too, each with its number."),
    )


def _thread(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise BadRequest from None


@page(merging, "/threads/<uuid:thread_id>/apart", Door.WORK, "POST")
def part(thread_id: uuid.UUID) -> AnyResponse:
    """Apart again."""
    return do(
        thread_id,
        lambda session: desk.part(session, thread_id, me(), now()),
        say("The threads are apart again."),
    )
