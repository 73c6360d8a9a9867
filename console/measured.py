"""What is wrong with a reply is said once before it goes, with script or without."""

from flask import request
from sqlalchemy.orm import Session

from console.asking import services
from desk.measuring import Measure, measure
from desk.rights import NotNow
from models.threads import Thread

_MOST_WARNED = 50


def measured(session: Session, thread: Thread, body: str) -> Measure:
    """A reply as it would leave to whoever has the thread."""
    lender = services().voice.lender(session)
    word = services().vault.open(thread.code_word) if thread.code_word else None
    return measure(lender, body, thread.language, word)


def require_warned(session: Session, thread: Thread, body: str) -> None:
    """``NotNow`` with what is wrong, unless the page it was sent from has said all of it."""
    found = measured(session, thread, body)
    said = " ".join(request.form.getlist("warned")[:_MOST_WARNED]).split()
    unsaid = set(found.warnings) - set(said)
    if not unsaid:
        return
    phrases = ", ".join(sorted({f"“{words}”" for _, words in found.phrases}))
    if not phrases:
        raise NotNow(
            "They write in another language ({theirs}), so your reply was held back. "
            "Send it again if they can read it.",
            theirs=thread.language,
        )
    raise NotNow(
        "Not to a borrower: {phrases}. Your reply was held back. Send it again if it must be so, "
        "and look whether it is in their language."
        if found.other_language
        else "Not to a borrower: {phrases}. Your reply was held back. "
        "Send it again if it must be so.",
        phrases=phrases,
    )
