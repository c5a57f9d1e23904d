"""Text as outlines stands where matplotlib's own text stands, and looks the same."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from nnlib.lab.lettering import OutlineCanvas, outline


def ink(kind, write):
    """How dark each pixel is when `write(figure)` has written."""
    figure = Figure(figsize=(4, 1), dpi=200)
    canvas = kind(figure)
    write(figure)
    canvas.draw()
    return 255.0 - np.asarray(canvas.buffer_rgba())[..., 0]


@pytest.mark.parametrize(
    "style",
    [
        {},
        {"ha": "right", "va": "top"},
        {"weight": "bold", "va": "center"},
        {"family": "DejaVu Sans Mono", "size": 9},
        {"rotation": 90, "ha": "center", "va": "center", "size": 7},
        {"bbox": {"facecolor": "white", "edgecolor": "black"}},
    ],
    ids=str,
)
@pytest.mark.parametrize("text", ["weight +0.25, ‘öß’ × −3", "mean error:\n0.2213", "", " "])
def test_it_stands_where_matplotlib_would_put_it(text, style):
    def write(figure):
        figure.text(0.5, 0.5, text, **style)

    outlined, own = (ink(kind, write) for kind in (OutlineCanvas, FigureCanvasAgg))
    assert outlined.sum() == pytest.approx(own.sum(), rel=0.15)
    for axis in (0, 1):
        first, last = (
            np.flatnonzero(each.sum(axis=axis))[[0, -1]] if each.any() else (0, 0)
            for each in (outlined, own)
        )
        assert np.abs(np.subtract(first, last)).max() <= 8  # pixels, of 800


def test_color_and_transparency_are_those_asked_for():
    figure = Figure(figsize=(1, 1), dpi=100)
    canvas = OutlineCanvas(figure)
    figure.text(0.5, 0.1, "|", size=60, color="red", alpha=0.5)
    canvas.draw()
    darkest = np.asarray(canvas.buffer_rgba())[..., :3].reshape(-1, 3).min(axis=0)
    assert darkest.tolist() == pytest.approx([255, 127, 127], abs=2)


def test_a_formula_is_left_to_matplotlib():
    def write(figure):
        figure.text(0.1, 0.4, r"$\sigma(x)^2$", size=14)

    assert np.array_equal(ink(OutlineCanvas, write), ink(FigureCanvasAgg, write))


def test_the_lines_of_a_note_are_evenly_spaced():
    def write(figure):
        figure.text(0, 1, "n\ng\nn\nn", va="top", size=10, linespacing=1.6)

    dark = ink(OutlineCanvas, write).any(axis=1)
    tops = np.flatnonzero(dark[1:] & ~dark[:-1])
    assert len(tops) == 4
    assert np.ptp(np.diff(tops)) <= 1


def test_a_line_is_as_wide_as_its_pieces_together():
    font = FontProperties()
    _, whole = outline("seed 12", font)
    assert whole == pytest.approx(sum(outline(part, font)[1] for part in ("seed", " ", "1", "2")))
    assert outline("1", font)[1] == outline("8", font)[1], "digits stand below each other"
