"""Every page as it looks: light, dark, as wide as a phone, and in Chinese.

``PICTURES`` names a folder for all of them, ``DOC_PICTURES`` one for those that the documents show.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, expect

from console.doors import Door
from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ADA, PASSWORD, staffed
from tests.console.browser.lively import CLOSELY, fill, half_signed_in
from tests.console.browser.sights import sights
from tests.journeys.desk import Desk
from tests.journeys.looking import wait_until

LOOKS: Final[dict[str, tuple[int, int, Any]]] = {
    "light": (1440, 900, "light"),
    "dark": (1440, 900, "dark"),
    "phone": (390, 844, "light"),
    "chinese": (1440, 900, "dark"),
}
_KEPT: Final = bool({"PICTURES", "DOC_PICTURES"} & os.environ.keys())
"""Whether the pictures are wanted; else both widths, schemes and languages are seen in two looks."""
_SEEN: Final = ("light", "dark", "phone") if _KEPT else ("dark", "phone")
_SIZES: Final = ((1100, 800), (820, 1100), (390, 664))
"""Others at which a thread has room to be answered."""
_IN_DOCUMENTS: Final = {
    "thread-light": "console.png",
    "thread-dark": "console-dark.png",
    "thread-phone": "console-phone.png",
}
_WIDE: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_IN_SIGHT: Final = """() =>
    document.querySelector("#log > :last-child").getBoundingClientRect().bottom
    <= document.querySelector(".composer").getBoundingClientRect().top"""
"""Whether the last text is above the composer."""
Found = dict[str, list[str]]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A house of its own: nothing stands in the pictures that was not put there for them."""
    with staffed(tmp_path_factory.mktemp("lively")) as opened:
        yield opened


@pytest.fixture(scope="module")
def lively(desk: Desk) -> Mapping[str, str]:
    """A house with something on every page."""
    return fill(desk)


@pytest.fixture(params=_SEEN)
def look(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def anybody(desk: Desk, chromium: Browser, look: str) -> Iterator[Agent]:
    """A browser in which nobody is signed in yet."""
    width, height, scheme = LOOKS[look]
    with Agent(chromium, desk.url, width=width, height=height, scheme=scheme) as agent:
        yield agent


@pytest.mark.parametrize("look", (*_SEEN, "chinese") if _KEPT else ("chinese", "phone"))
def test_pages_of_whoever_is_signed_in(
    anybody: Agent, lively: Mapping[str, str], look: str
) -> None:
    anybody.signs_in(ADA, PASSWORD)
    anybody.reads("zh" if look == "chinese" else "en")
    found = {}
    for sight in sights(lively):
        if sight.door not in (Door.NOBODY, Door.HALF):
            anybody.goes(sight.path)
            found[sight.name] = _look_at(anybody, sight.name, look)
    anybody.reads("en")
    assert _faults(found) == {}


def test_pages_before_somebody_is_signed_in(
    desk: Desk, anybody: Agent, lively: Mapping[str, str], look: str
) -> None:
    found = {}
    for sight in sights(lively):
        if sight.door == Door.NOBODY:
            anybody.goes(sight.path)
            found[sight.name] = _look_at(anybody, sight.name, look)
        elif sight.door == Door.HALF:
            for name, enrolled in ((sight.name, True), (f"{sight.name}-first", False)):
                anybody.holds(half_signed_in(desk, enrolled=enrolled))
                anybody.goes(sight.path)
                found[name] = _look_at(anybody, name, look)
    assert _faults(found) == {}


@pytest.mark.usefixtures("lively")
def test_every_menu_of_a_thread_opens_inside_of_the_screen(anybody: Agent, look: str) -> None:
    width, height, _ = LOOKS[look]
    anybody.signs_in(ADA, PASSWORD)
    anybody.opens(CLOSELY)
    menus = anybody.page.locator(".acts .menu")
    assert menus.count() == 5
    for menu in menus.all():
        menu.locator("summary").click()
        box = menu.locator(".sheet").bounding_box()
        assert box is not None
        assert (box["x"] >= 0, box["x"] + box["width"] <= width) == (True, True)
        assert (box["y"] >= 0, box["y"] + box["height"] <= height) == (True, True)
        found = {"menu": anybody.barriers()}
        anybody.presses("Escape")
        expect(menu).not_to_have_attribute("open", "")
        assert _faults(found) == {}


@pytest.mark.usefixtures("lively")
def test_pages_that_follow_what_somebody_did(anybody: Agent, look: str) -> None:
    agent, page = anybody, anybody.page
    agent.signs_in(ADA, PASSWORD)
    found = {}
    agent.opens(CLOSELY)
    agent.words.fill("We look into the fee and call you today.")
    expect(page.locator(".measure")).to_contain_text("Draft kept")
    found["thread"] = _look_at(agent, "thread", look)
    _writes_in_sight(agent, LOOKS[look][1])
    agent.goes("/settings/people")
    page.get_by_role("link", name="Ana Ruiz").click()
    page.get_by_role("button", name="Give a one-time password").click()
    expect(page.get_by_role("heading", name="One-time password")).to_be_visible()
    found["password"] = _look_at(agent, "password", look)
    agent.goes("/records")
    page.get_by_role("button", name="Verify the last 31 days").click()
    expect(page.locator("main")).to_contain_text("Head of the chain")
    found["verified"] = _look_at(agent, "verified", look)
    agent.goes("/sign-in/no-such-page")
    found["nowhere"] = _look_at(agent, "nowhere", look)
    agent.forgets(404)
    assert _faults(found) == {}


@pytest.mark.usefixtures("lively")
@pytest.mark.parametrize(("width", "height"), _SIZES)
def test_a_thread_can_be_answered_without_moving_the_page(
    desk: Desk, chromium: Browser, width: int, height: int
) -> None:
    with Agent(chromium, desk.url, width=width, height=height) as agent:
        agent.signs_in(ADA, PASSWORD)
        agent.opens(CLOSELY)
        agent.words.fill("We look into the fee and call you today.")
        expect(agent.page.locator(".measure")).to_contain_text("Draft kept")
        _writes_in_sight(agent, height)


def _writes_in_sight(agent: Agent, height: int) -> None:
    """Whoever writes sees the last text, the words and every way to send them.

    The log follows what takes its room with the next frame, so this may be true a moment later.
    """
    wait_until(lambda: agent.page.evaluate(_IN_SIGHT), "the last text was in sight")
    assert agent.page.evaluate("() => window.scrollY") == 0
    composer = agent.page.locator(".composer").bounding_box()
    assert composer is not None
    assert composer["y"] + composer["height"] <= height


def test_the_pictures_show_pages_in_use(
    desk: Desk, chromium: Browser, lively: Mapping[str, str]
) -> None:
    """An empty page looks right whatever is wrong with it."""
    with Agent(chromium, desk.url) as agent:
        agent.signs_in(ADA, PASSWORD)
        empty = set()
        for sight in sights(lively):
            if sight.door not in (Door.NOBODY, Door.HALF):
                agent.goes(sight.path)
                if agent.page.locator("main .empty, .list .empty").count():
                    empty.add(sight.name)
    # A mention counts as seen once its thread was opened, which other tests here may have done.
    assert empty <= {"inbox-folder-mentions"}


def _faults(found: Found) -> Found:
    return {name: faults for name, faults in found.items() if faults}


def _look_at(agent: Agent, name: str, look: str) -> list[str]:
    # An open page asks for news for ever: the network is never at rest for long.
    expect(agent.page.locator("h1:visible, h2:visible").first).to_be_visible()
    agent.page.wait_for_load_state("load")
    _keep(agent, f"{name}-{look}")
    too_wide = agent.page.evaluate(f"() => {_WIDE}")
    return agent.barriers() + ([f"{too_wide} pixels too wide"] if too_wide else [])


def _keep(agent: Agent, name: str) -> None:
    every, shown = os.environ.get("PICTURES"), os.environ.get("DOC_PICTURES")
    if every or (shown and name in _IN_DOCUMENTS):
        agent.page.wait_for_timeout(300)
    if every:
        Path(every).mkdir(parents=True, exist_ok=True)
        agent.page.screenshot(path=f"{every}/{name}.png", full_page=True)
    if shown and name in _IN_DOCUMENTS:
        agent.page.screenshot(path=Path(shown, _IN_DOCUMENTS[name]))
