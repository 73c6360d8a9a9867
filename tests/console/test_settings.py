"""The settings: teams, labels, macros, the lender's facts; who may, and what is refused."""

import html
import re
from typing import Any

import pytest
from sqlalchemy import select

from accounts.lender import current_lender
from clock import now as business_now
from models.desk import Label, Macro, Team
from models.operations import LenderDocument
from models.outbound import OutboundText
from models.staff import Staff
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.hostile import HOSTILE, active_in
from tests.console.office import Browser, Office

_FIELD = re.compile(r'<input(?![^>]*checkbox)[^>]*name="([^"]+)"[^>]*?>')
_VALUE = re.compile(r'value="([^"]*)"')


@pytest.fixture
def ada(office: Office) -> Browser:
    """The browser of the admin."""
    return office.browser("admin")


@pytest.fixture
def sol(office: Office) -> Browser:
    """The browser of the supervisor."""
    return office.browser("supervisor")


def first(office: Office, table: type[Any]) -> Any:
    with office.database.read() as session:
        return session.scalars(select(table).order_by(table.id)).first()


# --- Doors ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "start", "people", "lender"),
    [
        ("agent", 403, 403, 403),
        ("auditor", 200, 200, 200),
        ("supervisor", 200, 403, 403),
        ("admin", 200, 200, 200),
    ],
)
def test_each_role_opens_its_part_of_the_settings(
    office: Office, role: str, start: int, people: int, lender: int
) -> None:
    browser = office.browser(role)
    for page in ("/settings", "/settings/desk", "/settings/macros"):
        assert browser.get(page).status_code == start
    assert browser.get("/settings/people").status_code == people
    assert browser.get("/settings/lender").status_code == lender
    for page in ("/settings/people/1/leave", "/settings/people/1", "/settings/people"):
        assert (browser.post(page).status_code == 403) == (role != "admin")
    assert (browser.post("/settings/lender/document").status_code == 403) == (role != "admin")


def test_an_auditor_reads_the_settings_and_is_offered_nothing_to_change(
    office: Office, sol: Browser
) -> None:
    sol.does("/settings/teams", name="Payments")
    sol.does("/settings/labels", name="vip")
    sol.does("/settings/macros", name="Look", words_en="We look into it.")
    macro, ana = first(office, Macro), office.staff("agent")
    abe = office.browser("auditor")
    for page, words in {
        "/settings": "Read all of them",
        "/settings/desk": "Payments",
        "/settings/macros": "Look",
        f"/settings/macros/{macro.id}": "We look into it.",
        "/settings/people": "ana@lender.example",
        f"/settings/people/{ana.id}": "ana@lender.example",
        "/settings/lender": "hotline",
    }.items():
        shown = abe.shows(page).partition("<main")[2].partition("</main>")[0]
        assert words in shown, page
        assert "<button" not in shown, page
        assert shown.count("<fieldset class=") == shown.count(" disabled>"), page
    assert "vip" in abe.shows("/settings/desk")


def test_the_first_page_shows_what_replies_say_of_the_lender(sol: Browser, ada: Browser) -> None:
    shown = sol.shows("/settings")
    for words in ("Harbor Lane Credit", "+12025550142", "08:00-20:00", "https://pay.harborlane"):
        assert words in shown
    assert "People and roles" not in shown
    assert "People and roles" in ada.shows("/settings")


# --- Teams, labels, macros ------------------------------------------------------------------


def test_teams_and_labels_are_kept_by_a_supervisor(office: Office, sol: Browser) -> None:
    assert "No teams yet" in sol.shows("/settings/desk")
    sol.does("/settings/teams", name="Payments")
    team = first(office, Team)
    sol.does(f"/settings/teams/{team.id}", name="Money")
    assert 'value="Money"' in sol.shows("/settings/desk")
    sol.does("/settings/labels", name="vip")
    assert "taken" in sol.does("/settings/labels", name="vip")
    label = first(office, Label)
    assert "no longer offered" in sol.does(f"/settings/labels/{label.id}", name="vip", retire="1")
    sol.does(f"/settings/labels/{label.id}", name="vip", back="1")
    sol.does(f"/settings/teams/{team.id}", name="Money", remove="1")
    assert first(office, Team) is None


def test_a_macro_is_made_and_run_in_a_thread(office: Office, sol: Browser) -> None:
    sol.does("/settings/macros", name="Look", words_en="We look into it.", resolves="1")
    macro = first(office, Macro)
    thread_id = receive(office.terminal, DANA, "hello?", business_now())
    escalate(office.terminal, thread_id, business_now(), "unsure")
    ana = office.browser("agent")
    answer = ana.post(f"/threads/{thread_id}/macro", macro=str(macro.id))
    assert answer.status_code == 303
    assert first(office, OutboundText).body.endswith("We look into it.")
    assert office.browser("auditor").post(f"/threads/{thread_id}/macro").status_code == 403
    assert ana.post(f"/threads/{thread_id}/macro").status_code == 400
    assert ana.post(f"/threads/{thread_id}/macro", macro="x").status_code == 400


def test_a_macro_that_makes_no_sense_stays_in_the_form(office: Office, sol: Browser) -> None:
    given = {"words_en": "Hello.", "snooze_hours": "3", "resolves": "1"}
    answer = sol.post("/settings/macros", name="Both", **given)
    assert answer.status_code == 422
    assert "not both" in answer.text
    assert 'value="Both"' in answer.text
    assert ">Hello.</textarea>" in answer.text
    assert first(office, Macro) is None
    sol.does("/settings/macros", name="Snooze", words_en="Hello.", snooze_hours="3")
    macro = first(office, Macro)
    assert sol.post(f"/settings/macros/{macro.id}", name="", words_en="x").status_code == 400
    sol.does(f"/settings/macros/{macro.id}", name="Snooze", words_en="Hello again.")
    assert first(office, Macro).words == {"en": "Hello again."}
    assert "Offer it again" in sol.does(f"/settings/macros/{macro.id}/retire")


def test_ready_words_come_as_buttons_for_the_composer(office: Office, sol: Browser) -> None:
    sol.does("/settings/macros", name='A "quoted" <b>name</b>', words_en='Say "hi" & <go>')
    ana = office.browser("agent")
    part = ana.shows("/ready-words?language=en&q=quoted")
    assert 'data-words="Say &#34;hi&#34; &amp; &lt;go&gt;"' in part
    assert "<b>" not in part
    assert part.strip().startswith('<ul><li><button type="button"')
    assert "You are welcome." in ana.shows("/ready-words?language=en&q=thanks")
    assert "No ready-made words" in ana.shows("/ready-words?language=xx&q=nothing of the kind")
    assert ana.get("/ready-words?q=" + "x" * 61).status_code == 400
    assert office.browser("auditor").get("/ready-words").status_code == 403


# --- The lender's facts ---------------------------------------------------------------------


def form_of(page: str) -> dict[str, Any]:
    """What the first form would send if nothing were changed."""
    page = page.split("settings/lender/document", maxsplit=1)[0]
    fields: dict[str, Any] = {}
    for found in _FIELD.finditer(page):
        value = _VALUE.search(found.group())
        fields.setdefault(found[1], html.unescape(value[1]) if value else "")
    days = re.search(r'name="also_closed"[^>]*>([^<]*)<', page)
    assert days is not None
    fields["also_closed"] = days[1]
    fields["reply_languages"] = re.findall(r'name="reply_languages" value="([^"]+)" checked', page)
    return {name: value for name, value in fields.items() if name not in ("csrf_token", "query")}


def test_the_common_facts_are_changed_in_a_form(office: Office, ada: Browser) -> None:
    form = form_of(ada.shows("/settings/lender"))
    form |= {
        "hotline": "+12025550143",
        "hours_sun": "10:00-12:00, 13:00-15:00",
        "also_closed": "2026-12-24\n2026-12-31",
        "hand_over_hours": "6",
        "complaint_us": "7",
    }
    words = ada.does("/settings/lender", **form)
    assert "Saved: complaint_days, hand_over_hours, hotline, hours." in words
    with office.database.read() as session:
        lender = current_lender(session)
    assert lender.hotline == "+12025550143"
    assert lender.hours.days["sun"] == ["10:00-12:00", "13:00-15:00"]
    assert len(lender.closed_on()) == 2
    assert lender.complaint_days["us"] == 7
    assert office.audited("lender.") == [(f"staff:{office.staff('admin').id}", "lender.change")]


def test_nothing_changed_is_said(ada: Browser) -> None:
    answer = ada.post("/settings/lender", **form_of(ada.shows("/settings/lender")))
    assert answer.status_code == 422
    assert "Nothing differs" in answer.text


def test_faults_are_named_and_the_typed_values_stay(office: Office, ada: Browser) -> None:
    form = form_of(ada.shows("/settings/lender"))
    answer = ada.post("/settings/lender", **form | {"hotline": "555", "hours_mon": "9-5"})
    assert answer.status_code == 422
    assert '<a href="#at-hotline">Hotline, as +12025550142</a>: should be a phone' in answer.text
    assert '<a href="#at-hours_mon">Monday</a>: should be a span' in answer.text
    for name in ("hotline", "hours_mon"):
        assert f'name="{name}" id="at-{name}" aria-invalid="true"' in answer.text
    assert answer.text.count('aria-invalid="true"') == 2
    assert "hours.days.mon" not in answer.text
    assert 'value="555"' in answer.text
    assert 'value="9-5"' in answer.text
    assert first(office, LenderDocument).version == 1


@pytest.mark.parametrize(
    ("typed", "name", "label"),
    [
        ({"also_closed": "2026-13-01"}, "also_closed", "Closed besides the public holidays"),
        ({"hours.zone": "Nowhere/At all"}, "hours.zone", "Time zone"),
        ({"hours.holidays.country": "XX"}, "hours.holidays.country", "Country of the public"),
        ({"hours_tue": "10:00-12:00, 11:00-13:00"}, "hours_tue", "Tuesday"),
        ({"price": "free"}, "price", "Price of a segment"),
        ({"currency": "X"}, "currency", "in the currency"),
        ({"complaint_uk": "99"}, "complaint_uk", "Complaints are answered in, UK"),
        ({"identity.tries": "9"}, "identity.tries", "Tries to prove who they are"),
    ],
)
def test_each_fault_is_at_its_field(
    ada: Browser, typed: dict[str, str], name: str, label: str
) -> None:
    form = form_of(ada.shows("/settings/lender"))
    answer = ada.post("/settings/lender", **form | typed)
    assert answer.status_code == 422
    assert f'<a href="#at-{name}">{label}' in answer.text
    assert f'name="{name}" id="at-{name}" aria-invalid="true"' in answer.text


def test_the_holidays_of_another_state_are_kept_in_the_form(office: Office, ada: Browser) -> None:
    form = form_of(ada.shows("/settings/lender"))
    form |= {"hours.zone": "America/Chicago", "hours.holidays.subdivision": "TX"}
    assert "Saved: hours." in ada.does("/settings/lender", **form)
    with office.database.read() as session:
        hours = current_lender(session).hours
    assert (hours.zone, hours.holidays.subdivision) == ("America/Chicago", "TX")


def test_two_admins_do_not_overwrite_each_other(office: Office, ada: Browser) -> None:
    form = form_of(ada.shows("/settings/lender"))
    ada.does("/settings/lender", **form | {"hotline": "+12025550143"})
    late = ada.post("/settings/lender", **form | {"hand_over_hours": "5"})
    assert late.status_code == 409
    assert "Somebody else saved" in late.text
    assert "+hand_over_hours: 5" in late.text
    assert 'name="version" value="2"' in late.text
    assert first(office, LenderDocument).document["hotline"] == "+12025550143"
    assert ada.post("/settings/lender/document", document="name: x").status_code == 400


def test_the_whole_document_is_checked_by_line(office: Office, ada: Browser) -> None:
    page = ada.shows("/settings/lender")
    found = re.search(r'<textarea name="document"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    assert found is not None
    text = html.unescape(found[1])
    wrong = text.replace("hand_over_hours: 8", "hand_over_hours: eight")
    answer = ada.post("/settings/lender/document", version="1", document=wrong)
    assert answer.status_code == 422
    assert re.search(r"line \d+, hand_over_hours: should be a whole number", answer.text)
    right = text.replace("hand_over_hours: 8", "hand_over_hours: 9")
    assert "Saved: hand_over_hours." in ada.does(
        "/settings/lender/document", version="1", document=right
    )
    assert first(office, LenderDocument).version == 2


# --- Hostile words --------------------------------------------------------------------------


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_in_settings_do_nothing(office: Office, ada: Browser, words: str) -> None:
    ada.post("/settings/teams", name=words[:60])
    ada.post("/settings/labels", name=words[:40])
    ada.post("/settings/macros", name=words[:60], words_en=words)
    ada.post("/settings/people", email="new@lender.example", name=words, role="agent")
    ada.post("/settings/lender/document", version="1", document=words)
    person = first(office, Staff)
    for page in (
        *("/settings", "/settings/desk", "/settings/macros", "/settings/people"),
        *("/settings/lender", f"/settings/people/{person.id}", f"/settings/people/{person.id + 4}"),
    ):
        shown = ada.shows(page)
        assert active_in(shown) == []
        assert "&lt;function" not in shown
        assert "class 'str'" not in shown


def looks_again(office: Office) -> None:
    """What is kept of the lender's facts for seconds is read anew."""
    office.terminal.services.voice._read_at = None


def test_how_the_desk_works_is_set_in_the_form(office: Office, ada: Browser) -> None:
    form = form_of(ada.shows("/settings/lender"))
    desk = {"desk.assignment.automatic": "1", "desk.assignment.most_threads": "3"}
    ada.does("/settings/lender", **form | desk | {"price": "0.0079", "currency": "usd"})
    with office.database.read() as session:
        rules = current_lender(session).desk
    assert (rules.assignment.automatic, rules.assignment.most_threads) == (True, 3)
    assert rules.segment_price is not None
    assert (str(rules.segment_price.amount), rules.segment_price.currency) == ("0.0079", "USD")
    looks_again(office)
    assert "0.0079" in ada.shows("/reports/cost")


def test_a_price_that_is_none_is_refused(ada: Browser) -> None:
    form = form_of(ada.shows("/settings/lender"))
    for price, currency in (("free", "USD"), ("0.0079", ""), ("0", "USD"), ("1", "XXZ")):
        answer = ada.post("/settings/lender", **form | {"price": price, "currency": currency})
        at = re.search(r"#at-(price|currency)\">", answer.text)
        assert (answer.status_code, bool(at)) == (422, True)


def test_what_a_text_costs_stands_beside_it_while_the_price_is_known(
    office: Office, ada: Browser
) -> None:
    thread_id = receive(office.terminal, DANA, "hello", business_now())
    path = f"/threads/{thread_id}/measure"
    assert "about $0.0113" in ada.post(path, kind="reply", body="We call you.").text
    assert "about $0.0226" in ada.post(path, kind="reply", body="We call you. " * 13).text
    form = form_of(ada.shows("/settings/lender"))
    ada.does("/settings/lender", **form | {"price": "", "currency": ""})
    looks_again(office)
    assert "about $" not in ada.post(path, kind="reply", body="We call you.").text
