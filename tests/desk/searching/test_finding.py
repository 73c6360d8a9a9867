"""One question and what it finds: people, numbers, cases, threads, texts."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from cases.opening import open_case
from desk.searching.asked import Unclear
from desk.searching.newest import NEWEST
from models.borrowers import Borrower
from models.cases import CaseKind
from models.desk import Label, ThreadLabel
from models.words import by_index
from tests.desk.searching.conftest import SearchDesk

MARCUS, CHEN = "+12025550102", "+12025550103"


def names(desk: SearchDesk, query: str) -> list[str]:
    return [person.name for person in desk.finds(query).people]


REMEMBERED = (
    ("dana", "Dana Whitfield"),
    ("Whit", "Dana Whitfield"),
    ("whitfield d", "Dana Whitfield"),
    ("jose ortega", "José Luis Ortega"),
    ("JOSÉ", "José Luis Ortega"),
    ("maría", "María Fernanda Ruiz"),
    ("陈伟", "陈伟"),
    ("陳偉", "陈伟"),
    ("伟", "陈伟"),
    ("淑芬", "林淑芬"),
    ("B01", "Dana Whitfield"),
    ("b01", "Dana Whitfield"),
    ("L-1001", "Dana Whitfield"),
    ("a-77120", "Dana Whitfield"),
    ("+1 (202) 555-0101", "Dana Whitfield"),
    ("2025550101", "Dana Whitfield"),
    ("12025550101", "Dana Whitfield"),
    ("＋１ ２０２ ５５５ ０１０１", "Dana Whitfield"),
    ("0101", "Dana Whitfield"),
)


def test_people_are_found_by_what_staff_remember(desk: SearchDesk) -> None:
    found = [(query, names(desk, query)) for query, _ in REMEMBERED]
    assert found == [(query, [name]) for query, name in REMEMBERED]


def test_nobody_is_found_by_less(desk: SearchDesk) -> None:
    for query in ("hitfield", "dana bell", "L-10", "2025550177", "9999", "zz%", "d_na"):
        assert names(desk, query) == [], query


def test_a_new_name_is_found_and_the_old_one_is_not(desk: SearchDesk) -> None:
    with desk.database.write() as session:
        session.query(Borrower).filter_by(external_id="B01").one().name = "Dana Osei"
    assert names(desk, "osei") == ["Dana Osei"]
    assert names(desk, "whitfield") == []


def test_a_traditional_name_is_found_in_simplified_characters(desk: SearchDesk) -> None:
    with desk.database.write() as session:
        session.query(Borrower).filter_by(external_id="B01").one().name = "陳美麗"
    assert names(desk, "陈美丽") == names(desk, "美丽") == names(desk, "美麗") == ["陳美麗"]


def test_a_person_has_links_to_threads_and_the_reference_that_found_them(desk: SearchDesk) -> None:
    assert desk.finds("L-1001").people[0].lines == ()
    thread = desk.receives("hello")
    (person,) = desk.finds("L-1001").people
    assert person.reference == "L-1001"
    assert [(line.thread_id, line.last4) for line in person.lines] == [(thread, "0101")]


def test_a_thread_is_found_by_the_number_of_nobody_we_know(desk: SearchDesk) -> None:
    thread = desk.receives("hello", sender="+12025550177")
    for query in ("202-555-0177", "+12025550177", "0177"):
        found = desk.finds(query)
        assert [row.thread_id for row in found.threads] == [thread]
        assert found.people == []


def test_a_case_is_found_by_its_reference(desk: SearchDesk) -> None:
    thread = desk.receives("hello")
    with desk.database.write() as session:
        case = open_case(session, CaseKind.COMPLAINT, thread_id=thread, due_at=None, now=desk.now)
    found = desk.finds(case.reference.lower())
    assert [one.reference for one in found.cases] == [case.reference]
    assert found.names[thread] == "Dana Whitfield"


def test_texts_must_have_every_word_and_the_newest_are_first(desk: SearchDesk) -> None:
    desk.receives("refund my card", at=desk.now - timedelta(days=400))
    desk.receives("card refund?", at=desk.now - timedelta(days=3))
    desk.sends("The refund goes to your card.", at=desk.now)
    desk.receives("refund", at=desk.now)
    desk.receives("card", at=desk.now)
    desk.indexes()
    assert desk.texts("refund CARD") == [
        "The refund goes to your card.",
        "card refund?",
        "refund my card",
    ]


def test_words_of_two_texts_of_one_day_do_not_add_up(desk: SearchDesk) -> None:
    desk.receives("refund")
    desk.receives("card")
    desk.indexes()
    assert desk.texts("refund card") == []


@pytest.mark.parametrize("query", ["还款", "還款", "款", "提前还款", "我要"])
def test_chinese_is_found_in_either_script(desk: SearchDesk, query: str) -> None:
    desk.receives("我要提前还款", sender=CHEN)
    desk.receives("我要提前還款", sender=CHEN)
    desk.receives("你好", sender=CHEN)
    desk.indexes()
    assert sorted(desk.texts(query)) == ["我要提前还款", "我要提前還款"]


def test_only_the_newest_fifty_are_shown(desk: SearchDesk) -> None:
    for number in range(NEWEST + 5):
        desk.sends(f"refund {number}", at=desk.now - timedelta(hours=number))
    desk.indexes()
    found = desk.finds("refund").texts
    assert len(found) == NEWEST
    assert [hit.at for hit in found] == sorted((hit.at for hit in found), reverse=True)
    assert found[0].at == desk.now


def test_what_is_older_than_two_years_is_not_looked_for(desk: SearchDesk) -> None:
    desk.receives("refund", at=desk.now - timedelta(days=729))
    desk.receives("refund of old", at=desk.now - timedelta(days=733))
    desk.indexes()
    assert desk.texts("refund") == ["refund"]


def test_a_time_bounds_texts(desk: SearchDesk) -> None:
    for days in (0, 20, 60):
        desk.receives(f"refund {days}", at=desk.now - timedelta(days=days))
    desk.indexes()
    assert desk.texts("refund from:2026-11") == ["refund 0", "refund 20"]
    assert desk.texts("refund to:2026-10") == ["refund 60"]
    assert desk.texts("refund from:2026-11-01 to:2026-11-20") == ["refund 20"]
    assert desk.texts("refund from:2027-01") == []
    assert desk.texts("refund to:1999-01") == []


def test_a_label_and_a_kind_of_case_bound_threads(desk: SearchDesk) -> None:
    dana, marcus = desk.receives("refund"), desk.receives("refund 2", sender=MARCUS)
    desk.indexes()
    with desk.database.write() as session:
        label = Label(name="VIP client", created_at=desk.now)
        session.add(label)
        session.flush()
        row = ThreadLabel(thread_id=dana, label_id=label.id, since=desk.now, staff_id=1)
        session.add(row)
        open_case(session, CaseKind.COMPLAINT, thread_id=marcus, due_at=None, now=desk.now)
    assert desk.texts('refund label:"vip client"') == ["refund"]
    assert desk.texts("refund is:complaint") == ["refund 2"]
    assert [row.thread_id for row in desk.finds('label:"vip client"').threads] == [dana]
    assert [row.thread_id for row in desk.finds("is:complaint").threads] == [marcus]
    assert desk.finds('is:complaint label:"vip client"').threads == []
    assert desk.finds("is:complaint from:2026-12").threads == []
    assert desk.finds("is:complaint to:2026-10").threads == []
    assert len(desk.finds("is:complaint from:2026-11 to:2026-11").threads) == 1
    with pytest.raises(Unclear, match="no label"):
        desk.finds("label:gone refund")


def test_hits_say_whose_words_they_are(desk: SearchDesk) -> None:
    desk.receives("refund")
    desk.sends("refund sent", at=desk.now + timedelta(seconds=1))
    desk.sends("refund noted", kind="reply", at=desk.now + timedelta(seconds=2))
    desk.indexes()
    found = desk.finds("refund").texts
    assert [(hit.ours, hit.by_staff) for hit in found] == [
        (True, False),
        (True, True),
        (False, False),
    ]


def test_an_empty_question_says_what_to_write(desk: SearchDesk) -> None:
    with pytest.raises(Unclear, match="Write a name"):
        desk.finds(" … ")


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_texts_and_names_are_found_through_their_indexes(desk: SearchDesk) -> None:
    """Of many words that it does not know PostgreSQL would read the whole table."""
    many = ", ".join(f"'261121:w{number}'" for number in range(300))
    of_texts = text(f"EXPLAIN SELECT 1 FROM search_entries WHERE words && ARRAY[{many}]")
    of_people = text("EXPLAIN SELECT 1 FROM borrowers WHERE name_words && ARRAY['dana']")
    with desk.database.read() as session:
        for _ in range(2):
            assert "Seq Scan" in "\n".join(session.scalars(of_texts))
            with by_index(session):
                assert "ix_search_entries_words" in "\n".join(session.scalars(of_texts))
                assert "ix_borrowers_name_words" in "\n".join(session.scalars(of_people))
