"""What is a difference of the two runners, and what is none."""

import pytest

from intents import classify
from tests.interop.comparing import (
    EXPIRED,
    ONLY_OURS,
    QUEUE,
    TWO_REQUESTS,
    Compared,
    compare,
    only_ours,
    report,
)
from tests.interop.running import Exchange


def exchange(place: int, heard: str, ahead: int | None = None) -> Exchange:
    turn = {"decided_by": "greeting", "before": {"known": {"ahead": ahead}}}
    return Exchange("a", place, "hello", (heard,), turn)


def verdicts(found: list[Compared]) -> list[tuple[bool, str | None]]:
    return [(one.same, one.why) for one in found]


def test_another_reply_is_a_fault() -> None:
    ours = [exchange(1, "Hello."), exchange(2, "Hello.")]
    found = compare(ours, [exchange(1, "Hello."), exchange(2, "Hi.")])
    assert verdicts(found) == [(True, None), (False, None)]
    assert [one.faulty for one in found] == [False, True]


def test_other_conversations_decide_how_many_wait() -> None:
    ours = [exchange(1, "Two wait.", 2)]
    assert [one.why for one in compare(ours, [exchange(1, "One waits.", 1)])] == [QUEUE]
    assert [one.faulty for one in compare(ours, [exchange(1, "One waits.", 2)])] == [True]


def test_a_text_that_was_not_played_is_a_fault() -> None:
    assert [one.faulty for one in compare([exchange(1, "Hello.")], [])] == [True]


def told_of(said: str, since: str | None = None) -> list[str]:
    before = {
        "now": "2026-11-21T15:00:00+00:00",
        "tracker": {"slots": {}, "active_form": None, "touched_at": since},
    }
    turn = {"reading": classify(said, "en").as_dict(), "before": before}
    return only_ours(Exchange("a", 1, said, ("Hello.",), turn))


def test_what_only_our_runner_does_is_counted_by_reason() -> None:
    assert told_of("hello") == []
    assert told_of("what is my balance and what are your opening hours") == [TWO_REQUESTS]
    assert told_of("hello", "2026-11-21T14:59:00+00:00") == []
    assert told_of("hello", "2026-11-20T14:00:00+00:00") == [EXPIRED]


def test_the_report_lists_it_with_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    one = exchange(1, "Hello.")
    report(compare([one], [one]))
    printed = capsys.readouterr().out
    assert all(f"not done by Rasa itself: {what}" in printed for what in ONLY_OURS)
