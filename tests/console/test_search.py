"""Searching in the console: nobody's words in addresses, one's own searches, marks made safely."""

import re
from datetime import datetime

import pytest
from sqlalchemy import select

from desk.notes import write_note
from desk.searching.indexing import index_texts
from models.borrowers import BorrowerNumber
from models.desk import Search
from models.staff import AuditEntry
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office


def searches(browser: Browser, query: str) -> str:
    """The address of what a question finds."""
    answer = browser.post("/search", query=query)
    assert answer.status_code == 303, answer.text[:300]
    return answer.headers["Location"].removeprefix("/console")


def says(office: Office, body: str, now: datetime) -> None:
    """Dana's text, indexed."""
    receive(office.terminal, DANA, body, now, rule=None)
    index_texts(office.terminal.services, {}, now)


def main(page: str) -> str:
    """What is inside the page's main part, where the marks are."""
    return page.partition('<main id="main">')[2].partition("</main>")[0]


def test_people_and_texts_are_shown_with_links_to_their_threads(
    office: Office, ana: Browser, now: datetime
) -> None:
    says(office, "where is my refund", now)
    thread = office.terminal.services.lookup.number_id(DANA)
    page = main(ana.shows(searches(ana, "refund")))
    assert "where is my <mark>refund</mark>" in page
    assert f'href="/console/threads/{thread}?in=all"' in page
    page = main(ana.shows(searches(ana, "whitfield")))
    assert "Dana Whitfield" in page
    assert "B01" in page
    assert f'href="/console/threads/{thread}?in=all"' in page


def test_a_note_is_told_apart_from_a_text(office: Office, now: datetime) -> None:
    says(office, "where is my refund", now)
    thread = office.terminal.services.lookup.number_id(DANA)
    with office.database.write() as session:
        write_note(session, thread, office.staff("agent"), "<b>refund</b> promised", now)
    for role in ("agent", "supervisor", "admin", "auditor"):
        browser = office.browser(role)
        page = main(browser.shows(searches(browser, "refund")))
        texts, _, notes = page.partition("<h2>Notes")
        assert "where is my <mark>refund</mark>" in texts
        assert "Ana Ruiz, note" in notes
        assert "&lt;b&gt;<mark>refund</mark>&lt;/b&gt; promised" in notes
        assert "refund" not in notes.partition("promised")[2]
    with office.database.read() as session:
        rows = select(AuditEntry.details).where(AuditEntry.action == "search.view")
        assert session.scalars(rows).all()[-1] == {
            "people": 0,
            "cases": 0,
            "threads": 0,
            "texts": 1,
            "notes": 1,
            "shown_people": [],
            "shown_threads": [thread.hex],
        }


def test_whoever_may_not_open_threads_finds_no_notes(
    office: Office, ana: Browser, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    says(office, "hello", now)
    thread = office.terminal.services.lookup.number_id(DANA)
    with office.database.write() as session:
        write_note(session, thread, office.staff("agent"), "refund promised", now)
    monkeypatch.setattr("console.pages.search.may", lambda endpoint: endpoint != "threads.show")
    assert "promised" not in main(ana.shows(searches(ana, "refund")))


def test_no_address_holds_what_was_asked_for(ana: Browser) -> None:
    assert re.fullmatch(r"/found/\d+", searches(ana, "Dana Whitfield +12025550101"))
    assert ana.get("/search?query=Dana").status_code == 404


def test_words_of_borrowers_are_never_markup(office: Office, ana: Browser, now: datetime) -> None:
    says(office, '<script>alert("refund")</script><mark>x</mark>', now)
    page = main(ana.shows(searches(ana, "refund")))
    assert "&lt;script&gt;alert(&#34;<mark>refund</mark>&#34;)&lt;/script&gt;" in page
    assert "<script" not in page
    assert page.count("<mark>") == 1


def test_a_question_is_never_markup(ana: Browser) -> None:
    page = main(ana.shows(searches(ana, '"><script>alert(1)</script>')))
    assert "<script" not in page
    assert "&#34;&gt;&lt;script&gt;" in page


def test_chinese_words_of_two_characters_are_marked(
    office: Office, ana: Browser, now: datetime
) -> None:
    says(office, "我要提前還款", now)
    assert "我要提前<mark>還款</mark>" in main(ana.shows(searches(ana, "还款")))


@pytest.mark.parametrize("what", ["", "/name", "/forget"])
def test_searches_of_others_are_not_there(office: Office, ana: Browser, what: str) -> None:
    address = searches(ana, "dana")
    other = office.browser("admin")
    answer = other.post(f"{address}{what}", name="mine") if what else other.get(address)
    assert answer.status_code == 404
    assert ana.get(address).status_code == 200
    assert other.get("/found/99999").status_code == 404


def test_everybody_may_search_auditors_too(office: Office) -> None:
    for role in ("agent", "supervisor", "admin", "auditor"):
        browser = office.browser(role)
        assert "Dana Whitfield" in main(browser.shows(searches(browser, "dana")))


def test_a_named_search_stands_among_ones_folders(office: Office, ana: Browser) -> None:
    address = searches(ana, "dana")
    assert "Kept among your folders." in ana.does(f"{address}/name", name="Dana's people")
    inbox = ana.shows("/")
    assert f'href="/console{address}"' in inbox
    assert "Dana&#39;s people" in inbox
    assert f'href="/console{address}"' not in office.browser("admin").shows("/")
    assert "Forgotten." in ana.does(f"{address}/forget")
    assert ana.get(address).status_code == 404
    assert f'href="/console{address}"' not in ana.shows("/")


def test_a_name_is_given_once_and_not_empty(ana: Browser) -> None:
    first, second = searches(ana, "dana"), searches(ana, "marcus")
    ana.does(f"{first}/name", name="People")
    assert "choose another name" in ana.does(f"{second}/name", name="People")
    assert "1 to 40 characters" in ana.does(f"{second}/name", name=" ")
    assert "Kept" in ana.does(f"{first}/name", name="People")
    assert ana.post(f"{second}/name", name="x" * 41).status_code == 400


def test_thirty_named_searches_are_enough(office: Office, ana: Browser, now: datetime) -> None:
    staff = office.staff("agent")
    with office.database.write() as session:
        session.add_all(
            Search(staff_id=staff.id, query="x", name=f"view {number}", at=now)
            for number in range(30)
        )
    assert "forget one" in ana.does(f"{searches(ana, 'dana')}/name", name="one more")


def test_an_empty_question_says_what_to_write(ana: Browser) -> None:
    assert "Write a name" in ana.does("/search", query="  ")
    assert "Write a name" in main(ana.shows(searches(ana, "?!")))
    assert "from:2026-10" in main(ana.shows(searches(ana, "refund from:soon")))


def test_a_question_that_is_too_long_is_refused(ana: Browser) -> None:
    assert ana.post("/search", query="x" * 201).status_code == 400
    assert ana.get(searches(ana, "x" * 200)).status_code == 200


def test_what_finds_nothing_says_what_to_try(ana: Browser) -> None:
    assert "Nothing was found." in main(ana.shows(searches(ana, "zzzz")))


def test_the_record_says_of_whom_something_was_seen_and_nothing_of_it(
    office: Office, ana: Browser, now: datetime
) -> None:
    says(office, "where is my refund", now)
    ana.shows(searches(ana, "refund"))
    with office.database.read() as session:
        rows = select(AuditEntry).where(AuditEntry.action == "search.view")
        (entry,) = session.scalars(rows).all()
    dana = office.terminal.services.lookup.number_id(DANA)
    counts = {"people": 0, "cases": 0, "threads": 0, "texts": 1, "notes": 0}
    assert entry.details == {**counts, "shown_people": [], "shown_threads": [dana.hex]}
    assert (entry.subject or "").isdecimal()


def test_the_record_names_whom_a_search_found_though_it_was_forgotten(
    office: Office, ana: Browser, now: datetime
) -> None:
    says(office, "hello", now)
    found = searches(ana, "dana")
    ana.shows(found)
    ana.does(f"{found}/forget")
    with office.database.read() as session:
        rows = select(AuditEntry.details).where(AuditEntry.action == "search.view")
        (details,) = session.scalars(rows).all()
        owners = select(BorrowerNumber.borrower_id)
        dana = office.terminal.services.lookup.number_id(DANA)
        owner = session.scalars(owners.where(BorrowerNumber.number_id == dana)).one()
    assert details["shown_people"] == [owner]
    assert details["shown_threads"] == [dana.hex]


def test_the_page_speaks_chinese(ana: Browser) -> None:
    page = ana.get(searches(ana, "dana"), headers={"Accept-Language": "zh"}).text
    assert "搜索" in main(page)
    assert ">Question<" not in page
