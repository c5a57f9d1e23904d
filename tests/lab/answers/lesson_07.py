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
    "how far it moves": ["0.9 * (1 - 0.9) * 0.1", "0.1 * sigmoid_slope(0.9)", "0.9 * 0.1 * 0.1"],
    "the delta": [
        "lambda outputs, error: error * outputs * (1 - outputs)",
        "lambda outputs, error: error * sigmoid_slope(outputs)",
        ROW_BY_ROW,
    ],
}
WRONG = {
    "how far it moves": {
        "...": "Not written yet",
        "0.9 * 0.1": "The move is slope times nudge",
        "sigmoid(0.9 + 0.1) - sigmoid(0.9)": "Here 0.9 went into the sigmoid",
        "0.9 + 0.9 * 0.1 * 0.1": "where the output arrives",
        "0.1": "That is the nudge",
        "sigmoid_slope(0.9) / 0.1": "not divided by it",
        "sigmoid_slope(0.9) + 0.1": "Times the nudge, not plus",
        "-0.9 * 0.1 * 0.1": "sign is the wrong way round",
        "sigmoid_slope": "Call it",
        "'0.009'": "without quotation marks",
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
