"""Every picture tells in words what it shows: the numbers of its data, and others for other data."""

import io
import math
from dataclasses import dataclass
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest
from PIL import Image

import nnlib.lab
from nnlib import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Network, train
from nnlib.lab import picture
from nnlib.lab.canvas import Canvas
from nnlib.lab.figures import draw_surface, frame_surface

NETWORK, OTHER = Network.random([3, 4, 1], seed=1), Network.random([3, 2, 1], seed=2)
HISTORY, SHORTER = (
    train(network, FOUR_EXAMPLES, n) for network, n in ((NETWORK, 1000), (OTHER, 50))
)
WEIGHTS = np.linspace(-2, 3, 51)


@dataclass
class Case:
    """Two different pictures, and words that the first one must have."""

    data: tuple[Any, ...]
    other: tuple[Any, ...]
    words: list[str]


def squashed(x):
    return 1 / (1 + math.exp(-x))


CASES = {
    "draw_sigmoid": Case(
        (-4, 6, [2]),
        (-4, 6, [3]),
        [
            "from -4 to 6",
            f"{squashed(-4):.3f}",
            f"{squashed(6):.3f}",
            f"At 2 it is {squashed(2):.3f}",
        ],
    ),
    "draw_slope": Case(
        (-4, 6),
        (-4, 8),
        [
            "0.25",
            f"{squashed(-4) * squashed(4):.1g} at the left",
            f"{squashed(6) * squashed(-6):.1g}",
        ],
    ),
    "draw_histogram": Case(
        (np.array([[-0.5, 0.25], [1.0, 2.25]]), "numbers"),
        (np.array([[-0.5, 0.25], [1.0, 2.5]]), "numbers"),
        ["4 numbers", "from -0.500 to +2.250", "mean +0.750", "25% are below zero"],
    ),
    "draw_matrix": Case(
        (np.array([[1, -0.1666], [-250.75, 0]]), "syn0"),
        (np.array([[1, -0.1776], [-250.75, 0]]), "syn0"),
        ["syn0, 2 rows and 2 columns", "1 -0.167; -251 0"],
    ),
    "draw_error": Case(
        (np.linspace(0.5, 0.1, 251),),
        (np.linspace(0.5, 0.2, 251),),
        [
            "over 250 iterations",
            "0.500 at iteration 0",
            "0.484 at 10",
            "0.340 at 100",
            "0.1000 at 250",
        ],
    ),
    "draw_training": Case(
        (HISTORY, [100]),
        (SHORTER, [10]),
        [f"{HISTORY.errors[1000]:.3f} at 1,000"]
        + [f"0 1 1 {HISTORY.at(k).predict([[0, 1, 1]]).item():.3f}" for k in (0, 100, 1000)],
    ),
    "draw_valley": Case(
        (WEIGHTS, (WEIGHTS - 1) ** 2, "syn1[0, 0]"),
        (WEIGHTS, (WEIGHTS - 2) ** 2, "syn1[0, 0]"),
        ["syn1[0, 0]", "9.000 at -2.00", "lowest 0.000 at +1.00", "4.000 at +3.00"],
    ),
    "draw_answers": Case(
        (FOUR_EXAMPLES, [[0.25], [0.5], [0.75], [1]]),
        (HELD_OUT_EXAMPLES, [[0.25], [0.5], [0.75], [1]]),
        ["0 0 1: 0.250, target 0", "0 1 1: 0.500, target 1", "1 1 1: 1.000, target 0"],
    ),
    "draw_network": Case(
        (NETWORK, NETWORK.forward(FOUR_EXAMPLES.inputs), 2),
        (OTHER, OTHER.forward(FOUR_EXAMPLES.inputs), 2),
        [
            "3 - 4 - 1 neurons",
            f"syn0 from {NETWORK.layers[0].synapses.min():+.2f} to "
            f"{NETWORK.layers[0].synapses.max():+.2f}",
            "l0: 1.00, 0.00, 1.00",
            f"l2: {NETWORK.predict([[1, 0, 1]]).item():.2f}",
        ],
    ),
}

every_figure = pytest.mark.parametrize("name", CASES)


def shown(name, data):
    return picture(getattr(nnlib.lab, name), *data)


def test_every_figure_is_tried_here():
    exported = {name for name in nnlib.lab.__all__ if name.startswith("draw_")}
    assert set(CASES) == exported & set(vars(nnlib.lab.figures))


@every_figure
def test_the_words_carry_the_numbers(name):
    alt = shown(name, CASES[name].data).alt
    for words in CASES[name].words:
        assert words in alt


@every_figure
def test_other_data_is_another_picture_with_other_words(name):
    one, two = shown(name, CASES[name].data), shown(name, CASES[name].other)
    assert one.alt != two.alt
    assert one.png != two.png


@every_figure
def test_the_same_data_gives_the_same_bytes(name):
    assert shown(name, CASES[name].data) == shown(name, CASES[name].data)


@every_figure
def test_no_figure_stays_open(name):
    shown(name, CASES[name].data)
    assert plt.get_fignums() == []


def test_an_error_curve_says_which_scale_it_has():
    errors = np.linspace(0.5, 0.1, 251)
    log, linear = (shown_error(errors, log) for log in (True, False))
    assert "on a logarithmic scale" in log.alt and "on a linear scale" in linear.alt
    assert log.png != linear.png


def shown_error(errors, log):
    return picture(nnlib.lab.draw_error, errors, log=log)


def test_marks_are_told_too():
    alt = picture(nnlib.lab.draw_error, np.linspace(0.5, 0.1, 251), marks=[5, 50]).alt
    assert "0.4920 at the mark 5; 0.4200 at the mark 50" in alt


@pytest.mark.parametrize("errors", [[0.5], [0.5, 0.4], [2.5, 0.1, 0.1]])
def test_short_and_high_error_curves_are_drawn_too(errors):
    for log in (True, False):
        assert f"{errors[0]:.3f} at iteration 0" in shown_error(np.array(errors), log).alt


def test_a_valley_shows_where_the_weight_is_now():
    alt = picture(nnlib.lab.draw_valley, WEIGHTS, (WEIGHTS - 1) ** 2, "syn1[0, 0]", here=0.0).alt
    assert "A dot at +0.00, where it is 1.000" in alt


def test_networks_of_any_depth_are_drawn():
    assert (
        "2 - 5 - 3 - 1 neurons" in picture(nnlib.lab.draw_network, Network.random([2, 5, 3, 1])).alt
    )


def test_a_single_column_is_told_as_one():
    assert "2 rows and 1 column: 1; 2" in shown("draw_matrix", (np.array([[1], [2]]), "y")).alt


def test_a_matrix_of_zeros_and_a_single_row_are_drawn():
    assert "1 row and 3 columns: 0 0 0" in shown("draw_matrix", (np.zeros(3), "zeros")).alt


def test_a_surface_has_each_answer_at_its_place():
    """Blue where the network answers above 0.5, vermilion below; the picture counts rows from the top."""
    network = train(NETWORK, FOUR_EXAMPLES, 2000).network
    canvas = Canvas((3, 3), lambda figure: {"surface": _surface(figure)})
    shown = canvas.picture(lambda axes: draw_surface(axes["surface"], network) or "a surface")
    pixels = Image.open(io.BytesIO(shown.png)).convert("RGB")
    for corner in [(0, 0), (0, 1), (1, 0), (1, 1), (0.1, 0.9), (0.9, 0.3), (-0.15, 0.4)]:
        x, y = canvas.axes["surface"].transData.transform(corner)
        red, _, blue = pixels.getpixel((round(x), pixels.height - round(y)))
        assert (blue > red) == (network.predict([[*corner, 1]]).item() > 0.5), corner


def _surface(figure):
    ax = figure.add_subplot()
    frame_surface(ax)
    return ax
