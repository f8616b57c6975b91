"""Tools in the middle of work: the acts that lead there, for ``looks.py``.

Each act begins on a page with the model project and leaves the tool as a person sees it who has
not finished: a name half written, a remark open, a dialog up, a thing on its way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator

_FIRST, _SECOND = "1-developing-your-ideas", "2-focus-on-measurement"
DRIVERS = (f"{_FIRST}/04-your-theory-of-change", "Your team’s driver diagram")
IDEAS = (f"{_FIRST}/05-what-change-can-we-make", "Your team’s change ideas")
LOG = (f"{_FIRST}/07-your-first-test", "Your team’s PDSA log")
PLAN = (f"{_SECOND}/10-your-measurement-plan", "Your team’s measurement plan")
CHECK = (f"{_SECOND}/04-collecting-it", "Check sheet")
PARETO = ("toolkit/pareto", "Pareto chart")
MAP = ("toolkit/process-map", "Your team’s process map")
WHYS = ("toolkit/five-whys", "Your team’s five whys")
TO_MEND = ("toolkit/five-whys", "Five whys to practise on, sheet 2")
FISH = ("toolkit/five-whys", "Your team’s fishbone")
PEOPLE = ("toolkit/stakeholders", "Your team’s stakeholders")
PROJECT = ("my-project", "My project at a glance")


class InUse(NamedTuple):
    """A tool in the middle of work.

    Attributes
    ----------
    name : str
        What is going on, for the picture's name.
    where : tuple of str
        Slug of the page, and what the tool is called there.
    act : callable
        Brings the tool there.
    """

    name: str
    where: tuple[str, str]
    act: Callable[[Locator], None]


def middle(found: Locator) -> Locator:
    """Bring something to the middle of the window."""
    centre = "{ block: 'center', inline: 'center', behavior: 'instant' }"
    found.first.evaluate(f"each => each.scrollIntoView({centre})")
    return found.first


def press(name: str) -> Callable[[Locator], None]:
    """Press the button of a name."""
    return lambda tool: middle(tool.get_by_role("button", name=name, exact=True)).click()


def choose(box: str, then: str = "") -> Callable[[Locator], None]:
    """Choose a box of a drawing by its words, and press a button of the toolbar."""

    def act(tool: Locator) -> None:
        middle(tool.locator(".p-dd-box").filter(has_text=box)).click()
        if then:
            tool.get_by_role("button", name=then, exact=True).click()

    return act


def rename(box: str, words: str) -> Callable[[Locator], None]:
    """Begin to write a new name into a box."""

    def act(tool: Locator) -> None:
        middle(tool.locator(".p-dd-box").filter(has_text=box)).dblclick()
        tool.page.keyboard.type(words)

    return act


def carry(thing: str, to: tuple[int, int]) -> Callable[[Locator], None]:
    """Drag something by so many pixels, and hold it there."""

    def act(tool: Locator) -> None:
        box = middle(tool.locator(thing)).bounding_box()
        if box is None:
            raise ValueError(f"{thing} is not to be seen")
        mouse = tool.page.mouse
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        mouse.move(x, y)
        mouse.down()
        mouse.move(x + to[0], y + to[1], steps=6)

    return act


def unfold(selector: str, words: str) -> Callable[[Locator], None]:
    """Open a card or a remark."""
    return lambda tool: middle(tool.locator(selector).filter(has_text=words)).click()


def look_at(tab: str) -> Callable[[Locator], None]:
    """Go to another view of the log."""
    return lambda tool: middle(tool.get_by_role("tab", name=tab)).click()


def write_a_job(tool: Locator) -> None:
    """Plan something that is no test, and see what the coach says."""
    tool.get_by_role("button", name="New cycle").click()
    tool.get_by_label("What will you try?").fill("Write a leaflet for all parents")
    tool.get_by_label("What do you think will happen?").fill("It will help")
    tool.get_by_label("What do you want to find out?").click()
    middle(tool.get_by_role("group", name="Your coach"))


def count(tool: Locator) -> None:
    """Make marks on a check sheet."""
    for cause in ("Forgot", "Torn bag", "Nobody knew that Friday is the day"):
        tool.get_by_role("button", name="Add a cause").click()
        tool.page.keyboard.type(cause)
    tool.get_by_label("Fill the columns with").select_option("Monday to Friday")
    for _ in range(4):
        middle(tool.locator(".p-check-mark:visible")).click()


def type_figures(tool: Locator) -> None:
    """Type causes and numbers into a table."""
    middle(tool.locator("table input, table textarea, [role=grid] [role=gridcell]")).click()
    for word in ("Family had forgotten", "\t", "12", "\n", "Bag was torn", "\t", "5"):
        if word in ("\t", "\n"):
            tool.page.keyboard.press("Tab" if word == "\t" else "Enter")
        else:
            tool.page.keyboard.type(word)


def mend(tool: Locator) -> None:
    """Open what the coach says of a sheet with faults."""
    coach = tool.get_by_role("group", name="Your coach")
    middle(coach.locator("summary").nth(1)).click()


def side_by_side(tool: Locator) -> None:
    """Hold the map of now against the one to come."""
    middle(tool.get_by_role("radio", name="Side by side")).check()


IN_USE = (
    InUse("renamed", DRIVERS, rename("Reliable reminders", "Reminders that reach every fam")),
    InUse("dragged", DRIVERS, carry(".p-dd-box-idea >> nth=2", (-150, 90))),
    InUse("removed", DRIVERS, choose("A swift handover", "Remove")),
    InUse("changed", DRIVERS, press("What has changed?")),
    InUse("opened", IDEAS, unfold(".p-ci-card summary", "Put a box for bags")),
    InUse("dragged", IDEAS, carry(".p-grid-dot >> nth=4", (60, 40))),
    InUse("concepts", IDEAS, press("Change concepts")),
    InUse("coached", LOG, write_a_job),
    InUse("ramps", LOG, look_at("Ramps")),
    InUse("board", LOG, look_at("Board")),
    InUse("timeline", LOG, look_at("Timeline")),
    InUse("cloned", LOG, press("Use another plan")),
    InUse("sheet", PLAN, press("Collection sheet")),
    InUse("counted", CHECK, count),
    InUse("typed", PARETO, type_figures),
    InUse("chosen", MAP, choose("6 Is the bag")),
    InUse("dragged", MAP, carry(".p-dd-box >> nth=2", (200, 30))),
    InUse("sides", MAP, side_by_side),
    InUse("pasted", MAP, press("Paste a list")),
    InUse("renamed", WHYS, rename("The bag cannot be", "The zip does not cl")),
    InUse("chosen", WHYS, choose("They hear of it once")),
    InUse("coached", TO_MEND, mend),
    InUse("chosen", FISH, choose("A broken zip")),
    InUse("dragged", FISH, carry(".p-dd-box-twig >> nth=1", (80, -60))),
    InUse("opened", PEOPLE, unfold(".p-ci-card summary", "Key workers")),
    InUse("dragged", PEOPLE, carry(".p-grid-dot >> nth=2", (-60, 70))),
    InUse("forgotten", PEOPLE, press("Whom have we forgotten?")),
    InUse("copied", PROJECT, unfold("summary", "Copy a part")),
    InUse("reported", PROJECT, press("Download a report to read and print")),
    InUse("joined", DRIVERS, unfold(".p-thread summary", "This belongs to")),
)
