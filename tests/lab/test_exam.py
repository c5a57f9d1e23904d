"""The exam: what counts as right, and how the eight answers are told."""

import asyncio
import html

import matplotlib
import numpy as np
import pytest
from matplotlib.figure import Figure
from sliders import go_to_both_ends_and_back

from nnlib import FOUR_EXAMPLES, HELD_OUT_EXAMPLES, Network, train
from nnlib.lab import ExamExplorer, count_right, draw_rules, draw_scores

ITERATIONS = 300


@pytest.fixture
def ax():
    with matplotlib.rc_context():
        yield Figure().add_subplot()


def test_right_is_the_side_of_a_half_that_the_target_is_on():
    targets = np.array([[0.0], [1.0], [1.0], [0.0]])
    assert count_right(np.array([[0.49], [0.51], [0.5], [0.9]]), targets) == 2
    assert count_right(targets, targets) == 4


def test_scores_stand_beside_those_of_tossed_coins(ax):
    told = draw_scores(ax, [2] * 10 + [4] * 5 + [0])
    assert told.endswith(
        "0 right: 1 (coins 1), 1 right: 0 (coins 4), 2 right: 10 (coins 6), "
        "3 right: 0 (coins 4), 4 right: 5 (coins 1)."
    )


def test_rules_are_counted_and_those_of_lesson_01_named(ax):
    answers = np.array([[0, 1, 1, 0]] * 3 + [[0, 0, 0, 0]] * 5 + [[1, 1, 1, 0]], bool)
    told = draw_rules(ax, answers)
    assert "0 0 0 0 (main switch): 5, 0 1 1 0 (differ): 3, 1 1 1 0: 1." in told
    assert told.endswith("A dotted line at 0.5625: as many as tossed coins would give to each.")


@pytest.fixture(scope="module")
def explorer():
    return ExamExplorer(iterations=ITERATIONS)


def check_words(explorer):
    iteration, hidden, seed = explorer.state.values()
    network = train(Network.random([3, hidden, 1], seed), FOUR_EXAMPLES, iteration).network
    assert explorer.alt.startswith(
        f"{hidden} hidden, seed {seed}, iteration {iteration:,}. Trained"
    )
    for examples in (FOUR_EXAMPLES, HELD_OUT_EXAMPLES):
        outputs, targets = network.predict(examples.inputs)[:, 0], [0, 1, 1, 0]
        listed = ", ".join(
            f"{a:g} {b:g} {c:g} {output:.3f}"
            for (a, b, c), output in zip(examples.inputs, outputs, strict=True)
        )
        right = sum((out > 0.5) == (t == 1) for out, t in zip(outputs, targets, strict=True))
        error = sum(abs(t - out) for out, t in zip(outputs, targets, strict=True)) / 4
        assert f"{listed}; {right} of 4 right, mean absolute error {error:.4f}." in explorer.alt
    assert f'alt="{html.escape(explorer.alt)}"' in explorer.image.value


def test_every_slider_goes_to_both_ends_and_back(explorer):
    assert explorer.state == {"iteration": ITERATIONS, "hidden": 4, "seed": 1}
    go_to_both_ends_and_back(explorer, check_words)


def test_a_reader_without_a_kernel_gets_a_picture_and_words(explorer):
    bundle = explorer._repr_mimebundle_()
    assert bundle["text/plain"] == explorer.alt
    assert f'alt="{html.escape(explorer.alt)}"' in bundle["text/html"]


def test_another_network_is_trained_while_one_looks():
    async def reader():
        explorer = ExamExplorer(iterations=6_000)
        explorer.controls["hidden"].value = 8
        early = explorer.alt
        await explorer.task
        return early, explorer

    early, explorer = asyncio.run(reader())
    assert "still being trained" in early
    check_words(explorer)


def test_each_seed_and_each_hidden_size_is_trained_once():
    explorer = ExamExplorer(iterations=ITERATIONS)
    (crowd,) = explorer.crowds.values()
    for seed, hidden in ((30, 1), (0, 8), (7, 3)):
        explorer.controls["seed"].value = seed
        explorer.controls["hidden"].value = hidden
        check_words(explorer)
    assert [*explorer.crowds.values()] == [crowd]
