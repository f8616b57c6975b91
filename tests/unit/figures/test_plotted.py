import pytest

from practicum.figures.plotted import plot
from practicum.spc.run_chart import analyse_run_chart
from practicum.spc.shewhart import analyse_shewhart_chart

SHIFT = [5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 9, 8, 9, 8, 9, 8, 9]


def named(figure):
    return {trace.name: trace for trace in figure.data}


def test_a_run_chart_has_its_values_its_centre_and_its_signals():
    result = analyse_run_chart(SHIFT, freeze=10)

    traces = named(plot(result, title="Book bags", unit="%"))

    assert list(traces["Value"].y) == SHIFT
    assert set(traces["Centre"].y) == {5}
    assert list(traces["Signal"].x) == [point + 1 for point in sorted(result.signal_points)]


def test_a_shewhart_chart_has_limits_too():
    result = analyse_shewhart_chart(SHIFT, chart="i")

    traces = named(plot(result, [f"Week {each}" for each in range(len(SHIFT))]))

    assert list(traces["Upper limit"].y) == list(result.lines.upper)
    assert traces["Value"].x[0] == "Week 0"


def test_a_figure_can_be_styled_further():
    figure = plot(analyse_run_chart(SHIFT)).update_traces(
        line_color="black", selector={"name": "Value"}
    )

    assert named(figure)["Value"].line.color == "black"


def test_each_value_needs_one_place():
    with pytest.raises(ValueError, match="2 places and 17 values"):
        plot(analyse_run_chart(SHIFT), ["a", "b"])
