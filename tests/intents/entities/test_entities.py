"""References, contacts, choices, identity answers, and all kinds together."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.entities import (
    find_choices,
    find_contacts,
    find_entities,
    find_references,
    identity_parts,
    yes_or_no,
)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("L-1001", "loan_ref", "L-1001"),
        ("my loan l1001 please", "loan_ref", "L-1001"),
        ("L 1001", "loan_ref", "L-1001"),
        ("Ｌ－１００１", "loan_ref", "L-1001"),
        ("status of A-77120?", "loan_ref", "A-77120"),
        ("a77120", "loan_ref", "A-77120"),
        ("P-8801 posted?", "payment_ref", "P-8801"),
        ("paid 300 today ref 48213", "loan_ref", "48213"),
        ("loan #48213", "loan_ref", "48213"),
        ("confirmation number 998877", "payment_ref", "998877"),
        ("合同号48213", "loan_ref", "48213"),
        ("流水号 20261103", "payment_ref", "20261103"),
        ("préstamo 48213", "loan_ref", "48213"),
    ],
)
def test_a_reference_is_read_by_its_pattern(text: str, kind: str, value: str) -> None:
    [entity] = find_references(text)
    assert (entity.kind, entity.value) == (kind, value)
    assert text[entity.start : entity.end] == entity.text


def test_another_lenders_prefixes_can_be_given() -> None:
    [entity] = find_references("my loan is KX-20931", prefixes={"KX": "loan_ref"})
    assert entity.value == "KX-20931"


@pytest.mark.parametrize(
    "text", ["i paid 300", "l10", "plan b", "a 10", "loan 12", "xl-1001x", "L-12345678901"]
)
def test_what_is_no_reference_is_left_alone(text: str) -> None:
    assert find_references(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("call 202-555-0144", "phone", "+12025550144"),
        ("(202) 555-0144", "phone", "+12025550144"),
        ("+1 202 555 0144", "phone", "+12025550144"),
        ("+85255501444", "phone", "+85255501444"),
        ("new number 2025550144 thanks", "phone", "+12025550144"),
        ("电话１３８０００００１２３", "phone", "13800000123"),
        ("my email is a.b+c@example.com.", "email", "a.b+c@example.com"),
        ("zip 20011", "postal_code", "20011"),
        ("邮编200030", "postal_code", "200030"),
        ("código postal 28001", "postal_code", "28001"),
        ("born in 1988", "year", "1988"),
        ("生于1988年", "year", "1988"),
        ("1988年出生", "year", "1988"),
        ("nací en 1988", "year", "1988"),
    ],
)
def test_a_contact_or_identity_fact_is_read(text: str, kind: str, value: str) -> None:
    [entity] = find_contacts(text)
    assert (entity.kind, entity.value) == (kind, value)
    assert text[entity.start : entity.end] == entity.text


@pytest.mark.parametrize("text", ["2026-11-03", "paid 1250 and 300", "L-1001", "12345", "a@b"])
def test_figures_that_are_no_telephone_number_are_left_alone(text: str) -> None:
    assert find_contacts(text) == []


@pytest.mark.parametrize(
    ("text", "codes", "years"),
    [
        ("20011 1988", ("20011",), ("1988",)),
        ("1988, 20011", ("20011",), ("1988",)),
        ("邮编20011 生于1988年", ("20011",), ("1988",)),
        ("２００１１　１９８８", ("20011",), ("1988",)),
        ("20011-1234 1988", ("20011",), ("1988",)),
        ("200111988", ("20011",), ("1988",)),
        ("198820011", ("20011",), ("1988",)),
        ("zip is 20011 and i was born in 1988", ("20011",), ("1988",)),
        ("20011/1988", ("20011",), ("1988",)),
        ("04/17/1988 20011", ("20011",), ("1988",)),
        ("19880417 20011", ("20011",), ("1988",)),
        ("200030，一九八八", ("200030",), ("1988",)),
        ("sw1a 1aa 1970", ("SW1A1AA",), ("1970",)),
        ("20011", ("20011",), ()),
        ("1988", (), ("1988",)),
        ("20011 '88", ("20011",), ("1988",)),
        ("20011 4/17/88", ("20011",), ("1988",)),
        ("zip 20011 born 88", ("20011",), ("1988",)),
        ("20011 88年的", ("20011",), ("1988",)),
        ("codigo postal 20011, naci en el 88", ("20011",), ("1988",)),
        ("20011 03", ("20011",), ("2003",)),
        ("20011 24", ("20011",), ()),
        ("paid 20500 for 88 days", ("20500",), ()),
        ("i was born in 88", (), ("1988",)),
        ("20011 20012 1988 1989", ("20011", "20012"), ("1988", "1989")),
        ("i don't remember", (), ()),
        ("", (), ()),
    ],
)
def test_an_identity_answer_gives_codes_and_years(
    text: str, codes: tuple[str, ...], years: tuple[str, ...]
) -> None:
    assert identity_parts(text) == (codes, years)


def test_a_bare_short_year_beside_a_code_is_one_where_both_were_asked_for() -> None:
    assert identity_parts("its 20011 and 88", asked=True) == (("20011",), ("1988",))
    assert identity_parts("its 20011 and 88") == (("20011",), ())


@given(
    st.integers(10_000, 99_999),
    st.integers(1900, 2010),
    st.booleans(),
    st.sampled_from([" ", ", ", " / ", "\n", "，"]),
)
def test_an_identity_answer_may_have_any_order_and_separator(
    code: int, year: int, swap: bool, between: str
) -> None:
    parts = [str(year), str(code)] if swap else [str(code), str(year)]
    assert identity_parts(between.join(parts)) == ((str(code),), (str(year),))


@pytest.mark.parametrize(
    ("text", "number"),
    [("2", 2), ("option 2", 2), ("#3", 3), ("the first one", 1), ("第二个", 2), ("选1", 1), ("la primera", 1), ("２", 2), ("2)", 2), ("dos", 2)],
)  # fmt: skip
def test_a_choice_is_read_when_it_is_all_the_text_says(text: str, number: int) -> None:
    assert [e.value for e in find_choices(text) if e.kind == "choice"] == [number]


@pytest.mark.parametrize("text", ["2 days", "i have 2", "12", "0", "first of all no"])
def test_a_number_among_other_words_is_no_choice(text: str) -> None:
    assert [e for e in find_choices(text) if e.kind == "choice"] == []


@pytest.mark.parametrize(
    "text", ["yes", "Yes!", "Y", "ok", "sí", "好的", "是的", "係", "收到", "claro", "yep."]
)
def test_a_yes_is_a_yes(text: str) -> None:
    assert yes_or_no(text) is True


@pytest.mark.parametrize("text", ["no", "NO!", "N", "nope", "不是", "唔係", "不用了", "nah"])
def test_a_no_is_a_no(text: str) -> None:
    assert yes_or_no(text) is False


@pytest.mark.parametrize("text", ["yes i paid", "maybe", "stop", "", "noted that is wrong"])
def test_neither_is_neither(text: str) -> None:
    assert yes_or_no(text) is None


def test_a_yes_before_a_request_is_found() -> None:
    assert [e.value for e in find_choices("yes, where do i pay") if e.kind == "yes_no"] == [True]


def test_each_figure_of_a_text_is_read_once() -> None:
    found = find_entities("paid $300 on 11/3 for L-1001, call 202-555-0144")
    assert [entity.kind for entity in found] == ["amount", "date", "loan_ref", "phone"]


@given(st.text(max_size=300))
def test_any_text_is_searched_without_an_error_and_offsets_fit(text: str) -> None:
    for entity in find_entities(text):
        assert text[entity.start : entity.end] == entity.text
        assert entity.as_dict()["kind"] == entity.kind


@pytest.mark.parametrize(
    "text", ["二百" * 800, "9" * 1600, "paid 1 " * 220, "a@" * 800, "1/1/" * 400, "one " * 400]
)
def test_a_text_made_of_figures_takes_no_long_time(text: str) -> None:
    begun = time.thread_time()
    found = find_entities(text)
    assert time.thread_time() - begun < 0.25
    assert len(found) <= 24
