"""Answers to the exercises of lesson 09."""

EXAMPLE_BY_EXAMPLE = """
def mine(synapses, inputs, delta):
    result = synapses.copy()
    for question, change in zip(inputs, delta):
        for i, number in enumerate(question):
            for j, each in enumerate(change):
                result[i, j] += number * each
    return result
"""
FOUR_EXAMPLES_ONLY = """
def mine(synapses, inputs, delta):
    for k in range(4):
        synapses = synapses + np.outer(inputs[k], delta[k])
    return synapses
"""
IN_PLACE = """
def mine(synapses, inputs, delta):
    synapses += inputs.T @ delta
    return synapses
"""
ITERATION = """
def mine(X, y, syn0, syn1):
    l1 = {l1}
    l2 = {l2}
    l2_error = {error}
    l2_delta = {l2_delta}
    l1_error = {l1_error}
    l1_delta = {l1_delta}
    return {result}
"""
WELL = {
    "l1": "sigmoid(X @ syn0)",
    "l2": "sigmoid(l1 @ syn1)",
    "error": "y - l2",
    "l2_delta": "l2_error * sigmoid_slope(l2)",
    "l1_error": "l2_delta @ syn1.T",
    "l1_delta": "l1_error * sigmoid_slope(l1)",
    "result": "syn0 + X.T @ l1_delta, syn1 + l1.T @ l2_delta",
}
OTHER_NAMES = """
def mine(questions, answers, a, b):
    hidden = 1 / (1 + np.exp(-np.dot(questions, a)))
    said = 1 / (1 + np.exp(-np.dot(hidden, b)))
    late = said * (1 - said) * (answers - said)
    early = np.dot(late, b.T) * hidden * (1 - hidden)
    return [a + np.dot(questions.T, early), b + np.dot(hidden.T, late)]
"""
EXAMPLE_AFTER_EXAMPLE = """
def mine(X, y, syn0, syn1):
    new_syn0, new_syn1 = syn0.copy(), syn1.copy()
    for question, target in zip(X, y):
        l1 = sigmoid(question @ syn0)
        l2 = sigmoid(l1 @ syn1)
        l2_delta = (target - l2) * sigmoid_slope(l2)
        l1_delta = (syn1 @ l2_delta) * sigmoid_slope(l1)
        new_syn1 += np.outer(l1, l2_delta)
        new_syn0 += np.outer(question, l1_delta)
    return new_syn0, new_syn1
"""
UPDATED_IN_PLACE = """
def mine(X, y, syn0, syn1):
    l1 = sigmoid(X @ syn0)
    l2 = sigmoid(l1 @ syn1)
    l2_delta = (y - l2) * sigmoid_slope(l2)
    l1_delta = (l2_delta @ syn1.T) * sigmoid_slope(l1)
    syn1 += l1.T @ l2_delta
    syn0 += X.T @ l1_delta
    return syn0, syn1
"""


SUM1, SUM2 = "l1_error * sigmoid_slope(X @ syn0)", "l2_error * sigmoid_slope(l1 @ syn1)"
TWICE1, TWICE2 = (f"l{k}_error * sigmoid_slope(sigmoid(l{k}))" for k in (1, 2))
FALLING = "1 / (1 + np.exp({}))".format


def iteration(**changes):
    return ITERATION.format(**WELL | changes)


BY_THE_LIBRARY = """
def mine(X, y, syn0, syn1):
    network = Network([Layer(syn0), Layer(syn1)])
    return [layer.synapses for layer in network.step(Examples("", X, y)).network.layers]
"""

RIGHT = {
    "the update of a layer": [
        "lambda synapses, inputs, delta: synapses + inputs.T @ delta",
        "lambda s, i, d: s + np.dot(i.T, d)",
        EXAMPLE_BY_EXAMPLE,
    ],
    "your own whole iteration": [iteration(), OTHER_NAMES, EXAMPLE_AFTER_EXAMPLE],
}
WRONG = {
    "the update of a layer": {
        "lambda synapses, inputs, delta: synapses + ...": "Not written yet",
        "lambda synapses, inputs, delta: synapses - inputs.T @ delta": "That goes uphill",
        "lambda synapses, inputs, delta: inputs.T @ delta": "That is the update",
        "lambda synapses, inputs, delta: synapses + inputs @ delta": "which one needs a .T",
        "lambda synapses, inputs, delta: synapses + inputs.T * delta": "Then it is @",
        "lambda synapses, inputs, delta: synapses + (inputs.T @ delta) / len(inputs)": (
            "the mean over the examples"
        ),
        "lambda synapses, inputs, delta: (synapses + inputs.T @ delta).T": (
            "Rows and columns are exchanged"
        ),
        "lambda synapses, inputs, delta: Layer(synapses).step(inputs, delta).synapses": (
            "it calls Layer.step"
        ),
        "lambda synapses, inputs, delta: synapses + 0.1 * inputs.T @ delta": "step is made shorter",
        "lambda synapses, inputs, delta: synapses": "old synapses",
        "lambda synapses, inputs, delta: synapses + sigmoid_slope(inputs).T @ delta": "No slope here",
        "lambda synapses, inputs, delta: synapses + sigmoid(inputs).T @ delta": "The inputs are squashed",
        "lambda synapses, inputs, delta: synapses + inputs.T @ (\n"
        "    delta * sigmoid_slope(sigmoid(inputs @ synapses)))": "Once is enough",
        FOUR_EXAMPLES_ONLY: "It looks at four examples only; len(inputs) says",
        IN_PLACE: "changes the array it was given",
    },
    "your own whole iteration": {
        "lambda X, y, syn0, syn1: (..., ...)": "Not written yet",
        iteration(l1="X @ syn0"): "The hidden layer is not squashed",
        iteration(error="l2 - y"): "Both matrices move the wrong way",
        iteration(l2_delta="l2_error"): "l2_delta lacks its slope",
        iteration(l2_delta=SUM2): "The slope at l2 is taken of its sum",
        iteration(l1_delta=SUM1): "the slope at l1 is taken of its sum",
        iteration(l2_delta=SUM2, l1_delta=SUM1): "Both slopes are taken of sums",
        iteration(l2_delta=TWICE2): "l2 has been through the sigmoid already",
        iteration(l1_delta=TWICE1): "l1 has been through the sigmoid already",
        iteration(l2_delta=TWICE2, l1_delta=TWICE1): "Both slopes are taken of a sigmoid",
        iteration(l1_delta="l1_error"): "l1_delta lacks its slope",
        iteration(l2_delta="l2_error", l1_delta="l1_error"): "Both deltas lack their slope",
        iteration(l1=FALLING("X @ syn0")): "l1 falls where it should climb",
        iteration(l2=FALLING("l1 @ syn1")): "l2 falls where it should climb",
        iteration(l1=FALLING("X @ syn0"), l2=FALLING("l1 @ syn1")): "Both layers fall",
        iteration(l2="l1 @ syn1"): "The output is not squashed",
        iteration(result="syn0 + X.T @ l1_delta, syn1 - l1.T @ l2_delta"): (
            "syn0 is right, syn1 moves the wrong way"
        ),
        iteration(result="syn0 - X.T @ l1_delta, syn1 + l1.T @ l2_delta"): (
            "syn1 is right, syn0 moves the wrong way"
        ),
        iteration(result="X.T @ l1_delta, l1.T @ l2_delta"): "These are the two updates",
        iteration(result="syn0 + X.T @ l1_delta / len(X), syn1 + l1.T @ l2_delta / len(X)"): (
            "means over the examples"
        ),
        iteration(l1_error="l2_error @ syn1.T"): "not from l2_error",
        iteration(l1_error="l2_delta @ (syn1 + l1.T @ l2_delta).T"): "syn1 moved too early",
        iteration(l1_error="l2_delta @ syn1"): "which one needs a .T",
        iteration(result="syn1 + l1.T @ l2_delta, syn0 + X.T @ l1_delta"): "in the wrong order",
        iteration(result="syn0 + X.T @ l1_delta, syn1"): "syn1 has not moved",
        iteration(result="syn0, syn1 + l1.T @ l2_delta"): "syn0 has not moved",
        iteration(result="syn0 + X.T @ l1_delta"): "Expected 2 results",
        UPDATED_IN_PLACE: "changes the array it was given",
        BY_THE_LIBRARY: "it calls Network.step",
    },
}
