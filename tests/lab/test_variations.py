import asyncio
import html
from itertools import product

import numpy as np
import pytest
from laws import same

from nnlib import FOUR_EXAMPLES, MomentumLayer, Network, load, save, train
from nnlib.lab import VariationExplorer, picture
from nnlib.lab.variations import CLASSIC, HIDDEN, draw_curves, variation

ITERATIONS = 40
NETWORK = Network.random([3, 4, 1], seed=1)
X, Y = FOUR_EXAMPLES.inputs, FOUR_EXAMPLES.targets


def errors_by_hand(activation, loss, bias, momentum, times):
    """The training once more, from the formulas and not with `nnlib`."""
    squash = {
        "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
        "tanh": np.tanh,
        "relu": lambda x: np.where(x > 0, x, 0),
    }
    slope = {
        "sigmoid": lambda s: s * (1 - s),
        "tanh": lambda s: 1 - s * s,
        "relu": lambda s: (s > 0) * 1.0,
    }
    stream = np.random.RandomState(1)
    syn0, syn1 = times * (2 * stream.rand(3, 4) - 1), times * (2 * stream.rand(4, 1) - 1)
    speed0, speed1, errors = np.zeros((3, 4)), np.zeros((4, 1)), []
    shift = shift_speed = 0.0
    for _ in range(ITERATIONS + 1):
        l1 = squash[activation](X @ syn0)
        l2 = squash["sigmoid"](l1 @ syn1 + shift)
        error = Y - l2
        errors.append(np.abs(error).mean())
        l2_delta = error * (slope["sigmoid"](l2) if loss == "squared error" else 1)
        l1_delta = (l2_delta @ syn1.T) * slope[activation](l1)
        speed1 = momentum * speed1 + l1.T @ l2_delta
        shift_speed = momentum * shift_speed + bias * l2_delta.sum()
        speed0 = momentum * speed0 + X.T @ l1_delta
        syn0, syn1, shift = syn0 + speed0, syn1 + speed1, shift + shift_speed
    return np.array(errors)


@pytest.fixture(scope="module")
def explorer():
    return VariationExplorer(iterations=ITERATIONS)


def test_the_classic_variation_is_the_classic_network_to_the_last_bit():
    varied = train(variation(NETWORK, *CLASSIC), FOUR_EXAMPLES, 200)
    assert np.array_equal(varied.errors, train(NETWORK, FOUR_EXAMPLES, 200).errors)


@pytest.mark.parametrize("momentum", [0, 0.5])
def test_every_variation_can_be_saved_and_goes_on_from_its_file(tmp_path, momentum):
    for activation, loss, bias in product(
        HIDDEN, ["squared error", "cross-entropy"], [False, True]
    ):
        network = variation(NETWORK, activation, loss, bias, momentum)
        rolling = [isinstance(layer, MomentumLayer) for layer in network.layers]
        assert rolling == [momentum > 0] * 2
        half = train(network, FOUR_EXAMPLES, 5).network
        save(tmp_path / "half.npz", half)
        back = load(tmp_path / "half.npz")
        assert [type(layer) for layer in back.layers] == [type(layer) for layer in half.layers]
        whole = train(network, FOUR_EXAMPLES, 10).network
        assert same(train(back, FOUR_EXAMPLES, 5).network, whole)


def test_every_combination_was_trained_as_the_formulas_say(explorer):
    assert len(explorer.errors) == 3 * 2 * 2 * 3 * 3
    assert not explorer.waiting
    for key, errors in explorer.errors.items():
        by_hand = errors_by_hand(*key)[explorer.recorded]
        assert errors == pytest.approx(by_hand, abs=1e-6), key


def test_every_slider_changes_the_curve_and_the_words(explorer):
    assert explorer.chosen == CLASSIC
    at_start = explorer.image.value
    for slider in explorer.controls.values():
        start = slider.index
        for index in range(len(slider.stops)):
            slider.index = index
            activation, loss, bias, momentum, times = explorer.chosen
            error = errors_by_hand(*explorer.chosen)[-1]
            assert (
                f"{activation}, {loss}, {'a' if bias else 'no'} bias at the output; "
                f"momentum {momentum:g}, weights times {times:g}; "
                f"iteration {ITERATIONS}: mean absolute error {error:.4f}; "
                f"classic (gray): {errors_by_hand(*CLASSIC)[-1]:.4f}."
            ) in explorer.alt
            assert f'alt="{html.escape(explorer.alt)}"' in explorer.image.value
            assert (explorer.image.value == at_start) == (index == start)
        slider.index = start
        assert explorer.image.value == at_start


def test_every_slider_has_a_name_of_its_own(explorer):
    labels = [slider.label for slider in explorer.controls.values()]
    assert all(labels) and len(set(labels)) == len(labels)


def test_what_is_asked_for_is_trained_first():
    async def reader():
        explorer = VariationExplorer(iterations=ITERATIONS)
        assert list(explorer.errors) == [CLASSIC], "its own curve is there at once"
        explorer.controls["activation"].value = "relu"
        explorer.controls["times"].value = 50
        early = explorer.alt
        await explorer.task
        return explorer, early

    explorer, early = asyncio.run(reader())
    assert "weights times 50; this curve is still being trained" in early
    assert list(explorer.errors)[1] == ("relu", "squared error", False, 0, 50)
    assert "still being trained" not in explorer.alt


def test_half_a_curve_says_so(explorer):
    complete = dict(explorer.errors)
    key = ("tanh", "squared error", False, 0, 1)
    explorer.errors[key] = complete[key][:5]
    explorer.controls["activation"].value = "tanh"
    at = explorer.recorded[4]
    assert f"iteration {at}: mean absolute error {errors_by_hand(*key)[at]:.4f}; (the rest is" in (
        explorer.alt
    )
    explorer.errors.update(complete)
    explorer.controls["activation"].value = "sigmoid"


def test_curves_are_told_with_their_names_and_numbers():
    errors = {"one": np.linspace(0.5, 0.1, 1_001), "other": np.linspace(0.4, 0, 1_001)}
    shown = picture(draw_curves, errors)
    assert "one 0.500 at 0, 0.460 at 100, 0.100 at 1,000; other 0.400 at 0" in shown.alt
