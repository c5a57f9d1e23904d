"""Answers to the exercises of lesson 08."""

LOOPS = """
def mine(delta, synapses):
    result = np.zeros((len(delta), len(synapses)))
    for row in range(len(delta)):
        for i in range(len(synapses)):
            for j in range(delta.shape[1]):
                result[row, i] += delta[row, j] * synapses[i, j]
    return result
"""

RIGHT = {
    "the blame of one neuron": [
        "l2_delta[3, 0] * syn1[0, 0]",
        "(l2_delta @ syn1.T)[3, 0]",
        "syn1[0][0] * l2_delta[-1][0]",
    ],
    "the blame of a layer": [
        "lambda delta, synapses: delta @ synapses.T",
        "lambda delta, synapses: (synapses @ delta.T).T",
        "lambda d, s: np.einsum('eo,io->ei', d, s)",
        LOOPS,
    ],
    "the delta of a deeper network": [
        "deep.l2_error * sigmoid_slope(deep.l2)",
        "deep.l2_error * deep.l2 * (1 - deep.l2)",
    ],
}
WRONG = {
    "the blame of one neuron": {
        "...": "Not written yet",
        "l2_delta[3, 0]": "Multiply it by the weight",
        "l2_delta[0, 0] * syn1[3, 0]": "the two are exchanged",
        "(y - l2)[3, 0] * syn1[0, 0]": "The error went back",
        "l2_delta[3] * syn1[0]": "still packed",
        "l2_delta[3, 0] * syn1[3, 0]": "blame of neuron 3",
        "l2_delta[2, 0] * syn1[0, 0]": "That is row 2",
        "l2_delta[3, 0] + syn1[0, 0]": "Times, not plus",
        "-l2_delta[3, 0] * syn1[0, 0]": "sign is the wrong way round",
        "l2_delta @ syn1.T": "Expected one number, got 16",
        "l1_delta[3, 0]": "One step too far",
    },
    "the blame of a layer": {
        "lambda delta, synapses: ...": "Not written yet",
        "lambda delta, synapses: delta @ synapses": "which one needs a .T",
        "lambda delta, synapses: delta * synapses": "Then it is @",
        "lambda delta, synapses: synapses @ delta.T": "rows and columns exchanged",
        "lambda delta, synapses: -delta @ synapses.T": "a minus too many",
        "lambda delta, synapses: sigmoid(delta @ synapses.T)": "Nothing is squashed",
        "lambda delta, synapses: Layer(synapses).blame(delta)": "it calls Layer.blame",
        "lambda delta, synapses: delta": "That is the delta",
        "def mine(delta, synapses):\n    delta @ synapses.T": "hands nothing back",
        "lambda delta, synapses: 0.5 * delta @ synapses.T": "0.5 times the right one",
    },
    "the delta of a deeper network": {
        "...": "Not written yet",
        "deep.l2_error": "That is the error",
        "sigmoid_slope(deep.l2)": "That is the slope",
        "deep.l2_error * deep.l2": "the output itself",
        "deep.l2_error * sigmoid_slope(sigmoid(deep.l2))": "through the sigmoid already",
        "-deep.l2_error * sigmoid_slope(deep.l2)": "sign is the wrong way round",
        "deep.l2_error * sigmoid_slope(deep.l1)": "the slope of the layer before",
        "step.l2_delta": "the network of three layers",
        "deep.l1_delta": "one layer too far back",
        "deep.l3_delta": "one layer too early",
    },
}
