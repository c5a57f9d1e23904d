"""Every explorer, moved by every slider: the picture, its words, and the numbers in them.

The numbers are calculated here once more, from the formulas and not with `nnlib`.
"""

import asyncio
import html
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np
import pytest
from sliders import go_to_both_ends_and_back

import nnlib.lab
from nnlib import FOUR_EXAMPLES, Network, train, train_many
from nnlib.lab import (
    DeltaExplorer,
    ErrorExplorer,
    LearningRateExplorer,
    ProductExplorer,
    SeedExplorer,
    SigmoidExplorer,
    TrainingExplorer,
    WeightRangeExplorer,
)

VIEW = "application/vnd.jupyter.widget-view+json"
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
Y = np.array([[0], [1], [1], [0]])
STREAM = np.random.RandomState(1)
SYN0, SYN1 = 2 * STREAM.rand(3, 4) - 1, 2 * STREAM.rand(4, 1) - 1
ITERATIONS = 300


def squash(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_words(x):
    y = squash(x)
    return [f"x = {x:+.2f}.", f"sigmoid: {y:.4f}.", f"(1 - {y:.4f}) = {y - y * y:.4f}."]


def seed_words(seed):
    np.random.seed(seed)
    numbers = np.random.rand(16)
    four = ", ".join(f"{number:.4f}" for number in numbers[:4])
    return [f"seed {seed},", f"{four}, ...", f"mean is {numbers.mean():.3f}"]


def range_words(times, minus):
    weights = np.random.RandomState(1).rand(3, 2000) * times - minus
    outputs = squash(X @ weights)
    below = (weights < 0).sum() / 6000
    return [
        f"{times:g} * random - {minus:g}.",
        f"between {0 - minus:g} and {times - minus:g}, {below:.0%} below zero",
        f"answer {outputs.mean():.2f} on average",
        f"mean slope is {(outputs - outputs**2).mean():.3f} of",
    ]


def product_words(row, column):
    total = sum(X[row, k] * SYN0[k, column] for k in range(3))
    return [
        "l0 (4 x 3) @ syn0 (3 x 4) = sums (4 x 4)",
        f"Row {row} of l0 meets column {column} of syn0",
        " + ".join(f"{X[row, k]}x({SYN0[k, column]:+.3f})" for k in range(3)),
        f"= {total:+.3f}.",
    ]


def error_words(**answers):
    errors = [
        target - answer for target, answer in zip([0, 1, 1, 0], answers.values(), strict=True)
    ]
    return [
        ", ".join(f"{error:+.2f}" for error in errors),
        f"Plain average {sum(errors) / 4:+.4f}",
        f"mean absolute error {sum(map(abs, errors)) / 4:.4f}",
    ]


def delta_words(output, target):
    error, slope = target - output, output - output**2
    return [
        f"Output {output:g}, target {target}: "
        f"error {error:+.4f} x slope {slope:+.4f} = delta {error * slope:+.4f}."
    ]


def descent_words(learning_rate, steps):
    """Gradient descent on syn1[0, 0], from 8, every other weight staying as it is."""
    l1, syn1 = squash(X @ SYN0), SYN1.copy()

    def slope_at(weight):
        syn1[0, 0] = weight
        l2 = squash(l1 @ syn1)
        return l2, -np.sum((Y - l2) * l2 * (1 - l2) * l1[:, :1])

    weight = 8.0
    first, _ = slope_at(weight)
    for _ in range(steps):
        weight -= learning_rate * slope_at(weight)[1]
    l2, slope = slope_at(weight)
    words = [
        f"Learning rate {learning_rate:g}, after {steps} step{'s' * (steps != 1)}: weight {weight:+.3f}",
        f"loss {np.sum((Y - l2) ** 2) / 2:.4f}; slope {slope:+.4f}",
        f"started at +8.000 with loss {np.sum((Y - first) ** 2) / 2:.4f}",
    ]
    return words + ["the weight has left the picture"] * (not -8 <= weight <= 12)


@cache
def errors_of(hidden, seed, learning_rate):
    network = Network.random([3, hidden, 1], seed)
    return train(network, FOUR_EXAMPLES, ITERATIONS, learning_rate).errors


def training_words(iterations, hidden, seed, learning_rate):
    error = errors_of(hidden, seed, learning_rate)[iterations]
    return [
        f"{hidden} hidden, seed {seed}, learning rate {learning_rate:g}",
        f"iteration {iterations:,}: mean absolute error {error:.4f}.",
    ]


@dataclass
class Case:
    """How an explorer is made, its state as it starts, and what its words must have in a state."""

    make: Callable[[], Any]
    state: dict[str, Any]
    words: Callable[..., list[str]]


CASES = {
    "SigmoidExplorer": Case(SigmoidExplorer, {"x": 2}, sigmoid_words),
    "SeedExplorer": Case(SeedExplorer, {"seed": 1}, seed_words),
    "WeightRangeExplorer": Case(WeightRangeExplorer, {"times": 1, "minus": 0}, range_words),
    "ProductExplorer": Case(
        lambda: ProductExplorer(("l0", X), ("syn0", SYN0), "sums"),
        {"row": 0, "column": 0},
        product_words,
    ),
    "ErrorExplorer": Case(ErrorExplorer, {f"answer_{k}": 0.5 for k in range(4)}, error_words),
    "DeltaExplorer": Case(DeltaExplorer, {"output": 0.5, "target": 1}, delta_words),
    "LearningRateExplorer": Case(
        lambda: LearningRateExplorer(Network.random([3, 4, 1])),
        {"learning_rate": 1, "steps": 0},
        descent_words,
    ),
    "TrainingExplorer": Case(
        lambda: TrainingExplorer(iterations=ITERATIONS),
        {"iterations": ITERATIONS, "hidden": 4, "seed": 1, "learning_rate": 1},
        training_words,
    ),
}


@pytest.fixture(scope="module", params=CASES)
def made(request):
    """Each explorer once: whatever a test does to it, it must put back."""
    case = CASES[request.param]
    return case, case.make()


def test_every_explorer_is_tried_here():
    assert set(CASES) <= {name for name in nnlib.lab.__all__ if name.endswith("Explorer")}
    assert {name for name in vars(nnlib.lab.explorers) if name.endswith("Explorer")} == {
        "Explorer",
        *CASES,
    }


def check_words(case, explorer):
    for words in case.words(**explorer.state):
        assert words in explorer.alt
    assert f'alt="{html.escape(explorer.alt)}"' in explorer.image.value


def test_it_starts_as_the_lesson_says(made):
    case, explorer = made
    assert explorer.state == case.state
    check_words(case, explorer)


def test_every_slider_goes_to_both_ends_and_back(made):
    case, explorer = made
    go_to_both_ends_and_back(explorer, partial(check_words, case))


def test_random_moves_are_told_rightly_and_leave_nothing_behind(made):
    """50 for each explorer."""
    case, explorer = made
    at_start = explorer.image.value
    stream = np.random.RandomState(0)
    sliders = list(explorer.controls.values())
    for _ in range(50):
        slider = sliders[stream.randint(len(sliders))]
        slider.index = stream.randint(len(slider.stops))
        check_words(case, explorer)
    for name, value in case.state.items():
        explorer.controls[name].value = value
    assert explorer.image.value == at_start


def test_a_reader_without_a_kernel_gets_a_picture_and_words(made):
    _, explorer = made
    bundle = explorer._repr_mimebundle_()
    assert VIEW in bundle
    assert bundle["text/plain"] == explorer.alt
    assert bundle["text/html"].startswith('<img src="data:image/png;base64,')
    assert f'alt="{html.escape(explorer.alt)}"' in bundle["text/html"]
    assert explorer._repr_mimebundle_()["text/html"] == bundle["text/html"]


def test_every_slider_has_a_name_of_its_own(made):
    labels = [slider.label for slider in made[1].controls.values()]
    assert all(labels) and len(set(labels)) == len(labels)


# What is special about one of them


def test_a_single_row_or_column_leaves_nothing_to_choose():
    column = ProductExplorer(("l1", squash(X @ SYN0)), ("syn1", SYN1), "sums")
    assert list(column.controls) == ["row"]
    assert "Row 0 of l1 meets column 0 of syn1" in column.alt
    row = ProductExplorer(("row", X[1]), ("syn0", SYN0), "sums")
    assert list(row.controls) == ["column"]
    number = ProductExplorer(("row", X[1]), ("column", SYN0[:, :1]), "sum")
    assert not number.controls
    assert "row (1 x 3) @ column" in number.alt


def test_numbers_in_a_row_are_a_row_at_the_left_and_a_column_at_the_right():
    explorer = ProductExplorer(("l1", X[1]), ("weights", SYN0[:, 0]), "sum")
    assert "l1 (1 x 3) @ weights (3 x 1) = sum (1 x 1)" in explorer.alt
    assert f"= {X[1] @ SYN0[:, 0]:+.3f}." in explorer.alt


@pytest.mark.parametrize("right", [SYN1, SYN0.T, np.zeros(4)], ids=lambda right: str(right.shape))
def test_matrices_that_do_not_meet_are_an_error_that_names_their_shapes(right):
    with pytest.raises(ValueError, match=r"as many columns as b has rows, got shapes \(4, 3\) and"):
        ProductExplorer(("a", X), ("b", right), "sums")


def test_the_ball_of_the_learning_rate_may_leave_the_picture():
    explorer = LearningRateExplorer(Network.random([3, 4, 1]))
    explorer.controls["learning_rate"].value = 300
    explorer.controls["steps"].value = 2
    assert "the weight has left the picture" in explorer.alt


def test_training_shows_what_train_and_train_many_give():
    explorer = TrainingExplorer(iterations=ITERATIONS)
    keys = list(explorer.places)
    together = train_many(
        [[3, hidden, 1] for hidden, _, _ in keys],
        FOUR_EXAMPLES,
        [seed for _, seed, _ in keys],
        ITERATIONS,
        [rate for _, _, rate in keys],
    )
    for place, key in enumerate(keys):
        if key != (4, 1, 1):
            np.testing.assert_array_equal(explorer._errors(*key), together.errors[:, place])
    alone = train(Network.random([3, 4, 1]), FOUR_EXAMPLES, ITERATIONS).errors
    np.testing.assert_array_equal(explorer._errors(4, 1, 1), alone[explorer.recorded])


def test_training_goes_on_in_the_background_while_sliders_answer():
    async def reader():
        explorer = TrainingExplorer(iterations=ITERATIONS)
        assert explorer.alt == CURVE_OF_THE_START, "its own curve is there at once"
        explorer.controls["hidden"].value = 2
        early = explorer.alt
        await explorer.task
        return early, explorer.alt

    early, late = asyncio.run(reader())
    assert (
        early
        == "Error curve. 2 hidden, seed 1, learning rate 1; this curve is still being trained."
    )
    for words in training_words(ITERATIONS, 2, 1, 1):
        assert words in late


CURVE_OF_THE_START = (
    "Error curve. 4 hidden, seed 1, learning rate 1; iteration 300: mean absolute error "
    f"{errors_of(4, 1, 1)[300]:.4f}."
)


def test_half_a_curve_says_that_the_rest_is_still_being_trained():
    explorer = TrainingExplorer(iterations=ITERATIONS)
    complete = explorer.crowd
    explorer.crowd = type(complete)(7, complete.recorded[:5], complete.errors[:5], complete.crowds)
    explorer.controls["seed"].value = 2
    at = int(complete.recorded[4])
    assert f"iteration {at}: mean absolute error {errors_of(4, 2, 1)[at]:.4f}" in explorer.alt
    assert "(the rest is still being trained)" in explorer.alt
