"""How a page is looked at, and what axe says of it.

A whole lesson takes axe seconds: a test of one tool opens that tool alone (the fixture `tools`).
"""

from axe_playwright_python.sync_playwright import Axe

WIDE = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
DARK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"}
NARROW = {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"}
LEAST = {"viewport": {"width": 320, "height": 640}, "color_scheme": "light"}
LOOKS = {"wide and light": WIDE, "wide and dark": DARK, "narrow and light": NARROW}

KINDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
IS_DARK = """matchMedia("(prefers-color-scheme: dark)").matches
  || document.documentElement.dataset.theme === "dark" """
RUN = """([within, runOnly]) => axe.run(
  within || document.querySelector("dialog:modal") || document,
  { resultTypes: ["violations"], runOnly },
).then(found => found.violations.flatMap(each => each.nodes.map(
  node => `${each.id}: ${node.html.slice(0, 200)}: ${node.failureSummary}`)))"""


def violations(page, within=None):
    """Run axe and give what it finds, in words.

    `within` is a CSS selector, or axe's own context such as ``{"exclude": [".p-menu"]}``. A dark
    page differs from a light one by its colours alone, so axe is asked about nothing else there.
    What lies behind an open dialog cannot be reached, so axe is asked about the dialog.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    dark = page.evaluate(IS_DARK)
    rules = {"type": "rule", "values": COLOURS} if dark else {"type": "tag", "values": KINDS}
    return page.evaluate(RUN, [within, rules])
