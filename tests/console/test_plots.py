"""Plots: what they say to those who see them, hear them, or print them."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from console.plots import NARROW, Picture, Shape, draw, ticks

SVG = "{http://www.w3.org/2000/svg}"


def picture(shape: Shape, *values: tuple[float | None, ...]) -> Picture:
    return Picture(
        ident="p",
        shape=shape,
        title="Texts <by> day & hour",
        description="At most 9.",
        labels=["Mon", "Tue <b>", "Wed"],
        series=[(f"Series {place}", one) for place, one in enumerate(values)],
    )


def parsed(one: Picture) -> ET.Element:
    return ET.fromstring(str(draw(one)).replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ', 1))


@pytest.mark.parametrize(
    ("highest", "expected"),
    [
        (9, [0, 2, 4, 6, 8, 10]),
        (10, [0, 2, 4, 6, 8, 10]),
        (11, [0, 5, 10, 15]),
        (1, [0, 1]),
        (0, [0, 1]),
        (1234, [0, 500, 1000, 1500]),
        (100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]),
    ],
)
def test_ticks_of_counts_are_round_and_whole(highest: float, expected: list[float]) -> None:
    assert ticks(highest, whole=True) == expected


@pytest.mark.parametrize("highest", [0.93, 0.013, 7.7, 3e9])
def test_ticks_reach_the_highest_figure_and_are_few(highest: float) -> None:
    found = ticks(highest)
    assert found[-1] >= highest
    assert 2 <= len(found) <= 7


@pytest.mark.parametrize("shape", ["columns", "stacked", "bars", "lines"])
def test_a_plot_is_an_image_with_a_name_and_a_description(shape: Shape) -> None:
    root = parsed(picture(shape, (3, 9, None), (1, None, 2)))
    named = (root.get("aria-labelledby") or "").split()
    said = {one.get("id"): one.text for one in root if one.get("id")}
    assert root.get("role") == "img"
    assert [said[one] for one in named] == ["Texts <by> day & hour", "At most 9."]


@pytest.mark.parametrize("shape", ["columns", "stacked", "bars", "lines"])
def test_a_plot_brings_no_style_no_script_and_nothing_from_elsewhere(shape: Shape) -> None:
    text = str(draw(picture(shape, (3, 9, 1), (1, 1, 2))))
    assert not re.search(r"style=|<script|href|on\w+=|https?:", text)
    assert not re.search(r"(?:nan|inf)\b", text)


def test_columns_have_heights_in_proportion() -> None:
    root = parsed(picture("columns", (5, 10, 0)))
    heights = [float(one.get("height") or 0) for one in root.iter(f"{SVG}rect")]
    assert heights == [120.0, 240.0]


def test_stacked_columns_stand_on_each_other() -> None:
    root = parsed(picture("stacked", (4, 0, 0), (6, 0, 0)))
    boxes = [one for one in root.iter(f"{SVG}rect") if one.get("class") in ("s0", "s1")]
    lower, upper = (box for box in boxes if float(box.get("height") or 0) > 20)
    top_of_lower = float(lower.get("y") or 0)
    assert float(upper.get("y") or 0) + float(upper.get("height") or 0) == top_of_lower
    assert top_of_lower + float(lower.get("height") or 0) == 264


def test_each_further_series_has_a_pattern_and_a_place_in_the_key() -> None:
    text = str(draw(picture("bars", (1, 2, 3), (1, 2, 3), (1, 2, 3))))
    assert re.findall(r'<pattern id="(p-p\d)"', text) == ["p-p1", "p-p2"]
    assert 'fill="url(#p-p2)"' in text
    assert re.findall(r'y="14">(Series \d)<', text) == ["Series 0", "Series 1", "Series 2"]


def test_lines_differ_by_dash_and_mark_and_break_where_nothing_is_known() -> None:
    root = parsed(picture("lines", (1, None, 3), (1, 2, 3)))
    ways = [one for one in root.iter(f"{SVG}path") if (one.get("class") or "").startswith("line")]
    first, second = (one for one in ways if "h16" not in (one.get("d") or ""))
    assert (first.get("d") or "").count("M") == 2
    assert (second.get("d") or "").count("M") == 1
    assert first.get("stroke-dasharray") is None
    assert second.get("stroke-dasharray")


def test_many_labels_are_thinned_out() -> None:
    labels = [str(place) for place in range(100, 466)]
    many = Picture("p", "columns", "t", "d", labels, [("Texts", tuple(range(366)))])
    shown = [one for one in parsed(many).iter(f"{SVG}text") if one.get("class") == "tick middle"]
    assert 6 <= len(shown) <= 24


def test_a_long_name_is_cut() -> None:
    long = Picture("p", "bars", "t", "d", ["x" * 80], [("Texts", (1,))])
    assert f"{'x' * 31}…" in str(draw(long))


@pytest.mark.parametrize("shape", ["columns", "stacked", "bars", "lines"])
def test_on_a_phone_every_word_begins_inside_and_the_key_takes_rows(shape: Shape) -> None:
    root = parsed(replace(picture(shape, (3, 9, 1), (1, 2, 2), (4, 4, 4)), width=NARROW))
    places = [(float(one.get("x", 0)), float(one.get("y", 0))) for one in root.iter(f"{SVG}text")]
    assert root.get("viewBox", "").split()[2] == str(NARROW)
    assert max(x for x, _ in places) < NARROW
    keys = [one.find(f"{SVG}text") for one in root.iter(f"{SVG}g") if one.get("class") == "key"]
    assert [one.get("y") for one in keys if one is not None] == ["14", "14", "38"]


@pytest.mark.parametrize("sign", ["a", "\u6b20"])
def test_a_long_name_is_cut_where_the_room_for_names_ends(sign: str) -> None:
    long = replace(picture("bars", (1,)), labels=[sign * 60], width=NARROW)
    shown = next(one.text or "" for one in parsed(long).iter(f"{SVG}text"))
    assert shown.endswith("…")
    assert 15 < len(shown) * (1 if sign == "a" else 2) <= 26
