"""Exercises of lesson 11: the hidden layer."""

import numpy as np

from nnlib import sigmoid
from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.lines import side_of_line

GIVEN = """
from nnlib.lab.lines import side_of_line

questions = np.random.RandomState(0).randint(0, 2, (5, 3)).astype(float)
"""


def my_shelf(together, questions):
    return np.sum(np.abs(together - np.mean(together))) / questions


EXERCISES = [
    Exercise(
        "11",
        "the side of the line",
        answer=side_of_line,
        given=GIVEN,
        calls=[
            "(X, np.array([0.4, 0.3, -0.2]))",
            "(X, np.array([-2.0, 4.0, 1.0]))",
            "(questions, np.array([1.5, -0.8, -0.4]))",
            "(X, np.array([2.0, -1.0, -1.0]))",  # the last sum is exactly 0
        ],
        shown=[side_of_line],
        allowed=[sigmoid],
        hints=[
            "inputs @ weights is one sum for each input, and a table > a number gives True or False for "
            "each of them.",
            "The sum is compared, not the answer. For which sum does the sigmoid answer 0.5?",
        ],
        mistakes={
            "lambda inputs, weights: inputs @ weights > 0.5": (
                "That is where the sum is above 0.5. The answer is above 0.5 where the sum is "
                "above 0."
            ),
            "lambda inputs, weights: inputs @ weights > 1": (
                "That is where the sum is above 1: few get there. The answer is above 0.5 sooner."
            ),
            "lambda inputs, weights: inputs @ weights >= 0": (
                "Where the sum is exactly 0, the answer is exactly 0.5, and not above it: > without the =."
            ),
            "lambda inputs, weights: inputs @ weights < 0": (
                "That is the other side: the answer is above 0.5 where the sum is above 0."
            ),
            "lambda inputs, weights: inputs @ weights <= 0": (
                "That is the other side, and the line itself: the answer is above 0.5 where the sum is "
                "above 0."
            ),
            "lambda inputs, weights: inputs @ weights": (
                "These are the sums. Now ask of each: is it above 0?"
            ),
            "lambda inputs, weights: sigmoid(inputs @ weights)": (
                "These are the answers. Now ask of each: is it above 0.5?"
            ),
            "lambda inputs, weights: sigmoid(inputs @ weights) > 0": (
                "The sigmoid is above 0 everywhere. Compare its answer with 0.5, or the sum with 0."
            ),
            "lambda inputs, weights: inputs[:, :2] @ weights[:2] > 0": (
                "The third weight is left out. It moves the line away from the corner 0 0."
            ),
            "lambda inputs, weights: inputs * weights > 0": (
                "These are the products, one for each weight. Add them up for each input: that is @."
            ),
            "lambda inputs, weights: np.sum(inputs @ weights > 0)": (
                "That is how many there are. Give back True or False for each input."
            ),
        },
    ),
    Exercise(
        "11",
        "the error of a shelf",
        answer=my_shelf,
        calls=[
            "(np.array([1.0, 1.0, 0.0]), 4)",
            "(np.array([1.0, 0.0]), 4)",
            "(np.array([0.0, 1.0, 0.0, 0.0, 1.0]), 8)",
            "(np.array([0.0, 1.0, 1.0]), 3)",
        ],
        hints=[
            "First the answer that they all get. Of 1, 1 and 0 it was 2/3, of 1 and 0 it was 1/2.",
            "It is their mean. How far is each of them from it, without its sign?",
            "Add those up. The others are right, so they add 0, and count when you divide.",
        ],
        mistakes={
            "lambda together, questions: np.mean(np.abs(together - together.mean()))": (
                "Divided by the questions at that place. The others, which are right, count too."
            ),
            "lambda together, questions: np.sum(np.abs(together - together.mean()))": (
                "That is the sum of the errors. Divided by how many questions there are, it is the mean."
            ),
            "lambda together, questions: np.sum(together - together.mean()) / questions": (
                "That is 0 for every shelf. Without np.abs plus and minus cancel out: take each error "
                "without its sign. And divide with one /: two of them, //, leave whole numbers only."
            ),
            "lambda together, questions: np.mean(together)": (
                "That is what they all answer. How far is it from their targets?"
            ),
            "lambda together, questions: np.sum((together - together.mean()) ** 2) / questions": (
                "These are squares. The absolute error has none."
            ),
            "lambda together, questions: np.sum(np.abs(together - 0.5)) / questions": (
                "With 1/2 as the common answer, whatever the targets. Of 1, 1 and 0 it is 2/3."
            ),
            "lambda together, questions: np.sum(np.abs(together - 2 / 3)) / questions": (
                "2/3 is the common answer of 1, 1 and 0. What is it for any targets?"
            ),
            "lambda together, questions: np.sum(np.abs(together - together.sum() / questions)) / questions": (
                "The common answer is the mean of the targets at that place. There are fewer of those "
                "than questions."
            ),
            "lambda together, questions: np.sum(np.abs(together - together.mean())) / 4": (
                "It divides by 4, whatever is given. There are as many questions as questions says."
            ),
            "lambda together, questions: np.abs(together - together.mean()) / questions": (
                "These are several numbers, one for each. Add them up."
            ),
            "lambda together, questions: (np.abs(together - together.mean()).sum() + questions - "
            "len(together)) / questions": (
                "The other questions are right: the error of each is 0, not 1."
            ),
        },
    ),
]
