"""Exercises of lesson 08: backpropagation."""

from nnlib import FOUR_EXAMPLES, Layer, Network, sigmoid, sigmoid_slope
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
delta_of_2, delta_of_3 = stream.random_sample((5, 2)) - 0.5, stream.random_sample((7, 3)) - 0.5
four_to_2, three_to_3 = stream.random_sample((4, 2)) - 0.5, stream.random_sample((3, 3)) - 0.5
outputs_of_4 = stream.random_sample((5, 4))
deep = Network.random([3, 4, 4, 1], seed=1).step(FOUR_EXAMPLES)
"""


STEP = Network.random([3, 4, 1], seed=1).step(FOUR_EXAMPLES)
l2_delta, syn1 = STEP.l2_delta, STEP.syn1  # as in the lesson


def my_blame(row, neuron):
    return l2_delta[row, 0] * syn1[neuron, 0]


EXERCISES = [
    Exercise(
        "08",
        "the blame of one neuron",
        answer=my_blame,
        calls=["(3, 0)", "(1, 2)", "(0, 3)"],
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "The delta of the row stands there. By what does it come back multiplied?",
            "By the weight that leads out of the neuron. Every hidden neuron has a row in syn1.",
        ],
        mistakes={
            "lambda row, neuron: l2_delta[row, 0]": (
                "That is the delta of the row. Multiply it by the weight of the neuron."
            ),
            "lambda row, neuron: syn1[neuron, 0]": (
                "That is the weight of the neuron. Multiply it by the delta of the row."
            ),
            "lambda row, neuron: l2_delta[neuron, 0] * syn1[row, 0]": (
                "Row and neuron are exchanged: the row belongs to the delta, the neuron to the weight."
            ),
            "lambda row, neuron: l2_delta[row, 0] * syn1[row, 0]": (
                "The weight is taken by the row. Take the one of the neuron."
            ),
            "lambda row, neuron: l2_error[row, 0] * syn1[neuron, 0]": (
                "The error went back, not the delta: the slope has not scaled it yet."
            ),
            "lambda row, neuron: l2_delta[row, 0] + syn1[neuron, 0]": (
                "Times, not plus: the weight scales the delta."
            ),
            "lambda row, neuron: l1_delta[row, neuron]": (
                "One step too far: that is the blame scaled by the slope of the neuron."
            ),
            "lambda row, neuron: sigmoid(l2_delta[row, 0] * syn1[neuron, 0])": (
                "Nothing is squashed on the way back: the product alone is the blame."
            ),
            "lambda row, neuron: l2_delta[row, 0] * syn0[0, neuron]": (
                "syn0 leads into the hidden neurons. The weight that leads out is in syn1."
            ),
            "lambda row, neuron: l2_delta[row, 0] * l1[row, neuron]": (
                "That is what the neuron answered. Multiply by the weight on its way out."
            ),
            "lambda row, neuron: l2_delta[row, 0] * syn1[neuron - 1, 0]": (
                "That is the neuron before. Python counts from 0, and so do the neurons here."
            ),
        },
    ),
    Exercise(
        "08",
        "the blame of a layer",
        answer=lambda delta, synapses: Layer(synapses).blame(delta),
        given=GIVEN,
        calls=["(delta_of_2, four_to_2)", "(delta_of_3, three_to_3)", "(l2_delta, syn1)"],
        shown=[Layer.blame],
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "delta is (examples, outputs), synapses is (inputs, outputs). You want (examples, inputs).",
            "One of the two must be turned round, so that the outputs stand in the middle.",
        ],
        mistakes={
            "lambda delta, synapses: (delta @ synapses.T).T": (
                "The numbers are right, with rows and columns exchanged: one row for each example."
            ),
            "lambda delta, synapses: sigmoid(delta @ synapses.T)": (
                "Nothing is squashed on the way back: without the sigmoid it is right."
            ),
            "lambda delta, synapses: -(delta @ synapses.T)": (
                "There is a minus too many: the delta has its sign already."
            ),
            "lambda delta, synapses: delta": "That is the delta. Send it back through the synapses.",
            "lambda delta, synapses: synapses": "These are the synapses. The delta goes through them.",
            "lambda delta, synapses: delta.mean(axis=1, keepdims=True) * synapses.mean(axis=1)": (
                "An average is too coarse: each delta goes back through its own weight."
            ),
            "lambda delta, synapses: delta.sum(axis=1, keepdims=True) * synapses.sum(axis=1)": (
                "It adds before it multiplies. Each delta goes back through its own weight first."
            ),
            "lambda delta, synapses: sigmoid_slope(delta @ synapses.T)": (
                "No slope here: it comes in the next step, at the outputs of the layer before."
            ),
            "lambda delta, synapses: delta @ np.linalg.pinv(synapses)": (
                "Backwards, but not undone: the same weights carry the blame, turned round with .T."
            ),
        },
    ),
    Exercise(
        "08",
        "one layer further back",
        answer=lambda delta, synapses, outputs: (delta @ synapses.T) * sigmoid_slope(outputs),
        given=GIVEN,
        calls=[
            "(deep.l3_delta, deep.syn2, deep.l2)",
            "(deep.l2_delta, deep.syn1, deep.l1)",
            "(delta_of_2, four_to_2, outputs_of_4)",
        ],
        shown=[Layer.blame, Layer.delta],
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "Two steps, as from l2_delta to l1_error, and from l1_error to l1_delta.",
            "First the blame, which you have written already. Then error times slope, whatever the "
            "layer is called.",
            "The slope is taken at the outputs of the layer that is blamed: at outputs.",
            "The library has a method for each of the two steps; yours takes both.",
        ],
        mistakes={
            "lambda delta, synapses, outputs: delta @ synapses.T": (
                "That is the blame, the error of the layer before. Scale it by the slope at outputs."
            ),
            "lambda delta, synapses, outputs: sigmoid_slope(outputs)": (
                "That is the slope. Multiply the blame by it."
            ),
            "lambda delta, synapses, outputs: (delta @ synapses.T) * outputs": (
                "It multiplies by the output itself. The slope is output * (1 - output)."
            ),
            "lambda delta, synapses, outputs: (delta @ synapses.T) * (1 - outputs)": (
                "Half of the slope is missing: it is output * (1 - output)."
            ),
            "lambda delta, synapses, outputs: (delta @ synapses.T) * sigmoid_slope(sigmoid(outputs))": (
                "The outputs have been through the sigmoid already: take the slope from them as "
                "they are."
            ),
            "lambda delta, synapses, outputs: delta @ synapses.T + sigmoid_slope(outputs)": (
                "Times, not plus: the slope scales the blame."
            ),
            "lambda delta, synapses, outputs: (delta @ synapses.T) / sigmoid_slope(outputs)": (
                "Times the slope, not divided by it: a flat curve makes the delta small."
            ),
            "lambda delta, synapses, outputs: sigmoid_slope(delta @ synapses.T)": (
                "That is the slope of the blame. The slope is taken at outputs, and scales the blame."
            ),
            "lambda delta, synapses, outputs: sigmoid(delta @ synapses.T) * sigmoid_slope(outputs)": (
                "Nothing is squashed on the way back: the blame goes without the sigmoid."
            ),
            "lambda delta, synapses, outputs: outputs * sigmoid_slope(delta @ synapses.T)": (
                "The two are exchanged: the slope is taken at outputs, and scales the blame."
            ),
            "lambda delta, synapses, outputs: ((delta @ synapses.T) * sigmoid_slope(outputs)).T": (
                "The numbers are right, with rows and columns exchanged: one row for each example."
            ),
            "lambda delta, synapses, outputs: delta": (
                "That is the delta you are given. Send it one layer back."
            ),
        },
    ),
]
