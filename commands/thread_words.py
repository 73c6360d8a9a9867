"""Threads in words for a terminal: who said what, how far a text came and why."""

from datetime import datetime, timedelta
from typing import Final

from carriers.reactions import plain_words
from clock import real_now
from desk.waiting import Waiting
from desk.wording import HAPPENED, IN_PLACE, REASONS, STATES
from models.outbound import OutboundState, OutboundText
from models.threads import Thread
from models.transcript import Line

_SHOWN: Final = 60


def shown(words: str, what: str | None) -> str:
    """A body, or what stands in its place."""
    if what in (None, "text"):
        return words
    return IN_PLACE.get(what or "", f"[{what}]")


def row_of(row: Waiting, now: datetime) -> str:
    """Two lines about a thread in the queue."""
    wait = f"waits {_length(now - row.since)}" if row.since else "waits for nobody"
    mode = f"taken by {row.holder}" if row.holder else str(row.mode)
    facts = [row.thread_id.hex[:8], f"***{row.last4}", mode, row.reason or "-", wait]
    facts += [row.language or "-", *row.cases]
    if row.unanswered:
        facts.append(f"{row.unanswered} without an answer")
    if row.opted_out:
        facts.append("opted out")
    words = shown(row.last_text or "", row.last_shown_as)
    return f"{'  '.join(facts)}\n    {_one_line(words)[:_SHOWN]}"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _length(wait: timedelta) -> str:
    minutes = max(0, int(wait.total_seconds() // 60))
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours < 48 else f"{hours // 24} days"


def heading(thread: Thread) -> str:
    """Whose thread it is and where it stands; of the number four digits only."""
    number = thread.number
    opted = f", opted out {number.opted_out_at:%Y-%m-%d}" if number.opted_out_at else ""
    reason = f" ({thread.escalation_reason})" if thread.escalation_reason else ""
    return f"Thread {thread.id.hex} with ***{number.last4}: {thread.mode}{reason}{opted}"


def line_of(line: Line) -> str:
    """One line of a transcript, its time in UTC."""
    when = f"{line.at:%Y-%m-%d %H:%M:%S}"
    if line.who == "system":
        return f"{when}  -- {_happened(line)}"
    speaker = f"staff {line.name}" if line.name else line.who
    media = f" [{line.media} attached]" if line.media else ""
    state = _state(line.state, line.reasons, line.error_code)
    after = f"  ({state})" if state else ""
    return f"{when}  {speaker}: {shown(line.words, line.what)}{media}{after}"


def _happened(line: Line) -> str:
    if line.what in ("opted_out", "opted_in"):
        return f"{HAPPENED[line.what]} ({line.words})"
    kind, _, what = line.what.partition(".")
    words = HAPPENED.get(line.what, f"{kind} {what.replace('_', ' ')}:")
    return f"{words} {line.words}"


def _state(state: str | None, reasons: tuple[str, ...], error_code: int | None) -> str:
    if state is None or state == "done":
        return ""
    words = STATES.get(state, state)
    if state in ("queued", "refused", "expired") and reasons:
        words += ": " + ", and ".join(REASONS.get(reason, reason) for reason in reasons)
    if error_code is not None:
        words += f". {plain_words(error_code, 'en')}"
    return words


def fate(text: OutboundText, reasons: tuple[str, ...]) -> str:
    """One sentence on what became of a text that was just queued."""
    state = text.state.value
    if text.state == OutboundState.ACCEPTED:
        return "Sent: the gate let it go and the carrier has it."
    if text.state == OutboundState.QUEUED and not reasons:
        return "Queued: no worker has looked at it yet; `threads show` tells what became of it."
    if text.state == OutboundState.QUEUED:
        again = _length(text.due_at - real_now())
        return f"Queued: it {_state(state, reasons, None)}. The gate is asked again in {again}."
    words = _state(state, reasons, text.error_code)
    return f"{words[0].upper()}{words[1:]}."
