"""The pages of the responses: two people for a change, and hostile words that do nothing."""

import pytest
from markupsafe import escape
from sqlalchemy import select

from bot.wordings import Wordings
from models.staff import AuditEntry
from models.templates import TemplateState, TemplateVersion
from tests.console.hostile import HOSTILE, active_in
from tests.console.office import Browser, Office

PAGE = "/responses/utter_thanks/en"
OURS = "{lender}: With pleasure."


def versions(office: Office) -> list[TemplateVersion]:
    with office.database.read() as session:
        rows = select(TemplateVersion).where(
            TemplateVersion.key == "utter_thanks", TemplateVersion.language == "en"
        )
        return list(session.scalars(rows.order_by(TemplateVersion.version)))


def draft(office: Office) -> int:
    return next(one.id for one in versions(office) if one.state == TemplateState.DRAFT)


def proposes(browser: Browser, text: str = OURS) -> str:
    return browser.does(f"{PAGE}/propose", text=text, reason="Warmer.")


def preview(browser: Browser, page: str, **fields: str) -> str:
    answer = browser.client.post(
        f"/console{page}/preview",
        data={"csrf_token": browser.token(), **fields},
        headers={"HX-Request": "true"},
    )
    assert answer.status_code == 200
    return answer.text


def test_the_list_shows_every_response_and_what_waits(office: Office, ana: Browser) -> None:
    english = ana.shows("/responses")
    assert english.count("<tr><th scope=") > 100
    assert "{lender}: You are welcome." in english
    found = ana.shows("/responses?language=zh&q=BALANCE")
    assert "utter_balance_and_due" in found
    assert "utter_thanks" not in found
    assert "No response has that in its name" in ana.shows("/responses?q=nothing_of_the_kind")
    proposes(ana)
    assert "Waiting for a second person" in ana.shows("/responses?language=es")
    assert ana.get("/responses?language=xx").status_code == 404
    assert ana.get("/responses?q=" + "x" * 65).status_code == 400


def test_a_change_goes_through_two_people(office: Office, ana: Browser) -> None:
    assert "Somebody else has to approve it" in proposes(ana)
    page = ana.shows(PAGE)
    assert "<del>You are welcome</del><ins>With pleasure</ins>." in page
    assert "Approve</button>" not in page
    sol = office.browser("supervisor")
    assert "Approve</button>" in sol.shows(PAGE)
    assert "in use within seconds" in sol.does(f"/responses/versions/{draft(office)}/approve")
    with office.database.read() as session:
        assert Wordings().find(session, "utter_thanks", "en").text == OURS
    page = ana.shows(PAGE)
    assert "the lender&#39;s own" in page
    assert "Sol Vega" in page


def test_ones_own_change_is_not_approved_by_oneself(office: Office) -> None:
    sol, ada = office.browser("supervisor"), office.browser("admin")
    proposes(sol)
    assert "A second person approves a change" in sol.does(
        f"/responses/versions/{draft(office)}/approve"
    )
    assert [one.state for one in versions(office)][-1] == TemplateState.DRAFT
    ada.does(f"/responses/versions/{draft(office)}/approve")
    assert [one.state for one in versions(office)][-1] == TemplateState.APPROVED


@pytest.mark.parametrize(
    ("role", "propose", "approve"),
    [("agent", 303, 403), ("auditor", 403, 403), ("supervisor", 303, 303), ("admin", 303, 303)],
)
def test_roles_propose_and_approve_as_they_may(
    office: Office, role: str, propose: int, approve: int
) -> None:
    browser = office.browser(role)
    assert browser.post("/responses/utter_rated/en/propose", text="{lender}: Noted, thank you.",
                        reason="x").status_code == propose  # fmt: skip
    proposes(office.browser("admin" if role != "admin" else "supervisor"))
    assert browser.post(f"/responses/versions/{draft(office)}/approve").status_code == approve
    assert "Preview</button>" in browser.shows(PAGE)


def test_whoever_approves_sees_the_change_itself_as_it_would_be_read(
    office: Office, ana: Browser
) -> None:
    assert "Try it, and change it" in ana.shows(PAGE)
    proposes(ana, "{lender}: You are welcome ☺")
    page = office.browser("supervisor").shows(PAGE)
    waits = page.partition("A change waits for approval")[2].partition("</section>")[0]
    assert "Harbor Lane Credit: You are welcome ☺</p>" in waits
    assert "1 segment · UCS-2" in waits
    assert "<code>☺</code>" in waits
    assert ">{lender}: You are welcome ☺</textarea>" in page
    tried = page.partition('id="preview"')[2]
    assert "Harbor Lane Credit: You are welcome ☺</p>" in tried


def test_the_change_is_tried_on_a_real_account(office: Office, ana: Browser) -> None:
    where, words = "/responses/utter_balance/en", "{lender}: {loan} owes {outstanding} on {as_of}."
    ana.does(f"{where}/propose", text=words, reason="Shorter.")
    sol = office.browser("supervisor")
    answer = sol.post(f"{where}/preview", text=words, borrower="B01")
    waits = answer.text.partition("A change waits for approval")[2].partition("</section>")[0]
    assert "$1,250.00" in waits


def test_a_rejected_change_tells_its_author_why(office: Office, ana: Browser) -> None:
    proposes(ana)
    sol = office.browser("supervisor")
    sol.does(f"/responses/versions/{draft(office)}/reject", reason="Too short for us.")
    assert "Too short for us." in ana.shows(PAGE)
    proposes(ana)
    ana.does(f"/responses/versions/{draft(office)}/withdraw", reason="Changed my mind.")
    assert [one.state for one in versions(office)][1:] == [TemplateState.REJECTED] * 2


def test_nobody_withdraws_a_colleagues_change(office: Office, ana: Browser) -> None:
    proposes(office.browser("supervisor"))
    answer = ana.post(f"/responses/versions/{draft(office)}/withdraw", reason="x")
    assert answer.status_code == 403


def test_the_way_back_is_a_change_of_two_people_too(office: Office, ana: Browser) -> None:
    sol, ada = office.browser("supervisor"), office.browser("admin")
    proposes(ana)
    sol.does(f"/responses/versions/{draft(office)}/approve")
    ana.does(f"{PAGE}/return", reason="As before.")
    ada.does(f"/responses/versions/{draft(office)}/approve")
    page = ana.shows(PAGE)
    assert "back to the shipped wording" in page
    with office.database.read() as session:
        found = Wordings().find(session, "utter_thanks", "en")
    assert found.text == "{lender}: You are welcome."


def test_what_cannot_be_taken_stays_in_the_form(ana: Browser) -> None:
    words = "{lender}: Pay now or else."
    answer = ana.post(f"{PAGE}/propose", text=words, reason="Sterner.")
    assert answer.status_code == 422
    assert f">{words}</textarea>" in answer.text
    assert 'value="Sterner."' in answer.text
    assert "Not to a borrower: “Pay now”." in answer.text
    assert "Not to a borrower: “or else”." in answer.text


def test_the_preview_shows_a_borrowers_own_figures_and_writes_it_down_once(
    office: Office, ana: Browser
) -> None:
    words = "{lender}: Loan {loan}: {outstanding} on {as_of}."
    for _ in range(3):
        part = preview(ana, "/responses/utter_balance/en", text=words, borrower="B01")
        assert "Harbor Lane Credit: Loan 1001: $1,250.00 on Nov 21, 2026." in part
        assert "their account" in part
        assert "<html" not in part
    assert office.audited("account.view") == [(f"staff:{office.staff('agent').id}", "account.view")]
    with office.database.read() as session:
        assert session.scalars(select(AuditEntry.details)).all() == [{"by": "preview"}]


def test_a_refused_change_that_shows_figures_is_written_down_too(
    office: Office, ana: Browser
) -> None:
    words = "{lender}: Loan {loan}: {outstanding} on {as_of}."
    where = "/responses/utter_balance/en/propose"
    answer = ana.post(where, text=words, borrower="B01", reason="")
    assert answer.status_code == 422
    assert "$1,250.00" in answer.text
    assert office.audited("account.view") == [(f"staff:{office.staff('agent').id}", "account.view")]


def test_the_preview_works_without_script(ana: Browser) -> None:
    answer = ana.post(f"{PAGE}/preview", text="{lender}: Sure ☺", borrower="nobody")
    assert answer.status_code == 200
    assert "<html" in answer.text
    assert "No borrower is known by that;" in answer.text
    assert "Harbor Lane Credit: Sure ☺" in answer.text
    assert "UCS-2" in answer.text
    assert "<code>☺</code>" in answer.text


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_and_do_nothing(office: Office, ana: Browser, words: str) -> None:
    part = preview(ana, PAGE, text=f"{{lender}}: {words}", borrower=words[:64])
    assert active_in(part) == []
    assert "class 'str'" not in part
    # As if it had come into the database by another way.
    stored = words.replace("\x00", "")
    with office.database.write() as session:
        rows = select(TemplateVersion).where(TemplateVersion.key == "utter_thanks")
        for row in session.scalars(rows):
            row.text = stored
    for page in (PAGE, "/responses", "/responses?q=thanks&language="):
        shown = ana.shows(page)
        assert active_in(shown) == []
        assert "&lt;function" not in shown
        assert "class 'str'" not in shown
        assert str(escape(stored)) in shown


def test_sums_in_brackets_are_words(ana: Browser) -> None:
    for text in ("{lender}: {{7*7}}", "{lender}: {0.__class__}", "{lender}: {lender:>99999999}"):
        part = preview(ana, PAGE, text=text)
        assert "49" not in part
        assert "&lt;class" not in part
        assert "The words cannot be filled in yet." in part
        assert ana.post(f"{PAGE}/propose", text=text, reason="x").status_code == 422


def test_what_does_not_exist_is_not_found(ana: Browser) -> None:
    for page in ("/responses/utter_nothing/en", "/responses/utter_thanks/xx"):
        assert ana.get(page).status_code == 404
        assert ana.post(f"{page}/preview", text="x").status_code == 404
        assert ana.post(f"{page}/propose", text="x", reason="x").status_code == 404
