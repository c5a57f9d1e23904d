"""Exercises of lesson 07: the delta."""

import numpy as np

from nnlib import Layer, sigmoid, sigmoid_slope
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
outputs, errors = stream.random_sample((5, 2)), stream.random_sample((5, 2)) - 0.5
hidden = stream.random_sample((7, 4))
"""


def my_move(output, nudge):
    return nudge * sigmoid_slope(output)


EXERCISES = [
    Exercise(
        "07",
        "how far it moves",
        answer=my_move,
        given=GIVEN,
        calls=["(0.9, 0.1)", "(0.2, -0.01)", "(l2, 0.001)"],
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "The nudge has to be multiplied by the part of it that arrives: by the slope.",
            "The slope is made of two numbers, and both are made of the output.",
        ],
        mistakes={
            "lambda output, nudge: sigmoid_slope(output)": (
                "That is the slope. The move is slope times nudge."
            ),
            "lambda output, nudge: nudge * sigmoid_slope(sigmoid(output))": (
                "It is given an output already: that must not go through the sigmoid once more."
            ),
            "lambda output, nudge: output + nudge": (
                "That is a sum with its nudge, if the output were a sum. How far does it move?"
            ),
            "lambda output, nudge: sigmoid(output + nudge) - sigmoid(output)": (
                "Here the output went into the sigmoid. It is what came out: take the slope there."
            ),
            "lambda output, nudge: output + nudge * sigmoid_slope(output)": (
                "That is where the output arrives. How far did it come?"
            ),
            "lambda output, nudge: nudge": (
                "That is the nudge. The output moves by less: by slope times nudge."
            ),
            "lambda output, nudge: nudge * output": (
                "It multiplies by the output itself. The slope is output * (1 - output)."
            ),
            "lambda output, nudge: nudge * (1 - output)": (
                "Half of the slope is missing: it is output * (1 - output)."
            ),
            "lambda output, nudge: nudge / sigmoid_slope(output)": (
                "That says how far to push, as in the worked example. Here the push is given: times "
                "the slope."
            ),
            "lambda output, nudge: sigmoid_slope(output) / nudge": (
                "Slope divided by nudge. It is slope times nudge."
            ),
            "lambda output, nudge: sigmoid_slope(output) + nudge": "Times the nudge, not plus.",
            "lambda output, nudge: nudge * 0.25": (
                "A quarter arrives only where the output is 0.5. Take the slope at this output."
            ),
        },
    ),
    Exercise(
        "07",
        "the delta",
        answer=lambda outputs, error: Layer(np.zeros((1, outputs.shape[1]))).delta(outputs, error),
        given=GIVEN,
        calls=["(outputs, errors)", "(hidden, hidden - 0.3)", "(l2, l2_error)"],
        shown=[Layer.delta],
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "Two things are multiplied, number by number. One of them you are given.",
            "The other is the slope, from the outputs as they are.",
        ],
        mistakes={
            "lambda outputs, error: sigmoid_slope(outputs)": (
                "That is the slope. Multiply it by the error."
            ),
            "lambda outputs, error: error + sigmoid_slope(outputs)": (
                "Times, not plus: the slope scales the error."
            ),
            "lambda outputs, error: error * outputs": (
                "It multiplies by the output itself. The slope is output * (1 - output)."
            ),
            "lambda outputs, error: error * (1 - outputs)": (
                "Half of the slope is missing: it is output * (1 - output)."
            ),
            "lambda outputs, error: error * sigmoid_slope(sigmoid(outputs))": (
                "The outputs have been through the sigmoid already: take the slope from them as "
                "they are."
            ),
            "lambda outputs, error: sigmoid_slope(error)": (
                "That is the slope of the error. Take the slope at the outputs."
            ),
            "lambda outputs, error: error": "That is the error itself. Scale it by the slope.",
            "lambda outputs, error: outputs * sigmoid_slope(error)": (
                "The two are exchanged: the slope is taken at the outputs, and scales the error."
            ),
            "lambda outputs, error: error / sigmoid_slope(outputs)": (
                "Times the slope, not divided by it: a flat curve makes the delta small."
            ),
            "lambda outputs, error: np.sum(error * sigmoid_slope(outputs), axis=0)": (
                "The examples are added up. Every example keeps its own row here."
            ),
        },
    ),
]
