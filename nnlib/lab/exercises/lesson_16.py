"""Exercises of lesson 16: handwritten digits."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from nnlib import Examples, History, Network
from nnlib.lab.digits import accuracy, digit_examples, one_hot, score, train_in_batches
from nnlib.lab.exercises.exercise import Exercise

ONE_HOT = """
from nnlib.lab.digits import one_hot


def columns_filled(labels):
    table = np.zeros((len(labels), 10))
    table[:, labels] = 1
    return table
"""
ANSWERS = """
from nnlib.lab.digits import accuracy, one_hot

stream = np.random.RandomState(0)
answers = np.array([stream.permutation(10) for _ in range(8)]) / 10
truths = one_hot([*np.argmax(answers[:3], axis=1), 8, 0, *np.argmax(answers[5:7], axis=1), 3])
"""
DIGITS = """
from nnlib.lab.digits import digit_examples, score, train_in_batches
from nnlib.lab.exercises.lesson_16 import quarters

first, second, third = (training for training, _ in quarters())
stored = train_in_batches(Network.random([65, 32, 10], seed=1), digit_examples()[0], epochs=3)[-1]
"""

# The lesson's training with the seeds 0 and 2 to 63, on the same three quarters, reads from 2 digits
# fewer to 14 more: 5 in the mean, 11 or more with four of the seeds.
LUCK = 14


@cache
def quarters() -> list[tuple[Examples, Examples]]:
    """Digits to train with and digits held out, three times, each time with other names.

    A 3 may be called 7, so that a network that was trained before, on whichever digits, is no help.
    """
    return [
        (_renamed(training, split), _renamed(held_out, split))
        for split in (1, 2, 3)
        for training, held_out in [digit_examples(split=split)]
    ]


def _renamed(examples: Examples, seed: int) -> Examples:
    order = np.random.RandomState(seed).permutation(10)
    return Examples(examples.name, examples.inputs, examples.targets[:, order])


@cache
def the_lessons() -> list[Network]:
    """What the lesson's training makes of each quarter."""
    start = Network.random([65, 32, 10], seed=1)
    return [train_in_batches(start, training)[-1] for training, _ in quarters()]


def no_improvement(mine: list[Any]) -> str:
    """Why these are not networks that read more of the held-out digits than the lesson's."""
    return next(filter(None, map(_no_reader, mine)), "") or _measured(mine)


def _no_reader(mine: Any) -> str:
    """Why this is no network that can read digits."""
    if isinstance(mine, list | tuple) and mine and isinstance(mine[-1], Network):
        return (
            "These are the networks after each epoch. The last one is wanted: put [-1] behind it."
        )
    if isinstance(mine, History):
        return "This is the history of a training. The network at its end is its .network."
    if isinstance(mine, int | float | np.number):
        return "This is a number. Hand the network itself back; it will be measured here."
    if callable(mine):
        return "This makes networks, but is none yet. Call it: put (...) behind its name."
    if not isinstance(mine, Network):
        return f"Expected a Network, got {type(mine).__name__}."
    n_in, n_out = 65, 10
    if mine.sizes[0] != n_in:
        return f"It takes {mine.sizes[0]} inputs. A digit has {n_in}: its pixels and the 1."
    if mine.sizes[-1] != n_out:
        return f"It has {mine.sizes[-1]} output neurons. There must be {n_out}, one for each digit."
    return ""


def _measured(mine: list[Network]) -> str:
    """Why networks that fit are no improvement."""
    training, held_out = zip(*quarters(), strict=True)
    read, lessons = _read(mine, held_out), _read(the_lessons(), held_out)
    of = sum(map(len, held_out))
    told = (
        f"On three other quarters yours reads {read:,} of {of:,} held-out digits, the lesson's "
        f"{lessons:,}"
    )
    answers = [each.predict(unseen.inputs) for each, unseen in zip(mine, held_out, strict=True)]
    if read > lessons + LUCK:
        return ""
    if np.array_equal(answers[0], the_lessons()[0].predict(held_out[0].inputs)):
        return (
            "That is the lesson's own training. Change something: how many neurons, steps, how far."
        )
    if any(len(np.unique(np.argmax(each, axis=1))) == 1 for each in answers):
        return (
            "It says one and the same digit to every picture, so it is stuck. Were the steps too long, "
            "or the inputs too large?"
        )
    if read < of / 2:
        return f"{told}. That is little: is it trained, on the digits that come in, and for long enough?"
    if read >= lessons:
        return f"{told}. Another seed gives up to {LUCK} more: it may be luck. Make it more."
    if _read(mine, training) > _read(the_lessons(), training):
        return (
            f"{told}. On the digits it was trained with it is the better one: that is overfitting. "
            "What it has not seen counts."
        )
    return f"{told}. Not yet. Change one thing at a time."


def _read(networks: Sequence[Network], parts: Sequence[Examples]) -> int:
    """How many digits are read, by each network of its own part."""
    return round(
        sum(score(each, part) * len(part) for each, part in zip(networks, parts, strict=True))
    )


def my_training(training):
    start = Network.random([65, 32, 10], seed=1)
    return train_in_batches(start, training, epochs=100, learning_rate=0.2)[-1]


EXERCISES = [
    Exercise(
        "16",
        "one-hot targets",
        answer=one_hot,
        given=ONE_HOT,
        calls=["(np.array([3, 0, 9]),)", "(np.array([1, 4, 1, 7]),)"],
        shown=[one_hot],
        hints=[
            "Begin with a table of zeros: table = np.zeros((len(labels), 10)). Each row needs one 1. "
            "In which column?",
            "Go through the rows: for row, label in enumerate(labels): and put the 1 into "
            "table[row, label]. Return the table after the loop, not inside it.",
            "There is a way without a loop. Look at np.eye(10): which of its rows do you want?",
        ],
        mistakes={
            "lambda labels: one_hot(labels).T": (
                "Rows and columns are exchanged: a row for each label, ten columns."
            ),
            "lambda labels: np.eye(10)[labels - 1]": (
                "Each 1 stands a column too far left. Columns count from 0, and so do the digits."
            ),
            "lambda labels: 1 - one_hot(labels)": (
                "0 and 1 are exchanged: the label's own column gets the 1."
            ),
            "lambda labels: one_hot(labels) * labels[:, None]": (
                "The label itself stands where a 1 belongs: every target is 0 or 1."
            ),
            "columns_filled": (
                "Every row has a 1 in the columns of all labels. labels[...], with the dots, is all of "
                "them, and table[:, labels] fills whole columns. Each row has a label of its own."
            ),
            "lambda labels: np.eye(np.max(labels) + 1)[labels]": (
                "As many columns as the largest label needs. There are always ten: 9 may be missing."
            ),
            "lambda labels: one_hot(labels)[-1]": (
                "That is the row of the last label. Make a table and fill it row by row."
            ),
            "lambda labels: one_hot(labels)[0]": (
                "That is the row of the first label. Does return stand inside the loop?"
            ),
            "lambda labels: np.eye(len(labels), 10)": (
                "The 1 goes down the diagonal, whatever the labels are. Its column is the label."
            ),
            "lambda labels: np.ones((len(labels), 10))": (
                "All ones: table[row] is a whole row. A place has a row and a column."
            ),
            "lambda labels: labels": (
                "These are the labels. Make a row of ten of each: 1 in its column, 0 in the others."
            ),
            "lambda labels: np.zeros((len(labels), 10))": (
                "All zeros. In each row the label's column gets a 1."
            ),
        },
    ),
    Exercise(
        "16",
        "the accuracy",
        answer=accuracy,
        given=ANSWERS,
        calls=["(answers[:5], truths[:5])", "(answers[4:], truths[4:])"],
        shown=[accuracy],
        hints=[
            "Two lists of columns: np.argmax(outputs, axis=1) is what it says. Where is the 1 in each "
            "row of targets? The same function finds it.",
            "== between the two gives True or False for each row. np.mean takes True as 1.",
        ],
        mistakes={
            "lambda outputs, targets: np.argmax(outputs, axis=1) == np.argmax(targets, axis=1)": (
                "True or False for each row: right so far. The share of True is their mean."
            ),
            "lambda outputs, targets: accuracy(outputs, targets) * len(outputs)": (
                "That is how many are right. Divide by the number of rows, or take the mean."
            ),
            "lambda outputs, targets: 1 - accuracy(outputs, targets)": (
                "That is the share of wrong answers."
            ),
            "lambda outputs, targets: 100 * accuracy(outputs, targets)": (
                "In percent. A number from 0 to 1 is asked for."
            ),
            "lambda outputs, targets: np.mean(np.round(outputs) == targets)": (
                "It compares each of the ten outputs. A row counts once: is its largest output in "
                "the right column?"
            ),
            "lambda outputs, targets: np.mean(outputs == targets)": (
                "Outputs are never exactly 0 or 1. Where is the largest one of each row?"
            ),
            "lambda outputs, targets: np.argmax(outputs) == np.argmax(targets)": (
                "np.argmax without axis=1 looks for one place in the whole table."
            ),
            (
                "lambda outputs, targets: "
                "np.mean(np.argmax(outputs, axis=0) == np.argmax(targets, axis=0))"
            ): "axis=0 goes down the columns. Across a row it is axis=1.",
        },
    ),
    Exercise(
        "16",
        "your own improvement",
        answer=my_training,
        given=DIGITS,
        calls=["(first,)", "(second,)", "(third,)"],
        judge=no_improvement,
        hints=[
            "The lines of the cell above are the whole function: make a start, and hand back what "
            "train_in_batches makes of it, its last network. Then one number is to be another.",
            "The curve of the held-out digits was still climbing a little at its end.",
            "More hidden neurons make larger sums at the outputs. They need shorter steps, or more of "
            "them.",
        ],
        mistakes={},
    ),
]
