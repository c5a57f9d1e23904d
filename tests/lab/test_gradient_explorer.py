"""Lesson 14: one weight under the microscope. The numbers are worked out here once more, by formula."""

import html

import numpy as np
import pytest
from matplotlib.figure import Figure
from sliders import go_to_both_ends_and_back

from nnlib import FOUR_EXAMPLES, Examples, Network
from nnlib.lab import GradientExplorer
from nnlib.lab.gradient_explorer import NUDGES, draw_gradients
from nnlib.lab.landscape import (
    central_difference,
    in_a_row,
    loss_of,
    measured_gradient,
    places_of,
    relative_error,
    weight_at,
)

NETWORK = Network.random([3, 4, 1])
STEP = NETWORK.step(FOUR_EXAMPLES)
X, Y = FOUR_EXAMPLES.inputs, FOUR_EXAMPLES.targets


def squash(x):
    return 1 / (1 + np.exp(-x))


def loss_and_slope(place, moved):
    """Of the loss when one weight is moved, by the formulas."""
    tables = [layer.synapses.copy() for layer in NETWORK.layers]
    tables[place[0]][place[1:]] += moved
    l1 = squash(X @ tables[0])
    l2 = squash(l1 @ tables[1])
    delta = (l2 - Y) * l2 * (1 - l2)
    slopes = [X.T @ (delta @ tables[1].T * l1 * (1 - l1)), l1.T @ delta]
    return 0.5 * np.sum((Y - l2) ** 2), slopes[place[0]][place[1:]], tables[place[0]][place[1:]]


def words(weight, moved, h):
    """What must be said; below h = 1e-4 rounding has a say, which differs between machines."""
    loss, slope, value = loss_and_slope(weight, moved)
    number, row, column = weight
    told = [
        f"syn{number}[{row}, {column}], with a dot at {value:+.4f}, where it is {loss:.4f}",
        f"slope there is {slope:+.6f} by backpropagation",
        f"by nudging with h = {h:g} (a secant)",
    ]
    if h >= 1e-4:
        right, left = (loss_and_slope(weight, moved + each)[0] for each in (h, -h))
        told.append(f"{(right - left) / (2 * h):+.6f} by nudging")
    return told


@pytest.fixture(scope="module")
def explorer():
    return GradientExplorer(NETWORK)


def check_words(explorer):
    for each in words(**explorer.state):
        assert each in explorer.alt
    assert f'alt="{html.escape(explorer.alt)}"' in explorer.image.value


def test_it_starts_at_the_weight_of_the_lesson_with_a_large_nudge(explorer):
    assert explorer.state == {"weight": (1, 0, 0), "moved": 0, "h": 3}
    check_words(explorer)


def test_every_slider_goes_to_both_ends_and_back(explorer):
    go_to_both_ends_and_back(explorer, check_words)


def test_every_weight_can_be_chosen_and_has_its_name(explorer):
    slider = explorer.controls["weight"]
    assert slider.texts[0] == "syn0[0, 0]" and slider.texts[-1] == "syn1[3, 0]"
    assert slider.stops == places_of(NETWORK) and len(slider.stops) == 16


def test_the_nudge_is_best_in_the_middle_and_at_the_end_it_is_no_nudge_at_all():
    explorer = GradientExplorer(NETWORK)
    apart = {}
    for h in NUDGES:
        explorer.controls["h"].value = h
        apart[h] = float(explorer.alt.rpartition(" ")[2].rstrip("."))
    assert apart[1e-5] < 1e-7 < 1e-5 < apart[0.1] < apart[1.0] < apart[3.0]
    assert apart[1e-12] > 1e-5
    assert apart[1e-17] == 1, "the weight does not move, so the loss does not either"


def test_a_network_of_other_sizes_has_other_weights():
    examples = Examples("two outputs", X[:, :2], np.hstack([Y, 1 - Y]))
    explorer = GradientExplorer(Network.random([2, 3, 2]), examples, place=(0, 1, 2))
    assert "syn0[1, 2]" in explorer.alt and len(explorer.controls["weight"].stops) == 12


# The picture of all slopes


def told(measured, claimed):
    return draw_gradients(Figure().add_subplot(), measured, claimed, "claimed")


def test_equal_gradients_are_said_to_agree():
    assert "all 16 agree, and lie between -0.0008 and +0.0103" in told(
        measured_gradient(NETWORK, FOUR_EXAMPLES), STEP.gradients
    )


def test_differences_are_counted():
    wrong = [STEP.gradients[0].copy(), STEP.gradients[1]]
    wrong[0][2] = 0
    assert "4 of the 16 differ" in told(STEP.gradients, wrong)


# The numbers beneath


def test_the_gradient_check_of_the_lesson():
    assert relative_error(measured_gradient(NETWORK, FOUR_EXAMPLES), STEP.gradients) < 1e-8


@pytest.mark.parametrize("sizes", [[3, 1], [3, 2, 1], [3, 4, 3, 1]])
def test_a_measured_gradient_has_the_shapes_of_the_synapses(sizes):
    network = Network.random(sizes)
    measured = measured_gradient(network, FOUR_EXAMPLES)
    gradients = network.step(FOUR_EXAMPLES).gradients
    assert [table.shape for table in measured] == [table.shape for table in gradients]
    assert relative_error(measured, gradients) < 1e-7
    assert len(in_a_row(measured)) == len(places_of(network))


def test_the_loss_of_one_weight_is_the_networks_loss_there():
    loss = loss_of(NETWORK, FOUR_EXAMPLES, (0, 1, 2))
    assert loss(weight_at(NETWORK, (0, 1, 2))) == NETWORK.loss(FOUR_EXAMPLES)
    assert loss(2.0) == pytest.approx(loss_and_slope((0, 1, 2), 2.0 + 0.6274796)[0], abs=1e-6)


def test_the_central_difference_of_a_parabola_is_exact():
    assert central_difference(lambda x: x * x, 3.0, 0.5) == 6


def test_relative_error_by_hand():
    assert relative_error(np.array([3.0, 0.0]), np.array([0.0, 4.0])) == pytest.approx(5 / 7)
    assert relative_error([1.0], [-1.0]) == 1
    assert relative_error(np.zeros(3), np.zeros(3)) == 0
    tables = [np.array([[3.0], [4.0]]), np.array([[0.0]])]
    assert relative_error(tables, tables) == 0


def test_a_weight_without_a_say_has_a_flat_valley():
    silent = Examples("nobody speaks", np.zeros((2, 3)), [[0], [1]])
    explorer = GradientExplorer(NETWORK, silent, place=(0, 0, 0))
    assert "0.000000 by backpropagation" in explorer.alt
