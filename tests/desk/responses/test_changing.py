"""A wording is changed by two people, and each text keeps the version it was sent from."""

from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from bot.replies import Say
from bot.voice import Voice
from desk.responses.changing import approve, propose, propose_return, reject
from desk.responses.checking import BadWording
from desk.responses.listing import Response, response, responses
from desk.rights import NotNow
from models.database import Database
from models.staff import Staff
from models.templates import TemplateState, TemplateVersion
from tests.desk.staffed import Desk, at_once

KEY, LANGUAGE = "utter_thanks", "en"
OURS = "{lender}: With pleasure."


def proposes(desk: Desk, staff: Staff, text: str = OURS, reason: str = "Warmer.") -> int:
    with desk.database.write() as session:
        return propose(
            session,
            staff,
            KEY,
            LANGUAGE,
            text=text,
            reason=reason,
            lender=desk.lender,
            now=desk.now,
        ).id


def approves(desk: Desk, staff: Staff, version_id: int) -> TemplateVersion:
    with desk.database.write() as session:
        return approve(session, staff, version_id, lender=desk.lender, now=desk.now)


def rejects(desk: Desk, staff: Staff, version_id: int, reason: str = "No.") -> TemplateVersion:
    with desk.database.write() as session:
        return reject(session, staff, version_id, reason=reason, now=desk.now)


def returns(desk: Desk, staff: Staff) -> int:
    with desk.database.write() as session:
        return propose_return(session, staff, KEY, LANGUAGE, reason="As before.", now=desk.now).id


def found(desk: Desk) -> Response:
    with desk.database.read() as session:
        one = response(session, KEY, LANGUAGE)
    assert one is not None
    return one


def says(desk: Desk) -> tuple[str, tuple[int, ...]]:
    """What a process that starts now says, and from which version."""
    with desk.database.read() as session:
        rendered = Voice().speak(session, [Say(KEY, {})], LANGUAGE)
    return rendered.body, rendered.version_ids


def test_a_change_is_in_use_once_a_second_person_approved_it(desk: Desk) -> None:
    before = says(desk)
    draft = proposes(desk, desk.ana)
    assert says(desk) == before
    approved = approves(desk, desk.sol, draft)
    assert says(desk) == ("Harbor Lane Credit: With pleasure.", (draft,))
    assert (approved.created_by, approved.decided_by) == (desk.ana.id, desk.sol.id)
    assert (approved.version, approved.reason) == (2, "Warmer.")
    assert desk.entries("response.") == [
        (f"staff:{desk.ana.id}", "response.propose"),
        (f"staff:{desk.sol.id}", "response.approve"),
    ]


def test_whoever_wrote_it_does_not_approve_it(desk: Desk) -> None:
    draft = proposes(desk, desk.sol)
    with pytest.raises(NotNow, match="A second person approves"):
        approves(desk, desk.sol, draft)
    assert not found(desk).own
    approves(desk, desk.sam, draft)
    assert found(desk).own


@pytest.mark.parametrize("name", ["ana", "ben", "abe"])
def test_agents_and_auditors_approve_nothing(desk: Desk, name: str) -> None:
    draft = proposes(desk, desk.ana)
    with pytest.raises(NotNow, match="for supervisors and admins"):
        approves(desk, getattr(desk, name), draft)


def test_an_auditor_proposes_nothing(desk: Desk) -> None:
    with pytest.raises(NotNow, match="change nothing"):
        proposes(desk, desk.abe)
    assert found(desk).draft is None


def test_a_later_change_retires_the_earlier_one(desk: Desk) -> None:
    first = proposes(desk, desk.ana)
    approves(desk, desk.sol, first)
    second = proposes(desk, desk.ana, "{lender}: Gladly.")
    approves(desk, desk.sol, second)
    states = {one.id: one.state for one in found(desk).versions}
    assert (states[first], states[second]) == (TemplateState.RETIRED, TemplateState.APPROVED)
    assert says(desk)[1] == (second,)
    assert [one.text for one in found(desk).versions] == [
        "{lender}: Gladly.",
        OURS,
        "{lender}: You are welcome.",
    ]


def test_a_rejected_change_changes_nothing_and_says_why(desk: Desk) -> None:
    draft = proposes(desk, desk.ana)
    rejected = rejects(desk, desk.sol, draft, "Too short.")
    assert (rejected.state, rejected.refusal) == (TemplateState.REJECTED, "Too short.")
    assert found(desk).draft is None
    with pytest.raises(NotNow, match="settled before"):
        approves(desk, desk.sam, draft)


def test_an_author_withdraws_and_a_colleague_does_not(desk: Desk) -> None:
    draft = proposes(desk, desk.ana)
    with pytest.raises(NotNow, match="for supervisors and admins"):
        rejects(desk, desk.ben, draft)
    assert rejects(desk, desk.ana, draft).decided_by == desk.ana.id


def test_one_change_waits_at_a_time(desk: Desk) -> None:
    proposes(desk, desk.ana)
    with pytest.raises(NotNow, match="waits for approval already"):
        proposes(desk, desk.ben, "{lender}: Gladly.")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{lender}: You are welcome.", "in use already"),
        ("{lender}: {0.__class__}", "Curly brackets"),
        ("{lender}: {{7*7}}", "Curly brackets"),
        ("{lender}: Pay now.", "Not to a borrower"),
    ],
)
def test_what_speaks_against_the_words_is_said(desk: Desk, text: str, why: str) -> None:
    with pytest.raises(NotNow, match=why):
        proposes(desk, desk.ana, text)
    assert found(desk).draft is None


@pytest.mark.parametrize("reason", ["", "x" * 201])
def test_a_change_needs_a_reason(desk: Desk, reason: str) -> None:
    with pytest.raises(NotNow, match="Say in a sentence why"):
        proposes(desk, desk.ana, reason=reason)


def test_going_back_to_the_shipped_wording_needs_two_people_too(desk: Desk) -> None:
    approves(desk, desk.sol, proposes(desk, desk.ana))
    back = returns(desk, desk.sol)
    assert found(desk).own
    with pytest.raises(NotNow, match="A second person"):
        approves(desk, desk.sol, back)
    approves(desk, desk.sam, back)
    assert not found(desk).own
    assert says(desk) == (
        "Harbor Lane Credit: You are welcome.",
        (found(desk).shipped.id,),
    )


def test_without_an_own_wording_there_is_no_way_back(desk: Desk) -> None:
    with pytest.raises(NotNow, match="in use already"):
        returns(desk, desk.ana)


def test_words_like_the_shipped_ones_are_no_own_wording(desk: Desk) -> None:
    approves(desk, desk.sol, proposes(desk, desk.ana))
    with pytest.raises(NotNow, match="go back to the shipped wording"):
        proposes(desk, desk.ana, "{lender}: You are welcome.")


def ships(desk: Desk, text: str, tier: int = 0) -> None:
    """A release brings another wording."""
    with desk.database.write() as session:
        session.add(
            TemplateVersion(
                key=KEY,
                language=LANGUAGE,
                version=9,
                state=TemplateState.SHIPPED,
                text=text,
                tier=tier,
                kind="reply",
                budget=1,
                created_at=desk.now,
            )
        )


def test_a_release_meanwhile_is_seen_and_stops_what_it_made_wrong(desk: Desk) -> None:
    approves(desk, desk.sol, proposes(desk, desk.ana))
    assert not found(desk).outdated
    back = returns(desk, desk.ana)
    ships(desk, "{lender}: Any time, {option}.")
    assert found(desk).outdated
    with pytest.raises(NotNow, match="another one since"):
        approves(desk, desk.sol, back)
    rejects(desk, desk.sol, back)
    with pytest.raises(BadWording, match=r"must keep \{option\}"):
        proposes(desk, desk.ana, "{lender}: Gladly.")


def test_a_draft_that_a_release_made_wrong_is_not_approved(desk: Desk) -> None:
    draft = proposes(desk, desk.ana)
    ships(desk, "{lender}: Any time, {option}.")
    with pytest.raises(BadWording, match=r"must keep \{option\}"):
        approves(desk, desk.sol, draft)


def test_an_own_wording_gives_way_to_a_release_that_raises_the_tier(desk: Desk) -> None:
    """A text goes out under no lower tier than the release gives its response."""
    approves(desk, desk.sol, proposes(desk, desk.ana))
    ships(desk, "{lender}: You are most welcome.", tier=2)
    assert says(desk)[0] == "Harbor Lane Credit: You are most welcome."
    assert not found(desk).own
    assert found(desk).set_aside
    approves(desk, desk.sol, proposes(desk, desk.ana, "{lender}: Gladly."))
    assert not found(desk).set_aside
    assert says(desk)[0] == "Harbor Lane Credit: Gladly."
    assert found(desk).in_use.tier == 2


def test_what_does_not_exist_is_said(desk: Desk) -> None:
    with pytest.raises(NotNow, match="no such change"):
        approves(desk, desk.sol, 999_999)
    with desk.database.write() as session, pytest.raises(NotNow, match="no such response"):
        propose_return(session, desk.ana, "utter_nothing", "en", reason="x", now=desk.now)


def test_the_list_finds_by_language_and_part_of_the_key(desk: Desk) -> None:
    with desk.database.read() as session:
        assert len({one.in_use.key for one in responses(session)}) > 100
        english = responses(session, "en", "BALANCE")
        assert [one.in_use.key for one in english] == [
            *("utter_balance", "utter_balance_and_due", "utter_balance_overdue_and_due"),
        ]
        assert {one.in_use.language for one in english} == {"en"}
        assert responses(session, "en", "%") == []


# --- At the same time -----------------------------------------------------------------------


def test_of_two_proposals_at_once_one_waits_and_one_is_told(
    database: Database, now: datetime
) -> None:
    desk = Desk(database, now)

    def by(staff: Staff, text: str) -> Callable[[Session], object]:
        return lambda session: propose(
            session, staff, KEY, LANGUAGE, text=text, reason="x", lender=desk.lender, now=now
        )

    came = at_once(database, by(desk.ana, OURS), by(desk.ben, "{lender}: Gladly."))
    assert came[1] == "done"
    assert "waits for approval already" in came[0]
    assert len(found(desk).versions) == 2
