"""Figures worked out by hand."""

import pytest

from intents.evaluation.cases import BadFile
from intents.evaluation.figures import (
    by_intent,
    by_rules,
    chatter,
    confusions,
    interval,
    measure,
    opt_outs,
)
from tests.intents.evaluation.made import case, opt_out

CASES = [
    case("greet", "greet", 0.99, source="rule"),
    case("greet", "thanks", 0.6),
    case("greet", "thanks", 0.4, decision="ask"),
    case("thanks", "thanks", 0.95, language="zh"),
    case("out_of_scope", "out_of_scope", 0.8, language="zh"),
    case("out_of_scope", "check_balance", 0.9, text="balance your chair", language="zh"),
]


def test_share_acted_on_and_its_accuracy_are_given_per_language() -> None:
    figures = measure(CASES)
    assert figures["acting_by_language"] == {
        "en": {"share": 0.6667, "accuracy": 0.5},
        "zh": {"share": 1.0, "accuracy": 0.6667},
    }
    assert figures["decisions"]["ask"] == {"share": 0.1667, "accuracy": 0.0}


def test_each_intent_has_precision_recall_and_f1() -> None:
    scores = by_intent(CASES)
    assert scores["greet"] == {"texts": 3, "precision": 1.0, "recall": 0.3333, "f1": 0.5}
    assert scores["thanks"] == {"texts": 1, "precision": 0.3333, "recall": 1.0, "f1": 0.5}
    assert scores["check_balance"] == {"texts": 0, "precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_chatter_is_kept_out_unless_it_is_acted_on_as_ours() -> None:
    found = chatter(CASES)
    assert found == {"texts": 2, "kept_out": 0.5, "let_in_texts": ["balance your chair"]}
    assert measure(CASES)["chatter"]["by_language"] == {"en": None, "zh": 0.5}


def test_confusions_come_with_the_most_frequent_first() -> None:
    assert confusions(CASES) == [("greet", "thanks", 2), ("out_of_scope", "check_balance", 1)]


def test_rules_have_a_share_and_an_accuracy_of_their_own() -> None:
    assert by_rules(CASES) == {"share": 0.1667, "accuracy": 1.0}
    assert by_rules([]) == {"share": None, "accuracy": None}


def test_opt_outs_are_found_held_missed_or_false() -> None:
    found = opt_outs(
        [
            opt_out(True, "stop"),
            opt_out(True, "legal_notice", second="stop"),
            opt_out(True, "stop", decision="ask", flags=("grey_opt_out",)),
            opt_out(True, "greet", text="lose this number"),
            opt_out(False, "stop", text="bus stop"),
            opt_out(False, "greet"),
            opt_out(False, "stop", decision="ask"),
        ]
    )
    assert (found["asked"], found["missed"], found["missed_but_held"]) == (4, 2, 1)
    assert (found["others"], found["false"]) == (3, 1)
    assert (found["recall"], found["false_rate"]) == (0.5, 0.3333)
    assert found["missed_texts"] == ["a text", "lose this number"]
    assert found["false_texts"] == ["bus stop"]


def test_texts_known_only_as_opt_outs_count_for_no_accuracy() -> None:
    figures = measure([*CASES, opt_out(True, "stop"), opt_out(False, "greet", language="es")])
    assert figures["texts"] == 8
    assert figures["accuracy"] == measure(CASES)["accuracy"] == 0.5
    assert set(figures["by_language"]) == {"en", "zh"}
    assert figures["opt_out"]["by_language"] == {
        "en": {"asked": 1, "recall": 1.0, "others": 3, "false_rate": 0.0},
        "es": {"asked": 0, "recall": None, "others": 1, "false_rate": 0.0},
        "zh": {"asked": 0, "recall": None, "others": 3, "false_rate": 0.0},
    }


def test_without_an_intent_there_is_no_accuracy_to_give() -> None:
    figures = measure([opt_out(True, "stop")])
    assert figures["accuracy"] is figures["macro_f1"] is figures["calibration"]["error"] is None
    assert figures["risk_coverage"] == figures["confusions"] == []


def test_no_case_is_refused() -> None:
    with pytest.raises(BadFile, match="no texts"):
        measure([])


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    # Published values: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_intervals_are_wilsons(right: int, total: int, low: float, high: float) -> None:
    assert interval(right, total) == pytest.approx((low, high), abs=1e-4)


def test_of_nothing_anything_may_be_true() -> None:
    assert interval(0, 0) == (0.0, 1.0)
