"""The straight line of a neuron: where it is, what it parts, and what two of them can do."""

import asyncio
import html
from itertools import product

import matplotlib
import numpy as np
import pytest
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from nnlib import FOUR_EXAMPLES, Examples, Layer, Network, train
from nnlib.lab import HiddenExplorer, LineExplorer, draw_hidden_plane, draw_plane, side_of_line
from nnlib.lab.lines import _cut, ends_of_line

X, Y = FOUR_EXAMPLES.inputs, FOUR_EXAMPLES.targets
FIRST_INPUT = Examples("another order", X[[0, 3, 2, 1]], Y)
ITERATIONS = 300


def squash(x):
    return 1 / (1 + np.exp(-x))


@pytest.fixture
def ax():
    with matplotlib.rc_context():
        yield Figure().add_subplot()


def test_a_question_is_on_the_side_that_its_answer_says():
    weights = np.array([2.0, 4.0, -3.0])
    assert side_of_line(X, weights).tolist() == [False, True, False, True]
    assert side_of_line(X, weights).tolist() == (squash(X @ weights) > 0.5).tolist()


@pytest.mark.parametrize(
    ("weights", "ends"),
    [
        ([2, 4, -3], [(0, 0.75), (1, 0.25)]),
        ([1, 0, -0.5], [(0.5, 0), (0.5, 1)]),
        ([0, 1, -0.5], [(0, 0.5), (1, 0.5)]),
        ([1, 1, 5], []),
        ([0, 0, 1], []),
    ],
)
def test_a_line_ends_at_the_edges_of_the_square(weights, ends):
    found = ends_of_line(np.array(weights, float), 0, 1)
    np.testing.assert_allclose(found, np.reshape(ends, (-1, 2)))


def test_a_square_is_cut_in_two_along_the_line():
    square = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float)
    weights = np.array([1.0, 0, -0.25])
    assert sorted(map(tuple, _cut(square, weights))) == [(0.25, 0), (0.25, 1), (1, 0), (1, 1)]
    assert sorted(map(tuple, _cut(square, -weights))) == [(0, 0), (0, 1), (0.25, 0), (0.25, 1)]
    assert _cut(square, np.array([0, 0, -1.0])).shape == (0, 2)


def test_no_place_of_the_line_gets_all_four_right_and_some_get_three():
    explorer = LineExplorer()
    turns, moves = (explorer.controls[name].stops for name in ("turn", "move"))
    best = 0
    for turn, move in product(turns, moves):
        weights = LineExplorer.weights(turn, move)
        assert np.all(np.abs(X @ weights) > 0.005), "no sum is shown as 0"
        best = max(best, np.sum(side_of_line(X, weights) == (Y[:, 0] > 0.5)))
    assert best == 3


@pytest.mark.parametrize(
    ("examples", "state"), [(FOUR_EXAMPLES, (45, -0.35)), (FIRST_INPUT, (0, 0.05))]
)
def test_the_line_tells_its_sums_and_how_many_are_right(examples, state):
    explorer = LineExplorer(examples, *state)
    for name, value in (("turn", 330), ("move", 0.85), ("turn", 0), ("move", -0.85)):
        check_line(explorer, examples)
        before = explorer.image.value
        explorer.controls[name].value = value
        assert explorer.image.value != before
    check_line(explorer, examples)


def check_line(explorer, examples):
    turn, move = (explorer.controls[name].value for name in ("turn", "move"))
    angle = np.radians(turn)
    a, b = round(4 * np.cos(angle), 2), round(4 * np.sin(angle), 2)
    right = 0
    for question, target in zip(examples.inputs, examples.targets[:, 0], strict=True):
        distance = (question[0] - 0.5) * np.cos(angle) + (question[1] - 0.5) * np.sin(angle) - move
        good = (distance > 0) == (target == 1)
        right += good
        name = " ".join(f"{number:g}" for number in question)
        assert f"{name} sum " in explorer.alt
        told = explorer.alt.partition(f"{name} sum ")[2]
        assert float(told.partition(",")[0]) == pytest.approx(4 * distance, abs=0.02)
        assert told.partition(", ")[2].startswith("right" if good else "wrong")
    assert f"sum = {a + 0.0:+.2f} x first {b + 0.0:+.2f} x second" in explorer.alt
    assert explorer.alt.endswith(f"{right} of 4 right.")
    assert f'alt="{html.escape(explorer.alt)}"' in explorer.image.value


def test_in_the_other_order_of_the_rows_a_line_gets_all_four_right():
    assert LineExplorer(FIRST_INPUT).alt.endswith("4 of 4 right.")
    assert LineExplorer(FOUR_EXAMPLES).alt.endswith("2 of 4 right.")


# Pictures


def test_the_map_without_a_network_has_the_questions_and_their_targets(ax):
    told = draw_plane(ax, FOUR_EXAMPLES)
    assert "square at (0, 0), dot at (0, 1), dot at (1, 0), square at (1, 1)." in told
    assert sorted(text.get_text() for text in ax.texts) == ["0", "0", "1", "1"]


def test_a_single_neuron_is_drawn_with_its_line(ax):
    told = draw_plane(ax, FOUR_EXAMPLES, Network([Layer(np.array([[2.0], [4.0], [-3.0]]))]))
    assert told.endswith("A straight line from (-0.20, 0.85) to (1.20, 0.15).")
    same_everywhere = Network([Layer(np.array([[0.1], [0.1], [5.0]]))])
    assert "No line" in draw_plane(ax, FOUR_EXAMPLES, same_everywhere)


def test_without_its_third_input_every_line_runs_through_the_corner(ax):
    network = Network.random([3, 4, 1])
    told = draw_plane(ax, FOUR_EXAMPLES, network, third=0)
    assert "where the third input is 0. 4 of 4 hidden neurons have their line" in told
    lines = [each for each in ax.collections if isinstance(each, LineCollection)]
    (lines,) = [each for each in lines if each.get_linestyle()[0][1]]  # the dashed ones
    assert len(lines.get_segments()) == 4
    for (a, b), (c, d) in lines.get_segments():
        assert a * d - b * c == pytest.approx(0)


def test_a_line_outside_the_picture_is_left_out(ax):
    syn0 = np.array([[1.0, 1.0], [1.0, 1.0], [-1.0, 9.0]])
    told = draw_plane(ax, FOUR_EXAMPLES, Network([Layer(syn0), Layer(np.ones((2, 1)))]))
    assert "1 of 2 hidden neurons have their line in the picture: those of 0." in told


def test_two_hidden_neurons_move_the_questions_to_where_one_line_is_enough(ax):
    network = train(Network.random([3, 2, 1], seed=0), FOUR_EXAMPLES).network
    told = draw_hidden_plane(ax, FOUR_EXAMPLES, network)
    assert told.endswith("0 0 at (0.16, 0.01), 0 1 and 1 0 at (0.47, 1.00), 1 1 at (0.80, 1.00).")


def test_the_plane_of_the_hidden_neurons_needs_two_of_them(ax):
    with pytest.raises(ValueError, match="two hidden neurons, got Network"):
        draw_hidden_plane(ax, FOUR_EXAMPLES, Network.random([3, 4, 1]))


# The hidden neurons while they learn


@pytest.fixture(scope="module")
def hidden_explorer():
    return HiddenExplorer(iterations=ITERATIONS)


def check_hidden(explorer):
    state = explorer.state
    network = Network.random([3, state["hidden"], 1], state["seed"])
    network = train(network, FOUR_EXAMPLES, state["iteration"]).network
    syn0, syn1 = (layer.synapses for layer in network.layers)
    l1 = squash(X @ syn0)
    l2 = squash(l1 @ syn1)
    assert explorer.alt.startswith(
        f"{state['hidden']} hidden, seed {state['seed']}, iteration {state['iteration']:,}: "
        f"mean absolute error {np.mean(np.abs(Y - l2)):.4f}."
    )
    for question, row, answer in zip(X, l1, l2[:, 0], strict=True):
        name = " ".join(f"{number:g}" for number in question)
        numbers = " ".join(f"{value:.2f}" for value in row)
        assert f"{name} becomes {numbers}, answer {answer:.3f}" in explorer.alt
    assert f'alt="{html.escape(explorer.alt)}"' in explorer.image.value


def test_the_hidden_numbers_are_those_of_the_network(hidden_explorer):
    assert hidden_explorer.state == {"iteration": ITERATIONS, "hidden": 4, "seed": 1}
    at_start = hidden_explorer.image.value
    check_hidden(hidden_explorer)
    for name in ("iteration", "hidden", "seed"):
        slider = hidden_explorer.controls[name]
        start = slider.index
        for index in (0, len(slider.stops) - 1):
            slider.index = index
            check_hidden(hidden_explorer)
        slider.index = start
    assert hidden_explorer.image.value == at_start


def test_a_reader_without_a_kernel_gets_pictures_and_words(hidden_explorer):
    for explorer in (hidden_explorer, LineExplorer()):
        bundle = explorer._repr_mimebundle_()
        assert bundle["text/plain"] == explorer.alt
        assert f'alt="{html.escape(explorer.alt)}"' in bundle["text/html"]


def test_a_training_nobody_has_asked_for_yet_is_made_while_one_looks():
    async def reader():
        explorer = HiddenExplorer(iterations=6_000)
        explorer.controls["hidden"].value = 2
        early = explorer.alt
        explorer.controls["seed"].value = 5  # in a hurry: seed 1 is left half trained
        explorer.controls["seed"].value = 1
        await explorer.task
        return early, explorer

    early, explorer = asyncio.run(reader())
    assert "still being trained" in early
    check_hidden(explorer)
