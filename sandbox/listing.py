"""The list of messages: filters, and pages as Twilio's clients walk through them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from sandbox.carrier_time import day_of, parse_moment
from sandbox.codes import ApiError
from sandbox.store import TextStore
from sandbox.text import Text
from sandbox.wire_format import message_json, messages_path

DEFAULT_PAGE_SIZE = 50
LARGEST_PAGE = 1000
FILTERS = ("To", "From", "DateSent", "DateSent>", "DateSent<")
# A page token is one of these and the sid that the page follows, or comes before.
AFTER, BEFORE = "PA", "PB"

Args = MultiDict[str, str]
Test = Callable[[Text], bool]


@dataclass(frozen=True)
class Page:
    """Which page is asked for. `token` is stable while new texts come in; `number` is not."""

    size: int
    number: int
    token: str


def list_page(store: TextStore, args: Args, account_sid: str) -> dict[str, Any]:
    """One page of messages, newest first, with the addresses of its neighbours. Raises ApiError."""
    page, wanted = _page(args), _test(args)
    found, more = _texts(store, args, page, wanted)
    path = f"{messages_path(account_sid)}.json"
    filters = [(name, args[name]) for name in FILTERS if args.get(name)]

    def address(number: int, token: str = "") -> str:
        query = [*filters, ("PageSize", page.size), ("Page", number)]
        return f"{path}?{urlencode([*query, ('PageToken', token)] if token else query)}"

    start = page.number * page.size
    return {
        "end": start + max(0, len(found) - 1),
        "first_page_uri": address(0),
        "next_page_uri": address(page.number + 1, AFTER + found[-1].sid) if more else None,
        "page": page.number,
        "page_size": page.size,
        "previous_page_uri": (
            address(page.number - 1, BEFORE + found[0].sid) if page.number and found else None
        ),
        "messages": [message_json(text, account_sid) for text in found],
        "start": start,
        "uri": address(page.number, page.token),
    }


def _page(args: Args) -> Page:
    size, number = args.get("PageSize", str(DEFAULT_PAGE_SIZE)), args.get("Page", "0")
    if not (size.isdigit() and number.isdigit()) or int(size) < 1:
        raise ApiError(20001, 400, "PageSize must be from 1 to 1000 and Page 0 or more.")
    return Page(min(int(size), LARGEST_PAGE), int(number), args.get("PageToken", ""))


def _texts(store: TextStore, args: Args, page: Page, wanted: Test) -> tuple[list[Text], bool]:
    """The texts of a page, and whether there are older ones."""
    number = next((args[n] for n in ("To", "From") if store.knows(args.get(n))), None)
    kind, mark = page.token[:2], store.get(page.token[2:])
    if mark and kind == BEFORE:
        newer = list(filter(wanted, _newer(store, number, mark)))
        return newer[-page.size :], True
    older = filter(wanted, store.newest_first(number, mark if kind == AFTER else None))
    skip = 0 if mark else page.number * page.size
    found = list(islice(older, skip, skip + page.size + 1))
    return found[: page.size], len(found) > page.size


def _newer(store: TextStore, number: str | None, mark: Text) -> Iterator[Text]:
    for text in store.newest_first(number):
        if text.sid == mark.sid:
            return
        yield text


def _test(args: Args) -> Test:
    tests = [make(args[name]) for name, make in TESTS.items() if args.get(name)]
    return lambda text: all(test(text) for test in tests)


def _to(number: str) -> Test:
    return lambda text: text.recipient == number


def _from(number: str) -> Test:
    return lambda text: text.sender == number


def _sent_on(value: str) -> Test:
    start, end = day_of(_moment(value))
    return lambda text: text.sent_at is not None and start <= text.sent_at < end


def _sent_after(value: str) -> Test:
    moment = _moment(value)
    return lambda text: text.sent_at is not None and text.sent_at >= moment


def _sent_before(value: str) -> Test:
    """A bare date counts as a whole: `<=2026-11-21` finds what was sent on that day."""
    moment = _moment(value)
    if "T" not in value:
        end = day_of(moment)[1]
        return lambda text: text.sent_at is not None and text.sent_at < end
    return lambda text: text.sent_at is not None and text.sent_at <= moment


def _moment(value: str) -> Any:
    try:
        return parse_moment(value)
    except ValueError:
        raise ApiError(20001, 400, "A DateSent filter must be YYYY-MM-DD or a time.") from None


TESTS: dict[str, Callable[[str], Test]] = {
    "To": _to,
    "From": _from,
    "DateSent": _sent_on,
    "DateSent>": _sent_after,
    "DateSent<": _sent_before,
}
