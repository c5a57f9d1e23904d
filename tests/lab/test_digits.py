"""The digits as examples, and a network that is trained on them in batches."""

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.metrics import accuracy_score, confusion_matrix

from nnlib import Network
from nnlib.lab.digits import (
    accuracy,
    confusion,
    digit_examples,
    images_from,
    inputs_from,
    one_hot,
    score,
    train_in_batches,
)


@pytest.fixture(scope="module")
def parts():
    return digit_examples()


@pytest.fixture(scope="module")
def networks(parts):
    return train_in_batches(Network.random([65, 32, 10], seed=1), parts[0])


def test_every_digit_is_in_one_of_the_two_parts(parts):
    training, held_out = parts
    assert (len(training), len(held_out)) == (1347, 450)
    rows = np.vstack([training.inputs, held_out.inputs])
    original = load_digits().data
    assert sorted(map(tuple, rows[:, :64] * 16)) == sorted(map(tuple, original))


def test_inputs_go_from_0_to_1_and_the_last_one_is_always_1(parts):
    for examples in parts:
        assert examples.inputs.min() == 0 and examples.inputs.max() == 1
        assert np.all(examples.inputs[:, 64] == 1)


@pytest.mark.parametrize("brightest", [16, 255])
def test_the_scale_can_be_left_out(parts, brightest):
    for scaled, raw in zip(parts, digit_examples(brightest), strict=True):
        np.testing.assert_allclose(raw.inputs[:, :64], brightest * scaled.inputs[:, :64])
        assert np.all(raw.inputs[:, 64] == 1)
        assert np.array_equal(raw.targets, scaled.targets)


def test_another_split_holds_out_other_digits(parts):
    assert not np.array_equal(digit_examples(split=1)[1].inputs, parts[1].inputs)
    assert np.array_equal(digit_examples(split=0)[1].inputs, parts[1].inputs)


def test_images_become_rows_and_rows_images():
    images = load_digits().images[:5]
    assert np.array_equal(images_from(inputs_from(images)) * 16, images)
    assert inputs_from(images[0]).shape == (1, 65)


def test_one_hot_worked_out_by_hand():
    assert one_hot([1, 9]).tolist() == [
        [0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    ]


def test_accuracy_worked_out_by_hand():
    outputs = np.array([[0.1, 0.9], [0.3, 0.2], [0.6, 0.7]])
    targets = np.array([[0, 1], [1, 0], [1, 0]])
    assert accuracy(outputs, targets) == pytest.approx(2 / 3)


def test_accuracy_and_confusion_are_those_of_scikit_learn(parts, networks):
    outputs, targets = networks[2].predict(parts[1].inputs), parts[1].targets
    said, truth = outputs.argmax(axis=1), targets.argmax(axis=1)
    assert score(networks[2], parts[1]) == accuracy(outputs, targets)
    assert accuracy(outputs, targets) == pytest.approx(accuracy_score(truth, said))
    assert np.array_equal(confusion(outputs, targets), confusion_matrix(truth, said))


def test_it_starts_with_the_network_it_was_given_and_has_one_more_for_each_epoch(parts):
    start = Network.random([65, 4, 10], seed=1)
    networks = train_in_batches(start, parts[0], epochs=2)
    assert networks[0] is start and len(networks) == 3
    assert train_in_batches(start, parts[0], epochs=0) == [start]


def test_an_epoch_is_one_step_for_each_batch(parts):
    start = Network.random([65, 4, 10], seed=1)
    network = start
    for batch in parts[0].batches(100, np.random.RandomState(1)):
        network = network.step(batch, 0.05).network
    trained = train_in_batches(start, parts[0], epochs=1, size=100, learning_rate=0.05)[-1]
    for mine, theirs in zip(network.layers, trained.layers, strict=True):
        assert np.array_equal(mine.synapses, theirs.synapses)


@pytest.mark.parametrize("wrong", [{"epochs": 1.5}, {"size": 0}, {"learning_rate": 0}])
def test_a_number_that_makes_no_sense_is_an_error(parts, wrong):
    with pytest.raises(ValueError, match=f"expected {next(iter(wrong))}"):
        train_in_batches(Network.random([65, 4, 10]), parts[0], **wrong)


def test_thirty_epochs_read_more_than_95_percent_of_the_digits_held_out(parts, networks):
    assert score(networks[0], parts[1]) < 0.2
    assert score(networks[-1], parts[1]) >= 0.95
    assert score(networks[-1], parts[0]) > score(networks[-1], parts[1])
