"""Exercises of lesson 17: beyond the four minutes."""

from nnlib import TanhLayer, cross_entropy, sigmoid_slope, tanh, tanh_slope
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
outputs, errors = stream.random_sample((5, 2)), stream.random_sample((5, 2)) - 0.5
hidden, targets = stream.random_sample((7, 4)), stream.randint(0, 2, (5, 2)).astype(float)
"""
# scikit-learn has the same 150 flowers, wherever the notebook is.
FLOWERS = """
from sklearn.datasets import load_iris

petals, widths = load_iris().data[:, 2], load_iris().data[:50, 1]
below_zero = np.array([-4.0, 1.0, 6.0, -2.5])
"""


def my_scaled(column):
    return (column - column.min()) / (column.max() - column.min())


EXERCISES = [
    Exercise(
        "17",
        "the cross-entropy",
        answer=cross_entropy,
        given=GIVEN,
        calls=[
            "(outputs, targets)",
            "(hidden[:1], np.array([[1.0, 0.0, 1.0, 1.0]]))",
            "(l2, y)",
        ],
        shown=[cross_entropy],
        hints=[
            "np.log takes a whole table. A target of 1 adds -np.log(outputs). What does a target of 0 "
            "cost?",
            "np.sum makes one number of a table.",
            "The library's also takes care of outputs of exactly 0 or 1; yours need not.",
        ],
        mistakes={
            "lambda outputs, targets: -np.sum(targets * np.log(outputs))": (
                "Half of it: where the target is 0 it costs nothing. Add the cost of those answers, "
                "-log(1 - output), with 1 - targets before it."
            ),
            "lambda outputs, targets: -np.sum((1 - targets) * np.log(1 - outputs))": (
                "Half of it: where the target is 1 it costs nothing. Add the cost of those answers, "
                "-log(output), with targets before it."
            ),
            (
                "lambda outputs, targets: "
                "-np.sum((1 - targets) * np.log(outputs) + targets * np.log(1 - outputs))"
            ): "The two halves are exchanged: a target of 1 costs -log(output).",
            (
                "lambda outputs, targets: "
                "np.sum((1 - targets) * np.log(1 - outputs) - targets * np.log(outputs))"
            ): "One half is added, the other subtracted. The minus belongs to both, once.",
            (
                "lambda outputs, targets: -np.sum(targets * np.log(outputs) + np.log(1 - outputs))"
            ): "The second half charges the ones, too. 1 - targets in front keeps the zeros only.",
            (
                "lambda outputs, targets: "
                "-np.sum(targets * np.log(outputs) + (1 - targets) * np.log(outputs))"
            ): "The output is the probability of a 1. How much is left for a 0?",
            (
                "lambda outputs, targets: "
                "-np.sum(targets * np.log(outputs) + targets * np.log(1 - outputs))"
            ): "Both halves keep the ones. The second is for the zeros.",
            (
                "lambda outputs, targets: "
                "-(targets * np.log(outputs) + (1 - targets) * np.log(1 - outputs))"
            ): "That is the cost of each answer. The loss is one number: their sum.",
            (
                "lambda outputs, targets: "
                "-np.mean(targets * np.log(outputs) + (1 - targets) * np.log(1 - outputs))"
            ): "That is the mean over all answers. Here their costs are summed.",
            (
                "lambda outputs, targets: "
                "-np.sum(targets * np.log10(outputs) + (1 - targets) * np.log10(1 - outputs))"
            ): "That is the logarithm to the base 10. np.log is the one whose slope is 1 / x.",
            (
                "lambda outputs, targets: "
                "-sum(targets * np.log(outputs) + (1 - targets) * np.log(1 - outputs))"
            ): "Python's own sum adds rows, and a row is left. np.sum makes one number of a whole table.",
            "lambda outputs, targets: 0.5 * np.sum((targets - outputs) ** 2)": (
                "That is the loss of the classic network. Here the cost is a logarithm."
            ),
        },
    ),
    Exercise(
        "17",
        "the delta of tanh",
        answer=lambda outputs, error: error * tanh_slope(outputs),
        given=GIVEN,
        calls=["(outputs, errors)", "(2 * hidden - 1, hidden - 0.3)"],
        shown=[TanhLayer.delta],
        allowed=[sigmoid_slope, tanh],
        hints=[
            "As in lesson 07: the error, times the slope at the output. Only the slope is another one.",
            "The slope of tanh is 1 minus the output squared. One line, with brackets around the slope.",
        ],
        mistakes={
            "lambda outputs, error: error * sigmoid_slope(outputs)": (
                "That is the delta of the sigmoid. The slope of tanh is 1 - output**2."
            ),
            "lambda outputs, error: tanh_slope(outputs)": (
                "That is the slope. Multiply it by the error."
            ),
            "lambda outputs, error: error + tanh_slope(outputs)": (
                "Times, not plus: the slope scales the error."
            ),
            "lambda outputs, error: error * 1 - outputs**2": (
                "Python multiplies before it subtracts: put 1 - outputs**2 in brackets."
            ),
            "lambda outputs, error: error * (1 - outputs) ** 2": (
                "It squares the whole bracket. Only the output is squared: 1 - outputs**2."
            ),
            "lambda outputs, error: error * tanh_slope(np.tanh(outputs))": (
                "The outputs have been through tanh already: take the slope from them as they are."
            ),
            "lambda outputs, error: error * (1 - outputs * 2)": (
                "The output times itself, not times 2: that is outputs**2, with two stars."
            ),
            "lambda outputs, error: error * outputs**2": (
                "That is what the slope loses: it is 1 - outputs**2."
            ),
        },
    ),
    Exercise(
        "17",
        "a scaled column",
        answer=my_scaled,
        given=FLOWERS,
        calls=["(petals,)", "(widths,)", "(below_zero,)"],
        hints=[
            "column.min() and column.max(). First subtract something, so that the lowest is 0.",
            "How long is the way from the lowest to the highest? Divide by that.",
        ],
        mistakes={
            "lambda column: column / column.max()": (
                "The highest is 1, but the lowest is not 0. Subtract something first."
            ),
            "lambda column: column - column.min()": "The lowest is 0. Now divide, so that the highest is 1.",
            "lambda column: (column - column.min()) / column.max()": (
                "The lowest is 0, but the highest is not 1: divide by the way from the lowest to the "
                "highest."
            ),
            "lambda column: column - column.min() / (column.max() - column.min())": (
                "Python divides before it subtracts: put the subtraction in brackets."
            ),
            "lambda column: (column - column.min()) / column.max() - column.min()": (
                "Python divides before it subtracts: put brackets around what you divide by."
            ),
            "lambda column: (column - column.mean()) / column.std()": (
                "That scales, too, but to a mean of 0. Here the lowest becomes 0, the highest 1."
            ),
            "lambda column: (column.max() - column) / (column.max() - column.min())": (
                "Upside down: here the highest became 0. Subtract the lowest from the column."
            ),
            "lambda column: (column - column.max()) / (column.max() - column.min())": (
                "It goes from -1 to 0. Which one should become 0, the lowest or the highest?"
            ),
            "lambda column: column": "These are the numbers as measured. The lowest should become 0.",
            "lambda column: (column - 1) / 5.9": (
                "The 1 and the 5.9 are those of the petals. In another column they are other numbers."
            ),
            "lambda column: column / 10": "Divided by ten. The lowest should become 0, and the highest exactly 1.",
            "lambda column: (column - column.min()) / (column.max() + column.min())": (
                "A plus where a minus belongs: how far is it from the lowest to the highest?"
            ),
            "lambda column: column.max() - column.min()": (
                "That is the way from the lowest to the highest. Divide something by it."
            ),
            "lambda column: column / column.sum()": (
                "These are shares of the whole; together they make 1. Here the highest alone should."
            ),
        },
    ),
]
