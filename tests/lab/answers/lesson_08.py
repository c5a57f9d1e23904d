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
IN_TWO_STEPS = """
def mine(delta, synapses, outputs):
    error = (synapses @ delta.T).T
    return sigmoid_slope(outputs) * error
"""
LOOPS_AND_SLOPE = """
def mine(delta, synapses, outputs):
    result = outputs - outputs**2
    for row in range(len(outputs)):
        for i in range(len(synapses)):
            result[row, i] *= sum(delta[row] * synapses[i])
    return result
"""
FOUR_NEURONS_ONLY = """
def mine(delta, synapses, outputs):
    blame = np.zeros((4, 4))
    for row in range(4):
        blame[row] = synapses @ delta[row]
    return blame * sigmoid_slope(outputs)
"""
BY_THE_LIBRARY = """
def mine(delta, synapses, outputs):
    return Layer(synapses).blame(delta) * sigmoid_slope(outputs)
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
    "one layer further back": [
        "lambda delta, synapses, outputs: (delta @ synapses.T) * sigmoid_slope(outputs)",
        "lambda d, s, o: np.dot(d, s.T) * o * (1 - o)",
        IN_TWO_STEPS,
        LOOPS_AND_SLOPE,
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
        "lambda row, neuron: l2_delta[row, 0] * syn1[neuron, 0] * sigmoid_slope(l1)[row, neuron]": (
            "One step too far"
        ),
        "lambda row, neuron: sigmoid(l2_delta[row, 0] * syn1[neuron, 0])": "Nothing is squashed",
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
    "one layer further back": {
        "lambda delta, synapses, outputs: ...": "Not written yet",
        "lambda delta, synapses, outputs: delta @ synapses.T": "That is the blame",
        "lambda delta, synapses, outputs: sigmoid_slope(outputs)": "Multiply the blame by it",
        "lambda delta, synapses, outputs: (delta @ synapses.T) * outputs": "the output itself",
        "lambda delta, synapses, outputs: (delta @ synapses.T) * sigmoid_slope(sigmoid(outputs))": (
            "through the sigmoid already"
        ),
        "lambda delta, synapses, outputs: -(delta @ synapses.T) * sigmoid_slope(outputs)": (
            "sign is the wrong way round"
        ),
        "lambda delta, synapses, outputs: (delta @ synapses) * sigmoid_slope(outputs)": (
            "which one needs a .T"
        ),
        "lambda delta, synapses, outputs: delta @ synapses.T @ sigmoid_slope(outputs)": (
            "not on every one"
        ),
        "lambda delta, synapses, outputs: delta @ synapses.T + sigmoid_slope(outputs)": (
            "Times, not plus"
        ),
        "lambda delta, synapses, outputs: delta * sigmoid_slope(outputs)": "not on every one",
        "lambda delta, synapses, outputs: sigmoid(delta @ synapses.T) * sigmoid_slope(outputs)": (
            "Nothing is squashed"
        ),
        "lambda delta, synapses: delta @ synapses.T": "as many names in its brackets",
        "lambda delta, synapses, outputs: deep.l2_delta": "whatever it is given",
        FOUR_NEURONS_ONLY: "not on every one (here 5 x 2, 4 x 2, 5 x 4)",
        BY_THE_LIBRARY: "it calls Layer",
        "network.step": "the library's own function",
        "deep.l2_delta": "Expected a function",
    },
}
