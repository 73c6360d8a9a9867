"""JSON and YAML with lines, exact numbers, and no tricks."""

import contextlib
import json
import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.faults import BadDocument
from accounts.lines import json_entries, json_value, yaml_entries, yaml_value

JSON_TEXT = """[
  {"id": "B01", "name": "Dana",
   "loans": [
     {"ref": "L-1"},
     {"ref": "L-2",
      "outstanding": 12.50}
   ]},
  {"id": "B02"}
]
"""
YAML_TEXT = """# accounts
- id: B01
  loans:
    - {ref: L-1}
    - ref: L-2
      outstanding: 12.50
- id: B02
"""


def line_of_fault(read: Any, text: str) -> int | None:
    """The line that a refusal names."""
    with pytest.raises(BadDocument) as refusal:
        list(read(text))
    line: int | None = refusal.value.faults[0].line
    return line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 2),
        (("name",), 2),
        (("loans",), 3),
        (("loans", 1, "outstanding"), 6),
        (("loans", 1, "missing"), 5),
        (("missing",), 2),
        (("loans", 9), 3),
    ],
)
def test_json_knows_the_line_of_each_path(path: tuple[int | str, ...], line: int) -> None:
    first, second = json_entries(JSON_TEXT)
    assert first.line_of(path) == line
    assert second.line_of(("id",)) == 8


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 2),
        (("loans", 0, "ref"), 4),
        (("loans", 1, "outstanding"), 6),
        (("loans", 1, "missing"), 5),
    ],
)
def test_yaml_knows_the_line_of_each_path(path: tuple[int | str, ...], line: int) -> None:
    first, second = yaml_entries(YAML_TEXT)
    assert first.line_of(path) == line
    assert second.line_of(()) == 7


def test_both_give_decimals_and_leave_dates_as_text() -> None:
    text = '[{"amount": 208.33, "day": "2026-12-05", "ref": 17}]'
    assert next(json_entries(text)).value["amount"] == Decimal("208.33")
    value = next(
        yaml_entries("- {amount: 208.33, day: 2026-12-05, at: 2026-11-21T06:00:00Z}")
    ).value
    assert value == {
        "amount": Decimal("208.33"),
        "day": "2026-12-05",
        "at": "2026-11-21T06:00:00Z",
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("{}", 1),
        ("[\n{},\n]", 3),
        ("[\n{}\n{}]", 3),
        ("[\n{}", 2),
        ('[{"a": 1,\n "a": 2}]', 1),
        ('[\n{"a": NaN}]', 2),
        ('[\n{"a": ' + "9" * 5000 + "}]", 2),
        ("[\n" + "[" * 100_000, 2),
        ("[] x", 1),
        ('[{"a": tru}]', 1),
    ],
)
def test_bad_json_is_refused_with_its_line(text: str, line: int) -> None:
    assert line_of_fault(json_entries, text) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1", 1),
        ("- a: 1\n  a: 2", 2),
        ("- &x {a: 1}\n- *x", 2),
        ("- {a: 1\n- b", 2),
        ("- a: b: c", 1),
        ("- \tx: [", 1),
    ],
)
def test_bad_yaml_is_refused_with_its_line(text: str, line: int) -> None:
    assert line_of_fault(yaml_entries, text) == line


@pytest.mark.parametrize("text", ["[" * 5000, "- !!python/object:os.system {}\n---\n- b", "\x00"])
def test_hostile_yaml_is_refused_or_harmless(text: str) -> None:
    with pytest.raises(BadDocument):
        yaml_value(text)


def test_one_json_value_stands_alone() -> None:
    assert json_value(' {"a": 1.10} ') == {"a": Decimal("1.10")}
    with pytest.raises(BadDocument):
        json_value("{} {}")


_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(st.lists(_PLAIN, max_size=5))
def test_entries_are_what_the_standard_reader_reads(entries: list[Any]) -> None:
    text = json.dumps(entries, indent=1)
    assert [entry.value for entry in json_entries(text)] == entries


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (json_entries, yaml_entries):
        with contextlib.suppress(BadDocument):
            assert all(entry.line_of(()) >= 1 for entry in read(text))


def test_ten_thousand_json_entries_take_well_under_three_seconds() -> None:
    text = json.dumps(
        [{"id": f"B{number}", "note": "x" * 500} for number in range(10_000)], indent=1
    )
    started = time.process_time()
    assert sum(1 for _ in json_entries(text)) == 10_000
    assert time.process_time() - started < 3
