"""The chart of the speed report, drawn from made-up figures."""

from types import SimpleNamespace

from matplotlib.figure import Figure

from benchmarks.speed_report import STYLES, Growth, chart, draw_growth


def growing(what, sizes):
    costs = [SimpleNamespace(median=0.007 * (k + 1) ** 3) for k, _ in enumerate(sizes)]
    return Growth(what, sizes, [], None, dict.fromkeys(STYLES, costs))


def test_every_size_is_a_tick_and_every_label_is_plain():
    figure = Figure()
    ax = figure.subplots()
    words = draw_growth(ax, growing("examples", [4, 1_024, 60_000]))
    figure.canvas.draw()
    across, up = (
        [text.get_text() for text in axis.get_ticklabels()] for axis in (ax.xaxis, ax.yaxis)
    )
    assert sorted(across, key=len) == ["4", "1,024", "60,000"]
    assert {"1/100", "1/10"} <= set(up)
    assert "$" not in "".join([*across, *up])
    assert "for 4 to 60,000 examples: nnlib from 1/143 to 0.19" in words


def test_there_is_a_panel_for_each_thing_that_grows():
    drawn = chart([growing("hidden neurons", [1, 4]), growing("networks", [1, 10])])
    assert "for 1 to 4 hidden neurons" in drawn.alt
    assert "of each network in classic iterations, for 1 to 10 networks" in drawn.alt
