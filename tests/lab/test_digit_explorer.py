"""What the pictures of digits say is what the network does."""

import numpy as np
import pytest

from nnlib import Network
from nnlib.lab import (
    DigitExplorer,
    draw_accuracy,
    draw_confusion,
    draw_digits,
    draw_features,
    picture,
)
from nnlib.lab.digits import confusion, digit_examples, images_from, score, train_in_batches


@pytest.fixture(scope="module")
def parts():
    return digit_examples()


@pytest.fixture(scope="module")
def networks(parts):
    return train_in_batches(Network.random([65, 8, 10], seed=1), parts[0], epochs=4)


@pytest.fixture
def explorer(networks, parts):
    return DigitExplorer(networks, parts[1])


def test_digits_are_told_by_their_captions(parts):
    shown = picture(draw_digits, images_from(parts[0].inputs[:12]), range(12), "Twelve", columns=5)
    assert shown.alt.startswith("Twelve, 12 pictures of 8 x 8 pixels: 0, 1, 2, ")


def test_confusion_tells_right_answers_and_every_mistake(networks, parts):
    counts = confusion(networks[1].predict(parts[1].inputs), parts[1].targets)
    alt = picture(draw_confusion, counts).alt
    for (row, column), count in np.ndenumerate(counts):
        if row == column:
            assert f"{row}: {count}" in alt
        else:
            assert (f"{row} taken for {column}: {count}" in alt) == bool(count)


def test_a_perfect_network_makes_no_mistakes():
    assert "Mistakes: none." in picture(draw_confusion, np.diag(range(1, 11))).alt


def test_features_tell_the_largest_weight_and_the_pixels_that_never_moved(networks):
    change = networks[-1].layers[0].synapses - networks[0].layers[0].synapses
    pixels = change[:64]
    place, neuron = np.unravel_index(np.abs(pixels).argmax(), pixels.shape)
    alt = picture(draw_features, change, "Change").alt
    largest = f"{pixels[place, neuron]:+.2f}, of neuron {neuron} at row {place // 8}, "
    assert f"{largest}column {place % 8}." in alt
    assert f"At {(pixels == 0).all(axis=1).sum()} of the 64 pixels" in alt


def test_accuracy_tells_where_each_curve_goes():
    alt = picture(draw_accuracy, {"training": [0.1, 0.5, 0.96], "held out": [0.1, 0.4, 0.9]}).alt
    assert "training: 10% after 0, 50% after 1, 96% after 2" in alt
    assert "held out: 10% after 0, 40% after 1, 90% after 2" in alt


def test_a_chaotic_training_is_told_without_numbers():
    curves = {"a": [0.1, 0.9], "b": [0.1, 0.5], "c": [0.1, 0.2]}
    alt = picture(draw_accuracy, curves, roughly=True).alt
    assert "a: most of them right in the end; b: some of" in alt and "c: few of" in alt
    assert "%" not in alt


@pytest.mark.parametrize("place", [0, 1, 200, 449])
@pytest.mark.parametrize("epochs", [0, 2, 4])
def test_the_explorer_tells_what_the_network_says_to_the_digit(
    explorer, networks, parts, place, epochs
):
    explorer.controls["digit"].index = place
    explorer.controls["epochs"].value = epochs
    number = explorer.controls["digit"].value
    outputs = networks[epochs].predict(parts[1].inputs[number : number + 1])[0]
    label = parts[1].targets[number].argmax()
    verdict = "right" if outputs.argmax() == label else "wrong"
    assert f"no. {number}, a {label}, after {epochs} epochs: the network says " in explorer.alt
    assert f"says {outputs.argmax()}, {verdict}." in explorer.alt
    assert ", ".join(f"{output:.2f}" for output in outputs) in explorer.alt
    assert f"{score(networks[epochs], parts[1]):.1%} are right" in explorer.alt


def test_the_hardest_digits_come_first_and_each_comes_once(explorer, networks, parts):
    order = explorer.controls["digit"].stops
    sure = (networks[-1].predict(parts[1].inputs) * parts[1].targets).sum(axis=1)
    assert sorted(order) == list(range(450))
    assert np.all(np.diff(sure[order]) >= 0)


def test_a_hidden_layer_of_any_size_can_be_shown(parts):
    for hidden in (1, 5):
        networks = [Network.random([65, hidden, 10])]
        networks += train_in_batches(networks[0], parts[0], epochs=1)[1:]
        assert "Held-out digit no." in DigitExplorer(networks, parts[1]).alt
