"""Answers to the exercises of lesson 07."""

ROW_BY_ROW = """
def mine(a, b):
    return [
        [f * e * (1 - e) for e, f in zip(one, two)]
        for one, two in zip(a, b)
    ]
"""
IN_PLACE = """
def mine(outputs, error):
    error *= outputs * (1 - outputs)
    return error
"""

RIGHT = {
    "how far it moves": [
        "lambda output, nudge: nudge * output * (1 - output)",
        "lambda output, nudge: nudge * sigmoid_slope(output)",
        "lambda o, n: n * (o - o**2)",
    ],
    "the delta": [
        "lambda outputs, error: error * outputs * (1 - outputs)",
        "lambda outputs, error: error * sigmoid_slope(outputs)",
        ROW_BY_ROW,
    ],
}
WRONG = {
    "how far it moves": {
        "lambda output, nudge: nudge * ...": "Not written yet",
        "lambda output, nudge: output * (1 - output)": "The move is slope times nudge",
        "lambda output, nudge: nudge * sigmoid(output) * (1 - sigmoid(output))": "once more",
        "lambda output, nudge: sigmoid(output + nudge) - sigmoid(output)": (
            "Here the output went into the sigmoid"
        ),
        "lambda output, nudge: output + nudge * output * (1 - output)": "where the output arrives",
        "lambda output, nudge: nudge * output": "by the output itself",
        "lambda output, nudge: nudge * (1 - output)": "Half of the slope",
        "lambda output, nudge: nudge / (output * (1 - output))": "how far to push",
        "lambda output, nudge: nudge * 0.25": "A quarter arrives only",
        "lambda output, nudge: -nudge * sigmoid_slope(output)": "sign is the wrong way round",
        "lambda output, nudge: 0.9 * 0.1 * 0.1": "the same whatever it is given",
        "lambda output, nudge: nudge * slopes(output)": "It stopped with NameError",
        "0.9 * 0.1 * 0.1": "Expected a function",
    },
    "the delta": {
        "lambda outputs, error: ...": "Not written yet",
        "lambda outputs, error: sigmoid_slope(outputs)": "That is the slope. Multiply",
        "lambda outputs, error: error + sigmoid_slope(outputs)": "Times, not plus",
        "lambda outputs, error: error * outputs": "the output itself",
        "lambda outputs, error: error * (1 - outputs)": "Half of the slope",
        "lambda outputs, error: error * sigmoid_slope(sigmoid(outputs))": "through the sigmoid already",
        "lambda outputs, error: error @ sigmoid_slope(outputs)": "which one needs a .T",
        "lambda outputs, error: -error * sigmoid_slope(outputs)": "sign is the wrong way round",
        "lambda outputs, error: (error * sigmoid_slope(outputs)).T": "Rows and columns are exchanged",
        "lambda outputs, error: Layer(np.zeros((1, outputs.shape[1]))).delta(outputs, error)": (
            "it calls Layer.delta"
        ),
        "lambda outputs, error: outputs * sigmoid_slope(error)": "The two are exchanged",
        IN_PLACE: "changes the array it was given",
    },
}
