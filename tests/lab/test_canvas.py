import html
import io
import re
import sys
import threading
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

import nnlib.lab
from nnlib.lab import Picture, draw_sigmoid, picture
from nnlib.lab.canvas import Canvas
from nnlib.lab.figures import COLORS


def frame(figure):
    left, right = figure.subplots(1, 2)
    left.set(xlim=(0, 10), ylim=(0, 10), title="still")
    right.plot([0, 1], [0, 1])
    return {"left": left, "right": right}


def draw(axes, height):
    """One of every kind of thing that explorers draw."""
    left, right = axes["left"], axes["right"]
    left.plot([0, 10], [height, height], color="blue")
    left.bar([5], [height], color="red")
    left.stairs([height, 1], [0, 1, 2], fill=True, color="green")
    left.text(1, height, f"{height}", bbox={"facecolor": "white"})
    left.add_patch(plt.Rectangle((1, 1), height, 2))
    right.annotate("", (height / 10, 0.5), (0, 0.5), arrowprops={"arrowstyle": "-|>"})
    right.vlines([0.2, 0.4], 0, height / 10, color="black")
    return f"a line at height {height}"


@pytest.fixture
def canvas():
    return Canvas((5, 2.5), frame)


def test_a_redraw_leaves_nothing_behind(canvas):
    first, other, again = (canvas.picture(draw, height).png for height in (3, 8, 3))
    assert first == again != other


def test_the_axes_hold_what_they_held_before(canvas):
    before = {name: len(ax.get_children()) for name, ax in canvas.axes.items()}
    limits = [(ax.get_xlim(), ax.get_ylim()) for ax in canvas.axes.values()]
    canvas.picture(draw, 100)
    assert {name: len(ax.get_children()) for name, ax in canvas.axes.items()} == before
    assert [(ax.get_xlim(), ax.get_ylim()) for ax in canvas.axes.values()] == limits


def test_what_is_drawn_on_top_of_the_frame_is_what_a_whole_drawing_shows(canvas):
    """The quick redraw, against drawing the whole figure anew."""
    canvas_words = draw(canvas.axes, 3)
    canvas.agg.draw()
    whole = Image.frombuffer("RGBA", canvas.agg.get_width_height(), canvas.agg.buffer_rgba())
    quick = Image.open(io.BytesIO(Canvas((5, 2.5), frame).picture(draw, 3).png))
    difference = sum(
        abs(one - two) > 40
        for one, two in zip(whole.convert("L").tobytes(), quick.convert("L").tobytes(), strict=True)
    )
    assert canvas_words == "a line at height 3"
    # Drawn last, a moving thing lies on top of the axes' lines instead of below them.
    assert difference < 0.01 * whole.width * whole.height


def test_two_threads_do_not_draw_into_each_others_picture(canvas):
    wanted = {height: canvas.picture(draw, height) for height in (3, 8)}
    drawn = {height: [] for height in wanted}

    def go_on_drawing(height):
        for _ in range(20):
            drawn[height].append(canvas.picture(draw, height))

    threads = [threading.Thread(target=go_on_drawing, args=(height,)) for height in wanted]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(before)
    assert drawn == {height: [picture] * 20 for height, picture in wanted.items()}


def test_it_is_drawn_at_twice_the_size_it_is_shown_at(canvas):
    for shown, size in ((canvas.picture(draw, 3), (500, 250)), (picture(draw_sigmoid), (700, 350))):
        assert (shown.width, shown.height) == size
        assert Image.open(io.BytesIO(shown.png)).size == (2 * size[0], 2 * size[1])


def colors_of(canvas, color):
    """The color of a line on its picture, of a pale area and of the paper."""

    def paint(axes):
        axes["left"].plot([0, 10], [5, 5], color=color, linewidth=6)
        axes["right"].axvspan(0, 1, color=color, alpha=0.25, linewidth=0)
        return "a line and an area"

    pixels = Image.open(io.BytesIO(canvas.picture(paint).png)).convert("RGB")

    def at(ax, x, y):
        column, row = ax.transData.transform((x, y))
        return pixels.getpixel((round(column), pixels.height - round(row)))

    left, right = canvas.axes.values()
    return at(left, 8, 5), at(right, 0.9, 0.1), at(left, 5, 8)


@pytest.mark.parametrize("color", [*COLORS.values(), "#E69F00", "#CC79A7", "lime"])
def test_every_color_is_the_one_that_was_asked_for(canvas, color):
    """Those of the house, which every picture has at hand, and any other."""
    line, area, paper = colors_of(canvas, color)
    asked = 255 * np.array(to_rgb(color))
    assert paper == (255, 255, 255)
    assert np.abs(line - asked).max() <= 3
    assert np.abs(area - (0.25 * asked + 0.75 * 255)).max() <= 5


def contrast_with_paper(color):
    """As WCAG 2 defines it: from 1, white, to 21, black."""
    shares = np.array(to_rgb(color))
    light = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return 1.05 / (light @ [0.2126, 0.7152, 0.0722] + 0.05)


def test_whatever_carries_data_stands_out_from_paper():
    """Everything but what is faint, which draws no data: only grids, edges and lines at a level."""
    assert all(contrast_with_paper(COLORS[name]) >= 3 for name in COLORS if name != "faint")
    for file in Path(nnlib.lab.__file__).parent.glob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if 'COLORS["faint"]' in line:
                assert re.search(r"edgecolor|\.(grid|axhline|axvline)\(", line), (
                    f"{file.name}: {line}"
                )


def test_a_picture_to_be_saved_is_smaller_and_says_the_same(canvas):
    quick, small = canvas.picture(draw, 3), canvas.picture(draw, 3, small=True)
    assert len(small.png) < len(quick.png)
    assert (small.alt, small.width, small.height) == (quick.alt, quick.width, quick.height)


def test_no_figure_is_left_open(canvas):
    canvas.picture(draw, 3)
    picture(draw_sigmoid)
    assert plt.get_fignums() == []


def test_a_picture_needs_words_and_carries_them():
    shown = Picture(b"png", 10, 20, 'x < 2 & "y" > 3')
    bundle = shown._repr_mimebundle_()
    assert bundle["text/plain"] == 'x < 2 & "y" > 3'
    assert f'alt="{html.escape(shown.alt)}"' in bundle["text/html"]
    assert 'width="10" height="20"' in bundle["text/html"]
    assert "base64,cG5n" in bundle["text/html"]


def test_options_go_to_the_draw_function():
    assert "from -2 to 2" in picture(draw_sigmoid, low=-2, high=2).alt
    assert picture(draw_sigmoid, size=(4, 2)).width == 400
