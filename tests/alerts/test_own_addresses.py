"""An owner with an address of their own is told there first, and then the ranks."""

from datetime import timedelta

import apprise
import pytest
from sqlalchemy import select, update

import clock
from alerts.channels import Channels
from alerts.own_addresses import (
    FOR_ADMINS,
    FOR_EVERYBODY,
    ForAdmins,
    NotUnderstood,
    address_of,
    forget_address,
    is_taken,
    keep_address,
)
from crypto import Vault, decode_key, new_key
from models.cases import Case
from models.staff import Staff
from tests.alerts.desk import SAD, Desk
from tests.alerts.receiver import Receiver
from tests.bot.house import STRANGER

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")

SLACK = "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"


def keeps(desk: Desk, url: str, *, by_admin: bool = True) -> str:
    """Ana's."""
    with desk.write() as session:
        ana = session.scalars(select(Staff)).one()
        return keep_address(desk.services.vault, ana, url, clock.now(), by_admin=by_admin)


def owns_a_case(desk: Desk) -> None:
    desk.house.imports({"id": "B77", "name": "Kim Lowe", "lang": "en", "phone": STRANGER})
    desk.borrower_says("hello")
    desk.complaint(clock.now() + timedelta(hours=1))
    desk.changes_cases(owner_id=1)
    assert desk.looks() == ["complaint_due"]


def test_the_owner_of_a_case_is_told_first_and_then_each_rank(
    two_ranks: Desk, receiver: Receiver
) -> None:
    keeps(two_ranks, receiver.url("/ana"))
    owns_a_case(two_ranks)
    assert two_ranks.tells() == 1
    assert receiver.paths() == ["/ana"]
    assert "Owner: Ana Ruiz." in receiver.bodies()[0]
    for minutes in (16, 32, 48):
        assert two_ranks.tells(minutes=minutes) == 1
    assert receiver.paths() == ["/ana", "/first", "/second", "/second"]
    assert "For a supervisor: its owner, Ana Ruiz, has not seen to it." in receiver.bodies()[1]


def test_an_owner_who_cannot_be_reached_is_not_waited_for_long(
    two_ranks: Desk, receiver: Receiver
) -> None:
    receiver.refuses = {"/ana"}
    keeps(two_ranks, receiver.url("/ana"))
    owns_a_case(two_ranks)
    two_ranks.tells()
    assert two_ranks.alert().last_error == "NotTaken"
    assert two_ranks.tells(minutes=16) == 1
    assert two_ranks.tells(minutes=16, seconds=10) == 1
    assert receiver.paths() == ["/first"]


@pytest.mark.parametrize("gone", ["forgotten", "left", "sealed by another key"])
def test_without_an_address_the_first_rank_is_told_at_once(
    two_ranks: Desk, receiver: Receiver, *, gone: str
) -> None:
    keeps(two_ranks, receiver.url("/ana"))
    with two_ranks.write() as session:
        ana = session.scalars(select(Staff)).one()
        if gone == "forgotten":
            forget_address(ana)
        elif gone == "left":
            ana.left_at = clock.now()
        else:
            ana.alert_cipher = Vault([decode_key(new_key())]).seal(receiver.url("/ana"))
    owns_a_case(two_ranks)
    assert two_ranks.tells() == 1
    assert receiver.paths() == ["/first"]


def test_whoever_has_the_thread_is_told_beside_the_first_rank(
    two_ranks: Desk, receiver: Receiver
) -> None:
    """A text in distress waits for nobody."""
    keeps(two_ranks, receiver.url("/ana"))
    two_ranks.takes(two_ranks.borrower_says("hello"))
    two_ranks.borrower_says(SAD)
    assert two_ranks.looks() == ["distress"]
    assert two_ranks.tells() == 1
    assert sorted(receiver.paths()) == ["/ana", "/first"]
    assert two_ranks.tells(minutes=16) == 1
    assert sorted(receiver.paths()) == ["/ana", "/first", "/second"]


def test_an_owner_is_told_where_the_lender_has_no_rank(desk: Desk, receiver: Receiver) -> None:
    desk.channels = Channels([])
    owns_a_case(desk)
    assert desk.tells() == 0
    keeps(desk, receiver.url("/ana"))
    desk.borrower_says(SAD)
    desk.looks()
    assert desk.tells() == 2
    assert desk.tells(seconds=10) == 0
    assert receiver.paths() == ["/ana"]
    with desk.write() as session:
        session.execute(update(Case).values(owner_id=None))
    assert desk.tells(minutes=16) == 2
    assert receiver.paths() == ["/ana"]


# --- What may be kept -----------------------------------------------------------------------


def test_it_is_sealed_and_only_its_service_is_said(desk: Desk) -> None:
    assert keeps(desk, SLACK, by_admin=False) == "Slack"
    (ana,) = desk.house.rows(Staff)
    assert ana.alert_service == "Slack"
    assert b"TIiajkdn" not in ana.alert_cipher
    assert address_of(desk.services.vault, ana.alert_cipher) == SLACK


@pytest.mark.parametrize(
    "url",
    [
        "hello",
        "slack://",
        "syslog://",
        "dbus://",
        "twilio://AC12345678901234567890123456789012:12345678901234567890123456789012@12025550100",
        f"{SLACK}?template=/etc/passwd",
        f"{SLACK}?format=text&Template=/etc/passwd",
    ],
)
def test_what_reaches_nobody_or_reads_a_file_is_refused(desk: Desk, url: str) -> None:
    with pytest.raises(NotUnderstood):
        keeps(desk, url)
    assert desk.house.rows(Staff)[0].alert_cipher is None


@pytest.mark.parametrize(
    "url", ["json://10.0.0.1/", "mailto://ana:word@lender.example", "ntfy://10.0.0.1/loans"]
)
def test_what_names_the_machine_to_call_is_for_admins(desk: Desk, url: str) -> None:
    with pytest.raises(ForAdmins):
        keeps(desk, url, by_admin=False)
    assert keeps(desk, url)


def test_a_test_says_whether_it_was_taken(receiver: Receiver) -> None:
    assert is_taken(1, receiver.url("/ana"))
    assert "a test of your own address" in str(receiver.seen[0][1]["title"])
    receiver.refuses = {"/ana"}
    assert not is_taken(1, receiver.url("/ana"))


def test_what_anybody_may_set_names_no_machine() -> None:
    known = [
        (schema, one["details"]["tokens"])
        for one in apprise.Apprise().details()["schemas"]
        for schema in (*(one["protocols"] or ()), *(one["secure_protocols"] or ()))
    ]
    named = {schema: tokens.keys() & {"host", "port"} for schema, tokens in known}
    assert named.keys() >= FOR_ADMINS
    assert [schema for schema in FOR_EVERYBODY if named[schema]] == []
