"""The list of messages, walked through by Twilio's own client."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.sandbox.receiver import TOKEN
from tests.sandbox.running import ACCOUNT, DANA, MESSAGES, OURS, RunningSandbox, basic

MATEO = "+12025550103"


def create_many(client: Any, count: int, to: str = DANA) -> list[str]:
    with ThreadPoolExecutor(4) as pool:
        made = pool.map(
            lambda n: client.messages.create(to=to, from_=OURS, body=f"Text {n}").sid, range(count)
        )
        return list(made)


def test_one_hundred_and_twenty_texts_come_once_each_newest_first(
    client: Any, sandbox: RunningSandbox
) -> None:
    sids = create_many(client, 120)
    listed = client.messages.list(page_size=50)
    assert sorted(text.sid for text in listed) == sorted(sids)
    created = {text["sid"]: text["at"] for text in sandbox.texts(number=DANA)["texts"]}
    order = [created[text.sid] for text in listed]
    assert order == sorted(order, reverse=True)
    assert len(client.messages.list(limit=70, page_size=30)) == 70


def test_texts_that_come_in_while_pages_are_turned_do_not_shift_them(client: Any) -> None:
    sids = create_many(client, 6)
    page = client.messages.page(page_size=4)
    first = [text.sid for text in page]
    create_many(client, 3)
    second = [text.sid for text in page.next_page()]
    assert sorted(first + second) == sorted(sids)


def test_a_page_names_its_neighbours_and_can_be_turned_back(client: Any) -> None:
    create_many(client, 7)
    first = client.messages.page(page_size=3)
    assert first.previous_page_url is None
    wanted = [text.sid for text in first]
    second = first.next_page()
    third = second.next_page()
    assert len(list(third)) == 1
    assert third.next_page_url is None
    assert [text.sid for text in second.previous_page()] == wanted


def test_texts_are_found_by_either_number_in_both_directions(
    client: Any, sandbox: RunningSandbox
) -> None:
    create_many(client, 2)
    create_many(client, 1, to=MATEO)
    inbound = sandbox.text("bal?")["sid"]
    assert {text.to for text in client.messages.list(to=MATEO)} == {MATEO}
    assert len(client.messages.list(to=DANA)) == 2
    [found] = client.messages.list(from_=DANA)
    assert (found.sid, found.direction, found.status, found.to) == (
        inbound,
        "inbound",
        "received",
        OURS,
    )
    assert [text.sid for text in client.messages.list(to=OURS)] == [inbound]
    assert client.messages.list(to="+12025550144") == []


def test_texts_are_found_by_the_time_they_were_sent(client: Any, sandbox: RunningSandbox) -> None:
    now = datetime.now(UTC)
    ages = {"old": 3 * 86_400, "recent": 3600, "fresh": 0}
    sids = {
        name: sandbox.text(name, age_seconds=age, deliver=False)["sid"]
        for name, age in ages.items()
    }

    def found(**filters: Any) -> set[str]:
        names = {sid: name for name, sid in sids.items()}
        return {names[text.sid] for text in client.messages.list(**filters)}

    assert found(date_sent_after=now - timedelta(minutes=5)) == {"fresh"}
    assert found(date_sent_after=now - timedelta(hours=2)) == {"recent", "fresh"}
    assert found(date_sent_before=now - timedelta(minutes=30)) == {"old", "recent"}
    window = {
        "date_sent_after": now - timedelta(hours=2),
        "date_sent_before": now - timedelta(minutes=30),
    }
    assert found(**window) == {"recent"}
    assert "old" in found(date_sent=now - timedelta(days=3))
    assert "fresh" not in found(date_sent=now - timedelta(days=3))
    assert "old" in found(date_sent_before=(now - timedelta(days=3)).date().isoformat())


def test_a_text_not_yet_sent_is_in_no_window_but_in_the_bare_list(
    client: Any, sandbox: RunningSandbox
) -> None:
    made = client.messages.create(to=DANA, from_="+15005550006", body="Waits")
    assert [text.sid for text in client.messages.list(to=DANA)] == [made.sid]
    since = datetime.now(UTC) - timedelta(days=1)
    assert client.messages.list(to=DANA, date_sent_after=since) == []
    assert sandbox.state()["texts"] == {"outbound-api/queued": 1}


@pytest.mark.parametrize("query", ["PageSize=0", "PageSize=x", "Page=-1", "DateSent=yesterday"])
def test_a_list_that_makes_no_sense_is_refused(sandbox: RunningSandbox, query: str) -> None:
    answer = sandbox.call("GET", f"{MESSAGES}?{query}", headers=basic(ACCOUNT, TOKEN))
    assert (answer.status, answer.json["code"]) == (400, 20001)


def test_the_largest_page_holds_a_thousand(sandbox: RunningSandbox) -> None:
    answer = sandbox.call("GET", f"{MESSAGES}?PageSize=5000", headers=basic(ACCOUNT, TOKEN))
    assert answer.json["page_size"] == 1000
