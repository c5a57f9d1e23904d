"""Exercises of lesson 02: the sigmoid and its slope."""

from nnlib import sigmoid, sigmoid_slope
from nnlib.lab.exercises.exercise import Exercise

NUMBERS = ("(0.0,)", "(2.0,)", "(-3.0,)", "(np.array([[0.5, -1.0], [2.0, 0.0]]),)")
OUTPUTS = ("(0.5,)", "(0.9,)", "(0.2,)", "(np.array([[0.1, 0.7], [0.99, 0.4]]),)")


def my_slope_at(z):
    return sigmoid_slope(sigmoid(z))


EXERCISES = [
    Exercise(
        "02",
        "the sigmoid",
        answer=sigmoid,
        calls=NUMBERS,
        shown=[sigmoid],
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
        answer=sigmoid_slope,
        calls=OUTPUTS,
        shown=[sigmoid_slope],
        allowed=[sigmoid],
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
        "the slope at a sum",
        answer=my_slope_at,
        calls=NUMBERS,
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "Is z a sum or an answer? Which of the two does the slope's formula want?",
            "Two steps: what does the sigmoid answer to z, and how steep is it where it answers that?",
        ],
        mistakes={
            "lambda z: z * (1 - z)": (
                "That is the second line of the video, fed with the sum. Squash z first: the formula "
                "wants the answer."
            ),
            "lambda z: sigmoid(z)": "That is the answer to z. How steep is the curve there?",
            "lambda z: 1 - sigmoid(z)": "That is what is missing to 1. Multiply it by the answer.",
            "lambda z: z * (1 - sigmoid(z))": (
                "Half of it is right: z itself, in front, is the sum. The answer belongs there, too."
            ),
            "lambda z: sigmoid(z) * (1 - z)": (
                "Half of it is right: in the brackets the answer belongs, and z is the sum."
            ),
            "lambda z: sigmoid(z * (1 - z))": (
                "The two steps are exchanged: first the answer to z, then the slope there."
            ),
            "lambda z: sigmoid_slope(sigmoid(sigmoid(z)))": (
                "It squashes twice. The answer to z is sigmoid(z), and the slope wants that."
            ),
            "lambda z: sigmoid(z) * (1 + sigmoid(z))": (
                "A + where a minus belongs: what is missing to 1 is 1 - answer."
            ),
            "lambda z: sigmoid(z) * 1 - sigmoid(z)": (
                "Python multiplies before it subtracts: put 1 - answer in brackets."
            ),
            "lambda z: 1 - sigmoid(z) ** 2": (
                "That is the slope of another curve (tanh). Here: answer times what is missing to 1."
            ),
            "lambda z: (sigmoid(z + 0.0001) - sigmoid(z)) / 0.0001": (
                "That is rise over run: right to four digits, because the run is not 0. The formula "
                "with the answer is exact."
            ),
        },
    ),
]
