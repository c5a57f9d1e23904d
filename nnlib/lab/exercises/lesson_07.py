"""Exercises of lesson 07: the delta."""

from nnlib import Layer
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
outputs, errors = stream.random_sample((5, 2)), stream.random_sample((5, 2)) - 0.5
hidden = stream.random_sample((7, 4))
"""

EXERCISES = [
    Exercise(
        "07",
        "how far it moves",
        answer="sigmoid_slope(0.9) * 0.1",
        hints=[
            "First the slope where the output is 0.9. Which two numbers make it?",
            "Slope times nudge is the move: the nudge is 0.1.",
        ],
        mistakes={
            "sigmoid_slope(0.9)": (
                "That is the slope at 0.9, 0.9 times 0.1. The move is slope times nudge."
            ),
            "sigmoid_slope(sigmoid(0.9)) * 0.1": (
                "0.9 is an output already: it must not go through the sigmoid once more."
            ),
            "0.9 + 0.1": "That is the sum with its nudge, if 0.9 were a sum. It is an output.",
            "sigmoid(0.9 + 0.1) - sigmoid(0.9)": (
                "Here 0.9 went into the sigmoid. It is what came out: take the slope there."
            ),
            "0.9 + sigmoid_slope(0.9) * 0.1": (
                "That is where the output arrives. How far did it come from 0.9?"
            ),
            "0.1": "That is the nudge. The output moves by less: by slope times nudge.",
            "sigmoid_slope(0.9) / 0.1": "Times the nudge, not divided by it.",
            "sigmoid_slope(0.9) + 0.1": "Times the nudge, not plus.",
        },
    ),
    Exercise(
        "07",
        "the delta",
        answer="lambda outputs, error: Layer(np.zeros((1, outputs.shape[1]))).delta(outputs, error)",
        given=GIVEN,
        calls=["(outputs, errors)", "(hidden, hidden - 0.3)", "(l2, l2_error)"],
        shown=Layer.delta,
        not_to_call=[Layer.delta],
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
