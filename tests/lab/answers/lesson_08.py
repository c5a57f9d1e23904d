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
        "lambda row, neuron: l2_delta[row, 0] * syn1[neuron, 0]",
        "lambda row, neuron: (l2_delta @ syn1.T)[row, neuron]",
        "lambda r, n: (syn1[n] * l2_delta[r]).item()",
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
        "lambda row, neuron: l2_delta[row, 0] * ...": "Not written yet",
        "lambda row, neuron: l2_delta[row, 0]": "Multiply it by the weight",
        "lambda row, neuron: l2_delta[neuron, 0] * syn1[row, 0]": "Row and neuron are exchanged",
        "lambda row, neuron: (y - l2)[row, 0] * syn1[neuron, 0]": "The error went back",
        "lambda row, neuron: l2_delta[row, 0] * syn1[neuron]": "still packed",
        "lambda row, neuron: l2_delta[row, 0] * syn1[row, 0]": "taken by the row",
        "lambda row, neuron: l2_delta[row, 0] * syn1": "got 4 of them",
        "lambda row, neuron: l2_delta[row, 0] * syn1[0, neuron]": "Python counts from 0",
        "lambda row, neuron: l2_delta[row, 0] + syn1[neuron, 0]": "Times, not plus",
        "lambda row, neuron: -l2_delta[row, 0] * syn1[neuron, 0]": "sign is the wrong way round",
        "lambda row, neuron: l2_delta[3, 0] * syn1[0, 0]": "the same whatever it is given",
        "lambda row, neuron: l1_delta[row, neuron]": "One step too far",
        "lambda row, neuron: l2_delta[row, 0] * l1[row, neuron]": "what the neuron answered",
        "l2_delta[3, 0] * syn1[0, 0]": "Expected a function",
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
