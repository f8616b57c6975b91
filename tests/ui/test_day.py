import pytest

from practicum.learning.course import UnknownPageError
from practicum.learning.course_file import course_folder
from practicum.learning.questions import load_questions
from practicum.learning.reflection import UnknownPromptError, find_prompt, load_prompts
from practicum.store.memory import MemoryStore
from practicum.ui.confidence import ConfidenceWidget, confidence
from practicum.ui.day import find_day, the_course
from practicum.ui.day_summary import CertificateWidget, DaySummaryWidget
from practicum.ui.knowledge_check import KnowledgeCheckWidget
from practicum.ui.peer_review import PeerReviewWidget
from practicum.ui.reflection import ReflectionWidget
from practicum.ui.session import Session
from practicum.ui.widget import Refusal

DAY = find_day()
BANK = load_questions(course_folder())


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


def _keep(session, kind, key, content):
    project = session.project.id
    newest = session.store.load(project, kind, key)
    base = newest.number if newest else 0
    session.store.save(project, kind, key, content, base=base, author="me")


def _check(session):
    return KnowledgeCheckWidget(DAY, BANK, session=session)


def test_without_a_name_the_first_day_is_meant_and_an_unknown_one_is_refused():
    assert find_day().slug == "1-developing-your-ideas"
    with pytest.raises(UnknownPageError, match="zebra"):
        find_day("zebra")


def test_what_somebody_thinks_is_kept_under_the_prompt_and_shown_again(session):
    prompt = find_prompt(course_folder(), "bothers")
    widget = ReflectionWidget(prompt, session=session)
    widget.save({"text": "Bags lie in the office."}, 0)

    again = ReflectionWidget(prompt, session=session)

    assert again.form[0]["label"] == prompt.text
    assert again.saved["content"] == {"text": "Bags lie in the office."}


def test_an_unknown_prompt_is_refused():
    with pytest.raises(UnknownPromptError, match="zebra"):
        find_prompt(course_folder(), "zebra")


def test_every_prompt_names_a_page_of_its_module():
    for module, prompts in load_prompts(course_folder()).items():
        pages = {page.slug for page in the_course().pages}

        assert {f"{module}/{prompt.page}" for prompt in prompts} <= pages


def test_every_prompt_is_asked_on_the_page_that_it_names():
    for module, prompts in load_prompts(course_folder()).items():
        for prompt in prompts:
            page = (course_folder() / module / f"{prompt.page}.ipynb").read_text("utf-8")

            assert f'reflect(\\"{prompt.id}\\")' in page


def test_what_was_said_on_the_second_day_comes_back_on_its_last_page(session):
    day = find_day("2-focus-on-measurement")
    _keep(session, "reflections", "arrow", {"text": "Late starts. It would go up and down."})
    _keep(session, "reflections", "bothers", {"text": "Said on the first day."})

    said = {each["id"]: each for each in DaySummaryWidget(day, session=session).summary["said"]}

    assert list(said) == ["arrow", "word", "baseline", "counts-first"]
    assert said["arrow"]["text"] == "Late starts. It would go up and down."
    assert said["arrow"]["page"]["title"] == "Why we plot"


def test_the_list_of_a_plan_has_as_many_questions_as_its_page_says(session):
    review = PeerReviewWidget(find_day("2-focus-on-measurement"), session=session)
    page = (
        course_folder() / "2-focus-on-measurement" / "10-your-measurement-plan.ipynb"
    ).read_text("utf-8")

    assert "the eight questions from above" in page
    assert len(review.points) == 8


def test_before_the_day_nothing_is_compared(session):
    before = ConfidenceWidget("before", DAY, session=session)
    answer = before.save({"levels": [{"id": "aim", "level": "3"}]}, 0)

    assert answer["reading"]["complete"]
    assert answer["reading"]["words"] == []


def test_after_the_day_both_are_put_side_by_side(session):
    ConfidenceWidget("before", DAY, session=session).save(
        {"levels": [{"id": "aim", "level": "3"}, {"id": "tests", "level": "6"}]}, 0
    )
    after = ConfidenceWidget("after", DAY, session=session)
    reading = after.look({"levels": [{"id": "aim", "level": "7"}, {"id": "tests", "level": "5"}]})[
        "reading"
    ]
    aim = next(each for each in reading["changes"] if each["group"] == "aim")

    assert (aim["before"], aim["after"], aim["by"]) == (3, 7, 4)
    assert (
        reading["words"][0] == "You rated 2 things before and after. You are surer of one of them."
    )
    assert "less sure" in reading["words"][2]


def test_a_stage_that_is_none_is_refused():
    with pytest.raises(ValueError, match="neither"):
        confidence("during")


def test_a_check_that_was_not_begun_shows_no_question(session):
    state = _check(session).state

    assert state == {"stage": "new", "questions": [], "count": 2 * len(DAY.groups)}


def test_a_check_asks_two_questions_of_each_group_and_gives_no_key(session):
    state = _check(session).begin()["state"]
    asked = [BANK[view["id"]].outcome for view in state["questions"]]
    groups = [{outcome.id for outcome in group.outcomes} for group in DAY.groups]

    assert [sum(each in group for each in asked) for group in groups] == [2] * len(groups)
    assert len(set(asked)) == len(asked)
    assert all(view["verdict"] is None for view in state["questions"])
    assert not any({"key", "why", "right"} & set(view) for view in state["questions"])


def test_a_check_prefers_questions_that_the_learner_has_not_seen(session):
    outcomes = {outcome.id for outcome in DAY.groups[0].outcomes}
    unseen = {"model-first", "model-plan"}
    for question in BANK.values():
        if question.outcome in outcomes and question.id not in unseen:
            _keep(session, "answers", question.id, {"chosen": []})

    state = _check(session).begin()["state"]

    assert {view["id"] for view in state["questions"][:2]} == unseen


def test_answers_are_kept_and_there_on_another_page(session):
    first = _check(session)
    name = first.begin()["state"]["questions"][0]["id"]
    key = list(BANK[name].model_answer)

    assert first.keep(name, key) == {"kept": 1}

    again = _check(session).state
    assert again["stage"] == "open"
    assert again["questions"][0]["chosen"] == key


def test_handed_in_the_check_gives_a_score_and_says_what_to_read_again(session):
    check = _check(session)
    views = check.begin()["state"]["questions"]
    for view in views[2:]:
        check.keep(view["id"], list(BANK[view["id"]].model_answer))

    state = check.hand_in()["state"]
    first, *others = state["score"]

    assert state["words"].startswith(f"{len(views) - 2} of {len(views)} are right.")
    assert (first["right"], first["of"]) == (0, 2)
    assert first["reread"][0]["title"] == "Why tests beat plans"
    assert all(row["right"] == row["of"] == 2 and row["reread"] == [] for row in others)
    assert [view["right"] for view in state["questions"]] == [False] * 2 + [True] * len(others) * 2
    assert all(bool(view["key"]) != view["right"] for view in state["questions"])
    assert state["questions"][0]["words"] == "You gave no answer."


def test_one_try_is_kept(session):
    check = _check(session)
    name = check.begin()["state"]["questions"][0]["id"]
    check.hand_in()

    with pytest.raises(Refusal, match="handed in"):
        check.keep(name, ["anything"])
    with pytest.raises(Refusal, match="handed in"):
        check.hand_in()
    assert check.begin()["state"]["stage"] == "done"


def test_a_question_that_is_gone_from_the_bank_is_passed_over(session):
    _keep(
        session,
        "knowledge",
        DAY.slug,
        {"questions": ["an-older-one", "aim-missing"], "answers": [], "handed_in": False},
    )
    state = _check(session).hand_in()["state"]

    assert [view["id"] for view in state["questions"]] == ["aim-missing"]
    assert sum(row["of"] for row in state["score"]) == 1


def _day_of(session):
    steps = [{"id": "a", "text": "Pack"}, {"id": "b", "text": "Hand in", "wait": "2 days"}]
    _keep(session, "process-map", "main", {"name": "A bag", "steps": steps})
    _keep(session, "process-map", "practice-1", {"name": "Nothing of ours", "steps": steps})
    causes = [
        {"id": "z", "text": "The zip is broken", "act": "yes"},
        {"id": "r", "text": "It rains", "act": "no"},
    ]
    _keep(session, "whys", "main", {"what": "Bags stay at home", "causes": causes})
    _keep(session, "aim", "main", {"measure": "book bags returned", "population": "children"})
    boxes = [
        {"id": "p", "text": "Reliable reminders", "kind": "primary"},
        {"id": "i", "text": "A text on Fridays", "kind": "idea"},
    ]
    _keep(session, "driver-diagram", "main", {"nodes": boxes, "links": []})
    _keep(session, "pdsa", "main", {"change": "Six books at the door", "prediction": "4 of 5 bags"})
    _keep(session, "pdsa", "practice-1", {"change": "Nothing of ours"})
    _keep(session, "reflections", "tell", {"text": "We will begin with one."})


def test_a_day_stands_on_one_page_as_the_project_has_it(session):
    _day_of(session)

    summary = DaySummaryWidget(DAY, session=session).summary
    lines = {part["id"]: part["lines"] for part in summary["parts"]}
    said = {each["id"]: each["text"] for each in summary["said"]}

    assert lines["stuck"] == (
        "A bag: 2 steps, and it never changes hands",
        "From first to last, it takes about 2 days: 0 min of work and 2 days of waiting",
        "It waits longest before “Hand in”: 2 days",
        "What goes wrong: Bags stay at home",
        "A cause that we can act on: The zip is broken",
    )
    assert "book bags" in lines["aim"][0]
    assert lines["drivers"] == ("Reliable reminders",)
    assert lines["ideas"] == ("A text on Fridays",)
    assert lines["test"] == ("We will try: Six books at the door", "We think: 4 of 5 bags")
    assert said["tell"] == "We will begin with one."
    assert said["bothers"] == ""


def test_what_is_missing_names_the_page_to_go_to(session):
    parts = DaySummaryWidget(DAY, session=session).summary["parts"]

    assert all(not part["lines"] and part["missing"] for part in parts)
    assert [part["page"]["slug"].rpartition("/")[2] for part in parts] == [
        "02-see-the-system-you-work-in",
        "03-writing-an-aim",
        "04-your-theory-of-change",
        "05-what-change-can-we-make",
        "07-your-first-test",
    ]


def test_a_page_that_looks_again_sees_what_was_written_in_between(session):
    widget = DaySummaryWidget(DAY, session=session)
    _day_of(session)

    widget.refresh()

    lines = {part["id"]: part["lines"] for part in widget.summary["parts"]}
    assert lines["drivers"] == ("Reliable reminders",)


def test_a_review_is_kept_with_the_work_and_travels_in_its_file(session):
    _day_of(session)
    review = PeerReviewWidget(DAY, session=session)
    content = {"reviewer": "Jo", "points": [{"id": "aim-open", "answer": "partly", "note": "How?"}]}

    answer = review.save(content, 0)
    file = review.download()
    again = PeerReviewWidget(DAY, session=session)

    assert answer["reading"]["problems"] == []
    assert again.saved["content"] == content
    assert b"reviews" in file.buffers[0]
    assert {point["about"] for point in review.points} == {part["id"] for part in review.parts}


def test_the_page_of_the_second_day_has_the_measures_and_not_the_drivers(session):
    measure = {"name": "Bags returned", "type": "outcome", "collector": "Key worker"}
    _keep(session, "measure", "main", measure)
    _keep(session, "measure", "practice-1", {"name": "Nothing of ours"})

    parts = DaySummaryWidget(find_day("2-focus-on-measurement"), session=session).summary["parts"]
    lines = {part["id"]: part["lines"] for part in parts}

    assert "drivers" not in lines
    assert lines["measures"] == ("Bags returned (outcome, Key worker)",)


def test_a_certificate_knows_the_day_and_no_name():
    course = CertificateWidget(DAY).course

    assert course["title"] == "Developing your ideas"
    assert course["minutes"] == sum(page.minutes for page in DAY.pages)
    assert "name" not in course


def test_of_an_answer_that_cannot_be_mended_only_its_lines_speak(session):
    check = _check(session)
    name = next(
        view["id"]
        for view in check.begin()["state"]["questions"]
        if BANK[view["id"]].view().get("options")
    )
    question = BANK[name]
    wrong = [each["id"] for each in question.view()["options"]]
    wrong = [each for each in wrong if each not in question.model_answer][:1]
    check.keep(name, wrong)
    view = next(each for each in check.hand_in()["state"]["questions"] if each["id"] == name)

    assert (view["right"], view["words"]) == (False, "")
    assert [line["right"] for line in view["chosen"]] == [False]
    assert len(view["key"]) == len(question.model_answer)
