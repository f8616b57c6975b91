"""What axe says of a page, or of one part of it: a whole lesson takes it seconds."""

from axe_playwright_python.sync_playwright import Axe

RULES = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}


def violations(page, within=None):
    """Run axe and give what it finds, in words.

    `within` is a CSS selector, or axe's own context such as ``{"exclude": [".p-menu"]}``.
    """
    results = Axe().run(page, within, options=RULES).response["violations"]
    return [
        f"{each['id']}: {node['html'][:200]}: {node['failureSummary']}"
        for each in results
        for node in each["nodes"]
    ]
