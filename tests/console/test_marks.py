"""What a thread is put under stands where everybody reads it: its team, labels, how urgent it is."""

import re
import uuid
from datetime import datetime

import pytest

from models.desk import Label, Team, ThreadLabel
from models.threads import Thread
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Office


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread: her team's, a VIP's, and one that can wait."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now, rule="late_text")
    escalate(office.terminal, thread_id, now, "complaint")
    with office.database.write() as session:
        team, label = Team(name="Hardship desk", created_at=now), Label(name="vip", created_at=now)
        session.add_all([team, label])
        session.flush()
        ana = office.staff("agent").id
        session.add(ThreadLabel(thread_id=thread_id, label_id=label.id, since=now, staff_id=ana))
        thread = session.get_one(Thread, thread_id)
        thread.team_id, thread.priority = team.id, -1
    return thread_id


@pytest.mark.parametrize("role", ["agent", "auditor"])
def test_team_labels_and_what_can_wait_stand_in_the_list_and_over_the_thread(
    office: Office, dana: uuid.UUID, role: str
) -> None:
    page = office.browser(role).shows(f"/threads/{dana}")
    listed = page.partition('class="rows"')[2].partition("</ol>")[0]
    standing = page.partition('class="standing"')[2].partition("</p>")[0]
    for part in (listed, standing):
        tags = re.findall(r'<span class="tag">([^<]*)</span>', part)
        assert {"team Hardship desk", "vip", "can wait"} <= set(tags)


def test_a_draft_is_marked_for_whoever_began_it(office: Office, dana: uuid.UUID) -> None:
    ana, sol = office.browser("agent"), office.browser("supervisor")
    ana.post(f"/threads/{dana}/measure", kind="reply", body="We look")
    mark = '<span class="tag">draft</span>'
    assert (mark in ana.shows("/inbox/all"), mark in sol.shows("/inbox/all")) == (True, False)
    ana.post(f"/threads/{dana}/measure", kind="reply", body="")
    assert mark not in ana.shows("/inbox/all")


def test_a_number_can_be_typed_beside_those_on_file(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    ana = office.browser("agent")
    other = receive(office.terminal, "+12025550177", "this is dana, my phone broke", now)
    ana.does(f"/threads/{other}/merge", number="+1 202 555 0101")
    assert 'name="number" type="tel"' in ana.shows(f"/threads/{dana}")
