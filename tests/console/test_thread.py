"""What is done with a thread and beside it, by plain forms."""

import re
import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from cases.terms import held_by
from clock import real_now
from models.borrowers import BorrowerNumber
from models.cases import Case, CaseKind, Hold
from models.clock_offset import move_clock
from models.consent import ConsentEntry
from models.desk import Draft
from models.numbers import Number
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.preferences import Preferences
from models.promises import Promise
from models.staff import Staff
from models.threads import Thread, ThreadMode
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, put, receive
from tests.console.office import Browser, Office

HOUR = timedelta(hours=1)


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated; her texts name no amounts."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now - HOUR, rule="late_text")
    escalate(office.terminal, thread_id, now - HOUR, "complaint")
    return thread_id


def texts(office: Office) -> list[OutboundText]:
    with office.database.read() as session:
        return list(session.scalars(select(OutboundText).order_by(OutboundText.created_at)))


def test_a_reply_takes_the_thread_and_is_queued_with_the_lenders_name(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    page = ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body="We look into it.")
    assert "Sent." in page
    (text,) = texts(office)
    assert text.body == "Harbor Lane Credit: We look into it."
    assert (text.kind, text.staff_id) == (OutboundKind.STAFF, office.staff("agent").id)
    assert office.thread(dana).mode == ThreadMode.TAKEN


def test_an_amount_waits_for_proof_by_phone(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    body = "You owe $1,250.00."
    page = ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body=body)
    assert "have not proved who they are" in page
    assert body in page
    assert texts(office) == []
    with office.database.read() as session:
        owner = session.scalars(
            select(BorrowerNumber.borrower_id).where(BorrowerNumber.number_id == dana)
        ).one()
    ana.does(f"/threads/{dana}/verified", borrower=str(owner))
    assert "Sent." in ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body=body)
    assert texts(office)[0].borrower_id == owner
    until = office.thread(dana).verified_until
    assert until is not None
    assert timedelta(0) <= until - now - timedelta(minutes=15) < timedelta(minutes=1)


def test_proof_by_phone_is_of_somebody_whose_number_it_is(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    assert "not theirs on file" in ana.does(f"/threads/{dana}/verified", borrower="99999")
    assert office.thread(dana).verified_borrower_id is None


def test_what_could_not_be_sent_is_kept_as_a_draft(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    put(office.terminal, dana, opted_out_at=now)
    page = ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body="Hello there")
    assert "opted out of all texts" in page
    assert ">Hello there</textarea>" in page
    assert "You may not text them" in page


def test_a_reply_can_wait_for_their_morning(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    page = ana.does(f"/threads/{dana}/write", kind="reply", then="later", body="Good morning.")
    assert "nine in the morning" in page
    (text,) = texts(office)
    # It is ten in the morning in New York: the next nine is tomorrow's.
    assert text.due_at - text.created_at > 22 * HOUR
    assert text.expires_at > now + 23 * HOUR
    body = "You owe $5.00."
    put(office.terminal, dana, verified_borrower_id=1, verified_until=now + HOUR)
    page = ana.does(
        f"/threads/{dana}/write", kind="reply", then="later", body=body, seen=str(text.id)
    )
    assert "now or not at all" in page


def test_a_note_is_for_colleagues_alone(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    page = ana.does(f"/threads/{dana}/write", kind="note", then="stay", body="Careful: deaf.")
    assert "Careful: deaf." in page
    assert texts(office) == []
    assert office.thread(dana).mode == ThreadMode.ESCALATED


def test_measuring_keeps_the_draft(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    answer = ana.post(f"/threads/{dana}/measure", kind="reply", body="Half a")
    assert "1 segment · GSM-7" in answer.text
    with office.database.read() as session:
        draft = session.get_one(Draft, (dana, office.staff("agent").id))
    assert (draft.kind, draft.body) == ("reply", "Half a")


def test_an_opt_out_told_to_a_person_is_in_force_at_once_and_empties_the_queue(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body="We look into it.")
    page = ana.does(f"/threads/{dana}/opt-out", words="he said on the phone: never text me again")
    assert "They are opted out" in page
    assert [text.state for text in texts(office)] == [OutboundState.CANCELED]
    with office.database.read() as session:
        entry = session.scalars(select(ConsentEntry).order_by(ConsentEntry.id.desc())).first()
        since = session.get_one(Number, dana).opted_out_at
    assert since is not None
    assert since - now < timedelta(minutes=1)
    assert entry is not None
    assert (entry.method, entry.wording) == ("staff", "he said on the phone: never text me again")
    assert "already" in ana.does(f"/threads/{dana}/opt-out", words="again")


def test_a_wrong_number_is_off_every_account(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    assert "on no account" in ana.does(f"/threads/{dana}/wrong-number")
    page = ana.shows(f"/threads/{dana}")
    assert "No account" in page
    assert "Dana Whitfield" not in page


def test_a_hold_is_set_and_lifted(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    ana.does(f"/threads/{dana}/holds", scope="collections", reason="in hospital", days="30")
    with office.database.read() as session:
        hold = session.scalars(select(Hold)).one()
    assert hold.until is not None
    assert (hold.until - hold.since, hold.scope) == (timedelta(days=30), "collections")
    assert "in hospital" in ana.shows(f"/threads/{dana}")
    assert "Lifted" in ana.does(f"/threads/{dana}/holds/{hold.id}/lift")
    assert "lifted before" in ana.does(f"/threads/{dana}/holds/{hold.id}/lift")


@pytest.mark.parametrize("kind", [kind.value for kind in CaseKind])
def test_a_person_opens_a_case_of_every_kind_with_its_clock(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime, kind: str
) -> None:
    page = ana.does(f"/threads/{dana}/cases", kind=kind, note="Said on the phone.")
    with office.database.read() as session:
        case = session.scalars(select(Case)).one()
        holds = session.scalars(select(Hold)).all()
    held = held_by(CaseKind(kind))
    assert [(one.scope, one.case_id) for one in holds] == ([(held, case.id)] if held else [])
    assert ("What waits meanwhile" in page) == bool(held)
    assert ("What waits meanwhile" in ana.shows(f"/cases/{case.reference}")) == bool(held)
    assert case.kind == kind
    assert case.due_at is not None
    assert case.due_at > now


def test_a_case_says_how_and_when_it_came(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    came = {"channel": "letter", "received": "2026-11-16"}
    ana.does(f"/threads/{dana}/cases", kind="complaint", note="She wrote.", **came)
    with office.database.read() as session:
        case = session.scalars(select(Case)).one()
    assert (case.channel, case.opened_at.date().isoformat()) == ("letter", "2026-11-16")
    assert "by letter" in ana.shows(f"/cases/{case.reference}")
    ahead = {"channel": "phone", "received": "2026-12-24"}
    page = ana.does(f"/threads/{dana}/cases", kind="dispute", note="", **ahead)
    assert "Choose the day on which it came" in page
    assert ana.post(f"/threads/{dana}/cases", kind="dispute", received="soon").status_code == 400


def test_a_promise_made_to_a_person_is_written_down(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    day = (now + timedelta(days=5)).date().isoformat()
    where = f"/threads/{dana}/promises"
    assert "Written down" in ana.does(where, loan="L-1001", amount="1,200.50", due_on=day)
    with office.database.read() as session:
        promise = session.scalars(select(Promise)).one()
    assert (promise.amount, promise.currency, promise.due_on.isoformat()) == (120050, "USD", day)
    assert "not theirs" in ana.does(where, loan="L-9999", amount="", due_on=day)
    assert "needs the loan" in ana.does(where, loan="", amount="5", due_on=day)
    assert "2 decimals" in ana.does(where, loan="L-1001", amount="5.123", due_on=day)
    assert "90 days" in ana.does(where, loan="L-1001", amount="", due_on="2031-01-01")
    assert "Choose the day" in ana.does(where, loan="L-1001", amount="", due_on="soon")


@pytest.mark.parametrize("until", ["", "soon"])
def test_a_snooze_without_its_end_is_asked_for_again(
    office: Office, ana: Browser, dana: uuid.UUID, until: str
) -> None:
    page = ana.does(f"/threads/{dana}/snooze", for_="until", until=until)
    assert "Choose a day and a time" in page
    assert office.thread(dana).snoozed_until is None


def test_wishes_are_kept(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    ana.does(
        f"/threads/{dana}/wishes", language="es", most_per_week="1", only_reminders="on",
        other_channel="letter", earliest="18:00", working_days_only="on",
    )  # fmt: skip
    with office.database.read() as session:
        kept = session.get_one(Preferences, dana)
    assert (kept.language, kept.most_per_week, kept.only_reminders) == ("es", 1, True)
    assert (kept.earliest, kept.latest, kept.free_days_open) == ("18:00", None, True)
    assert 'name="earliest" value="18:00"' in ana.shows(f"/threads/{dana}")
    assert ana.post(f"/threads/{dana}/wishes", language="fr", other_channel="").status_code == 400


def test_the_summary_tells_the_next_shift(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    ana.does(f"/threads/{dana}/write", kind="note", then="stay", body="Waits for the branch.")
    ana.does(f"/threads/{dana}/write", kind="reply", then="stay", body="We look into it.")
    page = ana.shows(f"/threads/{dana}/summary")
    for words in ("A complaint", "my fee is wrong", "We look into it.", "Waits for the branch."):
        assert words in page
    assert "<dt>Who has it</dt><dd>Ana Ruiz</dd>" in page


def test_an_identity_answer_is_shown_to_nobody(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    receive(office.terminal, DANA, "20011 1988", now, shown_as="identity_answer")
    with office.database.read() as session:
        newest = session.scalars(select(Thread.id)).one()
    for role in ("agent", "admin", "auditor"):
        browser = office.browser(role)
        for path in (f"/threads/{newest}", "/", "/why/2", f"/threads/{newest}/summary"):
            page = browser.shows(path)
            assert "20011" not in page
    assert "[identity answer]" in office.browser("agent").shows(f"/threads/{newest}")


def test_an_earlier_part_of_a_long_thread_is_one_step_away(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    for place in range(70):
        receive(office.terminal, DANA, f"line {place}.", now + timedelta(seconds=place))
    page = ana.shows(f"/threads/{dana}")
    assert "line 69." in page
    assert "line 5." not in page
    assert "Show earlier texts" in page
    assert "line 5." in ana.shows(f"/threads/{dana}?texts=240")


def test_taking_the_oldest_never_gives_one_thread_to_two(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    other = receive(office.terminal, "+12025550102", "me too", now)
    escalate(office.terminal, other, now, "unsure")
    assert "my fee is wrong" in ana.does("/take-oldest")
    assert "me too" in office.browser("supervisor").does("/take-oldest")
    assert "Nobody waits" in office.browser("admin").does("/take-oldest")


def test_whoever_takes_the_oldest_gets_one_in_their_languages_first(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    put(office.terminal, dana, language="en")
    chen = receive(office.terminal, "+12025550103", "我要投诉", now)
    escalate(office.terminal, chen, now, "complaint")
    put(office.terminal, chen, language="zh")
    with office.database.write() as session:
        session.get_one(Staff, office.staff("agent").id).answers_in = ["zh"]
    assert "我要投诉" in ana.does("/take-oldest")
    assert "my fee is wrong" in ana.does("/take-oldest")


def test_whoever_a_note_calls_finds_the_thread_in_a_folder(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    sol = office.browser("supervisor")
    assert "Nobody has called you" in sol.shows("/inbox/mentions")
    body = "@Sol Vega please look, and @sokafor. Their address is now d@example.com"
    page = ana.does(f"/threads/{dana}/write", kind="note", then="stay", body=body)
    assert "Told: Sol Vega. Nobody here is called @sokafor.<" in page
    assert "my fee is wrong" in sol.shows("/inbox/mentions")
    sol.shows(f"/threads/{dana}")
    assert "Nobody has called you" in sol.shows("/inbox/mentions")


def test_threads_of_one_person_are_merged_and_parted(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    other = receive(office.terminal, "+12025550177", "this is dana, my phone broke", now)
    page = ana.does(f"/threads/{other}/merge", number="+1 202 555 0101")
    assert "Merged." in page
    assert "merged into the thread with …0101" in page
    shown = ana.shows(f"/threads/{dana}")
    assert "my phone broke" in shown
    assert "…0177" in shown
    assert "The threads are apart again." in ana.does(f"/threads/{other}/apart")
    assert "my phone broke" not in ana.shows(f"/threads/{dana}")


def test_a_number_that_has_no_thread_is_not_merged(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    assert "write it whole" in ana.does(f"/threads/{dana}/merge", number="+12025550188")
    assert ana.post(f"/threads/{dana}/merge").status_code == 400
    assert ana.post(f"/threads/{dana}/merge", into="no id").status_code == 400
    assert office.thread(dana).merged_into is None


def test_whose_a_given_thread_is_stands_in_list_and_thread(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    put(office.terminal, dana, assigned_to=office.staff("supervisor").id)
    shown = ana.shows(f"/threads/{dana}")
    assert "for Sol Vega; the bot still answers" in shown
    assert "given to Sol Vega" in shown


def test_a_label_is_put_on_and_taken_off(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    office.browser("supervisor").does("/settings/labels", name="vip")
    office.browser("supervisor").does("/settings/labels", name="deaf")
    page = ana.does(f"/threads/{dana}/label", label="1")
    pressed = re.findall(r'name="label" value="(\d)" aria-pressed="(\w+)"', page)
    assert pressed == [("2", "false"), ("1", "true")]
    assert '<span class="tag">vip</span>' in page
    page = ana.does(f"/threads/{dana}/label", label="1")
    assert 'aria-pressed="true">vip' not in page
    assert '<span class="tag">vip</span>' not in page


def test_a_clock_that_was_moved_elsewhere_is_moved_here(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    """Another process stores the offset, as ``clock advance`` does."""
    with office.database.write() as session:
        move_clock(session, timedelta(days=400))
    ana.does(f"/threads/{dana}/take")
    taken = office.thread(dana).taken_at
    assert taken is not None
    assert timedelta(days=399) < taken - real_now() < timedelta(days=401)
