"""Answers to the exercises of lesson 05."""

LOOPS = """
def mine(inputs, synapses):
    result = np.zeros((len(inputs), synapses.shape[1]))
    for row in range(len(inputs)):
        for column in range(synapses.shape[1]):
            total = 0
            for k in range(len(synapses)):
                total += inputs[row, k] * synapses[k, column]
            result[row, column] = 1 / (1 + np.exp(-total))
    return result
"""
FOUR_ROWS_ONLY = """
def mine(inputs, synapses):
    result = np.zeros((5, 4))
    for row in range(5):
        result[row] = sigmoid(inputs[row] @ synapses)
    return result
"""
FORWARD_BY_HAND = """
def mine(questions, a, b):
    hidden = 1 / (1 + np.exp(-np.dot(questions, a)))
    return 1 / (1 + np.exp(-np.dot(hidden, b)))
"""
CALLS_THE_LIBRARY = """
def mine(inputs, syn0, syn1):
    return Network([Layer(syn0), Layer(syn1)]).predict(inputs)
"""

RIGHT = {
    "row 1 meets column 2": [
        "syn0[1, 2] + syn0[2, 2]",
        "0 * syn0[0, 2] + 1 * syn0[1, 2] + 1 * syn0[2, 2]",
        "(X @ syn0)[1, 2]",
        "sum(X[1] * syn0[:, 2])",
    ],
    "a layer's answer": [
        "lambda inputs, synapses: sigmoid(inputs @ synapses)",
        "lambda a, b: 1 / (1 + np.exp(-np.dot(a, b)))",
        LOOPS,
    ],
    "the whole forward pass": [
        "lambda inputs, syn0, syn1: sigmoid(sigmoid(inputs @ syn0) @ syn1)",
        FORWARD_BY_HAND,
    ],
}
WRONG = {
    "row 1 meets column 2": {
        "...": "Not written yet",
        "X[1] * syn0[:, 2]": "Add them up",
        "syn0[0, 2] + syn0[1, 2]": "inputs 0 and 1",
        "syn0[1, 2] * syn0[2, 2]": "added, not multiplied",
        "syn0[1, 2]": "One weight of two",
        "syn0[1, 1] + syn0[2, 1]": "That is column 1",
        "sigmoid(syn0[1, 2] + syn0[2, 2])": "Squashed too early",
        "-(syn0[1, 2] + syn0[2, 2])": "sign is the wrong way round",
        "round(syn0[1, 2] + syn0[2, 2], 3)": "about three digits",
        "syn0[:, 2].sum()": "the whole column",
    },
    "a layer's answer": {
        "lambda inputs, synapses: ...": "Not written yet",
        "lambda inputs, synapses: inputs @ synapses": "the sigmoid is missing",
        "lambda inputs, synapses: inputs * synapses": "Then it is @",
        "lambda inputs, synapses: synapses @ inputs": "which one needs a .T",
        "lambda inputs, synapses: sigmoid(inputs) @ synapses": "sigmoid comes last",
        "lambda inputs, synapses: sigmoid(-(inputs @ synapses))": "a minus too many",
        "lambda inputs, synapses: sigmoid(inputs @ synapses).T": "rows and columns exchanged",
        "lambda inputs, synapses: Layer(synapses).forward(inputs)": "it calls Layer.forward",
        "lambda inputs, synapses: np.round(sigmoid(inputs @ synapses), 3)": "about three digits",
        "lambda inputs: sigmoid(inputs)": "as many names in its brackets",
        "lambda inputs, synapses: sigmoid(inputz @ synapses)": "Did you mean inputs?",
        FOUR_ROWS_ONLY: "It works on the first try, but not on every size (here 7 x 4, 4 x 2)",
        "lambda inputs, synapses: 0.5": "whatever it is given",
    },
    "the whole forward pass": {
        "lambda inputs, syn0, syn1: ...": "Not written yet",
        "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0)": "That is l1",
        "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0 @ syn1)": "hidden neurons forgot",
        "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0) @ syn1": "output neuron forgot",
        "lambda inputs, syn0, syn1: inputs @ syn0 @ syn1": "Nobody squashed",
        "lambda inputs, syn0, syn1: sigmoid(sigmoid(inputs @ syn1) @ syn0)": "needs a .T",
        "lambda inputs, syn0, syn1: sigmoid(l1_ @ syn1)": "Did you mean l1?",
        CALLS_THE_LIBRARY: "it calls Network.predict",
        "lambda inputs, syn0, syn1: sigmoid(sigmoid(inputs @ syn0) @ syn1) > 0.5": (
            "It is rounded to 0 or 1"
        ),
        "lambda inputs, syn0, syn1: None": "hands nothing back",
    },
}
