"""Handwritten digits: from pictures to examples, to a trained network, to how often it is right.

    images     (digits, 8, 8)    how much ink, from 0 (white paper) to 16
    labels     (digits,)         which digit it is, from 0 to 9
    inputs     (digits, 65)      the 64 pixels in a row, and the constant 1
    targets    (digits, 10)      1 in the column of the digit, 0 in the other nine
    outputs    (digits, 10)      what a network answers: its digit is the column of the largest

The pictures are those inside scikit-learn, so nothing is downloaded: 1,797 digits by 13 people
(E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, 1998).
"""

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from nnlib import Examples, Network
from nnlib.arrays import Array, positive_number, whole_number

SIDE = 8  # pixels
MOST_INK = 16


def digit_examples(brightest: float = 1.0, split: int = 0) -> tuple[Examples, Examples]:
    """Three quarters of the digits to train with, and the last quarter to test with.

    brightest: the input for a pixel full of ink.
    split: which of the many ways to choose that quarter.
    """
    from sklearn.model_selection import train_test_split  # here, because it takes a second

    images, labels = _images_and_labels()
    parts = train_test_split(
        inputs_from(images, brightest), one_hot(labels), test_size=0.25, random_state=split
    )
    training, held_out, training_targets, held_out_targets = parts
    return (
        Examples("digits to train with", training, training_targets),
        Examples("digits held out", held_out, held_out_targets),
    )


@cache
def _images_and_labels() -> tuple[Any, Any]:
    from sklearn.datasets import load_digits

    digits = load_digits()
    return digits.images, digits.target


def inputs_from(images: npt.ArrayLike, brightest: float = 1.0) -> Array:
    """Each image as a row, scaled so that it goes from 0 to `brightest`, and a 1 behind it."""
    pixels = np.asarray(images, dtype=float).reshape(-1, SIDE * SIDE)
    return np.column_stack([pixels / MOST_INK * brightest, np.ones(len(pixels))])


def images_from(inputs: Array) -> Array:
    """The pictures that rows of inputs were made from, in the inputs' own scale."""
    return inputs[:, :-1].reshape(-1, SIDE, SIDE)


def one_hot(labels: npt.ArrayLike) -> Array:
    """A row for each label: 1 in the label's column, 0 in the other nine."""
    return np.eye(10)[np.asarray(labels)]


def accuracy(outputs: Array, targets: Array) -> float:
    """The share of rows whose largest output is in the column of the target, from 0 to 1."""
    return float(np.mean(np.argmax(outputs, axis=1) == np.argmax(targets, axis=1)))


def score(network: Network, examples: Examples) -> float:
    """The accuracy of a network's answers to these examples."""
    return accuracy(network.predict(examples.inputs), examples.targets)


def confusion(outputs: Array, targets: Array) -> npt.NDArray[np.int64]:
    """How often each digit (a row) was taken for each digit (a column), (10, 10)."""
    counts = np.zeros((10, 10), dtype=np.int64)
    np.add.at(counts, (np.argmax(targets, axis=1), np.argmax(outputs, axis=1)), 1)
    return counts


def train_in_batches(
    network: Network,
    examples: Examples,
    epochs: int = 30,
    size: int = 32,
    learning_rate: float = 0.1,
) -> list[Network]:
    """The network before training, and after each epoch.

    size: examples in a batch, over which each step sums.
    """
    epochs = whole_number(epochs, "epochs", least=0)
    learning_rate = positive_number(learning_rate, "learning_rate")
    stream = np.random.RandomState(1)
    networks = [network]
    for _ in range(epochs):
        for batch in examples.batches(size, stream):
            network = network.step(batch, learning_rate).network
        networks.append(network)
    return networks
