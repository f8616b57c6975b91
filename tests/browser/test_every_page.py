"""Every page of the course, whole, as it opens on a phone: axe, its width, its console."""

import pytest
from accessible import NARROW, violations

from practicum.learning.course_file import course_folder, load_course

COURSE = load_course(course_folder())
SLUGS = ["", *(page.slug for page in (*COURSE.places, *COURSE.pages))]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_opens_for_everybody(slug, chromium, fresh, guard, ready):
    context = chromium.new_context(**NARROW, reduced_motion="reduce")
    page = guard.watch(context.new_page())
    page.goto(fresh.url(slug))
    ready(page)
    found = violations(page)
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    context.close()
    guard.check()

    assert found == []
    assert over <= 0
