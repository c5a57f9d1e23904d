"""Exercises of lesson 06: the error."""

import numpy as np

from nnlib import Network, squared_error
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
other, small = Network.random([3, 4, 1], seed=2), Network.random([2, 2, 1], seed=3)
five = Examples("five examples", stream.random_sample((5, 2)), stream.random_sample((5, 1)))
targets, answers = stream.random_sample((5, 2)), stream.random_sample((5, 2))
"""
TABLES = ["(y, l2)", "(y, other.predict(X))", "(targets, answers)"]


def my_errors(network, examples):
    return examples.targets - network.predict(examples.inputs)


def my_mean_error(targets, answers):
    return np.mean(np.abs(targets - answers))


EXERCISES = [
    Exercise(
        "06",
        "the errors of a network",
        answer=my_errors,
        given=GIVEN,
        calls=["(network, FOUR_EXAMPLES)", "(other, FOUR_EXAMPLES)", "(small, five)"],
        allowed=[Network.predict, Network.forward],
        hints=[
            "Which comes first, target or answer? Look at the three versions once more.",
            "The targets are examples.targets. The answers: show the network the examples' inputs.",
        ],
        mistakes={
            "lambda network, examples: network.predict(examples.inputs) - examples.targets": (
                "Answer minus target: the sign is the wrong way round. Target minus answer."
            ),
            "lambda network, examples: network.predict(examples.inputs)": (
                "These are the answers. How far are they from the targets?"
            ),
            "lambda network, examples: examples.targets": (
                "These are the targets. Take the answers from them."
            ),
            "lambda network, examples: abs(examples.targets - network.predict(examples.inputs))": (
                "Without their signs. Keep them: they say which way to go."
            ),
            "lambda network, examples: (examples.targets - network.predict(examples.inputs)) ** 2": (
                "These are squares. Here the errors are wanted as they are."
            ),
            "lambda network, examples: examples.targets + network.predict(examples.inputs)": (
                "Minus, not plus: how far is it from one to the other?"
            ),
            "lambda network, examples: examples.inputs - network.predict(examples.inputs)": (
                "The questions are not the targets. Take examples.targets."
            ),
            "lambda network, examples: examples.targets[:, 0] - network.predict(examples.inputs)": (
                "A flat list met a column, and NumPy made a square table. Both must be columns."
            ),
            "lambda network, examples: examples.targets - network.forward(examples.inputs)[1]": (
                "That is the hidden layer. The answers are the last layer's."
            ),
            "lambda network, examples: examples.targets - 0.5": (
                "A half is about what they are here. Let the network answer."
            ),
        },
    ),
    Exercise(
        "06",
        "the mean absolute error",
        answer=my_mean_error,
        given=GIVEN,
        calls=TABLES,
        hints=[
            "Three things, from the inside out: the errors, their sizes, the mean.",
            "The mean stands there already. np.abs(...) takes a whole table, too.",
        ],
        mistakes={
            "lambda targets, answers: np.mean(targets - answers)": (
                "Plus and minus cancel out here: the sizes are wanted, np.abs(...), before the mean."
            ),
            "lambda targets, answers: np.mean(answers - targets)": (
                "Whichever comes first, plus and minus cancel out: np.abs(...) before the mean."
            ),
            "lambda targets, answers: np.abs(np.mean(targets - answers))": (
                "The mean came first, and plus and minus canceled out in it. First np.abs, then "
                "np.mean."
            ),
            "lambda targets, answers: np.sum(np.abs(targets - answers))": (
                "That is the sum of the sizes. Divide it by how many there are: the mean."
            ),
            "lambda targets, answers: np.abs(targets - answers)": (
                "These are the sizes. Their mean is wanted, one number."
            ),
            "lambda targets, answers: np.mean((targets - answers) ** 2)": (
                "That is the mean of the squares. Here of the sizes: np.abs."
            ),
            "lambda targets, answers: np.sqrt(np.mean((targets - answers) ** 2))": (
                "That is the root of the mean square. Here the mean of the sizes is wanted: np.abs."
            ),
            "lambda targets, answers: np.sum(np.abs(targets - answers)) / len(targets)": (
                "len counts the rows, and a row may hold several numbers. targets.size counts all of them, "
                "and np.mean counts for itself."
            ),
            "lambda targets, answers: sum(np.abs(targets - answers)) / 4": (
                "Python's own sum adds rows, and a row is left; and 4 is not always how many there are. "
                "np.mean takes a whole table."
            ),
            "lambda targets, answers: sum(np.abs(targets - answers)) / len(targets)": (
                "Python's own sum adds rows, and a row is left. np.mean takes a whole table."
            ),
            "lambda targets, answers: np.mean(np.abs(targets[:4, 0] - answers[:4, 0]))": (
                "It looks at one number of four rows only. np.mean and np.abs take a whole table."
            ),
            "lambda targets, answers: np.mean(np.abs(answers))": (
                "That is the mean of the answers. Take the errors."
            ),
            "lambda targets, answers: np.mean(np.abs(targets))": (
                "That is the mean of the targets. Take the errors."
            ),
            "lambda targets, answers: np.mean(np.abs(targets + answers))": (
                "An error is a difference: target minus answer, not plus."
            ),
            "lambda targets, answers: np.max(np.abs(targets - answers))": (
                "That is the largest. The mean is wanted."
            ),
            "lambda targets, answers: np.median(np.abs(targets - answers))": (
                "That is the one in the middle, the median. np.mean, please."
            ),
        },
    ),
    Exercise(
        "06",
        "the loss",
        answer=lambda targets, answers: squared_error(answers, targets),
        given=GIVEN,
        calls=TABLES,
        shown=[squared_error],
        hints=[
            "Square the errors with ** 2. No np.abs is needed: why?",
            "A sum, not a mean, and half of it.",
        ],
        mistakes={
            "lambda targets, answers: np.sum((targets - answers) ** 2)": (
                "The sum of the squares is right. Half of it is the loss."
            ),
            "lambda targets, answers: np.mean((targets - answers) ** 2)": (
                "That is the mean of the squares. Half of their sum is wanted."
            ),
            "lambda targets, answers: 0.5 * np.mean((targets - answers) ** 2)": (
                "Half of the mean. Here it is half of the sum."
            ),
            "lambda targets, answers: np.sum((0.5 * (targets - answers)) ** 2)": (
                "The half was squared, too. Square first, then take half of the sum."
            ),
            "lambda targets, answers: 0.5 * np.sum(targets - answers)": (
                "The squares are missing: ** 2."
            ),
            "lambda targets, answers: 0.5 * np.sum(np.abs(targets - answers))": (
                "Sizes instead of squares: ** 2, not np.abs."
            ),
            "lambda targets, answers: 0.5 * np.sum(targets - answers) ** 2": (
                "It squares the sum. Square each error, then add up."
            ),
            "lambda targets, answers: 0.5 * (targets - answers) ** 2": (
                "These are many losses, one an answer. Add them up."
            ),
            "lambda targets, answers: 0.5 * sum((targets - answers) ** 2)": (
                "Python's own sum adds rows, and a row is left. np.sum makes one number of a whole table."
            ),
            "lambda targets, answers: sum((targets - answers) ** 2)": (
                "Python's own sum adds rows, and a row is left: np.sum makes one number. Half of it is "
                "the loss."
            ),
            "lambda targets, answers: 0.5 * np.sum((targets[:4] - answers[:4]) ** 2)": (
                "It looks at four rows only; len(targets) says how many there are, and np.sum takes a whole "
                "table."
            ),
            "lambda targets, answers: 0.5 * np.sum((targets[:4, 0] - answers[:4, 0]) ** 2)": (
                "It looks at one number of four rows only. np.sum takes a whole table."
            ),
            "lambda targets, answers: 0.5 * np.sum((targets[:, 0] - answers[:, 0]) ** 2)": (
                "It looks at one number of each row only. np.sum takes a whole table."
            ),
            "lambda targets, answers: 0.5 * np.sum((targets - answers) * 2)": (
                "* 2 is twice, ** 2 is the square."
            ),
            "lambda targets, answers: np.sum((targets - answers) ** 2) ** 0.5": (
                "That is the root of the sum. Half of it is wanted."
            ),
            "lambda targets, answers: np.mean(np.abs(targets - answers))": (
                "That is the mean absolute error. The loss has squares."
            ),
            "lambda targets, answers: 0.5 * np.sum(answers ** 2)": (
                "Those are the answers. The errors are squared."
            ),
            "lambda targets, answers: 0.5 * np.sum(targets ** 2 - answers ** 2)": (
                "Each was squared alone. First the difference, then its square."
            ),
        },
    ),
]
