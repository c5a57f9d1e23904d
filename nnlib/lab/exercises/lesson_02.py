"""Exercises of lesson 02: the sigmoid and its slope."""

from nnlib import sigmoid, sigmoid_slope
from nnlib.lab.exercises.exercise import Exercise

NUMBERS = ("(0.0,)", "(2.0,)", "(-3.0,)", "(np.array([[0.5, -1.0], [2.0, 0.0]]),)")
OUTPUTS = ("(0.5,)", "(0.9,)", "(0.2,)", "(np.array([[0.1, 0.7], [0.99, 0.4]]),)")

EXERCISES = [
    Exercise(
        "02",
        "the sigmoid",
        answer="sigmoid",
        calls=NUMBERS,
        shown=sigmoid,
        not_to_call=[sigmoid],
        hints=[
            "Begin with the power: np.exp(-x). The minus belongs to the x.",
            "Python divides before it adds. Which part has to stand in brackets, to be finished first?",
        ],
        mistakes={
            "lambda x: 1 / (1 + np.exp(x))": (
                "It falls where the sigmoid climbs: x stands where -x belongs."
            ),
            "lambda x: 1 + np.exp(-x)": (
                "That is what stands under the line. If you did divide 1 by it: Python divides "
                "before it adds, so put 1 + np.exp(-x) in brackets."
            ),
            "lambda x: 1 / np.exp(-x)": "The 1 + under the line is missing.",
            "lambda x: sigmoid(x) * (1 - sigmoid(x))": (
                "That is the slope of the sigmoid. Here its value is asked for."
            ),
            "lambda x: np.exp(-x)": "That is e^-x. Add 1 to it, then divide 1 by the sum.",
            "lambda x: 1 / (1 - np.exp(-x))": "Under the line stands a minus where a + belongs.",
            "lambda x: -1 / (1 + np.exp(-x))": "There is a minus in front of it that is too many.",
            "lambda x: np.tanh(x)": "That curve goes from -1 to 1. The sigmoid goes from 0 to 1.",
        },
    ),
    Exercise(
        "02",
        "the slope from the output",
        answer="sigmoid_slope",
        calls=OUTPUTS,
        shown=sigmoid_slope,
        not_to_call=[sigmoid_slope],
        hints=[
            "For an answer of 0.9 it is 0.9 times what is missing to 1, that is 0.9 x 0.1 = 0.09.",
            "Python multiplies before it subtracts. Which part needs brackets?",
        ],
        mistakes={
            "lambda s: sigmoid(s) * (1 - sigmoid(s))": (
                "It applies the sigmoid once more. What it is given is the sigmoid's output already."
            ),
            "lambda s: s * (s - 1)": (
                "The brackets are the wrong way round: 1 - output, not output - 1."
            ),
            "lambda s: 1 - s": "Half of it: multiply by the output as well.",
            "lambda s: 1 - s**2": (
                "That is the slope of another curve (tanh). Here: output times what is missing to 1."
            ),
            "lambda s: s * 1 - s": (
                "Python multiplies before it subtracts: put 1 - output in brackets."
            ),
            "lambda s: s * (1 + s)": "A + where a minus belongs: what is missing to 1 is 1 - output.",
            "lambda s: s": "That is the output itself. Multiply it by what is missing to 1.",
        },
    ),
    Exercise(
        "02",
        "the slope where it answers 0.8",
        answer="sigmoid_slope(0.8)",
        hints=[
            "Is 0.8 a sum or an answer? Which of the two does the slope's formula want?",
            "From 0.8 to 1 there is 0.2 missing.",
        ],
        mistakes={
            "sigmoid_slope(sigmoid(0.8))": (
                "0.8 is an answer already: it must not go through the sigmoid once more."
            ),
            "1 - 0.8": "That is what is missing to 1. Multiply it by the output.",
            "0.8": "That is the output. How steep is the curve there?",
            "sigmoid(0.8)": "That is the answer to a sum of 0.8. Here 0.8 is the answer.",
            "0.8 * (1 + 0.8)": "A + where a minus belongs: what is missing to 1 is 1 - 0.8.",
            "0.8 - 0.2": "Times, not minus: 0.8 times what is missing to 1.",
            "0.8**2": "That is 0.8 times 0.8. One of the two is what is missing to 1.",
            "0.8 + 0.2": "Times, not plus: 0.8 times what is missing to 1.",
        },
    ),
]
