from dataclasses import FrozenInstanceError

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import law, seeds

from nnlib import Layer

counts = st.integers(1, 8)


def test_one_neuron_worked_out_by_hand():
    layer = Layer(np.array([[0.0], [np.log(3)]]))
    assert layer.forward(np.array([[5.0, 1.0]])) == pytest.approx(0.75)


def test_each_neuron_has_a_column_and_each_example_a_row():
    layer = Layer([[0, np.log(3)], [np.log(4), 0]])
    answers = layer.forward([[1, 0], [0, 1], [1, 1]])
    assert answers == pytest.approx(np.array([[1 / 2, 3 / 4], [4 / 5, 1 / 2], [4 / 5, 3 / 4]]))


def test_a_delta_is_the_error_scaled_by_the_slope():
    layer = Layer(np.zeros((1, 2)))
    assert layer.delta([[0.5, 0.75]], [[1.0, -2.0]]).tolist() == [[0.25, -0.375]]


def test_an_output_of_0_or_1_takes_no_blame_at_all():
    layer = Layer(np.zeros((1, 2)))
    assert np.all(layer.delta([[0.0, 1.0]], [[1.0, -1.0]]) == 0)


def test_blame_goes_back_through_the_synapses_it_came_by():
    # Neuron 1 hears input 1 with weight 2 and input 2 with weight -1; neuron 2 with 3 and 5.
    layer = Layer([[2, 3], [-1, 5]])
    assert layer.blame([[10, 0], [0, 10], [1, 1]]).tolist() == [[20, -10], [30, 50], [5, 4]]


def test_a_step_adds_what_each_synapse_carried_times_the_delta():
    layer = Layer([[1.0], [1.0]])
    after = layer.step([[0, 3], [2, 4]], [[0.5], [0.25]], learning_rate=2)
    # input 1: 0 * 0.5 + 2 * 0.25 = 0.5;  input 2: 3 * 0.5 + 4 * 0.25 = 2.5;  both twice
    assert after.synapses.tolist() == [[2.0], [6.0]]
    assert layer.synapses.tolist() == [[1.0], [1.0]]


@law
@given(counts, counts, counts, seeds)
def test_every_result_has_the_promised_shape(examples, n_in, n_out, seed):
    stream = np.random.RandomState(seed)
    layer = Layer(stream.normal(size=(n_in, n_out)))
    inputs = stream.normal(size=(examples, n_in))
    outputs = layer.forward(inputs)
    delta = layer.delta(outputs, 1 - outputs)
    assert (layer.n_in, layer.n_out) == (n_in, n_out)
    assert outputs.shape == delta.shape == (examples, n_out)
    assert layer.blame(delta).shape == inputs.shape
    assert layer.step(inputs, delta).synapses.shape == (n_in, n_out)


@law
@given(counts, counts, seeds)
def test_blame_is_what_the_sums_would_feel_if_the_inputs_moved(n_in, n_out, seed):
    # The definition of a transposed matrix: <blame(d), v> = <d, v @ synapses> for all d and v.
    stream = np.random.RandomState(seed)
    layer = Layer(stream.normal(size=(n_in, n_out)))
    d, v = stream.normal(size=(1, n_out)), stream.normal(size=(1, n_in))
    assert np.sum(layer.blame(d) * v) == pytest.approx(np.sum(d * (v @ layer.synapses)), abs=1e-12)


def test_a_layer_cannot_be_changed():
    weights = np.ones((2, 1))
    layer = Layer(weights)
    weights[:] = 7
    assert np.all(layer.synapses == 1)
    with pytest.raises(ValueError, match="read-only"):
        layer.synapses[0, 0] = 7
    with pytest.raises(FrozenInstanceError):
        layer.synapses = weights


def test_the_order_in_memory_of_the_weights_given_does_not_matter():
    weights = np.random.RandomState(1).normal(size=(5, 7))
    inputs = np.random.RandomState(2).normal(size=(1, 5))
    for same in (np.asfortranarray(weights), weights.T.copy().T, np.repeat(weights, 2, 1)[:, ::2]):
        assert np.array_equal(Layer(same).forward(inputs), Layer(weights).forward(inputs))


@pytest.mark.parametrize(
    ("synapses", "words"),
    [
        ([1, 2], "of shape (n_in, n_out), got (2,): write it as a column, [[1], [2]]"),
        (5, "of shape (n_in, n_out), got ()"),
        (np.zeros((0, 3)), "of shape (n_in, n_out), got (0, 3)"),
        (np.zeros((3, 0)), "of shape (n_in, n_out), got (3, 0)"),
        ([[1, np.nan]], "to hold finite numbers (up to 1e+100), got nan at [0, 1]"),
        ([[-np.inf]], "to hold finite numbers (up to 1e+100), got -inf at [0, 0]"),
        ("weights", "to be made of numbers, got 'weights'"),
    ],
)
def test_bad_synapses_are_named(synapses, words):
    with pytest.raises(ValueError) as error:
        Layer(synapses)
    assert str(error.value).startswith(f"expected synapses {words}")


LAYER = Layer(np.zeros((2, 3)))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: LAYER.forward(np.zeros((3, 5))), "inputs of shape (examples, 2), got (3, 5)"),
        (
            lambda: LAYER.forward([1, 2]),
            "inputs of shape (examples, 2), got (2,): write it as one row",
        ),
        (lambda: LAYER.forward(np.zeros((0, 2))), "inputs of shape (examples, 2), got (0, 2)"),
        (lambda: LAYER.forward([[1, np.nan]]), "inputs to hold finite numbers"),
        (lambda: LAYER.forward([["a", "b"]]), "inputs to be made of numbers, got [['a', 'b']]"),
        (lambda: LAYER.delta([[1]], [[1]]), "outputs of shape (examples, 3), got (1, 1)"),
        (lambda: LAYER.delta([[0, 0, 0]], [[1]]), "error of shape (1, 3), got (1, 1)"),
        (lambda: LAYER.blame([[1, 2]]), "delta of shape (examples, 3), got (1, 2)"),
        (lambda: LAYER.step([[1]], [[1, 2, 3]]), "inputs of shape (examples, 2), got (1, 1)"),
        (lambda: LAYER.step([[1, 2]], [[1]]), "delta of shape (1, 3), got (1, 1)"),
        (
            lambda: LAYER.step([[1, 2]], [[1, 2, 3]], 0),
            "learning_rate to be a finite number above 0",
        ),
    ],
)
def test_each_method_names_what_it_needs_and_what_it_got(call, words):
    with pytest.raises(ValueError) as error:
        call()
    assert str(error.value).startswith(f"expected {words}")
