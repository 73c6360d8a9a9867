"""The page: its tables, its quotations, and that nothing is left blank."""

from pathlib import Path

import pytest

from intents.evaluation import sets
from intents.evaluation.cases import BadFile
from intents.evaluation.page import page, table
from intents.evaluation.sets import Sets, by_language, digest, unseen
from tests.intents.evaluation.made import case, opt_out

TEST = [
    *(case("greet", "greet", text=f"hello {number}") for number in range(8)),
    case("thanks", "deny", text="Ok!", language="zh-Hant"),
    case("thanks", "thanks", decision="ask", language="es"),
]
OPT_OUT = [
    opt_out(True, "greet", text="lose *this* | [number](x)", flags=("grey_opt_out",)),
    opt_out(False, "stop", text="bus stop", language="es"),
    opt_out(True, "stop", language="zh"),
]
CHATTER = [case("out_of_scope", "hardship", text="broke my <leg>"), case("out_of_scope", "greet")]
READ = Sets(TEST, OPT_OUT, CHATTER, frozenset({"ok"}))
NAMES = {"model": "aaa111", "manifest": "bbb222", "texts": "ccc333"}


def test_every_blank_of_the_template_is_filled() -> None:
    written = page(READ, NAMES)
    assert "`aaa111`" in written
    assert "`bbb222`" in written
    assert "`ccc333`" in written
    assert "$" not in written
    assert written == page(READ, NAMES)


def test_the_summary_has_each_language_and_all() -> None:
    written = page(READ, NAMES)
    row = next(line for line in written.splitlines() if line.startswith("| right |"))
    shares = [cell.split("(")[0].strip() for cell in row.split("|")[2:-1]]
    assert shares == ["100.0 %", "0.0 %", "100.0 %", "90.0 %"]


def test_what_stands_in_the_training_texts_too_is_left_out_once() -> None:
    assert len(unseen(READ)) == 9
    assert "1 of the 10 test texts" in page(READ, NAMES)


def test_quoted_texts_keep_their_marks_and_make_none() -> None:
    written = page(READ, NAMES)
    assert r"- lose \*this\* \| \[number\](x) *(held)*" in written
    assert r"- broke my \<leg\>" in written
    assert "- bus stop\n" in written


def test_where_nothing_was_missed_the_list_says_so() -> None:
    written = page(Sets(TEST, OPT_OUT[2:], CHATTER[1:], frozenset()), NAMES)
    assert "Those that were missed:\n\n- none\n" in written


def test_script_and_region_do_not_part_a_language() -> None:
    parted = by_language(TEST)
    assert {name: len(cases) for name, cases in parted.items()} == {
        "English": 8,
        "Chinese": 1,
        "Spanish": 1,
    }


def test_figures_stand_to_the_right() -> None:
    assert table(["a", "b"], [["x", "1"]]) == "| a | b |\n| --- | ---: |\n| x | 1 |"


def test_the_digest_is_of_the_three_sets_alone(tmp_path: Path) -> None:
    for name in (sets.TEST, sets.OPT_OUT, sets.CHATTER):
        (tmp_path / f"{name}.en.yml").write_text("nlu: []\n", encoding="utf-8")
    first = digest(tmp_path)
    (tmp_path / "dev.en.yml").write_text("nlu: []\n", encoding="utf-8")
    assert digest(tmp_path) == first
    (tmp_path / "test.en.yml").write_text("nlu: [ ]\n", encoding="utf-8")
    assert digest(tmp_path) != first


def test_a_set_without_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="holds no test"):
        digest(tmp_path)
