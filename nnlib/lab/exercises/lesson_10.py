"""Exercises of lesson 10: training."""

import numpy as np

from nnlib import Examples, Network, sigmoid, sigmoid_slope, train
from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.exercises.lesson_09 import GIVEN as ITERATION
from nnlib.lab.four_minutes import FOUR_MINUTES

LEVELS = """
history = train(network, FOUR_EXAMPLES, iterations=60_000)
errors = history.errors
some = np.array([0.9, 0.45, 0.6, 0.55, 0.15, 0.05])  # they rise once
"""
PROGRAM = (
    ITERATION
    + """
questions = np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0], [1.0, 1.0, 0.0]])
targets = np.array([[1.0], [0.9], [1.0]])  # soon learned: a few rounds tell one mistake from another


def program(
    X, y, seed, rounds, order=False, low=-1, note=lambda error: np.mean(np.abs(error)), **wrong
):
    # All of it; the names after rounds make it wrong in the usual ways, as those of an iteration do.
    stream = np.random.RandomState(seed)
    shapes = [(4, 1), (3, 4)] if order else [(3, 4), (4, 1)]
    drawn = {shape: (1 - low) * stream.random_sample(shape) + low for shape in shapes}
    syn0, syn1 = drawn[3, 4], drawn[4, 1]
    errors = []
    for _ in range(rounds):
        l2_error, (syn0, syn1) = whole_iteration(X, y, syn0, syn1, **wrong)
        errors.append(note(l2_error))
    return np.array(errors)
"""
)


def my_way(errors, high, low):
    return np.argmax(errors < low) - np.argmax(errors < high)


def errors_of(X, y, seed, rounds):
    """The mean absolute error before each round of a training."""
    network = Network.random([3, 4, 1], seed)
    return train(network, Examples("these", X, y), iterations=rounds - 1).errors


EXERCISES = [
    Exercise(
        "10",
        "from one level to another",
        answer=my_way,
        given=LEVELS,
        calls=["(errors, 0.4, 0.1)", "(errors, 0.1, 0.01)", "(some, 0.5, 0.2)"],
        hints=[
            "The first half says where the error gets below low. From there, go back. How far?",
            "To where it got below high: the same question with another level.",
        ],
        mistakes={
            "lambda errors, high, low: np.argmax(errors < low)": (
                "That is where the error gets below low. How long is the way, from below high?"
            ),
            "lambda errors, high, low: np.argmax(errors < high)": (
                "That is where the error gets below high. The way goes on from there, to below low."
            ),
            "lambda errors, high, low: np.argmax(errors < high) - np.argmax(errors < low)": (
                "A way back in time: the later place comes first, then the minus."
            ),
            "lambda errors, high, low: np.argmax(errors < low) + np.argmax(errors < high)": (
                "Minus, not plus: how far is it from one place to the other?"
            ),
            "lambda errors, high, low: high - low": (
                "That is how far the error falls. In how many iterations?"
            ),
            "lambda errors, high, low: np.argmax(errors < low) - high": (
                "high is a level, not an iteration. Where is the error first below it?"
            ),
            "lambda errors, high, low: np.argmax(errors < low) - errors[np.argmax(errors < high)]": (
                "It takes away the error there. Take away the iteration."
            ),
            "lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors < high) + 1": (
                "One too many: from 3 to 5 it is two steps, not three."
            ),
            "lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors < high) - 1": (
                "One too few: from 3 to 5 it is two steps."
            ),
            "lambda errors, high, low: np.sum(errors >= low) - np.sum(errors >= high)": (
                "That counts errors, and is right only where they never rise. Where does the first "
                "True stand?"
            ),
            "lambda errors, high, low: np.argmin(errors) - np.argmax(errors < high)": (
                "That is the way to the smallest error. The way ends at the first below low."
            ),
        },
    ),
    Exercise(
        "10",
        "your own four-minute program",
        answer=errors_of,
        given=PROGRAM,
        calls=["(X, y, 4, 12)", "(questions, targets, 3, 6)"],
        then=["(X, y, 1, 60_001)"],
        shown=FOUR_MINUTES,
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "The weights are lesson 04: stream = np.random.RandomState(seed), then syn0 = 2 * "
            "stream.random_sample((3, 4)) - 1, and syn1 in the same way, with (4, 1).",
            "Then errors = [] and the loop: for iteration in range(rounds). In it l1, l2 and l2_error, "
            "and errors.append(...) with the mean of the sizes, np.mean and np.abs.",
            "In this order: l2_delta, l1_error, l1_delta, then syn1 += ... and syn0 += .... If you read "
            "that syn1 moved too early, look where the blame goes through it.",
            "It is your own whole iteration from lesson 09, in a loop. The solution is the program of "
            "the video: it prints some of the errors where yours appends each.",
        ],
        mistakes={
            "lambda *each: program(*each, moves=(-1, -1))": (
                "The updates drive the answers away from the targets. They are added, +=."
            ),
            "lambda *each: program(*each, moves=(1, -1))": (
                "syn1 moves the wrong way, syn0 does not. Both updates are added, +=."
            ),
            "lambda *each: program(*each, moves=(-1, 1))": (
                "syn0 moves the wrong way, syn1 does not. Both updates are added, +=."
            ),
            "lambda *each: program(*each, late=True)": (
                "It learns, but not with these numbers: syn1 moved before the blame went through it."
            ),
            "lambda *each: program(*each, slope2='')": (
                "It learns, but not with these numbers: l2_delta lacks its slope, sigmoid_slope(l2)."
            ),
            "lambda *each: program(*each, slope1='')": (
                "It learns, but not with these numbers: l1_delta lacks its slope, sigmoid_slope(l1)."
            ),
            "lambda *each: program(*each, slope1='', slope2='')": (
                "It learns, but not with these numbers: both deltas lack their slope, at l2 and at l1."
            ),
            "lambda *each: program(*each, slope1='sum')": (
                "The slope at l1 is taken of its sum, X @ syn0. sigmoid_slope wants the output."
            ),
            "lambda *each: program(*each, slope2='sum')": (
                "The slope at l2 is taken of its sum, l1 @ syn1. sigmoid_slope wants the output."
            ),
            "lambda *each: program(*each, slope1='sum', slope2='sum')": (
                "Both slopes are taken of sums. sigmoid_slope wants outputs: l2, and then l1."
            ),
            "lambda *each: program(*each, slope1='sigmoid')": (
                "The slope is taken of sigmoid(l1), but l1 has been through the sigmoid already."
            ),
            "lambda *each: program(*each, slope2='sigmoid')": (
                "The slope is taken of sigmoid(l2), but l2 has been through the sigmoid already."
            ),
            "lambda *each: program(*each, slope1='sigmoid', slope2='sigmoid')": (
                "Both slopes are taken of a sigmoid of l2 and l1, which have been through it already."
            ),
            "lambda *each: program(*each, of_error=True)": (
                "The error is sent back through syn1. It is the delta: l1_error is l2_delta @ syn1.T."
            ),
            "lambda X, *others: program(X, *others, moves=2 * (1 / len(X),))": (
                "It learns, but too slowly: the updates are means over the examples. Here they are sums."
            ),
            "lambda *each: program(*each, hidden=0)": (
                "The hidden layer is not squashed: l1 is the sigmoid of X @ syn0."
            ),
            "lambda *each: program(*each, output=0)": (
                "The output is not squashed: l2 is the sigmoid of l1 @ syn1."
            ),
            "lambda *each: program(*each, hidden=-1)": (
                "l1 falls where it should climb: x stands where -x belongs, in its np.exp."
            ),
            "lambda *each: program(*each, output=-1)": (
                "l2 falls where it should climb: x stands where -x belongs, in its np.exp."
            ),
            "lambda *each: program(*each, hidden=-1, output=-1)": (
                "Both layers fall where they should climb: x stands where -x belongs, in np.exp."
            ),
            "lambda *each: program(*each, kept=(1, 0))": (
                "syn1 forgets in every round what it was: = puts the update in its place. += adds it, "
                "and =+ is no += but = with a plus sign."
            ),
            "lambda *each: program(*each, kept=(0, 1))": (
                "syn0 forgets in every round what it was: = puts the update in its place. += adds it, "
                "and =+ is no += but = with a plus sign."
            ),
            "lambda *each: program(*each, kept=(0, 0))": (
                "Both matrices forget in every round what they were: = puts the updates in their place. "
                "+= adds them, and =+ is no += but = with a plus sign."
            ),
            "lambda X, y, seed, rounds: program(X, y, 1, rounds)": (
                "It draws the weights of seed 1, whatever the seed. Begin the stream with seed."
            ),
            "lambda X, y, seed, rounds: program(X, y, seed, rounds, order=True)": (
                "The weights are drawn in another order: first syn0, then syn1."
            ),
            "lambda *each: program(*each, low=0)": (
                "All weights begin above 0: times 2, minus 1 makes them lie between -1 and 1."
            ),
            "lambda *each: program(*each, moves=(0, 1))": "Only syn1 learns. Where is the update of syn0?",
            "lambda *each: program(*each, moves=(1, 0))": "Only syn0 learns. Where is the update of syn1?",
            "lambda *each: program(*each, moves=(0, 0))": (
                "The error stays as it was. Is there no update, or are the weights drawn anew in every "
                "round?"
            ),
            "lambda *each: program(*each, note=np.mean)": (
                "Plus and minus cancel out in your list: np.mean(np.abs(l2_error))."
            ),
            "lambda *each: program(*each, note=lambda error: np.mean(error**2))": (
                "Your list has squares. The mean absolute error is np.mean(np.abs(l2_error))."
            ),
            "lambda *each: program(*each, note=lambda error: np.sum(np.abs(error)))": (
                "Your list has sums. Divided by how many there are, they are means: np.mean."
            ),
            "lambda *each: program(*each)[:1]": (
                "Only the first round: return stands inside the loop and ends it. Move it to the left."
            ),
            "lambda *each: program(*each)[-1]": (
                "That is the error of the last round alone. Append each to a list, and return the list."
            ),
            "lambda *each: program(*each)[:-1]": (
                "One round too few: range(rounds) goes through all of them."
            ),
            "lambda *each: program(*each)[1:]": (
                "The first error is missing: it is noted before anything has moved."
            ),
        },
    ),
]
