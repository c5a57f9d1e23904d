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
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt

from nnlib import Examples, Network
from nnlib.arrays import Array, finite_numbers, one_of, positive_number, shaped, short, whole_number
from nnlib.training import grow_in_batches

SIDE = 8  # pixels
MOST_INK = 16
MOST_EPOCHS = 10_000  # each leaves a network behind


def digit_examples(brightest: float = 1.0, split: int = 0) -> tuple[Examples, Examples]:
    """Three quarters of the digits to train with, and the last quarter to test with.

    brightest: the input for a pixel full of ink.
    split: which of the many ways to choose that quarter.
    """
    from sklearn.model_selection import train_test_split  # here, because it takes a second

    split = whole_number(split, "split", 0, 2**32 - 1)
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
    brightest = positive_number(brightest, "brightest")
    pixels = finite_numbers(images, "images")
    pixels = pixels[None] if pixels.ndim == 2 else pixels
    pixels = shaped(pixels, "images", ("digits", SIDE, SIDE)).reshape(-1, SIDE * SIDE)
    return np.column_stack([pixels / MOST_INK * brightest, np.ones(len(pixels))])


def images_from(inputs: Array) -> Array:
    """The pictures that rows of inputs were made from, in the inputs' own scale."""
    inputs = shaped(inputs, "inputs", ("digits", SIDE * SIDE + 1))
    return inputs[:, :-1].reshape(-1, SIDE, SIDE)


def one_hot(labels: npt.ArrayLike) -> Array:
    """A row for each label: 1 in the label's column, 0 in the other nine."""
    labels = shaped(labels, "labels", ("digits",))
    if not np.isin(labels, range(10)).all():
        raise ValueError(f"expected labels from 0 to 9, got {short(labels)}")
    return np.eye(10)[labels.astype(int)]


def accuracy(outputs: Array, targets: Array) -> float:
    """The share of rows whose largest output is in the column of the target, from 0 to 1."""
    outputs = shaped(outputs, "outputs", ("examples", "n_out"))
    targets = shaped(targets, "targets", outputs.shape)
    return float(np.mean(np.argmax(outputs, axis=1) == np.argmax(targets, axis=1)))


def score(network: Network, examples: Examples) -> float:
    """The accuracy of a network's answers to these examples."""
    one_of(network, Network, "network").check_fits(examples)
    return accuracy(network.predict(examples.inputs), examples.targets)


def confusion(outputs: Array, targets: Array) -> npt.NDArray[np.int64]:
    """How often each digit (a row) was taken for each digit (a column), (10, 10)."""
    outputs = shaped(outputs, "outputs", ("digits", 10))
    targets = shaped(targets, "targets", outputs.shape)
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
    one_of(network, Network, "network").check_fits(examples)
    epochs = whole_number(epochs, "epochs", 0, MOST_EPOCHS)
    size = whole_number(size, "size", least=1)
    learning_rate = positive_number(learning_rate, "learning_rate")
    trained = grow_in_batches(network, examples, size, learning_rate, seed=1)
    return [network, *islice(trained, epochs)]
