"""Exercises of lesson 13: mistakes, and how to find them."""

import numpy as np

from nnlib import Network, sigmoid, sigmoid_slope
from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.exercises.lesson_09 import GIVEN as ITERATION
from nnlib.lab.exercises.lesson_09 import iteration

# Three iterations with a mistake: in a row further down, in a small number, in exchanged rows.
MYSTERIES = """
from nnlib.lab.four_minutes import first_difference
from nnlib.lab.mistakes import mystery

NAMES = ["l1", "l2", "l2_error", "l2_delta", "l1_error", "l1_delta"]
run = mystery(23).program.run(1).numbers
two_outputs = Examples("with two outputs", X[:3, :2], np.hstack([y, 1 - y])[:3])
small = Network.random([2, 3, 2], seed=1).step(two_outputs).named


def from_there_on(right, name, numbers):
    # Wrong in one name, so in all that are made after it, too.
    later = NAMES[NAMES.index(name) + 1 :]
    return {**right, name: numbers, **{each: 2 * right[each] + 1 for each in later}}


def scaled(numbers, row, factor):
    return np.array([factor * each if k == row else each for k, each in enumerate(numbers)])


last_row = from_there_on(small, "l2_delta", scaled(small["l2_delta"], 2, 3))
last_row["l1"] = np.nextafter(small["l1"], 1)  # another last digit is no mistake
a_little = from_there_on(step.named, "l2", scaled(step.l2, 0, 1.0002))
exchanged = from_there_on(small, "l1_error", small["l1_error"][::-1])


def first(names, mine, right, same=np.allclose):
    return next(name for name in names if not same(mine[name], right[name]))
"""


def my_column(targets):
    return targets.reshape(len(targets), 1)


def my_first_difference(names, mine, right):
    for name in names:
        if not np.allclose(mine[name], right[name]):
            return name


EXERCISES = [
    Exercise(
        "13",
        "a column of targets",
        answer=my_column,
        given="""
flat_targets = np.array([0, 1, 1, 0])
six_targets = np.array([1, 0, 0, 1, 1, 1])
""",
        calls=["(flat_targets,)", "(six_targets,)"],
        hints=[
            "How many numbers stand in each row of a column? That is how many columns it has.",
            "It has as many rows as there are numbers: len(targets) counts them. NumPy can count, too: "
            "for a -1 it takes as many as are needed, reshape(2, -1) makes two rows of whatever there "
            "is.",
        ],
        mistakes={
            "lambda targets: targets": (
                "Still flat: one bracket around all. A column has a bracket around each number, too."
            ),
            "lambda targets: targets.reshape(1, -1)": (
                "That is a row: 1 x 4. A column has as many rows as there are targets."
            ),
            "lambda targets: targets.reshape(2, -1)": (
                "That is two rows. A column has one number in each row, and as many rows as numbers."
            ),
            "lambda targets: targets.reshape(-1, 2)": (
                "That is two columns. How many numbers stand in each row of a column?"
            ),
            "lambda targets: targets.reshape(-1, 1, 1)": (
                "A bracket too many: rows and columns are enough."
            ),
            "lambda targets: targets.sum()": (
                "That is their sum. All the numbers are wanted, one below the other."
            ),
            "lambda targets: 1 - targets.reshape(-1, 1)": (
                "The shape is right, but 0 and 1 are exchanged."
            ),
            "lambda targets: np.sort(targets).reshape(-1, 1)": (
                "The shape is right, but the order is another one: the first target stands on top."
            ),
            "lambda targets: targets.shape": (
                "That is the shape they have. Give them another one, with reshape."
            ),
            "lambda targets: (len(targets), 1)": (
                "That is the right shape. Now give it to the targets: it is what reshape wants."
            ),
            "lambda targets: targets - targets.reshape(-1, 1)": (
                "That is the square that goes wrong. Here only the column is wanted."
            ),
        },
    ),
    Exercise(
        "13",
        "the first that differs",
        answer=my_first_difference,
        given=MYSTERIES,
        calls=[
            "(NAMES, run, step.named)",
            "(NAMES, last_row, small)",
            "(NAMES, a_little, step.named)",
            "(NAMES, exchanged, small)",
        ],
        hints=[
            "A loop goes through the names as you did by hand: for name in names: and in it mine[name] "
            "and right[name] are the two tables to compare.",
            "if not np.allclose(...) says that two tables differ. What does the function hand back "
            "then? With return it stops, and looks at no other name.",
        ],
        mistakes={
            "lambda names, mine, right: names[0]": (
                "It hands back the first name, and there the tables are the same. Is a not missing, or "
                "does return stand under no if?"
            ),
            "lambda names, mine, right: names[-1]": (
                "It always comes to the last name. What differs first makes all differ that is made of "
                "it: stop there, with return."
            ),
            "lambda *each: each[0][max(each[0].index(first(*each)) - 1, 0)]": (
                "That is the last one that is the same. The mistake is in the next."
            ),
            "lambda names, mine, right: mine[first(names, mine, right)]": (
                "It hands back the numbers. Their name is wanted, as text."
            ),
            "lambda names, mine, right: names.index(first(names, mine, right))": (
                "That is its place in the list. The name is wanted: names[...] of that place."
            ),
            "lambda names, mine, right: [n for n in names if not np.allclose(mine[n], right[n])]": (
                "These are all that differ. Hand the first of them back."
            ),
            "lambda *each: first(*each, lambda a, b: np.allclose(a[0], b[0]))": (
                "It compares the first rows only. In one of the programs another row is wrong."
            ),
            "lambda *each: first(*each, np.array_equal)": (
                "It takes another last digit for a mistake, and that is rounding. np.allclose is content "
                "with it."
            ),
            "lambda *each: first(*each, lambda a, b: np.allclose(np.mean(a), np.mean(b)))": (
                "It compares sums or means. Two tables with the same numbers in other places are not the "
                "same."
            ),
            "lambda *each: first(*each, lambda a, b: np.array_equal(np.round(a, 2), np.round(b, 2)))": (
                "It rounds too much away. One program is wrong by 0.0001, and that is a mistake, too."
            ),
            "lambda *each: first(*each, lambda a, b: np.any(np.isclose(a, b)))": (
                "It waits until every number of a table differs. One is enough."
            ),
        },
    ),
    Exercise(
        "13",
        "a repair",
        answer=iteration,
        given=ITERATION,
        calls=["(questions, answers, a_syn0, a_syn1)", "(X, y, syn0, syn1)"],
        shown=[Network.step],
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "The last line: l1 met syn1 and made the output, so the update of syn1 is l1.T @ l2_delta. "
            "And that of syn0? Every update is what came in, .T, @ the delta.",
            "The updates are added, so which way must the error point? What does sigmoid_slope want, a "
            "sum or an output? What is sent back through syn1, an error or a delta?",
            "The library does it for any number of layers, so it has a loop where you have two lines.",
        ],
        mistakes={
            "lambda *each: iteration(*each, moves=(-1, -1), slope2='sum', of_error=True)": (
                "The last line is right. Three mistakes are left. Begin at the top: which way must "
                "l2_error point, if the updates are added?"
            ),
            "lambda *each: iteration(*each, slope2='sum', of_error=True)": (
                "Two mistakes are left. Look at l2_delta: what does sigmoid_slope want, a sum or an "
                "output?"
            ),
            "lambda *each: iteration(*each, moves=(-1, -1), slope2='sum')": (
                "Two mistakes are left, both at l2: the error, and the slope."
            ),
            "lambda *each: iteration(*each, moves=(-1, -1), of_error=True)": (
                "Two mistakes are left: one in the line of l2_error, one in the line of l1_error."
            ),
            "lambda *each: iteration(*each, moves=(-1, -1))": (
                "One mistake is left: both matrices move the wrong way. Where must the error point, if "
                "the updates are added?"
            ),
            "lambda *each: iteration(*each, slope2='sum')": (
                "One mistake is left: the slope at l2 is taken of the sum. sigmoid_slope wants the "
                "output."
            ),
            "lambda *each: iteration(*each, of_error=True)": (
                "One mistake is left: l1_error is the blame, and it is the delta that is sent back "
                "through syn1, not the error."
            ),
            "lambda *each: iteration(*each, slope2='sigmoid')": (
                "The slope is taken of sigmoid(l2), but l2 has been through the sigmoid already."
            ),
            "lambda *each: iteration(*each, late=True)": (
                "syn1 moved too early: the blame goes back through syn1 as it was."
            ),
            "lambda *each: iteration(*each, slope1='')": (
                "l1_delta was right, with its slope: put sigmoid_slope(l1) back."
            ),
            "lambda *each: iteration(*each, slope2='')": (
                "l2_delta has lost its slope: it is the error times sigmoid_slope(l2)."
            ),
            "lambda *each: iteration(*each, moves=(1, -1))": (
                "syn0 is right, syn1 moves the wrong way: its update is added."
            ),
            "lambda *each: iteration(*each, moves=(-1, 1))": (
                "syn1 is right, syn0 moves the wrong way: its update is added."
            ),
            "lambda *each: iteration(*each, slope1='sum')": (
                "l1_delta was right, with its slope at the output: put sigmoid_slope(l1) back."
            ),
            "lambda *each: iteration(*each)[::-1]": (
                "Both matrices are right, in the wrong order: syn0 comes first."
            ),
            "lambda X, y, syn0, syn1: (iteration(X, y, syn0, syn1)[0], syn1)": (
                "syn0 is right. syn1 has lost its update."
            ),
            "lambda X, y, syn0, syn1: (syn0, iteration(X, y, syn0, syn1)[1])": (
                "syn1 is right. syn0 has lost its update."
            ),
        },
    ),
]
