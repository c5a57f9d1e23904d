"""Exercises of lesson 12: testing."""

import numpy as np

from nnlib import sigmoid
from nnlib.lab.exam import count_right
from nnlib.lab.exercises.exercise import Exercise

STOPS = """
unseen, truth = HELD_OUT_EXAMPLES.inputs, HELD_OUT_EXAMPLES.targets
eight = train(Network.random([3, 8, 1], seed=1), FOUR_EXAMPLES, iterations=400)
hundreds, twenties = [100, 200, 300, 400], list(range(100, 401, 20))
some, other = ([np.mean(np.abs(truth - eight.at(k).predict(unseen))) for k in stops]
               for stops in (hundreds, twenties))


def first_rise(stops, test_errors):
    return next(k for k, one, two in zip(stops, test_errors, test_errors[1:]) if two > one)
"""
TRAINED = """
syn1 = train(network, FOUR_EXAMPLES, iterations=10_000).network.layers[1].synapses
two, eight = (Network.random([3, hidden, 1], seed=1).layers[1].synapses for hidden in (2, 8))
"""


def my_stop(stops, test_errors):
    return stops[np.argmin(test_errors)]


def my_answer(syn1):
    return sigmoid(np.sum(0.5 * syn1))


EXERCISES = [
    Exercise(
        "12",
        "how many are right",
        answer=count_right,
        given="from nnlib.lab.exam import count_right",
        calls=[
            "(np.array([[0.2], [0.9], [0.4], [0.1]]), y)",
            "(np.array([[0.6], [0.7], [0.8], [0.95]]), y)",
            "(np.array([[0.45], [0.55], [0.51], [0.3]]), y)",
            "(np.array([[0.9], [0.2], [0.3], [0.7], [0.6]]), np.array([[0], [1], [1], [0], [1]]))",
        ],
        shown=[count_right],
        hints=[
            "np.sum counts True as 1. So its brackets need a True for each right answer.",
            "outputs > 0.5 is True or False for each. So is targets > 0.5. When is an answer right? == "
            "compares two tables place by place.",
        ],
        mistakes={
            "lambda outputs, targets: np.sum(outputs == targets)": (
                "No output is ever exactly 0 or 1. Ask on which side of 0.5 it is."
            ),
            "lambda outputs, targets: np.sum((outputs > 0.5) != (targets > 0.5))": (
                "These are the wrong ones. Count where the two agree."
            ),
            "lambda outputs, targets: np.mean((outputs > 0.5) == (targets > 0.5))": (
                "That is the share of right ones. Here their number is asked for: a sum."
            ),
            "lambda outputs, targets: np.sum(outputs > 0.5)": (
                "That counts the outputs above 0.5, right or wrong. Compare them with the targets."
            ),
            "lambda outputs, targets: np.sum((outputs > 0.5) & (targets > 0.5))": (
                "That misses those that rightly say 0: & asks for two times True, == for the same."
            ),
            "lambda outputs, targets: np.sum((outputs[:4] > 0.5) == (targets[:4] > 0.5))": (
                "It looks at four rows only; len(outputs) says how many there are, and np.sum takes a whole "
                "column."
            ),
            "lambda outputs, targets: np.sum(outputs - targets < 0.5)": (
                "An output far below its target passes, too: np.abs, the distance without its sign, is "
                "missing."
            ),
            "lambda outputs, targets: np.sum(targets - outputs < 0.5)": (
                "An output far above its target passes, too: np.abs, the distance without its sign, is "
                "missing."
            ),
            "lambda outputs, targets: np.sum(np.abs(targets - outputs) < 0.1)": (
                "That counts the answers that are nearly perfect. Here, on the right side of 0.5 is "
                "enough."
            ),
            "lambda outputs, targets: (outputs > 0.5) == (targets > 0.5)": (
                "True or False for each question. Add them up: np.sum counts True as 1."
            ),
            "lambda outputs, targets: np.all((outputs > 0.5) == (targets > 0.5))": (
                "That says whether all are right. Count how many are."
            ),
            "lambda outputs, targets: len(outputs)": (
                "That is how many questions there are. How many of the answers are right?"
            ),
        },
    ),
    Exercise(
        "12",
        "where to stop",
        answer=my_stop,
        is_value=True,
        given=STOPS,
        calls=[
            "(twenties, other)",
            "(hundreds, some)",
            "([10, 20, 50, 100, 250, 500], [0.5, 0.45, 0.47, 0.41, 0.36, 0.44])",
        ],
        hints=[
            "stops and test_errors belong together, place by place. Where is the smallest of the "
            "second?",
            "np.argmin gives the place of the smallest number.",
        ],
        mistakes={
            "lambda stops, test_errors: np.argmin(test_errors)": (
                "That is the place in the list. Which iteration stands there in stops?"
            ),
            "lambda stops, test_errors: np.min(test_errors)": (
                "That is the smallest error. At which iteration is it?"
            ),
            "lambda stops, test_errors: stops[np.argmax(test_errors)]": (
                "There the test error is largest. Where is it smallest?"
            ),
            "lambda stops, test_errors: stops[0]": (
                "That is the first of them. There the test error still falls."
            ),
            "lambda stops, test_errors: stops[-1]": (
                "That is the last of them, the end of the training. Stop early: where the test error is "
                "smallest."
            ),
            "lambda stops, test_errors: stops[np.argmin(test_errors) + 1]": (
                "One place too late: there the test error has begun to climb. Python counts from 0."
            ),
            "lambda stops, test_errors: stops[np.argmin(test_errors) - 1]": (
                "One place too early: the test error still falls."
            ),
            "first_rise": (
                "It stops at the first rise. A curve may rise a little, and then fall further down: "
                "look at all of it."
            ),
            "lambda stops, test_errors: len(stops)": (
                "That is how many there are. At which one is the test error smallest?"
            ),
            "lambda stops, test_errors: stops": (
                "That is all of them. At which one is the test error smallest?"
            ),
            "lambda stops, test_errors: test_errors": (
                "These are all the errors. At which iteration is the smallest?"
            ),
        },
    ),
    Exercise(
        "12",
        "the answer to 0 0 0",
        answer=my_answer,
        is_value=True,
        given=TRAINED,
        calls=["(syn1,)", "(two,)", "(eight,)"],
        allowed=[sigmoid],
        hints=[
            "What does each hidden neuron answer for a sum of 0?",
            "Half of each weight in syn1, added up, then squashed.",
        ],
        mistakes={
            "lambda syn1: sigmoid(np.sum(syn1))": (
                "As if every hidden neuron answered 1. What does the sigmoid make of 0?"
            ),
            "lambda syn1: np.sum(syn1) / 2": "That is the sum of the output neuron. Squash it.",
            "lambda syn1: np.sum(syn1)": (
                "As if every hidden neuron answered 1, and the output neuron did not squash."
            ),
            "lambda syn1: sigmoid(0)": (
                "That is what each hidden neuron answers. The output neuron has its weights, syn1."
            ),
            "lambda syn1: 0": "As if nobody squashed: the sigmoid of 0 is not 0.",
            "lambda syn1: sigmoid(syn1 / 2)": (
                "Squashed too early: first add up the products, then squash their sum."
            ),
            "lambda syn1: np.sum(sigmoid(syn1 / 2))": "First add up the products, then squash the sum.",
            "lambda syn1: sigmoid(np.mean(syn1) / 2)": "That is a mean. A neuron adds up.",
            "lambda syn1: sigmoid(np.mean(syn1))": (
                "That is the mean of the weights. Each is multiplied by what its hidden neuron answers, "
                "then they are added up."
            ),
            "lambda syn1: sigmoid(-np.sum(syn1) / 2)": (
                "There is a minus too many: the sigmoid has its own."
            ),
            "lambda syn1: sigmoid(sigmoid(np.sum(syn1) / 2))": "It is squashed twice; once is enough.",
            "lambda syn1: sigmoid(2 * np.sum(syn1))": (
                "A hidden neuron answers 0.5: times a half, not times 2."
            ),
            "lambda syn1: sigmoid(np.sum(syn1[:4]) / 2)": (
                "Four weights only, however many hidden neurons there are. np.sum(syn1) has all of them."
            ),
        },
    ),
]
