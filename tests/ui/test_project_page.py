from html.parser import HTMLParser

import pytest

from practicum.project.model import TITLE, model_sheets
from practicum.store.memory import MemoryStore
from practicum.tools.registry import find_tool
from practicum.ui.driver_diagram import DriverDiagramTool
from practicum.ui.project_page import ProjectPage
from practicum.ui.project_panel import ProjectPanel
from practicum.ui.run_chart import RunChartTool
from practicum.ui.session import Session
from practicum.ui.widget import Refusal


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


@pytest.fixture
def page(session):
    return ProjectPage(session=session)


@pytest.fixture
def model(page):
    page.open_model()
    return page


class _Reader(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.words = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.tags.append(tag)
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named[name] for name in ("href", "src") if name in named]

    def handle_data(self, data):
        self.words.append(data)


def _report(page, **options):
    answer = page.report(**options)
    return answer.body["name"], bytes(answer.buffers[0]).decode()


def test_an_empty_project_invites_to_write_the_aim(page):
    glance = page.glance()

    assert glance["begun"] is False
    assert glance["thread"]["next"]["page"]["slug"] == "1-developing-your-ideas/03-writing-an-aim"
    assert glance["charts"] == glance["ramps"] == []


def test_the_model_project_is_opened_as_ones_own_copy_and_left_again(page, session):
    own = session.project.id
    glance = page.open_model()
    back = page.go_back()

    assert (glance["title"], glance["model"]) == (TITLE, True)
    assert glance["back"] == {"id": own, "title": "My project"}
    assert session.project.id == own
    assert back["model"] is False


def test_opening_the_model_twice_makes_one_copy_and_keeps_what_was_tried_in_it(page, session):
    page.open_model()
    session.store.save(session.project.id, "aim", "main", {"measure": "Falls"}, base=1, author="me")
    page.go_back()
    page.open_model()

    assert len(session.store.projects()) == 2
    assert session.store.load(session.project.id, "aim", "main").content["measure"] == "Falls"


def test_all_of_the_model_is_there_at_a_glance(model):
    glance = model.glance()

    assert len(glance["charts"]) == 5
    assert [cycle["title"] for cycle in glance["running"]] == ["A red box in sight"]
    assert len(glance["ramps"]) == 4
    assert glance["drivers"]["svg"].startswith("<svg")
    assert glance["charts"][0]["wanted"] == {"measure": "bags"}


def test_a_measure_is_copied_without_figures_and_a_cycle_as_a_plan(model, session):
    model.copy("measure", "texts")
    model.copy("pdsa", "gate-2")
    model.go_back()
    (measure,) = session.store.documents(session.project.id, "measure")
    (cycle,) = session.store.documents(session.project.id, "pdsa")

    assert measure.content["driver"] == "Reliable reminders"
    assert "rows" not in measure.content
    assert cycle.content["stage"] == "plan"
    assert "learned" not in cycle.content


def test_an_aim_of_ones_own_is_not_written_over_without_asking(page, session):
    own = session.project.id
    session.store.save(own, "aim", "main", {"measure": "Falls"}, base=0, author="me")
    page.open_model()
    asked = page.copy("aim", "main")
    kept = session.store.load(own, "aim", "main").content["measure"]
    page.copy("aim", "main", replace=True)
    replaced = session.store.load(own, "aim", "main")

    assert "taken" in asked
    assert kept == "Falls"
    assert (replaced.number, replaced.content["baseline"]) == (2, "35%")
    assert session.store.revision(own, "aim", "main", 1).content["measure"] == "Falls"


def test_nothing_is_copied_from_a_project_that_is_no_model(page, session):
    session.store.save(session.project.id, "aim", "main", {}, base=0, author="me")

    with pytest.raises(Refusal):
        page.copy("aim", "main")


def test_the_report_stands_alone(model):
    name, text = _report(model)
    read = _Reader(text)

    assert name == "model-project-book-bags-made-up-report.html"
    assert "script" not in read.tags
    assert all(link.startswith("#") and link[1:] in read.ids for link in read.links)
    assert len(set(read.ids)) == len(read.ids)
    assert read.tags.count("h1") == 1
    assert read.tags.count("svg") >= 6


def test_the_report_tells_every_measure_cycle_and_decision(model):
    _, text = _report(model)
    words = " ".join(_Reader(text).words)
    named = [each.content.get("title") for each in model_sheets() if each.kind == "pdsa"]
    named += [each.content.get("name") for each in model_sheets() if each.kind == "measure"]

    assert [name for name in named if name not in words] == []
    assert "Twelve weeks before anything was changed for all families" in words
    assert "What we predicted" in words


def test_private_sheets_are_in_the_report_only_if_they_are_to_be(model):
    _, without = _report(model)
    _, along = _report(model, private=True)

    assert 'id="stakeholders"' not in without
    assert "Sheets that the team keeps to itself are not in this report." in without
    assert 'id="stakeholders"' in along


def test_what_is_typed_is_shown_as_it_was_typed(page, session):
    content = {"title": "<b>Bags</b> & co", "change": "Jugs", "stage": "plan", "idea": "x"}
    session.store.save(session.project.id, "pdsa", "main", content, base=0, author="me")
    _, text = _report(page)

    assert "&lt;b&gt;Bags&lt;/b&gt; &amp; co" in text
    assert "<b>" not in text


def test_the_report_of_an_empty_project_says_so(page):
    _, text = _report(page)

    assert "Nothing is in this project yet." in text


@pytest.mark.usefixtures("model")
def test_a_file_is_made_without_private_sheets_unless_they_are_to_go_along(session):
    panel = ProjectPanel(session=session)

    assert panel.panel["private"] == ["Stakeholders"]
    assert b'"stakeholders"' not in panel.download().buffers[0]
    assert b'"stakeholders"' in panel.download(private=True).buffers[0]


# The thread under a tool -----------------------------------------------------------------------


@pytest.fixture
def diagram(model, session):
    assert model.glance()["model"]
    return DriverDiagramTool(find_tool("driver-diagram"), session=session)


@pytest.mark.usefixtures("model")
def test_a_tool_says_where_its_sheet_belongs_and_what_is_next(session):
    tool = RunChartTool(find_tool("run-chart"), key="texts", session=session)
    thread = tool.thread()

    assert thread["line"][0] == "This belongs to: secondary driver “Reliable reminders”"
    assert thread["next"]["wanted"] == {"cycle": "gate-3"}
    assert thread["here"] == "measure:texts"


def test_a_practice_sheet_has_no_thread(session):
    tool = RunChartTool(
        find_tool("run-chart"), key="practice-1", example="nursery-book-bags", session=session
    )

    assert tool.threaded is False


def test_a_box_says_what_uses_it(diagram):
    assert diagram.uses(row="i8")["words"].startswith("5 cycles test it.")


def test_renaming_a_driver_is_seen_in_cycles_charts_plan_diagram_and_report(
    diagram, model, session
):
    store, project = session.store, session.project.id
    newest = store.load(project, "pdsa", "texts-1")
    typed = {**newest.content, "driver": "Reliable reminders"}
    store.save(project, "pdsa", "texts-1", typed, base=newest.number, author="me")
    content = diagram.saved["content"]
    nodes = [
        node | ({"text": "Reminders that reach home"} if node["id"] == "s2" else {})
        for node in content["nodes"]
    ]
    answer = diagram.save({**content, "nodes": nodes}, diagram.saved["revision"])
    _, report = _report(model)
    tool = RunChartTool(find_tool("run-chart"), key="texts", session=session)

    assert store.load(project, "pdsa", "texts-1").content["driver"] == "s2"
    assert "Reminders that reach home" in tool.thread()["line"][0]
    assert answer["reading"]["attached"]["s2"]["measures"][0]["name"] == "Thursday texts sent"
    assert "Reliable reminders" not in report
    assert report.count("Reminders that reach home") > 4


def test_a_box_taken_out_and_brought_back_has_its_cycles_again(diagram, session):
    content = diagram.saved["content"]
    without = [node for node in content["nodes"] if node["id"] != "i8"]
    gone = diagram.save({**content, "nodes": without}, diagram.saved["revision"])
    told = session.store.load(session.project.id, "pdsa", "choice-1").content["idea"]
    back = diagram.save(content, gone["saved"]["revision"])

    assert told == "Let each child choose a book on Friday after lunch"
    assert len(back["reading"]["attached"]["i8"]["cycles"]) == 5


@pytest.mark.usefixtures("model")
def test_a_measure_put_away_and_brought_back_stands_on_its_driver_again(session):
    tool = RunChartTool(find_tool("run-chart"), key="texts", session=session)
    tool.delete()
    tool.bring_back("texts")

    assert "Reliable reminders" in tool.thread()["line"][0]


def test_the_report_shows_a_check_sheet_with_its_sums_and_as_a_drawing(page, session):
    content = find_tool("check-sheet").examples["nursery-bags-missing"]()
    session.store.save(session.project.id, "check-sheet", "main", content, base=0, author="me")
    _, text = _report(page)
    section = text.split('id="check-sheet">')[1].split("</section>")[0]

    assert "<title>Pareto chart</title>" in section
    assert '<th scope="row">Together</th><td>22</td>' in section
    assert "Two of six causes" in section
