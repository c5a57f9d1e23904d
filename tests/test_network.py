import copy
import math
from dataclasses import FrozenInstanceError
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import law, learning_rates, networks, networks_with_examples, random_examples, same, seeds
from sklearn.neural_network import MLPClassifier

from nnlib import FOUR_EXAMPLES, Examples, Layer, Network

CLASSIC = Network.random([3, 4, 1], seed=1)


# ------------------------------------------------------------------ drawing the first weights


def test_seed_1_draws_the_weights_of_the_classic_script():
    np.random.seed(1)
    syn0 = 2 * np.random.random((3, 4)) - 1
    syn1 = 2 * np.random.random((4, 1)) - 1
    assert np.array_equal(CLASSIC.layers[0].synapses, syn0)
    assert np.array_equal(CLASSIC.layers[1].synapses, syn1)


def test_the_classic_weights_have_not_moved_since_they_were_written_down():
    first_row = [-0.16595599, 0.44064899, -0.99977125, -0.39533485]
    assert CLASSIC.layers[0].synapses[0] == pytest.approx(first_row, abs=5e-9)


def test_a_seed_names_one_stream_whatever_kind_of_whole_number_it_is():
    again = [Network.random([3, 4, 1], seed) for seed in (1, np.int64(1), np.random.RandomState(1))]
    assert all(same(CLASSIC, network) for network in again)
    assert not same(CLASSIC, Network.random([3, 4, 1], 2))


def test_a_generator_of_your_own_is_drawn_from_and_moves_on():
    stream = np.random.default_rng(5)
    first, second = Network.random([3, 4, 1], stream), Network.random([3, 4, 1], stream)
    assert same(first, Network.random([3, 4, 1], np.random.default_rng(5)))
    assert not same(first, second)


@law
@given(networks)
def test_weights_lie_between_minus_1_and_1(network):
    assert all(np.all(np.abs(layer.synapses) <= 1) for layer in network.layers)


@law
@given(st.lists(st.integers(1, 6), min_size=2, max_size=6), seeds)
def test_any_depth_and_any_sizes_make_a_network_of_these_sizes(sizes, seed):
    network = Network.random(sizes, seed)
    assert network.sizes == sizes
    assert [layer.synapses.shape for layer in network.layers] == list(pairwise(sizes))


# ------------------------------------------------------------------ answering


@law
@given(networks_with_examples())
def test_every_layer_has_a_row_for_each_example_and_a_column_for_each_neuron(both):
    network, examples = both
    values = network.forward(examples.inputs)
    assert [value.shape for value in values] == [(len(examples), n) for n in network.sizes]
    assert np.array_equal(values[0], examples.inputs)
    assert np.array_equal(values[-1], network.predict(examples.inputs))


@law
@given(networks_with_examples())
def test_an_example_gets_the_same_answer_alone_as_in_company(both):
    network, examples = both
    alone = np.vstack([network.predict(row[None, :]) for row in examples.inputs])
    assert alone == pytest.approx(network.predict(examples.inputs), abs=1e-14)


# ------------------------------------------------------------------ one step


def test_one_step_of_the_smallest_network_in_plain_arithmetic():
    x, target, w0, w1, rate = 2.0, 1.0, 0.5, -1.5, 0.1
    network = Network([Layer([[w0]]), Layer([[w1]])])
    step = network.step(Examples("one", [[x]], [[target]]), rate)

    l1 = 1 / (1 + math.exp(-x * w0))
    l2 = 1 / (1 + math.exp(-l1 * w1))
    l2_error = target - l2
    l2_delta = l2_error * l2 * (1 - l2)
    l1_error = l2_delta * w1
    l1_delta = l1_error * l1 * (1 - l1)
    by_hand = {
        "l0": x,
        "syn0": w0,
        "l1": l1,
        "syn1": w1,
        "l2": l2,
        "l2_error": l2_error,
        "l2_delta": l2_delta,
        "l1_error": l1_error,
        "l1_delta": l1_delta,
        "syn1_gradient": -l1 * l2_delta,
        "syn0_gradient": -x * l1_delta,
    }
    assert list(step.named) == list(by_hand)  # in the order in which a learner meets them
    for name, number in by_hand.items():
        assert getattr(step, name).shape == (1, 1)
        assert getattr(step, name) == pytest.approx(number, rel=1e-14), name
    assert step.network.layers[0].synapses == pytest.approx(w0 + rate * x * l1_delta, rel=1e-14)
    assert step.network.layers[1].synapses == pytest.approx(w1 + rate * l1 * l2_delta, rel=1e-14)


@law
@given(networks_with_examples(), learning_rates)
def test_the_update_is_the_learning_rate_times_minus_the_gradient(both, rate):
    network, examples = both
    step = network.step(examples, rate)
    for before, gradient, after in zip(
        network.layers, step.gradients, step.network.layers, strict=True
    ):
        assert after.synapses == pytest.approx(before.synapses - rate * gradient, abs=1e-14)


@law
@given(networks_with_examples())
def test_every_number_of_a_step_has_a_name(both):
    network, examples = both
    step = network.step(examples)
    depth = len(network.layers)
    assert step.before is network
    assert len(step.named) == 1 + 5 * depth
    for k in range(depth):
        assert getattr(step, f"syn{k}") is network.layers[k].synapses
        assert getattr(step, f"l{k}") is step.layers[k]
        assert getattr(step, f"l{k + 1}_error") is step.errors[k]
        assert getattr(step, f"l{k + 1}_delta") is step.deltas[k]
        assert np.array_equal(getattr(step, f"syn{k}_gradient"), step.gradients[k])


def test_a_name_that_a_step_does_not_have_gets_those_it_has():
    step = CLASSIC.step(FOUR_EXAMPLES)
    with pytest.raises(AttributeError, match=r"expected one of l0, syn0, l1, .*, got 'l3'"):
        _ = step.l3
    assert np.array_equal(copy.deepcopy(step).l2_delta, step.l2_delta)


# ------------------------------------------------------------------ the gradient, three ways


def loss(weights, examples):
    """Half the summed squared error, written without nnlib; complex weights are welcome."""
    values = examples.inputs
    for matrix in weights:
        values = 1 / (1 + np.exp(-(values @ matrix)))
    return np.sum((examples.targets - values) ** 2) / 2


def nudged(network, k, place, nudge):
    weights = [layer.synapses.astype(type(nudge)) for layer in network.layers]
    weights[k][place] += nudge
    return weights


def every_weight(network):
    return [
        (k, place)
        for k in range(len(network.layers))
        for place in np.ndindex(*network.sizes[k : k + 2])
    ]


@law
@given(networks_with_examples())
def test_the_gradient_equals_the_central_difference(both):
    network, examples = both
    gradients, h = network.step(examples).gradients, 1e-5
    for k, place in every_weight(network):
        up, down = (loss(nudged(network, k, place, nudge), examples) for nudge in (h, -h))
        assert gradients[k][place] == pytest.approx((up - down) / (2 * h), abs=1e-8)


@law
@given(networks_with_examples())
def test_the_gradient_equals_the_slope_in_the_imaginary_direction(both):
    # f(w + ih) = f(w) + ih f'(w) - ...: no subtraction, so h can be tiny and all digits count.
    network, examples = both
    gradients, h = network.step(examples).gradients, 1e-30
    for k, place in every_weight(network):
        slope = loss(nudged(network, k, place, h * 1j), examples).imag / h
        assert gradients[k][place] == pytest.approx(slope, rel=1e-10, abs=1e-16)


def scikit_learn_classifier(network, examples, learning_rate):
    """The same network in scikit-learn: log-loss at the end, so not the same training."""
    classifier = MLPClassifier(
        hidden_layer_sizes=network.sizes[1:-1],
        activation="logistic",
        solver="sgd",
        learning_rate_init=learning_rate,
        momentum=0,
        alpha=0,
        batch_size=len(examples),
        shuffle=False,
    )
    classes = np.unique(examples.targets)
    targets = examples.targets[:, 0] if network.sizes[-1] == 1 else examples.targets
    classifier.partial_fit(examples.inputs, targets, classes=classes)  # makes the arrays
    for coefficients, layer in zip(classifier.coefs_, network.layers, strict=True):
        coefficients[...] = layer.synapses
    for intercepts in classifier.intercepts_:
        intercepts[...] = 0
    return classifier, targets


@pytest.mark.parametrize("sizes", [[3, 4, 1], [2, 5, 3, 1], [4, 3, 2], [3, 6, 5, 4, 2]])
def test_scikit_learn_gives_the_same_answers_and_sends_back_the_same_blame(sizes):
    rows, rate = 8, 0.7
    network = Network.random(sizes, seed=1)
    inputs = random_examples(sizes, rows, seed=2).inputs
    targets = np.tile([[0, 1], [1, 0]], (rows // 2, 2))[:, : sizes[-1]]
    examples = Examples("yes or no", inputs, targets)
    classifier, labels = scikit_learn_classifier(network, examples, rate)

    values = network.forward(inputs)
    probabilities = classifier.predict_proba(inputs)
    if sizes[-1] == 1:
        probabilities = probabilities[:, 1:]  # scikit-learn adds a column for "no"
    assert values[-1] == pytest.approx(probabilities, rel=1e-12)

    # Log-loss has the error itself as its delta at the output. From there on back to the first
    # synapses, the way is the same; scikit-learn averages over the rows where we add.
    delta = examples.targets - values[-1]
    classifier.partial_fit(inputs, labels)
    for k in reversed(range(len(network.layers))):
        layer = network.layers[k]
        after = layer.step(values[k], delta, rate / rows)
        assert after.synapses == pytest.approx(classifier.coefs_[k], rel=1e-12, abs=1e-15)
        assert not np.array_equal(after.synapses, layer.synapses)
        if k:
            delta = network.layers[k - 1].delta(values[k], layer.blame(delta))


# ------------------------------------------------------------------ what does not change, and what is refused


def test_a_step_changes_neither_the_network_nor_the_examples():
    network = Network.random([3, 4, 1], seed=1)
    step = network.step(FOUR_EXAMPLES)
    for number in [*step.layers, *step.errors, *step.deltas, *step.gradients]:
        number[...] = 99  # even if somebody scribbles on the numbers
    assert same(network, CLASSIC)
    assert FOUR_EXAMPLES.inputs.max() == FOUR_EXAMPLES.targets.max() == 1


def test_a_network_cannot_be_changed():
    layers = [Layer([[1.0]]), Layer([[2.0]])]
    network = Network(layers)
    layers.clear()
    assert network.sizes == [1, 1, 1]
    with pytest.raises(FrozenInstanceError):
        network.layers = ()
    with pytest.raises(TypeError):
        network.layers[0] = Layer([[5.0]])
    with pytest.raises(ValueError, match="read-only"):
        network.layers[0].synapses[0, 0] = 5


@pytest.mark.parametrize(
    ("sizes", "words"),
    [
        ([3], "sizes of at least two layers, like [3, 4, 1], got [3]"),
        ([], "sizes of at least two layers, like [3, 4, 1], got []"),
        (3, "sizes of at least two layers, like [3, 4, 1], got 3"),
        ("3, 4, 1", "sizes of at least two layers, like [3, 4, 1], got '3, 4, 1'"),
        (None, "sizes of at least two layers, like [3, 4, 1], got None"),
        ([3, 0, 1], "every size to be a whole number from 1 up, got 0"),
        ([3, -4, 1], "every size to be a whole number from 1 up, got -4"),
        ([3, 2.5, 1], "every size to be a whole number from 1 up, got 2.5"),
        ([3, "4", 1], "every size to be a whole number from 1 up, got '4'"),
        ([3, True], "every size to be a whole number from 1 up, got True"),
    ],
)
def test_bad_sizes_are_named(sizes, words):
    with pytest.raises(ValueError) as error:
        Network.random(sizes)
    assert str(error.value) == f"expected {words}"


@pytest.mark.parametrize("seed", [-1, 1.0, "one", None, 2**32, True])
def test_bad_seeds_are_named(seed):
    with pytest.raises(ValueError, match=rf"^expected seed to be .*, got {seed!r}$"):
        Network.random([3, 4, 1], seed)


@pytest.mark.parametrize(
    ("layers", "words"),
    [
        ([], "a list of at least one Layer, got []"),
        (5, "a list of at least one Layer, got 5"),
        ([[[1, 2]]], "every layer to be a Layer, got [[1, 2]]"),
        (
            [Layer([[1, 2]]), Layer([[1]])],
            "syn1 with 2 rows, one for each neuron before it, got shape (1, 1)",
        ),
    ],
)
def test_layers_that_do_not_make_a_network_are_named(layers, words):
    with pytest.raises(ValueError) as error:
        Network(layers)
    assert str(error.value) == f"expected {words}"


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (np.zeros((4, 2)), "of shape (examples, 3), got (4, 2)"),
        ([0, 0, 1], "of shape (examples, 3), got (3,): write it as"),
        (np.zeros((0, 3)), "of shape (examples, 3), got (0, 3)"),
        ([[0, np.nan, 1]], "to hold finite numbers (up to 1e+100), got nan at [0, 1]"),
        ("0 0 1", "to be made of numbers, got '0 0 1'"),
    ],
)
@pytest.mark.parametrize("method", [CLASSIC.forward, CLASSIC.predict])
def test_bad_inputs_are_named(method, inputs, words):
    with pytest.raises(ValueError) as error:
        method(inputs)
    assert str(error.value).startswith(f"expected inputs {words}")


@pytest.mark.parametrize(
    ("examples", "words"),
    [
        (Examples("two wide", [[0, 1]], [[1]]), "inputs of shape (examples, 3), got (1, 2)"),
        (Examples("two answers", [[0, 1, 1]], [[1, 0]]), "targets of shape (1, 1), got (1, 2)"),
        ([[0, 1, 1]], "Examples(name, inputs, targets), got [[0, 1, 1]]"),
    ],
)
def test_examples_that_do_not_fit_are_named(examples, words):
    with pytest.raises(ValueError) as error:
        CLASSIC.step(examples)
    assert str(error.value) == f"expected {words}"


@pytest.mark.parametrize("rate", [0, -1, np.inf, np.nan, "1", None, True, 10**400])
def test_bad_learning_rates_are_named(rate):
    with pytest.raises(ValueError, match=r"^expected learning_rate to be a finite number"):
        CLASSIC.step(FOUR_EXAMPLES, rate)
