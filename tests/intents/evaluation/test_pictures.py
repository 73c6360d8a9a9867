"""Pictures are well-formed, deterministic, readable in light and dark, and show the figures."""

import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from intents.evaluation import svg
from intents.evaluation.cases import Case
from intents.evaluation.pictures import calibration_chart, confusion_matrix, risk_curve
from tests.intents.evaluation.made import case

CASES = [case("greet", "greet", 0.5 + number / 50) for number in range(24)]
CASES += [case("greet", "thanks", 0.62), case("stop", "stop", 1.0, source="rule")]
NAMESPACE = "{http://www.w3.org/2000/svg}"


def drawn_risk(cases: list[Case]) -> str:
    return risk_curve({"English": cases, "Chinese": cases[:9], "Spanish": cases[9:]})


DRAWN: list[Callable[[list[Case]], str]] = [confusion_matrix, drawn_risk, calibration_chart]


def words(picture: str) -> list[str]:
    return [node.text or "" for node in ET.fromstring(picture).iter(f"{NAMESPACE}text")]


@pytest.mark.parametrize("draw", DRAWN)
def test_a_picture_is_the_same_each_time_and_has_both_settings(
    draw: Callable[[list[Case]], str],
) -> None:
    picture = draw(CASES)
    assert picture == draw(list(CASES))
    assert "prefers-color-scheme:dark" in picture
    assert picture.endswith("</svg>\n")


@pytest.mark.parametrize("draw", DRAWN)
def test_a_picture_is_told_to_who_cannot_see_it(draw: Callable[[list[Case]], str]) -> None:
    root = ET.fromstring(draw(CASES))
    assert root.get("role") == "img"
    assert all(root.findtext(f"{NAMESPACE}{name}") for name in ("title", "desc"))


@pytest.mark.parametrize("draw", DRAWN)
def test_nothing_is_drawn_outside_the_picture(draw: Callable[[list[Case]], str]) -> None:
    root = ET.fromstring(draw(CASES))
    width, height = float(root.get("width", 0)), float(root.get("height", 0))
    points = [
        (float(node.get("x", node.get("cx", 0))), float(node.get("y", node.get("cy", 0))))
        for node in root.iter()
    ]
    for line in root.iter(f"{NAMESPACE}polyline"):
        pairs = (pair.split(",") for pair in line.get("points", "").split())
        points += [(float(x), float(y)) for x, y in pairs]
    assert len(points) > 20
    assert [point for point in points if not (0 <= point[0] <= width)] == []
    assert [point for point in points if not (0 <= point[1] <= height)] == []


@pytest.mark.parametrize("draw", DRAWN)
def test_every_colour_has_one_for_the_dark(draw: Callable[[list[Case]], str]) -> None:
    picture = draw(CASES)
    light, dark = svg._STYLE.split("@media")
    coloured = set(re.findall(r"\.(\w+)\{(?:fill|stroke):#", light))
    assert coloured <= set(re.findall(r"\.(\w+)\{", dark))
    used = {name for names in re.findall(r'class="([^"]+)"', picture) for name in names.split()}
    assert used <= coloured | {"small", "strong", "dash"}


def test_the_matrix_counts_every_text() -> None:
    figures = [int(word) for word in words(confusion_matrix(CASES)) if word.isdigit()]
    assert sorted(figures) == [1, 1, 24]


def test_the_calibration_counts_the_models_texts() -> None:
    figures = [int(word) for word in words(calibration_chart(CASES)) if word.isdigit()]
    assert sum(figures) == 25


def test_a_curve_ends_at_the_share_of_all_errors_over_all_texts() -> None:
    root = ET.fromstring(risk_curve({"English": CASES}))
    curve = next(
        node
        for node in root.iter(f"{NAMESPACE}polyline")
        if len(node.get("points", "").split()) > 2
    )
    right, bottom = map(float, curve.get("points", "").split()[-1].split(","))
    # The frame is 500 wide from 80, 300 high from 86; its top is 5 % for a risk of 1 in 25.
    assert right == 580
    assert bottom == pytest.approx(386 - 300 * (1 / 26) / 0.05, abs=0.01)


def test_names_are_escaped() -> None:
    assert svg.text((0, 0), "a<b & c").endswith(">a&lt;b &amp; c</text>")
