"""Exercises of lesson 05: the forward pass."""

from nnlib import Layer, Network, sigmoid, sigmoid_slope
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
questions, hidden = stream.randint(0, 2, (5, 3)).astype(float), stream.random_sample((7, 4))
first, second = stream.random_sample((3, 4)) - 0.5, stream.random_sample((4, 2)) - 0.5
"""


def my_sum(row, column):
    total = 0
    for k in range(len(row)):
        total = total + row[k] * column[k]
    return total


EXERCISES = [
    Exercise(
        "05",
        "row meets column",
        answer=my_sum,
        given=GIVEN,
        calls=[
            "(X[1], syn0[:, 2])",
            "(hidden[0], second[:, 1])",
            "(np.arange(1.0, 6.0), np.arange(7.0, -3.0, -2.0))",
        ],
        allowed=[sigmoid],
        hints=[
            "For k = 0 it is the first number of the row and the first of the column. What happens to "
            "the two?",
            "row[k] is one of the two numbers of a pair. How is the other one written?",
        ],
        mistakes={
            "lambda row, column: row * column": "These are the products. Add them up.",
            "lambda row, column: len(row) * row * column": (
                "Every turn of the loop adds the whole row times the whole column. One pair, please: "
                "with [k] behind both."
            ),
            "lambda row, column: row.sum() * column": (
                "The column has no [k]: every turn of the loop takes all of it."
            ),
            "lambda row, column: row * column.sum()": (
                "The row has no [k]: every turn of the loop takes all of it."
            ),
            "lambda row, column: row.sum() + column.sum()": (
                "It adds the two numbers of a pair. Multiply them: row[k] times column[k]."
            ),
            "lambda row, column: row.sum()": "That is the sum of the row. The weights have no say.",
            "lambda row, column: column.sum()": (
                "That is the sum of the column. The inputs have no say."
            ),
            "lambda row, column: sum(range(len(row)))": (
                "It adds the numbers of the pairs: k is 0, 1, 2, ... The pair itself is row[k] and "
                "column[k]."
            ),
            "lambda row, column: row[0] * column[0]": (
                "Only the first pair: return stands inside the loop and ends it. Move it to the left."
            ),
            "lambda row, column: row[-1] * column[-1]": (
                "Only the last pair: each turn forgets the ones before. Write total = total + ..."
            ),
            "lambda row, column: row[:3] @ column[:3]": (
                "Three pairs, however long the row is. range(len(row)) goes through all of them."
            ),
            "lambda row, column: len(row) * row[0] * column[0]": (
                "Every turn takes the first pair: k belongs in the brackets, not 0."
            ),
            "lambda row, column: sigmoid(row @ column)": (
                "Squashed too early: here only the sum is asked for."
            ),
            "lambda row, column: np.mean(row * column)": (
                "That is the mean of the products. A neuron adds up and does not divide."
            ),
        },
    ),
    Exercise(
        "05",
        "a layer's answer",
        answer=lambda inputs, synapses: Layer(synapses).forward(inputs),
        given=GIVEN,
        calls=["(questions, first)", "(hidden, second)", "(X, syn0)"],
        shown=[Layer.forward],
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "Two operations. Which comes first: adding up, or squashing?",
            "The sums are one table @ another. What squashes a whole table?",
        ],
        mistakes={
            "lambda inputs, synapses: inputs @ synapses": (
                "The sums are right. Now squash them: the sigmoid is missing."
            ),
            "lambda inputs, synapses: sigmoid(inputs) @ synapses": (
                "The sigmoid comes last: multiply first, then squash the sums."
            ),
            "lambda inputs, synapses: sigmoid(sigmoid(inputs @ synapses))": (
                "The sigmoid is applied twice; once is enough."
            ),
            "lambda inputs, synapses: sigmoid(inputs) @ sigmoid(synapses)": (
                "It squashes what goes in. Squash what comes out: the sums."
            ),
            "lambda inputs, synapses: sigmoid_slope(sigmoid(inputs @ synapses))": (
                "That is the slope at each answer. Here the answer is asked for."
            ),
            "lambda inputs, synapses: sigmoid(-(inputs @ synapses))": (
                "There is a minus too many: the sigmoid has its own."
            ),
            "lambda inputs, synapses: np.tanh(inputs @ synapses)": (
                "That curve goes from -1 to 1. Squash with the sigmoid."
            ),
            "lambda inputs, synapses: sigmoid(inputs @ synapses).T": (
                "All numbers are right, with rows and columns exchanged: one row for each example."
            ),
        },
    ),
    Exercise(
        "05",
        "the whole forward pass",
        answer=lambda inputs, syn0, syn1: Network([Layer(syn0), Layer(syn1)]).predict(inputs),
        given=GIVEN,
        calls=["(questions, first, second)", "(X, syn0, syn1)"],
        shown=[Network.predict, Network.forward],
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "Call what the first layer answers l1. Then the same again, with l1 as inputs.",
            "l1 meets the second table of weights, syn1. Is the result squashed?",
            "The library does it for any number of layers, so it has a loop where you have two lines.",
        ],
        mistakes={
            "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0)": (
                "That is l1, the hidden layer. The same again with syn1 gives the prediction."
            ),
            "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0 @ syn1)": (
                "The hidden neurons forgot to squash: the sigmoid belongs behind each of the two "
                "layers."
            ),
            "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0) @ syn1": (
                "The output neuron forgot to squash: the sigmoid belongs behind each of the two "
                "layers."
            ),
            "lambda inputs, syn0, syn1: inputs @ syn0 @ syn1": (
                "Nobody squashed: the sigmoid belongs behind each of the two layers."
            ),
            "lambda inputs, syn0, syn1: sigmoid(sigmoid(sigmoid(inputs @ syn0) @ syn1))": (
                "The output is squashed twice; once is enough."
            ),
            "lambda inputs, syn0, syn1: sigmoid(sigmoid(sigmoid(inputs @ syn0)) @ syn1)": (
                "l1 is squashed already when it arrives: it needs no second sigmoid."
            ),
            "lambda inputs, syn0, syn1: (sigmoid(inputs @ syn0), sigmoid(sigmoid(inputs @ syn0) @ syn1))": (
                "Both layers come back. Only the last one is the prediction."
            ),
            "lambda inputs, syn0, syn1: np.round(sigmoid(sigmoid(inputs @ syn0) @ syn1))": (
                "It is rounded to 0 or 1. Hand the number back as it is: how sure it is matters."
            ),
        },
    ),
]
