"""Macros: several steps in one transaction, in the borrower's language, or none of them."""

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

import clock
from app import create_app
from desk.macros import Steps, add_macro, change_macro, retire_macro, run
from desk.ready_words import ready_words
from desk.rights import NotNow
from local.processes import free_port
from models.cases import Case, Hold
from models.desk import Label, Macro, ThreadLabel
from models.numbers import Number
from models.outbound import OutboundText
from models.staff import Staff
from models.templates import TemplateVersion
from models.threads import Thread, ThreadMode
from tests.commands.conftest import DANA, Terminal
from tests.commands.texts import escalate, put, receive, thread_of
from tests.conftest import MakeSettings
from tests.desk.staffed import Desk

WORDS = {
    "en": "Thank you, we look into it.",
    "zh": "谢谢，我们会查。",
    "es": "Gracias, lo revisamos.",
}


@pytest.fixture
def terminal(sqlite_url: str, make_settings: MakeSettings) -> Iterator[Terminal]:
    nobody = f"http://127.0.0.1:{free_port()}"
    app = create_app(
        make_settings(database_url=sqlite_url, public_base_url=nobody, twilio_api_base_url=nobody)
    )
    yield Terminal(app)
    app.extensions["loanline"].close()
    clock.set_offset(timedelta())


@pytest.fixture
def desk(terminal: Terminal, now: datetime) -> Desk:
    services = terminal.services
    made = Desk(services.database, now)
    made.opens_accounts(services.vault, services.lookup)
    return made


@pytest.fixture
def thread_id(desk: Desk, terminal: Terminal, now: datetime) -> uuid.UUID:
    """Dana wrote, and waits."""
    found = receive(terminal, DANA, "my payment is not there", now)
    escalate(terminal, found, now, "payment_claim")
    return found


def makes(desk: Desk, steps: Steps, name: str = "Look into it", by: Staff | None = None) -> int:
    with desk.database.write() as session:
        macro = add_macro(session, by or desk.sol, name, steps, lender=desk.lender, now=desk.now)
    return macro.id


def labels(desk: Desk, name: str = "looking") -> int:
    with desk.database.write() as session:
        label = Label(name=name, created_at=desk.now)
        session.add(label)
    return label.id


def runs(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID, macro_id: int, by: Staff | None = None
) -> None:
    with desk.database.write() as session:
        run(session, terminal.services, thread_id, by or desk.ana, macro_id=macro_id, now=desk.now)


def test_all_steps_are_done_at_once(desk: Desk, terminal: Terminal, thread_id: uuid.UUID) -> None:
    steps = Steps(WORDS, label_id=labels(desk), case_kind="payment_claim", snooze_hours=4)
    macro_id = makes(desk, steps)
    runs(desk, terminal, thread_id, macro_id)
    (text,) = desk.rows(OutboundText)
    assert text.body == "Harbor Lane Credit: Thank you, we look into it."
    assert text.staff_id == desk.ana.id
    (case,) = desk.rows(Case)
    assert (case.kind, case.thread_id) == ("payment_claim", thread_id)
    assert case.due_at > desk.now
    assert [(one.scope, one.case_id) for one in desk.rows(Hold)] == [("reminders", case.id)]
    with desk.database.read() as session:
        assert session.get(ThreadLabel, (thread_id, steps.label_id)) is not None
    thread = thread_of(terminal, thread_id)
    assert (thread.taken_by, thread.mode) == (desk.ana.id, ThreadMode.TAKEN)
    assert thread.snoozed_until == desk.now + timedelta(hours=4)
    assert ("thread.macro") in [action for _, action in desk.entries("thread.")]


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "谢谢"), ("zh-Hant", "谢谢"), ("es", "Gracias"), (None, "Thank you")],
)
def test_it_speaks_their_language(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID, language: str | None, words: str
) -> None:
    put(terminal, thread_id, language=language)
    runs(desk, terminal, thread_id, makes(desk, Steps(WORDS)))
    assert words in desk.rows(OutboundText)[0].body


def test_without_words_in_their_language_nothing_is_done(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID
) -> None:
    put(terminal, thread_id, language="es")
    macro_id = makes(desk, Steps({"en": "Hello."}, case_kind="request"))
    with pytest.raises(NotNow, match=r"no words in their language \(es\)"):
        runs(desk, terminal, thread_id, macro_id)
    assert desk.rows(OutboundText) == desk.rows(Case) == []


def test_it_resolves_as_the_last_step(desk: Desk, terminal: Terminal, thread_id: uuid.UUID) -> None:
    runs(desk, terminal, thread_id, makes(desk, Steps(WORDS, resolves=True)))
    thread = thread_of(terminal, thread_id)
    assert (thread.mode, thread.taken_by) == (ThreadMode.BOT, None)
    assert len(desk.rows(OutboundText)) == 1


def test_what_cannot_be_sent_undoes_the_other_steps(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID
) -> None:
    with desk.database.write() as session:
        session.execute(update(Number).values(opted_out_at=desk.now))
    macro_id = makes(desk, Steps(WORDS, label_id=labels(desk), case_kind="request"))
    with pytest.raises(NotNow, match="opted out"):
        runs(desk, terminal, thread_id, macro_id)
    assert desk.rows(OutboundText) == desk.rows(Case) == []
    with desk.database.read() as session:
        assert session.get(ThreadLabel, (thread_id, 1)) is None


def test_a_step_that_fails_late_takes_back_the_text(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID
) -> None:
    label_id = labels(desk)
    macro_id = makes(desk, Steps(WORDS, label_id=label_id))
    with desk.database.write() as session:
        session.get_one(Label, label_id).retired_at = desk.now
    with pytest.raises(NotNow, match="no such label"):
        runs(desk, terminal, thread_id, macro_id)
    assert desk.rows(OutboundText) == []
    assert thread_of(terminal, thread_id).taken_by is None


def test_a_colleagues_thread_is_theirs_and_auditors_run_nothing(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID
) -> None:
    macro_id = makes(desk, Steps(case_kind="request"))
    runs(desk, terminal, thread_id, makes(desk, Steps(WORDS), name="first"))
    with pytest.raises(NotNow, match="Ana has this thread"):
        runs(desk, terminal, thread_id, macro_id, desk.ben)
    with pytest.raises(NotNow, match="Auditors"):
        runs(desk, terminal, thread_id, macro_id, desk.abe)
    runs(desk, terminal, thread_id, macro_id, desk.sol)
    assert len(desk.rows(Case)) == 1


def test_an_amount_needs_proof_in_a_macro_too(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID
) -> None:
    with pytest.raises(NotNow, match="names an amount"):
        runs(desk, terminal, thread_id, makes(desk, Steps({"en": "You owe $20."})))


# --- Making them ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        (Steps(), "does nothing yet"),
        (Steps({"en": "  "}), "does nothing yet"),
        (Steps(WORDS, snooze_hours=2, resolves=True), "not both"),
        (Steps(WORDS, snooze_hours=1441), "1 to 1440 hours"),
        (Steps(WORDS, case_kind="nothing"), "no such kind"),
        (Steps(WORDS, label_id=99), "no such label"),
        (Steps({"fr": "Bonjour"}), "languages of Loanline"),
        (Steps({"en": "Pay or we call the police."}), "Not to a borrower: “police”"),
        (Steps({"en": "x" * 900}), "segments"),
    ],
)
def test_steps_that_make_no_sense_are_refused(desk: Desk, steps: Steps, why: str) -> None:
    with pytest.raises(NotNow, match=why):
        makes(desk, steps)
    assert desk.rows(Macro) == []


def test_only_those_who_lead_make_them_and_a_name_is_taken_once(desk: Desk) -> None:
    with pytest.raises(NotNow, match="for supervisors and admins"):
        makes(desk, Steps(WORDS), by=desk.ana)
    macro_id = makes(desk, Steps(WORDS))
    with pytest.raises(NotNow, match="taken"):
        makes(desk, Steps(WORDS))
    with desk.database.write() as session:
        steps = Steps({"en": "Hello."}, resolves=True)
        change_macro(session, desk.sol, macro_id, "Hello", steps, lender=desk.lender, now=desk.now)
    (macro,) = desk.rows(Macro)
    assert (macro.name, macro.words, macro.resolves) == ("Hello", {"en": "Hello."}, True)


def test_a_retired_one_is_neither_offered_nor_run(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID
) -> None:
    macro_id = makes(desk, Steps(WORDS))
    with desk.database.write() as session:
        retire_macro(session, desk.sol, macro_id, desk.now)
    with pytest.raises(NotNow, match="no such macro"):
        runs(desk, terminal, thread_id, macro_id)
    assert "Look into it" not in names(desk, "look into")
    with desk.database.write() as session:
        retire_macro(session, desk.sol, macro_id, desk.now, back=True)
    assert "Look into it" in names(desk, "look into")


# --- Ready-made words -----------------------------------------------------------------------


def names(desk: Desk, query: str, language: str = "en") -> list[str]:
    with desk.database.read() as session:
        return [one.name for one in ready_words(session, desk.lender, language, query)]


def test_ready_words_are_macros_and_plain_responses(desk: Desk) -> None:
    makes(desk, Steps(WORDS))
    with desk.database.read() as session:
        found = ready_words(session, desk.lender, "en", "THANK")
    assert (found[0].name, found[0].words, found[0].macro) == ("Look into it", WORDS["en"], True)
    thanks = next(one for one in found if one.name == "thanks")
    assert (thanks.words, thanks.macro) == ("You are welcome.", False)
    assert names(desk, "谢谢", "zh-Hant")[0] == "Look into it"


def test_ready_words_name_no_figure_and_ask_nothing(desk: Desk) -> None:
    for language in ("en", "zh", "zh-Hant", "es"):
        with desk.database.read() as session:
            found = [
                one
                for part in "abcdefghijklmnopqrstuvwxyz"
                for one in ready_words(session, desk.lender, language, part)
            ]
        assert found
        assert all("{" not in one.words and "【" not in one.words for one in found)
    assert names(desk, "ask identity") == []
    assert names(desk, "balance") == [one for one in names(desk, "balance") if "due" not in one]
    assert len(names(desk, "")) == 20


def test_a_wording_that_cannot_be_filled_is_left_out(desk: Desk) -> None:
    with desk.database.write() as session:
        session.execute(
            update(TemplateVersion)
            .where(TemplateVersion.key == "utter_thanks")
            .values(text="{lender.__class__} {{7*7}}")
        )
    assert "thanks" not in names(desk, "thanks")


def test_without_words_the_thread_stays_in_nobodys_hands(
    desk: Desk, terminal: Terminal, thread_id: uuid.UUID
) -> None:
    runs(desk, terminal, thread_id, makes(desk, Steps(label_id=labels(desk))))
    with desk.database.read() as session:
        assert session.get_one(Thread, thread_id).taken_by is None
