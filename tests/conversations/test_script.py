"""Scripts are read strictly, and their golden lines can be written anew without touching more."""

import pytest

from tests.conversations.script import BadScript, golden_line, load, names, read, rewritten

HEAD = """\
title: Asks
language: en
shows: [check_balance]
clock: "2026-11-23T10:00:00-05:00"
"""
BODY = """\
turns:
# How it begins.
- borrower: "balance"
- bot: "old"
- silence: true
# A pause.

- advance: 20m   # Not too long.
- borrower: ""
  pictures: 1
- staff: {do: take}
- state: {mode: bot}
"""


def test_golden_lines_belong_to_what_is_done_before_them() -> None:
    acts = read("x", HEAD + BODY).acts
    assert [(act.kind, act.golden) for act in acts] == [
        ("borrower", ('- bot: "old"', "- silence: true")),
        ("advance", ()),
        ("borrower", ()),
        ("staff", ("- state: {mode: bot}",)),
    ]


def test_only_golden_lines_are_written_anew() -> None:
    state = golden_line("state", {"mode": "taken", "opted_out": False, "promises": ["open 2"]})
    again = rewritten(HEAD + BODY, [['- bot: "new"'], [], ["- silence: true"], [state]])
    assert again == HEAD + (
        "turns:\n# How it begins.\n"
        '- borrower: "balance"\n- bot: "new"\n# A pause.\n\n'
        "- advance: 20m   # Not too long.\n"
        '- borrower: ""\n  pictures: 1\n- silence: true\n'
        "- staff: {do: take}\n"
        '- state: {mode: taken, opted_out: false, promises: ["open 2"]}\n'
    )


@pytest.mark.parametrize("name", names())
def test_writing_a_script_anew_as_it_is_changes_nothing(name: str) -> None:
    path = load(name).path
    acts = load(name).acts
    assert rewritten(path.read_text("utf-8"), [list(act.golden) for act in acts]) == path.read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    "turns",
    [
        "- borrower: 1",
        "- bot: nobody asked",
        "- advance: soon",
        "- staff: {do: shout}",
        "- staff: {do: answer}",
        "- core: {balance: 3}",
        "- borrower: a\n  loudly: true",
        "- borrwer: a",
        "[]",
    ],
)
def test_what_cannot_be_played_is_refused(turns: str) -> None:
    with pytest.raises(BadScript):
        read("x", f"{HEAD}turns:\n{turns}\n")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("language: en", "language: xx"),
        ("clock: ", "when: "),
        ("-05:00", ""),
        ("title: Asks\n", ""),
    ],
)
def test_a_script_without_what_it_needs_is_refused(line: str, instead: str) -> None:
    with pytest.raises(BadScript):
        read("x", (HEAD + BODY).replace(line, instead))
