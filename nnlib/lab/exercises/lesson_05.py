"""Exercises of lesson 05: the forward pass."""

from nnlib import Layer, Network
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
questions, hidden = stream.randint(0, 2, (5, 3)).astype(float), stream.random_sample((7, 4))
first, second = stream.random_sample((3, 4)) - 0.5, stream.random_sample((4, 2)) - 0.5
"""

EXERCISES = [
    Exercise(
        "05",
        "row 1 meets column 2",
        answer="X[1] @ syn0[:, 2]",
        hints=[
            "Row 1 is 0 1 1. Which two weights of column 2 survive?",
            "A weight is syn0[row, column], rows counted from 0: syn0[1, 2] is one of the two. Do not "
            "type rounded numbers.",
        ],
        mistakes={
            "X[1] * syn0[:, 2]": "These are the three products. Add them up.",
            "X[2] @ syn0[:, 1]": "That is row 2 with column 1: the two are exchanged.",
            "sigmoid(X[1] @ syn0[:, 2])": "Squashed too early: here only the sum is asked for.",
            "syn0[0, 2] + syn0[1, 2]": (
                "These are the weights of inputs 0 and 1. Which inputs of row 1 are not 0?"
            ),
            "syn0[0, 2] + syn0[1, 2] + syn0[2, 2]": (
                "That is the whole column. An input of 0 silences its weight."
            ),
            "syn0[1, 2]": "One weight of two: row 1 has two inputs that are 1.",
            "syn0[2, 2]": "Half of the sum: row 1 has two inputs that are 1.",
            "syn0[1, 2] * syn0[2, 2]": "The two are added, not multiplied.",
            "syn0[2, 0] + syn0[2, 1]": (
                "Rows and columns are exchanged: syn0[row, column], and the column is 2."
            ),
            "syn0[1, 1] + syn0[2, 1]": "That is column 1. Columns are counted from 0, too.",
            "X[1] @ syn0": "That is row 1 with all four columns. Column 2 alone is syn0[:, 2].",
        },
    ),
    Exercise(
        "05",
        "a layer's answer",
        answer="lambda inputs, synapses: Layer(synapses).forward(inputs)",
        given=GIVEN,
        calls=["(questions, first)", "(hidden, second)", "(X, syn0)"],
        shown=Layer.forward,
        not_to_call=[Layer.forward, Network.forward, Network.predict],
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
        answer="lambda inputs, syn0, syn1: Network([Layer(syn0), Layer(syn1)]).predict(inputs)",
        given=GIVEN,
        calls=["(questions, first, second)", "(X, syn0, syn1)"],
        shown=Network.forward,
        not_to_call=[Layer.forward, Network.forward, Network.predict],
        hints=[
            "The same again, with l1 as inputs.",
            "l1 meets the second table of weights, syn1. Is the result squashed?",
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
