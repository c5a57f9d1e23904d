"""Exercises of lesson 08: backpropagation."""

from nnlib import Layer
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
delta_of_2, delta_of_3 = stream.random_sample((5, 2)) - 0.5, stream.random_sample((7, 3)) - 0.5
four_to_2, three_to_3 = stream.random_sample((4, 2)) - 0.5, stream.random_sample((3, 3)) - 0.5
"""
DEEP = """
deep = Network.random([3, 4, 4, 1], seed=1).step(FOUR_EXAMPLES)
"""

EXERCISES = [
    Exercise(
        "08",
        "the blame of one neuron",
        answer="l1_error[3, 0]",
        hints=[
            "The delta of row 3 is l2_delta[3, 0].",
            "Times the weight that leads out of neuron 0. Every hidden neuron has a row in syn1.",
        ],
        mistakes={
            "l2_delta[3, 0]": "That is the delta of row 3. Multiply it by the weight of neuron 0.",
            "syn1[0, 0]": "That is the weight of neuron 0. Multiply it by the delta of row 3.",
            "l2_delta[0, 0] * syn1[3, 0]": "That is row 0 and neuron 3: the two are exchanged.",
            "l2_error[3, 0] * syn1[0, 0]": (
                "The error went back, not the delta: the slope has not scaled it yet."
            ),
            "l2_delta[0, 0] * syn1[0, 0]": "That is the blame in row 0. Row 3 is the last one.",
            "l2_delta[3, 0] * syn1[3, 0]": "That is the blame of neuron 3. Neuron 0 is the first one.",
            "l2_delta[3, 0] + syn1[0, 0]": "Times, not plus: the weight scales the delta.",
            "l1_delta[3, 0]": "One step too far: that is the blame scaled by the slope of neuron 0.",
            "l2_delta[3, 0] * syn0[0, 0]": (
                "syn0 leads into the hidden neurons. The weight that leads out is in syn1."
            ),
            "l2_delta[2, 0] * syn1[0, 0]": "That is row 2. Rows are counted from 0.",
        },
    ),
    Exercise(
        "08",
        "the blame of a layer",
        answer="lambda delta, synapses: Layer(synapses).blame(delta)",
        given=GIVEN,
        calls=["(delta_of_2, four_to_2)", "(delta_of_3, three_to_3)", "(l2_delta, syn1)"],
        shown=Layer.blame,
        not_to_call=[Layer.blame],
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
        "the delta of a deeper network",
        answer="deep.l2_delta",
        given=DEEP,
        hints=[
            "Error times slope, whatever the layer is called.",
            "The slope is taken at the outputs of this layer, deep.l2.",
        ],
        mistakes={
            "deep.l2_error": "That is the error. Scale it by the slope at deep.l2.",
            "sigmoid_slope(deep.l2)": "That is the slope. Multiply the error by it.",
            "deep.l2_error * deep.l2": (
                "It multiplies by the output itself. The slope is output * (1 - output)."
            ),
            "deep.l2_error * (1 - deep.l2)": (
                "Half of the slope is missing: it is output * (1 - output)."
            ),
            "deep.l2_error * sigmoid_slope(sigmoid(deep.l2))": (
                "deep.l2 has been through the sigmoid already: take the slope from it as it is."
            ),
            "deep.l2_error * sigmoid_slope(deep.l1)": (
                "That is the slope of the layer before. The error of l2 meets the slope of l2."
            ),
            "deep.l1_delta": "That is the delta of l1, one layer too far back.",
            "deep.l3_delta": "That is the delta of the output, one layer too early.",
            "step.l2_delta": "That is the network of three layers. The deeper one is called deep.",
            "deep.l1_error * sigmoid_slope(deep.l2)": (
                "That is the error of l1. The error of l2 is deep.l2_error."
            ),
            "deep.l2_error + sigmoid_slope(deep.l2)": "Times, not plus: the slope scales the error.",
        },
    ),
]
