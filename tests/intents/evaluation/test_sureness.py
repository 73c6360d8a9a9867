"""Risk against coverage, and confidence against accuracy."""

import pytest

from intents.evaluation.sureness import Cut, bins, calibration, cuts, risk_coverage
from tests.intents.evaluation.made import case


def test_a_cut_holds_all_texts_of_the_same_confidence() -> None:
    made = [
        case("greet", "greet", 0.5),
        case("greet", "greet", 0.9),
        case("greet", "thanks", 0.9),
        case("greet", "greet", 0.99),
    ]
    assert cuts(made) == [Cut(0.99, 0.25, 0.0), Cut(0.9, 0.75, 1 / 3), Cut(0.5, 1.0, 0.25)]


def test_the_order_of_the_texts_changes_no_cut() -> None:
    made = [case("greet", "greet" if n % 3 else "deny", 0.3 + n % 5 / 10) for n in range(40)]
    assert cuts(made) == cuts(made[::-1])


def test_risk_is_given_at_each_tenth_of_the_texts_once() -> None:
    made = [case("greet", "greet", 1.0) for _ in range(15)]
    made += [case("greet", "thanks", 0.4), *(case("greet", "greet", 0.6) for _ in range(4))]
    assert risk_coverage(made) == [
        {"confidence": 1.0, "coverage": 0.75, "risk": 0.0},
        {"confidence": 0.6, "coverage": 0.95, "risk": 0.0},
        {"confidence": 0.4, "coverage": 1.0, "risk": 0.05},
    ]
    assert risk_coverage([]) == []


def test_bins_have_equal_width_and_the_last_holds_certainty() -> None:
    made = [case("greet", "greet", sure) for sure in (0.0, 0.05, 0.1, 0.95, 1.0)]
    found = bins(made)
    assert [one.texts for one in found] == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    assert (found[0].low, found[0].high, found[9].low, found[9].high) == (0.0, 0.1, 0.9, 1.0)


def test_what_rules_decided_is_in_no_bin() -> None:
    assert calibration([case("greet", "thanks", 1.0, source="rule")])["error"] is None


def test_the_error_is_the_gap_averaged_over_texts() -> None:
    made = [case("greet", "greet", 0.8) for _ in range(3)] + [case("greet", "deny", 0.8)]
    made += [case("greet", "deny", 0.3)]
    # Four texts lie 0.05 off, one lies 0.3 off.
    assert calibration(made)["error"] == pytest.approx((4 * 0.05 + 0.3) / 5)
